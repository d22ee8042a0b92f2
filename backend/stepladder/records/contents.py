"""All the words of an organisation together, as documents by kind.

A *document* is what stands in one file, what one revision holds, and what is published as a whole: a ladder with its
tracks, a level with its expectations, a training with its sessions.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

from stepladder.records.competency import Competency
from stepladder.records.fairness import FairnessReport
from stepladder.records.ladder import Ladder
from stepladder.records.learning import Guide, Hat, Training
from stepladder.records.level import Level
from stepladder.records.organisation import Organisation
from stepladder.records.people import Mentor
from stepladder.records.process import Cycle, Process
from stepladder.records.translation import Translation

Document = (
    Organisation
    | Ladder
    | Level
    | Competency
    | Mentor
    | Training
    | Hat
    | Guide
    | Process
    | Cycle
    | FairnessReport
    | Translation
)
Kind = Literal[
    "organisation", "ladder", "level", "competency", "mentor", "training", "hat", "guide", "process", "cycle",
    "fairness_report", "translation",
]  # fmt: skip

KINDS: dict[Kind, type[Document]] = dict(zip(get_args(Kind), get_args(Document), strict=True))
"""Every kind of document with its record, in the order in which they depend on one another."""

_KIND_OF: dict[type[Document], Kind] = {record: kind for kind, record in KINDS.items()}

RESERVED_LEVEL_NAMES = frozenset({"fork", "matrix", "table", "compare"})
"""Last parts of addresses under a ladder that the portal needs for itself."""


def kind_of(document: Document) -> Kind:
    """The kind of a document, say ``level``."""
    return _KIND_OF[type(document)]


@dataclass(frozen=True)
class Contents:
    """Every document of an organisation, by kind and slug, in the order in which they were given."""

    organisation: Organisation | None = None
    ladders: Mapping[str, Ladder] = field(default_factory=dict)
    levels: Mapping[str, Level] = field(default_factory=dict)
    competencies: Mapping[str, Competency] = field(default_factory=dict)
    mentors: Mapping[str, Mentor] = field(default_factory=dict)
    trainings: Mapping[str, Training] = field(default_factory=dict)
    hats: Mapping[str, Hat] = field(default_factory=dict)
    guides: Mapping[str, Guide] = field(default_factory=dict)
    processes: Mapping[str, Process] = field(default_factory=dict)
    cycles: Mapping[str, Cycle] = field(default_factory=dict)
    fairness_reports: Mapping[str, FairnessReport] = field(default_factory=dict)
    translations: Mapping[str, Translation] = field(default_factory=dict)

    @classmethod
    def of(cls, documents: Iterable[Document]) -> "Contents":
        """Gather documents; of two with one kind and slug the last counts."""
        by_kind: dict[type[Document], dict[str, Document]] = {record: {} for record in KINDS.values()}
        for document in documents:
            by_kind[type(document)][document.slug] = document
        organisation = next(iter(by_kind[Organisation].values()), None)
        return cls(organisation, *(by_kind[record] for record in KINDS.values() if record is not Organisation))  # type: ignore[arg-type]

    def of_kind(self, kind: Kind) -> Mapping[str, Document]:
        """The documents of one kind, by slug."""
        every: dict[Kind, Mapping[str, Document]] = {
            "organisation": {self.organisation.slug: self.organisation} if self.organisation else {},
            "ladder": self.ladders,
            "level": self.levels,
            "competency": self.competencies,
            "mentor": self.mentors,
            "training": self.trainings,
            "hat": self.hats,
            "guide": self.guides,
            "process": self.processes,
            "cycle": self.cycles,
            "fairness_report": self.fairness_reports,
            "translation": self.translations,
        }
        return every[kind]

    def documents(self) -> Iterator[Document]:
        """Every document, kind by kind, so that what is referred to comes first."""
        for kind in KINDS:
            yield from self.of_kind(kind).values()

    def __len__(self) -> int:
        return sum(1 for _ in self.documents())
