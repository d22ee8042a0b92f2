"""An invented ladder that forks, and its levels, each with what it asks."""

from datetime import date
from itertools import pairwise

from benchmarks.sentences import Sentences
from stepladder.records import Criterion, Equivalence, Expectation, Ladder, Level, Track, Transition, Week

STEPS = ("Aware", "Working", "Practised", "Advanced", "Shaping")
HEIGHTS = 9
FORK = 4
"""The height at which the shared track divides."""

LEVELS = FORK + 2 * (HEIGHTS - FORK)
_SIDEWAYS = HEIGHTS - FORK
MOVES, ACROSS = LEVELS - 1 + 2 * _SIDEWAYS, 2 + 2 * _SIDEWAYS
"""How many moves there are on a ladder, and how many of them lead to another track."""

PAIRS = (2 + _SIDEWAYS, LEVELS - 1 + _SIDEWAYS, 44, LEVELS * (LEVELS - 1) // 2)
"""How many pairs of levels stand level or lie across; or are named by a move; or are at most two heights apart; or are
there at all.

The same counts as ``stepladder_portal.pairing`` comes to: a test holds them to it.
"""

_SIDES = {"technical": "Specialist", "managerial": "Manager"}

Standing = dict[str, tuple[str, int]]
"""Each level of a ladder with its track and height."""


def standing(slug: str) -> Standing:
    """The levels of a ladder: a shared track up to the fork, then one level on each side at each height."""
    shared = {f"{slug}/step-{height}": ("shared", height) for height in range(1, FORK + 1)}
    sides = {
        f"{slug}/{name.lower()}-{height}": (track, height)
        for track, name in _SIDES.items()
        for height in range(FORK + 1, HEIGHTS + 1)
    }
    return shared | sides


def ladder(say: Sentences, slug: str, levels: Standing) -> Ladder:
    """The ladder itself: promotions upward, and a way across in both directions at every height."""
    shared, *sides = ([level for level, (on, _) in levels.items() if on == track] for track in ("shared", *_SIDES))
    pairs = list(zip(*sides, strict=True))
    upward = [*pairwise(shared), *(step for side in sides for step in pairwise([shared[-1], *side]))]
    return Ladder(
        slug=slug,
        title=say.title(),
        family=say.name(),
        summary=say.sentence(14),
        owner="People team",
        tracks=(
            Track(slug="shared", title="Shared", kind="shared", summary=say.sentence(10)),
            Track(slug="technical", title="Technical", kind="technical", summary=say.sentence(10)),
            Track(slug="managerial", title="Managerial", kind="managerial", summary=say.sentence(10)),
        ),
        equivalences=tuple(
            Equivalence(level=one, other_level=other, basis="evaluation", strength="equal", note=say.sentence(12))
            for one, other in pairs
        ),
        transitions=(
            *(_promotion(say, *step) for step in upward),
            *(_across(say, *way) for pair in pairs for way in (pair, pair[::-1])),
        ),
        body=say.paragraphs(1),
    )


def _promotion(say: Sentences, start: str, end: str) -> Transition:
    return Transition(level=start, to_level=end, kind="promotion", gate="promotion", pay_rule=say.sentence(10))


def _across(say: Sentences, start: str, end: str) -> Transition:
    return Transition(
        level=start,
        to_level=end,
        kind="lateral",
        gate="interview",
        conditions=(say.sentence(10),),
        trial_months=6,
        pay_rule="Pay never falls.",
        support=say.sentence(12),
    )


def level(say: Sentences, slug: str, track: str, height: int, skills: list[str]) -> Level:
    """One level that asks for each of these competencies, and for one of them twice."""
    asked = say.random.sample(skills, len(skills))
    return Level(
        slug=slug,
        title=f"{_SIDES.get(track, 'Step')} {height}, {say.name()}",
        track=track,
        code=f"{track[0].upper()}{height}",
        also_called=(say.title(),),
        order=height,
        rank=str(height),
        grade=f"g{height}",
        summary=say.sentence(16),
        scope=say.sentence(10),
        week=Week(people=20, hands_on=40, planning=30, other=10),
        conditions=(say.sentence(8), say.sentence(8)),
        typical_months_min=24,
        typical_months_max=60,
        gate="promotion",
        owner="People team",
        reviewed_on=date(2026, 3, 2),
        review_by=date(2027, 3, 1),
        expectations=tuple(_expectation(say, n, skill, height) for n, skill in enumerate([*asked, asked[0]])),
        criteria=tuple(
            Criterion(kind="evidence", text=say.sentence(16), measure="People", target="3") for _ in range(3)
        ),
        body=say.paragraphs(2),
    )


def _expectation(say: Sentences, number: int, skill: str, height: int) -> Expectation:
    return Expectation(
        key=f"asked-{number}",
        competency=skill,
        proficiency=STEPS[min(height // 2, 4)],
        text=say.sentence(18),
        examples=(say.sentence(22),),
        counter_examples=(say.sentence(10),) if number % 3 == 0 else (),
    )
