"""Whole builds: the same each time, and none that fails touches what was published before."""

import json
import os
import resource
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from portal.hostile import AS_OF
from portal.reading import Finished, read_html
from typer.testing import CliRunner
from world import world

from stepladder.cli import app
from stepladder.content.write import write_documents
from stepladder_portal.build import build_portal
from stepladder_portal.catalog import Catalog
from stepladder_portal.errors import BuildError
from stepladder_portal.progress import Progress
from stepladder_portal.publish import MARKER


def files(folder: Path) -> dict[str, bytes]:
    """Every file of a folder with all of its bytes."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()
    }


def test_two_builds_of_one_catalog_are_the_same_to_the_byte(catalog: Catalog, portal: Finished, tmp_path: Path) -> None:
    again = files(build_portal(catalog, tmp_path / "again").out)
    first = files(portal.folder)
    assert sorted(again) == sorted(first)
    assert [name for name in again if again[name] != first[name]] == []


def test_a_portal_drawn_by_several_processes_is_the_same_to_the_byte(
    catalog: Catalog, portal: Finished, tmp_path: Path
) -> None:
    shared = files(build_portal(catalog, tmp_path / "shared", processes=3).out)
    alone = files(portal.folder)
    assert sorted(shared) == sorted(alone)
    assert [name for name in shared if shared[name] != alone[name]] == []


def test_two_processes_build_the_same_whatever_their_hashes(tmp_path: Path) -> None:
    """Python's own order of sets differs from process to process."""
    write_documents(tmp_path / "content", world().documents())
    command = [
        sys.executable,
        "-m",
        "stepladder",
        "build",
        "--content",
        "content",
        "--audience",
        "staff",
        "--as-of",
        str(AS_OF),
    ]
    runs = [
        subprocess.Popen(
            [*command, "--out", f"portal-{seed}"],
            cwd=tmp_path,
            stderr=subprocess.PIPE,
            env=os.environ | {"PYTHONHASHSEED": seed},
        )
        for seed in ("1", "2")
    ]
    assert [(run.communicate()[1], run.returncode)[1] for run in runs] == [0, 0]
    one, other = files(tmp_path / "portal-1"), files(tmp_path / "portal-2")
    assert one
    assert [name for name in one.keys() | other.keys() if one.get(name) != other.get(name)] == []


def test_a_portal_says_of_which_revision_and_for_whom_it_is(portal: Finished) -> None:
    marker = json.loads((portal.folder / MARKER).read_text())
    assert marker == {"revision": 1, "audience": "staff", "as_of": str(AS_OF), "pages": marker["pages"]}


def test_a_portal_of_an_organisation_with_nothing_else_can_be_built(catalog: Catalog, tmp_path: Path) -> None:
    kinds = ("ladder", "level", "competency", "mentor", "training", "hat", "guide")
    nothing = {kind: {} for kind in (*kinds, "parity", "wording", "coverage", "difference", "bridge")}
    out = build_portal(replace(catalog, **nothing), tmp_path / "portal").out
    assert Finished(out).pages["ladders/"].all("h1")


def test_a_language_without_word_stems_is_searched_all_the_same(catalog: Catalog, tmp_path: Path) -> None:
    organisation = catalog.organisation | {"locale": "ee-GH"}
    out = build_portal(replace(catalog, organisation=organisation), tmp_path / "portal").out
    entry = json.loads((out / "pagefind" / "pagefind-entry.json").read_text("utf-8"))
    assert entry["languages"]["ee"]["page_count"]
    assert (out / "pagefind" / "wasm.unknown.pagefind").is_file()


def test_a_long_catalogue_stands_on_several_pages_and_whole_in_one_list(catalog: Catalog, tmp_path: Path) -> None:
    (one,) = list(catalog.training.values())[:1]
    many = {
        f"t-{n}": one | {"slug": f"t-{n}", "title": f"T {n}", "prerequisites": [], "leadsTo": []} for n in range(250)
    }
    nothing = {name: {} for name in ("level", "competency", "ladder", "mentor", "hat", "difference", "bridge")}
    catalog = replace(catalog, training=many, **nothing)
    pages = Finished(build_portal(catalog, tmp_path / "portal").out)
    shown = [
        link.attributes["href"].rstrip("/").rpartition("/")[2]
        for where in ("training/", "training/all/2/", "training/all/3/")
        for entry in pages.pages[where].of_class("catalogue")[0].all("h3")
        for link in entry.all("a")
    ]
    assert sorted(shown) == sorted(many)
    every = json.loads((pages.folder / "training" / "every.json").read_text("utf-8"))
    entries = read_html(every["html"]).all("li")
    assert len(entries) == 250
    links = {link.attributes["href"] for entry in entries for link in entry.all("a")}
    assert links == {f"../training/t-{n}/" for n in range(250)}


