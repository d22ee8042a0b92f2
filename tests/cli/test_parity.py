"""Where parity is enforced, `check` fails on a breach as of the day; an import is warned and goes through."""

from pathlib import Path

import pytest
from books import BASE, xlsx
from commands import call
from sided import a_ladder_of, a_policy, a_side, an_exception, an_organisation, asks, the_other

from stepladder.content.write import write_documents


@pytest.fixture
def unequal(tmp_path: Path) -> Path:
    """Two sides, one told in half as many words, to which somebody agreed until 21 November 2026."""
    policy = a_policy("0.9", an_exception("words"), parity="enforce")
    sides = (a_side(), the_other(expectations=(asks("Keeps five people."),)))
    write_documents(tmp_path / "content", [an_organisation(policy=policy), a_ladder_of(), *sides])
    return tmp_path / "content"


def test_a_breach_fails_from_the_day_on_which_the_exception_has_run_out(unequal: Path) -> None:
    told = {
        day: [
            fault for fault in call("check", unequal, "--json", as_of=day).json["faults"] if fault["code"] == "parity"
        ]
        for day in ("2026-11-21", "2026-11-22")
    }
    assert told["2026-11-21"] == []
    (fault,) = told["2026-11-22"]
    assert (fault["severity"], fault["file"]) == ("error", f"{unequal}/levels/rigging/crew.md")
    assert f"{unequal}/levels/rigging/rope.md:" in fault["hint"]
    assert call("check", unequal, as_of="2026-11-22").code == 1


def test_an_import_is_warned_and_goes_through(unequal: Path, tmp_path: Path) -> None:
    book = xlsx(tmp_path / "book.xlsx", BASE)
    brought = call("import", book, "--into", unequal, "--json", as_of="2026-11-22")
    assert brought.code == 0, brought.err
    told = {fault["severity"] for fault in brought.json["faults"] if fault["code"] == "parity"}
    assert told == {"warning"}


def test_a_build_looks_at_the_day_that_it_is_built_for(unequal: Path, tmp_path: Path) -> None:
    late = call(
        "build", "--content", unequal, "--as-of", "2026-11-22", "--out", tmp_path / "portal", as_of="2026-11-21"
    )
    assert late.code == 1
    assert "but not in words" in late.err
