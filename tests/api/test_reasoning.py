"""What is worked out is answered as it was worked out; what there is not is null, and what cannot be is told."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from graphql import GraphQLObjectType, get_named_type, get_nullable_type, is_list_type, is_object_type
from questions import variables_of
from world import (
    AS_OF,
    ENGINEER,
    ENGINEERING_MANAGER,
    SENIOR_ENGINEER,
    STAFF_ENGINEER,
    TEAM_LEAD,
    a_cycle,
    a_ladder,
    a_level,
    a_track,
    an_expectation,
    world,
    world_with,
    world_without,
)

from stepladder.api.answer import answer
from stepladder.api.lengths import Lengths
from stepladder.api.queries import reasoning
from stepladder.api.question import Question
from stepladder.api.schema import executable
from stepladder.api.types.noun import MOST
from stepladder.api.view import View
from stepladder.career.bridge import bridge
from stepladder.career.catalogue import Catalogue
from stepladder.career.difference import level_difference
from stepladder.cli.reading import read_whole
from stepladder.records import ChangeNote
from stepladder.store import Published

pytestmark = pytest.mark.anyio

ROOT = Path(__file__).parents[2]
OPERATIONS = ROOT / "graphql" / "operations"
FIRST, SECOND = Published(2, datetime(2026, 6, 1, 12, tzinfo=UTC)), Published(4, datetime(2026, 9, 1, 12, tzinfo=UTC))
ENDS = f'from: "{SENIOR_ENGINEER}", to: "{TEAM_LEAD}"'


def operation(name: str) -> str:
    return (OPERATIONS / f"{name}.graphql").read_text("utf-8")


async def test_a_difference_is_what_the_reasoning_says(api: Any) -> None:
    catalogue = Catalogue(world())
    ends = (catalogue.levels[slug] for slug in (SENIOR_ENGINEER, TEAM_LEAD))
    expected = level_difference(catalogue, *ends, as_of=AS_OF)
    told = (await api().ask(operation("difference"), **variables_of("difference")))["levelDifference"]

    assert [told["fromLevel"]["slug"], told["toLevel"]["slug"]] == [SENIOR_ENGINEER, TEAM_LEAD]
    assert [each["change"].lower() for each in told["competencies"]] == [each.change for each in expected.competencies]
    assert told["expectationCounts"]["new"] == expected.expectation_counts.new > 0
    (rank,) = [each for each in told["facts"] if each["name"] == "RANK"]
    assert (rank["toValue"], rank["toTitle"]) == ("2", catalogue.ranks["2"].title)


async def test_a_bridge_says_why_in_codes_and_in_a_sentence(api: Any) -> None:
    catalogue = Catalogue(world())
    ends = (catalogue.levels[slug] for slug in (SENIOR_ENGINEER, TEAM_LEAD))
    expected = bridge(catalogue, *ends, AS_OF, catalogue.mentors_on(AS_OF).values())
    told = (await api().ask(operation("bridge"), **variables_of("bridge")))["bridge"]

    assert [each["training"]["slug"] for each in told["trainings"]] == [
        each.training.slug for each in expected.trainings
    ]
    assert [each["mentor"]["slug"] for each in told["mentors"]] == [each.thing.slug for each in expected.mentors]
    reasons = [reason for each in (*told["trainings"], *told["hats"], *told["criteria"]) for reason in each["reasons"]]
    assert reasons
    assert all(reason["sentence"].endswith(".") and reason["why"].isupper() for reason in reasons)
    assert len(told["unclosed"]) == len(expected.unclosed)


async def test_where_no_path_leads_what_comes_nearest_is_told(api: Any) -> None:
    query = f'{{ paths(from: "{STAFF_ENGINEER}", to: "{ENGINEER}") {{ paths {{ gates }} nearest {{ slug }} }} }}'
    found = (await api().ask(query))["paths"]

    assert found["paths"] == []
    assert STAFF_ENGINEER in [level["slug"] for level in found["nearest"]]


@pytest.mark.parametrize("first", [0, 11, -1])
async def test_so_many_paths_are_not_told(api: Any, first: int) -> None:
    response = (await api().post(f"{{ paths({ENDS}, first: {first}) {{ paths {{ gates }} }} }}")).json()

    assert response["errors"][0]["extensions"]["code"] == "BAD_USER_INPUT"
    assert response["data"] == {"paths": None}


@pytest.mark.parametrize(
    "asked",
    [
        'levelDifference(from: "no/where", to: "engineering/engineer") { isEmpty }',
        'bridge(from: "engineering/engineer", to: "no/where") { effortMinutes }',
        'paths(from: "no/where", to: "no/where") { paths { gates } }',
        'parity(ladder: "nowhere") { enforced }',
        'coverage(ladder: "nowhere") { withoutCompetency }',
        'wording(ladder: "nowhere") { locale }',
        'changes(since: 7, ladder: "nowhere") { totalCount }',
    ],
)
async def test_what_is_asked_about_nothing_is_null(api: Any, asked: str) -> None:
    assert list((await api().ask(f"{{ {asked} }}")).values()) == [None]


async def test_doors_and_levels_that_stand_alone_are_told_with_their_reason(api: Any) -> None:
    contents = world_with(
        a_ladder(
            "sales",
            tracks=(a_track(), a_track("managerial", kind="managerial")),
            transitions=({"level": "sales/expert", "to_level": "sales/head", "kind": "lateral", "no_way_back": "X."},),
            equivalences=({"level": "sales/head", "basis": "scope", "strength": "none", "note": "Nobody yet."},),
        ),
        a_level("sales/expert", order=1, rank=None),
        a_level("sales/head", track="managerial", order=1, rank=None),
    )
    data = await api(contents).ask(
        """{ doors(ladder: "sales") { oneWay { reason level { slug } toLevel { slug } } unreached { slug } }
             none: doors(ladder: "engineering") { oneWay { reason } }
             parity(ladder: "sales") { alone { reason level { slug } } } }"""
    )
    assert data["doors"]["oneWay"] == [
        {"reason": "X.", "level": {"slug": "sales/expert"}, "toLevel": {"slug": "sales/head"}}
    ]
    assert data["none"]["oneWay"] == []
    assert {"reason": "Nobody yet.", "level": {"slug": "sales/head"}} in data["parity"]["alone"]


async def test_a_ledger_is_worked_out_once_and_again_for_another_day(api: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    days: list[date] = []
    made = reasoning.ledger
    monkeypatch.setattr(reasoning, "ledger", lambda *given: days.append(given[2]) or made(*given))
    asked = api()
    for headers in ({}, {}, {"Stepladder-As-Of": "2026-12-01"}, {}):
        await asked.ask(operation("parity"), headers, ladder="engineering")

    assert days == [AS_OF, date(2026, 12, 1)]


CHANGES = """query($since: Int, $date: Date, $first: Int, $after: String, $fate: LevelFate) {
  changes(since: $since, sinceDate: $date, first: $first, after: $after, fate: $fate) {
    since totalCount pageInfo { hasNextPage endCursor }
    nodes { slug title fate level { title } notes { text } difference { isEmpty texts { name change } } }
  }
}"""


def earlier() -> dict[Published, Any]:
    """The world before its manager's level was reworded, a level was added, and one was taken away."""
    manager = world().levels[ENGINEERING_MANAGER]
    older = manager.model_copy(update={"title": "Manager of Engineers", "changes": ()})
    gone = a_level("engineering/technician", title="Technician", order=0)
    first = world_without(TEAM_LEAD)
    return {
        FIRST: type(first).of([*first.documents(), older, gone]),
        SECOND: world_with(older),
    }


