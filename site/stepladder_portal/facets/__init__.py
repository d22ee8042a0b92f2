"""By what the mentor directory and the training catalogue can be narrowed, with scripts and without."""

from stepladder_portal.facets.crossing import Crossings
from stepladder_portal.facets.directory import EVERYBODY, Directory, Facet, Group, Listing
from stepladder_portal.facets.listed import ListPage, first_pages, list_address, list_pages
from stepladder_portal.facets.mentors import confirmed_long_ago, mentor_directory
from stepladder_portal.facets.sought import next_session
from stepladder_portal.facets.trainings import training_directory

__all__ = [
    "EVERYBODY",
    "Crossings",
    "Directory",
    "Facet",
    "Group",
    "ListPage",
    "Listing",
    "confirmed_long_ago",
    "first_pages",
    "list_address",
    "list_pages",
    "mentor_directory",
    "next_session",
    "training_directory",
]
