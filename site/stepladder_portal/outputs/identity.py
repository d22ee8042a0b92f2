"""By what other programs know our events, feeds and exports again, and tell them from those of everybody else.

An identity is made of names that last, and of whose they are: of the organisation's name. Its slug is the same word
everywhere, and the portal's address changes more easily than a name, and is not known to every build. An organisation
that gives itself another name keeps its identities by a setting.
"""

from uuid import NAMESPACE_URL, uuid5

from stepladder_portal.catalog import Catalog
from stepladder_portal.surroundings import Surroundings


def whose(catalog: Catalog, surroundings: Surroundings) -> str:
    """By what the organisation is told apart from others, however its name is spaced or capitalised."""
    known_by = surroundings.known_by or catalog.organisation["name"]
    return " ".join(known_by.split()).casefold()


def identity(sort: str, name: str) -> str:
    """The UUID (RFC 9562, version 5) of what has that name among all things of its sort."""
    return str(uuid5(NAMESPACE_URL, f"stepladder:{sort}:{name}"))
