"""Documents that are known beforehand, each by the SHA-256 of its text.

Identifiers are those of the draft on persisted documents (GraphQL over HTTP, appendix A): ``sha256:`` and 64 lower-case
hexadecimal digits. Known are our own operations, those of every earlier release, so that a page which somebody wrote
once goes on working, and those of a file that whoever runs the service names.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any, Final

import orjson

from stepladder.api.errors import ApiError
from stepladder.errors import EnvironmentFaultError
from stepladder.settings import Settings

DOCUMENTS: Final = ".documents.json"
"""How the names of files end that hold documents by their identifiers, as graphql-codegen writes them as well."""

_IDENTIFIER: Final = re.compile(r"sha256:[0-9a-f]{64}")


def identifier(document: str) -> str:
    """By what a document is known. Raises UnicodeEncodeError where the text is none (a lone surrogate)."""
    return f"sha256:{sha256(document.encode()).hexdigest()}"


@cache
def our_documents() -> Mapping[str, str]:
    """Our own documents by their identifiers, as they are and as every release had them."""
    return dict((*_released(files("stepladder.api") / "released_documents"), *_operations()))


@dataclass(frozen=True, slots=True)
class Documents:
    """Which documents are known, and whether others are answered as well."""

    known: Mapping[str, str]
    only_known: bool = False

    @classmethod
    def of(cls, settings: Settings) -> "Documents":
        """Those that the settings ask for. Raises EnvironmentFaultError where their file cannot be used."""
        more = _read(settings.documents_file) if settings.documents_file else {}
        return cls({**our_documents(), **more}, settings.documents == "trusted")

    def text(self, query: str, document_id: str) -> str:
        """The document that is asked for by its text, by its identifier or by both."""
        if document_id and not _IDENTIFIER.fullmatch(document_id):
            raise ApiError("`documentId` has to be `sha256:` and 64 hexadecimal digits in lower case.", "BAD_REQUEST")
        if document_id and query and document_id != identifier(query):
            raise ApiError("`query` is not the document that `documentId` names: send one of them.", "BAD_REQUEST")
        known = self.known.get(document_id or identifier(query))
        if known is None and document_id and not query:
            raise ApiError(f"No document is known as {document_id}.", "DOCUMENT_NOT_FOUND")
        if known is None and self.only_known:
            raise ApiError("Only documents that are known beforehand are answered here.", "DOCUMENT_NOT_TRUSTED")
        return known or query


def _operations() -> Iterator[tuple[str, str]]:
    for file in (files("stepladder.api") / "operation_documents").iterdir():
        if file.name.endswith(".graphql"):
            text = file.read_text("utf-8")
            yield identifier(text), text


def _released(folder: Traversable) -> Iterator[tuple[str, str]]:
    for file in folder.iterdir():
        if file.name.endswith(DOCUMENTS):
            yield from orjson.loads(file.read_bytes()).items()


def _read(file: Path) -> Mapping[str, str]:
    """The documents of somebody's file: an object of texts by their identifiers."""
    try:
        held: Any = orjson.loads(file.read_bytes())
    except (OSError, orjson.JSONDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else f"it is not JSON: {error}"
        raise EnvironmentFaultError(
            f"STEPLADDER_DOCUMENTS_FILE names {file}, which cannot be read: {reason}."
        ) from error
    if not isinstance(held, dict):
        raise EnvironmentFaultError(f"{file} has to hold one JSON object: documents by their identifiers.")
    wrong = [key for key, text in held.items() if not isinstance(text, str) or key != identifier(text)]
    if wrong:
        raise EnvironmentFaultError(
            f"{file} has {wrong[0]!r}, which is not `sha256:` and the SHA-256 of its document; write the file anew."
        )
    return held
