"""Both sides of a ladder stand equally high: what contradicts that is a fault, what leaves it open is told."""

from datetime import date
from typing import Any

import pytest
from folders import found, lacking, organisation
from world import (
    ENGINEER,
    ENGINEERING_MANAGER,
    SENIOR_ENGINEER,
    STAFF_ENGINEER,
    TEAM_LEAD,
    a_competency,
    a_ladder,
    a_level,
    a_track,
    a_training,
    an_expectation,
    world_with,
)

from stepladder.content.check import check
from stepladder.content.places import Place
from stepladder.records import Cycle, Document, Hat, Level, Organisation, Process

ENFORCED = {"parity": "enforce", "ranks_are_heights": True}
SIDES = (a_track(), a_track("managerial", kind="managerial"), a_track("shared", kind="shared"))


def policy(**fields: Any) -> Organisation:
    """The small world's organisation with this policy, and nothing else that was decided."""
    return organisation(policy=fields)


def move(level: str, to_level: str, kind: str, **fields: Any) -> dict[str, Any]:
    """A way between two levels."""
    return {"level": level, "to_level": to_level, "kind": kind, **fields}


def sales(*levels: tuple[str, str, int], **fields: Any) -> list[Document]:
    """A ladder with two sides and a shared track, and these levels on it: name, track and order."""
    made = [a_level(f"sales/{name}", track=track, order=order, rank=None) for name, track, order in levels]
    return [a_ladder(tracks=SIDES, **fields), *made]


@pytest.mark.parametrize("kind", ["lateral", "return"])
@pytest.mark.parametrize(("field", "code"), [("pay_may_fall", "pay-falls"), ("restarts_clock", "clock-restarts")])
def test_a_move_on_one_height_costs_neither_pay_nor_time(kind: str, field: str, code: str) -> None:
    def ladder(said: bool) -> Document:
        return a_ladder(transitions=(move(ENGINEER, STAFF_ENGINEER, kind, **{field: said}),))

    assert found(ladder(True)) == [f"ladder sales transitions 0 {field} {code}"]
    assert found(ladder(False)) == []


def test_a_step_back_may_cost_what_it_costs() -> None:
    step = move(STAFF_ENGINEER, ENGINEER, "step_back", pay_may_fall=True, restarts_clock=True)
    assert found(a_ladder(transitions=(step,))) == []


def test_what_a_move_costs_is_asked_for_only_where_parity_is_enforced() -> None:
    ladder = a_ladder(transitions=(move(ENGINEER, STAFF_ENGINEER, "lateral", pay_may_fall=False),))
    unsaid = "ladder sales transitions 0 warning"
    assert unsaid not in lacking(policy(), ladder, code="unsaid")
    assert unsaid in lacking(policy(**ENFORCED), ladder, code="unsaid")


@pytest.mark.parametrize(
    ("occasion", "wrong"), [("lateral move", 1), ("return", 1), ("step back", 0), ("within the band", 0)]
)
def test_the_rules_of_the_organisation_let_pay_fall_on_no_move_on_one_height(occasion: str, wrong: int) -> None:
    rule = {"occasion": occasion, "text": "As agreed.", "may_fall": True}
    assert (
        found(organisation(pay_progression=(rule,)))
        == ["organisation organisation pay_progression 0 may_fall pay-falls"] * wrong
    )


UPPER = (("expert", "technical", 2), ("head", "managerial", 2))


def test_each_level_above_a_fork_says_what_stands_level_with_it() -> None:
    fork = {"title": "Fork", "from_levels": ("sales/starter",), "to_levels": ("sales/skilled", "sales/lead")}
    levels = (("starter", "shared", 1), ("skilled", "technical", 1), ("lead", "managerial", 1), *UPPER)
    paired = {"level": "sales/skilled", "other_level": "sales/lead", "basis": "scope", "strength": "approximate"}
    alone = {"level": "sales/head", "basis": "scope", "strength": "none", "note": "Nobody yet."}

    said = sales(*levels, forks=(fork,), equivalences=(paired,))
    assert [line for line in lacking(*said, code="nothing-level") if "sales" in line] == [
        "level sales/expert warning",
        "level sales/head warning",
    ]
    said = sales(*levels, forks=(fork,), equivalences=(paired, alone))
    assert [line for line in lacking(*said, policy(**ENFORCED), code="nothing-level") if "sales" in line] == [
        "level sales/expert error"
    ]


