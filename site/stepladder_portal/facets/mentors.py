"""The directory of mentors: who has room comes first, and among them nobody is always first."""

from collections.abc import Sequence
from datetime import date, timedelta
from hashlib import blake2b

from stepladder_portal.answers import Answer
from stepladder_portal.facets.directory import Directory, Facet, Group
from stepladder_portal.speaking import gettext
from stepladder_portal.told import joined
from stepladder_portal.vocabulary import track_kind
from stepladder_portal.wording import Wording

_LONG = timedelta(days=90)
"""After this it is told that a mentor has not confirmed. After 180 days the API lists them no more."""


def mentor_directory(mentors: Sequence[Answer], revision: int, wording: Wording) -> Directory:
    """Mentors and what each chose to be found by: shuffled anew by each revision of the content."""

    def turn(mentor: Answer) -> tuple[bool, bytes]:
        return not mentor["acceptsNow"], blake2b(f"{revision} {mentor['slug']}".encode(), digest_size=8).digest()

    return Directory("mentors", sorted(mentors, key=turn), _facets(mentors, wording), _groups())


def _groups() -> list[Group]:
    later = gettext("Pausing, full, or not saying. Their pages tell more.")
    return [
        Group("now", gettext("Room now"), "", lambda mentor: bool(mentor["acceptsNow"])),
        Group("later", gettext("No room now, or not said"), later, lambda _: True),
    ]


def confirmed_long_ago(mentor: Answer, day: date) -> bool:
    """Whether more than 90 days have passed since a mentor last said that all of this still holds."""
    return day - date.fromisoformat(mentor["confirmedOn"]) > _LONG


def _facets(mentors: Sequence[Answer], wording: Wording) -> list[Facet]:
    levels = [mentor["level"] for mentor in mentors if mentor["level"]]
    level_titles = {level["slug"]: joined((level["title"], level["ladder"]["title"])) for level in levels}
    ladders = {level["ladder"]["slug"]: level["ladder"]["title"] for level in levels}
    competencies = {each["slug"]: each["title"] for mentor in mentors for each in mentor["competencies"] or []}
    moves = {_move(move): move for mentor in mentors for move in mentor["helpsWith"] or []}

    def of_level(mentor: Answer, *path: str) -> list[str]:
        found = mentor["level"]
        for name in path if found else ():
            found = found[name]
        return [found] if found else []

    return [
        Facet(
            "competency",
            gettext("Competency"),
            gettext("By competency"),
            gettext("Mentors by competency"),
            lambda mentor: [each["slug"] for each in mentor["competencies"] or []],
            competencies.__getitem__,
            place="first",
        ),
        Facet(
            "track",
            gettext("Track"),
            gettext("By track"),
            gettext("Mentors by track"),
            lambda mentor: of_level(mentor, "track", "kind"),
            track_kind,
            place="first",
        ),
        Facet(
            "language",
            gettext("Language"),
            gettext("By language"),
            gettext("Mentors by language"),
            lambda mentor: mentor["languages"] or [],
            wording.language,
            place="first",
        ),
        Facet(
            "move",
            gettext("Helps with the move"),
            gettext("By move"),
            gettext("Mentors by move"),
            lambda mentor: [*map(_move, mentor["helpsWith"] or [])],
            lambda move: _in_words(moves[move]),
            place="first",
        ),
        Facet(
            "room",
            gettext("Room"),
            gettext("By room"),
            gettext("Mentors by room"),
            lambda mentor: ["now"] if mentor["acceptsNow"] else [],
            lambda _: gettext("Has room now"),
        ),
        Facet(
            "ladder",
            gettext("Ladder"),
            gettext("By ladder"),
            gettext("Mentors by ladder"),
            lambda mentor: of_level(mentor, "ladder", "slug"),
            ladders.__getitem__,
        ),
        Facet(
            "level",
            gettext("Level"),
            gettext("By level"),
            gettext("Mentors by level"),
            lambda mentor: of_level(mentor, "slug"),
            level_titles.__getitem__,
        ),
        Facet(
            "timezone",
            gettext("Time zone"),
            gettext("By time zone"),
            gettext("Mentors by time zone"),
            lambda mentor: [mentor["timezone"]] if mentor["timezone"] else [],
            str,
            place="list",
        ),
    ]


def _move(move: Answer) -> str:
    return f"{move['level']['slug']} {move['toLevel']['slug']}"


def _in_words(move: Answer) -> str:
    # Translators: a move from one level to another
    return gettext("%(level)s to %(other)s", level=move["level"]["title"], other=move["toLevel"]["title"])
