"""Records become rows and come back as they were, in both databases, whatever is in them."""

from datetime import UTC, datetime
from typing import Any, get_args

import pytest
from arbitrary import contents
from hypothesis import HealthCheck, given, settings
from world import a_level, an_expectation, world

from stepladder.records import KINDS, Contents, Kind, Record
from stepladder.store import Database, Turn, projection, read_snapshot, rows
from stepladder.store.projection import PARTS, ROWS, TABLES

SHAPES: list[tuple[type[Record], type[Any], set[str]]] = [
    *((KINDS[kind], ROWS[kind], {part.field for part in PARTS[kind]}) for kind in KINDS),
    *((get_args(KINDS[kind].model_fields[part.field].annotation)[0], part.row, set())
      for kind in KINDS for part in PARTS[kind]),
]  # fmt: skip
"""Each record that has rows, its row, and those of its fields that are rows of their own."""


@pytest.mark.parametrize(("record", "row", "elsewhere"), SHAPES)
def test_every_field_of_a_record_has_a_column_of_its_name(
    record: type[Record], row: type[Any], elsewhere: set[str]
) -> None:
    columns = set(row._meta.fields_map)
    assert set(record.model_fields) - elsewhere - columns == set()


@pytest.mark.parametrize(("record", "row", "elsewhere"), SHAPES)
def test_no_column_is_without_a_field_or_a_purpose(record: type[Record], row: type[Any], elsewhere: set[str]) -> None:
    bookkeeping = {"id", "position", "document", "in_organisation", "in_ladder", "revision"}
    links = {f"{name}_id" for name in bookkeeping}
    assert set(row._meta.fields_map) - set(record.model_fields) - bookkeeping - links == set()


@pytest.mark.parametrize(("record", "row", "elsewhere"), SHAPES)
def test_a_row_has_the_name_of_its_record_and_its_table_the_same_in_singular(
    record: type[Record], row: type[Any], elsewhere: set[str]
) -> None:
    assert row.__name__ == record.__name__
    assert row._meta.db_table.replace("_", "") == record.__name__.lower()


@pytest.mark.parametrize("kind", KINDS)
def test_every_list_of_nouns_with_an_identity_is_a_table(kind: Kind) -> None:
    lists = {
        name: get_args(field.annotation)[0]
        for name, field in KINDS[kind].model_fields.items()
        if get_args(field.annotation) and isinstance(get_args(field.annotation)[0], type)
    }
    nouns = {
        name for name, item in lists.items() if issubclass(item, Record) and {"slug", "key"} & {*item.model_fields}
    }
    inherited = {"expectations"} if kind == "ladder" else set()
    """What stands at a ladder for all its levels is an expectation, with an identity, only at each of these."""
    assert nouns - inherited <= {part.field for part in PARTS[kind]}


@pytest.mark.anyio
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(given_contents=contents())
async def test_whatever_is_written_is_read_back_equal(database: Database, given_contents: Contents) -> None:
    async def fill(turn: Turn) -> Contents:
        await _empty()
        await projection.insert(((document, 1) for document in given_contents.documents()), turn.go_on)
        return await projection.read()

    assert await database.write(fill) == given_contents


@pytest.mark.anyio
async def test_a_list_keeps_its_order(database: Database) -> None:
    level = a_level(expectations=tuple(an_expectation(key) for key in ("zeal", "calm", "mirth", "a", "b")))

    async def fill(turn: Turn) -> None:
        await _empty()
        await projection.insert([(level, 1)], turn.go_on)

    await database.write(fill)
    read = (await read_snapshot(database)).contents.levels[level.slug]
    assert [expectation.key for expectation in read.expectations] == ["zeal", "calm", "mirth", "a", "b"]


@pytest.mark.anyio
async def test_documents_come_in_the_order_of_their_slugs_in_any_database(database: Database) -> None:
    """PostgreSQL's own order depends on its locale: hyphens and digits would move."""
    slugs = ["e/b-a", "e/ba", "e/b1", "e/b-1", "e/c", "e/b"]

    async def fill(turn: Turn) -> None:
        await _empty()
        await projection.insert([(a_level(slug), 1) for slug in slugs], turn.go_on)

    await database.write(fill)
    assert list((await read_snapshot(database)).contents.levels) == sorted(slugs)


@pytest.mark.anyio
async def test_a_document_that_is_removed_takes_its_parts_along(database: Database) -> None:
    async def fill_and_remove(turn: Turn) -> dict[str, int]:
        await _empty()
        await projection.insert(((document, 1) for document in world().documents()), turn.go_on)
        for kind in KINDS:
            await projection.remove(kind, list(world().of_kind(kind)))
        return {table.__name__: await table.all().count() for table in TABLES}

    left = await database.write(fill_and_remove)
    assert set(left.values()) == {0}, left


async def _empty() -> None:
    """Begin anew, with one revision for rows to point at."""
    for table in reversed(TABLES):
        await table.all().delete()
    await rows.Revision.all().delete()
    await rows.ContentRevision.all().delete()
    at = datetime(2026, 11, 2, tzinfo=UTC)
    await rows.ContentRevision.create(number=1, at=at, who="ines")
    first: dict[str, Any] = {"number": 1, "content_revision_id": 1, "kind": "level", "key": "e/a", "at": at}
    await rows.Revision.create(**first, action="add", origin="load", who="ines", data={})
