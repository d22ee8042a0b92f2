"""Whatever an author leaves behind, half a ladder or words nobody knows, is reasoned about without falling over."""

from collections.abc import Sequence
from datetime import date
from itertools import product

import pytest

from stepladder.career.bridge import bridge, lack_sentence, sentence
from stepladder.career.catalogue import Catalogue
from stepladder.career.coverage import coverage
from stepladder.career.difference import level_difference, neighbours
from stepladder.career.parity import entries, ledgers
from stepladder.career.paths import paths
from stepladder.career.paths.doors import find_doors
from stepladder.career.wording import wording
from stepladder.records import (
    BorrowedTrack,
    Competency,
    Contents,
    Document,
    Equivalence,
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

DAY = date(2026, 11, 22)
_ORGANISATION = Organisation(
    name="Odd",
    scales=(
        ProficiencyScale(slug="twice", title="A label twice", proficiencies=("Low", "High", "Low")),
        ProficiencyScale(slug="turned", title="The same labels", proficiencies=("High", "Low")),
        ProficiencyScale(slug="guessed", title="No order", proficiencies=("Low", "High"), ordered=False),
    ),
)
_COMPETENCIES = [
    Competency(slug=slug, title=slug, scale=scale)
    for slug, scale in (("one", "twice"), ("two", "turned"), ("three", "guessed"), ("four", "not-there"))
]
_ASKED = [*(each.slug for each in _COMPETENCIES), "deleted", None]


def _asks(proficiency: str | None) -> tuple[Expectation, ...]:
    return tuple(
        Expectation(
            key=f"k{place}", competency=competency, proficiency=proficiency, text=f"Does {competency or place}."
        )
        for place, competency in enumerate(_ASKED)
    )


def _level(name: str, order: int, track: str = "left", **fields: object) -> Level:
    return Level.model_validate({"slug": f"odd/{name}", "title": name, "track": track, "order": order, **fields})


def _ladder(**fields: object) -> Ladder:
    tracks = (Track(slug="left", title="Left", kind="technical"), Track(slug="right", title="Right", kind="managerial"))
    return Ladder.model_validate({"slug": "odd", "title": "Odd", "tracks": tracks, **fields})


def _move(level: str, to_level: str, kind: str = "promotion") -> Transition:
    return Transition.model_validate({"level": level, "to_level": to_level, "kind": kind})


_LOW, _HIGH = _level("low", 1, expectations=_asks("Low")), _level("high", 2, expectations=_asks("High"))
_RING = [
    Training(
        slug=f"t{place}",
        title="Ring",
        outcomes=(Outcome(competency=each.slug, from_proficiency="Low", to_proficiency="High"),),
        prerequisites=(f"t{(place + 1) % len(_COMPETENCIES)}", "gone"),
    )
    for place, each in enumerate(_COMPETENCIES)
]

ODD: dict[str, Sequence[Document]] = {
    "nothing": (),
    "a level alone": (_LOW,),
    "levels without a ladder": (_LOW, _HIGH),
    "levels on tracks that their ladder has not": (_ladder(tracks=()), _LOW, _HIGH),
    "all retired": (_ladder(), *(each.model_copy(update={"status": "retired"}) for each in (_LOW, _HIGH))),
    "all drafts": (_ladder(), *(each.model_copy(update={"status": "draft"}) for each in (_LOW, _HIGH))),
    "scales without order, with labels twice, or not there": (
        _ORGANISATION, *_COMPETENCIES, _ladder(), _LOW, _HIGH, *_RING,
    ),
    "competencies that were deleted": (_ladder(), _LOW, _HIGH, *_RING),
    "one promoted to the other and back": (
        _ladder(transitions=(_move("odd/low", "odd/high"), _move("odd/high", "odd/low"), _move("odd/low", "odd/low"))),
        _LOW, _HIGH,
    ),
    "what leads and stands beside levels that are not there": (
        _ladder(
            transitions=(_move("odd/low", "gone/level"), _move("gone/level", "odd/low", "lateral")),
            equivalences=(
                Equivalence(level="odd/low", other_level="gone/level", basis="pay"),
                Equivalence(level="odd/low", other_level="odd/low", basis="rank"),
                Equivalence(level="odd/low", basis="scope", strength="none"),
            ),
            borrowed_tracks=(BorrowedTrack(ladder="gone", track="left"),),
        ),
        _LOW, _level("beside", 1, "right"), _level("over", 2, "right", status="retired"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("documents", ODD.values(), ids=ODD)
def test_every_question_has_an_answer(documents: Sequence[Document]) -> None:
    found = Catalogue(Contents.of(documents))
    for level, target in product(found.levels.values(), repeat=2):
        there = bridge(found, level, target, DAY, ())
        reasons = [reason for each in (*there.trainings, *there.criteria) for reason in each.reasons]
        said = [
            *(sentence(reason, found) for reason in reasons),
            *(lack_sentence(each, found) for each in there.unclosed),
        ]
        assert not any("None" in each or "  " in each for each in said), said
        assert level_difference(found, level, target, as_of=DAY).is_empty is (
            level_difference(found, target, level, as_of=DAY).is_empty
        )
        assert all(path.steps or level == target for path in paths(found, level, target, 10).paths)
        assert (level == target) <= there.gap.is_empty
    held = {level.slug for level in found.levels.values() if found.stands(level)}
    assert {cell.level for cell in coverage(found, None, ()).cells} <= held
    assert {level.slug for level in find_doors(found).dead_ends} <= held
    assert [each for each in entries(found, DAY, ()) if each.pair.left == each.pair.right] == []
    assert [told.ladder for told in ledgers(found, DAY, ())] == list(found.ladders)
    for ladder in found.ladders:
        assert {each.to_level.ladder for each in neighbours(found, ladder, as_of=DAY)} <= {ladder}
        assert wording(found, ladder).ladder == ladder


def test_three_hundred_levels_on_one_track_are_one_way_up() -> None:
    levels = [_level(f"rung-{order:03}", order, rank="1") for order in range(300)]
    found = Catalogue(Contents.of([_ladder(), *levels]))
    (way,) = paths(found, levels[0], levels[-1]).paths
    assert [each.step.to_level for each in way.steps] == levels[1:]
    assert way.months_min is None
