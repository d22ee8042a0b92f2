"""What a reader would stumble over: levels without text, addresses that are taken or tell too much."""

import re
from unicodedata import combining, normalize

from stepladder.content.check.findings import Findings
from stepladder.content.places import Place
from stepladder.errors import Severity
from stepladder.records import RESERVED_LEVEL_NAMES, Contents, Level


def check(contents: Contents, findings: Findings) -> None:
    """Texts that are missing, and names that cannot be addresses."""
    if contents.organisation is None and len(contents) and ("organisation", "organisation") not in findings.unread:
        place = findings.locate("organisation", "organisation", ()) or Place()
        message = "there is no organisation.yml that says whose content this is"
        findings.faults.append(place.fault("no-organisation", message, "write one with at least `name: ...`"))
    for level in contents.levels.values():
        _level(level, findings)
    _mentor_names(contents, findings)


def _level(level: Level, findings: Findings) -> None:
    name = level.slug.partition("/")[2]
    if name in RESERVED_LEVEL_NAMES:
        message = f"{name} is an address that the portal needs for itself"
        findings.add(level, (), "reserved-slug", message, "give the level another name")
    texts = (level.summary, level.scope, level.body)
    if level.status != "draft" and not level.expectations and not any(text and text.strip() for text in texts):
        hint = "write a summary or expectations, or say status: draft"
        message = f"{level.title} has no text yet but is {level.status}"
        # What is no longer in use may have lost its words: that is told, and stands in nobody's way.
        severity: Severity = "warning" if level.status == "retired" else "error"
        findings.add(level, ("status",), "no-text", message, hint, severity)
    if level.week is not None:
        total = sum(level.week.model_dump().values())
        if total != 100:
            findings.add(level, ("week",), "week", f"the parts of the week make {total} per cent, not 100")


def _mentor_names(contents: Contents, findings: Findings) -> None:
    """The file's name becomes an address, so it must not tell a name that its owner keeps to themselves."""
    for mentor in contents.mentors.values():
        if mentor.agreed_on is None or "name" in mentor.shows or "first_name" not in mentor.shows:
            continue
        first = mentor.first_name or next(iter(mentor.name.split()), "")
        shown = _words(first)
        if (set(_words(mentor.name)) - set(shown)) & set(mentor.slug.split("-")):
            message = f"the address mentors/{mentor.slug}/ tells a name that {first} does not show"
            findings.add(
                mentor, ("name",), "told-name", message, f"rename the file, say {'-'.join(shown) or 'mentor'}.md"
            )


def _words(name: str) -> list[str]:
    """The words of a name as they would stand in a slug: without accents, in lower case."""
    plain = "".join(letter for letter in normalize("NFKD", name) if not combining(letter)).lower()
    return re.findall(r"[a-z0-9]+", plain)
