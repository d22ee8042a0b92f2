"""German pages of content that is translated halfway: what is left in English says so, where it may (WCAG 3.1.2)."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from portal.halfway import OTHER, OWN, halfway
from portal.reading import Element, Finished
from typer.testing import CliRunner
from world import AS_OF, world

from stepladder.cli import app
from stepladder.content.write import write_documents

SIGN = re.compile(f"[{OWN}{OTHER}]")

NOWHERE = {"title", "script"}
"""Elements of which the language is always the page's, or none."""


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Finished:
    """The portal for staff, of which half the texts are there in German."""
    folder = tmp_path_factory.mktemp("halfway")
    write_documents(folder / "content", halfway(world(), "de").documents())
    told = ["build", "--content", str(folder / "content"), "--audience", "staff", "--as-of", str(AS_OF)]
    run = CliRunner().invoke(app, [*told, "--out", str(folder / "portal")])
    assert run.exit_code == 0, run.stderr
    return Finished(folder / "portal")


@pytest.fixture(scope="module")
def german(portal: Finished) -> dict[str, Element]:
    """Its German pages."""
    return {where: page for where, page in portal.pages.items() if where.startswith("de/")}


def inside(element: Element, lang: str = "") -> Iterator[tuple[Element, str]]:
    """Every element in one, with its language."""
    lang = element.attributes.get("lang", lang)
    yield element, lang
    for each in element.inside:
        if isinstance(each, Element) and each.tag not in NOWHERE:
            yield from inside(each, lang)


def test_every_text_on_every_page_stands_in_its_own_language(german: dict[str, Element]) -> None:
    """But for choices and words in a picture that are made of several: there is no element for each of them."""
    found = {OWN: 0, OTHER: 0}
    wrong: list[tuple[str, str, str]] = []
    for where, page in german.items():
        for element, lang in inside(page):
            for text in element.inside:
                if not isinstance(text, str) or (element.tag in {"option", "text"} and len(SIGN.findall(text)) > 1):
                    continue
                for sign, right in ((OWN, "en"), (OTHER, "de")):
                    if sign in text:
                        found[sign] += 1
                        if lang != right:
                            wrong.append((where, element.tag, " ".join(text.split())))
    assert not wrong
    assert min(found.values()) > 500


def test_what_a_link_is_called_is_told_in_the_language_of_the_link(german: dict[str, Element]) -> None:
    """In pictures links are called what an attribute says, for which there is no language but the element's."""
    told = {
        (label, lang)
        for page in german.values()
        for element, lang in inside(page)
        if element.tag == "a"
        and (label := element.attributes.get("aria-label"))
        and not (OWN in label and OTHER in label)
    }
    assert {lang for label, lang in told if OWN in label} == {"en"}
    assert {lang for label, lang in told if OTHER in label} == {"de"}


def test_a_name_that_the_search_shows_says_of_which_language_it_is(portal: Finished) -> None:
    names = json.loads((portal.folder / "de/search/names.json").read_text())["names"]
    shown = [(entry["n"], entry.get("l")) for entry in names]
    whole = [
        (name, lang) for name, lang in shown if name.count(OWN) + name.count(OTHER) == 1 and name[-1] in OWN + OTHER
    ]
    assert {lang for name, lang in whole if OTHER in name} == {None}
    assert "en" in {lang for name, lang in whole if OWN in name}


def test_names_of_the_own_language_say_nothing_of_it(portal: Finished) -> None:
    assert '"l":' not in Path(portal.folder / "search/names.json").read_text()
