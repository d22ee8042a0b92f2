"""The browser and the service rank one list of names by one set of rules."""

import json
import subprocess
from pathlib import Path
from shutil import which
from typing import Any

import pytest
from npm import NODE, do_without
from portal.hostile import AS_OF, hostile_world

import stepladder_portal
from stepladder.career.catalogue import Catalogue
from stepladder.career.search import Index, names, words_of
from stepladder_portal.catalog import Catalog
from stepladder_portal.naming import names as listed
from stepladder_portal.naming import words, write_names
from stepladder_portal.sought import NAMED_TITLES
from stepladder_portal.views import Views

RULES = Path(stepladder_portal.__file__).parent / "theme" / "assets" / "ranking.js"
CATALOGUE = Catalogue(hostile_world())
ENTRIES = names(CATALOGUE, CATALOGUE.mentors_on(AS_OF).values())


def as_listed(entry: Any) -> dict[str, Any]:
    """An entry of the service's list as the portal's would say it."""
    others = {"a": list(entry.others)} if entry.others else {}
    about = {"t": list(entry.about)} if entry.about else {}
    return {"n": entry.name, "k": NAMED_TITLES[entry.kind], **others, **about}


def in_browser(questions: list[str], language: str) -> list[list[list[Any]]]:
    """For each question place, other name and score of all that is found, best first, by the portal's script."""
    if not which("node"):
        do_without("No Node.js was found; mend it with: apt-get install nodejs npm")
    asked = {
        "rules": str(RULES),
        "words": words(language),
        "entries": [as_listed(entry) for entry in ENTRIES],
        "questions": questions,
    }
    run = subprocess.run(
        ["node", "ranking.mjs"], cwd=NODE, input=json.dumps(asked), capture_output=True, text=True, check=True
    )
    ranked: list[list[list[Any]]] = json.loads(run.stdout)
    return ranked


def test_whatever_the_service_knows_by_name_the_portal_knows_by_the_same_names(catalog: Catalog) -> None:
    """It knows more besides: plain words, and pages that the service has nothing of."""
    known = [
        (entry["k"], name, entry.get("a", []), entry.get("t", [])) for entry in listed(catalog) for name in _told(entry)
    ]
    for theirs in map(as_listed, ENTRIES):
        others, about = theirs.get("a", []), theirs.get("t", [])
        same = [(kind, name, own[: len(others)], topics[: len(about)]) for kind, name, own, topics in known]
        assert (theirs["k"], theirs["n"], others, about) in same


def _told(entry: dict[str, Any]) -> list[str]:
    """The names of an entry; the forks of a ladder stand on one page, named after the first."""
    return [entry["n"], *(entry.get("a", []) if entry["k"] == NAMED_TITLES["fork"] else [])]


@pytest.mark.parametrize("tags", [("en",), ("de-AT",), ("de", "en-GB"), ("tlh",), ("tlh", "en")])
def test_both_understand_a_question_by_the_same_words(tags: tuple[str, ...]) -> None:
    ours, theirs = words(*tags), words_of(*tags)
    assert set(ours["small"]) == theirs.small
    assert ours["alike"] == theirs.alike
    assert ours["groups"] == theirs.groups
    assert ours["short"] == theirs.short
    assert ours["endings"] == theirs.endings
    assert ours["spelt"] == theirs.spelt
    assert ours["compare"] == theirs.compare
    assert ours["kinds"] == {NAMED_TITLES[kind]: own for kind, own in theirs.kinds.items()}
    assert ours["called"] == {NAMED_TITLES[kind]: own for kind, own in theirs.called.items()}


@pytest.mark.parametrize("language", ["en", "de", "tlh"])
@pytest.mark.parametrize(
    "slip",
    [
        "whole",
        "beginning",
        "two letters swapped",
        "one letter gone",
        "upper case",
        "a question",
        "a kind",
        "run together",
    ],
)
def test_both_rank_the_same(slip: str, language: str) -> None:
    slips = {
        "whole": lambda name: name,
        "beginning": lambda name: name[:5],
        "two letters swapped": lambda name: name[:2] + name[3:4] + name[2:3] + name[4:],
        "one letter gone": lambda name: name[:3] + name[4:],
        "upper case": str.upper,
        "a kind": lambda name: f"trainings for a snr {name}s course 2",
        "run together": lambda name: name.replace(" ", ""),
        "a question": lambda name: f"what is the salary of a {name} in winter",
    }
    questions = [slips[slip](name) for entry in ENTRIES for name in (entry.name, *entry.others)]
    index = Index(ENTRIES, words_of(language))
    ours = [[[ENTRIES.index(each.entry), each.by, each.score] for each in index.find(text)] for text in questions]
    for question, here, there in zip(questions, ours, in_browser(questions, language), strict=True):
        assert [each[:2] for each in here] == [each[:2] for each in there], question
        assert [each[2] for each in here] == pytest.approx([each[2] for each in there])
    assert any(ours)


def test_mentors_who_fit_alike_are_found_in_the_order_of_their_directory(catalog: Catalog) -> None:
    """Room first, then shuffled by content revision, so that nobody is always first."""
    found = [entry["u"] for entry in listed(catalog) if entry["k"] == "Mentor"]
    assert found == [f"mentors/{mentor['slug']}/" for mentor in Views(catalog).mentors.directory.entries]
    assert len(found) > 1


def test_levels_are_listed_with_those_that_they_stand_beside_on_a_page(catalog: Catalog, tmp_path: Path) -> None:
    for one, other in catalog.difference:
        for slug in (one, other):
            (tmp_path / "ladders" / slug).mkdir(parents=True, exist_ok=True)
            (tmp_path / "ladders" / slug / "index.html").touch()
    write_names(catalog, tmp_path)
    told = json.loads((tmp_path / "search" / "names.json").read_text("utf-8"))["names"]
    pairs = {(one["u"], told[other]["u"]) for one in told for other in one.get("b", ())}
    assert pairs == {(f"ladders/{one}/", f"ladders/{other}/") for one, other in catalog.difference}
    assert pairs
