"""How people are supposed to have gone in the years of a report: up by one rank, and still there.

A report tells by rank and by track who was there (where they stood when the years began, or came), who of them left,
was promoted or moved, and who is there on the day. From all but one of these follows the one, but for the few who went
otherwise: promoted twice, by two ranks or within one, away after a promotion, or down. How few they are is taken from
what is told in full, so that what is told seldom contradicts what is supposed.

Ranks are taken to be as high as they stand in the report, one after another. Who has none is supposed to stay without.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from stepladder.career.fairness.cells import Place
from stepladder.career.fairness.crossing import crossing
from stepladder.career.fairness.guess import Form, Guess, Part, both, less, parts, scopes
from stepladder.career.fairness.rules import Counts
from stepladder.records.fairness import NONE


def flows(counts: Counts) -> Iterator[Guess]:
    """Every supposition about how people went, read off the keys of one report."""
    who, ranks = parts(counts), scopes(counts, "rank")
    heights = [each for each in ranks if each[0][1] != NONE]
    yield Guess(
        "out of a rank by promotion",
        [less((*part.grown([each]), *part.of("promoted", [each]))) for part in who for each in ranks],
    )
    if heights:
        yield from _up(who, heights)
    yield from crossing(counts, who, heights)
    stays = {"on a ladder": scopes(counts, "ladder"), "without a rank": [each for each in ranks if each not in heights]}
    for where, staying in stays.items():
        yield Guess(f"stays {where}", both(part.grown([each]) for part in who for each in staying))
    yield Guess(
        "promoted, or left", [_or_left(part, each) for part in who for each in ((), *ranks, *scopes(counts, "track"))]
    )


def _up(who: Sequence[Part], ranks: Sequence[Place]) -> Iterator[Guess]:
    """Whoever comes into a rank comes from the next below, nobody goes down, and who was promoted is still there.

    Of the highest rank it is not supposed that nobody is promoted from it. That may well be so, but it follows from the
    ladders and says nothing of a person. Of several ranks together no more is supposed than is seen of ranks one after
    another: else it would contradict what is told of them one by one.
    """
    upto = [ranks[: at + 1] for at in range(len(ranks) - 1)]
    runs = [ranks[first:end] for first, end in combinations(range(len(ranks) + 1), 2)]

    def came(part: Part, run: Sequence[Place]) -> Form:
        first = ranks.index(run[0])
        return (*part.grown(run), *less(part.of("promoted", ranks[max(first - 1, 0) : first])))

    def net(part: Part, run: Sequence[Place]) -> Form:
        return (*came(part, run), *part.of("promoted", [each for each in run[-1:] if each != ranks[-1]]))

    each_came = [came(part, [rank]) for part in who for rank in ranks]
    yield Guess("into a rank from below", each_came)
    yield Guess("into several ranks from below", [came(part, run) for part in who for run in upto], each_came)
    yield Guess("up by one rank", both(net(part, [rank]) for part in who for rank in ranks))
    together = both(net(part, run) for part in who for run in upto)
    yield Guess("up by one rank, several together", together, both(net(part, run) for part in who for run in runs))


def _or_left(part: Part, place: Place) -> Form:
    """Who was promoted has not left: both together are no more people than there were."""
    return (*part.of("promoted", [place]), *part.of("left", [place]), *less(part.of("over the years", [place])))
