"""Collects faults and gives each its place."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date

from stepladder.content.folder import path_of
from stepladder.content.places import Locate, Place, RecordPath
from stepladder.content.suggest import did_you_mean
from stepladder.errors import ContentFault, Severity
from stepladder.records import Document, Kind, kind_of

_OF_ORGANISATION = frozenset({"rank", "grade", "scale", "area", "discipline"})
"""What stands in organisation.yml: where that is missing or broken, this is told once and not at every mention."""


@dataclass
class Findings:
    """The faults found so far, with one way to add to them."""

    locate: Locate
    unread: frozenset[tuple[str, str]] = frozenset()
    """Documents (kind, slug) that could not be read: what refers to them, or to a part of them, is not blamed."""
    faults: list[ContentFault] = field(default_factory=list)
    whole: bool = True
    """Whether there is an organisation.yml that could be read."""
    enforced: bool = False
    """Whether the organisation's policy makes faults of what is missing for both sides to stand level."""
    as_of: date | None = None
    """The day that counts as today; None where nobody said."""

    @property
    def missing(self) -> Severity:
        """How much it weighs that something is missing."""
        return "error" if self.enforced else "warning"

    def lacks(self, kind: Kind) -> bool:
        """Whether a document of that kind could not be read, so that nothing can be said of all of them together."""
        return any(of_kind == kind for of_kind, _ in self.unread)

    def place(self, document: Document, path: RecordPath) -> str:
        """Where something stands, in words: to be named beside a fault that stands elsewhere."""
        kind = kind_of(document)
        place = self.locate(kind, document.slug, path)
        return place.fault("", "").place if place is not None else f"{kind} {document.slug}"

    def add(
        self,
        document: Document,
        path: RecordPath,
        code: str,
        message: str,
        hint: str | None = None,
        severity: Severity = "error",
    ) -> None:
        """Note a fault at a path of a document."""
        kind = kind_of(document)
        place = self.locate(kind, document.slug, path) or Place()
        name = str(path_of(kind, document.slug)) if kind == "translation" else f"{kind} {document.slug}"
        about = "" if place.file else f"{name}: "
        self.faults.append(place.fault(code, f"{about}{message}", hint, severity))

    def refer(self, document: Document, path: RecordPath, noun: str, slug: str | None, known: Collection[str]) -> bool:
        """Whether ``slug`` (or nothing) is among ``known``; a dangling reference is a fault."""
        if slug is None or slug in known:
            return slug is not None
        if (noun, slug) in self.unread or (noun in _OF_ORGANISATION and not self.whole):
            return False
        hint = did_you_mean(slug, known) or (None if known else f"there is no {noun} at all yet")
        self.add(document, path, "unknown-reference", f"there is no {noun} {slug}", hint)
        return False

    def unique(self, document: Document, path: RecordPath, noun: str, names: Iterable[str], part: str = "slug") -> None:
        """Each name may stand only once in the list at ``path``."""
        seen: dict[str, int] = {}
        for index, name in enumerate(names):
            where = (*path, index, part) if part else (*path, index)
            if name in seen:
                first = (*path, seen[name], part) if part else (*path, seen[name])
                hint = f"the first stands in {self.place(document, first)}"
                self.add(document, where, "duplicate-slug", f"there are two {noun} {name}", hint)
            seen.setdefault(name, index)
