"""What can be counted in the texts of levels and tracks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

from stepladder.career.catalogue import Catalogue
from stepladder.career.placed import PlacedTrack
from stepladder.career.wording.lexicon import Lexicon
from stepladder.career.wording.texts import reading_seconds, texts_of, words_of
from stepladder.records import Level

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class LevelWording:
    """How one level is told."""

    level: str
    words: int
    """Of what it asks, summary, scope and body."""
    seconds: int
    """How long they take to read."""
    expectations: int
    """How many there are, inherited ones as well."""
    vague_expectations: int | None
    """In how many of them a vague verb stands; None where there is no list of such verbs."""
    vague_verbs: tuple[str, ...] | None
    """The verbs found in them, each as often as it stands there."""
    masculine: tuple[str, ...] | None
    """Words that are taken as meant for men, each as often as it stands there; None where there is no list."""
    feminine: tuple[str, ...] | None
    """Words that are taken as meant for women."""


@dataclass(frozen=True, slots=True)
class TrackWording:
    """How the levels in use of one track are told."""

    track: str
    """Its slug within the ladder."""
    title: str
    shared: bool
    levels: tuple[LevelWording, ...]

    @property
    def words(self) -> int:
        """Of all its levels."""
        return sum(level.words for level in self.levels)

    @property
    def seconds(self) -> int:
        """How long all its levels take to read."""
        return sum(level.seconds for level in self.levels)

    @property
    def words_per_level(self) -> float | None:
        """The mean; None where there is no level."""
        return self.words / len(self.levels) if self.levels else None

    @property
    def expectations(self) -> int:
        """Of all its levels."""
        return sum(level.expectations for level in self.levels)

    @property
    def vague_expectations(self) -> int | None:
        """In how many expectations a vague verb stands; None where that is not known."""
        counted = [level.vague_expectations for level in self.levels if level.vague_expectations is not None]
        return sum(counted) if counted else None

    @property
    def vague_share(self) -> float | None:
        """The share of its expectations in which a vague verb stands, from 0 to 1."""
        vague = self.vague_expectations
        return vague / self.expectations if vague is not None and self.expectations else None

    @property
    def vague_verbs(self) -> tuple[str, ...]:
        """The vague verbs found, each once."""
        return _each_once(level.vague_verbs for level in self.levels)

    @property
    def masculine(self) -> int | None:
        """How many words are taken as meant for men; None where there is no list."""
        return _total([level.masculine for level in self.levels])

    @property
    def feminine(self) -> int | None:
        """How many words are taken as meant for women; None where there is no list."""
        return _total([level.feminine for level in self.levels])

    @property
    def gendered_words(self) -> tuple[str, ...]:
        """All of these words, each once."""
        return _each_once(words for level in self.levels for words in (level.masculine, level.feminine))

    @property
    def lean(self) -> float | None:
        """Words taken as meant for men, less those for women, in a hundred words; None where that is not known."""
        masculine, feminine = self.masculine, self.feminine
        if masculine is None or feminine is None or not self.words:
            return None
        return 100 * (masculine - feminine) / self.words


def track_wording(catalogue: Catalogue, track: PlacedTrack, lexicon: Lexicon | None, pace: int) -> TrackWording:
    """How a track is told: its levels in use. Drafts are still being written, and retired ones are not read."""
    levels = catalogue.levels_of_track.get(f"{track.ladder}/{track.slug}", ())
    told = tuple(level_wording(catalogue, level, lexicon, pace) for level in levels if level.status == "active")
    return TrackWording(track.slug, track.title, track.kind == "shared", told)


def level_wording(catalogue: Catalogue, level: Level, lexicon: Lexicon | None, pace: int) -> LevelWording:
    """How a level is told. ``pace`` is in words per minute."""
    asked = [expectation.text for expectation in catalogue.expectations.get(level.slug, ())]
    words = words_of(catalogue, level)
    vague = [lexicon.vague_verbs.find(text) for text in asked] if lexicon and lexicon.vague_verbs else None
    gendered = lexicon if lexicon and lexicon.knows_gender else None
    texts = tuple(texts_of(catalogue, level)) if gendered else ()
    return LevelWording(
        level=level.slug,
        words=words,
        seconds=reading_seconds(words, pace),
        expectations=len(asked),
        vague_expectations=None if vague is None else sum(map(bool, vague)),
        vague_verbs=None if vague is None else _joined(vague),
        masculine=_joined([gendered.masculine.find(text) for text in texts]) if gendered else None,
        feminine=_joined([gendered.feminine.find(text) for text in texts]) if gendered else None,
    )


def _joined(found: Sequence[tuple[T, ...]]) -> tuple[T, ...]:
    return tuple(word for words in found for word in words)


def _total(found: Sequence[tuple[str, ...] | None]) -> int | None:
    known = [len(words) for words in found if words is not None]
    return sum(known) if known else None


def _each_once(found: Iterable[tuple[str, ...] | None]) -> tuple[str, ...]:
    return tuple(sorted({word for words in found for word in words or ()}))
