"""Content folders for tests, written on the spot, with a mark where a fault is expected."""

from collections.abc import Collection, Mapping
from pathlib import Path

from world import world, world_with

from stepladder.content.check import check
from stepladder.content.places import Locate, Place, RecordPath
from stepladder.content.read import read_contents
from stepladder.errors import ContentFault
from stepladder.records import Contents, Document, Kind, Organisation, kind_of

MARK = "⟦"
"""Stands in a text just before the place of a fault, and is taken out before the text is used."""

ORGANISATION = """\
name: Harbour & Vale
timezone: Europe/London
ranks:
  - {slug: "1", title: One, order: 1}
grades:
  - {slug: g1, title: G1}
scales:
  - {slug: steps, title: Steps, proficiencies: [Aware, Working, Advanced]}
areas: [{title: Engineering}]
"""
LADDER = """\
title: Engineering
tracks:
  - {slug: technical, title: Technical, kind: technical}
  - {slug: managerial, title: Managerial, kind: managerial}
"""
LEVEL = "---\ntitle: Engineer\ntrack: technical\norder: 1\nsummary: Builds.\n---\n"
COMPETENCY = "---\ntitle: Coaching\nscale: steps\nneed: People who grow.\n---\n"
TRAINING = "---\ntitle: Listening\n---\n"

SOUND: Mapping[str, str] = {
    "organisation.yml": ORGANISATION,
    "ladders/engineering.yml": LADDER,
    "levels/engineering/engineer.md": LEVEL,
    "competencies/coaching.md": COMPETENCY,
    "trainings/listening.md": TRAINING,
}
"""A small folder without a fault."""


INCOMPLETE = frozenset({"no-need", "nothing-level", "no-way-back", "open-hat", "open-certification", "unsaid"})
"""What is told of things that are only missing. The builders' bare things lack much of it, whatever a test is about."""


def write_folder(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write ``files``, by their paths within ``folder``, as they are."""
    for path, text in files.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode("utf-8") if isinstance(text, str) else text)
    return folder


def faults_in(folder: Path, files: Mapping[str, str | bytes] | None = None) -> list[ContentFault]:
    """What is wrong in ``folder``, once ``files`` stand there too, with paths relative to it.

    What is only missing is left out, as in ``found``.
    """
    read = read_contents(write_folder(folder, files or {}))
    faults = (*read.faults, *check(read.contents, read.locate, read.unread))
    return [_relative(fault, folder) for fault in faults if fault.code not in INCOMPLETE]


def contradictions(
    contents: Contents, locate: Locate = lambda *_: None, unread: frozenset[tuple[str, str]] = frozenset()
) -> tuple[ContentFault, ...]:
    """What ``check`` tells of contents, but for what is only missing."""
    return tuple(fault for fault in check(contents, locate, unread) if fault.code not in INCOMPLETE)


def told(faults: list[ContentFault]) -> list[str]:
    """Place and code of each fault, in order."""
    return sorted(f"{fault.place} {fault.code}" for fault in faults)


def marked(path: str, text: str) -> tuple[str, list[str]]:
    """``text`` without its marks, and the place of each."""
    places: list[str] = []
    lines = text.split("\n")
    for number, line in enumerate(lines, 1):
        while MARK in line:
            places.append(f"{path}:{number}:{line.index(MARK) + 1}")
            line = line.replace(MARK, "", 1)  # noqa: PLW2901 - each mark moves what follows it
        lines[number - 1] = line
    return "\n".join(lines), places


def _relative(fault: ContentFault, folder: Path) -> ContentFault:
    fields = fault.as_dict()
    for name in ("file", "hint"):
        fields[name] = str(fields[name]).replace(f"{folder}/", "") if fields[name] else None
    return ContentFault(**fields)  # type: ignore[arg-type]


def found(*documents: Document, without: Collection[str] = (), unread: Collection[tuple[str, str]] = ()) -> list[str]:
    """What is wrong with the small world once these documents stand in it: document, path and code of each fault.

    What is only missing is left out; ``lacking`` finds that.
    """
    contents = Contents.of(
        document for document in world_with(*documents).documents() if kind_of(document) not in without
    )
    faults = check(contents, _named, frozenset(unread))
    return sorted(f"{fault.file} {fault.code}" for fault in faults if fault.code not in INCOMPLETE)


def lacking(*documents: Document, code: str) -> list[str]:
    """Where something is missing in the small world once these documents stand in it, and how much that weighs."""
    faults = check(world_with(*documents), _named)
    return sorted(f"{fault.file} {fault.severity}" for fault in faults if fault.code == code)


def _named(kind: Kind, slug: str, path: RecordPath) -> Place:
    return Place(" ".join(map(str, (kind, slug, *path))))


def organisation(**fields: object) -> Organisation:
    """The small world's organisation with other fields."""
    own = world().organisation
    assert own is not None
    return Organisation.model_validate({**own.model_dump(), **fields})
