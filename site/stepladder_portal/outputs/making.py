"""All that stands beside the pages, written while a portal is built."""

from pathlib import Path

from stepladder_portal.outputs.atom import write_feeds
from stepladder_portal.outputs.calendars import write_calendars
from stepladder_portal.outputs.case import write_case
from stepladder_portal.outputs.crawling import pages_below
from stepladder_portal.outputs.pairs import write_pairs
from stepladder_portal.outputs.static_answers import write_answers, write_notes
from stepladder_portal.outputs.tables import write_tables
from stepladder_portal.render import Renderer


def write_outputs(renderer: Renderer, site: Path) -> list[str]:
    """Write what other programs read of one language. It hands back the addresses of its finished pages."""
    catalog, surroundings = renderer.catalog, renderer.surroundings
    write_answers(catalog, site)
    write_notes(renderer.views.changes, catalog.revision, site)
    write_case(catalog, surroundings, site)
    write_calendars(catalog, surroundings, site)
    write_feeds(renderer.views, surroundings, site)
    write_tables(renderer.views, site)
    pages = pages_below(site)
    write_pairs(renderer, site)  # crawlers need not know the other order's addresses
    return pages
