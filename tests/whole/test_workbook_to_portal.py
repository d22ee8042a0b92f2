"""From a workbook to the database and to the pages, through the commands: nothing is lost, and texts stand as typed."""

import sqlite3
from collections import Counter
from pathlib import Path

import pytest
from books import xlsx
from commands import call
from odd_workbook import odd_workbook
from portal.reading import Finished

ROWS = odd_workbook()
PREFIXES = ("", "ft-")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Content imported twice, once under a prefix, loaded into a database and built into a portal."""
    folder = tmp_path_factory.mktemp("whole")
    book = xlsx(folder / "odd.xlsx", ROWS)
    url = f"sqlite:///{folder}/odd.db"
    for options in ((), ("--prefix", "ft")):
        assert call("import", book, "--into", folder / "content", *options).code == 0
    assert call("load", folder / "content", DATABASE_URL=url).code == 0
    assert call("build", "--out", folder / "portal", DATABASE_URL=url).code == 0
    return folder


@pytest.mark.parametrize(
    ("table", "sheet"),
    [
        ("ladder", "ladders"),
        ("track", "tracks"),
        ("level", "levels"),
        ("expectation", "expectations"),
        ("competency", "competencies"),
        ("pay_band", "pay_bands"),
        ("training", "trainings"),
    ],
)
def test_the_database_holds_as_many_as_the_workbooks(folder: Path, table: str, sheet: str) -> None:
    with sqlite3.connect(folder / "odd.db") as database:
        (count,) = database.execute(f"SELECT count(*) FROM {table}").fetchone()  # noqa: S608 - our own names
    database.close()
    assert count == len(PREFIXES) * (len(ROWS[sheet]) - 1)


@pytest.mark.parametrize("prefix", PREFIXES)
def test_every_expectation_stands_on_its_level_s_page_as_typed(folder: Path, prefix: str) -> None:
    pages = Finished(folder / "portal").pages
    typed: dict[str, Counter[str]] = {}
    for ladder, _, level, *_, text, _ in ROWS["expectations"][1:]:
        typed.setdefault(f"ladders/{prefix}{ladder}/{level}/", Counter())[text] += 1
    for address, texts in typed.items():
        shown = Counter(item.of_class("as-typed")[0].text for item in pages[address].of_class("text"))
        assert shown == texts


@pytest.mark.parametrize("prefix", PREFIXES)
def test_every_competency_and_training_has_its_page_with_its_title_as_typed(folder: Path, prefix: str) -> None:
    pages = Finished(folder / "portal").pages
    for sheet, section in (("competencies", "competencies"), ("trainings", "training")):
        for slug, title, *_ in ROWS[sheet][1:]:
            (heading,) = pages[f"{section}/{prefix}{slug}/"].all("h1")
            assert heading.text == title