@pytest.mark.parametrize("status", ["draft", "retired"])
def test_a_level_that_is_being_written_or_is_gone_need_not(status: str) -> None:
    ladder, level, other = sales(*UPPER)
    assert isinstance(level, Level)
    excused = level.model_copy(update={"status": status})
    assert [line for line in lacking(ladder, excused, other, code="nothing-level") if "sales" in line] == [
        "level sales/head warning"
    ]


def test_a_ladder_that_states_no_fork_divides_where_it_has_sides() -> None:
    two = lacking(*sales(("starter", "shared", 1), *UPPER), code="nothing-level")
    one = lacking(*sales(("starter", "shared", 1), UPPER[0]), code="nothing-level")
    assert [line for line in two if "sales" in line] == ["level sales/expert warning", "level sales/head warning"]
    assert [line for line in one if "sales" in line] == []


def test_where_both_sides_meet_again_nothing_has_to_stand_beside() -> None:
    fork = {"title": "Fork", "from_levels": ("sales/starter",), "to_levels": ("sales/expert", "sales/head")}
    levels = (("starter", "shared", 1), *UPPER, ("chief", "shared", 9))
    up = move("sales/head", "sales/chief", "promotion")
    paired = {"level": "sales/expert", "other_level": "sales/head", "basis": "scope", "strength": "equal"}
    said = sales(*levels, forks=(fork,), equivalences=(paired,), transitions=(up,))
    assert [line for line in lacking(*said, code="nothing-level") if "sales" in line] == []


@pytest.mark.parametrize("kind", ["lateral", "promotion"])
def test_a_way_across_has_a_way_back_or_a_reason(kind: str) -> None:
    levels = (("low", "technical", 1), ("expert", "technical", 2), ("lead", "managerial", 1))
    across = move("sales/low", "sales/lead", kind)
    gone = "ladder sales transitions 0 warning"

    def told(*transitions: dict[str, Any], enforced: bool = False) -> list[str]:
        documents = sales(*levels, transitions=transitions)
        return lacking(*documents, policy(**ENFORCED) if enforced else policy(), code="no-way-back")

    assert told(across) == [gone]
    assert told(across, enforced=True) == [gone.replace("warning", "error")]
    assert told({**across, "no_way_back": "The licence lapses; marine safety answers for it."}) == []
    assert told(across, move("sales/lead", "sales/expert", "return")) == []


def test_from_where_everybody_starts_no_way_has_to_lead_back() -> None:
    levels = (("starter", "shared", 1), ("lead", "managerial", 1))
    documents = sales(*levels, transitions=(move("sales/starter", "sales/lead", "promotion"),))
    assert lacking(*documents, code="no-way-back") == []


def ranked(*ranks: str, policies: dict[str, Any], **fields: Any) -> list[str]:
    """What is wrong where two levels have these ranks."""
    levels = [a_level(f"sales/l{index}", rank=rank, order=index) for index, rank in enumerate(ranks)]
    return found(policy(**policies), a_ladder(tracks=SIDES, **fields), *levels)


PAIR = {"level": "sales/l0", "other_level": "sales/l1", "basis": "scope"}


@pytest.mark.parametrize(
    ("ranks", "strength", "heights", "wrong"),
    [
        (("1", "2"), "equal", True, 1),
        (("1", "2"), "approximate", True, 0),
        (("1", "2"), "equal", False, 0),
        (("2", "2"), "equal", True, 0),
    ],
)
def test_unequal_ranks_are_not_equal_where_ranks_are_heights(
    ranks: tuple[str, ...], strength: str, heights: bool, wrong: int
) -> None:
    pair = {**PAIR, "strength": strength}
    told = ranked(*ranks, policies={"ranks_are_heights": heights}, equivalences=(pair,))
    assert told == ["ladder sales equivalences 0 unequal-ranks"] * wrong


@pytest.mark.parametrize("heights", [True, False])
def test_no_promotion_leads_down(heights: bool) -> None:
    down = ["ladder sales transitions 0 promotion-downwards"]
    backwards = move("sales/l1", "sales/l0", "promotion")
    assert ranked("1", "1", policies={"ranks_are_heights": heights}, transitions=(backwards,)) == down
    lower = move("sales/l0", "sales/l1", "promotion")
    told = ranked("3", "1", policies={"ranks_are_heights": heights}, transitions=(lower,))
    assert told == (down if heights else [])


