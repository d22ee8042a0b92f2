"""What an author types means one thing, and what a value means can be typed."""

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepladder.content.workbook.amounts import (
    DATE,
    DECIMAL,
    HOURS,
    INTEGER,
    MOVING_DAY,
    MOVING_TIME,
    decimal_mark,
    settled,
)
from stepladder.content.workbook.kinds import (
    BEFORE,
    MOVES,
    NAMES,
    OUTCOMES,
    SHORT_LIST,
    TEXT,
    TEXTS,
    YES_NO,
    CellError,
    Kind,
    Learned,
    choice,
)
from stepladder.content.workbook.raw import Raw

GOOD = [
    (DECIMAL, "37,5", Decimal("37.5")),
    (DECIMAL, "1.234,56", Decimal("1234.56")),
    (DECIMAL, "1,234.56", Decimal("1234.56")),
    (DECIMAL, "1 234 567", Decimal(1234567)),
    (DECIMAL, "1,234,567", Decimal(1234567)),
    (DECIMAL, "0,125", Decimal("0.125")),
    (DECIMAL, 44000.0, Decimal(44000)),
    (DECIMAL, 44.125, Decimal("44.125")),
    (DECIMAL, "12 %", Decimal(12)),
    (INTEGER, "3.0", 3),
    (INTEGER, -2, -2),
    (HOURS, "1:30", 90),
    (HOURS, timedelta(minutes=100), 100),
    (HOURS, 0.25, 15),
    (YES_NO, True, True),
    (YES_NO, "FALSCH", False),
    (YES_NO, 1.0, True),
    (choice("step_back", "peer circle"), "Step back", "step_back"),
    (choice("step_back", "peer circle"), "PEER-CIRCLE", "peer circle"),
    (TEXTS, "a; b\n c;d \n", ("a; b", "c;d")),
    (TEXTS, "a; b, c", ("a", "b, c")),
    (NAMES, "a; b\nc", ("a", "b", "c")),
    (SHORT_LIST, "en, de;fr\n nl", ("en", "de", "fr", "nl")),
    (BEFORE, "None; - ;Maths", ("Maths",)),
    (OUTCOMES, "a: Low > High", (Learned("a", "Low", "High"),)),
    (OUTCOMES, "a: > High; b:Low >", (Learned("a", None, "High"), Learned("b", "Low", None))),
    (MOVES, "a/b -> c/d", (("a/b", "c/d"),)),
    (DATE, "1.2.2026", date(2026, 2, 1)),
    (MOVING_DAY, "-20d", "-20d"),
    (MOVING_TIME, datetime.fromisoformat("2026-11-21T09:29:59.999990"), "2026-11-21T09:30"),
    (MOVING_TIME, "21.11.2026 09:30", "2026-11-21T09:30"),
    (MOVING_TIME, "+12d 09:30", "+12d 09:30"),
    (TEXT, " kept\r\nas typed ", " kept\nas typed "),
]


@pytest.mark.parametrize(("kind", "typed", "meant"), GOOD)
def test_what_is_typed_means_one_thing(kind: Kind, typed: object, meant: object) -> None:
    assert kind.read(typed) == meant  # type: ignore[arg-type]


BAD = [
    (DECIMAL, "44,000"),
    (DECIMAL, "44.000"),
    (DECIMAL, "much"),
    (DECIMAL, "inf"),
    (DECIMAL, True),
    (DECIMAL, datetime.fromisoformat("2026-01-01")),
    (INTEGER, "1.5"),
    (HOURS, "a while"),
    (YES_NO, "maybe"),
    (choice("a", "b"), "c"),
    (OUTCOMES, "a: b > c > d"),
    (OUTCOMES, ": b"),
    (MOVES, "a/b"),
    (DATE, "31.2.2026"),
    (DATE, 45000),
    (MOVING_TIME, "2026-11-21"),
    (MOVING_TIME, "2026-11-21 09:30+01:00"),
    (MOVING_TIME, "+12d"),
]


