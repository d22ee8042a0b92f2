"""Everything that the API answered, in one place: what the pages are made of."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import date

from stepladder_portal.answers import Answer
from stepladder_portal.aside import Aside
from stepladder_portal.joining import Asked
from stepladder_portal.pairing import Pair


@dataclass(frozen=True, repr=False)  # asyncio.run describes what it hands back: of this, 30 MB of text
class Catalog:
    """One revision of the content as one audience may see it, as of one day."""

    organisation: Answer
    revision: Answer
    audience: str
    as_of: date
    ladder: Mapping[str, Answer]
    level: Mapping[str, Answer]
    competency: Mapping[str, Answer]
    mentor: Mapping[str, Answer]
    training: Mapping[str, Answer]
    hat: Mapping[str, Answer]
    guide: Mapping[str, Answer]
    process: Mapping[str, Answer]
    cycle: Mapping[str, Answer]
    parity: Mapping[str, Answer] = field(default_factory=dict)
    wording: Mapping[str, Answer] = field(default_factory=dict)
    coverage: Mapping[str, Answer] = field(default_factory=dict)
    """What both sides of each ladder get, how they are told, and what helps with what they ask: by ladder."""
    fairness: Sequence[Answer] = ()
    """The fairness reports that the audience may see, the latest first."""
    difference: Mapping[Pair, Answer] = field(default_factory=dict)
    bridge: Mapping[Pair, Answer] = field(default_factory=dict)
    """How the levels differ that have a page side by side, and what leads on in every move that has a page."""
    aside: Aside = field(default_factory=dict)
    """What no page shows."""
    home: bytes = b""
    """The first answer, as JSON: ``{"data": {…}}``."""
    asked: Asked = field(default_factory=dict)
    language: str = ""
    """The BCP 47 tag of the language that was asked for; none where it is the organisation's own."""
    texts: Set[int] = frozenset()
    """Hashes of all texts, where they can be read in other languages too."""

    @property
    def locale(self) -> str:
        """The language of the pages."""
        own: str = self.organisation["locale"]
        return self.language or own

    def of_kind(self, kind: str) -> Mapping[str, Answer]:
        """All things of a kind, by slug."""
        things: Mapping[str, Answer] = getattr(self, kind)
        return things
