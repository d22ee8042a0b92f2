"""Between a document's record and its rows, both ways, for every kind alike.

A field of a record is the column of the same name. What ``PARTS`` lists are rows of their own; lists of plain words,
and small records that are no noun of their own, are JSON columns.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tortoise.models import Model

from stepladder.records import KINDS, Contents, Document, Kind, Record, kind_of
from stepladder.store import rows
from stepladder.store.rows.base import DocumentRow, PartRow

_BATCH = 1_000

Values = Mapping[str, Any]
"""One row as plain data, by column."""


@dataclass(frozen=True)
class Part:
    """A list in a document whose items are rows of their own."""

    field: str
    """The record's field, say ``expectations``."""
    row: type[PartRow]
    link: str = "document_id"
    """The column that says in which document an item stands."""


ROWS: dict[Kind, type[DocumentRow]] = {
    "organisation": rows.Organisation,
    "ladder": rows.Ladder,
    "level": rows.Level,
    "competency": rows.Competency,
    "mentor": rows.Mentor,
    "training": rows.Training,
    "hat": rows.Hat,
    "guide": rows.Guide,
    "process": rows.Process,
    "cycle": rows.Cycle,
    "fairness_report": rows.FairnessReport,
    "translation": rows.Translation,
}
"""Every kind of document with its row."""

PARTS: dict[Kind, tuple[Part, ...]] = {
    "organisation": (
        Part("locations", rows.Location),
        Part("disciplines", rows.Discipline),
        Part("ranks", rows.Rank),
        Part("grades", rows.Grade),
        Part("scales", rows.ProficiencyScale),
        Part("pay_bands", rows.PayBand, "in_organisation_id"),
        Part("rewards", rows.Reward, "in_organisation_id"),
        Part("recognitions", rows.Recognition, "in_organisation_id"),
    ),
    "ladder": (
        Part("tracks", rows.Track),
        Part("forks", rows.Fork),
        Part("equivalences", rows.Equivalence),
        Part("transitions", rows.Transition),
        Part("pay_bands", rows.PayBand, "in_ladder_id"),
        Part("rewards", rows.Reward, "in_ladder_id"),
        Part("recognitions", rows.Recognition, "in_ladder_id"),
    ),
    "level": (
        Part("expectations", rows.Expectation),
        Part("criteria", rows.Criterion),
        Part("changes", rows.ChangeNote),
    ),
    "competency": (Part("indicators", rows.Indicator),),
    "mentor": (),
    "training": (Part("outcomes", rows.Outcome), Part("sessions", rows.Session)),
    "hat": (),
    "guide": (),
    "process": (),
    "cycle": (Part("steps", rows.CycleStep),),
    "fairness_report": (),
    "translation": (),
}
"""Every kind of document with the lists in it that are rows of their own."""

TABLES: tuple[type[DocumentRow | PartRow], ...] = tuple(
    dict.fromkeys([*ROWS.values(), *(part.row for parts in PARTS.values() for part in parts)])
)
"""Every table that documents are projected onto, a document's before those of its parts."""


def rows_of(document: Document, revision: int) -> Iterator[tuple[type[DocumentRow | PartRow], Values]]:
    """The rows of a document as of one of its revisions, each with its table, its own first."""
    kind = kind_of(document)
    parts = PARTS[kind]
    yield ROWS[kind], {"revision_id": revision, **_values(document, without={part.field for part in parts})}
    for part in parts:
        for position, item in enumerate(getattr(document, part.field)):
            yield part.row, {"position": position, part.link: document.slug, **_values(item)}


def contents_of(tables: Mapping[type[Model], Sequence[Values]]) -> Contents:
    """The documents whose rows these are, in the order of their slugs."""
    return Contents.of(document for kind in KINDS for document in _documents(kind, tables))


async def insert(documents: Iterable[tuple[Document, int]], go_on: Callable[[], None]) -> None:
    """Write documents, each with the number of its revision; ``go_on`` is called between two batches."""
    by_table: dict[type[DocumentRow | PartRow], list[Values]] = {table: [] for table in TABLES}
    for document, revision in documents:
        for table, row in rows_of(document, revision):
            by_table[table].append(row)
    for table, every in by_table.items():
        for start in range(0, len(every), _BATCH):
            go_on()
            await _write(table, every[start : start + _BATCH])


async def _write(table: type[Model], every: Sequence[Values]) -> None:
    """As ``bulk_create`` does, without a model for each row: records are valid, and nobody looks at the models."""
    client = table._choose_db(for_write=True)
    executor = client.executor_class(model=table, db=client)
    columns = [(name, table._meta.fields_map[name].to_db_value) for name in executor.regular_columns]
    rows_written = [[to_db_value(row.get(name), table) for name, to_db_value in columns] for row in every]
    await client.execute_many(executor.insert_query, rows_written)


async def remove(kind: Kind, slugs: Sequence[str]) -> None:
    """Take documents away, with all that stands in them."""
    for start in range(0, len(slugs), _BATCH):
        await ROWS[kind].filter(slug__in=slugs[start : start + _BATCH]).delete()


async def read() -> Contents:
    """Every document, with one statement per table."""
    return contents_of({table: await table.all().values() for table in TABLES})


def _documents(kind: Kind, tables: Mapping[type[Model], Sequence[Values]]) -> Iterator[Document]:
    parts = PARTS[kind]
    record = KINDS[kind]
    items = {part.field: _by_document(part, tables[part.row], _item_of(record, part.field)) for part in parts}
    own = [name for name in record.model_fields if name not in items]
    for row in sorted(tables[ROWS[kind]], key=lambda row: str(row["slug"])):
        lists = {field: by_document.get(row["slug"], ()) for field, by_document in items.items()}
        yield record.model_validate({name: row[name] for name in own} | lists)


def _by_document(part: Part, every: Sequence[Values], item: type[Record]) -> dict[str, list[Values]]:
    by_document: defaultdict[str, list[Values]] = defaultdict(list)
    names = tuple(item.model_fields)
    for row in sorted(every, key=lambda row: int(row["position"])):
        if row[part.link] is not None:
            by_document[row[part.link]].append({name: row[name] for name in names})
    return by_document


def _item_of(record: type[Record], field: str) -> type[Record]:
    """The record that a list holds: ``Expectation`` for the field ``tuple[Expectation, ...]``."""
    item: type[Record] = record.model_fields[field].annotation.__args__[0]  # type: ignore[union-attr]
    return item


def _values(record: Record, without: set[str] | frozenset[str] = frozenset()) -> dict[str, Any]:
    return {name: _plain(value) for name, value in vars(record).items() if name not in without}


def _plain(value: Any) -> Any:
    """A value as a column holds it: a list or a small record as JSON can say it."""
    if isinstance(value, Record):
        return value.model_dump(mode="json")
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value