def test_a_contradiction_names_the_places_of_both_sides() -> None:
    ladder = a_ladder(tracks=SIDES, equivalences=(PAIR,), transitions=(move("sales/l1", "sales/l0", "promotion"),))
    levels = [a_level(f"sales/l{index}", rank=rank, order=index) for index, rank in enumerate("12")]
    contents = world_with(policy(ranks_are_heights=True), ladder, *levels)
    faults = check(contents, lambda kind, slug, path: Place(f"{slug}.{path[-1]}" if path else slug, 3, 7))
    hints = {fault.code: fault.hint or "" for fault in faults}
    assert "sales/l0.rank:3:7 and sales/l1.rank:3:7" in hints["unequal-ranks"]
    assert "sales/l1.order:3:7 and sales/l0.order:3:7" in hints["promotion-downwards"]


def test_scores_need_a_basis_of_evaluation() -> None:
    points = {"skills": 1, "effort": 1, "responsibility": 1, "conditions": 1}
    scores = {"level": points, "other_level": points, "held_on": date(2026, 5, 1), "agreed_by": "The panel"}

    def told(basis: str) -> list[str]:
        return ranked("1", "1", policies={}, equivalences=({**PAIR, "basis": basis, "evaluation": scores},))

    assert told("scope") == ["ladder sales equivalences 0 evaluation other-basis"]
    assert told("evaluation") == []


@pytest.mark.parametrize(("today", "wrong"), [(date(2026, 5, 1), 0), (date(2026, 5, 2), 1), (None, 0)])
def test_an_exception_that_ran_out_is_told_from_the_day_after(today: date | None, wrong: int) -> None:
    exception = {
        "level": STAFF_ENGINEER,
        "other_level": ENGINEERING_MANAGER,
        "measure": "words",
        "reason": "Being written.",
        "approver": "People board",
        "expires": date(2026, 5, 1),
    }
    faults = check(world_with(policy(exceptions=(exception,))), lambda *_: None, as_of=today)
    assert [fault.severity for fault in faults if fault.code == "expired"] == ["warning"] * wrong


@pytest.mark.parametrize("enforced", [True, False])
@pytest.mark.parametrize("lacks", ["time_share", "term_months", "allowance"])
def test_a_hat_says_what_it_takes_for_how_long_and_what_it_gives(lacks: str, enforced: bool) -> None:
    said = {"time_share": 20, "term_months": 6, "allowance": "A day a week."}
    hat = Hat.model_validate({"slug": "a", "title": "A", **said, lacks: None})
    told = lacking(hat, policy(**ENFORCED if enforced else {}), code="open-hat")
    assert f"hat a {'error' if enforced else 'warning'}" in told
    assert "hat a warning" not in lacking(hat.model_copy(update=said), policy(), code="open-hat")


@pytest.mark.parametrize("lacks", ["paid_by", "alternative"])
def test_a_certification_says_who_pays_and_what_counts_as_much(lacks: str) -> None:
    said = {"kind": "certification", "text": "Certified.", "paid_by": "Us", "alternative": "A year of practice."}
    assert lacking(a_level(criteria=(said,)), code="open-certification") == []
    (told,) = lacking(a_level(criteria=({**said, lacks: None},)), code="open-certification")
    assert told.endswith("criteria 0 warning")


@pytest.mark.parametrize(
    ("level", "path"),
    [
        ({"status": "draft"}, "status"),
        ({"status": "retired"}, "status"),
        ({"criteria": ({"kind": "metric", "text": "Fewer alarms."},)}, "criteria 0"),
        ({"criteria": ({"kind": "tenure", "text": "A year."},)}, "criteria 0"),
    ],
)
def test_where_parity_is_enforced_what_readers_ask_next_is_asked_for(level: dict[str, Any], path: str) -> None:
    said = a_level("engineering/other", **level)
    about = f"level engineering/other {path} warning"
    assert about in lacking(policy(**ENFORCED), said, code="unsaid")
    assert about not in lacking(policy(), said, code="unsaid")


