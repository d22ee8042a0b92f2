"""What two places say and cannot both hold is a fault, and both places are named."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from folders import COMPETENCY, LADDER, LEVEL, ORGANISATION, SOUND, faults_in, found, organisation
from world import a_ladder, a_level, a_mentor, a_process, a_track, an_expectation, world_with

from stepladder.content.check import check
from stepladder.content.places import Place
from stepladder.records import Document, Kind, Organisation

TRACKS = (a_track(), a_track("managerial", kind="managerial"))
HEIGHTS = organisation(policy={"ranks_are_heights": True})


def rung(name: str, track: str = "technical", **fields: Any) -> Document:
    return a_level(f"sales/{name}", **{"track": track, "order": 1, "rank": "1", **fields})


def test_a_place_that_is_said_to_be_empty_is_empty() -> None:
    empty = a_track("managerial", kind="managerial", empty_places=({"rank": "1", "reason": "No post yet."},))
    ladder = a_ladder(tracks=(a_track(), empty))
    assert found(ladder, rung("lead", "managerial")) == ["ladder sales tracks 1 empty_places 0 rank taken-place"]
    assert found(ladder, rung("lead", "technical")) == []
    assert found(ladder, rung("lead", "managerial", status="draft")) == []
    assert found(ladder, rung("lead", "managerial", rank="2")) == []


def fork(to_levels: tuple[str, ...], *sides: str) -> Document:
    parted = {"title": "Two ways", "from_levels": ("sales/low",), "to_levels": to_levels}
    return a_ladder(tracks=TRACKS, forks=({**parted, "sides": tuple({"track": side} for side in sides)},))


def test_a_fork_divides_and_tells_only_of_sides_to_which_it_leads() -> None:
    rungs = [rung("low"), rung("up", order=2), rung("also", order=2), rung("lead", "managerial")]
    assert found(fork(("sales/up", "sales/lead"), "technical", "managerial"), *rungs) == []
    assert found(fork(("sales/up", "sales/also"), "technical"), *rungs) == ["ladder sales forks 0 to_levels no-fork"]
    assert "ladder sales forks 0 sides 1 track no-fork" in found(
        fork(("sales/up", "sales/also"), "technical", "managerial"), *rungs
    )


@pytest.mark.parametrize(
    ("process", "code"),
    [
        ({"gate": "appointment"}, ["other-gate"]),
        ({"gate": "interview", "ladders": ("engineering",)}, ["other-ladder"]),
        ({"gate": "interview", "ladders": ("sales",)}, []),
        ({"gate": "interview"}, []),
    ],
)
def test_the_process_that_a_level_names_is_for_its_gate_and_its_ladder(
    process: Mapping[str, Any], code: list[str]
) -> None:
    level = rung("low", gate="interview", process="talks")
    told = found(a_ladder(), level, a_process("talks", **process))
    assert told == [f"level sales/low process {each}" for each in code]


def test_with_a_level_nothing_stands_level_or_something_of_its_ladder_does() -> None:
    none = {"level": "sales/low", "basis": "policy", "strength": "none", "note": "No post yet."}
    pair = {"level": "sales/lead", "other_level": "sales/low", "basis": "scope"}
    rungs = [rung("low"), rung("lead", "managerial")]
    assert found(a_ladder(equivalences=(none, pair)), *rungs) == ["ladder sales equivalences 1 level-and-alone"]
    elsewhere = {**pair, "level": "engineering/engineer"}
    assert found(a_ladder(equivalences=(none, elsewhere)), *rungs) == []
    refused = {**pair, "strength": "none", "note": "Other work."}
    assert found(a_ladder(equivalences=(none, refused)), *rungs) == []


def asks(name: str, order: int, continues: str | None) -> Document:
    asked = an_expectation("a", continues=continues and f"sales/{continues}/a")
    return rung(name, order=order, expectations=(asked,))


def test_an_expectation_carries_on_one_of_a_level_below_on_its_track() -> None:
    told = found(a_ladder(), asks("low", 1, "high"), asks("high", 2, None))
    assert told == ["level sales/low expectations 0 continues continues-upwards"]
    assert found(a_ladder(), asks("low", 1, None), asks("high", 2, "low")) == []


def test_expectations_of_both_sides_carry_on_one_another_in_no_ring() -> None:
    lead = rung("lead", "managerial", expectations=(an_expectation("a", continues="sales/low/a"),))
    told = found(a_ladder(), asks("low", 1, "lead"), lead)
    assert told == ["level sales/lead expectations 0 continues continues-cycle"]


def test_a_mentor_has_no_more_room_than_they_have_places_and_helps_with_moves_that_lead_somewhere() -> None:
    assert found(a_mentor(capacity=2, room=3)) == ["mentor ines-corder room range"]
    assert found(a_mentor(capacity=2, room=2)) == []
    stays = {"level": "engineering/engineer", "to_level": "engineering/engineer"}
    assert found(a_mentor(helps_with=(stays,))) == ["mentor ines-corder helps_with 0 to_level same-level"]


@pytest.mark.parametrize("heights", [True, False])
@pytest.mark.parametrize(
    ("kind", "ranks", "code"),
    [("lateral", "21", "lateral-downwards"), ("lateral", "12", None), ("step_back", "12", "step-back-upwards"),
     ("step_back", "21", None), ("return", "21", None), ("return", "12", None)],
)  # fmt: skip
def test_a_lateral_move_leads_nowhere_lower_and_a_step_back_nowhere_higher(
    kind: str, ranks: str, code: str | None, heights: bool
) -> None:
    move = {"level": "sales/low", "to_level": "sales/lead", "kind": kind}
    decided: Organisation = HEIGHTS if heights else organisation(policy={})
    told = found(
        decided, a_ladder(transitions=(move,)), rung("low", rank=ranks[0]), rung("lead", "managerial", rank=ranks[1])
    )
    assert told == ([f"ladder sales transitions 0 {code}"] if code and heights else [])


def test_a_step_back_leads_no_higher_on_its_own_track() -> None:
    move = {"level": "sales/low", "to_level": "sales/up", "kind": "step_back"}
    told = found(a_ladder(transitions=(move,)), rung("low", order=1), rung("up", order=2))
    assert told == ["ladder sales transitions 0 step-back-upwards"]


def test_both_places_are_named() -> None:
    empty = a_track("managerial", kind="managerial", empty_places=({"rank": "1", "reason": "No post yet."},))
    none = {"level": "sales/low", "basis": "policy", "strength": "none", "note": "No post yet."}
    pair = {"level": "sales/lead", "other_level": "sales/low", "basis": "scope"}
    ladder = a_ladder(tracks=(a_track(), empty), equivalences=(none, pair))
    lead = rung("lead", "managerial", expectations=(an_expectation("a", continues="sales/low/a"),))
    low = asks("low", 1, "lead").model_copy(update={"gate": "interview", "process": "talks"})
    contents = world_with(ladder, low, lead, a_process("talks", ladders=("engineering",)))

    def place(kind: Kind, slug: str, path: tuple[str | int, ...]) -> Place:
        return Place(" ".join(map(str, (kind, slug, *path))), 3, 7)

    hints = {fault.code: fault.hint or "" for fault in check(contents, place)}
    assert "level sales/lead rank:3:7" in hints["taken-place"]
    assert "process talks gate:3:7" in hints["other-gate"]
    assert "process talks ladders:3:7" in hints["other-ladder"]
    assert "ladder sales equivalences 0:3:7" in hints["level-and-alone"]
    assert "level sales/low expectations 0 continues:3:7" in hints["continues-cycle"]


def test_what_stands_twice_is_told_with_the_place_where_it_stands_first(tmp_path: Path) -> None:
    twice = ORGANISATION.replace("{slug: g1, title: G1}", "{slug: g1, title: G1}\n  - {slug: g1, title: One}")
    (fault,) = faults_in(tmp_path, {**SOUND, "organisation.yml": twice})
    assert (fault.line, fault.hint) == (7, "the first stands in organisation.yml:6:12")


def test_a_move_that_stands_twice_is_told_with_the_place_where_it_stands_first(tmp_path: Path) -> None:
    move = "  - {level: engineering/engineer, to_level: engineering/lead, kind: promotion}\n"
    files = {
        **SOUND,
        "levels/engineering/lead.md": LEVEL.replace("technical", "managerial"),
        "ladders/engineering.yml": f"{LADDER}transitions:\n{move}{move}",
        "competencies/coaching.md": COMPETENCY,
    }
    (fault,) = faults_in(tmp_path, files)
    assert (fault.code, fault.line, fault.hint) == (
        "duplicate-move", 7, "the first stands in ladders/engineering.yml:6:5",
    )  # fmt: skip
