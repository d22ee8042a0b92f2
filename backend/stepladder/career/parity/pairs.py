"""Which levels stand beside each other at equal height, and why."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from stepladder.career.catalogue import Catalogue
from stepladder.career.catalogue.grouping import grouped
from stepladder.career.catalogue.ladder import place
from stepladder.records import Equivalence, Level
from stepladder.records.ways import EquivalenceBasis, EquivalenceStrength


@dataclass(frozen=True, slots=True)
class Pair:
    """Two levels at equal height. Which is left and which is right says nothing of either."""

    left: Level
    right: Level
    bases: tuple[EquivalenceBasis, ...]
    """What is said to make them equal, and last ``rank`` where they share one on one ladder."""
    strength: EquivalenceStrength
    equivalence: Equivalence | None = None
    """Where it is stated; None where only the rank that they share pairs them."""

    @property
    def by_pay_alone(self) -> bool:
        """Whether nothing but their pay makes them equal, so that comparing their pay would show nothing."""
        return self.bases == ("pay",)

    @property
    def slugs(self) -> frozenset[str]:
        """Both levels, whichever comes first."""
        return frozenset((self.left.slug, self.right.slug))

    def mirrored(self) -> "Pair":
        """The same pair seen from the other side."""
        return replace(self, left=self.right, right=self.left)


def pairs(catalogue: Catalogue) -> tuple[Pair, ...]:
    """Every pair of levels that stand, left before right in the order in which ladders show them.

    These are the equivalences stated as equal or approximate, and on each ladder any two levels of one rank on
    different tracks, of which neither is shared. What is stated as ``none``, of a pair or of a level, pairs nothing.
    """
    place = {level.slug: index for index, level in enumerate(catalogue.levels_upwards)}
    standing = {level.slug: level for level in catalogue.levels_upwards if catalogue.stands(level)}
    by_rank = {frozenset((one.slug, other.slug)): (one, other) for one, other in _sharing_a_rank(catalogue, standing)}
    stated, alone = _stated(catalogue)
    found: list[Pair] = []
    for slugs in dict.fromkeys((*stated, *by_rank)):
        said = stated.get(slugs, ())
        if len(slugs) != 2 or not slugs <= standing.keys() or any(each.strength == "none" for each in said):
            continue
        if not said and slugs & alone:
            continue
        left, right = sorted((standing[slug] for slug in slugs), key=lambda level: place[level.slug])
        bases = dict.fromkeys(each.basis for each in said)
        if slugs in by_rank:
            bases["rank"] = bases.pop("rank", None)
        found.append(Pair(left, right, tuple(bases), said[0].strength if said else "equal", said[0] if said else None))
    return tuple(sorted(found, key=lambda pair: (place[pair.left.slug], place[pair.right.slug])))


def pairs_of_ladder(every: Iterable[Pair], ladder: str) -> tuple[Pair, ...]:
    """The pairs that touch a ladder, its own level left where the other one stands elsewhere."""
    touching = (pair for pair in every if ladder in (pair.left.ladder, pair.right.ladder))
    return tuple(pair if pair.left.ladder == ladder else pair.mirrored() for pair in touching)


def _stated(catalogue: Catalogue) -> tuple[Mapping[frozenset[str], Sequence[Equivalence]], frozenset[str]]:
    """What is stated of each pair, and the levels with which expressly nothing stands level."""
    stated: dict[frozenset[str], list[Equivalence]] = {}
    for _, each in catalogue.equivalences:
        if each.other_level is not None:
            stated.setdefault(frozenset((each.level, each.other_level)), []).append(each)
    alone = (each.level for _, each in catalogue.equivalences if each.other_level is None and each.strength == "none")
    return stated, frozenset(alone)


def _sharing_a_rank(catalogue: Catalogue, standing: Mapping[str, Level]) -> Iterator[tuple[Level, Level]]:
    for levels in catalogue.levels_of_ladder.values():
        on_sides = (level for level in levels if level.slug in standing and not catalogue.is_shared(place(level)))
        for heights in grouped(on_sides, lambda level: (level.rank,)).values():
            yield from ((one, other) for one, other in combinations(heights, 2) if one.track != other.track)