@pytest.mark.parametrize(
    "level",
    [
        {"status": "draft", "status_note": "Due in March; ask the people team."},
        {"status": "retired", "replaced_by": ENGINEER},
        {"status": "retired", "status_note": "Nobody did this any more."},
        {"criteria": ({"kind": "metric", "text": "Fewer alarms.", "not_alone": "Never decides."},)},
        {"criteria": ({"kind": "tenure", "text": "A year.", "leave_counts": "In full."},)},
        {"criteria": ({"kind": "evidence", "text": "Two pages."},)},
    ],
)
def test_whoever_says_it_is_not_asked(level: dict[str, Any]) -> None:
    told = lacking(policy(**ENFORCED), a_level("engineering/other", **level), code="unsaid")
    assert not [each for each in told if each.startswith("level engineering/other")]


def test_a_competency_serves_a_need() -> None:
    assert "competency writing warning" in lacking(a_competency(need=None), policy(**ENFORCED), code="no-need")
    assert "competency writing warning" not in lacking(a_competency(need="Readers."), code="no-need")


@pytest.mark.parametrize(
    ("crosses", "tracks", "outcome", "wrong"),
    [
        ("track", ("technical",), "coaching", 0),
        ("track", ("managerial",), "coaching", 1),
        ("track", ("engineering",), "coaching", 1),
        ("ladder", ("engineering",), "system-design", 1),
        ("ladder", ("engineering",), "selling", 0),
        ("both", ("engineering/technical",), "coaching", 0),
        (None, ("managerial",), "coaching", 0),
    ],
)
def test_cross_training_crosses(crosses: str | None, tracks: tuple[str, ...], outcome: str, wrong: int) -> None:
    elsewhere = a_level(
        "sales/seller", rank=None, expectations=(an_expectation(competency="selling", proficiency=None),)
    )
    training = a_training(crosses=crosses, tracks=tracks, outcomes=({"competency": outcome},))
    told = found(a_ladder(tracks=SIDES), elsewhere, a_competency("selling"), training)
    assert told == [f"training {training.slug} crosses does-not-cross"] * wrong


@pytest.mark.parametrize("enforced", [True, False])
@pytest.mark.parametrize("lacks", ["tracks", "outcomes"])
def test_cross_training_says_for_whom_it_is_and_what_it_brings(lacks: str, enforced: bool) -> None:
    said = {"crosses": "track", "tracks": ("technical",), "outcomes": ({"competency": "coaching"},), lacks: ()}
    told = lacking(a_training(**said), policy(**ENFORCED if enforced else {}), code="does-not-cross")
    assert told == [f"training writing-for-readers crosses {'error' if enforced else 'warning'}"]


STEP = {"key": "talks", "title": "Talks", "starts": date(2026, 5, 1)}


def test_the_steps_of_a_cycle_stand_in_order() -> None:
    def cycle(*steps: dict[str, Any], **fields: Any) -> Cycle:
        return Cycle.model_validate({"slug": "spring", "title": "Spring", "steps": steps, **fields})

    later = {**STEP, "key": "panel", "starts": date(2026, 6, 1)}
    assert found(cycle(STEP, later)) == []
    assert found(cycle(later, STEP)) == ["cycle spring steps 1 starts step-order"]
    assert found(cycle({**STEP, "ends": date(2026, 4, 30)})) == ["cycle spring steps 0 ends range"]
    assert found(cycle(STEP, {**later, "key": "talks"})) == ["cycle spring steps 1 key duplicate-slug"]
    frozen = cycle(frozen_on=date(2026, 6, 2), effective_on=date(2026, 6, 1))
    assert found(frozen) == ["cycle spring frozen_on range"]


