"""Two levels, or a few, with nothing about them but what a test of their difference puts there."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from stepladder.career.catalogue import Catalogue
from stepladder.career.difference import LevelDifference, level_difference
from stepladder.records import (
    Competency,
    Contents,
    Document,
    Expectation,
    Ladder,
    Level,
    Organisation,
    ProficiencyScale,
    Rank,
    Track,
)

AS_OF = date(2026, 11, 2)
LOWER, UPPER, ACROSS, ELSEWHERE = "sail/mate", "sail/captain", "sail/harbour-lead", "oar/rower"
"""Two rungs of one track, a level of the other track, a level of another ladder."""

_TRACK_OF = {LOWER: "deck", UPPER: "deck", ACROSS: "quay", ELSEWHERE: "deck"}
_ORDER_OF = {LOWER: 1, UPPER: 2, ACROSS: 2, ELSEWHERE: 1}


def asks(key: str, text: str = "", **fields: Any) -> Expectation:
    """An expectation; it says its key where it is given no text, and names no competency."""
    return Expectation.model_validate({"key": key, "text": text or f"Says {key}.", **fields})


def level(slug: str, *expectations: Expectation, **fields: Any) -> Level:
    """One of the four levels."""
    given = {"title": slug, "track": _TRACK_OF[slug], "order": _ORDER_OF[slug], "expectations": expectations}
    return Level.model_validate({"slug": slug, **given, **fields})


def catalogue(
    *levels: Level,
    sail: Iterable[Expectation] = (),
    deck: Iterable[Expectation] = (),
    ordered: bool = True,
    ladder: dict[str, Any] | None = None,
    organisation: dict[str, Any] | None = None,
) -> Catalogue:
    """The levels on their ladders: ``sail`` and its track ``deck`` may ask something of all their levels.

    The competencies ``knots`` and ``charts`` share the scale Low, Mid, High; ``songs`` has none.
    """
    scale = ProficiencyScale(slug="three", title="Three", proficiencies=("Low", "Mid", "High"), ordered=ordered)
    ranks = tuple(Rank(slug=str(height), title=str(height), order=height) for height in (1, 2, 3))
    tracks = (
        Track(slug="deck", title="Deck", kind="other", expectations=tuple(deck)),
        Track(slug="quay", title="Quay", kind="other"),
    )
    documents: list[Document] = [
        Organisation.model_validate({"name": "Boats", "scales": (scale,), "ranks": ranks, **(organisation or {})}),
        Ladder.model_validate(
            {"slug": "sail", "title": "Sail", "tracks": tracks, "expectations": tuple(sail), **(ladder or {})}
        ),
        Ladder(slug="oar", title="Oar", tracks=(Track(slug="deck", title="Deck", kind="other"),)),
        *(Competency(slug=slug, title=slug, scale="three") for slug in ("knots", "charts")),
        Competency(slug="songs", title="songs"),
        *levels,
    ]
    return Catalogue(Contents.of(documents))


def between(found: Catalogue, before: str = LOWER, after: str = UPPER) -> LevelDifference:
    """The difference of two of its levels."""
    return level_difference(found, found.levels[before], found.levels[after], as_of=AS_OF)


def told(difference: LevelDifference) -> set[tuple[str | None, str | None, str, str | None]]:
    """What is said of the expectations: key before, key after, what became of it, and why the two are one."""
    return {
        (
            each.from_expectation.key if each.from_expectation else None,
            each.to_expectation.key if each.to_expectation else None,
            each.change,
            each.paired_by,
        )
        for each in difference.expectations
    }
