"""Work shared by several processes: all of it done once, and nothing of them left, however it ends."""

import errno
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from stepladder_portal import shares as module
from stepladder_portal.errors import BuildError
from stepladder_portal.shares import Shares, shares_for, sharing

PAGES = 20


def children() -> set[str]:
    """The processes that this one has begun, as Linux lists them; other tests may have some as well."""
    return {number for task in Path("/proc/self/task").iterdir() for number in (task / "children").read_text().split()}


@pytest.fixture(autouse=True)
def no_process_is_left() -> Iterator[None]:
    before = children()
    yield
    assert children() == before


def draw(folder: Path, each: Callable[[Shares, int], None] = lambda *_: None, count: int = 3) -> list[int]:
    """Make a file for every page, as a build would; what was told of the pages."""
    told: list[int] = []
    with sharing(count, lambda: told.append(len(told) + 1)) as shares:
        shares.split()
        for index in filter(shares.owns, range(PAGES)):
            each(shares, index)
            (folder / f"{index}").write_text(f"{os.getpid()}")
            shares.page_made()
    return told


def elsewhere(act: Callable[[], object]) -> Callable[[Shares, int], None]:
    """To be done in every process but the first."""
    return lambda shares, _: None if shares.first else act() and None


def fail(error: BaseException) -> None:
    raise error


@pytest.mark.parametrize("count", [1, 2, 4])
def test_every_page_is_made_once_and_told_of_in_the_first_process(count: int, tmp_path: Path) -> None:
    assert draw(tmp_path, count=count) == list(range(1, PAGES + 1))
    by = [(tmp_path / f"{index}").read_text() for index in range(PAGES)]
    assert len(set(by)) == count
    assert str(os.getpid()) in by


def test_where_the_system_has_no_room_for_a_process_fewer_do_everything(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fork, asked = os.fork, iter([True, False, False])
    monkeypatch.setattr(os, "fork", lambda: fork() if next(asked) else fail(OSError(errno.EAGAIN, "no more processes")))
    assert draw(tmp_path, count=4) == list(range(1, PAGES + 1))
    assert len({file.read_text() for file in tmp_path.iterdir()}) == 2


@pytest.mark.parametrize("error", [BuildError("It cannot be drawn."), OSError(errno.ENOSPC, "No space left on device")])
def test_what_another_process_runs_into_is_raised_in_the_first(error: Exception, tmp_path: Path) -> None:
    with pytest.raises(type(error)) as raised:
        draw(tmp_path, elsewhere(lambda: fail(error)))
    assert raised.value.args == error.args


def test_a_mistake_in_another_process_is_told_with_its_place(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match=r"(?s)test_shares.py.*ZeroDivisionError"):
        draw(tmp_path, elsewhere(lambda: 1 // 0))


def test_a_process_that_is_killed_is_no_share_done(tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="was ended"):
        draw(tmp_path, elsewhere(lambda: os.kill(os.getpid(), signal.SIGKILL)))


def test_the_first_does_not_go_on_for_long_when_another_has_failed(tmp_path: Path) -> None:
    drawn: list[int] = []

    def each(shares: Shares, index: int) -> None:
        if not shares.first:
            raise BuildError("It cannot be drawn.")
        (other,) = shares._others
        os.waitid(os.P_PID, other.process, os.WEXITED | os.WNOWAIT)  # it has failed before the first page is done
        drawn.append(index)

    with pytest.raises(BuildError):
        draw(tmp_path, each, count=2)
    assert drawn == [0]


@pytest.mark.parametrize("error", [KeyboardInterrupt, SystemExit, BuildError, OSError])
def test_when_the_first_stops_the_others_end_with_it(error: type[BaseException], tmp_path: Path) -> None:
    def each(shares: Shares, _: int) -> None:
        if shares.first:
            raise error
        time.sleep(60)

    with pytest.raises(error):
        draw(tmp_path, each)


def test_ctrl_c_is_for_the_first_process_alone(tmp_path: Path) -> None:
    """A terminal sends it to all of them."""
    assert draw(tmp_path, elsewhere(lambda: os.kill(os.getpid(), signal.SIGINT))) == list(range(1, PAGES + 1))


def test_ctrl_c_while_processes_begin_is_heeded_when_they_have(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fork, first = os.fork, os.getpid()

    def interrupted() -> int:
        process = fork()
        os.kill(os.getpid(), signal.SIGINT)
        return process

    monkeypatch.setattr(os, "fork", interrupted)
    with pytest.raises(KeyboardInterrupt):
        draw(tmp_path)
    assert os.getpid() == first
    assert not list(tmp_path.glob(f"{first}"))


def test_when_the_first_is_killed_the_others_notice(tmp_path: Path) -> None:
    work = (
        "import os, sys, time\nfrom stepladder_portal.shares import sharing\n"
        "with sharing(2, lambda: None) as shares:\n    shares.split()\n    os.write(1, b'%d\\n' % os.getpid())\n"
        "    while True: time.sleep(0.01); shares.page_made()\n"
    )
    with subprocess.Popen([sys.executable, "-c", work], stdout=subprocess.PIPE, text=True) as first:
        assert first.stdout is not None
        assert {int(first.stdout.readline()) for _ in range(2)} > {first.pid}
        first.kill()
        first.communicate(timeout=60)  # which waits until nobody holds the other side any more


def test_a_small_portal_is_drawn_by_one_process_and_a_large_one_by_a_few(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(64)), raising=False)
    assert (shares_for(10), shares_for(3000)) == (1, 4)
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {5})
    assert shares_for(3000) == 1
    monkeypatch.delattr(module.os, "sched_getaffinity")  # as on systems where a process cannot be doubled safely
    assert shares_for(3000) == 1