@pytest.mark.parametrize(("kind", "typed"), BAD)
def test_what_cannot_be_meant_is_told(kind: Kind, typed: object) -> None:
    with pytest.raises(CellError, match=r"'"):
        kind.read(typed)  # type: ignore[arg-type]


MISTYPED = [
    ("31/12/2026", "write it as 2026-12-31"),
    ("12/31/2026", "write it as 2026-12-31"),
    ("31-12-26", "write it as 2026-12-31"),
    ("2026/12/31", "write it as 2026-12-31"),
    ("01/02/2026", "write it as 2026-02-01 or 2026-01-02, whichever is meant"),
    ("02/02/2026", "write it as 2026-02-02"),
    ("31/13/2026", "write it as 2026-11-21"),
    ("31.2.2026", "write it as 2026-11-21"),
    ("soon", "write it as 2026-11-21"),
]


@pytest.mark.parametrize(("typed", "hint"), MISTYPED)
def test_a_day_written_otherwise_is_refused_with_the_way_to_write_it(typed: str, hint: str) -> None:
    for kind, rest in ((DATE, ""), (MOVING_DAY, ""), (MOVING_TIME, " 09:30")):
        with pytest.raises(CellError) as refused:
            kind.read(f"{typed}{rest}")
        days = hint.replace(" or ", f"{rest} or ").replace(",", f"{rest},") if "," in hint else f"{hint}{rest}"
        assert refused.value.hint == days


COLUMNS = [
    (["28.000,50", "30.000"], ["28000.5", "30000"]),
    (["28,000.50", "30,000", "1.125"], ["28000.5", "30000", "1.125"]),
    (["37,5", "1,125"], ["37.5", "1.125"]),
    (["1.234.567", "30.000", 44000.0], ["1234567", "30000", "44000"]),
    (["37,5", "37.5", "30.000"], None),
    (["30.000", "[clear]", "Port 1,5"], None),
]


@pytest.mark.parametrize(("typed", "meant"), COLUMNS)
def test_a_number_that_could_be_two_is_read_as_its_column_has_it(typed: list[Raw], meant: list[str] | None) -> None:
    mark = decimal_mark(typed)
    if meant is None:
        with pytest.raises(CellError, match="two ways"):
            [DECIMAL.read(settled(raw, mark)) for raw in typed if str(raw)[0].isdigit()]
    else:
        assert [DECIMAL.read(settled(raw, mark)) for raw in typed] == [Decimal(number) for number in meant]


WORD = st.text(st.characters(exclude_categories=("C", "Z"), exclude_characters=";,:>/→-–—"), min_size=1)
PHRASE = st.lists(WORD, min_size=1, max_size=3).map(" ".join)
MANY = st.lists(PHRASE, min_size=1, max_size=3).map(tuple)
VALUES: list[tuple[Kind, st.SearchStrategy[object]]] = [
    (DECIMAL, st.decimals(-(10**9), 10**9, places=2)),
    (INTEGER, st.integers(-(10**12), 10**12)),
    (HOURS, st.integers(0, 10_000)),
    (DATE, st.dates()),
    (YES_NO, st.booleans()),
    (TEXTS, st.lists(PHRASE.map("{0}; {0}".format), min_size=1).map(tuple)),
    (NAMES, MANY),
    (SHORT_LIST, MANY),
    (OUTCOMES, st.lists(st.builds(Learned, PHRASE, st.none(), st.none() | PHRASE), min_size=1).map(tuple)),
    (OUTCOMES, st.lists(st.builds(Learned, PHRASE, PHRASE, PHRASE), min_size=1).map(tuple)),
    (MOVES, st.lists(st.tuples(PHRASE, PHRASE), min_size=1).map(tuple)),
    (MOVING_TIME, st.datetimes().map(lambda moment: moment.replace(second=0, microsecond=0).isoformat()[:16])),
]


@pytest.mark.parametrize(("kind", "values"), VALUES)
def test_every_value_can_be_typed(kind: Kind, values: st.SearchStrategy[object]) -> None:
    @given(values)
    def typed_and_read(value: object) -> None:
        assert kind.read(kind.show(value)) == value

    typed_and_read()
