"""A workbook is enough: the whole sample goes into an empty folder, and no field of any record is left behind."""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, get_args

import pytest
from books import csv_folder, xlsx
from full_world import full

from benchmarks.workbook import as_sheets
from stepladder.content.read import read_contents
from stepladder.content.workbook import import_workbooks
from stepladder.content.write import write_documents
from stepladder.records import KINDS, Contents, FairnessReport, Organisation, Record, kind_of

SAMPLE = Path(__file__).parents[3] / "content"


@cache
def sample() -> Contents:
    """All of the sample that people write."""
    documents = read_contents(SAMPLE).contents.documents()
    return Contents.of(document for document in documents if not isinstance(document, FairnessReport))


@pytest.mark.parametrize("make", [lambda path, sheets: xlsx(path.with_suffix(".xlsx"), sheets), csv_folder])
def test_the_whole_sample_comes_out_of_its_workbook_as_it_is(tmp_path: Path, make: Any) -> None:
    given = sample()
    book = make(tmp_path / "book", as_sheets(given))
    found = import_workbooks([book], Contents())
    assert found.faults == ()
    for document in given.documents():
        assert found.contents.of_kind(kind_of(document))[document.slug] == document
    assert len(found.contents) == len(given)
    again = import_workbooks([book], given)
    assert (again.faults, again.documents, again.missing) == ((), (), ())


def test_what_came_out_of_the_workbook_is_the_same_in_its_files(tmp_path: Path) -> None:
    found = import_workbooks([csv_folder(tmp_path / "book", as_sheets(sample()))], Contents())
    write_documents(tmp_path / "content", found.contents.documents())
    read = read_contents(tmp_path / "content")
    assert read.faults == ()
    assert read.contents.organisation == sample().organisation


NOT_TYPED: Mapping[str, str] = {
    "status": "what was retired is known by not being in the workbook",
    "slug of Organisation": "there is one, and it is always called so",
}
"""Fields of records that no cell can say, each with the reason."""


def test_every_field_of_every_record_is_brought_by_a_workbook() -> None:
    """What these two hold comes back whole from a workbook, so a field that neither fills is one that nobody proved."""
    said = {use for contents in (sample(), full()) for document in contents.documents() for use in _said(document)}
    fields = {
        (record, name)
        for kind, document in KINDS.items()
        if kind != "fairness_report"
        for record in _records(document)
        for name in record.model_fields
    }
    left = {name if name == "status" else f"{name} of {record.__name__}" for record, name in fields - said}
    assert left == set(NOT_TYPED)
    assert Organisation.model_fields["slug"].get_default() == "organisation"


def _said(record: Record) -> Iterator[tuple[type[Record], str]]:
    """Every field that says something other than what is taken where it says nothing."""
    for name, value in record:
        info = type(record).model_fields[name]
        if info.is_required() or value != info.get_default(call_default_factory=True):
            yield type(record), name
        for part in value if isinstance(value, tuple) else (value,):
            if isinstance(part, Record):
                yield from _said(part)


def _records(record: type[Record]) -> Iterator[type[Record]]:
    """A record, and every record that it may hold."""
    yield record
    for info in record.model_fields.values():
        for part in _within(info.annotation):
            yield from _records(part)


def _within(annotation: Any) -> Iterator[type[Record]]:
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
    for argument in get_args(annotation):
        yield from _within(argument)
