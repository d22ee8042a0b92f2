"""What two places say and cannot both hold: both are named."""

from collections import defaultdict
from collections.abc import Iterator, Mapping

from stepladder.career.cycles import find_cycles
from stepladder.content.check.findings import Findings
from stepladder.content.places import RecordPath
from stepladder.records import Contents, Equivalence, Expectation, Fork, Ladder, Level, Mentor


def check(contents: Contents, findings: Findings) -> None:
    """Places that are empty and taken, forks that do not divide, processes for another gate, rings of carrying on."""
    on_track: dict[tuple[str, str], list[Level]] = defaultdict(list)
    for level in contents.levels.values():
        on_track[level.ladder, level.track].append(level)
        _process(level, contents, findings)
    for ladder in contents.ladders.values():
        _empty_places(ladder, on_track, findings)
        for index, fork in enumerate(ladder.forks):
            _fork(ladder, ("forks", index), fork, contents, findings)
    _alone_and_paired(contents, findings)
    _carrying_on(contents, findings)
    for mentor in contents.mentors.values():
        _mentor(mentor, findings)


def _empty_places(ladder: Ladder, on_track: Mapping[tuple[str, str], list[Level]], findings: Findings) -> None:
    for index, track in enumerate(ladder.tracks):
        for number, empty in enumerate(track.empty_places):
            path: RecordPath = ("tracks", index, "empty_places", number)
            for level in on_track[ladder.slug, track.slug]:
                if level.rank == empty.rank and level.status == "active":
                    message = f"the place at rank {empty.rank} is said to be empty, and {level.slug} stands there"
                    hint = f"take the entry out, or mend the rank at {findings.place(level, ('rank',))}"
                    findings.add(ladder, (*path, "rank"), "taken-place", message, hint)


def _fork(ladder: Ladder, path: RecordPath, fork: Fork, contents: Contents, findings: Findings) -> None:
    """A fork leads to levels of at least two sides, and what it says of a side leads there."""
    levels = [contents.levels.get(slug) for slug in fork.to_levels]
    if None in levels:
        return
    reached = {(level.ladder, level.track): level for level in levels if level}
    if len(reached) == 1:
        (level,) = reached.values()
        message = f"the fork {fork.slug} leads to one side only: all of its to_levels are on {level.track}"
        findings.add(ladder, (*path, "to_levels"), "no-fork", message, "name a level of each side that it leads to")
    known = {track.slug for track in ladder.tracks} | {borrowed.track for borrowed in ladder.borrowed_tracks}
    for index, side in enumerate(fork.sides):
        if side.track in known - {track for _, track in reached}:
            message = f"the fork {fork.slug} tells of {side.track}, and leads to no level there"
            hint = f"add one to {findings.place(ladder, (*path, 'to_levels'))}, or take the side out"
            findings.add(ladder, (*path, "sides", index, "track"), "no-fork", message, hint)


def _process(level: Level, contents: Contents, findings: Findings) -> None:
    process = contents.processes.get(level.process or "")
    if process is None:
        return
    if level.gate is not None and process.gate != level.gate:
        message = f"the gate of {level.slug} is {level.gate}, and its process {process.slug} is for {process.gate}"
        hint = f"name another process, or see {findings.place(process, ('gate',))}"
        findings.add(level, ("process",), "other-gate", message, hint)
    if process.ladders and level.ladder not in process.ladders:
        message = f"the process {process.slug} does not decide on the ladder {level.ladder}"
        hint = f"name another process, or see {findings.place(process, ('ladders',))}"
        findings.add(level, ("process",), "other-ladder", message, hint)


def _pairs(contents: Contents) -> Iterator[tuple[Ladder, RecordPath, Equivalence]]:
    for ladder in contents.ladders.values():
        for index, pair in enumerate(ladder.equivalences):
            yield ladder, ("equivalences", index), pair


def _alone_and_paired(contents: Contents, findings: Findings) -> None:
    """With a level nothing stands level, or something of its ladder does. Other ladders are another matter."""
    alone = {
        pair.level: (ladder, path)
        for ladder, path, pair in _pairs(contents)
        if pair.other_level is None and pair.strength == "none"
    }
    for ladder, path, pair in _pairs(contents):
        for slug, other in ((pair.level, pair.other_level), (pair.other_level, pair.level)):
            if slug not in alone or other is None or pair.strength == "none":
                continue
            if slug.partition("/")[0] == other.partition("/")[0]:
                message = f"{slug} and {other} stand level, and nothing is said to stand level with {slug}"
                hint = f"take this out, or see {findings.place(*alone[slug])}"
                findings.add(ladder, path, "level-and-alone", message, hint)


def _carrying_on(contents: Contents, findings: Findings) -> None:
    """What an expectation carries on stands below it, and leads in no ring."""
    stated: dict[str, tuple[Level, int, Expectation]] = {
        f"{level.slug}/{each.key}": (level, index, each)
        for level in contents.levels.values()
        for index, each in enumerate(level.expectations)
    }
    for level, index, each in stated.values():
        below = contents.levels.get((each.continues or "").rpartition("/")[0])
        if below is None or (below.ladder, below.track) != (level.ladder, level.track) or below.order < level.order:
            continue
        if below.slug != level.slug:
            message = f"{each.key} carries on what {below.slug} asks, which does not stand below {level.slug}"
            hint = f"order is {level.order} here, and {below.order} at {findings.place(below, ('order',))}"
            findings.add(level, ("expectations", index, "continues"), "continues-upwards", message, hint)
    onward = {
        slug: [each.continues]
        for slug, (level, _, each) in stated.items()
        if each.continues and each.continues.rpartition("/")[0] != level.slug
    }
    for ring in find_cycles(onward):
        level, index, _ = stated[ring[-1]]
        other, its, _ = stated[ring[0]]
        message = f"expectations carry on one another in a ring: {' carries on '.join([*ring, ring[0]])}"
        hint = f"see {findings.place(other, ('expectations', its, 'continues'))}"
        findings.add(level, ("expectations", index, "continues"), "continues-cycle", message, hint)


def _mentor(mentor: Mentor, findings: Findings) -> None:
    if mentor.capacity is not None and mentor.room is not None and mentor.room > mentor.capacity:
        message = f"there is room for {mentor.room} more, and for {mentor.capacity} at most"
        findings.add(mentor, ("room",), "range", message, "room is how many more can come, capacity how many in all")
    for index, move in enumerate(mentor.helps_with):
        if move.level == move.to_level:
            message = f"{move.level} to itself is no move"
            findings.add(mentor, ("helps_with", index, "to_level"), "same-level", message, "name where it leads")
