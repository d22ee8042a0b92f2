"""Whose a pay band, reward or recognition is; and that the band of a grade that few people hold is nowhere."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from world import ENGINEER, SENIOR_ENGINEER, STAFF_ENGINEER, TEAM_LEAD, world, world_with

from stepladder.records import Contents, PayBand, Recognition, Reward

pytestmark = pytest.mark.anyio


def band(low: int, **named: Any) -> PayBand:
    return PayBand(currency="GBP", min=Decimal(low), max=Decimal(low + 1), **named)


def with_ladder(**fields: Any) -> Contents:
    return world_with(world().ladders["engineering"].model_copy(update=fields))


async def lowest(api: Any, contents: Contents, slug: str) -> list[float]:
    query = "query($slug: String!) { level(slug: $slug) { payBands { min } payBandsHidden } }"
    found = (await api(contents).ask(query, slug=slug))["level"]
    assert found["payBandsHidden"] is False
    return [each["min"] for each in found["payBands"]]


async def test_a_level_s_own_band_goes_before_its_grade_s_and_that_before_its_ladder_s(api: Any) -> None:
    contents = with_ladder(
        pay_bands=(
            band(1, level=STAFF_ENGINEER, grade="g3"),
            band(2, grade="g2"),
            band(3),
            band(4, ladder="sales"),
            band(5, grade="g2", ladder="sales"),
        )
    )
    ungraded = contents.levels[ENGINEER].model_copy(update={"grade": None})
    contents = Contents.of([*contents.documents(), ungraded])

    assert await lowest(api, contents, STAFF_ENGINEER) == [1]
    assert await lowest(api, contents, SENIOR_ENGINEER) == [2]
    assert await lowest(api, contents, ENGINEER) == [3]


async def test_what_is_yet_to_come_takes_nothing_s_place_and_is_told_apart(api: Any) -> None:
    later, latest = {"effective_from": date(2027, 4, 1)}, {"effective_from": date(2028, 4, 1)}
    contents = with_ladder(
        pay_bands=(band(1, level=STAFF_ENGINEER, **latest), band(2, level=STAFF_ENGINEER, **later), band(3)),
        rewards=(
            Reward(kind="bonus", level=STAFF_ENGINEER, amount=Decimal(9), **later),
            Reward(kind="bonus", amount=Decimal(8)),
            Reward(kind="bonus", amount=Decimal(7), effective_from=date(2020, 1, 1)),
            Reward(kind="leave", amount=Decimal(30), unit="days", **latest),
        ),
    )
    query = (
        "query($slug: String!) { level(slug: $slug) { payBands { min } payBandsToCome { min effectiveFrom } "
        "rewards { kind amount } rewardsToCome { kind amount effectiveFrom } } }"
    )
    now = (await api(contents).ask(query, slug=STAFF_ENGINEER))["level"]
    then = (await api(contents).ask(query, {"Stepladder-As-Of": "2028-04-01"}, slug=STAFF_ENGINEER))["level"]

    assert now["payBands"] == [{"min": 58_000.0}]
    assert now["payBandsToCome"] == [
        {"min": 2.0, "effectiveFrom": "2027-04-01"},
        {"min": 1.0, "effectiveFrom": "2028-04-01"},
    ]
    assert now["rewards"] == [{"kind": "bonus", "amount": 7.0}]
    assert now["rewardsToCome"] == [
        {"kind": "bonus", "amount": 9.0, "effectiveFrom": "2027-04-01"},
        {"kind": "leave", "amount": 30.0, "effectiveFrom": "2028-04-01"},
    ]
    assert then["payBands"] == [{"min": 1.0}]
    assert then["rewards"] == [{"kind": "bonus", "amount": 9.0}, {"kind": "leave", "amount": 30.0}]
    assert (then["payBandsToCome"], then["rewardsToCome"]) == ([], [])


async def test_of_a_grade_s_bands_those_of_the_ladder_s_own_market_go_before_the_general_ones(api: Any) -> None:
    bands = (band(1, grade="g2"), band(2, grade="g2", discipline="shipping"))

    assert await lowest(api, with_ladder(discipline="software", pay_bands=bands), SENIOR_ENGINEER) == [44_000]
    assert await lowest(api, with_ladder(discipline="shipping", pay_bands=bands), SENIOR_ENGINEER) == [2]
    assert await lowest(api, with_ladder(pay_bands=bands), SENIOR_ENGINEER) == [1]
    assert await lowest(api, with_ladder(pay_bands=bands[1:]), SENIOR_ENGINEER) == [44_000, 2]


async def test_amounts_are_numbers_and_a_band_says_what_it_is_for(api: Any) -> None:
    found = await api().ask(
        '{ payBands(grade: "g1") { nodes { min mid max period effectiveFrom grade { slug } level { slug } } } }'
    )

    assert found["payBands"]["nodes"] == [
        {
            "min": 32_000.0,
            "mid": 38_000.0,
            "max": 44_000.0,
            "period": "YEAR",
            "effectiveFrom": "2026-04-01",
            "grade": {"slug": "g1"},
            "level": None,
        }
    ]


async def test_the_band_of_a_grade_that_few_people_hold_is_nowhere_and_said_to_be_hidden(api: Any) -> None:
    organisation = world().organisation
    assert organisation
    grades = tuple(grade.model_copy(update={"few_holders": grade.slug == "g3"}) for grade in organisation.grades)
    own = (band(77_777, level=STAFF_ENGINEER), band(88_888, grade="g3"), band(99_999))
    ladder = world().ladders["engineering"].model_copy(update={"pay_bands": own})
    query = """{
      organisation { payBands { min } grades { slug fewHolders payBands { min } } }
      payBands(first: 100) { totalCount nodes { min } }
      ladders { nodes { payBands { min } } }
      levels { nodes { slug payBandsHidden payBands { min } } }
    }"""

    response = await api(world_with(organisation.model_copy(update={"grades": grades}), ladder)).post(query)

    data = response.json()["data"]
    assert not any(amount in response.text for amount in ("58000", "77777", "88888"))
    assert data["payBands"]["totalCount"] == len(data["payBands"]["nodes"]) == 3
    assert data["ladders"]["nodes"] == [{"payBands": [{"min": 99_999.0}]}]
    hidden = [level for level in data["levels"]["nodes"] if level["payBandsHidden"]]
    assert [level["slug"] for level in hidden] == ["engineering/engineering-manager", STAFF_ENGINEER]
    assert [level["payBands"] for level in hidden] == [[], []]


async def test_rewards_and_recognition_come_by_rank_grade_ladder_or_level_and_all_that_is_named_must_fit(
    api: Any,
) -> None:
    def reward(kind: str, **named: Any) -> Reward:
        return Reward(kind=kind, **named)

    contents = with_ladder(
        rewards=(
            reward("of the ladder"),
            reward("of the grade", grade="g2"),
            reward("of another ladder", ladder="sales"),
            reward("of another rank of the grade", grade="g2", rank="3"),
            reward("of the level", level=TEAM_LEAD),
        ),
        recognitions=(
            Recognition(kind="decision right", level=TEAM_LEAD, text="Signs off the plan."),
            Recognition(kind="award", rank="3", text="Not for this rank."),
        ),
    )
    query = (
        "query($slug: String!) { level(slug: $slug) { rewards { kind amount } recognitions { kind ladder { slug } } } }"
    )

    lead = (await api(contents).ask(query, slug=TEAM_LEAD))["level"]
    peer = (await api(contents).ask(query, slug=SENIOR_ENGINEER))["level"]

    shared = [
        {"kind": "bonus", "amount": 5.0},
        {"kind": "of the ladder", "amount": None},
        {"kind": "of the grade", "amount": None},
    ]
    assert peer["rewards"] == shared
    assert lead["rewards"] == [*shared, {"kind": "of the level", "amount": None}]
    assert lead["recognitions"] == [{"kind": "decision right", "ladder": None}]
    assert peer["recognitions"] == []
