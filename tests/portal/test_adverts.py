"""Adverts: of levels in use, with their range, and of both sides alike."""

import json

from portal.reading import Finished

from stepladder_portal.adverts import advert_of, core, ranges
from stepladder_portal.catalog import Catalog


def test_only_a_level_in_use_is_advertised(sample_portal: Finished) -> None:
    assert "ladders/engineering/staff-engineer/advert/" in sample_portal.pages
    assert "ladders/engineering/engineering-fellow/advert/" not in sample_portal.pages


def test_an_advert_names_its_range_and_the_level_beside_it(sample_portal: Finished) -> None:
    for slug, other in (("staff-engineer", "Engineering Manager"), ("engineering-manager", "Staff Engineer")):
        text = sample_portal.pages[f"ladders/engineering/{slug}/advert/"].text
        assert "£78,000 to £104,000 a year" in text
        assert f"It stands level with {other}" in text
        assert "none is above another" in text


def test_what_one_may_grow_into_is_not_asked_of_applicants(sample_portal: Finished) -> None:
    left_out = 0
    for file in (sample_portal.folder / "api" / "levels").rglob("*.json"):
        level = json.loads(file.read_bytes())["data"]["level"]
        if level["status"] == "ACTIVE":
            text = sample_portal.pages[advert_of(level)].text
            for each in level["expectations"]:
                assert (each["text"] in text) is (each in core(level))
                left_out += each not in core(level)
    assert left_out


def test_a_band_that_nobody_may_see_is_not_in_the_advert(sample_portal: Finished) -> None:
    text = sample_portal.pages["ladders/engineering/chief-technology-officer/advert/"].text
    assert "So few people hold this grade" in text
    assert "£" not in text.partition("Pay")[2].partition("So few")[0]


def test_of_each_market_the_band_that_holds_is_named_and_behind_it_those_that_will() -> None:
    def band(begins: str | None, location: str = "a") -> dict[str, object]:
        return {"location": location, "discipline": None, "currency": "GBP", "period": "YEAR", "effectiveFrom": begins}

    now, there, later, last = band(None), band(None, "b"), band("2027-04-01"), band("2028-04-01")
    assert ranges({"payBands": [now, there], "payBandsToCome": [last, later]}) == [now, later, last, there]
    assert ranges({"payBands": [], "payBandsToCome": [later]}) == [later]


def test_an_advert_says_from_when_another_range_will_hold(sample_portal: Finished) -> None:
    (_, pay, *_) = sample_portal.pages["ladders/engineering/associate-engineer/advert/"].text.split("Pay\n", 1)
    now, day, later = "£29,700 to £36,300 a year", "From 1 April 2027", "£30,600 to £37,400 a year"
    assert now in pay
    assert pay.index(now) < pay.index(later) < pay.index(day)


def test_what_is_not_told_outside_before_a_later_day_stays_on_the_page_of_the_level(sample_portal: Finished) -> None:
    """An advert leaves the house, also where staff have made it."""
    level = "ladders/engineering/staff-engineer/"
    assert "Volunteering leave" in sample_portal.pages[level].text
    assert "Volunteering leave" not in sample_portal.pages[f"{level}advert/"].text


def test_an_advert_is_not_found_in_place_of_its_level(portal: Finished, catalog: Catalog) -> None:
    level = next(level for level in catalog.level.values() if level["status"] == "ACTIVE")
    (main,) = portal.pages[advert_of(level)].all("main")
    assert "data-pagefind-body" not in main.attributes
