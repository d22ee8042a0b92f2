"""Pages drawn by several processes at once, each its share of them.

The one process becomes several where everything is known and no page is drawn: each finds in memory all that it needs.
Whatever the others run into is told to the first and ends the build there; when the first stops, they end with it.
"""

import ctypes
import gc
import os
import pickle
import select
import signal
import threading
import traceback
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import NoReturn

from stepladder_portal.errors import BuildError

_WORTH_IT = 500
"""With fewer pages, a second process brings less than it costs."""

_MOST = 4
"""More processes have little left to share: what comes before the pages and after them is one's alone."""

_MADE, _FAULT = b".", b"!"


def shares_for(pages: int) -> int:
    """By how many processes to draw so many pages: as many as may run at once, where one can safely become two."""
    if pages < _WORTH_IT or not hasattr(os, "sched_getaffinity"):
        return 1
    return min(len(os.sched_getaffinity(0)), _MOST)


def give_back() -> None:
    """Give the system what the allocator keeps of memory that was let go: every process would hold that tenth too."""
    with suppress(AttributeError, OSError):  # only GNU's C library has such a call
        ctypes.CDLL(None).malloc_trim(0)


class _Other:
    """Another process, as the first one knows it."""

    def __init__(self, process: int, pipe: int) -> None:
        self.process = process
        self.pipe = pipe
        self.fault: bytes | None = None
        self.ended = False
        os.set_blocking(pipe, False)

    def heard(self) -> int:
        """How many pages it has made since it was last asked."""
        made = 0
        with suppress(BlockingIOError):
            while data := os.read(self.pipe, 1 << 16):
                if self.fault is None:
                    told, mark, rest = data.partition(_FAULT)
                    made += len(told)
                    self.fault = rest if mark else None
                else:
                    self.fault += data
            self.ended = True
        return made

    def code(self) -> int:
        """Wait for its end, and tell what it exited with: less than nothing if it was killed."""
        code = os.waitstatus_to_exitcode(os.waitpid(self.process, 0)[1])
        os.close(self.pipe)
        return code


class Shares:
    """The processes that draw the pages of one build, as each of them sees it."""

    def __init__(self, count: int, made: Callable[[], None]) -> None:
        self.first = True
        """Whether this is the process that was there before, and stays."""
        self._count = count
        self._made = made
        self._own = set(range(count))
        self._others: list[_Other] = []
        self._pipe = -1

    def split(self) -> None:
        """Become as many processes as there are shares; where the system has no room for more, fewer do it all."""
        if self._count > 1:
            give_back()
        gc.freeze()  # the collector would write into what they have in common, and make a copy for each
        with self._ctrl_c_later(), suppress(OSError):
            for number in range(1, self._count):
                if not self._another(number):
                    return
        gc.unfreeze()

    def _another(self, number: int) -> bool:
        """Have a process draw that share; here in the first process, the answer is yes, and there it is no."""
        reading, writing = os.pipe()
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore", DeprecationWarning)  # a progress bar's thread has nothing we need
                process = os.fork()
        except OSError:
            os.close(reading)
            os.close(writing)
            raise
        if process:
            os.close(writing)
            self._others.append(_Other(process, reading))
            self._own.remove(number)
            return True
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first is asked to stop, and ends all
        for pipe in (reading, *(other.pipe for other in self._others)):
            os.close(pipe)
        self.first, self._own, self._others, self._pipe = False, {number}, [], writing
        return False

    @contextmanager
    def _ctrl_c_later(self) -> Iterator[None]:
        """Ctrl-C waits: it must not find a process that does not know yet which one it is."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        asked: list[int] = []
        before = signal.signal(signal.SIGINT, lambda number, _: asked.append(number))
        try:
            yield
        finally:
            if self.first:
                signal.signal(signal.SIGINT, before)
                for number in asked[:1]:
                    signal.raise_signal(number)

    def owns(self, index: int) -> bool:
        """Whether the page of that number is for this process: every so-manieth, so that all have as much to do."""
        return index % self._count in self._own

    def page_made(self) -> None:
        """Tell that a page is made, here or elsewhere, to whoever counts them in the first process."""
        if not self.first:
            os.write(self._pipe, _MADE)
            return
        self._made()
        for other in [*self._others]:
            self._hear(other)

    def join(self) -> None:
        """Be one process again, when all have done their share. Raises what kept one of them from it."""
        while pipes := {other.pipe: other for other in self._others}:
            for pipe in select.select(list(pipes), (), ())[0]:
                self._hear(pipes[pipe])

    def _hear(self, other: _Other) -> None:
        for _ in range(other.heard()):
            self._made()
        if not other.ended:
            return
        code = other.code()
        self._others.remove(other)
        if other.fault:
            raise pickle.loads(other.fault)  # noqa: S301 - our own process wrote it
        if code != 0:
            raise BuildError(
                f"The pages could not be made: a process that drew some of them was ended ({code}); "
                "was there enough memory?"
            )

    def end(self) -> None:
        """End the others at once, whatever they are at."""
        while self._others:
            other = self._others[-1]
            with suppress(ProcessLookupError, ChildProcessError):
                os.kill(other.process, signal.SIGKILL)
                other.code()
            self._others.pop()

    def leave(self, fault: BaseException | None) -> NoReturn:
        """End this process, which is not the first, and nothing else: what it shares with the first is the first's."""
        try:
            if fault is not None:
                if not isinstance(fault, (BuildError, OSError)):
                    fault = RuntimeError("".join(traceback.format_exception(fault)))
                with open(self._pipe, "wb") as pipe:
                    pipe.write(_FAULT + pickle.dumps(fault))
        finally:
            os._exit(0 if fault is None else 1)


@contextmanager
def sharing(count: int, made: Callable[[], None]) -> Iterator[Shares]:
    """The work within is shared from where it splits; after it there is one process, and all is done or has failed."""
    shares = Shares(count, made)
    try:
        yield shares
        if shares.first:
            shares.join()
    except BaseException as error:
        if not shares.first:
            shares.leave(error)
        raise
    finally:
        if not shares.first:
            shares.leave(None)
        shares.end()
