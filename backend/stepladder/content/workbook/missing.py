"""What stands in the content but no longer in the workbook. It is reported; only ``replace`` retires it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from stepladder.career.words import identity_of
from stepladder.content.workbook.drafts import Draft, Drafts, is_one
from stepladder.content.workbook.names import Names
from stepladder.content.workbook.sheets import SHEETS
from stepladder.content.workbook.using import LISTS, Uses, names_in_use
from stepladder.records import KINDS, Kind, Record

_LISTED_KINDS: tuple[Kind, ...] = tuple(
    sheet.kind for sheet in SHEETS if sheet.part is None and "status" in sheet.record.model_fields
)
"""What can be retired."""
_KIND_OF: dict[type[Record], Kind] = {record: kind for kind, record in KINDS.items()}
_SHEET_OF: dict[Kind, str] = {sheet.kind: sheet.name for sheet in SHEETS if sheet.part is None}


@dataclass(frozen=True, slots=True)
class Missing:
    """Something that exists but is not in the workbook."""

    kind: Kind
    slug: str
    """Of the document."""
    part: str | None = None
    """The field whose row is missing, say ``expectations``; None where the whole document is."""
    what: str | None = None
    """The row in words."""
    retired: bool = False
    """Whether it was retired now (a row: taken out), because the import replaces."""

    def __str__(self) -> str:
        it = "the organisation" if self.kind == "organisation" else f"{self.kind} {self.slug}"
        it += f", {self.part}: {self.what}" if self.part else ""
        done = "retired" if self.part is None else "taken out"
        return f"{it} is not in the workbook: {done if self.retired else 'left as it is'}"


def find_missing(drafts: Drafts, names: Names, sheets: set[str], *, replace: bool) -> tuple[Missing, ...]:
    """All that is missing from the sheets that were given, as far as it is theirs."""
    documents = list(_documents(drafts, names, sheets, replace=replace))
    used = names_in_use(drafts) if sheets & set(LISTS) else frozenset()
    gone = {(missing.kind, missing.slug) for missing in documents}
    parts = [
        missing
        for (kind, slug), draft in list(drafts.touched.items())
        if (kind, slug) not in gone and draft.spoken_of
        for sheet in SHEETS
        if sheet.part is not None and sheet.name in sheets
        for host in draft.everything()
        if host.record in sheet.hosts and not is_one(host.record, sheet.part)
        for missing in _parts(drafts, names, draft, host, sheet.part, used, replace=replace)
    ]
    if replace:
        _bring_back(drafts)
    return (*documents, *parts)


def _documents(drafts: Drafts, names: Names, sheets: set[str], *, replace: bool) -> Iterator[Missing]:
    ladders_gone: set[str] = set()
    for kind in _LISTED_KINDS:
        if _SHEET_OF[kind] not in sheets:
            continue
        for slug, document in drafts.existing.of_kind(kind).items():
            draft = drafts.touched.get((kind, slug))
            told = draft is not None and draft.spot is not None
            retired = getattr(document, "status", None) == "retired"
            if told or retired or not names.ours(slug) or not _spoken_of(drafts, kind, slug, ladders_gone):
                continue
            if kind == "ladder":
                ladders_gone.add(slug)
            if replace:
                drafts.define(kind, slug).values["status"] = "retired"
            yield Missing(kind, slug, retired=replace)


def _spoken_of(drafts: Drafts, kind: Kind, slug: str, ladders_gone: set[str]) -> bool:
    """Whether a row could be expected: levels of a ladder that the workbooks do not know are not theirs."""
    if kind != "level":
        return True
    ladder = slug.partition("/")[0]
    ladders = {level.slug.partition("/")[0] for level in drafts.of_kind("level") if level.spot}
    ladders |= {draft.slug for draft in drafts.of_kind("ladder") if draft.spot}
    return ladder in ladders | ladders_gone


def _parts(
    drafts: Drafts, names: Names, draft: Draft, host: Draft, part: str, used: Uses, *, replace: bool
) -> Iterator[Missing]:
    kind = _KIND_OF[draft.record]
    left: list[Draft] = []
    for item in host.parts[part]:
        if item.spot is not None or item.was is None or (kind == "organisation" and not _ours(item, names)):
            left.append(item)
            continue
        if part in LISTS and (LISTS[part], item.slug) in used:  # then it has not gone, whatever its sheet says
            left.append(item)
            continue
        retired = replace and not (part == "tracks" and _has_levels(drafts, draft.slug, item.slug))
        if not retired:
            left.append(item)
        yield Missing(kind, draft.slug, part, _in_words(item.was), retired)
    host.parts[part] = left


def _ours(item: Draft, names: Names) -> bool:
    """Whether what everybody has is of the organisation that is being imported."""
    return any(names.ours(str(item.values.get(name) or "")) for name in ("slug", "level", *LISTS.values()))


def _has_levels(drafts: Drafts, ladder: str, track: str) -> bool:
    levels = (level for slug, level in drafts.everything("level") if slug.partition("/")[0] == ladder)
    return any(track == (level.values.get("track") if isinstance(level, Draft) else level.track) for level in levels)  # type: ignore[union-attr]


def _in_words(record: Record) -> str:
    known_by = identity_of(type(record))
    if known_by is not None:
        return str(getattr(record, known_by))
    said = (value for _, value in record if isinstance(value, str | int | Decimal | date))
    words = ", ".join(str(value) for value in said if not isinstance(value, bool))
    return words if len(words) <= 80 else f"{words[:79]}…"


def _bring_back(drafts: Drafts) -> None:
    """What an earlier import retired and the workbook has again is active."""
    for kind in _LISTED_KINDS:
        for draft in drafts.of_kind(kind):
            if draft.spot is not None and kind != "level" and draft.values.get("status") == "retired":
                draft.values["status"] = "active"
