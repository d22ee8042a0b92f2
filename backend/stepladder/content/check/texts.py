"""What a reader would stumble over: levels without text, unknown zones, days that move where they must not."""

import re
from functools import cache
from unicodedata import combining, normalize
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError, available_timezones

from stepladder.content.check.findings import Findings
from stepladder.content.places import RecordPath
from stepladder.content.suggest import did_you_mean
from stepladder.records import RESERVED_LEVEL_NAMES, Contents, Document, Level, moves

_CURRENCY = re.compile(r"^[A-Z]{3}$")
_LANGUAGE = re.compile(r"^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$")


def check(contents: Contents, findings: Findings) -> None:
    """Texts that are missing, and short texts that have to follow a standard."""
    if contents.organisation is None:
        if len(contents) and not findings.cannot_know("organisation.yml"):
            message = "there is no organisation.yml that says whose content this is"
            first = next(contents.documents())
            findings.add(first, (), "no-organisation", message, "write one with at least `name: ...`")
    else:
        _organisation(contents, findings)
    for level in contents.levels.values():
        _level(level, findings)
    _moving_days(contents, findings)
    _mentor_names(contents, findings)
    _languages(contents, findings)
    for ladder in contents.ladders.values():
        for index, band in enumerate(ladder.pay_bands):
            _currency(ladder, ("pay_bands", index, "currency"), band.currency, findings)


def _organisation(contents: Contents, findings: Findings) -> None:
    organisation = contents.organisation
    if organisation is None:
        return
    _zone(organisation, ("timezone",), organisation.timezone, findings)
    _currency(organisation, ("currency",), organisation.currency, findings)
    for index, location in enumerate(organisation.locations):
        _zone(organisation, ("locations", index, "timezone"), location.timezone, findings)
        _currency(organisation, ("locations", index, "currency"), location.currency, findings)
    for index, band in enumerate(organisation.pay_bands):
        _currency(organisation, ("pay_bands", index, "currency"), band.currency, findings)
    if not _LANGUAGE.match(organisation.locale):
        message = f"{organisation.locale!r} is no language tag"
        findings.add(organisation, ("locale",), "bad-language", message, "say en-GB")


def _level(level: Level, findings: Findings) -> None:
    name = level.slug.partition("/")[2]
    if name in RESERVED_LEVEL_NAMES:
        message = f"{name} is an address that the portal needs for itself"
        findings.add(level, (), "reserved-slug", message, "give the level another name")
    if level.status != "draft" and not (level.summary or level.expectations or level.body or level.scope):
        hint = "write a summary or expectations, or say status: draft"
        findings.add(level, ("status",), "no-text", f"{level.title} has no text yet but is {level.status}", hint)
    if level.week is not None:
        total = sum(level.week.model_dump().values())
        if total != 100:
            findings.add(level, ("week",), "week", f"the parts of the week make {total} per cent, not 100")


def _mentor_names(contents: Contents, findings: Findings) -> None:
    """The file's name becomes an address, so it must not tell a name that its owner keeps to themselves."""
    for mentor in contents.mentors.values():
        if mentor.agreed_on is None or "name" in mentor.shows or "first_name" not in mentor.shows:
            continue
        first = mentor.first_name or mentor.name.split(maxsplit=1)[0]
        kept = set(_letters(mentor.name).split()) - set(_letters(first).split())
        told = kept & set(mentor.slug.split("-"))
        if told:
            message = f"the address mentors/{mentor.slug}/ tells a name that {first} does not show"
            findings.add(
                mentor, ("name",), "told-name", message, f"rename the file, say {_letters(first).split()[0]}.md"
            )


def _letters(text: str) -> str:
    """A name as it would stand in a slug: without accents, in lower case, words apart."""
    plain = "".join(letter for letter in normalize("NFKD", text) if not combining(letter)).lower()
    return re.sub(r"[^a-z0-9]+", " ", plain).strip() or "mentor"


def _moving_days(contents: Contents, findings: Findings) -> None:
    sample = contents.organisation is not None and contents.organisation.sample_epoch is not None
    days: list[tuple[Document, RecordPath, str | None]] = []
    for mentor in contents.mentors.values():
        days += [(mentor, (name,), getattr(mentor, name)) for name in ("paused_until", "last_confirmed")]
        _zone(mentor, ("timezone",), mentor.timezone, findings)
    for training in contents.trainings.values():
        for index, session in enumerate(training.sessions):
            path: RecordPath = ("sessions", index)
            days += [(training, (*path, name), getattr(session, name)) for name in ("starts", "ends", "as_of")]
            _zone(training, (*path, "timezone"), session.timezone, findings)
    for document, path, text in days:
        if text is not None and moves(text) and not sample:
            hint = "write a real one, say 2026-11-21; only sample content, with a sample_epoch, may move"
            findings.add(document, path, "moving-day", f"{text} is a day that moves", hint)


def _languages(contents: Contents, findings: Findings) -> None:
    for mentor in contents.mentors.values():
        for index, language in enumerate(mentor.languages):
            if not _LANGUAGE.match(language):
                message = f"{language!r} is no language tag"
                findings.add(mentor, ("languages", index), "bad-language", message, "say en or pt-BR")
    for training in contents.trainings.values():
        if training.language is not None and not _LANGUAGE.match(training.language):
            message = f"{training.language!r} is no language tag"
            findings.add(training, ("language",), "bad-language", message, "say en or pt-BR")
        _currency(training, ("currency",), training.currency, findings)


def _currency(document: Document, path: RecordPath, code: str | None, findings: Findings) -> None:
    if code is not None and not _CURRENCY.match(code):
        hint = "three capital letters, say GBP"
        findings.add(document, path, "bad-currency", f"{code!r} is no currency code", hint)


def _zone(document: Document, path: RecordPath, name: str | None, findings: Findings) -> None:
    if name is not None and not _is_zone(name):
        hint = did_you_mean(name, available_timezones()) or "say Europe/London"
        findings.add(document, path, "bad-zone", f"there is no time zone {name}", hint)


@cache
def _is_zone(name: str) -> bool:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False
    return True
