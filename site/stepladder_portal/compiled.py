"""Templates as they were compiled once: kept where Python keeps the modules that it has compiled.

Compiling all of them takes as long as drawing two hundred pages, and most builds find every template as it was.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from hashlib import sha256
from importlib.util import cache_from_source
from pathlib import Path

import jinja2
from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket

_PACKAGE = Path(__file__).parent

_MOST = 8
"""Of one template so many are kept: for environments and languages, and of modules as they were a moment ago."""


class Compiled(BytecodeCache):
    """Keeps what an environment has compiled, for environments of the same kind.

    Jinja sees by itself whether a template, or Python, has changed. What else makes the code is in the name of the
    file: Jinja, what the environment says of blocks, our modules (whose filters are applied to what stands in a
    template already when it is compiled), and the language that these filters are told to speak.
    """

    def __init__(self, environment: Environment, language: str) -> None:
        ways = (environment.trim_blocks, environment.lstrip_blocks, environment.autoescape, language)
        self._made = sha256(repr((jinja2.__version__, ways, _modules())).encode()).hexdigest()[:16]
        self._folder = Path(cache_from_source(__file__)).parent / "templates"

    def load_bytecode(self, bucket: Bucket) -> None:
        """Take what was kept, where there is something that can be read."""
        with suppress(OSError, EOFError, ValueError, TypeError), self._file(bucket).open("rb") as file:
            bucket.load_bytecode(file)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled, where Python keeps modules and may write there; else it is compiled again."""
        if sys.dont_write_bytecode:
            return
        file = self._file(bucket)
        scratch = file.with_suffix(f".{os.getpid()}")
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            try:
                scratch.write_bytes(bucket.bytecode_to_string())
                scratch.replace(file)  # other builds may read it at the same time
            finally:
                scratch.unlink(missing_ok=True)
            every = self._folder.glob(f"{bucket.key}-*.jinja")
            for old in sorted(every, key=lambda each: each.stat().st_mtime_ns)[:-_MOST]:
                old.unlink(missing_ok=True)

    def _file(self, bucket: Bucket) -> Path:
        return self._folder / f"{bucket.key}-{self._made}.jinja"


@cache
def _modules() -> list[tuple[str, int, int]]:
    """Our modules, each with when it was written and its size."""
    return sorted(_written(_PACKAGE))


def _written(folder: Path) -> Iterator[tuple[str, int, int]]:
    for file in folder.rglob("*.py"):
        stat = file.stat()
        yield file.relative_to(_PACKAGE).as_posix(), stat.st_mtime_ns, stat.st_size
