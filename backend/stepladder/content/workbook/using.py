"""Which ranks, grades, scales, places and fields of work of the organisation anything still names."""

from collections.abc import Iterator, Mapping

from stepladder.content.workbook.drafts import Draft, Drafts
from stepladder.records import KINDS, Record

LISTS: Mapping[str, str] = {
    "locations": "location",
    "disciplines": "discipline",
    "ranks": "rank",
    "grades": "grade",
    "scales": "scale",
}
"""The lists of the organisation whose items others name, each with the field in which they do."""

Uses = frozenset[tuple[str, str]]
"""Field and name of what is used."""


def names_in_use(drafts: Drafts) -> Uses:
    """Field and name wherever something that stands, or is being imported, names an item of these lists."""
    return frozenset(use for kind in KINDS for _, document in drafts.everything(kind) for use in _uses(document))


def _uses(item: Record | Draft) -> Iterator[tuple[str, str]]:
    fields = {**item.values, **item.parts} if isinstance(item, Draft) else dict(item)
    for name, value in fields.items():
        if name in LISTS.values() and isinstance(value, str):
            yield name, value
        for part in value if isinstance(value, tuple | list) else (value,):
            if isinstance(part, Record | Draft):
                yield from _uses(part)
