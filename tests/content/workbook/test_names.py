"""One thing has one name, however it is typed, and several organisations keep theirs apart."""

from pathlib import Path

import pytest
from books import BASE, errors, imported, warnings
from folders import contradictions
from world import world

from stepladder.content.workbook.names import slugify
from stepladder.records import Contents


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("IC1 Eng", "ic1-eng"),
        ("Führung & Größe", "fuhrung-and-grosse"),
        ("C++", "c-plus-plus"),
        ("C#", "c-sharp"),
        ("Smørrebrød", "smorrebrod"),
        ("people_skills", "people-skills"),
        ("  --  ", ""),
        ("感", ""),
    ],
)
def test_a_slug_is_made_the_same_way_every_time(text: str, slug: str) -> None:
    assert slugify(text) == slug


def test_a_name_that_is_no_slug_is_read_as_one_everywhere_with_one_warning(tmp_path: Path) -> None:
    sheets = {
        "ladders": [("ladder", "title"), ("Eng_Ops", "Engineering")],
        "tracks": [("ladder", "track", "kind", "title"), ("Eng_Ops", "IC", "technical", "IC")],
        "levels": [("ladder", "track", "level", "title", "summary"), ("Eng_Ops", "IC", "IC1 Eng", "Engineer", "x")],
        "expectations": [
            ("ladder", "track", "level", "text"),
            ("eng ops", "ic", "ic1 eng", "Asks."),
            ("Eng_Ops", "IC", "IC1 Eng", "Knows."),
        ],
    }
    found = imported(tmp_path, sheets)
    assert errors(found) == []
    assert warnings(found) == [
        "ladders!A2 name-made",
        "tracks!B2 name-made",
        "levels!C2 name-made",
        "expectations!A2 name-made",
        "expectations!C2 name-made",
    ]
    assert len(found.contents.levels["eng-ops/ic1-eng"].expectations) == 2
    assert contradictions(found.contents, found.locate, found.unread) == ()


def test_two_names_that_become_one_slug_are_a_fault(tmp_path: Path) -> None:
    sheets = {"competencies": [("competency", "title"), ("Ask (me)", "A"), ("Ask me", "B"), ("感", "C")]}
    assert errors(imported(tmp_path, sheets)) == ["competencies!A3 bad-name", "competencies!A4 bad-name"]


def test_a_key_that_cannot_be_one_is_made_into_one(tmp_path: Path) -> None:
    rows = [
        ("ladder", "level", "key", "text"),
        ("engineering", "lead", "Kéy 1!", "Asks."),
        ("engineering", "lead", 2, "Knows."),
    ]
    found = imported(tmp_path, {**BASE, "expectations": rows})
    assert [item.key for item in found.contents.levels["engineering/lead"].expectations] == ["key-1", "2"]
    assert (errors(found), warnings(found)) == ([], ["expectations!C2 name-made"])
    assert imported(tmp_path, {**BASE, "expectations": rows}, found.contents).documents == ()


FULL = {
    **BASE,
    "expectations": [
        ("ladder", "level", "competency", "proficiency", "text"),
        ("engineering", "lead", "design", "Working", "Draws."),
    ],
    "equivalences": [("ladder", "level", "other_level", "basis"), ("engineering", "senior", "lead", "rank")],
    "transitions": [("ladder", "level", "to_level", "kind"), ("engineering", "senior", "lead", "lateral")],
    "pay_bands": [
        ("ladder", "level", "grade", "currency", "location"),
        ("engineering", "lead", None, "GBP", "Vale"),
        (None, None, "G 1", "GBP", None),
    ],
    "rewards": [("rank", "kind"), (1, "leave")],
    "mentors": [
        ("mentor", "name", "ladder", "level", "competencies", "helps_with"),
        ("noor", "Noor", "engineering", "lead", "design", "engineering/senior > engineering/lead"),
    ],
    "trainings": [
        ("training", "title", "competencies", "prerequisites", "tracks"),
        ("first", "First", "design: Working", None, "managerial; engineering/technical"),
        ("second", "Second", "design: Working", "first; First; world", None),
    ],
    "sessions": [("training", "session", "starts"), ("first", "spring", "2027-03-02 09:30")],
    "hats": [("hat", "title", "competencies"), ("lead", "Lead", "design")],
    "guides": [("guide", "title"), ("growth", "Growth")],
}


def test_a_prefix_keeps_organisations_apart(tmp_path: Path) -> None:
    before = world()
    found = imported(tmp_path, FULL, before, prefix="ft")
    assert errors(found) == []
    contents = found.contents
    assert contradictions(contents, found.locate, found.unread) == ()
    own = Contents.of(document for document in found.documents if document.slug != "organisation")
    assert {document.slug for document in own.documents()} == {
        "ft-engineering", "ft-engineering/engineer", "ft-engineering/senior", "ft-engineering/lead", "ft-design",
        "ft-teamwork", "ft-noor", "ft-first", "ft-second", "ft-lead", "ft-growth",
    }  # fmt: skip
    assert [track.slug for track in own.ladders["ft-engineering"].tracks] == ["technical", "managerial"]
    assert own.levels["ft-engineering/lead"].rank == "ft-2"
    assert own.trainings["ft-first"].tracks == ("managerial", "ft-engineering/technical")
    assert (own.trainings["ft-second"].prerequisites, own.trainings["ft-second"].prerequisites_text) == (
        ("ft-first",),
        ("world",),
    )
    assert own.trainings["ft-first"].sessions[0].key == "spring"
    assert own.ladders["ft-engineering"].pay_bands[0].location == "Vale"
    assert contents.organisation is not None
    assert before.organisation is not None
    assert contents.organisation.name == before.organisation.name
    assert [rank.slug for rank in contents.organisation.ranks][-2:] == ["ft-1", "ft-2"]
    assert contents.organisation.grades[-1].slug == "ft-g-1"
    assert contents.organisation.scales[-1].slug == "ft-design"
    assert imported(tmp_path, FULL, contents, prefix="ft").documents == ()


def test_a_level_may_be_called_by_its_whole_name(tmp_path: Path) -> None:
    rows = [
        ("ladder", "level", "text"),
        (None, "engineering/lead", "Asks."),
        ("engineering", "sales/lead", "B."),
        (None, "lead", "C."),
    ]
    found = imported(tmp_path, {**BASE, "expectations": rows})
    assert errors(found) == ["expectations!B3 contradiction", "expectations!A4 missing-cell"]
    assert len(found.contents.levels["engineering/lead"].expectations) == 1


def test_a_level_without_a_track_stands_on_the_only_one(tmp_path: Path) -> None:
    levels = [("ladder", "level", "title", "summary"), ("engineering", "x", "X", "s")]
    one = {**BASE, "tracks": BASE["tracks"][:2], "levels": levels}
    assert imported(tmp_path, one).contents.levels["engineering/x"].track == "technical"
    assert errors(imported(tmp_path, {**BASE, "levels": levels})) == ["levels!B2 missing-field"]
