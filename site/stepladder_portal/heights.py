"""Where each level of a ladder stands: which height, which lane. The lattice and the small ladder are drawn from it.

Tracks of the kind ``shared`` span the ladder, every other track is a lane of its own. A ladder with shared tracks
alone, or with one track, has that one lane. The height is the rank where levels have one.

A ladder without ranks has an order within each track and nothing more: no height is shared and no place empty. Where a
promotion leads from a shared level into a lane, lanes begin above what is shared; where nothing says so, the shared
track is a lane like the others.
"""

from collections import defaultdict
from itertools import groupby

from stepladder_portal.answers import Answer
from stepladder_portal.bends import with_bends
from stepladder_portal.crossed import ties, ways
from stepladder_portal.lattice import Cell, Lattice, Row
from stepladder_portal.speaking import gettext

_EXPECTED_WHOLE = {"TECHNICAL", "MANAGERIAL"}
"""Kinds of track on which a missing height is shown as an empty place."""


def lattice(ladder: Answer) -> Lattice:
    """Place every level of a ladder (as its operation answers it) on its lane and height."""
    standing = [level for level in ladder["levels"] if level["status"] != "RETIRED"]
    ranked = any(level["rank"] for level in standing)
    lanes = _lanes(ladder, ranked=ranked)
    lane_of = {track["slug"]: index for index, track in enumerate(lanes)}
    heights = _heights(standing, lane_of)
    at: dict[float, list[Answer]] = defaultdict(list)
    for level in standing:
        at[heights[level["slug"]]].append(level)
    spots = _empty_places(lanes, heights, at)
    order = sorted({*at, *(height for height, _ in spots)}, reverse=True)
    spans = _spans(standing, lane_of, heights, order, lanes)
    ranks = {heights[level["slug"]]: level["rank"] for level in standing if level["rank"]}
    off = tuple(Cell((), None, on=False, top=False, bottom=False) for _ in lanes)
    rows = []
    for height in order:
        here = at.get(height, [])
        shared = tuple(level for level in here if level["track"]["slug"] not in lane_of)
        cells = tuple(
            Cell(
                levels=tuple(level for level in here if lane_of.get(level["track"]["slug"]) == index),
                empty=spots.get((height, index)),
                on=low <= height <= high,
                top=height == high,
                bottom=height == low,
            )
            for index, (low, high) in enumerate(spans)
        )
        between = ways(cells, ladder["transitions"]), ties(cells, ladder["equivalences"])
        if not shared or any(cell.levels for cell in cells):
            rows.append(Row(ranks.get(height), (), cells, *between))
        if shared:
            rows.append(Row(ranks.get(height), shared, off if any(cell.levels for cell in cells) else cells, *between))
    retired = tuple(level for level in ladder["levels"] if level["status"] == "RETIRED")
    return Lattice(tuple(lanes), with_bends(rows), retired, ranked)


def _lanes(ladder: Answer, *, ranked: bool) -> list[Answer]:
    tracks: list[Answer] = ladder["tracks"]
    shared = {track["slug"] for track in tracks if track["kind"] == "SHARED"}
    forks = any(
        move["kind"] == "PROMOTION"
        and move["level"]["track"]["slug"] in shared
        and move["toLevel"]["track"]["slug"] not in shared
        for move in ladder["transitions"]
    )
    own = [track for track in tracks if track["slug"] not in shared]
    return own if own and (ranked or forks) else tracks


def _heights(levels: list[Answer], lane_of: dict[str, int]) -> dict[str, float]:
    by_track: dict[str, list[Answer]] = defaultdict(list)
    for level in sorted(levels, key=lambda level: level["order"]):
        by_track[level["track"]["slug"]].append(level)
    ranked = any(level["rank"] for level in levels)
    shared_orders = {level["order"] for level in levels if level["track"]["slug"] not in lane_of}
    base = {order: place for place, order in enumerate(sorted(shared_orders), 1)}
    heights: dict[str, float] = {}
    for track, own in by_track.items():
        if ranked:
            heights |= zip((level["slug"] for level in own), _among_ranks(own), strict=True)
            continue
        lane_orders = {order: place for place, order in enumerate(sorted({level["order"] for level in own}), 1)}
        for level in own:
            order = level["order"]
            heights[level["slug"]] = float(len(base) + lane_orders[order] if track in lane_of else base[order])
    return heights


def _among_ranks(track: list[Answer]) -> list[float]:
    """The heights of one track's levels: their ranks, and for those without one evenly between their neighbours'."""
    heights: list[float] = []
    below = 0.0
    for has_rank, group in groupby(track, key=lambda level: level["rank"] is not None):
        levels = list(group)
        if has_rank:
            heights += [float(level["rank"]["order"]) for level in levels]
        else:
            after = track[len(heights) + len(levels) :]
            above = float(after[0]["rank"]["order"]) if after else below + 1
            heights += [below + (above - below) * place / (len(levels) + 1) for place in range(1, len(levels) + 1)]
        below = heights[-1]
    return heights


def _empty_places(
    lanes: list[Answer], heights: dict[str, float], at: dict[float, list[Answer]]
) -> dict[tuple[float, int], str]:
    spots: dict[tuple[float, int], str] = {}
    if len(lanes) < 2:
        return spots
    lane_heights = [
        {heights[level["slug"]] for levels in at.values() for level in levels if level["track"]["slug"] == lane["slug"]}
        for lane in lanes
    ]
    every = {
        height
        for height in set().union(*lane_heights)
        if any(level["rank"] for level in at[height])  # where no rank is, no height is shared
    }
    for index, lane in enumerate(lanes):
        own = lane_heights[index]
        if lane["kind"] in _EXPECTED_WHOLE and own:
            for height in every - own:
                if height > min(own):
                    spots[height, index] = gettext("No level here yet.")
        for place in lane["emptyPlaces"]:
            spots[float(place["rank"]["order"]), index] = place["reason"]
    return spots


def _spans(
    levels: list[Answer], lane_of: dict[str, int], heights: dict[str, float], order: list[float], lanes: list[Answer]
) -> list[tuple[float, float]]:
    """From where to where the line of each lane runs: down to the fork where there is one, up to where it joins."""
    own: list[list[float]] = [[] for _ in lanes]
    shared: list[float] = []
    for level in levels:
        index = lane_of.get(level["track"]["slug"])
        (shared if index is None else own[index]).append(heights[level["slug"]])
    spans = []
    for lane, lane_heights in zip(lanes, own, strict=True):
        low, high = min(lane_heights, default=1.0), max(lane_heights, default=0.0)
        if lane["kind"] in _EXPECTED_WHOLE and lane_heights:
            below = max((height for height in shared if height < low), default=None)
            above = min((height for height in shared if height > high), default=None)
            low = min((height for height in order if below is not None and height > below), default=low)
            high = max((height for height in order if above is not None and height < above), default=high)
        spans.append((low, high))
    return spans
