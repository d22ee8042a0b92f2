"""Catalogues find what their filters mean, in every order, page by page."""

from decimal import Decimal
from typing import Any

import pytest
from world import (
    ENGINEERING_MANAGER,
    SENIOR_ENGINEER,
    STAFF_ENGINEER,
    TEAM_LEAD,
    a_ladder,
    a_mentor,
    a_session,
    a_training,
    world,
    world_without,
)

from stepladder.records import Contents, Move

pytestmark = pytest.mark.anyio


def trainings(*given: Any) -> Contents:
    bare = world_without(*world().trainings)
    return Contents.of([*bare.documents(), a_ladder("sales"), *given])


CATALOGUE = trainings(
    a_training("all", title="Zeal", cost=Decimal(0), effort_minutes=60, in_working_time=True, tracks=()),
    a_training("tech", title="apt", cost=Decimal(200), currency="GBP", effort_minutes=600, tracks=("technical",)),
    a_training("sales", title="Élan", cost=Decimal(90), currency="EUR", tracks=("sales/managerial",)),
    a_training(
        "dated",
        title="bold",
        cost=Decimal("20.5"),
        in_working_time=False,
        tracks=("engineering/managerial",),
        sessions=(
            a_session("past", starts="2026-10-01T09:00", ends="2026-10-02T17:00", status="open"),
            a_session("soon", starts="2026-11-20T09:00", ends="2026-11-22T17:00", status="full"),
            a_session("off", starts="2026-12-10T09:00", ends="2026-12-10T17:00", status="cancelled"),
        ),
    ),
)


@pytest.mark.parametrize(
    ("given", "slugs"),
    [
        ('track: "technical"', {"all", "tech"}),
        ('track: "engineering/managerial"', {"all", "dated"}),
        ('ladder: "sales"', {"all", "tech", "sales"}),
        ('ladder: "sales", track: "managerial"', {"all", "sales"}),
        ('ladder: "nowhere"', set()),
        ('track: "nowhere"', set()),
        ('ladder: ""', set()),
        ('track: ""', set()),
        ("maxCost: 0", {"all"}),
        ("maxCost: 100", {"all", "dated"}),
        ('maxCost: 100, currency: "EUR"', {"all", "sales"}),
        ("maxEffortMinutes: 60", {"all"}),
        ("inWorkingTime: true", {"all"}),
        ("inWorkingTime: false", {"dated"}),
        ('sessionsFrom: "2026-11-22"', {"dated"}),
        ('sessionsFrom: "2026-11-23"', set()),
        ('sessionsFrom: "2026-10-03", sessionsTo: "2026-11-19"', set()),
        ('sessionsTo: "2026-10-01"', {"dated"}),
        ("sessionStatus: [CANCELLED]", {"dated"}),
        ('sessionStatus: [OPEN], sessionsFrom: "2026-11-01"', set()),
        ("sessionStatus: []", set()),
    ],
)
async def test_trainings_are_found_by_whom_when_and_at_what_cost(api: Any, given: str, slugs: set[str]) -> None:
    found = (await api(CATALOGUE).ask(f"{{ trainings({given}) {{ totalCount nodes {{ slug }} }} }}"))["trainings"]

    assert {each["slug"] for each in found["nodes"]} == slugs
    assert found["totalCount"] == len(slugs)


ORDERS = {
    "SLUG": ["all", "dated", "sales", "tech"],
    "TITLE": ["tech", "dated", "sales", "all"],
    "EFFORT": ["all", "dated", "sales", "tech"],
    "COST": ["all", "dated", "tech", "sales"],
    "NEXT_SESSION": ["dated", "all", "sales", "tech"],
}


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("size", [1, 3])
async def test_trainings_come_in_every_order_page_by_page_both_ways(api: Any, order: str, size: int) -> None:
    contents = trainings(*(each for each in CATALOGUE.trainings.values()))
    expected = ORDERS[order]
    if order == "EFFORT":
        known = {slug: training.effort_minutes for slug, training in CATALOGUE.trainings.items()}
        expected = sorted(known, key=lambda slug: (known[slug] is None, known[slug] or 0, slug))
    asked, found, cursor = api(contents), [], None
    for _ in range(6):
        query = f"query($c: String) {{ trainings(orderBy: {order}, first: {size}, after: $c) {{ ...P }} }} {PAGE}"
        page = (await asked.ask(query, c=cursor))["trainings"]
        found += [each["slug"] for each in page["nodes"]]
        cursor = page["pageInfo"]["endCursor"] or cursor
    back, cursor = [], None
    for _ in range(6):
        query = f"query($c: String) {{ trainings(orderBy: {order}, last: {size}, before: $c) {{ ...P }} }} {PAGE}"
        page = (await asked.ask(query, c=cursor))["trainings"]
        back = [*(each["slug"] for each in page["nodes"]), *back]
        cursor = page["pageInfo"]["startCursor"] or cursor

    assert found == back == expected


