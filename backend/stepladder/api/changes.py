"""What became of the levels since an earlier content revision, as one audience was told then and is told now."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from stepladder.api.errors import ApiError
from stepladder.api.view import View
from stepladder.career.catalogue import Catalogue
from stepladder.career.difference import LevelDifference, version_difference
from stepladder.career.keys import Keyed
from stepladder.records import ChangeNote, Level

LevelFate = Literal["added", "changed", "retired"]


@dataclass(frozen=True, slots=True)
class LevelChange:
    """What became of one level."""

    slug: str
    fate: LevelFate
    title: str
    """Of one that is gone, as it was last."""
    difference: LevelDifference | None
    """Where it stood before and stands now."""
    notes: tuple[ChangeNote, ...]
    """What was told of it since, the latest first."""


@dataclass(frozen=True, slots=True)
class Since:
    """From when on changes are told."""

    number: int
    """Of the content revision; 0 for the time before there was any."""
    changes: Sequence[Keyed[LevelChange]]
    """By slug."""


def changes_since(view: View, number: int | None, day: date | None) -> Since | None:
    """What changed since a content revision, or from a day on; None where nobody keeps what stood there before.

    A level is told where an audience can see that it changed: by its words or terms, what it inherits, its standing or
    its notes. That nobody outside learns of what is not announced, and of nothing that is hidden, lies in both sides
    being cut before they are compared.
    """
    if (number is None) == (day is None):
        raise ApiError("Say either since which content revision (`since`) or from which day on (`sinceDate`).")
    if view.past is None:
        return None
    published = view.past.numbered(number) if number is not None else view.past.before(day or date.min)
    before = view.past.seen(published, view.audience, view.told_on, view.language)
    key = ("changes", published, view.as_of, view.told_on)
    found = view.kept.get(key, lambda: [((each.slug,), each) for each in _changes(before, view)])
    return Since(published.number if published else 0, found)


def _changes(before: Catalogue, view: View) -> Iterator[LevelChange]:
    now = view.catalogue
    for slug in sorted({*before.levels, *now.levels}):
        change = _change(before, now, slug, view.as_of)
        if change is not None:
            yield change


def _change(before: Catalogue, now: Catalogue, slug: str, as_of: date) -> LevelChange | None:
    old, new = before.levels.get(slug), now.levels.get(slug)
    if old is None or new is None:
        level = new or old
        fate: LevelFate = "added" if old is None else "retired"
        return LevelChange(slug, fate, level.title, None, new.changes if new else ()) if level else None
    difference = version_difference(now, old, new, as_of=as_of, before_in=before)
    notes = tuple(sorted({*new.changes} - {*old.changes}, key=lambda note: note.on, reverse=True))
    examples = any(each.examples_changed for each in difference.expectations)
    if difference.is_empty and not examples and not notes and _standing(old) == _standing(new):
        return None
    retired = new.status == "retired" and old.status != "retired"
    return LevelChange(slug, "retired" if retired else "changed", new.title, difference, notes)


def _standing(level: Level) -> tuple[object, ...]:
    return level.status, level.status_note, level.replaced_by, level.track, level.order
