"""What takes effect later is in no public answer before it is announced, whichever way it is asked."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from questions import OPERATIONS
from world import SENIOR_ENGINEER, STAFF_ENGINEER, world, world_with

from stepladder.records import ChangeNote, Contents, PayBand, Reward

pytestmark = pytest.mark.anyio

QUESTIONS = [
    "{ payBands { totalCount pageInfo { endCursor } nodes { min } } }",
    '{ payBands(grade: "g2", first: 1) { totalCount pageInfo { hasNextPage } } }',
    f'{{ payBands(level: "{SENIOR_ENGINEER}") {{ totalCount }} chf: payBands(currency: "CHF") {{ totalCount }} }}',
    f'{{ level(slug: "{SENIOR_ENGINEER}") {{ payBands {{ min }} rewards {{ kind }} changes {{ text }} }} }}',
    f'{{ level(slug: "{SENIOR_ENGINEER}") {{ payBandsToCome {{ min }} rewardsToCome {{ kind }} }} }}',
    "{ organisation { payBands { min } grades { payBands { min } } rewards { kind } } }",
    "{ ladders { nodes { version effectiveFrom announcedOn payBands { min } rewards { kind } } } }",
    "{ levels { nodes { placesOpen placesAsOf } } }",
]

LATER, SOON = date(2027, 4, 1), date(2026, 12, 1)


def before() -> Contents:
    """The world, whose ladder tells no version."""
    ladder = world().ladders["engineering"]
    return world_with(ladder.model_copy(update={"version": None, "effective_from": None}))


def with_plans(announced_on: date | None) -> Contents:
    """The same with something of every sort that holds only from April on, and with places to fill."""
    when: dict[str, Any] = {"effective_from": LATER, "announced_on": announced_on}
    bands = (
        PayBand(grade="g2", currency="GBP", min=Decimal(90_001), **when),
        PayBand(level=SENIOR_ENGINEER, currency="CHF", min=Decimal(90_002), **when),
    )
    reward = Reward(kind="sabbatical", rank="2", **when)
    organisation, ladder = before().organisation, before().ladders["engineering"]
    assert organisation
    level = before().levels[SENIOR_ENGINEER]
    note = ChangeNote(on=LATER, announced_on=announced_on, text="Answers for two services.")
    return world_with(
        organisation.model_copy(
            update={"pay_bands": (*bands[:1], *organisation.pay_bands), "rewards": (*organisation.rewards, reward)}
        ),
        ladder.model_copy(update={"pay_bands": bands[1:], "version": "2027.1", **when}),
        level.model_copy(update={"changes": (note,)}),
    )


async def answers(api: Any, contents: Contents, asked_as_of: str | None = None, **settings: Any) -> list[str]:
    asked = api(contents, **settings)
    headers = {"Stepladder-As-Of": asked_as_of} if asked_as_of else {}
    every = [*OPERATIONS, *((question, {}) for question in QUESTIONS)]
    return [(await asked.post(question, headers, **variables)).text for question, variables in every]


@pytest.mark.parametrize("announced_on", [None, SOON])
async def test_the_public_cannot_tell_whether_there_are_plans(api: Any, announced_on: date | None) -> None:
    plans = with_plans(announced_on)

    assert await answers(api, plans, audience="public") == await answers(api, before(), audience="public")
    assert await answers(api, plans) != await answers(api, before())


async def test_the_public_is_told_from_the_day_of_the_announcement_on(api: Any) -> None:
    plans = with_plans(SOON)
    eve, day = ({"audience": "public", "as_of": date(2026, 11, 30)}, {"audience": "public", "as_of": SOON})

    assert await answers(api, plans, **eve) == await answers(api, before(), **eve)
    told = await answers(api, plans, **day)
    for word in ("90001", "90002", "sabbatical", "2027.1", "two services"):
        assert any(word in text for text in told)


async def test_the_public_hears_no_announcement_early_by_asking_as_of_a_later_day(api: Any) -> None:
    for plans in (with_plans(None), with_plans(SOON)):
        hidden, none = [await answers(api, each, "2027-05-01", audience="public") for each in (plans, before())]
        assert hidden == none


async def test_a_service_for_staff_shows_what_the_public_will_be_told_on_a_later_day(api: Any) -> None:
    query = "{ ladders { nodes { version } } }"
    public = {"Stepladder-Audience": "public"}
    asked = api(with_plans(SOON))

    now = await asked.ask(query, public)
    then = await asked.ask(query, {**public, "Stepladder-As-Of": "2026-12-01"})

    assert now["ladders"]["nodes"] == [{"version": None}]
    assert then["ladders"]["nodes"] == [{"version": "2027.1"}]


async def test_an_answer_that_caches_keep_changes_with_the_announcement(api: Any) -> None:
    params = {"query": "{ ladders { nodes { version } } }"}
    later = {"Stepladder-As-Of": "2027-05-01"}
    tags = [
        (await api(with_plans(SOON), audience="public", as_of=day).http("GET", params=params, headers=later)).headers[
            "etag"
        ]
        for day in (date(2026, 11, 30), SOON)
    ]

    assert tags[0] != tags[1]


async def test_a_level_falls_back_on_the_band_that_is_told(api: Any) -> None:
    """An own band that is not told yet must not hide the grade's: that would tell that there is one."""
    query = "query($slug: String!) { level(slug: $slug) { payBands { min } } }"
    found = (await api(with_plans(None), audience="public").ask(query, slug=SENIOR_ENGINEER))["level"]

    assert found == {"payBands": [{"min": 44_000.0}]}


async def test_open_places_are_never_public_and_for_staff_stand_with_the_day_they_were_counted(api: Any) -> None:
    level = world().levels[STAFF_ENGINEER]

    def held(**fields: Any) -> Contents:
        return world_with(level.model_copy(update=fields))

    counted = held(places_open=3, places_as_of="-7d")
    query = f'{{ level(slug: "{STAFF_ENGINEER}") {{ placesOpen placesAsOf }} }}'

    assert await answers(api, counted, audience="public") == await answers(api, world(), audience="public")
    assert (await api(counted).ask(query))["level"] == {"placesOpen": 3, "placesAsOf": "2026-10-26"}
    assert (await api(held(places_open=3)).ask(query))["level"] == {"placesOpen": None, "placesAsOf": None}


async def test_asking_as_of_many_days_keeps_no_more_than_a_few_catalogues(api: Any) -> None:
    notes = tuple(ChangeNote(on=date(2020, month, 1), text="Something.") for month in range(1, 13))
    contents = world_with(world().levels[STAFF_ENGINEER].model_copy(update={"changes": notes}))
    asked = api(contents, audience="public")
    query = f'{{ level(slug: "{STAFF_ENGINEER}") {{ changes {{ on }} }} }}'
    counts = [
        len((await asked.ask(query, {"Stepladder-As-Of": f"2020-{month:02}-15"}))["level"]["changes"])
        for month in (*range(1, 13), 1, 12)
    ]

    assert counts == [*range(1, 13), 1, 12]
    assert len(asked.app._held._kept) <= 8
