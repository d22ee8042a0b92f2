"""What a ladder says once, where it divides, whom it borrows from, and what has changed: found from every end."""

from datetime import date
from typing import Any

import pytest
from world import (
    ENGINEER,
    ENGINEERING_MANAGER,
    SENIOR_ENGINEER,
    STAFF_ENGINEER,
    TEAM_LEAD,
    a_ladder,
    a_level,
    an_expectation,
    world,
    world_with,
)

from stepladder.records import BorrowedTrack, ChangeNote, Contents, Ladder

pytestmark = pytest.mark.anyio


def inheriting() -> Contents:
    """The world, whose ladder and technical track ask something of all their levels."""
    ladder: Ladder = world().ladders["engineering"]
    kind = an_expectation("kind", competency="coaching", text="Is kind.")
    deep = an_expectation("deep", continues=f"{ENGINEER}/small-changes", text="Goes deep.")
    seams = an_expectation("seams", competency=None, proficiency=None, text="Keeps seams few.")
    tracks = tuple(
        track.model_copy(update={"expectations": (deep, seams) if track.slug == "technical" else ()})
        for track in ladder.tracks
    )
    return world_with(ladder.model_copy(update={"expectations": (kind,), "tracks": tracks}))


async def test_a_level_asks_what_its_ladder_and_track_ask_of_all_and_says_where_that_stands(api: Any) -> None:
    query = f"""{{ level(slug: "{STAFF_ENGINEER}") {{
      expectations {{ slug text inheritedFrom continues {{ slug }} level {{ slug }} }} }} }}"""

    found = (await api(inheriting()).ask(query))["level"]["expectations"]

    by_key = {each["slug"].removeprefix(f"{STAFF_ENGINEER}/"): each for each in found}
    assert {key: each["inheritedFrom"] for key, each in by_key.items()} == {
        "kind": "engineering",
        "deep": "engineering/technical",
        "seams": None,
        "two-teams": None,
    }
    assert by_key["seams"]["text"] == "Designs across team borders."
    assert by_key["deep"]["continues"] == {"slug": f"{ENGINEER}/small-changes"}
    assert {each["level"]["slug"] for each in found} == {STAFF_ENGINEER}


async def test_what_is_said_once_is_shown_where_it_stands_and_counts_wherever_it_is_inherited(api: Any) -> None:
    data = await api(inheriting()).ask(
        """{ ladder(slug: "engineering") { expectations { key text competency { slug } continues { slug } }
            tracks { expectations { key continues { slug } } } }
          levels(competency: "coaching") { totalCount }
          competency(slug: "coaching") { expectedBy { level { slug } } trainings { levels { slug } } } }"""
    )

    assert data["ladder"]["expectations"] == [
        {"key": "kind", "text": "Is kind.", "competency": {"slug": "coaching"}, "continues": None}
    ]
    assert [[asked["key"] for asked in track["expectations"]] for track in data["ladder"]["tracks"]] == [
        [],
        ["deep", "seams"],
        [],
    ]
    assert data["levels"]["totalCount"] == 5
    assert {pair["level"]["slug"] for pair in data["competency"]["expectedBy"]} == set(world().levels)
    assert {"slug": STAFF_ENGINEER} in data["competency"]["trainings"][0]["levels"]


async def test_an_inherited_expectation_is_found_again_by_its_id(api: Any) -> None:
    asked = api(inheriting())
    found = (await asked.ask(f'{{ level(slug: "{STAFF_ENGINEER}") {{ expectations {{ id slug }} }} }}'))["level"]
    query = "query($id: ID!) { node(id: $id) { ... on Expectation { slug inheritedFrom } } }"

    node = (await asked.ask(query, id=found["expectations"][0]["id"]))["node"]

    assert node == {"slug": f"{STAFF_ENGINEER}/kind", "inheritedFrom": "engineering"}


