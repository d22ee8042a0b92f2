"""A file of content as text: the fields above, the Markdown below, and where each begins."""

import stat
from dataclasses import dataclass
from pathlib import Path

from stepladder.content.places import Place
from stepladder.errors import ContentFaults
from stepladder.records.base import CONTROL_CHARACTER

_LARGEST = 5_000_000
"""Bytes: more than anybody writes into one file."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields of a file, still as YAML, and the text below them."""

    fields: str
    """YAML."""
    first_line: int = 1
    """The line on which the fields begin."""
    body: str = ""
    body_line: int = 1
    """The line on which the body begins."""
    opened: bool = True
    """Whether there is a first line ``---``."""
    closed: bool = True
    """Whether there is a second one."""

    @classmethod
    def split(cls, text: str) -> "FrontMatter":
        """The two parts of a text that begins with fields between lines of ``---``."""
        lines = text.split("\n")
        if lines[0].rstrip() != "---":
            return cls("", opened=False, closed=False)
        end = next((index for index, line in enumerate(lines[1:], 1) if line.rstrip() == "---"), None)
        if end is None:
            return cls("", closed=False)
        below = "\n".join(lines[end + 1 :])
        body = below.lstrip("\n")
        fields = "".join(f"{line}\n" for line in lines[1:end])
        return cls(fields, 2, body.rstrip("\n"), end + 2 + len(below) - len(body))

    def body_place(self, file: str) -> Place:
        """Where the body has a character that no page can show; else where it begins."""
        found = CONTROL_CHARACTER.search(self.body)
        at = found.start() if found else 0
        return Place(file, self.body_line + self.body.count("\n", 0, at), at - self.body.rfind("\n", 0, at))


def text_of(file: Path) -> str:
    """The text of ``file`` with plain line ends. Raises ContentFaults where it is not a readable file of text."""
    place = Place(str(file), 1, 1)
    try:
        status = file.stat()
        if not stat.S_ISREG(status.st_mode):
            raise ContentFaults([place.fault("unreadable", "cannot be read: it is not an ordinary file")])
        if status.st_size > _LARGEST:
            message = f"is larger than {_LARGEST // 1_000_000} MB"
            raise ContentFaults([place.fault("too-large", message, "keep one thing in a file")])
        raw = file.read_bytes()
    except OSError as error:
        raise ContentFaults([place.fault("unreadable", f"cannot be read: {error.strerror}")]) from error
    return _decoded(raw, file).replace("\r\n", "\n").replace("\r", "\n")


def _decoded(raw: bytes, file: Path) -> str:
    raw = raw.removeprefix(b"\xef\xbb\xbf")
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8")
        place = Place(str(file), before.count("\n") + 1, len(before) - before.rfind("\n"))
        message = f"is not UTF-8 text (the byte {raw[error.start]:02X} stands here)"
        raise ContentFaults([place.fault("bad-encoding", message, "save it as UTF-8")]) from error
