"""What a fairness report's groups, and their parts, are called.

Both are words of the people file. Those that many organisations use are told in the language of the pages; any other
is the organisation's own, and stays as it is.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from stepladder_portal.speaking import gettext, gettext_noop

_GROUPS: Final[Mapping[str, str]] = {
    "age": gettext_noop("age"),
    "caring": gettext_noop("caring"),
    "disability": gettext_noop("disability"),
    "ethnicity": gettext_noop("ethnicity"),
    "gender": gettext_noop("gender"),
    "nationality": gettext_noop("nationality"),
    "part-time": gettext_noop("part-time"),
}

_PARTS: Final[Mapping[str, str]] = {
    "men": gettext_noop("men"),
    "women": gettext_noop("women"),
    "non-binary": gettext_noop("non-binary"),
    "not-stated": gettext_noop("not stated"),
    "others": gettext_noop("others"),
}


def group(name: str) -> str:
    """A group, within a sentence."""
    return gettext(_GROUPS[name]) if name in _GROUPS else name


def part(value: str, of: str) -> str:
    """A part of a group, within a sentence: behind the group's name where it says nothing by itself."""
    if value == "yes":
        return gettext("%(group)s: yes", group=group(of))
    if value == "no":
        return gettext("%(group)s: no", group=group(of))
    return gettext(_PARTS[value]) if value in _PARTS else value


def parts(values: Iterable[str], of: str) -> str:
    """Several parts of a group, one after another."""
    return ", ".join(part(value, of) for value in values)


def column(value: str, of: str) -> str:
    """A part of a group where parts of several stand beside each other."""
    if value in {"yes", "no"}:
        return part(value, of)
    return gettext("%(group)s: %(part)s", group=group(of), part=part(value, of))
