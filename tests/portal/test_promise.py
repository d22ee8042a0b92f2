"""The home page promises only what the content says."""

from portal.answered import EXPERTS, LEADERS, ladder, level, move, pair

from stepladder_portal.answers import Answer
from stepladder_portal.heights import lattice
from stepladder_portal.promise import Promise, promise

WHO: Answer = {"name": "Harbour & Vale", "summary": "Ferries and harbours."}
BOTH = [move("experts-1", "leaders-1"), move("leaders-2", "experts-2")]
PAIRS = [pair(f"experts-{n}", f"leaders-{n}") for n in (1, 2)]


def band(low: int) -> Answer:
    return {"location": None, "discipline": None, "currency": "GBP", "period": "YEAR", "min": low, "max": low * 2}


def promised(moves: list[Answer], pairs: list[Answer], leaders_paid: int = 10) -> Promise:
    own = {"slug": "ladder"}
    levels = [level(each, n, n) for each in (EXPERTS, LEADERS) for n in (1, 2)]
    paid = {"experts": 10, "leaders": leaders_paid}
    whole: dict[str, Answer] = {
        each["slug"]: {**each, "ladder": own, "payBands": [band(paid[each["track"]["slug"]])]} for each in levels
    }
    for each in whole.values():
        rung = each["slug"].rpartition("-")[2]
        others = [other for other in whole.values() if other["slug"].endswith(rung) and other is not each]
        each["equivalences"] = [{"other": other, "strength": "EQUAL"} for other in others]
    return promise(WHO, lattice(ladder([EXPERTS, LEADERS], levels, moves, pairs)), whole)


def test_two_ladders_of_one_height_that_pay_alike_and_lead_both_ways_may_say_so() -> None:
    made = promised(BOTH, PAIRS)
    assert made.headline == ("Two ladders.", "One height.")
    assert "same band" in made.lead
    assert "come back" in made.lead


def test_where_one_side_is_paid_more_equal_pay_is_not_promised() -> None:
    assert "band" not in promised(BOTH, PAIRS, leaders_paid=20).lead


def test_where_no_way_leads_back_coming_back_is_not_promised() -> None:
    assert "come back" not in promised(BOTH[:1], PAIRS).lead


def test_where_nothing_is_said_to_stand_level_the_organisation_speaks_for_itself() -> None:
    assert promised(BOTH, []) == Promise(("Harbour & Vale",), "Ferries and harbours.")
    assert promise(WHO, None, {}).headline == ("Harbour & Vale",)
