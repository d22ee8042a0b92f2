"""The small pieces that pages are made of."""

from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from portal.reading import read_html

TEMPLATES = Path(__file__).parents[2] / "site" / "templates"
LABELS = ["Aware", "Working", "Expert"]


@pytest.mark.parametrize(("ordered", "drawn"), [(True, ["had", "now", ""]), (False, [])])
def test_steps_are_drawn_only_where_their_order_is_known(ordered: bool, drawn: list[str]) -> None:
    """An order that an import guessed must not look like a fact."""
    loader = FileSystemLoader(TEMPLATES)
    environment = Environment(loader=loader, undefined=StrictUndefined, autoescape=True)
    words = environment.get_template("parts/words.html").make_module({"link": str})
    steps = read_html(str(words.steps({"proficiencies": LABELS, "ordered": ordered}, "Working")))  # type: ignore[attr-defined]
    assert [step.attributes.get("class", "") for step in steps.all("rect")] == drawn
