"""The bench's pure parts: which way a ratio points, when a goal holds, and that what is measured stays the same."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import httpx
import pytest
from portal.conftest import a_service
from portal.hostile import AS_OF
from world import world

from benchmarks import family, figures
from benchmarks.ladder import ACROSS, MOVES, PAIRS
from benchmarks.markdown import markdown_of
from benchmarks.measure import CommandFailedError, measure
from benchmarks.organisation import of_families, organisation
from benchmarks.peer import pages_of, write_peer
from benchmarks.searching import questions
from benchmarks.subject import in_both
from benchmarks.suite import Wanted, suite
from benchmarks.workbook import write_workbook
from stepladder.content.check import check
from stepladder.content.workbook import import_workbooks
from stepladder.records import Contents
from stepladder_portal.client import Client
from stepladder_portal.fetching import fetch
from stepladder_portal.pages import Pages
from stepladder_portal.pairing import moves, pairing

ROOT = Path(__file__).parents[2]


def test_half_the_time_is_twice_as_good() -> None:
    figure = figures.beside("build", "s", [5.0], [10.0], goal=2)
    assert figure.ratio == 2
    assert figure.holds


def test_twice_the_rate_is_twice_as_good() -> None:
    figure = figures.beside("rate", "pages/s", [200.0], [100.0], goal=2, better="more")
    assert figure.ratio == 2
    assert figure.holds


def test_being_slower_is_a_ratio_below_one_and_misses_the_goal() -> None:
    figure = figures.beside("build", "s", [10.0], [5.0], goal=1)
    assert figure.ratio == 0.5
    assert figure.holds is False


def test_the_median_counts_and_not_the_run_that_was_held_up() -> None:
    figure = figures.beside("build", "s", [2.0, 9.0, 3.0], [6.0, 5.0, 60.0], goal=2)
    assert (figure.ours, figure.peer, figure.runs) == (3, 6, 3)


@pytest.mark.parametrize(("ours", "holds"), [(249.0, True), (250.0, True), (251.0, False)])
def test_without_a_peer_the_goal_is_the_most_that_ours_may_be(ours: float, holds: bool) -> None:
    figure = figures.within("memory", "MB", [ours], goal=250)
    assert figure.holds is holds
    assert (figure.peer, figure.ratio) == (None, None)


def wanted(ours: Sequence[float] | None, peer: Sequence[float] | None) -> Wanted:
    """A figure of which ours or the peer's does not run where it is None."""

    def numbers(given: Sequence[float] | None, who: str) -> Sequence[float]:
        if given is None:
            raise CommandFailedError(f"{who} left with 3")
        return given

    return Wanted("build", "s", 4, lambda: numbers(ours, "ours"), lambda: numbers(peer, "peer"))


def test_without_the_peer_ours_is_told_and_nothing_is_claimed() -> None:
    figure = wanted([2.0], None).figure()
    assert (figure.ours, figure.peer, figure.holds, figure.why) == (2, None, None, "peer left with 3")


def test_what_of_ours_does_not_run_is_told_and_nothing_is_claimed() -> None:
    figure = wanted(None, [2.0]).figure()
    assert (figure.ours, figure.holds, figure.why) == (None, None, "ours left with 3")


def test_the_report_has_the_fields_that_its_readers_count_on() -> None:
    promised = {"figure", "ours", "peer", "unit", "ratio", "goal", "holds", "runs"}
    assert set(figures.beside("build", "s", [1.0], [2.0], goal=1).as_dict()) == promised
    assert set(wanted([2.0], None).figure().as_dict()) == promised | {"why"}


def test_the_names_of_the_figures_are_stable_and_each_is_there_once(tmp_path: Path) -> None:
    names = [each.name for each in suite(ROOT / "content", tmp_path, None, lambda _: None)]
    promised = {
        "build.3000.cold",
        "build.3000.rate",
        "build.3000.memory",
        "import.3000",
        "load.3000",
        "size.3000.growth",
    }
    assert len(set(names)) == len(names)
    assert promised <= set(names)


def test_an_invented_organisation_is_the_same_every_time_and_in_every_process(tmp_path: Path) -> None:
    here = "\n".join(document.model_dump_json() for document in of_families(2).documents())
    code = (
        "from benchmarks.organisation import of_families\n"
        "print('\\n'.join(document.model_dump_json() for document in of_families(2).documents()))"
    )
    environment = {"PYTHONPATH": str(ROOT / "scripts"), "PYTHONHASHSEED": "7"}
    there = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=True)
    assert there.stdout.strip() == here


@pytest.mark.parametrize("wanted", [300, 1000, 3000, 20_000])
def test_an_invented_organisation_has_about_as_many_pages_as_were_asked_for(wanted: int) -> None:
    families = len(organisation(wanted).ladders)
    assert families == min(range(1, 300), key=lambda count: abs(22 + family.pages(count) - wanted))
    assert 22 + family.pages(families) == pytest.approx(wanted, abs=171 / 2)


@pytest.mark.anyio
async def test_the_pages_that_a_family_is_taken_to_make_are_those_that_a_portal_has(tmp_path: Path) -> None:
    """Else "3,000 pages" are another number as soon as a portal has pages of a new sort."""
    async with (
        a_service(of_families(2), tmp_path) as service,
        httpx.AsyncClient(transport=httpx.ASGITransport(service)) as http,
    ):
        catalog = await fetch(Client(http, "http://localhost/graphql", "staff", AS_OF), "staff")
    assert len(Pages(catalog).by_address) == pytest.approx(22 + family.pages(2), abs=25)
    ladders = [*catalog.ladder.values()]
    assert tuple(len(pairing(ladders, most=2 * each).pairs) for each in PAIRS) == tuple(2 * each for each in PAIRS)
    assert [len(moves(ladders, most)) for most in (2 * MOVES, 0)] == [2 * MOVES, 2 * ACROSS]


