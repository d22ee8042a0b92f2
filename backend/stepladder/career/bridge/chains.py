"""The cheapest trainings, one after the other, from what one has of a competency to what is wanted of it."""

from collections.abc import Callable, Iterable
from heapq import heappop, heappush

from stepladder.career.bridge.curriculum import Offer
from stepladder.career.bridge.needs import Held, Need

Price = tuple[int, int, int, int]
"""How dear a training is together with those before it, in four parts, added one by one and compared from the left.

How many are meant for others; how many have no stated effort; minutes; how many there are.
"""

FREE: Price = (0, 0, 0, 0)


def add(*prices: Price) -> Price:
    """The sum, part by part."""
    others, unknown, minutes, count = (sum(part) for part in zip(FREE, *prices, strict=True))
    return others, unknown, minutes, count


def cheapest_chain(
    need: Need, wanted: str | None, held: Held, offers: Iterable[Offer], price: Callable[[str], Price]
) -> tuple[str, ...]:
    """The slugs of the cheapest trainings that lead to what is wanted; where none do, of those that lead furthest.

    Each begins where one stands at first, or where one before it has led: a training begins from one proficiency, so
    that only the last one gained has to be remembered on the way. After E. W. Dijkstra, A note on two problems in
    connexion with graphs, Numerische Mathematik 1 (1959), 269-271; of equally dear chains the first by the alphabet.
    """
    usable = list(offers)
    waiting: list[tuple[Price, tuple[str, ...], list[str]]] = [(FREE, (), sorted(held))]
    done: set[Held] = set()
    furthest: tuple[int, tuple[str, ...]] = (_place(need, held), ())
    while waiting:
        paid, chain, labels = heappop(waiting)
        here = frozenset(labels)
        if need.is_reached(here, wanted):
            return chain
        if here in done:
            continue
        done.add(here)
        furthest = max(furthest, (_place(need, here), chain), key=lambda reached: reached[0])
        for offer in usable:
            slug, outcome = offer.training.slug, offer.outcome
            if slug not in chain and need.fits(here, outcome) and need.brings_on(here, outcome):
                heappush(waiting, (add(paid, price(slug)), (*chain, slug), sorted(need.after(held, outcome))))
    return furthest[1]


def _place(need: Need, held: Held) -> int:
    return max((need.yardstick.places.get(label, -1) for label in held), default=-1)
