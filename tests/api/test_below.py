"""A level tells itself what is new since the rung below, as the difference of the two says it."""

from typing import Any

import pytest
from world import AS_OF, world

from stepladder.career.catalogue import Catalogue
from stepladder.career.difference import level_difference

pytestmark = pytest.mark.anyio

QUESTION = """{ levels(first: 100) { nodes { slug levelsBelow { slug } differencesFromBelow {
    fromLevel { slug } toLevel { slug }
    expectations { change fromExpectation { key } toExpectation { key } } } } } }"""


async def test_each_level_tells_its_difference_from_each_rung_below_and_no_other(api: Any) -> None:
    told = (await api().ask(QUESTION))["levels"]["nodes"]

    ends = [
        [(each["fromLevel"]["slug"], each["toLevel"]["slug"]) for each in level["differencesFromBelow"]]
        for level in told
    ]
    assert ends == [[(below["slug"], level["slug"]) for below in level["levelsBelow"]] for level in told]
    assert sum(map(len, ends)) > len(told) / 2  # most have a rung below: else this would prove little


async def test_it_is_the_same_difference_as_between_the_two(api: Any) -> None:
    catalogue = Catalogue(world())
    for level in (await api().ask(QUESTION))["levels"]["nodes"]:
        for told in level["differencesFromBelow"]:
            below = catalogue.levels[told["fromLevel"]["slug"]]
            expected = level_difference(catalogue, below, catalogue.levels[level["slug"]], as_of=AS_OF)
            assert [each["change"].lower() for each in told["expectations"]] == [
                each.change for each in expected.expectations
            ]
            assert [each["toExpectation"] and each["toExpectation"]["key"] for each in told["expectations"]] == [
                each.to_expectation and each.to_expectation.key for each in expected.expectations
            ]