def test_what_only_leads_on_to_a_page_is_no_page_for_either(tmp_path: Path) -> None:
    for name, text in (
        ("compare/a/b", "<h1>Both</h1>"),
        ("compare/b/a", '<meta http-equiv="refresh" content="0; url=x">'),
        ("search", "<form></form>"),
    ):
        (tmp_path / name).mkdir(parents=True)
        (tmp_path / name / "index.html").write_text(f"<html><head></head>{text}")
    assert [page.parent.name for page in pages_of(tmp_path)] == ["b"]


def test_growth_is_told_of_the_home_page_and_of_the_levels_that_both_portals_have(tmp_path: Path) -> None:
    """Lists, and what a ladder has besides levels, may grow."""
    home, level, another, fork = "", "ladders/a/one", "ladders/a/two", "ladders/a/fork"
    sizes = {
        "small": {home: 100, level: 100, fork: 10, "mentors": 10},
        "large": {home: 130, level: 100, fork: 99, "mentors": 99, another: 9_000},
    }
    for portal, pages in sizes.items():
        for name, size in pages.items():
            (tmp_path / portal / name).mkdir(parents=True, exist_ok=True)
            (tmp_path / portal / name / "index.html").write_text("x" * size)
    assert in_both(tmp_path / "large", tmp_path / "small") == pytest.approx(1.15)


def test_an_invented_organisation_has_no_fault() -> None:
    assert check(of_families(3), lambda *_: None) == ()


def test_whatever_hangs_on_one_family_is_as_much_in_a_large_organisation_as_in_a_small_one() -> None:
    def asked(contents: Contents) -> list[int]:
        return [len(level.expectations) for level in contents.levels.values() if level.ladder == "family-1"]

    assert asked(of_families(3)) == asked(of_families(28)) != []


@pytest.mark.parametrize("contents", [world(), of_families(2)], ids=["world", "invented"])
def test_a_workbook_made_of_contents_brings_them_back(contents: Contents, tmp_path: Path) -> None:
    file = tmp_path / "book.xlsx"
    write_workbook(file, contents)
    assert contents.organisation is not None
    found = import_workbooks([file], Contents.of([contents.organisation]))
    assert [str(fault) for fault in found.faults if fault.severity == "error"] == []
    brought = found.contents
    for kind in ("ladders", "levels", "competencies", "mentors", "trainings", "hats", "guides"):
        assert set(getattr(brought, kind)) == set(getattr(contents, kind))
    for slug, level in contents.levels.items():
        assert [each.text for each in brought.levels[slug].expectations] == [each.text for each in level.expectations]
    for slug, ladder in contents.ladders.items():
        assert len(brought.ladders[slug].transitions) == len(ladder.transitions)


PAGE = """<html><body><header><a href="x/">Not said</a></header><main><h1>Staff *Engineer*</h1>
<p>Owns <strong>one</strong> problem, see <a href="../other/">the other</a>.</p>
<ul><li><div>First <a href="#first">#</a></div><ul><li>Inner</li></ul></li><li>Second</li></ul>
<svg><text>drawn</text></svg><form><label>Filter</label></form><a href="https://example.org">Out</a></main></body></html>"""


def test_the_peer_says_what_a_page_says_and_links_to_the_same_pages() -> None:
    assert markdown_of(PAGE).split("\n\n") == [
        "# Staff \\*Engineer\\*",
        "Owns **one** problem, see [the other](../other/index.md).",
        "- First",
        "    - Inner",
        "- Second",
        "[Out](https://example.org)\n",
    ]


def test_the_peer_has_a_file_for_each_page_but_the_search(tmp_path: Path) -> None:
    for address in ("", "ladders/", "search/"):
        page = tmp_path / "portal" / address / "index.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(PAGE, "utf-8")
    write_peer(tmp_path / "portal", tmp_path / "peer")
    written = {str(file.relative_to(tmp_path / "peer")) for file in (tmp_path / "peer").rglob("*.*")}
    assert written == {"mkdocs.yml", "docs/index.md", "docs/ladders/index.md"}


def test_the_memory_told_is_that_of_the_largest_process_below_the_command(tmp_path: Path) -> None:
    large = "import sys; held = bytearray(b'x' * 60_000_000); import time; time.sleep(0.3)"
    outer = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {large!r}], check=True)"
    run = measure([sys.executable, "-c", outer], tmp_path, {})
    assert 60 < run.megabytes < 160
    assert 0.3 <= run.seconds < 60


def test_a_command_that_fails_is_told_with_its_last_words(tmp_path: Path) -> None:
    with pytest.raises(CommandFailedError, match=r"left with 3: no such portal"):
        measure([sys.executable, "-c", "import sys; print('no such portal'); sys.exit(3)"], tmp_path, {})


def test_a_name_that_no_figure_has_is_wrong_use_and_the_names_are_told() -> None:
    run = subprocess.run(
        [sys.executable, ROOT / "scripts" / "bench.py", "--only", "nothing"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 2
    assert "build.3000.cold" in run.stderr


@pytest.mark.parametrize("contents", [world(), of_families(2)], ids=["world", "invented"])
def test_what_is_searched_for_is_what_an_organisation_has(contents: Contents) -> None:
    """Questions of the sample found nothing in an invented organisation, and the browser waited in vain."""
    told = "\n".join(document.model_dump_json() for document in contents.documents())
    asked = questions(contents)
    assert len(asked) > 2
    assert all(question in told for question in asked)
