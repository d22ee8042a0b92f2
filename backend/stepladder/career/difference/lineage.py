"""Where an expectation comes from: what it carries on, and what stands once for many levels."""

from collections.abc import Iterable, Mapping

from stepladder.career.catalogue import Catalogue
from stepladder.career.catalogue.ladder import place
from stepladder.career.placed import PlacedExpectation
from stepladder.records import Expectation

_Node = str
"""``ladder/level/key``, or ``ladder#key`` and ``ladder/track#key`` for what stands there for all levels."""


class Lineage:
    """What the expectations of a catalogue stem from, worked out as it is asked for."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._stated: dict[str, Mapping[str, Expectation]] = {}

    def of(self, expectation: PlacedExpectation) -> Mapping[_Node, int]:
        """Everything it stems from, itself included, with how many times one carries on another on the way there.

        An expectation that says an inherited one in its level's own words, under the same key, stems from it still.
        A ring of expectations that carry on one another ends where it began.
        """
        reached: dict[_Node, int] = {}
        wave: dict[_Node, Expectation | None] = {expectation.slug: expectation}
        distance = 0
        while wave:
            for node in list(wave):
                wave.update(self._sources(node))
            reached.update(dict.fromkeys(wave, distance))
            onward = [stated.continues for stated in wave.values() if stated and stated.continues]
            wave = {slug: self._catalogue.expectation_of_slug.get(slug) for slug in onward if slug not in reached}
            distance += 1
        return reached

    def _sources(self, node: _Node) -> Mapping[_Node, Expectation]:
        """Where the expectation of a level stands for all levels of its track or ladder."""
        slug, _, key = node.rpartition("/")
        level = self._catalogue.levels.get(slug)
        places = (place(level), level.ladder) if level else ()
        stated = ((place, self._stated_at(place).get(key)) for place in places)
        return {f"{place}#{key}": its for place, its in stated if its is not None}

    def _stated_at(self, place: str) -> Mapping[str, Expectation]:
        if place not in self._stated:
            holder = self._catalogue.tracks.get(place) or self._catalogue.ladders.get(place)
            expectations: Iterable[Expectation] = holder.expectations if holder else ()
            self._stated[place] = {each.key: each for each in expectations}
        return self._stated[place]
