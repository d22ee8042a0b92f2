"""Small organisations of any shape, for the laws of gaps, bridges and paths.

Their references hold; nothing else about them has to make sense: prerequisites may lead in rings, trainings may be
retired or meant for others, promotions may lead downwards.
"""

from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from stepladder.records import (
    Competency,
    Contents,
    Expectation,
    Ladder,
    Level,
    Organisation,
    Outcome,
    ProficiencyScale,
    Track,
    Training,
    Transition,
)

LABELS = ("Aware", "Working", "Advanced", "Shaping")
_COMPETENCIES = ("coaching", "design", "writing", "sums")
_TRACKS = ("shared", "left", "right")
_proficiencies = st.none() | st.sampled_from(LABELS)


@st.composite
def small_ladders(draw: DrawFn) -> Contents:
    """One ladder with up to seven levels, four competencies and six trainings."""
    levels = draw(_levels())
    slugs = st.sampled_from([level.slug for level in levels])
    moves = draw(st.lists(st.tuples(slugs, slugs, st.sampled_from(("promotion", "lateral", "return"))), max_size=9))
    ladder = Ladder(
        slug="a",
        title="A",
        tracks=tuple(
            Track(slug=slug, title=slug, kind=kind)  # type: ignore[arg-type]
            for slug, kind in zip(_TRACKS, ("shared", "technical", "managerial"), strict=True)
        ),
        transitions=tuple(
            Transition.model_validate({"level": here, "to_level": there, "kind": kind})
            for here, there, kind in dict.fromkeys(moves)
            if here != there
        ),
    )
    return Contents.of([_organisation(), ladder, *levels, *_competencies(), *draw(_trainings())])


def _organisation() -> Organisation:
    ordered = ProficiencyScale(slug="ordered", title="Ordered", proficiencies=LABELS)
    guessed = ProficiencyScale(slug="guessed", title="Guessed", proficiencies=LABELS, ordered=False)
    return Organisation(name="A", scales=(ordered, guessed))


def _competencies() -> list[Competency]:
    scales = ("ordered", "ordered", "guessed", None)
    return [Competency(slug=slug, title=slug, scale=scale) for slug, scale in zip(_COMPETENCIES, scales, strict=True)]


@st.composite
def _levels(draw: DrawFn) -> list[Level]:
    return [
        Level.model_validate(
            {
                "slug": f"a/l{number}",
                "title": f"L{number}",
                "track": draw(st.sampled_from(_TRACKS)),
                "order": draw(st.integers(1, 4)),
                "status": draw(st.sampled_from(("active", "active", "active", "draft", "retired"))),
                "typical_months_min": draw(st.none() | st.integers(0, 40)),
                "typical_months_max": draw(st.none() | st.integers(40, 90)),
                "expectations": draw(_expectations()),
            }
        )
        for number in range(draw(st.integers(2, 7)))
    ]


@st.composite
def _expectations(draw: DrawFn) -> tuple[Expectation, ...]:
    def expectation(number: int) -> Any:
        competency = draw(st.none() | st.sampled_from(_COMPETENCIES))
        text = draw(st.sampled_from(("Asks.", "Listens.", "Writes it down.")))
        strength = draw(st.sampled_from(("core", "growth", "exceeds")))
        proficiency = draw(_proficiencies) if competency else None
        return Expectation.model_validate(
            {"key": f"e{number}", "competency": competency, "text": text, "strength": strength}
            | {"proficiency": proficiency}
        )

    return tuple(expectation(number) for number in range(draw(st.integers(0, 5))))


@st.composite
def _trainings(draw: DrawFn) -> list[Training]:
    count = draw(st.integers(0, 6))
    outcomes = st.builds(
        Outcome,
        competency=st.sampled_from(_COMPETENCIES),
        from_proficiency=_proficiencies,
        to_proficiency=_proficiencies,
    )
    others = st.lists(st.sampled_from([f"t{number}" for number in range(count or 1)]), max_size=2, unique=True)
    return [
        Training.model_validate(
            {
                "slug": f"t{number}",
                "title": f"T{number}",
                "effort_minutes": draw(st.none() | st.integers(0, 90)),
                "tracks": draw(st.sampled_from(((), (), ("left",), ("a/right",)))),
                "status": draw(st.sampled_from(("active", "active", "active", "retired"))),
                "outcomes": tuple(draw(st.lists(outcomes, max_size=3))),
                "prerequisites": tuple(draw(others)),
            }
        )
        for number in range(count)
    ]


@st.composite
def steep_ladders(draw: DrawFn) -> Contents:
    """A level that asks for little, one that asks for much, and trainings for everybody that lead from step to step.

    Of small ladders of any shape few have a bridge with more than one training on it.
    """
    asked = {
        "a/a": draw(st.lists(_asked(LABELS[:2]), max_size=2)),
        "a/z": draw(st.lists(_asked(LABELS[2:]), min_size=2, max_size=4)),
    }
    levels = [
        Level.model_validate(
            {
                "slug": slug,
                "title": slug,
                "track": "left",
                "order": order,
                "expectations": [{**each, "key": f"e{number}", "text": "Asks."} for number, each in enumerate(asks)],
            }
        )
        for order, (slug, asks) in enumerate(asked.items(), 1)
    ]
    ladder = Ladder(slug="a", title="A", tracks=(Track(slug="left", title="left", kind="technical"),))
    trainings = draw(st.lists(st.lists(_steps(), min_size=1, max_size=2), min_size=3, max_size=8))
    slugs = [f"t{number}" for number in range(len(trainings))]
    climbed = [
        Training.model_validate(
            {
                "slug": slug,
                "title": slug.upper(),
                "effort_minutes": draw(st.none() | st.integers(0, 90)),
                "outcomes": tuple(outcomes),
                "prerequisites": tuple(draw(st.lists(st.sampled_from(slugs), max_size=1))),
            }
        )
        for slug, outcomes in zip(slugs, trainings, strict=True)
    ]
    return Contents.of([_organisation(), ladder, *levels, *_competencies(), *climbed])


def _asked(labels: Sequence[str]) -> st.SearchStrategy[dict[str, str]]:
    ordered = st.sampled_from(_COMPETENCIES[:2])
    return st.fixed_dictionaries({"competency": ordered, "proficiency": st.sampled_from(labels)})


def _steps() -> st.SearchStrategy[Outcome]:
    """From one step of a scale to the next or the one after it."""
    ends = [(low, high) for place, low in enumerate(LABELS) for high in LABELS[place + 1 : place + 3]]
    return st.builds(
        lambda competency, step: Outcome(competency=competency, from_proficiency=step[0], to_proficiency=step[1]),
        st.sampled_from(_COMPETENCIES[:2]),
        st.sampled_from(ends),
    )
