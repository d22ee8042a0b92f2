"""The API's own words for what things are, as readers are told them: each as it stands at the beginning of a line.

A value that is not here, because the API is newer than these pages, is told by its name.
"""

from collections.abc import Mapping
from typing import Final

from stepladder_portal.speaking import gettext, gettext_noop

TRAINING_KINDS: Final[Mapping[str, str]] = {
    "COURSE": gettext_noop("Course"),
    "WORKSHOP": gettext_noop("Workshop"),
    "COACHING": gettext_noop("Coaching"),
    "SHADOWING": gettext_noop("Shadowing"),
    "ROTATION": gettext_noop("Rotation"),
    "PEER_CIRCLE": gettext_noop("Peer circle"),
    "READING": gettext_noop("Reading"),
}

MOVE_KINDS: Final = ("PROMOTION", "LATERAL", "RETURN", "STEP_BACK")
"""The kinds of move in the order in which they are told: onward, across, back, and last a chosen step back."""

SESSION_STATUSES: Final[Mapping[str, str]] = {
    "PLANNED": gettext_noop("Planned"),
    "OPEN": gettext_noop("Open"),
    "FULL": gettext_noop("Full"),
    "WAITING_LIST": gettext_noop("Waiting list"),
    "CANCELLED": gettext_noop("Cancelled"),
}

TRACK_KINDS: Final[Mapping[str, str]] = {
    "SHARED": gettext_noop("Shared"),
    "TECHNICAL": gettext_noop("Technical"),
    "MANAGERIAL": gettext_noop("Managerial"),
    "HYBRID": gettext_noop("Hybrid"),
    "OTHER": gettext_noop("Other"),
}

TRACKS_OF_KIND: Final[Mapping[str, str]] = {
    "SHARED": gettext_noop("A shared track"),
    "TECHNICAL": gettext_noop("A technical track"),
    "MANAGERIAL": gettext_noop("A managerial track"),
    "HYBRID": gettext_noop("A hybrid track"),
    "OTHER": gettext_noop("A track of another kind"),
}

TRACKS_WITHIN: Final[Mapping[str, str]] = {
    "SHARED": gettext_noop("shared track"),
    "TECHNICAL": gettext_noop("technical track"),
    "MANAGERIAL": gettext_noop("managerial track"),
    "HYBRID": gettext_noop("hybrid track"),
    "OTHER": gettext_noop("other track"),
}
"""Of whom a figure is: between commas."""

LED_ONTO: Final[Mapping[str, str]] = {
    # Translators: this and the next four stand behind "Leads onto"
    "SHARED": gettext_noop("a shared track"),
    "TECHNICAL": gettext_noop("a technical track"),
    "MANAGERIAL": gettext_noop("a managerial track"),
    "HYBRID": gettext_noop("a hybrid track"),
    "OTHER": gettext_noop("a track of another kind"),
}
"""Within a sentence that says where something leads."""


def told(words: Mapping[str, str], name: str) -> str:
    """The word for a name of the API's in the language that is being spoken."""
    return gettext(words[name]) if name in words else name.replace("_", " ").capitalize()


def training_kind(name: str) -> str:
    """``Peer circle`` for ``PEER_CIRCLE``."""
    return told(TRAINING_KINDS, name)


def session_status(name: str) -> str:
    """``Waiting list`` for ``WAITING_LIST``."""
    return told(SESSION_STATUSES, name)


def track_kind(name: str) -> str:
    """``Technical`` for ``TECHNICAL``."""
    return told(TRACK_KINDS, name)


def track_of_kind(name: str) -> str:
    """``technical track`` for ``technical``: of whom a figure is."""
    return gettext(TRACKS_WITHIN[name.upper()]) if name.upper() in TRACKS_WITHIN else name