async def test_sessions_at_the_ends_of_the_calendar_are_found_in_time(api: Any) -> None:
    """Whoever does not know a day writes one far away; in UTC it may lie in a year that there is not."""
    far = a_training(
        "far",
        sessions=(
            a_session("last", starts="9999-12-31T23:30", ends=None, timezone="America/New_York"),
            a_session("later", starts="2027-03-01T09:00", ends=None, timezone="America/New_York"),
            a_session("soon", starts="2027-03-01T09:00", ends=None, timezone="Asia/Tokyo"),
            a_session("first", starts="0001-01-01T00:10", ends=None, timezone="Asia/Tokyo"),
        ),
    )
    query = "{ sessions { nodes { key } } trainings(orderBy: NEXT_SESSION) { nodes { slug } } }"
    never, last = a_training("never"), far.model_copy(update={"slug": "last", "sessions": far.sessions[:1]})
    found = await api(trainings(never, far)).ask(query)
    assert [each["key"] for each in found["sessions"]["nodes"]] == ["first", "soon", "later", "last"]
    found = await api(trainings(never, last)).ask(query)
    assert [each["slug"] for each in found["trainings"]["nodes"]] == ["last", "never"]


async def test_a_cursor_of_one_search_is_none_of_another(api: Any) -> None:
    query = "query($q: String!, $c: String) { search(query: $q, first: 1, after: $c) { pageInfo { endCursor } } }"
    asked = api()
    cursor = (await asked.ask(query, q="engineer"))["search"]["pageInfo"]["endCursor"]

    assert (await asked.fault(query, q="manager", c=cursor))[
        1
    ] == "This cursor is for a list of SearchHit by rank for engineer, not of SearchHit by rank for manager."


PAGE = "fragment P on TrainingConnection { nodes { slug } pageInfo { startCursor endCursor } }"


async def test_a_cursor_of_one_order_is_none_of_another(api: Any) -> None:
    asked = api(CATALOGUE)
    query = "{ trainings(orderBy: TITLE, first: 1) { pageInfo { endCursor } } }"
    cursor = (await asked.ask(query))["trainings"]["pageInfo"]["endCursor"]
    other = "query($c: String) { trainings(orderBy: COST, after: $c) { totalCount } }"

    assert (await asked.fault(other, c=cursor))[
        1
    ] == "This cursor is for a list of Training by title, not of Training by cost."


def mentors() -> Contents:
    shows = ("name", "timezone", "level", "helps_with")
    base: dict[str, Any] = {"last_confirmed": "2026-10-20", "shows": shows}
    move = Move(level=SENIOR_ENGINEER, to_level=TEAM_LEAD)
    bare = world_without(*world().mentors)
    return Contents.of(
        [
            *bare.documents(),
            a_mentor("a", name="Zoe Zed", timezone="Europe/London", level=STAFF_ENGINEER, **base),
            a_mentor("b", name="Abe Aye", timezone="America/New_York", helps_with=(move,), **base),
            a_mentor(
                "c",
                name="Mia Em",
                timezone="Asia/Tokyo",
                level=ENGINEERING_MANAGER,
                **{**base, "shows": ("name", "level")},
            ),
            a_mentor("d", name="Ola Oh", timezone="Asia/Tokyo", level=TEAM_LEAD, **base),
        ]
    )


