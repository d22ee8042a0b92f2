"""All that stands beside the pages, written while a portal is built."""

from pathlib import Path

from stepladder_portal.outputs.atom import write_feeds
from stepladder_portal.outputs.calendars import write_calendars
from stepladder_portal.outputs.case import write_case
from stepladder_portal.outputs.crawling import write_for_crawlers
from stepladder_portal.outputs.pairs import write_pairs
from stepladder_portal.outputs.static_answers import write_answers
from stepladder_portal.outputs.tables import write_tables
from stepladder_portal.render import Renderer


def write_outputs(renderer: Renderer, site: Path) -> None:
    """Write what other programs read. It needs the finished pages, to list them."""
    catalog, surroundings = renderer.catalog, renderer.surroundings
    write_answers(catalog, site)
    write_case(catalog, surroundings, site)
    write_calendars(catalog, surroundings, site)
    write_feeds(renderer.views, surroundings, site)
    write_tables(renderer.views, site)
    write_for_crawlers(catalog, surroundings, site)
    write_pairs(renderer, site)  # after the list for crawlers, which need not know the other order's addresses