FORK = {"title": "Fork", "from_levels": (ENGINEER,), "to_levels": (SENIOR_ENGINEER, TEAM_LEAD)}
EXCEPTION = {"measure": "words", "reason": "x", "approver": "x", "expires": date(2030, 1, 1)}
DANGLING: list[tuple[Document, str]] = [
    (a_ladder(forks=({**FORK, "from_levels": ("a/no",)},)), "forks 0 from_levels 0"),
    (a_ladder(forks=({**FORK, "to_levels": (SENIOR_ENGINEER, "a/no")},)), "forks 0 to_levels 1"),
    (a_ladder(forks=({**FORK, "sides": ({"track": "no"},)},)), "forks 0 sides 0 track"),
    (a_ladder(borrowed_tracks=({"ladder": "no", "track": "technical"},)), "borrowed_tracks 0 ladder"),
    (a_ladder(borrowed_tracks=({"ladder": "engineering", "track": "no"},)), "borrowed_tracks 0 track"),
    (a_ladder(expectations=(an_expectation(competency="no"),)), "expectations 0 competency"),
    (
        a_ladder(tracks=(a_track(expectations=(an_expectation(proficiency="No"),)),)),
        "tracks 0 expectations 0 proficiency",
    ),
    (a_level(process="no"), "process"),
    (a_level(replaced_by="a/no"), "replaced_by"),
    (a_level(expectations=(an_expectation(continues="a/no/key"),)), "expectations 0 continues"),
    (a_level(expectations=(an_expectation(continues=f"{STAFF_ENGINEER}/no"),)), "expectations 0 continues"),
    (Process(slug="panel", title="Panel", gate="promotion", ladders=("no",)), "ladders 0"),
    (Cycle(slug="spring", title="Spring", processes=("no",)), "processes 0"),
    (policy(exceptions=({**EXCEPTION, "level": "a/no", "other_level": ENGINEER},)), "policy exceptions 0 level"),
    (policy(exceptions=({**EXCEPTION, "level": ENGINEER, "other_level": "a/no"},)), "policy exceptions 0 other_level"),
    (organisation(areas=({"title": "Engineering"}, {"title": "Working together", "within": "No"})), "areas 1 within"),
]


@pytest.mark.parametrize(("document", "path"), DANGLING, ids=[path for _, path in DANGLING])
def test_what_does_not_exist_is_told_where_it_is_named(document: Document, path: str) -> None:
    kind = type(document).__name__.lower()
    assert found(document) == [f"{kind} {document.slug} {path} unknown-reference"]


def test_what_is_continued_may_be_inherited_but_not_of_the_same_level() -> None:
    key = an_expectation("wide", competency=None, proficiency=None)
    ladder, low, high = sales(("low", "technical", 1), ("high", "technical", 2), expectations=(key,))
    assert isinstance(high, Level)

    def told(continued: str) -> list[str]:
        return found(ladder, low, high.model_copy(update={"expectations": (an_expectation(continues=continued),)}))

    assert told("sales/low/wide") == []
    assert told("sales/high/wide") == ["level sales/high expectations 0 continues same-level"]


TWICE: list[tuple[Document, str]] = [
    (a_ladder(forks=(FORK, FORK)), "ladder sales forks 1 slug duplicate-slug"),
    (
        a_ladder(tracks=SIDES, forks=({**FORK, "sides": ({"track": "technical"},) * 2},)),
        "ladder sales forks 0 sides 1 track duplicate-slug",
    ),
    (
        a_ladder(borrowed_tracks=({"ladder": "engineering", "track": "technical"},) * 2),
        "ladder sales borrowed_tracks 1 duplicate-slug",
    ),
    (
        organisation(pay_progression=({"occasion": "promotion", "text": "x"},) * 2),
        "organisation organisation pay_progression 1 occasion duplicate-slug",
    ),
    (
        policy(tolerances=({"measure": "words", "ratio": "0.9"},) * 2),
        "organisation organisation policy tolerances 1 measure duplicate-slug",
    ),
    (
        policy(word_lists=({"locale": "en"}, {"locale": "EN"})),
        "organisation organisation policy word_lists 1 locale duplicate-slug",
    ),
]


@pytest.mark.parametrize(("document", "fault"), TWICE, ids=[fault for _, fault in TWICE])
def test_nothing_stands_twice(document: Document, fault: str) -> None:
    assert found(document) == [fault]


def test_a_ladder_borrows_from_others_and_areas_lie_in_no_ring() -> None:
    own = a_ladder(tracks=SIDES, borrowed_tracks=({"ladder": "sales", "track": "technical"},))
    assert found(own) == ["ladder sales borrowed_tracks 0 ladder own-track"]
    ring = (
        {"title": "Engineering", "within": "Working together"},
        {"title": "Working together", "within": "Engineering"},
    )
    (told,) = found(organisation(areas=ring))
    assert told.endswith("within area-cycle")
