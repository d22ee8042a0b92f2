"""What stands beside the pages of two levels: the list of them, and at the other order's address a way to the page."""

from pathlib import Path

import orjson

from stepladder_portal.addresses import COMPARE, between
from stepladder_portal.outputs.files import write
from stepladder_portal.render import Links, Renderer

LIST = f"{COMPARE}pairs.json"


def write_pairs(renderer: Renderer, site: Path) -> None:
    """Write which pairs have a page, and a page that leads on wherever one is asked for the other way round.

    The list is ``{"levels": [slug, …], "pairs": [[0, 1], …]}``.
    """
    catalog = renderer.catalog
    numbers = {
        slug: number for number, slug in enumerate(dict.fromkeys(slug for pair in catalog.difference for slug in pair))
    }
    pairs = [[numbers[slug] for slug in pair] for pair in catalog.difference]
    write(site, LIST, orjson.dumps({"levels": [*numbers], "pairs": pairs}))
    for one, other in catalog.difference:
        turned, there = between(COMPARE, other, one), between(COMPARE, one, other)
        levels = catalog.level[other], catalog.level[one]
        # A title that no page has: in a browser's history both orders may stand.
        context = {"title": renderer.pages.by_address[there].title, "there": there, "levels": levels}
        write(site, f"{turned}index.html", renderer.draw("parts/turned.html", Links(turned), context))
