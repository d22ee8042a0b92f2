"""A report holds together: what is told, what is not, what the words say, and what became of somebody in the years."""

from datetime import date
from decimal import Decimal

import pytest
from folders import organisation
from world import ENGINEER, SENIOR_ENGINEER, TEAM_LEAD, world_with

from stepladder.career.catalogue import Catalogue
from stepladder.career.fairness.cells import Key, counts_of, place
from stepladder.career.fairness.counting import count, quarters
from stepladder.career.fairness.history import course
from stepladder.career.fairness.people import Person, Step
from stepladder.career.fairness.population import Population
from stepladder.career.fairness.report import Release, make_report, years_before
from stepladder.records import FairnessReport

AS_OF, BEGINS = date(2026, 11, 2), date(2023, 11, 2)
CONTENTS = world_with(organisation(policy={"fairness": {"groups": ("gender",)}}))
CATALOGUE = Catalogue(CONTENTS)
RELEASE = Release("2026", "People team", AS_OF)


def a_person(gender: str = "women", **fields: object) -> Person:
    """Somebody at one level for years, who earns 40,000."""
    told = {"level": ENGINEER, "level_since": date(2022, 1, 1), "joined": date(2020, 1, 1), "fte": Decimal(1)}
    paid = {"base": Decimal(40_000), "currency": "GBP", "location": "port-ellery", "groups": {"gender": gender}}
    return Person(**{**told, **paid, **fields})  # type: ignore[arg-type]


def a_report(*people: Person) -> FairnessReport:
    return make_report(population(*people), RELEASE)


def population(*people: Person) -> Population:
    policy = CONTENTS.organisation.policy.fairness if CONTENTS.organisation else None
    assert policy is not None
    return Population(people, CATALOGUE, policy, BEGINS, AS_OF)


def test_equal_pay_for_unequal_hours_and_leave_is_no_gap() -> None:
    """Half a week, and four months of leave: the same by the full-time year and hour."""
    whole = [a_person("men", variable=Decimal(3_000), full_time_hours=Decimal(40)) for _ in range(20)]
    half = {"fte": Decimal("0.5"), "base": Decimal(20_000), "variable": Decimal(1_000), "leave_in_year": Decimal(4)}
    part = [a_person(full_time_hours=Decimal(40), leave_months=Decimal(4), **half) for _ in range(16)]
    gap = next(gap for gap in a_report(*whole, *part).gaps if gap.scope.model_dump(exclude_none=True) == {})
    assert (gap.reference, gap.mean, gap.median, gap.mean_variable, gap.mean_hour) == ("men", 0, 0, 0, 0)


@pytest.mark.parametrize(("base", "marked"), [(38_000, True), (38_040, False), (42_000, True)])
def test_five_per_cent_in_a_category_of_equal_value_is_marked_either_way(base: int, marked: bool) -> None:
    """Below as above; 4.9 per cent is not."""
    people = [a_person("men") for _ in range(20)] + [a_person(base=Decimal(base)) for _ in range(15)]
    report = a_report(*people)
    assert {gap.scope.rank for gap in report.gaps if gap.needs_reason} == ({"1"} if marked else set())
    assert any("objective reason or remedy" in finding for finding in report.findings) == marked


def test_no_finding_and_no_method_calls_anything_fair() -> None:
    """A test that shows no difference shows no equality."""
    people = [
        a_person(gender, left=left)
        for gender in ("men", "women")
        for left in (None, date(2025, 1, 1))
        for _ in range(15)
    ]
    report = a_report(*people)
    assert any(each.reading == "no difference shown" for each in report.comparisons)
    told = " ".join([report.method, *report.findings]).lower()
    assert "which does not mean that there is none" in told
    assert not {"fair", "unfair", "fairly"} & set(told.replace(".", " ").replace(",", " ").split())


def test_findings_say_each_part_once_and_days_as_people_write_them() -> None:
    people = [
        a_person(gender, left=left) for gender in ("yes", "no") for left in (None, date(2025, 1, 1)) for _ in range(15)
    ]
    report = a_report(*people)
    same = [finding for finding in report.findings if "No difference shown" in finding]
    assert [finding.count("for people with “gender: ") for finding in same] == [1]
    assert f"{report.as_of.day} " in report.method
    assert report.as_of.isoformat() not in report.method


def test_every_part_of_every_scope_is_there_suppressed_or_not() -> None:
    """What is left out would tell that nobody is there."""
    cells = counts_of(a_report(*[a_person("men") for _ in range(30)], a_person("others")).cells)
    assert cells[Key("people", (), "gender", "men")] == 30
    assert cells[Key("people", (), "gender", "others")] is None
    assert cells[Key("people")] is None


def test_figures_of_suppressed_counts_are_suppressed() -> None:
    """No gap, rate or standing of three people."""
    report = a_report(*[a_person("men") for _ in range(30)], *[a_person() for _ in range(3)])
    assert all(gap.suppressed and gap.mean is None for gap in report.gaps if gap.value == "women")
    assert all(each.suppressed and each.compa_ratio is None for each in report.standings if each.value == "women")
    assert all(each.reading == "too few to compare" for each in report.comparisons if each.value == "women")