# --- What fails leaves everything as it was ---


@pytest.fixture
def published(portal: Finished, tmp_path: Path) -> Path:
    """A folder with an older portal in it: a file will do, with the mark by which it is known."""
    out = tmp_path / "published" / "portal"
    out.mkdir(parents=True)
    (out / MARKER).write_text("{}")
    (out / "index.html").write_text("the old portal")
    return out


def untouched(out: Path) -> bool:
    return files(out) == {MARKER: b"{}", "index.html": b"the old portal"} and list(out.parent.iterdir()) == [out]


@contextmanager
def stopping(step: str, error: BaseException, after: int = 0) -> Iterator[Progress]:
    """A port for progress, through which a build is stopped when it comes to a step, and so far in it."""

    def tell(doing: str, done: int, _: int | None) -> None:
        if doing.startswith(step) and done >= after:
            raise error

    yield tell


@pytest.mark.parametrize("processes", [1, 2])
@pytest.mark.parametrize(("step", "after"), [("Making", 0), ("Making", 5), ("Indexing", 0)])
def test_ctrl_c_in_the_middle_leaves_the_old_portal_and_nothing_else(
    step: str, after: int, processes: int, catalog: Catalog, published: Path
) -> None:
    with stopping(step, KeyboardInterrupt(), after) as progress, pytest.raises(KeyboardInterrupt):
        build_portal(catalog, published, progress, processes)
    assert untouched(published)


@pytest.mark.parametrize("processes", [1, 3])
def test_who_watches_sees_every_page_being_made(processes: int, catalog: Catalog, tmp_path: Path) -> None:
    told: list[tuple[str, int, int | None]] = []
    built = build_portal(catalog, tmp_path / "portal", lambda *what: told.append(what), processes)
    made = [(done, total) for text, done, total in told if text == "Making pages"]
    assert made == [(number, built.pages) for number in range(built.pages + 1)]
    assert told[-1] == ("Indexing for search", 0, None)


