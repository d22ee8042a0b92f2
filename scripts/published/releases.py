"""Releases of the schema: each with its day, and the documents that were ours then."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from pathlib import Path

from graphql import GraphQLSchema, build_schema

from stepladder.api.trusted import DOCUMENTS, identifier
from stepladder.errors import StepladderError

_HEADER = re.compile(r"# Release ([1-9][0-9]*), (\d{4}-\d\d-\d\d)\. [^\n]*\n\n")


class ReleaseError(StepladderError):
    """A release that is not as `scripts/release_schema.py` writes it, or that may not be made."""


@dataclass(frozen=True, slots=True)
class Release:
    """A schema that others may rely on."""

    number: int
    day: date
    """The day that it was released on: what is deprecated is held against it, never against a clock."""
    sdl: str
    documents: Mapping[str, str]
    """The operations of that day, by their identifiers."""

    @property
    def schema(self) -> GraphQLSchema:
        """The schema, built."""
        return build_schema(self.sdl)

    def write(self, folder: Path) -> None:
        """Put it among the others."""
        head = (
            f"# Release {self.number}, {self.day}. Written by scripts/release_schema.py, and never changed afterwards."
        )
        (folder / f"{self.number}.graphql").write_text(f"{head}\n\n{self.sdl}", "utf-8")
        documents = json.dumps(self.documents, indent=2, ensure_ascii=False, sort_keys=True)
        (folder / f"{self.number}{DOCUMENTS}").write_text(f"{documents}\n", "utf-8")

    @classmethod
    def read(cls, file: Path) -> "Release":
        """The release of a file. Raises ReleaseError where it is not as it was written."""
        text = file.read_text("utf-8")
        header = _HEADER.match(text)
        if header is None or file.name != f"{header[1]}.graphql":
            raise ReleaseError(f"{file} has to begin with `# Release {file.stem}, YYYY-MM-DD.`, as it was released.")
        documents = json.loads(file.with_name(f"{header[1]}{DOCUMENTS}").read_text("utf-8"))
        return cls(int(header[1]), date.fromisoformat(header[2]), text[header.end() :], documents)


def releases(folder: Path) -> Sequence[Release]:
    """Every release, the first one first. Raises ReleaseError where one is missing or out of order."""
    found = sorted((Release.read(file) for file in folder.glob("*.graphql")), key=lambda release: release.number)
    if [release.number for release in found] != [*range(1, len(found) + 1)]:
        raise ReleaseError(f"{folder} has to hold every release from 1 on, one after the other.")
    for before, after in pairwise(found):
        if after.day < before.day:
            raise ReleaseError(f"Release {after.number} is of {after.day}, before release {before.number} was made.")
    return found


def operations(folder: Path) -> Mapping[str, str]:
    """Our own documents by their names, which are those of their files."""
    return {file.stem: file.read_text("utf-8") for file in sorted(folder.glob("*.graphql"))}


def manifest(folder: Path) -> Mapping[str, str]:
    """By what each of our own documents is known."""
    return {name: identifier(text) for name, text in operations(folder).items()}
