"""Which counts may be told: the small are suppressed, and as many others as it takes that nobody can work them out.

Everything else a report tells is made of counts that are told here, so that nothing follows from it that does not
follow from them. That holds for means as well: where the sum of what some people are paid followed from published
means, their number would follow from the published counts in the same way.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from stepladder.career.fairness.audit import Counts, Range, look
from stepladder.career.fairness.cells import BASES, Key, Sum, must_be_suppressed, sums
from stepladder.career.fairness.nearness import Near, Related, near, outwards
from stepladder.career.fairness.rules import Floors
from stepladder.errors import StepladderError


class UnprotectableError(StepladderError):
    """Whatever is suppressed in the new report, an earlier one gives something away."""


def small(counts: Mapping[Key, int], minimum: int) -> frozenset[Key]:
    """The counts that are suppressed for what they are."""
    return frozenset(key for key in counts if must_be_suppressed(key, counts, minimum))


class Disclosed(NamedTuple):
    """What may be told, and the proof that nothing else follows."""

    counts: dict[Key, int | None]
    """None where suppressed."""
    completions: tuple[str, ...]


def disclose(
    counts: Mapping[Key, int],
    earlier: Sequence[Counts],
    minimum: int,
    margin: int,
    again: Collection[Key] = (),
    floors: Sequence[Floors] = (),
) -> Disclosed:
    """The counts as they may be told, with what earlier reports have told taken into account.

    ``again`` are counts that a report on the same day has suppressed: they stay so. ``floors`` are what figures tell of
    counts, for each report. First each sum is looked at by itself, which is quick and finds nearly all; then the
    outsider is asked.

    Raises UnprotectableError where earlier reports alone tell too much.
    """
    hidden = {*small(counts, minimum), *(key for key in again if key in counts)}
    links, near_by = _links(counts), near(counts)
    while True:
        _hide_in_sums(hidden, counts, links, margin)
        told = {key: None if key in hidden else count for key, count in counts.items()}
        found = look([*earlier, told], margin, floors)
        if not found.narrow:
            return Disclosed(told, found.completions)
        more = _besides(found.narrow, counts, hidden, near_by, margin)
        if not more:
            raise UnprotectableError(
                "A suppressed count of an earlier fairness report can be worked out whatever this one suppresses; "
                "look at the earlier reports with `stepladder check`."
            )
        hidden |= more


Links = Mapping[Key, Sequence[Sum]]


def _links(counts: Mapping[Key, int]) -> Links:
    """For each count the sums it is in."""
    links: dict[Key, list[Sum]] = defaultdict(list)
    for each in sums(counts.keys()):
        for key in (each.total, *each.parts):
            links[key].append(each)
    return links


def _hide_in_sums(hidden: set[Key], counts: Mapping[Key, int], links: Links, margin: int) -> None:
    """Suppress so many more that no single sum gives away what is suppressed in it."""
    waiting = sorted(hidden)
    while waiting:
        key = waiting.pop()
        for each in links.get(key, ()):
            keys = (each.total, *each.parts)
            while not _holds(each, hidden, counts, margin) and (chosen := _cheapest(keys, hidden, counts, margin)):
                hidden.add(chosen)
                waiting.append(chosen)


def _holds(each: Sum, hidden: set[Key], counts: Mapping[Key, int], margin: int) -> bool:
    """Whether what is suppressed in a sum could be divided otherwise, by more than the margin."""
    parts = [part for part in each.parts if part in hidden]
    if each.total in hidden:
        return bool(parts)
    return not parts or (len(parts) > 1 and sum(counts[part] for part in parts) > margin)


def _cheapest(keys: Related, hidden: set[Key], counts: Mapping[Key, int], margin: int) -> Key | None:
    told = [key for key in keys if key not in hidden]
    return min(told, key=lambda key: _price(key, counts, margin), default=None)


def _besides(
    weak: Sequence[Range],
    counts: Mapping[Key, int],
    hidden: set[Key],
    near_by: Near,
    margin: int,
) -> set[Key]:
    """For each count that is too well known one more to suppress: of those of which it follows, or of some near by.

    What an earlier report has suppressed and this one tells is suppressed here too.

    Where people are too well known, so is what happens to them, and where everybody is, so are the parts: these go
    first, and the rest is looked at again.
    """
    told_now = {found.key for found in weak if found.key in counts and found.key not in hidden}
    if told_now:
        return told_now
    bases = [found for found in weak if found.key.measure not in BASES]
    everybody = [found for found in bases if found.key.everybody]
    more: set[Key] = set()
    for found in everybody or bases or weak:
        if more.isdisjoint(found.because):
            chosen = (
                _cheapest(each, hidden, counts, margin) for each in (found.because, *outwards(found.key, near_by))
            )
            more |= {next(filter(None, chosen), found.key)} - hidden
    return more


def _price(key: Key, counts: Mapping[Key, int], margin: int) -> tuple[bool, bool, bool, int, int, Key]:
    """How much is lost with a count: those of everybody go first, for they compare nothing; then what happened to whom
    before how many they are, since pay is compared by these; then narrow scopes.

    What is itself too small to hide another goes last.
    """
    return counts[key] <= margin, not key.everybody, key.measure not in BASES, -len(key.place), counts[key], key
