"""How people are supposed to have come to another side, and through forks.

From one side to another one goes by moving across or back; out of what a ladder's sides share by a promotion, and
through a fork. Nobody comes back to what they share. Who moved, or came through a fork, is still there.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from stepladder.career.fairness.cells import Place
from stepladder.career.fairness.guess import Form, Guess, Part, both, less, scopes
from stepladder.career.fairness.rules import Counts

SHARED = "shared"
"""The kind of track that the sides of a ladder have in common."""


class Behind(NamedTuple):
    """A level behind a fork."""

    arrived: Place
    """The scope of who came there."""
    there: Place
    """The scope of who is there, which names its track and rank; empty where nobody is."""


Behinds: TypeAlias = Sequence[Behind]


def crossing(counts: Counts, who: Sequence[Part], ranks: Sequence[Place]) -> Iterator[Guess]:
    """Every supposition about sides and forks, read off the keys of one report."""
    people = {dict(key.place).get("level"): key.place for key in counts if key.measure == "people"}
    arrived = dict.fromkeys(key.place for key in counts if key.measure == "inflow")
    behind = [Behind(each, people.get(dict(each).get("level", "?"), ())) for each in arrived]
    tracks = scopes(counts, "track")
    shared = [each for each in tracks if each[0][1] == SHARED]
    sides = [each for each in tracks if each not in shared]
    yield from _of_sides(who, sides, shared)
    yield from _through(who, behind, ranks)
    if not shared:
        yield from _who_moved(who, sides, [])
    elif behind and all(each.there for each in behind):
        yield Guess(
            "out of what is shared through a fork",
            both((*part.grown(shared), *part.of("inflow", arrived)) for part in who),
        )
        yield from _who_moved(who, sides, behind)


def _of_sides(who: Sequence[Part], sides: Sequence[Place], shared: Sequence[Place]) -> Iterator[Guess]:
    """Who is no longer on a side has moved, and who is new there has moved or was promoted out of what is shared."""

    def came(part: Part, side: Place) -> Form:
        others = [each for each in sides if each != side]
        return (*part.grown([side]), *less(part.moved(others)), *less(part.of("promoted", shared)))

    def one_of_both(part: Part, side: Place) -> Form:
        return (*part.moved([side]), *part.of("left", [side]), *less(part.of("over the years", [side])))

    yield Guess(
        "from a side by moving", [less((*part.grown([side]), *part.moved([side]))) for part in who for side in sides]
    )
    yield Guess("to a side by moving or promotion", [came(part, side) for part in who for side in sides])
    yield Guess(
        "out of what is shared by promotion",
        [less((*part.grown(shared), *part.of("promoted", shared))) for part in who],
    )
    yield Guess("nobody back to what is shared", [part.grown(shared) for part in who])
    yield Guess("moved, or left", [one_of_both(part, side) for part in who for side in sides])


def _who_moved(who: Sequence[Part], sides: Sequence[Place], behind: Behinds) -> Iterator[Guess]:
    """A side has grown by who moved there and by who came there through a fork, less who moved from it.

    Where there are three sides or more, it is not told to which of them somebody moved.
    """
    forms: list[Form] = []
    for part in who:
        for side in sides:
            others = [each for each in sides if each != side]
            came = less(part.of("inflow", [each.arrived for each in behind if side[0] in each.there]))
            gone = (*part.grown([side]), *part.moved([side]), *came)
            known = (*gone, *less(part.moved(others)))
            forms += [known, less(known if len(others) == 1 else gone)]
    yield Guess("moved from one side to another", forms)


def _through(who: Sequence[Part], behind: Behinds, ranks: Sequence[Place]) -> Iterator[Guess]:
    """No more came through a fork than stand behind it, nor than went up from the rank below or moved there."""

    def stay(part: Part, each: Behind) -> Form:
        return (*part.of("inflow", [each.arrived]), *less(part.of("people", [each.there])))

    def rose(part: Part, below: Place, rank: Place) -> Form:
        came = part.of("inflow", [each.arrived for each in behind if rank[0] in each.there])
        return (*came, *less((*part.of("promoted", [below]), *part.moved([below])))) if came else ()

    yield Guess("through a fork, and still there", [stay(part, each) for part in who for each in behind if each.there])
    yield Guess("through a fork from the rank below", [rose(part, *two) for part in who for two in pairwise(ranks)])
