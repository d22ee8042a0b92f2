"""The answers as files: each thing just as the API answered it, for the audience of the portal."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import orjson
import pytest
from portal.conftest import Asked
from portal.reading import Finished

from stepladder.settings import Audience
from stepladder_portal.catalog import Catalog
from stepladder_portal.outputs.static_answers import (
    KINDS,
    NOTES,
    PAIRS,
    REPORTS,
    address_of,
    address_of_pair,
    address_of_report,
    write_answers,
)

PORTALS = pytest.mark.parametrize(("audience", "built"), [("staff", "portal"), ("public", "public_portal")])


@pytest.fixture
def folder(built: str, request: pytest.FixtureRequest) -> Path:
    """Where the portal of that name was built."""
    finished: Finished = request.getfixturevalue(built)
    return finished.folder


def answered(answers: list[bytes]) -> dict[tuple[str, str], Any]:
    """Every thing that the API answered whole, by the name of its list and its slug."""
    found = {}
    for answer in answers:
        data = json.loads(answer).get("data", {})  # none where it was too much at once
        for name in KINDS.values():
            if "contentRevision" not in data or name in {"processes", "cycles"}:
                nodes = (data.get(name) or {}).get("nodes", [])
                found |= {(name, node["slug"]): node for node in nodes if "locale" in node}  # not in an outline
    return found


def of_reports(asked: Asked, name: str) -> Iterator[tuple[str, Any]]:
    """Every report of that name that the API answered, by its ladder or period."""
    for answer in map(orjson.loads, asked.answers):
        report = answer.get("data", {}).get(name)
        if report:
            yield report["slug"] if name == "fairness" else report["ladder"]["slug"], report


def of_pairs(asked: Asked, name: str) -> Iterator[tuple[tuple[str, str], Any]]:
    """All that the API answered of two levels, by the two of which it was asked: of many at once, or of one alone."""
    for question, answer in zip(map(orjson.loads, asked.questions), map(orjson.loads, asked.answers), strict=True):
        told, of = answer.get("data") or {}, question["variables"]  # none where it was too much at once
        if name in told:
            yield (of["from"], of["to"]), told[name]
        for alias, each in told.items() if f": {name}(" in question["query"] else ():
            number = alias.removeprefix("of")
            yield (of[f"from{number}"], of[f"to{number}"]), each


@pytest.mark.parametrize("kind", KINDS)
def test_each_thing_is_told_as_the_api_answered_it(
    kind: str, portal: Finished, catalog: Catalog, answers: list[bytes]
) -> None:
    whole = answered(answers)
    for slug in catalog.of_kind(kind):
        told = json.loads((portal.folder / address_of(kind, slug)).read_bytes())
        assert told == {"data": {kind: whole[KINDS[kind], slug]}}


def test_the_fields_stand_in_the_order_in_which_they_were_asked_for(
    portal: Finished, catalog: Catalog, answers: list[bytes]
) -> None:
    whole = answered(answers)
    for slug in catalog.level:
        told = (portal.folder / address_of("level", slug)).read_text("utf-8")
        assert told == json.dumps({"data": {"level": whole["levels", slug]}}, ensure_ascii=False, separators=(",", ":"))


def test_the_first_answer_is_told_whole(portal: Finished, answers: list[bytes]) -> None:
    assert json.loads((portal.folder / "api" / "home.json").read_bytes()) == {"data": json.loads(answers[0])["data"]}


@PORTALS
@pytest.mark.parametrize("name", [name for name in REPORTS if name != "fairness"])
def test_each_report_is_told_to_the_letter_as_the_api_answered_it(
    name: str, audience: Audience, folder: Path, asked: dict[Audience, Asked]
) -> None:
    reports = dict(of_reports(asked[audience], name))
    assert reports
    for of, report in reports.items():
        assert (folder / address_of_report(name, of)).read_bytes() == orjson.dumps({"data": {name: report}})


def test_a_fairness_report_is_told_by_its_period_and_only_to_whom_the_api_tells_it(
    planted_asked: dict[Audience, Asked], planted_portal: Path, tmp_path: Path
) -> None:
    staff = planted_asked["staff"]
    write_answers(staff.catalog, tmp_path)
    reports = dict(of_reports(staff, "fairness"))
    assert reports
    for period, report in reports.items():
        told = (tmp_path / address_of_report("fairness", period)).read_bytes()
        assert told == orjson.dumps({"data": {"fairness": report}})
    public = planted_portal / "portal" / "api"
    assert json.loads((public / "index.json").read_bytes())["fairness"] == {}
    assert not (public / "fairness").exists()


@PORTALS
@pytest.mark.parametrize("name", PAIRS)
def test_what_is_told_of_two_levels_is_to_the_letter_what_the_api_answered_of_these_two(
    name: str, audience: Audience, folder: Path, asked: dict[Audience, Asked]
) -> None:
    pairs = dict(of_pairs(asked[audience], name))
    assert pairs
    for pair, told in pairs.items():
        assert (folder / address_of_pair(name, pair)).read_bytes() == orjson.dumps({"data": {name: told}})


@pytest.mark.parametrize("section", [folder.removesuffix("/") for folder in PAIRS.values()])
def test_the_answer_of_two_levels_is_called_like_the_page_that_is_made_of_it(section: str, portal: Finished) -> None:
    listed = json.loads((portal.folder / "api" / "index.json").read_bytes())[section]
    assert listed
    for ends, file in listed.items():
        assert file == f"{section}/{ends}.json"
        assert (portal.folder / section / ends / "index.html").is_file()


@PORTALS
def test_the_list_names_every_answer_and_none_that_is_missing(
    audience: Audience, folder: Path, asked: dict[Audience, Asked]
) -> None:
    listed = json.loads((folder / "api" / "index.json").read_bytes())
    assert listed.pop("contentRevision") == asked[audience].catalog.revision
    named = [path for of in listed.values() for path in ([of] if isinstance(of, str) else of.values())]
    there = {file.relative_to(folder / "api").as_posix() for file in (folder / "api").rglob("*.json")}
    assert len(named) == len({*named})
    assert {*named} == {path for path in there if not path.startswith("case/")} - {"index.json"}


@PORTALS
def test_what_no_page_shows_is_to_the_letter_what_the_api_answered_of_each_ladder(
    audience: Audience, folder: Path, asked: dict[Audience, Asked]
) -> None:
    told = [
        (json.loads(question)["variables"]["ladder"], orjson.loads(answer)["data"])
        for question, answer in zip(asked[audience].questions, asked[audience].answers, strict=True)
        if "doors" in (json.loads(answer).get("data") or {})
    ]
    assert {ladder for ladder, _ in told} == asked[audience].catalog.ladder.keys()
    for ladder, data in told:
        assert (folder / address_of_report("doors", ladder)).read_bytes() == orjson.dumps({"data": data})


@PORTALS
def test_of_which_revision_all_is_and_the_outline_of_all_ladders_are_told_as_they_were_answered(
    audience: Audience, folder: Path, asked: dict[Audience, Asked]
) -> None:
    data = [orjson.loads(answer).get("data") or {} for answer in asked[audience].answers]
    (revision,) = [each for each in data if each.keys() == {"contentRevision"}]
    assert orjson.loads((folder / "api" / "revision.json").read_bytes()) == {"data": revision}
    (outline,) = [each for each in data if each.keys() == {"ladders"} and "locale" not in each["ladders"]["nodes"][0]]
    assert (folder / "api" / "outline.json").read_bytes() == orjson.dumps({"data": outline})


def test_every_operation_has_a_file_or_is_known_to_have_none() -> None:
    files = {"ladder", "level", "competency", "mentor", "training", "hat", "guide", "home", "ladders", "revision"}
    files |= {"parity", "wording", "covered", "fairness", "comparison", "move", "doors", "changes"}
    none = {"search", "paths", "difference", "bridge", "coverage", "glance"}
    documents = Path(__file__).parents[3] / "graphql" / "operations"
    assert {file.stem for file in documents.glob("*.graphql")} == files | none
    developers = Path(__file__).parents[3] / "site" / "docs" / "developers.md"
    table = developers.read_text("utf-8").partition("## Without a service")[2].partition("\n## ")[0]
    told = {name for name in files | none if f"`{name}`" in table or (name in KINDS and f"{KINDS[name]}/…" in table)}
    assert told == files | none


def test_pages_lead_to_the_answer_that_they_are_made_of(portal: Finished) -> None:
    seen = set()
    for page in portal.pages.values():
        for link in page.all("a", type="application/json"):
            file = portal.folder / (link.attributes["href"] or "").replace("../", "")
            told = orjson.loads(file.read_bytes())
            seen |= told.get("data", told).keys()
    assert seen >= {
        "ladder",
        "level",
        "levelDifference",
        "bridge",
        "parity",
        "coverage",
        "competency",
        "training",
        "mentor",
        "changes",
    }


def test_what_changed_is_told_in_the_order_of_its_page_each_note_with_its_level(
    sample_portal: Finished,
) -> None:
    """The page is made of all levels, so the file is no answer of the API, and stands beside the page's table."""
    told = orjson.loads((sample_portal.folder / NOTES).read_bytes())
    assert (
        told["contentRevision"]
        == orjson.loads((sample_portal.folder / "api/revision.json").read_bytes())["data"]["contentRevision"]
    )
    shown = sample_portal.pages["changes/"].of_class("told")
    titles = [item.of_class("name")[0].all("a")[0].text for day in shown for item in day.all("li")]
    assert titles
    assert [change["level"]["title"] for change in told["changes"]][: len(titles)] == titles
    levels = {
        change["level"]["slug"]: orjson.loads(
            (sample_portal.folder / address_of("level", change["level"]["slug"])).read_bytes()
        )
        for change in told["changes"]
    }
    for change in told["changes"]:
        note = {name: value for name, value in change.items() if name != "level"}
        assert note in levels[change["level"]["slug"]]["data"]["level"]["changes"]


def test_persons_have_no_answer_in_a_public_portal(public_portal: Finished, portal: Finished) -> None:
    assert json.loads((portal.folder / "api" / "index.json").read_bytes())["mentors"]
    assert json.loads((public_portal.folder / "api" / "index.json").read_bytes())["mentors"] == {}
    assert not (public_portal.folder / "api" / "mentors").exists()
