"""Which files of a content folder hold which document; whatever else stands there is told."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from stepladder.content.places import Place
from stepladder.content.suggest import did_you_mean
from stepladder.errors import ContentFault
from stepladder.records import LEVEL_SLUG_PATTERN, SLUG_PATTERN, Kind
from stepladder.records.translation import LOCALE_PATTERN

FOLDERS: dict[str, Kind] = {
    "ladders": "ladder",
    "levels": "level",
    "competencies": "competency",
    "mentors": "mentor",
    "trainings": "training",
    "hats": "hat",
    "guides": "guide",
    "processes": "process",
    "cycles": "cycle",
    "fairness": "fairness_report",
}
"""The folders of a content folder, with the kind of document that stands in each."""

YAML_KINDS: frozenset[Kind] = frozenset({"organisation", "ladder"})
"""Kinds whose files hold fields only; the others' have Markdown below."""

JSON_KINDS: frozenset[Kind] = frozenset({"fairness_report"})
"""Kinds whose files a command writes. JSON is YAML too, and is read as such."""

_LEAVE_ALONE = frozenset({"readme", "readme.md", "license", "license.md", "licence", "licence.md", "changelog.md"})
_ENDINGS: dict[str, tuple[str, str]] = {
    ".yml": (".yml", ".yaml"),
    ".md": (".md", ".markdown"),
    ".json": (".json", ".json"),
}
_LONGEST_NAME = 100


def path_of(kind: Kind, slug: str) -> Path:
    """Where the document of that kind and slug stands within a content folder: a translation beside its original."""
    if kind == "organisation":
        return Path("organisation.yml")
    if kind == "translation":
        of_kind, of, locale = parts_of(slug)
        original = path_of(of_kind, of)
        return original.with_name(f"{original.stem}.{locale}{original.suffix}")
    folder = next(folder for folder, of_kind in FOLDERS.items() if of_kind == kind)
    return Path(folder) / f"{slug}{ending_of(kind, slug)}"


def parts_of(slug: str) -> tuple[Kind, str, str]:
    """Of a translation: the kind and the slug of its original, and its language."""
    kind, _, rest = slug.partition("/")
    of, _, locale = rest.rpartition("/")
    return kind, of, locale  # type: ignore[return-value]


def ending_of(kind: Kind, slug: str) -> str:
    """How the name of the file ends: ``.md`` where Markdown stands below the fields."""
    of_kind = parts_of(slug)[0] if kind == "translation" else kind
    if of_kind in JSON_KINDS:
        return ".json"
    return ".yml" if of_kind in YAML_KINDS else ".md"


@dataclass
class Listing:
    """The files of a content folder."""

    folder: Path
    found: list[tuple[Kind, str, Path]] = field(default_factory=list)
    """Kind, slug and file of each document, in a fixed order. Two files may claim to be the same document."""
    faults: list[ContentFault] = field(default_factory=list)
    misnamed: set[tuple[Kind, str]] = field(default_factory=set)
    """Documents that somebody wrote, but where they are not read."""

    @classmethod
    def of(cls, folder: Path) -> "Listing":
        """List ``folder``, never going beyond it, and never deeper than documents stand."""
        listing = cls(folder)
        for entry in listing._entries(folder):
            if listing._leads_out(entry):
                continue
            if entry.name in FOLDERS:
                if entry.is_dir():
                    listing._list_kind(FOLDERS[entry.name], entry)
                else:
                    listing._tell(entry, "unknown-file", f"{entry.name} has to be a folder", "put its files into one")
            elif entry.stem.partition(".")[0] == "organisation" and entry.suffix in _ENDINGS[".yml"]:
                listing._list_file("organisation", entry.stem, entry)
            else:
                hint = did_you_mean(entry.name, [*FOLDERS, "organisation.yml"]) or "nothing else is read"
                listing._tell(entry, "unknown-file", f"{entry.name} is not a part of content", hint)
        return listing

    def _list_kind(self, kind: Kind, folder: Path) -> None:
        for entry in self._entries(folder):
            if kind == "level" and entry.is_dir():
                files = () if self._leads_out(entry) else self._entries(entry)
                for file in files:
                    self._list_file(kind, f"{entry.name}/{file.stem}", file)
            else:
                self._list_file(kind, entry.stem, entry)

    def _list_file(self, kind: Kind, slug: str, file: Path) -> None:
        pattern = LEVEL_SLUG_PATTERN if kind == "level" else SLUG_PATTERN
        ending = ending_of(kind, slug)
        name, dot, locale = slug.partition(".")
        if dot and file.suffix in _ENDINGS[ending] and re.fullmatch(pattern, name) and not file.is_dir():
            self._list_translation(kind, name, locale, file)
            return
        expected = path_of(kind, "LADDER/LEVEL" if kind == "level" else "NAME").as_posix()
        named = re.fullmatch(pattern, slug) and max(map(len, slug.split("/"))) <= _LONGEST_NAME
        if self._leads_out(file):
            self.misnamed.add((kind, slug))
        elif file.is_dir():
            message = f"{file.name} is a folder, and nothing is read below it"
            self._tell(file, "unknown-file", message, f"a {kind} stands in {expected}")
        elif named and file.suffix in _ENDINGS[ending]:
            self.found.append((kind, slug, file))
        elif file.suffix in _ENDINGS[ending]:
            hint = f"name it {expected}, in lower-case letters, digits and single hyphens, {_LONGEST_NAME} at most"
            self._tell(file, "bad-slug", f"{slug!r} cannot be the identity of a {kind}", hint)
        else:
            hint = f"rename it to {file.stem}{ending}, or move it out of {expected.partition('/')[0]}/"
            self._tell(file, "unknown-file", f"{file.name} is not a file of a {kind}", hint)
            self.misnamed.add((kind, slug))

    def _list_translation(self, kind: Kind, of: str, locale: str, file: Path) -> None:
        if self._leads_out(file):
            return
        if re.fullmatch(LOCALE_PATTERN, locale):
            self.found.append(("translation", f"{kind}/{of}/{locale}", file))
            return
        name = of.rpartition("/")[2]
        message = f"{locale!r} in {file.name} is no language, and the name of a {kind} has no dots"
        hint = f"a translation is called {name}.de{file.suffix} or {name}.pt-BR{file.suffix}"
        self._tell(file, "bad-locale", message, hint)

    def _entries(self, folder: Path) -> Iterator[Path]:
        """What stands in ``folder`` and concerns us, by name."""
        try:
            entries = sorted(folder.iterdir())
        except OSError as error:
            self._tell(folder, "unreadable", f"cannot be read: {error.strerror}")
            return
        yield from (
            entry for entry in entries if not entry.name.startswith(".") and entry.name.lower() not in _LEAVE_ALONE
        )

    def _leads_out(self, entry: Path) -> bool:
        inside = os.path.realpath(self.folder)
        if not entry.is_symlink() or os.path.commonpath([inside, os.path.realpath(entry)]) == inside:
            return False
        message = f"{entry.name} is a link that leads out of the content folder"
        self._tell(entry, "outside-folder", message, "put what it leads to here instead")
        return True

    def _tell(self, file: Path, code: str, message: str, hint: str | None = None) -> None:
        self.faults.append(Place(str(file)).fault(code, message, hint))
