"""Ways in and out of a portal beside its pages: what other programs read. All of it is made from the catalog alone."""

from pathlib import Path

from stepladder_portal.outputs.static_answers import write_answers
from stepladder_portal.render import Renderer


def write_outputs(renderer: Renderer, site: Path) -> None:
    """Write all that stands beside the pages of a portal."""
    write_answers(renderer.catalog, site)
