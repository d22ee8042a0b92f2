"""Each value alone, where its record cannot say what it has to be: blank texts and standards."""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from importlib.resources import files

from stepladder.content.check.findings import Findings
from stepladder.content.places import RecordPath
from stepladder.content.suggest import did_you_mean
from stepladder.records import Contents, Record, moves
from stepladder.records.base import WEB_ADDRESS

_Fault = tuple[str, str, str | None]
"""Code, message and hint."""

_CURRENCY = re.compile(r"[A-Z]{3}")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def check(contents: Contents, findings: Findings) -> None:
    """Hold every value of every document against what its field is for."""
    real = contents.organisation is not None and contents.organisation.sample_epoch is None
    rules = {**_RULES, **dict.fromkeys(_MOVING, _moving_day)} if real else _RULES
    for document in contents.documents():
        for path, name, value in _values(document, ()):
            fault = _fault(rules, name, value)
            if fault is not None:
                findings.add(document, path, *fault)
            elif name in _PUBLIC_IN_WORDS and isinstance(value, str) and WEB_ADDRESS.search(value):
                message = f"an address stands in {name}, so the public is not shown it"
                findings.add(
                    document, path, "address-in-text", message, "write an address to join at as link", "warning"
                )


def fault_of(name: str, value: object) -> tuple[str, str, str | None] | None:
    """Code, message and hint of what is wrong with the value of a field, whatever else is said; None if nothing is."""
    return _fault(_RULES, name, value)


def _values(record: Record, path: RecordPath) -> Iterator[tuple[RecordPath, str, object]]:
    """Every value of a record and of what it holds, with the way to it and the name of its field."""
    for name, value in vars(record).items():
        if isinstance(value, tuple):
            for index, item in enumerate(value):
                if isinstance(item, Record):
                    yield from _values(item, (*path, name, index))
                else:
                    yield (*path, name, index), name, item
        elif isinstance(value, Record):
            yield from _values(value, (*path, name))
        elif value is not None:
            yield (*path, name), name, value


def _fault(rules: Mapping[str, Callable[[str], _Fault | None]], name: str, value: object) -> _Fault | None:
    return rules[name](value) if isinstance(value, str) and name in rules else None


def _blank(text: str) -> _Fault | None:
    return None if text.strip() else ("no-text", "there is no text here", "write it, or take the entry out")


def _zone(name: str) -> _Fault | None:
    if name in _zones():
        return None
    return "bad-zone", f"there is no time zone {name}", did_you_mean(name, _zones()) or "say Europe/London"


@cache
def _zones() -> Mapping[str, None]:
    """The zones that are known wherever this runs, whatever the machine's own list holds."""
    return dict.fromkeys(files("tzdata").joinpath("zones").read_text("utf-8").split())


def _currency(code: str) -> _Fault | None:
    if _CURRENCY.fullmatch(code):
        return None
    return "bad-currency", f"{code!r} is no currency code", "three capital letters, say GBP"


def _language(tag: str) -> _Fault | None:
    return None if _LANGUAGE.fullmatch(tag) else ("bad-language", f"{tag!r} is no language tag", "say en or pt-BR")


def _moving_day(day: str) -> _Fault | None:
    hint = "write a real one, say 2026-11-21; only sample content, with a sample_epoch, may move"
    return ("moving-day", f"{day} is a day that moves", hint) if moves(day) else None


_RULES: dict[str, Callable[[str], _Fault | None]] = {
    **dict.fromkeys(("title", "name", "text", "reason", "proficiencies", "question", "answer", "approver"), _blank),
    "timezone": _zone,
    "currency": _currency,
    **dict.fromkeys(("locale", "language", "languages"), _language),
}
_PUBLIC_IN_WORDS = ("place", "book")
_MOVING = ("paused_until", "last_confirmed", "starts", "ends", "as_of", "places_as_of")
