"""The page for authors of workbooks promises the sheets and columns that the code reads, no more and no fewer."""

import re
from pathlib import Path

import pytest

from stepladder.content.workbook.columns import Sheet
from stepladder.content.workbook.sheets import SHEETS

PAGE = (Path(__file__).parents[2] / "docs" / "workbook.md").read_text("utf-8")


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_a_sheet_is_described_with_its_columns_in_order(sheet: Sheet) -> None:
    row = re.search(rf"^\| {sheet.name} \| (.*) \|$", PAGE, re.MULTILINE)

    assert row is not None
    assert row[1].split(", ") == [column.name for column in sheet.columns]


def test_no_sheet_is_described_that_is_not_read() -> None:
    described = re.findall(r"^\| ([a-z_]+) \| [a-z_]+, ", PAGE, re.MULTILINE)

    assert described == [sheet.name for sheet in SHEETS]
