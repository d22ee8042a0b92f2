"""The sample as it stood before its last change notes: so that the examples can tell what changed since.

Nothing is made up for it: what the notes of that day say was new then is taken back.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime
from typing import Any, Final

from stepladder.records import Contents, Document, Kind, Level, kind_of
from stepladder.store import Published

NOTED: Final = date(2026, 6, 1)
"""The day of those notes."""

BEFORE: Final = Published(1, datetime(2026, 5, 29, 9, 0, tzinfo=UTC))
"""The content revision that stood until then."""

_Fields = Mapping[str, Any]


def _counted_from_eight(level: Level) -> _Fields:
    words = "Has held eight on-call weeks. Never used alone, and never counted against those who are excused."
    told = {"text": words, "target": "8"}
    return {"criteria": tuple(it.model_copy(update=told) if it.kind == "metric" else it for it in level.criteria)}


_TAKEN_BACK: Final[Mapping[str, Callable[[Level], _Fields]]] = {
    "engineering/engineering-manager": lambda level: {
        "expectations": tuple(each for each in level.expectations if each.key != "fair-hiring")
    },
    "engineering/senior-engineer": _counted_from_eight,
    "engineering/senior-engineer-ii": lambda _: {"code": "E3+"},
}
"""What the notes of each level say was other before."""


def earlier(contents: Contents) -> Contents:
    """The sample before that day, as far as its notes tell."""
    return Contents.of(_as_it_was(each) if isinstance(each, Level) else each for each in contents.documents())


def _as_it_was(level: Level) -> Level:
    other = _TAKEN_BACK.get(level.slug)
    if other is None:
        return level
    notes = tuple(note for note in level.changes if note.on < NOTED)
    return level.model_copy(update={**other(level), "changes": notes})


class Earlier:
    """The port through which the API learns what stood there before, for one revision and the one before it."""

    def __init__(self, now: Published, contents: Contents) -> None:
        self._now = now
        self._contents = contents

    async def published(self) -> Sequence[Published]:
        """Both revisions."""
        return [BEFORE, self._now]

    async def stood(self, at: Published) -> Mapping[tuple[Kind, str], Document | None]:
        """The levels that are other now, as they were."""
        if at != BEFORE:
            return {}
        levels = earlier(self._contents).levels
        return {(kind_of(level), slug): level for slug, level in levels.items() if level != self._contents.levels[slug]}
