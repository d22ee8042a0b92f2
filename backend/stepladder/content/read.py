"""From a folder of files to records, with every fault in them at once."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from stepladder.content.folder import FOLDERS, Listing, ending_of, parts_of, path_of
from stepladder.content.front_matter import FrontMatter, text_of
from stepladder.content.places import Place, RecordPath, in_order
from stepladder.content.validate import validate
from stepladder.content.yaml import Value, YamlText
from stepladder.errors import ContentFault, ContentFaults, WrongUseError
from stepladder.records import KINDS, Contents, Document, Kind

__all__ = ["FOLDERS", "ReadContents", "as_written", "path_of", "read_contents"]


@dataclass(frozen=True)
class ReadContents:
    """What a folder holds, as far as it could be read, and what is wrong with it."""

    folder: Path
    contents: Contents
    faults: tuple[ContentFault, ...]
    unread: frozenset[tuple[str, str]]
    """Kind and slug of the documents that could not be made."""
    files: Mapping[tuple[Kind, str], Path]
    """The file in which each document stands."""
    _last_read: dict[Path, YamlText] = field(default_factory=dict, repr=False, compare=False)

    def locate(self, kind: Kind, slug: str, path: RecordPath) -> Place:
        """Where a value stands. The file is read again: only faults ask, and most content has none."""
        file = self.files.get((kind, slug), self.folder / path_of(kind, slug))
        if file not in self._last_read:
            try:
                front = _split(text_of(file), kind, slug)
            except ContentFaults:
                return Place(str(file))
            self._last_read.clear()
            self._last_read[file] = YamlText.read(front.fields, str(file), front.first_line)
        return self._last_read[file].place(path[1:] if kind == "translation" and path[:1] == ("texts",) else path)


@dataclass
class _Reading:
    documents: list[Document] = field(default_factory=list)
    faults: list[ContentFault] = field(default_factory=list)
    files: dict[tuple[Kind, str], Path] = field(default_factory=dict)


def read_contents(folder: Path) -> ReadContents:
    """Read every document below ``folder``. A broken file never stops the others from being read.

    Raises WrongUseError where there is no such folder.
    """
    if not folder.is_dir():
        raise WrongUseError(f"There is no content folder {folder}; name a folder that holds organisation.yml.")
    listing = Listing.of(folder)
    reading = _Reading(faults=listing.faults)
    for kind, slug, file in listing.found:
        document = _read_file(reading, kind, slug, file)
        if document is not None:
            reading.documents.append(document)
    contents = Contents.of(reading.documents)
    unread = {key for key in (*reading.files, *listing.misnamed) if key[1] not in contents.of_kind(key[0])}
    return ReadContents(folder, contents, in_order(reading.faults), frozenset(unread), reading.files)


def _read_file(reading: _Reading, kind: Kind, slug: str, file: Path) -> Document | None:
    first = reading.files.setdefault((kind, slug), file)
    if first != file:
        message = f"there are two files for the {kind} {slug}"
        reading.faults.append(Place(str(file), 1, 1).fault("duplicate-slug", message, f"the other one is {first}"))
    try:
        document = _read_text(reading, kind, slug, file, text_of(file))
    except ContentFaults as error:
        reading.faults += error.faults
        return None
    return document if first == file else None


def _read_text(reading: _Reading, kind: Kind, slug: str, file: Path, text: str) -> Document | None:
    front = _split(text, kind, slug)
    if not front.closed:
        raise ContentFaults([_unclosed(front, Place(str(file), 1, 1))])
    document = YamlText.read(front.fields, str(file), front.first_line)
    reading.faults += document.faults
    if not document.whole:
        return None
    only_body = kind == "translation" and document.value is None and bool(front.body)
    if not isinstance(document.value, dict) and not only_body:
        fault = document.place(()).fault("no-fields", "has no fields", "write each on a line, say title: ...")
        raise ContentFaults([fault])
    fields = dict(document.value) if isinstance(document.value, dict) else {}
    own = _own_fields(kind, slug, front)
    for name in own.keys() & fields.keys():
        hint = "write it below the second line ---" if name == "body" else "the file's name is the identity"
        reading.faults.append(document.place((name,), key=True).fault("unknown-field", f"{name} is no field", hint))

    def place_of(path: RecordPath, key: bool) -> Place:
        return front.body_place(str(file)) if path == ("body",) and "body" in own else document.place(path, key=key)

    record, faults = validate(KINDS[kind], as_written(kind, slug, fields | own), place_of, own)
    reading.faults += faults
    return None if document.faults else record


def _split(text: str, kind: Kind, slug: str) -> FrontMatter:
    return FrontMatter(text) if ending_of(kind, slug) != ".md" else FrontMatter.split(text)


def _unclosed(front: FrontMatter, place: Place) -> ContentFault:
    if front.opened:
        hint = "write a line --- of its own below the last field"
        return place.fault("unclosed-fields", "the fields that begin here have no end", hint)
    hint = "begin the file with a line ---, then fields such as title: ..., then a line ---"
    return place.fault("no-fields", "does not begin with fields", hint)


def _own_fields(kind: Kind, slug: str, front: FrontMatter) -> dict[str, str]:
    """What the file says by its name and its body, and so not by a field."""
    return {"slug": slug} if ending_of(kind, slug) != ".md" else {"slug": slug, "body": front.body}


def as_written(kind: Kind, slug: str, fields: Mapping[str, Value]) -> dict[str, Any]:
    """The fields of a record, of what stands in its file: a translation's are its texts."""
    if kind != "translation":
        return {"slug": slug, **fields}
    of_kind, of, locale = parts_of(slug)
    own = ("slug", "body") if not fields.get("body") else ("slug",)
    texts = {name: value for name, value in fields.items() if name not in own}
    return {"slug": slug, "kind": of_kind, "of": of, "locale": locale, "texts": texts}