def now() -> Any:
    note = ChangeNote(on=date(2026, 10, 1), text="The title is shorter.")
    return world_with(world().levels[ENGINEERING_MANAGER].model_copy(update={"changes": (note,)}))


async def test_changes_tell_what_became_of_each_level_with_its_notes(api: Any) -> None:
    told = (await api(now(), earlier()).ask(CHANGES, since=2))["changes"]

    assert told["since"] == 2
    assert {each["slug"]: each["fate"] for each in told["nodes"]} == {
        ENGINEERING_MANAGER: "CHANGED",
        TEAM_LEAD: "ADDED",
        "engineering/technician": "RETIRED",
    }
    changed, added, retired = sorted(told["nodes"], key=lambda each: str(each["fate"]).replace("CHANGED", ""))
    assert changed["notes"] == [{"text": "The title is shorter."}]
    assert {"name": "TITLE", "change": "REWORDED"} in changed["difference"]["texts"]
    assert (added["difference"], added["level"]["title"]) == (None, added["title"])
    assert (retired["level"], retired["title"], retired["difference"]) == (None, "Technician", None)


@pytest.mark.parametrize(
    ("asked", "since", "count"),
    [
        ({"since": 4}, 4, 1),
        ({"since": 5}, 4, 1),
        ({"since": 7}, 7, 0),
        ({"since": 0}, 0, 5),
        ({"date": "2026-09-01"}, 2, 3),
        ({"date": "2026-09-02"}, 4, 1),
        ({"date": "2020-01-01"}, 0, 5),
        ({"date": "0001-01-01"}, 0, 5),
        ({"date": "9999-12-31"}, 7, 0),
    ],
)
async def test_changes_begin_at_a_revision_or_at_the_beginning_of_a_day(
    api: Any, asked: dict[str, Any], since: int, count: int
) -> None:
    told = (await api(now(), earlier()).ask(CHANGES, **asked))["changes"]

    assert (told["since"], told["totalCount"]) == (since, count)


async def test_changes_come_by_the_page_and_by_their_kind(api: Any) -> None:
    asked = api(now(), earlier())
    first = (await asked.ask(CHANGES, since=2, first=2))["changes"]
    rest = (await asked.ask(CHANGES, since=2, first=2, after=first["pageInfo"]["endCursor"]))["changes"]
    added = (await asked.ask(CHANGES, since=2, fate="ADDED"))["changes"]

    assert [each["slug"] for each in (*first["nodes"], *rest["nodes"])] == [
        ENGINEERING_MANAGER,
        TEAM_LEAD,
        "engineering/technician",
    ]
    assert (first["pageInfo"]["hasNextPage"], rest["pageInfo"]["hasNextPage"]) == (True, False)
    assert (added["totalCount"], added["nodes"][0]["slug"]) == (1, TEAM_LEAD)


