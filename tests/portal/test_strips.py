"""Figures on one scale: all of them are on it, in their order, and its ticks are round."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from portal.accounted import pace

from stepladder_portal.charts import curves, scale, stacked

figures = st.lists(st.floats(-1e6, 1e6, allow_nan=False), min_size=1, max_size=8)


@given(figures)
def test_every_figure_is_on_the_scale_and_in_its_order(values: list[float]) -> None:
    on = scale(values)
    assert on.low <= min(0, *values, 0) + 1e-6
    assert on.high >= max(0, *values, 0) - 1e-6
    places = [on.at(value) for value in sorted(values)]
    assert all(0 <= place <= 100 for place in places)
    assert places == sorted(places)


@given(figures)
def test_few_ticks_stand_from_end_to_end_and_one_of_them_is_where_all_is_measured_from(values: list[float]) -> None:
    ticks = scale(values).ticks
    assert 2 <= len(ticks) <= 8
    assert (ticks[0].at, ticks[-1].at) == (0, 100)
    assert [tick.main for tick in ticks].count(True) == 1
    assert len({tick.value for tick in ticks}) == len(ticks)


@given(st.floats(-99, 99), st.floats(-99, 99))
def test_a_stretch_is_the_same_from_either_end(one: float, other: float) -> None:
    on = scale([-100, 100])
    assert on.span(one, other) == on.span(other, one)
    assert on.span(one, other).length >= 0


@given(st.lists(st.floats(0.1, 100), min_size=1, max_size=12))
def test_parts_stand_behind_each_other_without_gap_or_overlap(shares: list[float]) -> None:
    whole = sum(shares)
    spans = stacked([(part, share * 100 / whole) for part, share in enumerate(shares)])
    assert spans[0].start == 0
    assert all(one.start + one.length == pytest.approx(other.start, abs=0.02) for one, other in pairwise(spans))
    assert spans[-1].start + spans[-1].length == pytest.approx(100, abs=0.02)


def test_a_curve_has_the_points_that_are_told_and_no_more() -> None:
    drawn = curves([pace(15, "men", (40, 70, 60, 90)), pace(13, "women", (50,)), pace(9, "others")])
    assert drawn is not None
    assert [len(curve.points) for curve in drawn.curves] == [3, 2]
    assert [curve.reach is not None for curve in drawn.curves] == [True, False]
    assert len({curve.shape for curve in drawn.curves}) == 2, "told apart by more than their colour"
    assert drawn.curves[0].points[1].x < drawn.curves[1].points[1].x, "who came sooner stands further left"
    assert curves([pace(9)]) is None