@contextmanager
def no_file_larger_than(size: int) -> Iterator[None]:
    """As on a full disk: writing fails where a file would grow beyond so many bytes."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@pytest.mark.parametrize("processes", [1, 2])
@pytest.mark.parametrize("size", [1000, 60_000], ids=["while pages are written", "while they are indexed"])
def test_a_disk_that_is_full_leaves_the_old_portal(
    size: int, processes: int, catalog: Catalog, published: Path
) -> None:
    with pytest.raises(BuildError) as told, no_file_larger_than(size):
        build_portal(catalog, published, processes=processes)
    assert untouched(published)
    assert "\n" not in str(told.value)


def test_a_folder_with_other_files_is_refused_before_anything_is_made(catalog: Catalog, tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine")
    with stopping("", AssertionError("it began")) as progress, pytest.raises(BuildError, match="not a portal"):
        build_portal(catalog, tmp_path, progress)
    assert list(tmp_path.iterdir()) == [tmp_path / "thesis.txt"]


@pytest.mark.parametrize("processes", [1, 4])
def test_a_page_that_cannot_be_drawn_stops_the_build_with_its_reason(
    processes: int, catalog: Catalog, published: Path
) -> None:
    level = {
        slug: {name: value for name, value in level.items() if name != "week"} for slug, level in catalog.level.items()
    }
    with pytest.raises(BuildError, match="week"):
        build_portal(replace(catalog, level=level), published, processes=processes)
    assert untouched(published)


def test_a_page_that_cannot_be_drawn_is_told_the_same_by_every_process(catalog: Catalog, tmp_path: Path) -> None:
    """One guide is at fault, which stands on a page of its own; of four processes it falls to one or another."""
    faulty, said = min(catalog.guide), set()
    unread = {name: value for name, value in catalog.guide[faulty].items() if name != "forPerson"}
    guide = {**catalog.guide, faulty: unread}
    for processes in (1, 2, 3, 4):
        with pytest.raises(BuildError) as told:
            build_portal(replace(catalog, guide=guide), tmp_path / "portal", processes=processes)
        said.add(str(told.value))
    assert len(said) == 1
    assert not list(tmp_path.iterdir())


def test_a_process_that_is_killed_leaves_the_old_portal(catalog: Catalog, published: Path) -> None:
    first = os.getpid()

    class Deadly(dict[str, object]):
        """A level that kills whoever but the first process reads it."""

        def __getitem__(self, name: str) -> object:
            if os.getpid() != first:
                os.kill(os.getpid(), signal.SIGKILL)
            return super().__getitem__(name)

    level = {slug: Deadly(level) for slug, level in catalog.level.items()}
    with pytest.raises(BuildError, match="was ended"):
        build_portal(replace(catalog, level=level), published, processes=2)
    assert untouched(published)


def test_a_portal_behind_a_link_is_replaced_where_it_stands(catalog: Catalog, published: Path, tmp_path: Path) -> None:
    link = tmp_path / "current"
    link.symlink_to(published)
    built = build_portal(catalog, link)
    assert link.is_symlink()
    assert (published / "index.html").read_text("utf-8") != "the old portal"
    assert built.out == published.resolve()


# --- An API that fails in the middle ---


@contextmanager
def answering(answers: list[bytes], at: int, status: int, fault: bytes) -> Iterator[str]:
    """An API on a free port of this machine that answers well until it is asked for the so-manieth time."""
    asked: list[int] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["content-length"]))
            number = len(asked)
            asked.append(number)
            body = fault if number == at else answers[number]
            self.send_response(status if number == at else 200)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/graphql"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def build_from(api: str, out: Path) -> tuple[int, str]:
    """`stepladder build`, and how it ended: exit code and what it said."""
    run = CliRunner().invoke(
        app, ["build", "--api", api, "--audience", "staff", "--as-of", str(AS_OF), "--out", str(out)]
    )
    return run.exit_code, run.stderr


@pytest.mark.parametrize("at", [0, 2, 6])
@pytest.mark.parametrize(
    ("status", "fault"),
    [(500, b'{"errors": [{"message": "Something went wrong."}]}'), (200, b"<h1>Maintenance</h1>"), (503, b"")],
)
def test_an_api_that_fails_in_the_middle_leaves_the_old_portal(
    at: int, status: int, fault: bytes, answers: list[bytes], published: Path
) -> None:
    with answering(answers, at, status, fault) as api:
        code, said = build_from(api, published)
    assert code == 3
    assert len(said.strip().splitlines()) == 1
    assert api in said
    assert untouched(published)


def test_an_api_that_is_down_is_told_in_one_sentence(answers: list[bytes], published: Path) -> None:
    with answering(answers, 0, 200, b"") as api:
        pass
    code, said = build_from(api, published)
    assert (code, len(said.strip().splitlines())) == (3, 1)
    assert untouched(published)


def test_an_api_that_answers_becomes_the_same_portal_over_http(
    answers: list[bytes], portal: Finished, tmp_path: Path
) -> None:
    with answering(answers, -1, 200, b"") as api:
        code, _ = build_from(api, tmp_path / "portal")
    assert code == 0
    assert files(tmp_path / "portal") == files(portal.folder)


PROPERDOCS = """
import sys
from properdocs import replacement
from stepladder.__main__ import main
from stepladder_portal import frame
assert frame.mkdocs_build.__module__ == "properdocs.commands.build"
main()
"""
"""The command with ProperDocs, the maintained successor of MkDocs, wherever MkDocs is asked for."""


def test_properdocs_builds_the_same_portal(answers: list[bytes], portal: Finished, tmp_path: Path) -> None:
    """Whoever has to leave MkDocs behind one day changes no page by it."""
    with answering(answers, -1, 200, b"") as api:
        told = ["build", "--api", api, "--audience", "staff", "--as-of", str(AS_OF), "--out", tmp_path / "portal"]
        run = subprocess.run(
            [sys.executable, "-W", "error", "-c", PROPERDOCS, *told], capture_output=True, text=True, check=False
        )
    assert run.returncode == 0, run.stderr
    assert files(tmp_path / "portal") == files(portal.folder)
