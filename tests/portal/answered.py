"""Answers of the API as the portal's pure parts take them, built by hand: ladders above all."""

from collections.abc import Sequence
from typing import Any

from stepladder_portal.answers import Answer


def rank(height: int) -> Answer:
    """A shared height."""
    return {"slug": str(height), "title": f"Rank {height}", "order": height}


def track(slug: str, kind: str = "TECHNICAL", empty: Sequence[tuple[int, str]] = ()) -> Answer:
    """A track, with the heights that it says are empty."""
    places = [{"rank": rank(height), "reason": reason} for height, reason in empty]
    return {"slug": slug, "title": slug.capitalize(), "kind": kind, "summary": None, "emptyPlaces": places}


SHARED, EXPERTS, LEADERS = track("shared", "SHARED"), track("experts"), track("leaders", "MANAGERIAL")


def level(on: Answer, order: int, at: int | None = None, **fields: Any) -> Answer:
    """A level on a track, perhaps at a rank. Its slug is ``track-order`` if it is not given."""
    slug = fields.pop("slug", f"{on['slug']}-{order}")
    return {
        "slug": f"ladder/{slug}",
        "title": slug,
        "track": on,
        "order": order,
        "rank": rank(at) if at is not None else None,
        "status": "ACTIVE",
        "alsoCalled": [],
        **fields,
    }


def move(start: str, end: str, **fields: Any) -> Answer:
    """A transition between two levels, by the last parts of their slugs."""
    ends = {"level": _end(start), "toLevel": _end(end)}
    return {"kind": "LATERAL", "gate": None, "trialMonths": None, **ends, **fields}


def _end(name: str) -> Answer:
    return {"slug": f"ladder/{name}", "track": {"slug": name.rpartition("-")[0]}}


def pair(one: str, other: str | None, strength: str = "EQUAL") -> Answer:
    """An equivalence of two levels, by the last parts of their slugs."""
    return {"level": _end(one), "otherLevel": _end(other) if other else None, "strength": strength}


def ladder(
    tracks: Sequence[Answer],
    levels: Sequence[Answer],
    transitions: Sequence[Answer] = (),
    equivalences: Sequence[Answer] = (),
) -> Answer:
    """A ladder of these."""
    return {
        "slug": "ladder",
        "title": "Ladder",
        "tracks": list(tracks),
        "levels": list(levels),
        "transitions": list(transitions),
        "equivalences": list(equivalences),
    }
