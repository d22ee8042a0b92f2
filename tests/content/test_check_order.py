"""What has to come in order does: ranges, sessions, promotions, prerequisites, and pairs that are stated once."""

from pathlib import Path

import pytest
from folders import LADDER, LEVEL, ORGANISATION, SOUND, TRAINING, contradictions, faults_in, found, marked, told
from world import (
    ENGINEER,
    ENGINEERING_MANAGER,
    SENIOR_ENGINEER,
    STAFF_ENGINEER,
    TEAM_LEAD,
    a_competency,
    a_ladder,
    a_level,
    a_session,
    a_training,
    world,
    world_with,
)

from stepladder.records import Document, ProficiencyScale

BANDS = [
    ("min: 3, max: 2", ["min"]),
    ("min: 3, mid: 2", ["min"]),
    ("mid: 3, max: 2", ["mid"]),
    ("min: 3, mid: 2, max: 1", ["min", "mid"]),
    ("min: 1, mid: 3, max: 2", ["mid"]),
    ("min: 0.10, max: 0.09", ["min"]),
    ("min: 10000000000000000001, max: 10000000000000000000", ["min"]),
    ("min: 1, mid: 1, max: 1", []),
    ("min: 9, max: 10", []),
    ("max: 2", []),
]


@pytest.mark.parametrize(("amounts", "wrong"), BANDS, ids=[band[0] for band in BANDS])
@pytest.mark.parametrize("file", ["organisation.yml", "ladders/engineering.yml"])
def test_a_pay_band_whose_least_is_more_than_its_most_is_told_at_the_amount(
    amounts: str, wrong: list[str], file: str, tmp_path: Path
) -> None:
    for name in wrong:
        amounts = amounts.replace(f"{name}: ", f"{name}: ⟦")
    start = {"organisation.yml": ORGANISATION, "ladders/engineering.yml": LADDER}[file]
    text, places = marked(file, f"{start}pay_bands:\n  - {{currency: GBP}}\n  - {{currency: GBP, {amounts}}}\n")
    assert told(faults_in(tmp_path, {**SOUND, file: text})) == [f"{place} range" for place in places]


def test_a_range_is_told_with_its_numbers_as_they_were_written() -> None:
    ladder = a_ladder(pay_bands=({"currency": "GBP", "min": "58000.50", "max": "44000"},))
    (fault,) = contradictions(world_with(ladder))
    assert str(fault) == "ladder sales: min is more than max (58000.50 > 44000) (turn them round)"


@pytest.mark.parametrize(
    ("least", "most", "wrong"), [(12, 11, True), (12, 12, False), (None, 1, False), (12, None, False)]
)
def test_typical_months_run_from_the_least_to_the_most(least: int | None, most: int | None, wrong: bool) -> None:
    level = a_level(typical_months_min=least, typical_months_max=most)
    assert found(level) == [f"level {level.slug} typical_months_min range"] * wrong


SESSIONS = [
    ({"starts": "2026-11-24T09:30", "ends": "2026-11-24T09:29"}, ["ends"]),
    ({"starts": "2026-11-24T09:30", "ends": "2026-11-24T09:30"}, []),
    ({"starts": "2026-11-24T09:30", "ends": None}, []),
    ({"starts": "2026-11-24 21:00", "ends": "2026-11-25T01:00"}, []),
    ({"seats": 3, "seats_free": 4}, ["seats_free"]),
    ({"seats": 3, "seats_free": 3}, []),
    ({"seats_free": 4}, []),
]


@pytest.mark.parametrize(("fields", "wrong"), SESSIONS)
def test_a_session_ends_after_it_starts_and_has_no_more_free_seats_than_seats(
    fields: dict[str, object], wrong: list[str]
) -> None:
    training = a_training(sessions=(a_session("sound"), a_session(**fields)))
    assert found(training) == [f"training {training.slug} sessions 1 {name} range" for name in wrong]


