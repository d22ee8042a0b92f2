"""What the figures of wording give cause to ask. A question is for whoever writes, and stands in nobody's way."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Final, Literal

from stepladder.career.wording.figures import TrackWording

QuestionKind = Literal["length", "vague verbs", "gendered words"]

LENGTH: Final = 0.8
"""A side whose levels have fewer words on average than this share of the other's is asked about.

Where the policy names a tolerance for words, that counts instead.
"""
VAGUE: Final = 0.1
"""By how much the shares of expectations with a vague verb may differ between two sides."""
LEAN: Final = 1.0
"""By how many words in a hundred two sides may lean apart towards words taken as meant for one gender."""
FEW: Final = 3
"""Of fewer words taken as meant for one gender on a track nothing is asked: they may stand there by chance."""
_SHOWN: Final = 6
"""How many words a sentence names at most."""


@dataclass(frozen=True, slots=True)
class WordingQuestion:
    """One question: about one track alone, or about two beside each other."""

    kind: QuestionKind
    track: str
    """The slug of the track it is about; of two the one with less text, more vague verbs, or more such words."""
    other_track: str | None
    value: float
    """Words a level; share of expectations with a vague verb; or, in a hundred words, those taken as meant for men less
    those for women."""
    other_value: float | None
    words: tuple[str, ...]
    """The words found, in alphabetical order."""
    sentence: str


def questions_about(tracks: Sequence[TrackWording], length: float = LENGTH) -> tuple[WordingQuestion, ...]:
    """The questions about the tracks of one ladder, in the order of its tracks, those about two sides last."""
    sides = [track for track in tracks if not track.shared]
    alone = (question for track in tracks for question in _of_one(track))
    beside = (question for one, other in combinations(sides, 2) for question in _of_two(one, other, length))
    return (*alone, *beside)


def _of_one(track: TrackWording) -> Iterator[WordingQuestion]:
    share = track.vague_share
    if share:
        words = track.vague_verbs
        sentence = (
            f"In {track.vague_expectations} of {track.expectations} expectations of {track.title} a verb says that "
            f"something is done, not what ({_named(words)}): what do people do there that others can see?"
        )
        yield WordingQuestion("vague verbs", track.track, None, share, None, words, sentence)
    if track.lean is not None and (track.masculine or 0) + (track.feminine or 0) >= FEW:
        words = track.gendered_words
        sentence = (
            f"{track.title} has {_counted(track.masculine or 0)} that readers took as meant for men and "
            f"{_counted(track.feminine or 0)} that they took as meant for women ({_named(words)}): "
            "would others say as much to everybody?"
        )
        yield WordingQuestion("gendered words", track.track, None, track.lean, None, words, sentence)


def _of_two(one: TrackWording, other: TrackWording, length: float) -> Iterator[WordingQuestion]:
    yield from _length(one, other, length)
    yield from _vague(one, other)
    yield from _lean(one, other)


def _length(one: TrackWording, other: TrackWording, least: float) -> Iterator[WordingQuestion]:
    if one.words_per_level is None or other.words_per_level is None:
        return
    (short, few), (_, many) = sorted(
        ((one, one.words_per_level), (other, other.words_per_level)), key=lambda pair: pair[1]
    )
    if few < least * many:
        long = other if short is one else one
        sentence = (
            f"A level of {short.title} is told in {few:.0f} words on average, one of {long.title} in {many:.0f}: "
            f"is something left out on one side, or said too often on the other?"
        )
        yield WordingQuestion("length", short.track, long.track, few, many, (), sentence)


def _vague(one: TrackWording, other: TrackWording) -> Iterator[WordingQuestion]:
    first, second = one.vague_share, other.vague_share
    if first is None or second is None or abs(first - second) <= VAGUE:
        return
    more, less = (one, other) if first > second else (other, one)
    high, low = max(first, second), min(first, second)
    sentence = (
        f"Vague verbs stand in {high:.0%} of the expectations of {more.title} and in {low:.0%} of those of "
        f"{less.title}: is the work of one side said less clearly than that of the other?"
    )
    yield WordingQuestion("vague verbs", more.track, less.track, high, low, more.vague_verbs, sentence)


def _lean(one: TrackWording, other: TrackWording) -> Iterator[WordingQuestion]:
    first, second = one.lean, other.lean
    if first is None or second is None or abs(first - second) <= LEAN:
        return
    more, less = (one, other) if first > second else (other, one)
    high, low = max(first, second), min(first, second)
    sentence = (
        f"Of a hundred words, {more.title} has {_leaning(high)} and {less.title} {_leaning(low)}: "
        "would everybody feel meant on both sides?"
    )
    yield WordingQuestion("gendered words", more.track, less.track, high, low, more.gendered_words, sentence)


def _leaning(lean: float) -> str:
    return f"{abs(lean):.1f} more taken as meant for {'men than for women' if lean >= 0 else 'women than for men'}"


def _counted(number: int) -> str:
    return f"{number} word" if number == 1 else f"{number} words"


def _named(words: Sequence[str]) -> str:
    more = "" if len(words) <= _SHOWN else f" and {len(words) - _SHOWN} more"
    return ", ".join(words[:_SHOWN]) + more
