"""From records to files: new ones are written cleanly, those that stand already are changed where they have to be."""

import re
from collections.abc import Iterable
from pathlib import Path

from pydantic import ValidationError

from stepladder.content.amend import amend
from stepladder.content.emit import Fields, emit, plain
from stepladder.content.folder import path_of
from stepladder.content.json import emit_json
from stepladder.content.places import Place
from stepladder.content.read import as_written
from stepladder.content.staging import replace_files
from stepladder.content.yaml import Value, YamlText
from stepladder.errors import ContentFaults
from stepladder.records import KINDS, Document, FairnessReport, Kind, Translation, kind_of

_FRONT = re.compile(r"---[ \t]*\n(?P<front>(?:.*\n)*?)---[ \t]*(?:\n|\Z)(?P<body>.*)", re.DOTALL)
_OTHER_ENDINGS = {".yml": ".yaml", ".md": ".markdown", ".json": ".json"}


def write_documents(folder: Path, documents: Iterable[Document]) -> tuple[Path, ...]:
    """Write each document to its file below ``folder``, all of them or none, and tell which files changed.

    In a file that stands already only the fields that differ are touched; comments and the order of fields stay.
    Raises ContentFaults where such a file cannot be read, EnvironmentFaultError where it cannot be written.
    """
    changed: dict[Path, bytes] = {}
    for document in documents:
        path = _path_in(folder, kind_of(document), document.slug)
        before = (folder / path).read_bytes() if (folder / path).is_file() else None
        after = _new_text(document).encode() if before is None else _changed_text(document, folder / path, before)
        if after != before:
            changed[path] = after
    replace_files(folder, changed)
    return tuple(folder / path for path in changed)


def _path_in(folder: Path, kind: Kind, slug: str) -> Path:
    path = path_of(kind, slug)
    other = path.with_suffix(_OTHER_ENDINGS[path.suffix])
    return other if (folder / other).is_file() and not (folder / path).is_file() else path


def _new_text(document: Document) -> str:
    fields = _fields(document)
    if isinstance(document, FairnessReport):
        return emit_json(document)
    if _is_yaml(document):
        return emit(fields)
    return f"---\n{emit(fields)}---\n{_tail(_body(document))}"


def _is_yaml(document: Document) -> bool:
    return path_of(kind_of(document), document.slug).suffix != ".md"


def _fields(document: Document) -> Fields:
    """What stands between the lines of ``---``: the slug is the file's name, the body stands below."""
    left_out = {"slug"} if _is_yaml(document) else {"slug", "body"}
    fields = document.texts if isinstance(document, Translation) else plain(document)
    return {name: value for name, value in fields.items() if name not in left_out}


def _body(document: Document) -> str:
    return str(document.texts.get("body", "")) if isinstance(document, Translation) else getattr(document, "body", "")


def _tail(body: str) -> str:
    return f"{body}\n" if body else ""


def _changed_text(document: Document, file: Path, before: bytes) -> bytes:
    text = before.decode("utf-8-sig")
    ends = "\r\n" if "\r\n" in text else "\n"
    text = text.replace("\r\n", "\n")
    old = _parse(document, text)
    if old is None:
        fault = Place(str(file)).fault("unreadable", "cannot be read, so it was not changed", "mend it first")
        raise ContentFaults([fault])
    if old == document:
        return before
    after = _new_text(document) if text == _new_text(old) else _amended(old, document, text)
    return after.replace("\n", ends).encode()


def _amended(old: Document, new: Document, text: str) -> str:
    front, body = _split(text, new)
    if isinstance(new, FairnessReport):
        return emit_json(new)
    mended = amend(front, _fields(old), _fields(new))
    if mended is None:
        return _new_text(new)
    if not _is_yaml(new):
        tail = body if body.strip("\n") == _body(new) else _tail(_body(new))
        mended = f"---\n{mended}---\n{tail}"
    return mended if _parse(new, mended) == new else _new_text(new)


def _split(text: str, document: Document) -> tuple[str, str]:
    match = None if _is_yaml(document) else _FRONT.match(text)
    front, body = (match["front"], match["body"]) if match else (text, "")
    return (front if front.endswith("\n") else f"{front}\n"), body


def _parse(document: Document, text: str) -> Document | None:
    """What a file of this document's kind and slug says, or None where it does not say it properly."""
    front, body = _split(text, document)
    read = YamlText.read(front, "")
    fields = read.value or {}
    if read.faults or not isinstance(fields, dict):
        return None
    own: dict[str, Value] = {} if _is_yaml(document) else {"body": body.strip("\n")}
    kind = kind_of(document)
    try:
        return KINDS[kind].model_validate(as_written(kind, document.slug, fields | own))
    except ValidationError:
        return None
