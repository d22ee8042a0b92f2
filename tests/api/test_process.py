"""How and when it is decided: each level finds its process, and each process its levels and cycles."""

from datetime import date
from typing import Any

import pytest
from world import (
    ENGINEER,
    ENGINEERING_MANAGER,
    SENIOR_ENGINEER,
    STAFF_ENGINEER,
    TEAM_LEAD,
    a_cycle,
    a_level,
    a_process,
    world_with,
)

from stepladder.records import CycleStep, Ladder

pytestmark = pytest.mark.anyio

PRINCIPAL = "engineering/principal-engineer"


async def process_of(api: Any, *documents: Any) -> str | None:
    found = (await api(world_with(*documents)).ask(f'{{ level(slug: "{PRINCIPAL}") {{ process {{ slug }} }} }}'))[
        "level"
    ]
    return found["process"] and str(found["process"]["slug"])


async def test_a_level_s_process_is_its_own_else_that_of_its_gate_on_its_ladder_else_that_on_all(api: Any) -> None:
    everywhere = a_process("b-everywhere")
    own, other = a_process("c-here", ladders=("engineering",)), a_process("a-elsewhere", ladders=("sales",))
    appointed = a_level(gate="appointment")

    assert await process_of(api, a_level(gate="appointment", process="promotion-panel"), own) == "promotion-panel"
    assert await process_of(api, appointed, everywhere, own, other) == "c-here"
    assert await process_of(api, appointed, everywhere, other) == "b-everywhere"
    assert await process_of(api, appointed, other) is None
    assert await process_of(api, appointed, a_process(status="retired")) is None
    assert await process_of(api, a_level(), everywhere) is None


async def test_a_process_leads_to_its_ladders_levels_and_cycles(api: Any) -> None:
    gone, of_all = a_cycle("gone", status="retired"), a_cycle("for-all")
    contents = world_with(gone, of_all, a_cycle("for-another", processes=("appointment",)), a_process())
    data = await api(contents).ask(
        """{ process(slug: "promotion-panel") { title gate handIn ladders { slug } levels { slug } cycles { slug } }
          appointment: process(slug: "appointment") { ladders { slug } levels { slug } cycles { slug } } }"""
    )

    assert data["process"] == {
        "title": "The promotion panel",
        "gate": "PROMOTION",
        "handIn": ["Two pages of evidence"],
        "ladders": [{"slug": "engineering"}],
        "levels": [
            {"slug": slug} for slug in (ENGINEER, SENIOR_ENGINEER, STAFF_ENGINEER, TEAM_LEAD, ENGINEERING_MANAGER)
        ],
        "cycles": [{"slug": "winter-2026"}, {"slug": "for-all"}],
    }
    assert data["appointment"] == {
        "ladders": [],
        "levels": [],
        "cycles": [{"slug": "for-all"}, {"slug": "for-another"}],
    }


async def test_a_cycle_tells_what_of_it_is_over_as_of_the_day(api: Any) -> None:
    query = '{ cycle(slug: "winter-2026") { version upcoming processes { slug } steps { key starts ends over } } }'
    now = (await api().ask(query))["cycle"]
    later = [
        (await api().ask(query, {"Stepladder-As-Of": day}))["cycle"]
        for day in ("2026-11-07", "2026-11-24", "2026-11-25")
    ]

    assert now["version"] == "2026.2"
    assert now["processes"] == [{"slug": "promotion-panel"}]
    assert now["steps"][1] == {"key": "sit", "starts": "2026-11-24", "ends": None, "over": False}
    assert [[step["over"] for step in each["steps"]] for each in (now, *later)] == [
        [False, False],
        [True, False],
        [True, False],
        [True, True],
    ]
    assert [each["upcoming"] for each in (now, *later)] == [True, True, True, False]


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("processes", ["appointment", "old", "promotion-panel"]),
        ("processes(gate: PROMOTION)", ["promotion-panel"]),
        ('processes(ladder: "sales")', ["appointment", "old"]),
        ('processes(ladder: "engineering", status: ACTIVE)', ["appointment", "promotion-panel"]),
        ("processes(status: RETIRED)", ["old"]),
        ('processes(slugs: ["old", "none"])', ["old"]),
        ("cycles", ["autumn-2027", "past", "winter-2026"]),
        ("cycles(upcoming: true)", ["autumn-2027", "winter-2026"]),
        ("cycles(upcoming: false)", ["past"]),
        ('cycles(process: "promotion-panel")', ["autumn-2027", "winter-2026"]),
        ('cycles(process: "appointment", status: ACTIVE)', ["autumn-2027", "past"]),
        ('cycles(slugs: ["past"], status: RETIRED)', []),
    ],
)
async def test_processes_and_cycles_are_narrowed_by_every_filter_given(
    api: Any, question: str, found: list[str]
) -> None:
    past = CycleStep(key="x", title="X", starts=date(2026, 1, 1))
    contents = world_with(
        a_process(),
        a_process("old", status="retired"),
        a_cycle(),
        a_cycle("past", processes=("appointment",), steps=(past,)),
        Ladder(slug="sales", title="Sales"),
    )
    (data,) = (await api(contents).ask(f"{{ {question} {{ totalCount nodes {{ slug }} }} }}")).values()

    assert [each["slug"] for each in data["nodes"]] == found
    assert data["totalCount"] == len(found)


async def test_processes_and_cycles_are_found_again_by_their_ids(api: Any) -> None:
    data = await api().ask('{ process(slug: "promotion-panel") { id } cycle(slug: "winter-2026") { id } }')
    ids = [data["process"]["id"], data["cycle"]["id"]]
    query = "query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Process { slug } ... on Cycle { slug } } }"

    found = (await api().ask(query, ids=ids))["nodes"]

    assert found == [{"id": ids[0], "slug": "promotion-panel"}, {"id": ids[1], "slug": "winter-2026"}]