MOVING = [
    ("+2d 09:30", "+1d 10:30", ["range"]),
    ("-2d 09:30", "-1d 08:30", []),
    ("+9d 09:30", "+10d 08:30", []),
    ("+1d 09:30", "2026-11-24T10:30", ["range"]),
    ("2026-11-24T10:30", "+1d 09:30", ["range"]),
]


@pytest.mark.parametrize(("starts", "ends", "wrong"), MOVING)
def test_a_session_of_the_sample_moves_with_both_its_ends(
    starts: str, ends: str, wrong: list[str], tmp_path: Path
) -> None:
    training, (place,) = marked(
        "trainings/listening.md",
        f"{TRAINING[:-4]}sessions: [{{key: a, timezone: UTC, starts: '{starts}', ends: ⟦'{ends}'}}]\n---\n",
    )
    files = {
        **SOUND,
        "organisation.yml": f"{ORGANISATION}sample_epoch: 2026-11-02\n",
        "trainings/listening.md": training,
    }
    assert told(faults_in(tmp_path, files)) == [f"{place} {code}" for code in wrong]


def test_an_outcome_leads_up_its_scale() -> None:
    def outcome(low: str, high: str) -> dict[str, str]:
        return {"competency": "coaching", "from_proficiency": low, "to_proficiency": high}

    level = a_training(
        outcomes=(outcome("Aware", "Advanced"), outcome("Advanced", "Working"), outcome("Aware", "Aware"))
    )
    assert found(level) == [f"training {level.slug} outcomes 1 from_proficiency range"]


@pytest.mark.parametrize(("ordered", "wrong"), [(True, 1), (False, 0)])
def test_nothing_leads_down_a_scale_whose_order_was_only_guessed(ordered: bool, wrong: int) -> None:
    scale = {"slug": "guessed", "title": "x", "proficiencies": ("Working", "Aware"), "ordered": ordered}
    organisation = world().organisation
    assert organisation is not None
    graded = a_competency("guessed", scale="guessed", indicators=())
    outcome = {"competency": "guessed", "from_proficiency": "Aware", "to_proficiency": "Working"}
    scales = (*organisation.scales, ProficiencyScale.model_validate(scale))
    told = found(organisation.model_copy(update={"scales": scales}), graded, a_training(outcomes=(outcome,)))
    assert [place.rpartition(" ")[2] for place in told] == ["range"] * wrong


def moves(*steps: tuple[str, str], kind: str = "promotion") -> Document:
    """A ladder with moves between levels of the world."""
    return a_ladder(transitions=tuple({"level": a, "to_level": b, "kind": kind} for a, b in steps))


def test_promotions_that_lead_in_a_ring_are_told_with_the_ring() -> None:
    ring = moves((STAFF_ENGINEER, ENGINEER))
    assert found(ring) == [
        "ladder sales transitions 0 promotion-cycle",
        "ladder sales transitions 0 promotion-downwards",
    ]
    fault = next(fault for fault in contradictions(world_with(ring)) if fault.code == "promotion-cycle")
    assert fault.message == (
        f"ladder sales: promotions lead in a ring: {ENGINEER} to {SENIOR_ENGINEER} to {STAFF_ENGINEER} to {ENGINEER}"
    )


def test_other_moves_may_lead_back() -> None:
    for kind in ("return", "step_back"):
        assert found(moves((STAFF_ENGINEER, ENGINEER), (ENGINEERING_MANAGER, STAFF_ENGINEER), kind=kind)) == []
    there_and_back = ((ENGINEERING_MANAGER, STAFF_ENGINEER), (STAFF_ENGINEER, ENGINEERING_MANAGER))
    assert found(moves(*there_and_back, kind="lateral")) == []


def test_a_move_leads_somewhere_else() -> None:
    for kind in ("promotion", "lateral"):
        assert found(moves((ENGINEER, ENGINEER), kind=kind)) == ["ladder sales transitions 0 same-level"]