async def test_a_fork_is_found_from_its_ladder_and_from_where_one_stands_before_it(api: Any) -> None:
    data = await api().ask(
        f"""{{ ladder(slug: "engineering") {{ forks {{ slug ladder {{ slug }} fromLevels {{ slug }} toLevels {{ slug }}
            sides {{ new week track {{ slug kind levels {{ slug }} }} }} questions {{ question answer }} }} }}
          level(slug: "{ENGINEER}") {{ forks {{ title }} }}
          after: level(slug: "{SENIOR_ENGINEER}") {{ forks {{ title }} }} }}"""
    )

    (fork,) = data["ladder"]["forks"]
    assert (fork["slug"], fork["ladder"], fork["fromLevels"]) == ("fork", {"slug": "engineering"}, [{"slug": ENGINEER}])
    assert fork["toLevels"] == [{"slug": SENIOR_ENGINEER}, {"slug": TEAM_LEAD}]
    assert [(side["track"]["slug"], side["track"]["kind"]) for side in fork["sides"]] == [
        ("technical", "TECHNICAL"),
        ("managerial", "MANAGERIAL"),
    ]
    assert fork["sides"][1]["track"]["levels"] == [{"slug": TEAM_LEAD}, {"slug": ENGINEERING_MANAGER}]
    assert fork["questions"] == [{"question": "Can I try it?", "answer": "Yes, for six months."}]
    assert (data["level"], data["after"]) == ({"forks": [{"title": "Two ways on"}]}, {"forks": []})


async def test_a_borrowed_track_leads_to_where_it_lives(api: Any) -> None:
    borrowed = BorrowedTrack(ladder="engineering", track="managerial", note="From head on.")
    contents = world_with(a_ladder(borrowed_tracks=(borrowed,)))
    query = """{ ladder(slug: "sales") {
      levels { slug } borrowedTracks { note ladder { slug } track { slug levels { slug } } } } }"""

    found = (await api(contents).ask(query))["ladder"]

    assert found == {
        "levels": [],
        "borrowedTracks": [
            {
                "note": "From head on.",
                "ladder": {"slug": "engineering"},
                "track": {"slug": "managerial", "levels": [{"slug": TEAM_LEAD}, {"slug": ENGINEERING_MANAGER}]},
            }
        ],
    }


async def test_each_of_two_levels_sees_its_own_points_first(api: Any) -> None:
    fields = "equivalences { evaluation { heldOn agreedBy level { total skills } otherLevel { total } } }"
    data = await api().ask(
        f"""{{ a: level(slug: "{STAFF_ENGINEER}") {{ {fields} }}
          b: level(slug: "{ENGINEERING_MANAGER}") {{ {fields} }} }}"""
    )

    (here,), (there,) = data["a"]["equivalences"], data["b"]["equivalences"]
    assert here["evaluation"] == {
        "heldOn": "2026-05-12",
        "agreedBy": "The joint panel",
        "level": {"total": 61, "skills": 22},
        "otherLevel": {"total": 60},
    }
    assert there["evaluation"]["level"] == {"total": 60, "skills": 20}
    assert there["evaluation"]["otherLevel"] == {"total": 61}


async def test_a_retired_level_leads_to_what_replaced_it_and_tells_its_changes_latest_first(api: Any) -> None:
    notes = tuple(ChangeNote(on=date(2026, month, 1), text=f"In {month}.") for month in (2, 5, 3))
    gone = a_level(status="retired", status_note="Became staff.", replaced_by=STAFF_ENGINEER, changes=notes)
    query = f'{{ level(slug: "{gone.slug}") {{ replacedBy {{ slug }} changes {{ text evidenceStays }} }} }}'

    found = (await api(world_with(gone)).ask(query))["level"]

    assert found["replacedBy"] == {"slug": STAFF_ENGINEER}
    assert [note["text"] for note in found["changes"]] == ["In 5.", "In 3.", "In 2."]
    assert all(note["evidenceStays"] for note in found["changes"])


async def test_an_organisation_tells_its_areas_its_policy_and_how_pay_moves(api: Any) -> None:
    found = await api().ask(
        """{ organisation { areas { title within } payProgression { occasion mayFall }
          policy { parity ranksAreHeights tolerances { measure ratio } fairness { groups dimensions minimumCell }
            questions { answer } } }
          guide(slug: "growth-talk") { moves } competency(slug: "teamwork") { sameAs { scheme code } } }"""
    )

    assert found["organisation"] == {
        "areas": [{"title": "Engineering", "within": None}, {"title": "Working together", "within": None}],
        "payProgression": [
            {"occasion": "LATERAL_MOVE", "mayFall": False},
            {"occasion": "STEP_BACK", "mayFall": True},
        ],
        "policy": {
            "parity": "WARN",
            "ranksAreHeights": True,
            "tolerances": [{"measure": "MIDPOINT", "ratio": 0.95}],
            "fairness": {"groups": [], "dimensions": ["TRACK", "RANK"], "minimumCell": 10},
            "questions": [{"answer": "No."}],
        },
    }
    assert found["guide"] == {"moves": ["PROMOTION", "LATERAL"]}
    assert found["competency"] == {"sameAs": [{"scheme": "Other", "code": "teamwork"}]}