async def test_what_a_level_inherits_changes_it(api: Any) -> None:
    ladder = world().ladders["engineering"]
    before = world_with(ladder.model_copy(update={"expectations": (an_expectation("shared"),)}))
    told = (await api(world(), {FIRST: before}).ask(CHANGES, since=2))["changes"]

    assert {each["fate"] for each in told["nodes"]} == {"CHANGED"}
    assert told["totalCount"] == len(world().levels)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({}, "Say either"),
        ({"since": 1, "date": "2026-09-01"}, "Say either"),
        ({"since": 8}, "There is no content revision 8: the newest is 7."),
        ({"since": -1}, "There is no content revision -1"),
    ],
)
async def test_changes_since_nothing_that_was_are_told_to_be(api: Any, asked: dict[str, Any], said: str) -> None:
    (error,) = (await api().post(CHANGES, **asked)).json()["errors"]

    assert error["extensions"]["code"] == "BAD_USER_INPUT"
    assert error["message"].startswith(said)


async def test_one_request_asks_for_the_changes_since_one_revision(api: Any) -> None:
    query = "{ a: changes(since: 2) { since } b: changes(since: 2) { since } c: changes(since: 4) { since } }"
    response = (await api(now(), earlier()).post(query)).json()

    assert response["data"] == {"a": {"since": 2}, "b": {"since": 2}, "c": None}
    assert response["errors"][0]["message"] == "Ask for the changes since one revision at a time."


@pytest.mark.parametrize(
    ("frozen_on", "number"),
    [("2026-05-31", None), ("2026-06-01", 2), ("2026-08-31", 2), ("2026-09-01", 4), ("2026-11-01", 7), (AS_OF, None)],
)
async def test_a_cycle_knows_the_revision_that_stood_when_its_version_stopped_changing(
    api: Any, frozen_on: Any, number: int | None
) -> None:
    contents = world_with(a_cycle("spring", frozen_on=str(frozen_on)))
    told = await api(contents, earlier()).ask('{ cycle(slug: "spring") { contentRevision } }')

    assert told["cycle"] == {"contentRevision": number}


def test_every_list_of_an_answer_that_is_worked_out_is_known_to_be_bounded() -> None:
    """What is listed by the page, or hangs on a record, is measured; what is worked out cannot be, before it is."""
    derived = {"LevelDifference", "Bridge", "Paths", "Parity", "Coverage", "Wording", "LevelChange", "SearchFacets"}
    seen: set[str] = set()
    unbounded = []
    while derived - seen:
        name = (derived - seen).pop()
        seen.add(name)
        kind = executable().type_map[name]
        assert isinstance(kind, GraphQLObjectType)
        for field_name, field in kind.fields.items():
            within = get_named_type(field.type)
            if not is_object_type(within) or "slug" in within.fields:
                continue
            derived.add(within.name)
            if is_list_type(get_nullable_type(field.type)) and MOST not in field.extensions:
                unbounded.append(f"{name}.{field_name}")
    known = {
        "Rank",
        "Grade",
        "PayBand",
        "Reward",
        "Recognition",
        "Equivalence",
        "Transition",
        "Criterion",
        "Evaluation",
    }
    assert [each for each in unbounded if each.partition(".")[0] not in known] == []
    assert len(seen) > 40


def test_the_sample_s_lists_keep_to_their_bounds() -> None:
    catalogue = Catalogue(read_whole(ROOT / "content"))
    seen = set()
    for ladder in catalogue.ladders:
        levels = catalogue.levels_of_ladder[ladder]
        ends = {"from": levels[0].slug, "to": levels[-1].slug}
        for name in ("difference", "bridge", "paths", "parity", "coverage", "wording"):
            view = View(catalogue, 1, datetime(2026, 11, 2, tzinfo=UTC), "staff", AS_OF)
            lengths = Lengths(view)
            typed = operation(name).replace("{\n", "{ __typename\n")
            given = answer(Question(typed, None, {"ladder": ladder, **ends}), view, lengths, introspection=True)
            assert not given.errors
            for (noun, field), most in lengths._longest.items():
                found = max(map(len, listed(given.data, noun, field)), default=0)
                assert found <= most, (name, noun, field)
                seen.add((noun, field))
    assert len(seen) > 40


def listed(data: Any, noun: str, field: str) -> list[list[Any]]:
    """Every list that the things of a type have under a name."""
    if isinstance(data, list):
        return [found for each in data for found in listed(each, noun, field)]
    if not isinstance(data, dict):
        return []
    its = data.items() if data["__typename"] == noun else ()
    own = [value for key, value in its if _snake(key) == _snake(field) and isinstance(value, list)]
    return own + [found for value in data.values() for found in listed(value, noun, field)]


def _snake(name: str) -> str:
    return name.replace("_", "").lower()