def test_a_report_without_actions_says_so() -> None:
    """Silence would look as if none were needed."""
    assert a_report(a_person()).actions_note == "No actions were named."


def test_a_promotion_counts_where_one_stood_before_it() -> None:
    """Otherwise ranks would be promoted into, and the lowest never."""
    promoted = a_person(level=SENIOR_ENGINEER, steps=(Step(date(2025, 5, 2), "promoted", ENGINEER),))
    went = course(promoted, CATALOGUE, BEGINS, AS_OF)
    assert went is not None
    assert (went.level.slug, went.promoted, round(went.years, 1)) == (ENGINEER, True, Decimal("1.5"))
    assert round(went.entered) == 46, "months since they came, before the years began"


def test_leave_is_no_time_at_work_and_removes_nobody() -> None:
    """A year of leave in three leaves two years in which one could be promoted."""
    went = course(a_person(leave_months=Decimal(12)), CATALOGUE, BEGINS, AS_OF)
    assert went is not None
    assert round(went.years, 1) == Decimal("2.0")


def test_leaving_what_sides_share_is_no_crossing_and_coming_back_is_told_apart() -> None:
    """From the shared part to a side; then from a side to another, and back."""
    shared = a_person(level=TEAM_LEAD, steps=(Step(date(2025, 5, 2), "moved", ENGINEER),))
    across = a_person(level=TEAM_LEAD, steps=(Step(date(2025, 5, 2), "moved", SENIOR_ENGINEER),))
    steps = (Step(date(2024, 5, 2), "moved", SENIOR_ENGINEER), Step(date(2025, 5, 2), "moved", TEAM_LEAD))
    back = a_person(level=SENIOR_ENGINEER, steps=steps)
    found = [course(each, CATALOGUE, BEGINS, AS_OF) for each in (shared, across, back)]
    assert [(each.moved_across, each.moved_back) for each in found if each] == [
        (False, False), (True, False), (True, True),
    ]  # fmt: skip


def test_quarters_of_pay_hold_as_many_people_each_and_equal_pay_is_in_one() -> None:
    """Eight people with eight pays, two in each quarter; with one pay all in the lowest."""
    unequal = population(*[a_person(base=Decimal(30_000 + number)) for number in range(8)])
    assert sorted(dict(where)["quarter"] for _, where in quarters(unequal)) == ["1", "1", "2", "2", "3", "3", "4", "4"]
    assert {dict(where)["quarter"] for _, where in quarters(population(*[a_person()] * 4))} == {"1"}


def test_parts_stand_in_no_order_that_suppressed_counts_have() -> None:
    """The largest that is told is compared with; those that are not told follow by name, however many they are."""
    people = [
        a_person(part) for part, many in (("men", 30), ("women", 20), ("some", 1), ("others", 4)) for _ in range(many)
    ]
    assert a_report(*people).groups[0].values == ("men", "women", "others", "some")


@pytest.mark.parametrize(("receivers", "people", "split", "median"), [
    (0, 40, False, False), (9, 40, False, False), (10, 40, True, False), (30, 40, True, True), (15, 15, False, False),
])  # fmt: skip
def test_pay_is_split_where_enough_receive_variable_pay(receivers: int, people: int, split: bool, median: bool) -> None:
    """A gap of nothing tells that nobody receives any, one of medians that more than half do."""
    men = [a_person("men", variable=Decimal(2_000)) for _ in range(40)]
    women = [a_person(variable=Decimal(1_000 if number < receivers else 0)) for number in range(people)]
    gap = next(gap for gap in a_report(*men, *women).gaps if gap.scope.model_dump(exclude_none=True) == {})
    told = (gap.mean, gap.mean_base, gap.median_base, gap.mean_variable)
    assert [figure is not None for figure in told] == [True, split, split, split]
    assert (gap.median_variable is not None) == median


def test_standings_of_few_do_not_follow_from_those_of_others() -> None:
    """Twelve women are told, and three of them have a band: with the men and the whole, their mean would follow."""
    somewhere = {"location": "elsewhere"}
    men = [a_person("men") for _ in range(30)]
    women = [a_person() for _ in range(3)] + [a_person(**somewhere) for _ in range(12)]
    told = {
        each.value: each for each in a_report(*men, *women).standings if not each.scope.model_dump(exclude_none=True)
    }
    assert told["men"].compa_ratio is not None
    assert told["women"].suppressed
    assert told[None].suppressed
    enough = {each.value: each for each in a_report(*men, *[a_person() for _ in range(15)]).standings}
    assert enough[None].compa_ratio is not None


def test_pay_is_compared_within_one_currency() -> None:
    """With two currencies there is no gap of the whole, and a scope for each."""
    people = [a_person(gender, currency=currency) for gender in ("men", "women") for currency in ("EUR", "GBP")] * 12
    assert {gap.scope.currency for gap in a_report(*people).gaps} == {"EUR", "GBP"}
    assert count(population(*people))[Key("people", place(currency="EUR"))] == 24


def test_the_years_begin_on_the_same_day() -> None:
    """Also where there is no such day."""
    assert years_before(AS_OF, 3) == BEGINS
    assert years_before(date(2028, 2, 29), 3) == date(2025, 2, 28)
