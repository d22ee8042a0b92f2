"""Tables as CSV: nothing in them is a formula, and everything comes back."""

import csv
import io
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepladder_portal.outputs.separated import Table, flat, separated


def read(data: bytes, delimiter: str = ",") -> list[list[str]]:
    """The rows of a file, as a program of that country reads them."""
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=delimiter))


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1", "＝1", "=HYPERLINK(1)", "a;=1", "a\t=1"]
)
def test_no_cell_begins_a_formula(cell: str) -> None:
    ((_, told),) = [read(separated(Table("t.csv", ["a", "b"], [["x", cell]])))[1]]
    assert not told.startswith(tuple("=+-@\t\r\n＝"))
    assert not re.search(r"[;\t\r\n,][=+\-@]", told)


@given(st.text(max_size=60))
def test_no_text_is_a_formula_in_any_country(text: str) -> None:
    data = separated(Table("t.csv", ["a"], [[text]]))
    for delimiter in ",;\t":
        for row in read(data, delimiter)[1:]:
            assert not any(cell.startswith(tuple("=+@-")) for cell in row)


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_characters="=+-@\t\r\n\0＝＋－＠"), max_size=60))
def test_a_harmless_text_comes_back_as_it_was(text: str) -> None:
    assert read(separated(Table("t.csv", ["a", "b"], [[text, "x"]])))[1] == [text, "x"]


def test_figures_stay_figures_even_below_nothing() -> None:
    rows = read(separated(Table("t.csv", ["a"], [[-3.5, 78000.0, 0, None, True, ["one", "two"]]])))
    assert rows[1] == ["-3.5", "78000", "0", "", "yes", "one; two"]


def test_a_file_says_that_it_is_utf_8_and_ends_its_lines_as_rfc_4180_says() -> None:
    assert separated(Table("t.csv", ["Größe"], [["é"]])) == "\ufeffGröße\r\né\r\n".encode()


def test_what_lies_within_another_is_named_after_it() -> None:
    things = [
        {"level": "a", "payBand": {"min": 1, "max": {"of": 2}}, "texts": ["x", "y"]},
        {"level": "b", "more": None},
    ]
    heads, rows = flat(things)
    assert heads == ["level", "pay band min", "pay band max of", "texts", "more"]
    assert rows == [["a", 1, 2, ["x", "y"], None], ["b", None, None, None, None]]
