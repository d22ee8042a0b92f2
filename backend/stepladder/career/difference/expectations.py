"""Which expectation of one level is which of another, and what becomes of it."""

from collections.abc import Iterator, Sequence

from stepladder.career.difference.change import Change, ExpectationDifference, PairedBy
from stepladder.career.difference.grading import Grading
from stepladder.career.difference.lineage import Lineage
from stepladder.career.difference.pairing import Pairing, change_of
from stepladder.career.difference.wording import plain
from stepladder.career.placed import PlacedExpectation

Asked = Sequence[PlacedExpectation]


def between_levels(
    before: Asked, after: Asked, lineage: Lineage, grading: Grading
) -> tuple[ExpectationDifference, ...]:
    """What becomes of the expectations of one level at another.

    They pair by where they stem from, nearest first; then by equal text, those first that agree in more; then where
    each is the only one left of its competency and kind. Equal keys of two levels mean nothing.
    """
    pairing = Pairing(before, after)
    for from_place, to_place, reason in _kin(before, after, lineage):
        pairing.pair(from_place, to_place, reason)
    _pair_by_text(pairing)
    pairing.pair_by(lambda asked: asked.competency and (asked.competency, asked.kind), "competency", only=True)
    return _differences(pairing, grading)


def between_versions(before: Asked, after: Asked, grading: Grading) -> tuple[ExpectationDifference, ...]:
    """What became of the expectations of one level: an equal key is the same expectation, whatever it now says.

    What was given another key without another word is the same as well. Nothing else is.
    """
    pairing = Pairing(before, after)
    pairing.pair_by(lambda asked: asked.key, "key")
    _pair_by_text(pairing)
    return _differences(pairing, grading)


def _kin(before: Asked, after: Asked, lineage: Lineage) -> Iterator[tuple[int, int, PairedBy]]:
    """Every two places whose expectations stem from one, the nearest and most alike first.

    Taken in this order, they pair alike either way: of two that share a place, the same one comes first.
    """
    origins = [lineage.of(asked) for asked in before]
    by_origin: dict[str, list[int]] = {}
    for place, stems_from in enumerate(origins):
        for origin in stems_from:
            by_origin.setdefault(origin, []).append(place)
    found = []
    for to_place, to_asked in enumerate(after):
        distances: dict[int, int] = {}
        for origin, distance in lineage.of(to_asked).items():
            for place in by_origin.get(origin, ()):
                total = distance + origins[place][origin]
                distances[place] = min(total, distances.get(place, total))
        for place, distance in distances.items():
            asked = before[place]
            unlike = (
                plain(asked.text) != plain(to_asked.text),
                asked.competency != to_asked.competency,
                asked.kind != to_asked.kind,
            )
            found.append((distance, unlike, place, to_place))
    for distance, _, place, to_place in sorted(found):
        same = before[place].slug == after[to_place].slug
        yield place, to_place, "continues" if distance else "key" if same else "inherited"


def _pair_by_text(pairing: Pairing[PlacedExpectation]) -> None:
    """Pair equal texts; where one stands several times, those first that agree in more."""
    pairing.pair_by(lambda it: (plain(it.text), it.competency, it.kind, it.strength, it.proficiency), "text")
    pairing.pair_by(lambda it: (plain(it.text), it.competency, it.kind), "text")
    pairing.pair_by(lambda it: (plain(it.text), it.competency), "text")
    pairing.pair_by(lambda it: plain(it.text), "text")


def _differences(pairing: Pairing[PlacedExpectation], grading: Grading) -> tuple[ExpectationDifference, ...]:
    def both(before: PlacedExpectation, after: PlacedExpectation) -> Change:
        return _change(before, after, grading)

    return tuple(
        ExpectationDifference(change_of(before, after, both), before, after, reason)
        for before, after, reason in pairing.results()
    )


def _change(before: PlacedExpectation, after: PlacedExpectation, grading: Grading) -> Change:
    if before.competency != after.competency:
        return "changed"
    graded = grading.compare(after.competency, before.proficiency, after.proficiency)
    if graded != "kept":
        return graded
    if (before.kind, before.strength) != (after.kind, after.strength):
        return "changed"
    return "kept" if plain(before.text) == plain(after.text) else "reworded"
