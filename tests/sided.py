"""A made-up organisation with two sides of one rank each, for tests of how equal they are, and builders for it."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from stepladder.career.catalogue import Catalogue
from stepladder.career.parity import Entry, Line, Pair, compare, pairs
from stepladder.records import (
    Contents,
    Document,
    Equivalence,
    Expectation,
    Grade,
    Ladder,
    Level,
    Organisation,
    ParityException,
    PayBand,
    Policy,
    Rank,
    Recognition,
    Reward,
    Tolerance,
    Track,
    Transition,
)

DAY = date(2026, 11, 21)
ROPE = "rigging/rope"
CREW = "rigging/crew"
MEASURES = (
    "midpoint", "range", "reward", "recognition", "criteria", "words", "examples", "trainings", "mentors",
    "ways in", "ways out",
)  # fmt: skip


def a_side(slug: str = ROPE, track: str = "hands", **fields: Any) -> Level:
    """A level of rank 1 and grade g1 with ten words."""
    text = "Keeps every rope of the whole ship in good order."
    defaults = {"title": slug, "track": track, "order": 1, "rank": "1", "grade": "g1"}
    return Level.model_validate({"slug": slug, **defaults, "expectations": (asks(text),), **fields})


def the_other(slug: str = CREW, **fields: Any) -> Level:
    """The level of the same rank on the other side, told in as many words."""
    return a_side(slug, **{"track": "heads", **fields})


def asks(text: str, key: str = "one", **fields: Any) -> Expectation:
    """An expectation with this text."""
    return Expectation.model_validate({"key": key, "text": text, **fields})


def a_ladder_of(*slugs: str, ladder: str = "rigging", **fields: Any) -> Ladder:
    """A ladder with a shared track below and two sides above, or with these tracks."""
    tracks = [Track(slug="deck", title="Deck", kind="shared"), _track("hands"), _track("heads")]
    chosen = [track for track in tracks if track.slug in slugs] if slugs else tracks
    return Ladder.model_validate({"slug": ladder, "title": "Rigging", "tracks": tuple(chosen), **fields})


def an_organisation(**fields: Any) -> Organisation:
    """Two ranks, two grades, of which few hold the second."""
    return Organisation.model_validate(
        {
            "name": "Tern & Daughters",
            "ranks": (Rank(slug="1", title="One", order=1), Rank(slug="2", title="Two", order=2)),
            "grades": (Grade(slug="g1", title="G1"), Grade(slug="few", title="Few", few_holders=True)),
            **fields,
        }
    )


def a_policy(ratio: str = "0.9", *exceptions: ParityException, **fields: Any) -> Policy:
    """One tolerance for every measure."""
    tolerances = [Tolerance.model_validate({"measure": measure, "ratio": ratio}) for measure in MEASURES]
    return Policy.model_validate({"tolerances": tuple(tolerances), "exceptions": exceptions, **fields})


def an_exception(measure: str, expires: date = DAY, **fields: Any) -> ParityException:
    """The two sides may differ in a measure up to a day."""
    defaults = {"level": CREW, "other_level": ROPE, "reason": "The market.", "approver": "Pay panel"}
    return ParityException.model_validate({**defaults, "measure": measure, "expires": expires, **fields})


def a_band(mid: int | None = 100, **fields: Any) -> PayBand:
    """A band of grade g1 that reaches ten to both sides of its midpoint."""
    ends = {"min": None, "max": None} if mid is None else {"min": mid - 10, "max": mid + 10}
    own = {} if fields.get("level") else {"grade": "g1"}
    return PayBand.model_validate({**own, "currency": "GBP", "mid": mid, **ends, **fields})


def a_reward(amount: str | None = "5", **fields: Any) -> Reward:
    """A bonus for everybody."""
    return Reward.model_validate({"kind": "Bonus", "unit": "%", "amount": amount, **fields})


def a_recognition(**fields: Any) -> Recognition:
    """A seat for everybody."""
    return Recognition.model_validate({"kind": "Seat", "text": "At the table.", **fields})


def a_move(level: str, to_level: str, kind: str = "lateral") -> Transition:
    """A move between two levels."""
    return Transition.model_validate({"level": level, "to_level": to_level, "kind": kind})


def level_with(level: str | None = CREW, basis: str = "evaluation", **fields: Any) -> Equivalence:
    """The first side stands level with this."""
    return Equivalence.model_validate({"level": ROPE, "other_level": level, "basis": basis, **fields})


def catalogue_of(*documents: Document) -> Catalogue:
    """A catalogue of the organisation, its ladder and both sides, or of these in their place."""
    return Catalogue(Contents.of((an_organisation(), a_ladder_of(), a_side(), the_other(), *documents)))


def the_pair(catalogue: Catalogue) -> Pair:
    """The only pair of a catalogue."""
    (pair,) = pairs(catalogue)
    return pair


def the_entry(*documents: Document, day: date = DAY, mentors: Any = None) -> Entry:
    """The entry of the only pair among these documents."""
    catalogue = catalogue_of(*documents)
    return compare(catalogue, the_pair(catalogue), day, mentors)


def lines_of(entry: Entry, measure: str) -> Sequence[Line]:
    """The lines of one measure."""
    return [line for line in entry.lines if line.measure == measure]


def the_line(entry: Entry, measure: str) -> Line:
    """The only line of one measure."""
    (line,) = lines_of(entry, measure)
    return line


def figures(line: Line) -> tuple[Decimal | None, Decimal | None, str]:
    """Both amounts of a line, and how it stands."""
    return line.left.amount, line.right.amount, line.standing


def _track(slug: str) -> Track:
    return Track(slug=slug, title=slug.title(), kind="other")