def test_a_move_is_stated_once_whichever_ladder_states_it() -> None:
    assert found(moves((ENGINEER, TEAM_LEAD))) == ["ladder sales transitions 0 duplicate-move"]
    assert found(moves((STAFF_ENGINEER, ENGINEERING_MANAGER), (STAFF_ENGINEER, ENGINEERING_MANAGER))) == [
        "ladder sales transitions 1 duplicate-move"
    ]
    assert found(moves((ENGINEER, TEAM_LEAD), kind="lateral")) == []


def test_prerequisites_that_lead_in_a_ring_are_told_where_the_ring_closes(tmp_path: Path) -> None:
    def training(needs: str) -> str:
        return f"---\ntitle: T\nprerequisites: [{needs}]\n---\n"

    last, (place,) = marked("trainings/c.md", training("listening, ⟦a"))
    files = {**SOUND, "trainings/a.md": training("b"), "trainings/b.md": training("c"), "trainings/c.md": last}
    (fault,) = faults_in(tmp_path, files)
    assert fault.place == place
    assert fault.message == "prerequisites lead in a ring: a needs b needs c needs a"
    assert fault.hint == "the others stand in trainings/a.md:3:16, trainings/b.md:3:16"
    assert fault.code == "prerequisite-cycle"


def test_a_training_cannot_be_its_own_prerequisite() -> None:
    assert found(a_training("a", prerequisites=("a",))) == ["training a prerequisites 0 prerequisite-cycle"]


def test_two_rings_are_two_faults() -> None:
    rings = [a_training(slug, prerequisites=(other,)) for slug, other in ("ab", "ba", "cd", "dc")]
    assert found(*rings) == [
        "training b prerequisites 0 prerequisite-cycle",
        "training d prerequisites 0 prerequisite-cycle",
    ]


def paired(**fields: object) -> Document:
    """A ladder with one pair of levels."""
    return a_ladder(equivalences=({"level": SENIOR_ENGINEER, "basis": "rank", **fields},))


ONE_RUNG = a_level("sales/one", rank=None)


def alone(**fields: object) -> Document:
    """A ladder that says of its one level that nothing stands level with it."""
    return a_ladder(equivalences=({"level": "sales/one", "basis": "policy", "strength": "none", **fields},))


def test_a_pair_of_levels_is_stated_once_whichever_comes_first() -> None:
    again = a_ladder(equivalences=({"level": ENGINEERING_MANAGER, "other_level": STAFF_ENGINEER, "basis": "rank"},))
    assert found(again) == ["ladder sales equivalences 0 duplicate-pair"]
    (fault,) = contradictions(world_with(again))
    assert fault.hint == "the first stands in ladder engineering"


def test_a_level_stands_level_with_another_or_expressly_with_none() -> None:
    assert found(paired(other_level=SENIOR_ENGINEER)) == ["ladder sales equivalences 0 same-level"]
    assert found(paired()) == ["ladder sales equivalences 0 no-other-level"]
    assert found(ONE_RUNG, alone()) == ["ladder sales equivalences 0 no-reason"]
    assert found(ONE_RUNG, alone(note="No post yet.")) == []
    assert found(paired(other_level=ENGINEERING_MANAGER, strength="none")) == ["ladder sales equivalences 0 no-reason"]
    assert found(paired(other_level=ENGINEERING_MANAGER, strength="none", note="Other work.")) == []
    assert found(paired(other_level=ENGINEERING_MANAGER, strength="approximate")) == []


def test_faults_come_file_by_file_from_the_top(tmp_path: Path) -> None:
    level = LEVEL.replace("summary: Builds.", "rank: '9'\ntypical_months_min: 3\ntypical_months_max: 2")
    files = {**SOUND, "levels/engineering/engineer.md": level, "levels/engineering/b.md": level}
    found_places = [(fault.file, fault.line) for fault in faults_in(tmp_path, files)]
    assert found_places == sorted(found_places, key=lambda place: (str(place[0]), place[1] or 0))
    assert len(found_places) == 6


def test_nothing_at_all_and_the_small_world_have_no_fault() -> None:
    assert contradictions(world()) == ()
    assert contradictions(type(world())()) == ()
