"""What holds for every two levels, however oddly they are written."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import fields
from datetime import date
from itertools import product
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from rungs import ACROSS, AS_OF, ELSEWHERE, LOWER, UPPER, between, catalogue, level

from stepladder.career.catalogue import Catalogue
from stepladder.career.difference import LevelDifference, version_difference
from stepladder.records import Expectation, Level

_LEVELS = (LOWER, UPPER, ACROSS, ELSEWHERE)
_KEYS = ("k1", "k2", "k3", "k4")
_TEXTS = ("Ties.", "Ties. ", "Steers.", "Steers well.")
_DAYS = (None, date(2025, 4, 1), date(2026, 4, 1), date(2027, 4, 1))
_OTHER_WAY = {"new": "dropped", "dropped": "new", "raised": "lowered", "lowered": "raised"}


def _one_of(**values: Iterable[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """Every combination of these values, each in one draw."""
    return st.sampled_from([dict(zip(values, each, strict=True)) for each in product(*values.values())])


def _some(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    return st.lists(strategy, max_size=3)


_SAYS = _one_of(
    text=_TEXTS,
    competency=(None, "knots", "charts", "songs", "unknown"),
    proficiency=(None, "Low", "Mid", "High", "Splendid"),
    kind=("criterion", "indicator"),
    strength=("core", "growth", "exceeds"),
)
_IS_LINKED = _one_of(key=_KEYS, continues=(None, None, None, *(f"{slug}/{key}" for slug in _LEVELS for key in _KEYS)))
_EXPECTATIONS = st.lists(
    st.builds(lambda says, linked: Expectation.model_validate(says | linked), _SAYS, _IS_LINKED),
    max_size=4,
    unique_by=lambda each: each.key,
)
_CRITERION = _one_of(kind=("metric", "tenure"), text=_TEXTS, measure=(None, "Miles", "Tons"), target=(None, "1"))
_TERMS = _one_of(
    scope=(None, *_TEXTS), week=(None, {"people": 20, "other": 80}, {"people": 30}), typical_months_min=(None, 0, 12)
)
_HEIGHT = _one_of(
    rank=(None, "1", "2", "unlisted"), grade=(None, "g1", "g2"), gate=(None, "interview"), career_level=(True, False)
)
_BAND = _one_of(
    grade=("g1", "g2"),
    ladder=(None, "sail"),
    location=(None, "quay"),
    currency=("GBP",),
    min=(None, 1, 2),
    max=(None, 3, 4),
    effective_from=_DAYS,
)
_REWARD = _one_of(
    kind=("Bonus", "Leave"),
    unit=("%", "days"),
    amount=(None, 1, 2),
    rank=(None, "1"),
    text=(None, *_TEXTS),
    effective_from=_DAYS,
)
_RECOGNITION = _one_of(kind=("Seat", "Right"), rank=(None, "1", "2"), text=_TEXTS)
_GRADES = _one_of(slug=("g2",), title=("G2",), few_holders=(False, True))


@st.composite
def _levels(draw: st.DrawFn, slug: str) -> Level:
    own = draw(_TERMS) | draw(_HEIGHT)
    conditions, criteria = draw(_some(st.sampled_from(_TEXTS))), draw(_some(_CRITERION))
    return level(slug, *draw(_EXPECTATIONS), conditions=conditions, criteria=criteria, **own)


@st.composite
def _catalogues(draw: st.DrawFn) -> Catalogue:
    pay = {"pay_bands": _some(_BAND), "rewards": _some(_REWARD), "recognitions": _some(_RECOGNITION)}
    return catalogue(
        *(draw(_levels(slug)) for slug in _LEVELS),
        sail=draw(_EXPECTATIONS),
        deck=draw(_EXPECTATIONS),
        ordered=draw(st.booleans()),
        organisation={"grades": [draw(_GRADES)], **{name: draw(stated) for name, stated in pay.items()}},
    )


def _every_two(found: Catalogue) -> Iterator[tuple[str, str, LevelDifference]]:
    for before, after in product(_LEVELS, repeat=2):
        yield before, after, between(found, before, after)


def _turned(difference: Any) -> Any:
    """What a difference says, seen from the other side, in no order."""
    if isinstance(difference, tuple):
        return frozenset(Counter(_turned(each) for each in difference).items())
    if not hasattr(difference, "change"):
        return repr(difference)
    swapped = {"from": "to", "to": "from"}
    said = {}
    for field in fields(difference):
        side, _, rest = field.name.partition("_")
        name = f"{swapped[side]}_{rest}" if side in swapped else field.name
        value = getattr(difference, field.name)
        said[name] = _OTHER_WAY.get(value, value) if name == "change" else _turned(value)
    return frozenset(said.items())


def _as_it_is(difference: Any) -> Any:
    """What a difference says, in no order."""
    if isinstance(difference, tuple):
        return frozenset(Counter(_as_it_is(each) for each in difference).items())
    if not hasattr(difference, "change"):
        return repr(difference)
    values = ((field.name, getattr(difference, field.name)) for field in fields(difference))
    return frozenset((name, value if name == "change" else _as_it_is(value)) for name, value in values)


def _lists(difference: LevelDifference) -> dict[str, Any]:
    return {each.name: getattr(difference, each.name) for each in fields(difference) if "level" not in each.name}


def _assert_mirrored(onward: LevelDifference, back: LevelDifference) -> None:
    for name, said in _lists(onward).items():
        # Conditions hold the words of the side they stand on; how those are spaced is the author's.
        if name == "conditions":
            spaced = [[(each.change, each.text.strip()) for each in it.conditions] for it in (onward, back)]
            assert Counter((_OTHER_WAY.get(change, change), text) for change, text in spaced[0]) == Counter(spaced[1])
        else:
            assert _turned(said) == _as_it_is(getattr(back, name)), name


@settings(derandomize=True, max_examples=50, deadline=None)
@given(_catalogues())
def test_no_level_differs_from_itself_and_the_way_back_mirrors_the_way_there(found: Catalogue) -> None:
    differences = {(before, after): difference for before, after, difference in _every_two(found)}
    for (before, after), difference in differences.items():
        _assert_mirrored(difference, differences[after, before])
        if before == after:
            assert difference.is_empty
            assert all(each.from_expectation is each.to_expectation for each in difference.expectations)


@settings(derandomize=True, max_examples=50, deadline=None)
@given(_catalogues(), _levels(LOWER))
def test_an_earlier_version_mirrors_a_later_one_and_no_stable_key_is_dropped(found: Catalogue, earlier: Level) -> None:
    now = found.levels[LOWER]
    onward = version_difference(found, earlier, now, as_of=AS_OF)
    _assert_mirrored(onward, version_difference(found, now, earlier, as_of=AS_OF))
    dropped = [each.from_expectation for each in onward.expectations if each.change == "dropped"]
    assert {each.key for each in dropped if each}.isdisjoint(each.key for each in found.asked_of(now))


@settings(derandomize=True, max_examples=25, deadline=None)
@given(_catalogues())
def test_every_expectation_of_both_levels_is_told_once_and_no_key_pairs_two_levels(found: Catalogue) -> None:
    for before, after, difference in _every_two(found):
        from_ones = [id(each.from_expectation) for each in difference.expectations if each.from_expectation]
        to_ones = [id(each.to_expectation) for each in difference.expectations if each.to_expectation]
        assert sorted(from_ones) == sorted(map(id, found.expectations[before]))
        assert to_ones == [id(each) for each in found.expectations[after]]
        reasons = {each.paired_by for each in difference.expectations}
        assert before == after or "key" not in reasons
        assert before.split("/")[0] == after.split("/")[0] or "inherited" not in reasons


@settings(derandomize=True, max_examples=25, deadline=None)
@given(_catalogues())
def test_no_pay_that_is_still_to_come_is_told(found: Catalogue) -> None:
    for _, _, difference in _every_two(found):
        told = [it for each in difference.pay_bands for it in (each.from_band, each.to_band)]
        told += [it for each in difference.rewards for it in (each.from_reward, each.to_reward)]
        assert all(it.effective_from is None or it.effective_from <= AS_OF for it in told if it)
