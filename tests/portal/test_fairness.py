"""A fairness report is told as far as it may be: what is suppressed is drawn nowhere, and nothing is called fair."""

from dataclasses import replace
from typing import Any

from portal.accounted import cell, compared, gap, pace, report, scope
from portal.test_parity import drawn

from stepladder_portal.answers import Answer
from stepladder_portal.catalog import Catalog
from stepladder_portal.report import Report
from stepladder_portal.scopes import Names

NAMES = Names({"3": {"slug": "3", "title": "Independent", "order": 3}}, {}, {}, {"harbour": "The harbour"})


def told(**fields: Any) -> Report:
    return Report(report(**fields), NAMES)


def page(catalog: Catalog, *reports: Answer, address: str = "fairness/") -> str:
    return drawn(replace(catalog, fairness=list(reports)), address)


def test_of_whom_a_figure_is_stands_in_words() -> None:
    assert NAMES.scope(scope()) == "Everybody"
    assert NAMES.scope(scope(currency="EUR", rank="3")) == "EUR, rank 3 (Independent)"
    assert NAMES.scope(scope(rank="-")) == "No rank"
    assert NAMES.scope(scope(rank="gone", location="harbour")) == "Rank gone, The harbour"
    assert NAMES.scope(scope(track="managerial")) == "Managerial track"


def test_what_is_suppressed_is_told_as_such_and_drawn_nowhere() -> None:
    made = told(gaps=[gap(7.5, currency="EUR"), gap(None, currency="GBP")], paces=[pace(None)])
    chart = made.gaps("gender")
    assert chart is not None
    assert len(chart.strips) == 1
    assert made.untold("gaps", "gender") == [("GBP", ["women"])]
    assert made.paces("gender") is None
    assert made.curves("gender") is None


def test_one_part_alone_is_not_shown_as_the_whole() -> None:
    made = told(
        cells=[
            *(cell(count, value, rank="3") for count, value in [(30, "men"), (10, "women")]),
            *(cell(count, value, rank="4") for count, value in [(12, "men"), (None, "women")]),
        ]
    )
    four, three = sorted(made.places.heights("gender"), key=lambda each: each.told)
    assert not four.told
    assert [(part.value, part.share) for part in three.parts] == [("men", 75), ("women", 25)]
    chart = made.places.divided([four, three])
    assert chart is not None
    assert len(chart.strips) == 1


def test_a_part_keeps_its_place_in_the_key_where_another_is_not_told() -> None:
    groups = [{"name": "gender", "values": ["men", "women", "non-binary"]}]
    cells = [
        *(cell(20, value, rank="3") for value in ("men", "women", "non-binary")),
        *(cell(count, value, rank="4") for count, value in [(None, "men"), (20, "women"), (20, "non-binary")]),
    ]
    made = told(groups=groups, cells=cells)
    chart = made.places.divided(made.places.heights("gender"))
    assert chart is not None
    assert {tuple(span.part for span in strip.spans) for strip in chart.strips} == {(0, 1, 2), (1, 2)}


def test_the_page_tells_a_gap_in_words_and_what_it_asks_for(catalog: Catalog) -> None:
    text = page(catalog, report(gaps=[gap(7.5, needs_reason=True, currency="EUR"), gap(-2.5, currency="GBP")]))
    assert "Women 7.5 % less" in text
    assert "Women 2.5 % more" in text
    assert "Needs a reason or remedy" in text


def test_no_difference_shown_is_not_called_fair(catalog: Catalog) -> None:
    text = page(
        catalog,
        report(
            comparisons=[
                compared("NO_DIFFERENCE_SHOWN", share=20.0, referenceShare=21.0, p=0.5, pHolm=1.0),
                compared("TOO_FEW_TO_COMPARE", measure="LEFT"),
            ]
        ),
    )
    assert "No difference shown" in text
    assert "Too few to compare: left (women)" in text
    words = {word.strip(".,;:?“”").lower() for word in text.split()}
    assert not words & {"fair", "unfair"}


def test_what_is_done_is_told_or_that_nothing_was_named(catalog: Catalog) -> None:
    action = {"text": "Look again.", "owner": "The committee", "due": "2027-02-01"}
    assert "The committee, by 1 February 2027" in page(catalog, report(actions=[action]))
    assert "No actions were named." in page(catalog, report(actionsNote="No actions were named."))


def test_invented_figures_say_so_and_others_do_not(catalog: Catalog) -> None:
    assert "Nobody in this report exists" in page(catalog, report(invented=True))
    assert "Nobody in this report exists" not in page(catalog, report())


def test_earlier_reports_have_pages_and_stand_beside_the_latest(catalog: Catalog) -> None:
    reports = [report("2026", gaps=[gap(4.0, currency="EUR")]), report("2025", gaps=[gap(6.0, currency="EUR")])]
    text = page(catalog, *reports)
    assert "Gap, EUR, gender: women4 % less6 % less" in text, "cell beside cell"
    older = page(catalog, *reports, address="fairness/2025/")
    assert "This is an earlier report" in older
    assert "How people fared: 2025" in older


def test_without_a_report_nothing_is_claimed(catalog: Catalog) -> None:
    assert "Without one nothing is known" in page(catalog)
    assert "for readers of this portal" in page(replace(catalog, audience="public"))


def test_a_report_without_groups_tells_of_everybody(catalog: Catalog) -> None:
    assert "compares no groups" in page(catalog, report(groups=[], cells=[cell(60)]))
