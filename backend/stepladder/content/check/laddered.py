"""Whatever a ladder says of levels, ranks and tracks has to exist."""

from collections.abc import Collection

from stepladder.content.check.findings import Findings
from stepladder.content.places import RecordPath
from stepladder.records import Contents, Ladder


def tracks_and_ways(ladder: Ladder, contents: Contents, findings: Findings, ranks: Collection[str]) -> None:
    """Its tracks, what stands level, and where its moves lead."""
    findings.unique(ladder, ("tracks",), "tracks", [track.slug for track in ladder.tracks])
    for index, track in enumerate(ladder.tracks):
        for place, empty in enumerate(track.empty_places):
            path: RecordPath = ("tracks", index, "empty_places", place, "rank")
            findings.refer(ladder, path, "rank", empty.rank, ranks)
    for index, equivalence in enumerate(ladder.equivalences):
        for name in ("level", "other_level"):
            slug = getattr(equivalence, name)
            findings.refer(ladder, ("equivalences", index, name), "level", slug, contents.levels)
    for index, transition in enumerate(ladder.transitions):
        for name in ("level", "to_level"):
            findings.refer(ladder, ("transitions", index, name), "level", getattr(transition, name), contents.levels)


def borrowed_tracks(ladder: Ladder, contents: Contents, findings: Findings) -> None:
    """The tracks of other ladders that it shows."""
    for index, borrowed in enumerate(ladder.borrowed_tracks):
        path: RecordPath = ("borrowed_tracks", index)
        if borrowed.ladder == ladder.slug:
            message = f"{ladder.slug} cannot borrow a track from itself"
            findings.add(ladder, (*path, "ladder"), "own-track", message, "name another ladder, or take the entry out")
        elif findings.refer(ladder, (*path, "ladder"), "ladder", borrowed.ladder, contents.ladders):
            tracks = {track.slug for track in contents.ladders[borrowed.ladder].tracks}
            findings.refer(ladder, (*path, "track"), f"track of {borrowed.ladder}", borrowed.track, tracks)
    names = [f"{borrowed.ladder}/{borrowed.track}" for borrowed in ladder.borrowed_tracks]
    findings.unique(ladder, ("borrowed_tracks",), "borrowed tracks", names, "")


def forks(ladder: Ladder, contents: Contents, findings: Findings) -> None:
    """Where it divides."""
    tracks = {track.slug for track in ladder.tracks} | {borrowed.track for borrowed in ladder.borrowed_tracks}
    findings.unique(ladder, ("forks",), "forks", [fork.slug for fork in ladder.forks])
    for number, fork in enumerate(ladder.forks):
        path: RecordPath = ("forks", number)
        for name in ("from_levels", "to_levels"):
            for index, slug in enumerate(getattr(fork, name)):
                findings.refer(ladder, (*path, name, index), "level", slug, contents.levels)
        findings.unique(ladder, (*path, "sides"), "sides", [side.track for side in fork.sides], "track")
        for index, side in enumerate(fork.sides):
            findings.refer(ladder, (*path, "sides", index, "track"), f"track of {ladder.slug}", side.track, tracks)