@pytest.mark.parametrize(
    ("given", "slugs"),
    [
        ('track: "technical"', ["a", "b"]),
        ('track: "engineering/managerial"', ["b", "c", "d"]),
        (f'level: "{STAFF_ENGINEER}"', ["a"]),
        (f'helpsWith: {{from: "{SENIOR_ENGINEER}", to: "{TEAM_LEAD}"}}', ["b"]),
        (f'helpsWith: {{from: "{TEAM_LEAD}", to: "{SENIOR_ENGINEER}"}}', []),
        ('sharesHours: {timezone: "Europe/Lisbon"}', ["a", "b"]),
        ('sharesHours: {timezone: "Europe/Lisbon", atLeast: 4}', ["a"]),
        ('sharesHours: {timezone: "Asia/Seoul", atLeast: 8}', ["d"]),
        ("orderBy: NAME", ["b", "c", "d", "a"]),
    ],
)
async def test_mentors_are_found_by_what_they_chose_to_show(api: Any, given: str, slugs: list[str]) -> None:
    found = (await api(mentors()).ask(f"{{ mentors({given}) {{ nodes {{ slug }} }} }}"))["mentors"]

    assert [each["slug"] for each in found["nodes"]] == slugs


async def test_the_hours_shared_are_those_of_the_day_that_is_asked_for(api: Any) -> None:
    """In the last week of October Europe has changed its clocks, and New York has not."""
    query = '{ mentors(sharesHours: {timezone: "Europe/Paris", atLeast: 2.5}) { nodes { slug } } }'
    told = [
        (await api(mentors()).ask(query, {"Stepladder-As-Of": day}))["mentors"]["nodes"]
        for day in ("2026-10-28", "2026-11-04")
    ]

    assert [[each["slug"] for each in nodes] for nodes in told] == [["a", "b"], ["a"]]


@pytest.mark.parametrize("name", ["Nowhere/City", "", "../etc/passwd", "é", "Europe/London\x00"])
async def test_what_is_no_time_zone_is_told(api: Any, name: str) -> None:
    query = "query($zone: String!) { mentors(sharesHours: {timezone: $zone}) { totalCount } }"

    assert (await api().fault(query, zone=name))[0] == "BAD_USER_INPUT"


SEARCH = """query($query: String!, $kinds: [NamedKind!], $ladder: String, $track: String, $after: String) {
  search(query: $query, kinds: $kinds, ladder: $ladder, track: $track, first: 2, after: $after) {
    totalCount pageInfo { endCursor hasNextPage } nodes { kind name thing { id } }
    facets { kinds { value count } ladders { value count ladder { title } } tracks { value count } languages { value } }
  }
}"""


async def test_a_search_finds_what_is_meant_and_counts_all_of_it(api: Any) -> None:
    asked = api()
    first = (await asked.ask(SEARCH, query="enginer"))["search"]
    rest = (await asked.ask(SEARCH, query="enginer", after=first["pageInfo"]["endCursor"]))["search"]

    assert first["totalCount"] > 3
    assert first["facets"] == rest["facets"]
    assert sum(each["count"] for each in first["facets"]["kinds"]) == first["totalCount"]
    assert first["facets"]["ladders"][0]["ladder"] == {"title": "Engineering"}
    names = [each["name"] for each in (*first["nodes"], *rest["nodes"])]
    assert len(set(names)) == 4


async def test_a_search_may_look_for_some_sorts_of_things_only(api: Any) -> None:
    asked = api()
    level = (await asked.ask(SEARCH, query="engineer", kinds=["LEVEL"], track="technical"))["search"]
    none = (await asked.ask(SEARCH, query="engineer", kinds=[]))["search"]

    assert {each["value"] for each in level["facets"]["kinds"]} == {"LEVEL"}
    assert {each["value"] for each in level["facets"]["tracks"]} == {"engineering/technical"}
    assert none["totalCount"] == 0


@pytest.mark.parametrize("query", ["", " ", "\x00", "🧭", "%", "a" * 200])
async def test_no_search_is_too_odd(api: Any, query: str) -> None:
    assert (await api().ask(SEARCH, query=query))["search"]["totalCount"] >= 0


async def test_a_search_that_is_longer_than_any_name_is_told(api: Any) -> None:
    assert (await api().fault(SEARCH, query="a" * 201))[1] == "`query` has 201 characters: at most 200."
