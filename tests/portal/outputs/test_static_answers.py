"""The answers as files: each thing just as the API answered it, for the audience of the portal."""

import json
from typing import Any

import pytest
from portal.reading import Finished

from stepladder_portal.catalog import Catalog
from stepladder_portal.outputs.static_answers import KINDS, address_of


def answered(answers: list[bytes]) -> dict[tuple[str, str], Any]:
    """Every thing that the API answered whole, by the name of its list and its slug."""
    found = {}
    for answer in answers:
        data = json.loads(answer).get("data", {})  # none where it was too much at once
        for name in KINDS.values():
            if "contentRevision" not in data or name in {"processes", "cycles"}:
                found |= {(name, node["slug"]): node for node in (data.get(name) or {}).get("nodes", [])}
    return found


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


def test_the_list_names_every_answer_and_none_that_is_missing(portal: Finished) -> None:
    folder = portal.folder / "api"
    listed = json.loads((folder / "index.json").read_bytes())
    named = {path for name in KINDS.values() for path in listed[name].values()}
    there = {file.relative_to(folder).as_posix() for name in KINDS.values() for file in (folder / name).rglob("*.json")}
    assert named == there
    assert (folder / listed["home"]).is_file()
    assert listed["contentRevision"]["number"] == 1


def test_persons_have_no_answer_in_a_public_portal(public_portal: Finished, portal: Finished) -> None:
    assert json.loads((portal.folder / "api" / "index.json").read_bytes())["mentors"]
    assert json.loads((public_portal.folder / "api" / "index.json").read_bytes())["mentors"] == {}
    assert not (public_portal.folder / "api" / "mentors").exists()
