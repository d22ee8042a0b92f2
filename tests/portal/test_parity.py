"""What both sides get is told line by line, the same from either side, and nothing is told that may not be."""

from dataclasses import replace

from portal.accounted import entry, given, line, parity, standing_level
from portal.reading import read_html
from portal.test_pages import TEMPLATES

from stepladder_portal.answers import Answer
from stepladder_portal.catalog import Catalog
from stepladder_portal.ledger import Ledger, tally
from stepladder_portal.markets import markets
from stepladder_portal.parity import together
from stepladder_portal.render import Renderer

EVEN = line("WITHIN", given(10), given(10), 1.0)
AGREED = line(
    "EXCEPTED",
    given(20),
    given(),
    subject={"kind": "Bonus", "unit": "%"},
    exception={"reason": "Risk.", "approver": "The committee", "expires": "2027-12-31"},
)
BEYOND = line("BREACH", given(10), given(5), 0.5)
APART = line("NOT_COMPARED", given(10), given(), reason="OTHER_UNIT", because="other unit")


def band(measure: str, left: Answer, right: Answer) -> Answer:
    market = {"location": "harbour", "currency": "GBP", "period": "year"}
    return line("WITHIN", left, right, 1.0, measure=measure, subject=market)


def turned(one: Answer) -> Answer:
    lines = [each | {"left": each["right"], "right": each["left"]} for each in one["lines"]]
    return one | {"left": one["right"], "right": one["left"], "lines": lines}


def test_lines_are_counted_by_how_they_stand() -> None:
    counted = tally([EVEN, EVEN, AGREED, BEYOND, APART, line("EXPIRED", given(1), given(2), 0.5)])
    assert (counted.even, counted.agreed, counted.beyond, counted.apart) == (2, 1, 2, 1)
    assert counted.compared == 5, "what is not compared is not held against anything"


def test_what_only_one_side_has_counts_as_nothing_and_what_is_not_compared_as_no_figure() -> None:
    ledger = Ledger(parity(entry([AGREED, APART])), None)
    assert [told.ratio for told in ledger.lines] == [0.0, None]


def test_a_ledger_is_the_same_from_either_side() -> None:
    one = entry([EVEN, AGREED, BEYOND, APART])
    left, right = Ledger(parity(one), None), Ledger(parity(turned(one)), None)
    assert left.tally == right.tally
    assert left.chart is not None
    assert right.chart is not None
    assert [(strip.dots, strip.spans) for strip in left.chart.strips] == [
        (strip.dots, strip.spans) for strip in right.chart.strips
    ]


def test_a_pair_that_stands_on_two_ladders_is_told_once() -> None:
    one = entry([AGREED], standing_level("one"), standing_level("far", "elsewhere"))
    lines = [*Ledger(parity(one), None).agreed, *Ledger(parity(turned(one), ladder="elsewhere"), None).agreed]
    assert len(lines) == 2
    ((told,),) = together(lines)
    assert told.entry["left"]["slug"] == "ladder/one"


def test_pairs_stand_from_the_lowest_height_up_and_those_of_other_ladders_last() -> None:
    far = entry([], standing_level("a", rank=1), standing_level("far", "elsewhere", 1))
    high, low = entry([], standing_level("b", rank=6)), entry([], standing_level("c", rank=2), standing_level("d"))
    assert Ledger(parity(far, high, low), None).pairs == [low, high, far]


def test_bands_are_drawn_where_both_may_be_shown() -> None:
    whole = given(20_000, low=40_000, high=60_000)
    lines = [band("MIDPOINT", given(50_000), given(50_000)), band("RANGE", whole, whole)]
    (market,) = markets(entry(lines))
    assert [shown["mid"] for _, shown in market.bands] == [50_000, 50_000]
    assert markets(entry([band("RANGE", whole, given(1, hidden=True))])) == []
    assert markets(entry([band("RANGE", whole, given())])) == []


def test_pay_of_a_pair_that_only_pay_made_is_left_out() -> None:
    whole = given(20_000, low=40_000, high=60_000)
    assert markets(entry([band("RANGE", whole, whole)], byPayAlone=True)) == []


def drawn(catalog: Catalog, address: str) -> str:
    renderer = Renderer(catalog, TEMPLATES)
    html = renderer.body(renderer.pages.by_address[address])
    return " ".join(read_html(html).text.split())


def test_the_page_of_a_ladder_says_what_is_left_out_and_what_runs_out_when(catalog: Catalog) -> None:
    answer = catalog.parity["engineering"]
    first = answer["entries"][0] | {"byPayAlone": True, "lines": [AGREED, BEYOND, APART]}
    text = drawn(replace(catalog, parity={"engineering": answer | {"entries": [first]}}), "parity/engineering/")
    assert "Pay left out" in text
    assert "Agreed by: The committee. It runs out on 31 December 2027." in text
    assert "Nobody has agreed to it." in text
    assert "Not compared: the other side has it in another unit" in text


def test_where_nothing_is_compared_nothing_is_called_even(catalog: Catalog) -> None:
    empty = {slug: answer | {"entries": []} for slug, answer in catalog.parity.items()}
    text = drawn(replace(catalog, parity=empty), "parity/")
    assert "Nothing to compare yet on Engineering" in text
    assert "no two levels there are known to stand level" in text
    assert "Nothing lies further apart" not in text
    assert "0 pairs" not in text
    told = line("NO_TOLERANCE", given(1), given(2), 0.5)
    only = replace(catalog, parity={slug: parity(entry([told])) for slug in catalog.parity})
    assert "cannot be said yet" in drawn(only, "parity/")
    assert "No ladder has been written yet" in drawn(replace(catalog, parity={}), "parity/")
