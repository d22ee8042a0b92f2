"""What became of a person in the report's years: where they stood when these began, and what happened from then on."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from stepladder.career.catalogue import Catalogue
from stepladder.career.fairness.people import Person
from stepladder.records import Level

DAYS = Decimal("365.25")
MONTH = DAYS / 12


@dataclass(frozen=True, slots=True, repr=False)
class Course:
    """A person's years, as far as the report looks at them."""

    level: Level
    """Where they stood when the years began, or when they came."""
    promoted: bool
    moved_across: bool
    moved_back: bool
    left: bool
    awarded: bool
    through: frozenset[tuple[str, str]]
    """The ways taken in the years: the level left, and the one entered."""
    years: Decimal
    """Years at work until the first promotion of the years, until they left, or until the day. Leave is not in it."""
    entered: Decimal
    """Months at work since the last promotion, or since they came, when we begin to look."""
    ended: Decimal
    """The same when we end."""

    def __repr__(self) -> str:
        return "Course(…)"


def course(person: Person, catalogue: Catalogue, begins: date, as_of: date) -> Course | None:
    """What became of a person between two days; None where they had left before."""
    end = min(person.left, as_of) if person.left else as_of
    entry = max(begins, person.joined if person.steps else person.level_since)
    entry = min(entry, end)
    if person.left is not None and person.left <= begins:
        return None
    stood = [*(step.level for step in person.steps), person.level]
    ways = [
        (step, there) for step, there in zip(person.steps, stood[1:], strict=True) if entry < step.on <= end
    ]  # the steps of the years, each with where it led
    here = next((step.level for step in person.steps if step.on > entry), person.level)
    first = next((step.on for step, _ in ways if step.kind == "promoted"), None)
    until = first or end
    clock = max((step.on for step in person.steps if step.kind == "promoted" and step.on <= entry), default=None)
    since = clock or (person.joined if person.steps else min(person.level_since, entry))
    leave = person.leave_months * _share(until - entry, end - entry)
    at_work = max(Decimal((until - entry).days) - leave * MONTH, Decimal(1))
    entered = Decimal((entry - since).days) / MONTH
    across = [
        (step.level, there, person.steps.index(step)) for step, there in ways if _crosses(catalogue, step.level, there)
    ]
    back = [there for left, there, index in across if _returns(catalogue, left, there, stood[:index])]
    return Course(
        level=catalogue.levels[here],
        promoted=first is not None,
        moved_across=len(across) > len(back),
        moved_back=bool(back),
        left=person.left is not None and person.left <= as_of,
        awarded=any(begins < day <= as_of for day in person.awarded),
        through=frozenset((step.level, there) for step, there in ways),
        years=at_work / DAYS,
        entered=entered,
        ended=entered + at_work / MONTH,
    )


def _share(part: timedelta, whole: timedelta) -> Decimal:
    return Decimal(part.days) / whole.days if whole.days else Decimal(0)


def _crosses(catalogue: Catalogue, left: str, there: str) -> bool:
    """Whether a way leads onto another side. What a ladder's sides share belongs to all: leaving it is not crossing."""
    one, other = (track_kind(catalogue, catalogue.levels[slug]) for slug in (left, there))
    return one != other and "shared" not in (one, other)


def _returns(catalogue: Catalogue, left: str, there: str, before: Iterable[str]) -> bool:
    """Whether it leads onto a side on which one had stood, or the ladder calls it a return."""
    side = track_kind(catalogue, catalogue.levels[there])
    if any(track_kind(catalogue, catalogue.levels[slug]) == side for slug in before):
        return True
    return any(way.to_level == there and way.kind == "return" for way in catalogue.transitions_from.get(left, ()))


def track_kind(catalogue: Catalogue, level: Level) -> str:
    """The kind of track that a level is on: tracks of different ladders are told together by it."""
    track = catalogue.tracks.get(f"{level.ladder}/{level.track}")
    return track.kind if track else level.track
