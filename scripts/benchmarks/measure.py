"""Runs a command and tells how long it took, and how much memory its largest process held."""

import os
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

# A process that is made by a large one counts that one's memory as its own peak until it begins its own program: so
# the command is made by a very small process, which waits for it and for whatever the command has waited for.
_LAUNCHER = """
import os, sys, time
begin = time.perf_counter()
child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ)
_, status, usage = os.wait4(child, 0)
end = time.perf_counter()
with open(os.environ["MEASURED"], "w") as file:
    print(end - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss, os.waitstatus_to_exitcode(status), file=file)
"""
_RSS_UNIT = 1 if sys.platform == "darwin" else 1024
_LOOK_EVERY = 0.1
"""Seconds between two looks at which process is the largest."""


class CommandFailedError(Exception):
    """A measured command did not end well."""


@dataclass(frozen=True)
class Measured:
    """One run of one command."""

    seconds: float
    processor: float
    """The seconds of processor time of its whole tree: on a busy machine they say more than the clock."""
    megabytes: float
    """The most memory (of 10^6 bytes) that the largest process of its tree held at any time."""
    largest: str
    """The name of that process, where the system tells."""


def measure(command: Sequence[str | Path], folder: Path, environment: Mapping[str, str]) -> Measured:
    """Run a command in a folder to its end. Raises CommandFailedError with what it said last."""
    result, said = folder / "measured.txt", folder / "said.txt"
    result.unlink(missing_ok=True)
    with said.open("wb") as output:
        launcher = subprocess.Popen(
            [sys.executable, "-I", "-S", "-c", _LAUNCHER, *map(str, command)],
            cwd=folder,
            env={**environment, "MEASURED": str(result)},
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            start_new_session=True,
        )
        try:
            peaks: dict[str, int] = {}
            while launcher.poll() is None:
                _look(launcher.pid, peaks)
                time.sleep(_LOOK_EVERY)
        except BaseException:
            os.killpg(launcher.pid, 15)
            launcher.wait()
            raise
    told = result.read_text().split() if result.exists() else ["0", "0", "0", str(launcher.returncode)]
    seconds, processor, peak, code = told
    if code != "0":
        last = said.read_text("utf-8", "replace").strip().splitlines()[-1:] or ["it said nothing"]
        raise CommandFailedError(f"{Path(command[0]).name} {command[1]} left with {code}: {last[0]}")
    largest = max(peaks, key=peaks.__getitem__, default="unknown")
    return Measured(float(seconds), float(processor), int(peak) * _RSS_UNIT / 1e6, largest)


def _look(session: int, peaks: dict[str, int]) -> None:
    """Note the peak of each process of a session but its first, the launcher. Nothing where there is no /proc."""
    for status in Path("/proc").glob("[0-9]*/status"):
        try:
            if int(status.with_name("stat").read_text().rpartition(")")[2].split()[3]) != session:
                continue
            told = dict(line.partition(":")[::2] for line in status.read_text().splitlines())
        except (OSError, IndexError, ValueError):
            continue  # it has ended meanwhile
        if told["Pid"].strip() != str(session) and "VmHWM" in told:
            name = told["Name"].strip()
            peaks[name] = max(peaks.get(name, 0), int(told["VmHWM"].split()[0]))
