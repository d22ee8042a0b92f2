"""The small pieces that pages are made of."""

from pathlib import Path

import pytest
from portal.reading import read_html

import stepladder_portal
from stepladder_portal.catalog import Catalog
from stepladder_portal.render import Renderer

TEMPLATES = str(Path(stepladder_portal.__file__).parent / "templates")
LABELS = ["Aware", "Working", "Expert"]


@pytest.mark.parametrize(("ordered", "drawn"), [(True, ["had", "now", ""]), (False, [])])
def test_steps_are_drawn_only_where_their_order_is_known(ordered: bool, drawn: list[str], catalog: Catalog) -> None:
    """An order that an import guessed must not look like a fact."""
    words = Renderer(catalog, TEMPLATES).environment.get_template("parts/words.html").module
    steps = read_html(str(words.steps({"proficiencies": LABELS, "ordered": ordered}, "Working")))  # type: ignore[attr-defined]
    assert [step.attributes.get("class", "") for step in steps.all("rect")] == drawn
