"""Translations hold the shape of their originals, with words alone."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from stepladder.career.marks import FIELD, mark_of
from stepladder.career.words import Wording, identity_of, wordings
from stepladder.content.check.findings import Findings
from stepladder.content.places import RecordPath
from stepladder.content.suggest import did_you_mean
from stepladder.records import KINDS, Contents, Organisation, Record, Translation
from stepladder.records.base import CONTROL_CHARACTER


def check(contents: Contents, findings: Findings) -> None:
    """Translations of nothing, fields that are none or no words, items that the original has not."""
    seen: dict[tuple[str, str, str], str] = {}
    for translation in contents.translations.values():
        first = seen.setdefault((translation.kind, translation.of, translation.locale.casefold()), translation.slug)
        if first != translation.slug:
            message = f"{translation.kind} {translation.of} is translated into {translation.locale} a second time"
            findings.add(translation, (), "duplicate-slug", message, f"the other one is {first}")
        originals = contents.of_kind(translation.kind) if translation.kind in KINDS else {}
        original = originals.get(translation.of)
        if original is not None and translation.kind != "translation":
            texts = {name: text for name, text in translation.texts.items() if name != FIELD}
            _Looking(translation, findings).record(("texts",), original, texts)
            _mark(translation, original, texts, findings)
        elif (translation.kind, translation.of) not in findings.unread:
            message = f"there is no {translation.kind} {translation.of} of which this could be a translation"
            hint = did_you_mean(translation.of, originals) or "put it beside the file that it translates"
            findings.add(translation, (), "no-original", message, hint)
    if contents.organisation is not None:
        _labels(contents.organisation, contents, findings)


def _mark(translation: Translation, original: Record, texts: Mapping[str, Any], findings: Findings) -> None:
    """That the original still says what was translated, where the translation says what that was."""
    if FIELD in translation.texts and translation.texts[FIELD] != (mark := mark_of(original, texts)):
        message = "the original has changed since this was translated"
        hint = f"look through both, then write {FIELD}: {mark}"
        findings.add(translation, ("texts", FIELD), "original-changed", message, hint, "warning")


def _labels(organisation: Organisation, contents: Contents, findings: Findings) -> None:
    """Two steps of a scale may not become one."""
    for translation in contents.translations.values():
        scales = translation.texts.get("scales") if translation.kind == "organisation" else None
        for index, scale in enumerate(scales if isinstance(scales, list | tuple) else ()):
            labels = scale.get("proficiencies") if isinstance(scale, Mapping) else None
            if isinstance(labels, list | tuple):
                path: RecordPath = ("texts", "scales", index, "proficiencies")
                findings.unique(translation, path, "proficiencies", [str(each) for each in labels if each], "")


@dataclass(frozen=True, slots=True)
class _Looking:
    translation: Translation
    findings: Findings

    def record(self, path: RecordPath, original: Record, texts: Mapping[str, Any], own: str | None = None) -> None:
        """``own`` is the field by which an item of a list says which one it is."""
        known = wordings(type(original))
        for name, given in texts.items():
            where = (*path, name)
            if name in known:
                self._value(where, name, getattr(original, name), given, known[name])
            elif name in type(original).model_fields:
                if name != own:
                    self._tell(where, "no-words", f"{name} holds no words that could be translated", "take it out")
            else:
                hint = did_you_mean(name, known) or f"known here: {', '.join(known)}"
                self._tell(where, "unknown-field", f"there is no field {name}", hint)

    def _value(self, path: RecordPath, name: str, original: Any, given: Any, wording: Wording) -> None:
        if wording.many:
            if isinstance(given, list | tuple):
                self._items(path, name, original, given, wording)
            else:
                hint = "begin each entry on a line of its own with a hyphen"
                self._tell(path, "bad-value", f"{name}: has to be a list", hint)
        elif wording.record is not None:
            if isinstance(given, Mapping) and original is not None:
                self.record(path, original, given)
            elif original is None:
                self._lacks(path, name)
            else:
                self._tell(path, "bad-value", f"{name}: has to be fields with names")
        elif not original:
            self._lacks(path, name)
        else:
            self._text(path, name, given)

    def _items(self, path: RecordPath, name: str, original: tuple[Any, ...], given: Any, wording: Wording) -> None:
        known_by = identity_of(wording.record) if wording.record is not None else None
        by_name = {str(getattr(item, known_by)): item for item in original} if known_by else {}
        one = Wording(wording.record)
        if known_by:
            names = [str(item.get(known_by)) for item in given if isinstance(item, Mapping) and known_by in item]
            self.findings.unique(self.translation, path, name, names, "")
        for index, item in enumerate(given):
            where = (*path, index)
            if known_by is None:
                if index >= len(original):
                    self._tell(where, "unknown-item", f"the original has only {len(original)} {name}", "take it out")
                elif item is not None:
                    self._value(where, name, original[index], item, one)
            elif not isinstance(item, Mapping) or known_by not in item:
                self._tell(where, "missing-field", f"an entry of {name} needs its {known_by}", "as the original has it")
            elif str(item[known_by]) not in by_name:
                hint = did_you_mean(str(item[known_by]), by_name)
                message = f"the original has no {item[known_by]} among its {name}"
                self._tell((*where, known_by), "unknown-item", message, hint)
            else:
                self.record(where, by_name[str(item[known_by])], item, known_by)

    def _text(self, path: RecordPath, name: str, given: Any) -> None:
        if given is None:
            self._tell(path, "missing-value", f"{name} is empty", "leave the line out, or write a text")
        elif not isinstance(given, str):
            self._tell(path, "bad-value", f"{name}: has to be a text")
        elif not given.strip():
            self._tell(path, "no-text", "there is no text here", "write it, or take the entry out")
        elif bad := CONTROL_CHARACTER.search(given):
            message = f"{name}: has the control character U+{ord(bad.group()):04X}, which no page can show"
            self._tell(path, "bad-value", message)

    def _lacks(self, path: RecordPath, name: str) -> None:
        self._tell(path, "unknown-item", f"the original has no {name}", "write it there first, or take it out")

    def _tell(self, path: RecordPath, code: str, message: str, hint: str | None = None) -> None:
        self.findings.add(self.translation, path, code, message, hint)
