"""Levels of equal height: that each level above a fork has one, and that none contradicts the ranks."""

from collections import defaultdict, deque
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from stepladder.content.check.findings import Findings
from stepladder.content.places import RecordPath
from stepladder.records import Contents, Equivalence, Ladder, Level, Organisation


def check(contents: Contents, findings: Findings) -> None:
    """Levels above a fork with nothing level, and pairs that contradict ranks or themselves."""
    organisation = contents.organisation
    heights = heights_of(organisation)
    for ladder in contents.ladders.values():
        for index, pair in enumerate(ladder.equivalences):
            _pair(ladder, ("equivalences", index), pair, contents, heights, findings)
    paired = set(_paired(contents.ladders.values()))
    for level in () if findings.lacks("ladder") else _above_forks(contents):
        if level.slug not in paired and level.status == "active":
            message = f"{level.slug} stands above the fork, and nothing says what stands level with it"
            hint = f"add it to the equivalences of {level.ladder}; where nothing does, with strength none and a note"
            findings.add(level, (), "nothing-level", message, hint, findings.missing)
    if organisation is not None:
        _exceptions(organisation, findings)


def _pair(
    ladder: Ladder,
    path: RecordPath,
    pair: Equivalence,
    contents: Contents,
    heights: Mapping[str, int],
    findings: Findings,
) -> None:
    if pair.evaluation is not None and pair.basis != "evaluation":
        message = f"the pair has scores, but its basis is {pair.basis}"
        findings.add(ladder, (*path, "evaluation"), "other-basis", message, "say basis: evaluation, or take them out")
    elif pair.evaluation is None and pair.basis == "evaluation" and findings.enforced:
        message = "the basis is an evaluation, but it has no scores"
        findings.add(ladder, (*path, "basis"), "no-scores", message, "write them under evaluation", "warning")
    level, other = contents.levels.get(pair.level), contents.levels.get(pair.other_level or "")
    if level is None or other is None or pair.strength != "equal" or not rise(level, other, heights):
        return
    message = f"{level.slug} of rank {level.rank} and {other.slug} of rank {other.rank} cannot be equal"
    hint = f"by the policy ranks are heights; see {both_places(level, other, 'rank', findings)}"
    findings.add(ladder, path, "unequal-ranks", message, hint)


def heights_of(organisation: Organisation | None) -> Mapping[str, int]:
    """Rank to its height; none where the policy does not say that ranks are heights."""
    if organisation is None or not organisation.policy.ranks_are_heights:
        return {}
    return {rank.slug: rank.order for rank in organisation.ranks}


def rise(level: Level, other: Level, heights: Mapping[str, int]) -> int:
    """By how much ``other`` is the higher, as far as ranks are heights; 0 where that is not said."""
    low, high = heights.get(level.rank or ""), heights.get(other.rank or "")
    return 0 if low is None or high is None else high - low


def both_places(level: Level, other: Level, name: str, findings: Findings) -> str:
    """Where a field of both levels stands, to be named beside a fault that stands elsewhere."""
    return f"{findings.place(level, (name,))} and {findings.place(other, (name,))}"


def _paired(ladders: Iterable[Ladder]) -> Iterator[str | None]:
    for ladder in ladders:
        for pair in ladder.equivalences:
            yield from (pair.level, pair.other_level)


def _above_forks(contents: Contents) -> Iterator[Level]:
    """The levels of each ladder above its forks; where it states none, those of its sides, if it has more than one.

    What stands on a shared track again, above where the sides meet, is both sides' own.
    """
    shared = {
        (ladder.slug, track.slug)
        for ladder in contents.ladders.values()
        for track in ladder.tracks
        if track.kind == "shared"
    }
    by_side: dict[tuple[str, str], list[Level]] = defaultdict(list)
    for level in contents.levels.values():
        by_side[level.ladder, level.track].append(level)
    onward: dict[str, list[str]] = defaultdict(list)
    for transition in chain.from_iterable(ladder.transitions for ladder in contents.ladders.values()):
        if transition.kind == "promotion":
            onward[transition.level].append(transition.to_level)
    for ladder in contents.ladders.values():
        if ladder.status == "retired":
            continue
        if ladder.forks:
            starts = [slug for fork in ladder.forks for slug in fork.to_levels]
            above = _reached(starts, by_side, onward, contents)
            for level in contents.levels.values():
                if level.slug in above and (level.ladder, level.track) not in shared:
                    yield level
            continue
        sides = [by_side[ladder.slug, track.slug] for track in ladder.tracks if track.kind != "shared"]
        sides += [by_side[borrowed.ladder, borrowed.track] for borrowed in ladder.borrowed_tracks]
        if sum(1 for side in sides if side) > 1:
            yield from (level for level in chain.from_iterable(sides) if level.ladder == ladder.slug)


def _reached(
    starts: Iterable[str],
    by_side: Mapping[tuple[str, str], list[Level]],
    onward: Mapping[str, list[str]],
    contents: Contents,
) -> set[str]:
    """Where one may get to from ``starts``: higher on the same track, or by promotion."""
    reached: set[str] = set()
    waiting = deque(starts)
    while waiting:
        level = contents.levels.get(waiting.popleft())
        if level is None or level.slug in reached:
            continue
        reached.add(level.slug)
        waiting += (each.slug for each in by_side[level.ladder, level.track] if each.order > level.order)
        waiting += onward.get(level.slug, ())
    return reached


def _exceptions(organisation: Organisation, findings: Findings) -> None:
    for index, exception in enumerate(organisation.policy.exceptions):
        path: RecordPath = ("policy", "exceptions", index)
        if exception.level == exception.other_level:
            findings.add(organisation, path, "same-level", f"{exception.level} cannot differ from itself")
        if findings.as_of is not None and exception.expires < findings.as_of:
            message = f"the exception for {exception.level} and {exception.other_level} ran out on {exception.expires}"
            hint = "mend the difference, or have the exception agreed to again"
            findings.add(organisation, (*path, "expires"), "expired", message, hint, "warning")
