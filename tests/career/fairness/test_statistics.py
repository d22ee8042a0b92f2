"""The statistics of a fairness report against published worked examples."""

from decimal import Decimal

import pytest
from world import world

from stepladder.career.fairness.comparing import fisher, holm, stratified
from stepladder.career.fairness.gaps import gap
from stepladder.career.fairness.history import Course
from stepladder.career.fairness.pace import poisson_interval, waiting


def test_fisher_agrees_with_the_lady_tasting_tea() -> None:
    """Fisher, The Design of Experiments, 1935: three of four cups told right has probability 17/70, two-sided 34/70."""
    assert fisher(((3, 1), (1, 3))) == pytest.approx(34 / 70)


def test_mantel_haenszel_agrees_with_agrestis_lung_cancer_studies() -> None:
    """Agresti, Categorical Data Analysis, table 6.6: smoking and lung cancer in eight Chinese cities.

    The pooled odds ratio is 2.17, its 95 % interval 1.98 to 2.38.
    """
    tables = [
        ((126, 100), (35, 61)), ((908, 688), (497, 807)), ((913, 747), (336, 598)), ((235, 172), (58, 121)),
        ((402, 308), (121, 215)), ((182, 156), (72, 98)), ((60, 99), (11, 43)), ((104, 89), (21, 36)),
    ]  # fmt: skip
    found = stratified(tables)
    assert found is not None
    assert found.odds == pytest.approx(2.17, abs=0.01)
    assert (found.low, found.high) == (pytest.approx(1.98, abs=0.01), pytest.approx(2.38, abs=0.01))
    assert found.p < 0.001


def test_a_difference_over_all_may_vanish_within_ranks() -> None:
    """Bickel, Hammel and O'Connell, Science 187, 1975: admission to the six largest departments of Berkeley, 1973."""
    admitted_men_women = [
        ((89, 19), (512, 313)), ((17, 8), (353, 207)), ((202, 391), (120, 205)), ((131, 244), (138, 279)),
        ((94, 299), (53, 138)), ((24, 317), (22, 351)),
    ]  # fmt: skip
    women = tuple(map(sum, zip(*(table[0] for table in admitted_men_women), strict=True)))
    men = tuple(map(sum, zip(*(table[1] for table in admitted_men_women), strict=True)))
    assert fisher(((women[0], women[1]), (men[0], men[1]))) < 1e-10
    found = stratified(admitted_men_women)
    assert found is not None
    assert found.odds == pytest.approx(1 / 0.9047, abs=0.005), "0.90 for men to women, as R's mantelhaen.test has it"
    assert found.p == pytest.approx(0.23, abs=0.01)


def test_the_exact_poisson_interval_agrees_with_garwoods_table() -> None:
    """Garwood, Biometrika 28, 1936: for 10 events 4.80 to 18.39, for none 0 to 3.69."""
    assert poisson_interval(10) == (pytest.approx(4.795, abs=0.001), pytest.approx(18.390, abs=0.001))
    assert poisson_interval(0) == (0, pytest.approx(3.689, abs=0.001))


def test_holm_corrects_as_in_a_worked_example() -> None:
    """Holm's steps by hand: 0.01 x 4, 0.02 x 3, then never less than the one before."""
    assert holm([0.02, 0.01, 0.04, 0.03]) == pytest.approx([0.06, 0.04, 0.06, 0.06])
    assert list(holm([])) == []


def test_kaplan_meier_agrees_with_freireichs_remissions() -> None:
    """Freireich et al., Blood 21, 1963: with 6-MP the median is 23 weeks, and a quarter relapsed by week 13."""
    weeks = [6, 6, 6, 7, 10, 13, 16, 22, 23, 6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]
    courses = [_course(week, index < 9) for index, week in enumerate(weeks)]
    found = waiting(courses)
    assert (found["quarter_months"], found["median_months"]) == (13, 23)


def test_those_not_promoted_are_kept_in() -> None:
    """Without them everybody would seem to be promoted within a year."""
    promoted = [_course(month, True) for month in range(1, 13)]
    waiting_on = [_course(60, False)] * 36
    assert waiting(promoted)["median_months"] == 6
    assert "median_months" not in waiting([*promoted, *waiting_on])


def test_who_comes_in_late_is_not_counted_before() -> None:
    """Left truncation: at month 5 only those who are looked at by then can be promoted."""
    late = [_course(60, False, entered=50)] * 100
    early = [_course(month, True) for month in (5, 6, 7)] + [_course(60, False)]
    assert waiting(early + late)["median_months"] == 7
    assert "median_months" not in waiting(early + [_course(60, False)] * 100)


def test_what_a_curve_says_of_few_is_left_out() -> None:
    """At month 5 three are looked at: when one of them is promoted, the curve is about them."""
    early = [_course(month, True) for month in (5, 6, 7)]
    late = [_course(month, True, entered=8) for month in range(10, 41)]
    assert waiting(early + late)["quarter_months"] == 5
    assert waiting(early + late, 10) == {}
    assert waiting(late, 10)["median_months"] == 25


def test_a_gap_is_a_share_of_what_the_largest_part_is_paid() -> None:
    """By hand: 90 to 100 is 10 % less, and 110 is 10 % more. Of nothing there is no share."""
    middle = lambda pays: sum(pays, Decimal(0)) / len(pays)  # noqa: E731
    assert gap([Decimal(90)], [Decimal(100)], middle) == Decimal("10.0")
    assert gap([Decimal(110)], [Decimal(100)], middle) == Decimal("-10.0")
    assert gap([Decimal(110)], [Decimal(0)], middle) is None


def _course(ended: int, promoted: bool, entered: int = 0) -> Course:
    level = next(iter(world().levels.values()))
    no = dict.fromkeys(("moved_across", "moved_back", "left", "awarded"), False)
    times = {"years": Decimal(1), "entered": Decimal(entered), "ended": Decimal(ended)}
    return Course(level=level, promoted=promoted, through=frozenset(), **no, **times)
