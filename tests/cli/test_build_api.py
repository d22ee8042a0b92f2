"""An API that fails, at first or in the middle of a build, never costs the old portal and is told in a sentence."""

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest
from commands import Ended, call, pages_of, tree

from stepladder_portal.client import Client

MIDDLE = 5
"""The request at which an API begins to fail: some kinds of things have been asked for, others not."""

_CONNECTIONS = ("ladders", "levels", "competencies", "mentors", "trainings", "hats", "guides")
_STRANGE = {"nodes": [7], "pageInfo": {"hasNextPage": False, "endCursor": None}}
_SHAPE = {"contentRevision": 7, "organisation": {}} | dict.fromkeys(_CONNECTIONS, _STRANGE)
Answer = tuple[int, str, bytes]
FAULTS: dict[str, tuple[Answer, str]] = {
    "an error": ((200, "application/json", b'{"errors":[{"message":"No luck"}],"data":null}'), "an error: No luck."),
    "an error beside data": (
        (200, "application/json", b'{"errors":[{"message":"No luck"},{"message":"x"}],"data":{"levels":{"nodes":[]}}}'),
        "an error: No luck (and 1 more).",
    ),
    "HTML": ((200, "text/html", b"<!doctype html><title>Please sign in</title>"), "HTTP 200 and no JSON"),
    "HTTP 500": ((500, "text/plain", b"Internal Server Error"), "HTTP 500 and no JSON"),
    "a list": ((200, "application/json", b"[1, 2]"), "something that is not a GraphQL answer"),
    "no data": ((503, "application/json", b"{}"), "HTTP 503 and no data"),
    "another shape": ((200, "application/json", json.dumps({"data": _SHAPE}).encode()), "another shape than was"),
    "another place": ((301, "text/plain", b""), "HTTP 301 and no JSON"),
}


class _Failing(ThreadingHTTPServer):
    """Gives good answers, one after the other, and when there are none left it fails."""

    daemon_threads = True

    def __init__(self, good: Sequence[Answer], fault: Answer | str) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.good, self.fault = iter(good), fault
        self.left = Event()


class _Handler(BaseHTTPRequestHandler):
    server: _Failing

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        if good := next(self.server.good, None):
            self._answer(good)
        elif isinstance(self.server.fault, tuple):
            self._answer(self.server.fault)
        elif self.server.fault == "half an answer":
            self._answer((200, "application/json", b'{"data":{"levels":'), length=10_000)
        elif self.server.fault == "silence":
            self.server.left.wait(20)
        # else nothing: the connection is closed without a word

    def _answer(self, answer: Answer, length: int | None = None) -> None:
        status, kind, body = answer
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(length or len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def failing(good: Sequence[Answer], fault: Answer | str) -> Iterator[str]:
    """The address of an API that gives these good answers, and then fails in this way."""
    server = _Failing(good, fault)
    serving = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    serving.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/graphql"
    finally:
        server.left.set()
        server.shutdown()
        serving.join()
        server.server_close()


@pytest.fixture(scope="session")
def answers(api: str, tmp_path_factory: pytest.TempPathFactory) -> list[Answer]:
    """What a real API answers to a build, in order."""
    given: list[Answer] = []
    kept = Client._answer

    async def answer(self: Client, name: str, document: str, variables: Mapping[str, Any]) -> Any:
        data = await kept(self, name, document, variables)
        given.append((200, "application/json", json.dumps({"data": data}).encode()))
        return data

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Client, "_answer", answer)
        assert call("build", "--api", api, "--out", tmp_path_factory.mktemp("heard") / "portal").code == 0
    assert len(given) > MIDDLE
    return given


def refused(url: str, portal: Path) -> Ended:
    """A build that must fail, and leave everything as it was."""
    before = tree(portal.parent)
    ended = call("build", "--api", url, "--out", portal)
    assert (ended.code, ended.out) == (3, "")
    assert tree(portal.parent) == before
    assert ended.sentence.startswith(f"The API at {url} ")
    return ended


@pytest.mark.parametrize("good", [0, MIDDLE], ids=["at first", "in the middle"])
@pytest.mark.parametrize("fault", FAULTS)
def test_an_answer_that_is_none_never_becomes_a_page(
    answers: list[Answer], portal: Path, fault: str, good: int
) -> None:
    answer, told = FAULTS[fault]
    with failing(answers[:good], answer) as url:
        assert told in refused(url, portal).sentence


@pytest.mark.parametrize("fault", ["no answer", "half an answer"])
def test_an_api_that_dies_in_the_middle_is_told(answers: list[Answer], portal: Path, fault: str) -> None:
    with failing(answers[:MIDDLE], fault) as url:
        assert "does not answer" in refused(url, portal).sentence


def test_an_api_that_falls_silent_is_not_waited_for_for_ever(
    answers: list[Answer], portal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("stepladder.cli.building._PATIENCE", 0.3)
    with failing(answers[:MIDDLE], "silence") as url:
        assert "does not answer (ReadTimeout)" in refused(url, portal).sentence


def test_an_api_that_is_down_is_told(portal: Path) -> None:
    with failing([], "silence") as url:
        pass
    assert "does not answer" in refused(url, portal).sentence


def test_an_api_that_does_well_is_enough(answers: list[Answer], portal: Path) -> None:
    with failing(answers, "silence") as url:
        ended = call("build", "--api", url, "--out", portal, "--json")
    assert ended.code == 0, ended.err
    assert ended.json["pages"] == pages_of(portal)


def test_an_api_that_may_not_answer_for_staff_says_so(public_api: str, tmp_path: Path) -> None:
    told = call("build", "--api", public_api, "--audience", "staff", "--out", tmp_path / "portal")
    assert told.code == 3
    assert "start it with STEPLADDER_AUDIENCE=staff" in told.sentence
    assert not list(tmp_path.iterdir())


def test_no_proxy_stands_between_us_and_this_machine(api: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    assert call("build", "--api", api, "--out", tmp_path / "portal").code == 0
