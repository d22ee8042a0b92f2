"""What a load would do, worked out before anything is written."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from stepladder.records import KINDS, Contents, Document, Kind, kind_of

LOAD = "load"
"""The origin of what was loaded from files. Everything else was written by hand in the service."""

_FEW = 5
"""So many documents are told by name."""


@dataclass(frozen=True)
class LoadPlan:
    """What a load adds, changes, retires and leaves alone."""

    added: tuple[Document, ...] = ()
    changed: tuple[Document, ...] = ()
    """As they will be."""
    retired: tuple[Document, ...] = ()
    """As they were last: they came by an earlier load and are in the contents no more."""
    unchanged: tuple[Document, ...] = ()
    kept: tuple[Document, ...] = ()
    """Last written elsewhere, say in the studio, and other than in the contents, or missing there: left as they are."""

    @property
    def changes_something(self) -> bool:
        """Whether there is anything to write."""
        return bool(self.added or self.changed or self.retired)

    def __str__(self) -> str:
        return "\n".join(self._lines())

    def _lines(self) -> Iterator[str]:
        if self.added:
            yield f"Adds {told(self.added)}."
        if self.changed:
            yield f"Changes {told(self.changed)}."
        if self.retired:
            yield f"Retires {told(self.retired)}."
        if self.kept:
            yield f"Leaves alone {told(self.kept)}: last written in the service, not by a load."
        if not self.changes_something:
            yield "Changes nothing: the database already has these contents."


def plan(old: Contents, new: Contents, origins: Mapping[tuple[Kind, str], str]) -> LoadPlan:
    """What to do so that ``old``, which is live, becomes ``new``, sparing what was not written by a load.

    ``origins`` tells by which door the last revision of each document came, also of those retired since.
    """
    added, changed, retired, unchanged, kept = (list[Document]() for _ in range(5))
    for kind in KINDS:
        live, wanted = old.of_kind(kind), new.of_kind(kind)
        for slug, document in wanted.items():
            ours = origins.get((kind, slug), LOAD) == LOAD
            if slug not in live:
                (added if ours else kept).append(document)
            elif live[slug] == document:
                unchanged.append(document)
            else:
                (changed if ours else kept).append(document)
        for slug, document in live.items():
            if slug not in wanted:
                (retired if origins.get((kind, slug), LOAD) == LOAD else kept).append(document)
    return LoadPlan(*map(tuple, (added, changed, retired, unchanged, kept)))


def told(documents: Iterable[Document]) -> str:
    """How many of which kind, and the few by name: ``2 competencies (coaching, teamwork)``."""
    every = list(documents)
    counts = Counter(kind_of(document) for document in every)
    counted = ", ".join(f"{count} {kind if count == 1 else _PLURALS[kind]}" for kind, count in counts.items())
    return f"{counted} ({', '.join(document.slug for document in every)})" if len(every) <= _FEW else counted


_PLURALS: dict[Kind, str] = {
    "organisation": "organisations",
    "ladder": "ladders",
    "level": "levels",
    "competency": "competencies",
    "mentor": "mentors",
    "training": "trainings",
    "hat": "hats",
    "guide": "guides",
    "process": "processes",
    "cycle": "cycles",
    "fairness_report": "fairness reports",
    "translation": "translations",
}
