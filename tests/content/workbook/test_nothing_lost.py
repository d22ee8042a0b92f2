"""From workbook to records to files and back, everything arrives, whatever characters it has.

The workbook is made here, odd in all the ways in which real ones were found to be odd.
"""

import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from books import csv_folder, errors, xlsx
from folders import contradictions
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from odd_workbook import odd_workbook

from stepladder.content.read import read_contents
from stepladder.content.workbook import import_workbooks
from stepladder.content.write import write_documents
from stepladder.records import Contents


@pytest.mark.parametrize("make", [lambda path, sheets: xlsx(path.with_suffix(".xlsx"), sheets), csv_folder])
def test_every_row_and_every_text_arrives_in_the_files(tmp_path: Path, make: Any) -> None:
    sheets = odd_workbook()
    found = import_workbooks([make(tmp_path / "odd", sheets)], Contents())
    assert errors(found) == []
    assert contradictions(found.contents, found.locate, found.unread) == ()
    content = tmp_path / "content"
    write_documents(content, found.documents)
    read = read_contents(content)
    assert read.faults == ()
    assert read.contents == found.contents

    contents = read.contents
    rows = {name: len(sheet) - 1 for name, sheet in sheets.items()}
    assert rows == {
        "ladders": len(contents.ladders),
        "tracks": sum(len(ladder.tracks) for ladder in contents.ladders.values()),
        "levels": len(contents.levels),
        "expectations": sum(len(level.expectations) for level in contents.levels.values()),
        "competencies": len(contents.competencies),
        "pay_bands": sum(len(ladder.pay_bands) for ladder in contents.ladders.values()),
        "trainings": len(contents.trainings),
    }
    typed = Counter((f"{row[0]}/{row[2]}", row[8]) for row in sheets["expectations"][1:])
    assert typed == Counter((slug, item.text) for slug, level in contents.levels.items() for item in level.expectations)
    typed_titles = {row[0]: row[1] for row in sheets["trainings"][1:]}
    assert typed_titles == {slug: training.title for slug, training in contents.trainings.items()}
    assert {level.status for slug, level in contents.levels.items() if slug.endswith("/l5")} == {"draft"}

    again = import_workbooks([make(tmp_path / "again", sheets)], contents)
    assert (errors(again), again.documents, again.missing) == ([], (), ())
    assert write_documents(content, again.documents) == ()


TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from("\n\t {}[]|:#-'\"<>&;"), min_size=1)
PRINTED = TEXT.filter(lambda text: text.strip() and "_x" not in text and text.strip().casefold() != "[clear]")


@settings(max_examples=25, deadline=None, phases=[Phase.generate], suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(PRINTED, min_size=1, max_size=8))
def test_any_text_survives_the_whole_way(texts: list[str]) -> None:
    rows = [("ladder", "level", "text"), *(("a", "b", text) for text in texts)]
    sheets = {
        "ladders": [("ladder", "title"), ("a", texts[0])],
        "tracks": [("ladder", "track", "title", "kind"), ("a", "t", texts[-1], "other")],
        "levels": [("ladder", "track", "level", "title", "summary"), ("a", "t", "b", texts[0], texts[-1])],
        "expectations": rows,
    }
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for path in (xlsx(folder / "book.xlsx", sheets), csv_folder(folder / "book", sheets)):
            found = import_workbooks([path], Contents())
            assert errors(found) == []
            write_documents(folder / path.name / "content" if path.is_dir() else folder / "content", found.documents)
        for content in (folder / "content", folder / "book" / "content"):
            read = read_contents(content)
            assert read.faults == ()
            level = read.contents.levels["a/b"]
            assert [item.text for item in level.expectations] == texts
            assert (level.title, level.summary) == (texts[0], texts[-1])
            assert read.contents.ladders["a"].tracks[0].title == texts[-1]
