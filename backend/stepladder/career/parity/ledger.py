"""The ledger: every pair of equal height with what both sides get, and every track with what it has altogether."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from stepladder.career.catalogue import Catalogue
from stepladder.career.parity.alone import Alone, alone
from stepladder.career.parity.judging import Judge
from stepladder.career.parity.lines import Line
from stepladder.career.parity.measures import Support, recognition, support
from stepladder.career.parity.pairs import Pair, pairs, pairs_of_ladder
from stepladder.career.parity.pay import Both, bands, rewards
from stepladder.career.parity.totals import TrackTotals, totals
from stepladder.career.placed import ListedMentor
from stepladder.records import ParityMeasure, Policy

_PAY: Final[frozenset[ParityMeasure]] = frozenset({"midpoint", "range", "reward"})


@dataclass(frozen=True, slots=True)
class Entry:
    """One pair with all its lines: bands, rewards, recognition, words, help, ways."""

    pair: Pair
    lines: tuple[Line, ...]

    @property
    def breaches(self) -> tuple[Line, ...]:
        """The lines in which both sides lie further apart than was decided."""
        return tuple(line for line in self.lines if line.breaches)

    def mirrored(self) -> "Entry":
        """The same entry seen from the other side."""
        return replace(self, pair=self.pair.mirrored(), lines=tuple(line.mirrored() for line in self.lines))


@dataclass(frozen=True, slots=True)
class Ledger:
    """One ladder on one day."""

    ladder: str
    day: date
    """The day whose bands, rewards and exceptions count."""
    enforced: bool
    """Whether a breach without an exception is a fault in the content."""
    entries: tuple[Entry, ...]
    """Pairs with a level on this ladder; its own level is left where the other one stands elsewhere."""
    tracks: tuple[TrackTotals, ...]
    """Its own tracks. One that it borrows is counted where it lives."""
    alone: tuple[Alone, ...] = ()
    """The levels of its sides with which nothing is paired."""


def compare(catalogue: Catalogue, pair: Pair, day: date, mentors: Iterable[ListedMentor] | None = None) -> Entry:
    """What both levels of a pair get on a day.

    ``mentors`` are those who may be shown to whoever asks; None where none may be, and then no line tells of them.
    """
    return _entry(catalogue, pair, Judge.of(_policy(catalogue), day), Support.of(catalogue, mentors))


def ledger(catalogue: Catalogue, ladder: str, day: date, mentors: Iterable[ListedMentor] | None = None) -> Ledger:
    """What both sides of a ladder get on a day; ``mentors`` as for ``compare``. No ladder, no entry."""
    return _ledger(catalogue, ladder, pairs(catalogue), day, Support.of(catalogue, mentors))


def ledgers(catalogue: Catalogue, day: date, mentors: Iterable[ListedMentor] | None = None) -> tuple[Ledger, ...]:
    """The ledger of every ladder in use, by slug."""
    every, given = pairs(catalogue), Support.of(catalogue, mentors)
    in_use = (slug for slug, ladder in catalogue.ladders.items() if ladder.status != "retired")
    return tuple(_ledger(catalogue, ladder, every, day, given) for ladder in in_use)


def entries(catalogue: Catalogue, day: date, mentors: Iterable[ListedMentor] | None = None) -> Iterator[Entry]:
    """Every pair once, whatever ladders it belongs to."""
    judge, given = Judge.of(_policy(catalogue), day), Support.of(catalogue, mentors)
    return (_entry(catalogue, pair, judge, given) for pair in pairs(catalogue))


def _ledger(catalogue: Catalogue, ladder: str, every: Sequence[Pair], day: date, given: Support) -> Ledger:
    policy = _policy(catalogue)
    judge = Judge.of(policy, day)
    paired = pairs_of_ladder(every, ladder)
    told = tuple(_entry(catalogue, pair, judge, given) for pair in paired)
    tracks = tuple(totals(catalogue, track, given, day) for track in catalogue.tracks_of_ladder.get(ladder, ()))
    return Ledger(ladder, day, policy.parity == "enforce", told, tracks, alone(catalogue, ladder, paired))


def _entry(catalogue: Catalogue, pair: Pair, judge: Judge, given: Support) -> Entry:
    return Entry(
        pair,
        tuple(
            judge.line(
                pair.slugs,
                both.measure,
                both.subject,
                both.left,
                both.right,
                both.reason or ("basis is pay" if pair.by_pay_alone and both.measure in _PAY else None),
            )
            for both in _both(catalogue, pair, judge.day, given)
        ),
    )


def _both(catalogue: Catalogue, pair: Pair, day: date, given: Support) -> Iterator[Both]:
    yield from bands(catalogue, pair.left, pair.right, day)
    yield from rewards(catalogue, pair.left, pair.right, day)
    yield from recognition(catalogue, pair.left, pair.right)
    yield from support(given, pair.left, pair.right)


def _policy(catalogue: Catalogue) -> Policy:
    organisation = catalogue.contents.organisation
    return organisation.policy if organisation else Policy()
