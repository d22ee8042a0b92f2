"""From a folder of files to records, with every fault in them at once."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from stepladder.content.places import Place, RecordPath
from stepladder.content.suggest import did_you_mean
from stepladder.content.validate import validate
from stepladder.content.yaml import YamlText
from stepladder.errors import ContentFault, WrongUseError
from stepladder.records import KINDS, LEVEL_SLUG_PATTERN, SLUG_PATTERN, Contents, Document, Kind

FOLDERS: dict[str, Kind] = {
    "ladders": "ladder",
    "levels": "level",
    "competencies": "competency",
    "mentors": "mentor",
    "trainings": "training",
    "hats": "hat",
    "guides": "guide",
}
"""The folders of a content folder, with the kind of document that stands in each."""

_YAML_KINDS: frozenset[Kind] = frozenset({"organisation", "ladder"})
_LEAVE_ALONE = frozenset({"readme", "readme.md", "license", "license.md", "licence", "licence.md", "changelog.md"})


def path_of(kind: Kind, slug: str) -> Path:
    """Where the document of that kind and slug stands within a content folder."""
    if kind == "organisation":
        return Path("organisation.yml")
    folder = next(folder for folder, of_kind in FOLDERS.items() if of_kind == kind)
    return Path(folder) / f"{slug}{'.yml' if kind in _YAML_KINDS else '.md'}"


@dataclass(frozen=True)
class ReadContents:
    """What a folder holds, as far as it could be read, and what is wrong with it."""

    folder: Path
    contents: Contents
    faults: tuple[ContentFault, ...]
    unread: frozenset[tuple[str, str]]
    """Kind and slug of the documents that could not be made."""

    def locate(self, kind: Kind, slug: str, path: RecordPath) -> Place:
        """Where a value stands. The file is read again: only faults ask, and most content has none."""
        file = self.folder / path_of(kind, slug)
        try:
            front, _, first_line = _split(file.read_text("utf-8-sig"), kind)
        except OSError:
            return Place(str(file))
        return YamlText.read(front, str(file), first_line).place(path)


@dataclass
class _Reading:
    folder: Path
    documents: list[Document] = field(default_factory=list)
    faults: list[ContentFault] = field(default_factory=list)
    seen: dict[tuple[Kind, str], Path] = field(default_factory=dict)


def read_contents(folder: Path) -> ReadContents:
    """Read every document below ``folder``. A broken file never stops the others from being read.

    Raises WrongUseError where there is no such folder.
    """
    if not folder.is_dir():
        raise WrongUseError(f"There is no content folder {folder}; name a folder that holds organisation.yml.")
    reading = _Reading(folder)
    for kind, slug, file in _files(reading):
        _read_file(reading, kind, slug, file)
    contents = Contents.of(reading.documents)
    unread = frozenset(key for key in reading.seen if key[1] not in contents.of_kind(key[0]))
    return ReadContents(folder, contents, tuple(reading.faults), unread)


def _files(reading: _Reading) -> Iterator[tuple[Kind, str, Path]]:
    for entry in sorted(reading.folder.iterdir()):
        if entry.name.startswith(".") or entry.name.lower() in _LEAVE_ALONE:
            continue
        if entry.name in FOLDERS and entry.is_dir():
            yield from _files_of_kind(reading, FOLDERS[entry.name], entry)
        elif entry.stem == "organisation" and entry.suffix in {".yml", ".yaml"}:
            yield "organisation", "organisation", entry
        else:
            hint = did_you_mean(entry.name, [*FOLDERS, "organisation.yml"]) or "nothing else is read"
            place = Place(str(entry))
            reading.faults.append(place.fault("unknown-file", f"{entry.name} is not a part of content", hint))


def _files_of_kind(reading: _Reading, kind: Kind, folder: Path) -> Iterator[tuple[Kind, str, Path]]:
    endings = {".yml", ".yaml"} if kind in _YAML_KINDS else {".md", ".markdown"}
    pattern = LEVEL_SLUG_PATTERN if kind == "level" else SLUG_PATTERN
    for file in sorted(folder.rglob("*")):
        if file.is_dir() or file.name.startswith(".") or file.name.lower() in _LEAVE_ALONE:
            continue
        place = Place(str(file))
        slug = file.relative_to(folder).with_suffix("").as_posix()
        if file.suffix not in endings:
            hint = f"rename it to {file.stem}{path_of(kind, 'x').suffix}, or move it out of {folder.name}/"
            reading.faults.append(place.fault("unknown-file", f"{file.name} is not a file of a {kind}", hint))
        elif not re.fullmatch(pattern, slug):
            expected = "levels/LADDER/LEVEL.md" if kind == "level" else f"{folder.name}/NAME{file.suffix}"
            hint = f"name it {expected}, in lower-case letters, digits and single hyphens"
            reading.faults.append(place.fault("bad-slug", f"{slug!r} cannot be the identity of a {kind}", hint))
        else:
            yield kind, slug, file


def _read_file(reading: _Reading, kind: Kind, slug: str, file: Path) -> None:
    place = Place(str(file), 1, 1)
    first = reading.seen.setdefault((kind, slug), file)
    if first != file:
        hint = f"the other one is {first}"
        reading.faults.append(place.fault("duplicate-slug", f"there are two files for the {kind} {slug}", hint))
        return
    try:
        text = file.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        reading.faults.append(place.fault("bad-encoding", f"is not UTF-8 text (byte {error.start + 1})"))
    except OSError as error:
        reading.faults.append(place.fault("unreadable", f"cannot be read: {error.strerror}"))
    else:
        _read_text(reading, kind, slug, place, text)


def _read_text(reading: _Reading, kind: Kind, slug: str, place: Place, text: str) -> None:
    front, body, first_line = _split(text, kind)
    document = YamlText.read(front, str(place.file), first_line)
    reading.faults += document.faults
    if document.faults:
        return
    if not isinstance(document.value, dict):
        hint = "begin the file with a line ---, then fields such as title: ..., then a line ---"
        reading.faults.append(place.fault("no-fields", f"has no fields of a {kind}", hint))
        return
    fields = dict(document.value)
    own = {"slug": "the file's name is the identity"}
    if kind not in _YAML_KINDS:
        own["body"] = "write it below the second line ---"
    for name, hint in own.items():
        if name in fields:
            reading.faults.append(document.place((name,), key=True).fault("unknown-field", f"{name} is no field", hint))
            del fields[name]
    if kind != "organisation":
        fields["slug"] = slug
    if kind not in _YAML_KINDS:
        fields["body"] = body
    record, faults = validate(KINDS[kind], fields, lambda path, key: document.place(path, key=key))
    reading.faults += faults
    if record is not None:
        reading.documents.append(record)


def _split(text: str, kind: Kind) -> tuple[str, str, int]:
    """Front matter, body, and the line on which the front matter begins."""
    if kind in _YAML_KINDS:
        return text, "", 1
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        return "", text.strip("\n"), 1
    end = next((index for index, line in enumerate(lines[1:], 1) if line.rstrip() == "---"), None)
    if end is None:
        return "\n".join(lines[1:]), "", 2
    return "\n".join(lines[1:end]) + "\n", "\n".join(lines[end + 1 :]).strip("\n"), 2
