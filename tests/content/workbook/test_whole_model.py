"""Whatever the records hold can be typed into a workbook, comes back from it, and changes nothing where it stands."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from books import BASE, csv_folder, errors, imported, xlsx
from full_world import full

from benchmarks.workbook import as_sheets
from stepladder.content.read import read_contents
from stepladder.content.workbook import import_workbooks
from stepladder.content.write import write_documents
from stepladder.records import Contents, kind_of


@pytest.mark.parametrize("make", [lambda path, sheets: xlsx(path.with_suffix(".xlsx"), sheets), csv_folder])
def test_everything_comes_back_from_its_workbook_and_then_from_its_files(tmp_path: Path, make: Any) -> None:
    given = full()
    found = import_workbooks([make(tmp_path / "book", as_sheets(given))], Contents())
    assert errors(found) == []
    for document in given.documents():
        assert found.contents.of_kind(kind_of(document))[document.slug] == document
    assert len(found.contents) == len(given)
    write_documents(tmp_path / "content", found.contents.documents())
    read = read_contents(tmp_path / "content")
    assert (read.faults, read.contents) == ((), found.contents)


def test_what_stands_already_is_not_changed_by_its_own_workbook(tmp_path: Path) -> None:
    given = full()
    found = imported(tmp_path, as_sheets(given), given)
    assert (errors(found), found.documents, found.missing) == ([], (), ())
    replaced = imported(tmp_path, as_sheets(given), given, replace=True)
    assert (errors(replaced), replaced.documents, replaced.missing) == ([], (), ())


GONE = {("organisation", "questions"), ("ladder", "sides"), ("cycle", "steps")}


def test_what_is_gone_from_a_part_within_a_part_is_told_and_taken_out_only_on_replacing(tmp_path: Path) -> None:
    given = full()
    sheets = dict(as_sheets(given))
    for name, gone in (("fork_sides", "technical"), ("questions", "Is it fair?"), ("cycle_steps", "write")):
        sheets[name] = [row for row in sheets[name] if gone not in row]
    left = imported(tmp_path, sheets, given)
    assert left.documents == ()
    assert {(missing.kind, missing.part) for missing in left.missing} == GONE
    told = {str(missing).partition(" is not in the workbook")[0] for missing in left.missing}
    assert "ladder engineering, sides: technical" in told, "by its name, and not as a program holds it"
    assert any(each.startswith("the organisation, questions: Is it fair?, ") for each in told)
    replaced = imported(tmp_path, sheets, given, replace=True)
    assert [side.track for side in replaced.contents.ladders["engineering"].forks[0].sides] == ["managerial"]
    assert replaced.contents.organisation is not None
    assert replaced.contents.organisation.policy.questions == ()
    assert len(replaced.contents.organisation.policy.exceptions) == 1
    assert [step.key for step in replaced.contents.cycles["spring"].steps] == ["talk"]


ASKED = ("ladder", "track", "level", "key", "text")


def test_an_expectation_without_a_level_is_asked_by_every_level_of_the_track_or_the_ladder(tmp_path: Path) -> None:
    rows = [ASKED, ("engineering", None, None, "a", "Safe."), ("engineering", "managerial", None, None, "Kind.")]
    found = imported(tmp_path, {**BASE, "expectations": rows})
    assert errors(found) == []
    ladder = found.contents.ladders["engineering"]
    assert [asked.key for asked in ladder.expectations] == ["a"]
    assert [[asked.key for asked in track.expectations] for track in ladder.tracks] == [[], ["kind"]]


@pytest.mark.parametrize(
    ("row", "cell"),
    [
        (("no", None, None, "a", "x"), "expectations!A2 unknown-reference"),
        (("engineering", "no", None, "a", "x"), "expectations!B2 unknown-reference"),
        ((None, None, None, "a", "x"), "expectations!A2 missing-cell"),
        (("engineering", None, "[clear]", "a", "x"), "expectations!C2 missing-cell"),
    ],
)
def test_who_asks_has_to_be_there(tmp_path: Path, row: tuple[str | None, ...], cell: str) -> None:
    assert errors(imported(tmp_path, {**BASE, "expectations": [ASKED, row]})) == [cell]


SCORED = ("ladder", "level", "other_level", "basis", "points", "other_points", "evaluated_on", "agreed_by")


def test_scores_belong_to_the_levels_whichever_way_round_a_pair_is_typed(tmp_path: Path) -> None:
    scores = ("20, 14, 18, 9", "19, 14, 18, 9", "2026-05-01", "The panel")
    rows = [SCORED, ("engineering", "senior", "lead", "evaluation", *scores)]
    first = imported(tmp_path, {**BASE, "equivalences": rows})
    assert errors(first) == []
    turned = ("engineering", "lead", "senior", "evaluation", scores[1], scores[0], *scores[2:])
    again = imported(tmp_path, {"equivalences": [SCORED, turned]}, first.contents)
    assert (errors(again), again.documents) == ([], ())
    (pair,) = first.contents.ladders["engineering"].equivalences
    assert pair.evaluation is not None
    assert (pair.evaluation.level.total, pair.evaluation.other_level.total) == (61, 60)

    later = imported(
        tmp_path, {"equivalences": [SCORED, (*turned[:4], None, None, "2026-06-01", None)]}, first.contents
    )
    (pair,) = later.contents.ladders["engineering"].equivalences
    assert pair.evaluation is not None
    assert (pair.evaluation.held_on, pair.evaluation.level.total) == (date(2026, 6, 1), 61)


@pytest.mark.parametrize("points", ["20, 14, 18", "20, 14, 18, nine", "20.5, 14, 18, 9", "-20, 14, 18, 9"])
def test_scores_are_four_whole_numbers(tmp_path: Path, points: str) -> None:
    row = ("engineering", "senior", "lead", "evaluation", points, "19, 14, 18, 9", "2026-05-01", "The panel")
    assert "equivalences!E2 bad-cell" in errors(imported(tmp_path, {**BASE, "equivalences": [SCORED, row]}))


SAID = ("kind", "of", "locale", "field", "text")


@pytest.mark.parametrize(
    ("row", "cell"),
    [
        (("level", "engineering/senior", "deutsch", "title", "x"), "translations!C2 bad-locale"),
        (("level", None, "de", "title", "x"), "translations!D2 missing-cell"),
        (("level", "senior", "de", "title", "x"), "translations!B2 missing-cell"),
        (("level", "engineering/senior", "de", "titel", "x"), "translations!D2 bad-cell"),
        (("level", "engineering/senior", "de", "order", "x"), "translations!D2 bad-cell"),
        (("level", "engineering/senior", "de", "expectations", "x"), "translations!D2 bad-cell"),
        (("level", "engineering/senior", "de", "conditions/x", "x"), "translations!D2 bad-cell"),
        (("sentence", "a", "de", "title", "x"), "translations!A2 bad-cell"),
    ],
)
def test_a_translation_that_cannot_be_meant_is_told_at_its_cell(
    tmp_path: Path, row: tuple[str | None, ...], cell: str
) -> None:
    assert errors(imported(tmp_path, {**BASE, "translations": [SAID, row]}))[:1] == [cell]


def test_one_text_is_not_said_in_two_ways(tmp_path: Path) -> None:
    """Of two translators who both filled in a title, neither is overruled without a word."""
    rows = [
        SAID,
        ("level", "engineering/senior", "de", "title", "Erfahren"),
        ("level", "engineering/senior", "de", "conditions/1", "Schicht"),
        ("level", "engineering/senior", "de", "title", "Alt"),
        ("level", "engineering/senior", "de", "conditions/1", "Schicht"),
        ("level", "engineering/senior", "de", "conditions/1", "Nacht"),
    ]
    assert errors(imported(tmp_path, {**BASE, "translations": rows})) == [
        "translations!E4 contradiction",
        "translations!E6 contradiction",
    ]


def test_a_text_in_another_language_is_added_to_those_that_stand(tmp_path: Path) -> None:
    rows = [
        SAID,
        ("level", "engineering/senior", "de", "title", "Erfahren"),
        ("level", "engineering/senior", "de", "summary", "Baut."),
    ]
    first = imported(tmp_path, {**BASE, "translations": rows}, prefix="ft")
    assert errors(first) == []
    slug = "level/ft-engineering/senior/de"
    assert first.contents.translations[slug].texts == {"title": "Erfahren", "summary": "Baut."}
    cleared = [SAID, ("level", "engineering/senior", "de", "summary", "[clear]")]
    again = imported(tmp_path, {"translations": cleared}, first.contents, prefix="ft")
    assert again.contents.translations[slug].texts == {"title": "Erfahren"}
