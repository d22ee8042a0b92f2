"""Sheets of ladders and their tracks."""

from typing import get_args

from stepladder.content.workbook.columns import Sheet
from stepladder.content.workbook.kinds import TEXT, WORD, choice
from stepladder.content.workbook.sheets.shared import (
    ANNOUNCED,
    BODY,
    FROM,
    LADDER,
    OWNER,
    RANK,
    REVIEW,
    REVIEWED,
    SUMMARY,
    TITLE,
    fills,
    refers,
)
from stepladder.records import (
    BorrowedTrack,
    EmptyPlace,
    Ladder,
    Track,
    ladder,
)

_LADDERS_SHEET = Sheet(
    "ladders",
    "One row for each career ladder.",
    Ladder,
    "ladder",
    (
        refers("ladder", "ladder", "The ladder's name. It never changes, and every other sheet uses it.", "slug"),
        TITLE,
        fills("family", TEXT, "The job family."),
        SUMMARY,
        refers("discipline", "discipline", "The field of work whose pay market it is in.", "discipline"),
        fills("version", WORD, "Its version, say 2026.2."),
        FROM,
        ANNOUNCED,
        OWNER,
        REVIEWED,
        REVIEW,
        fills("source", TEXT, "Where its words come from."),
        fills("licence", TEXT, "Under which licence they may be used."),
        BODY,
    ),
    needs=("ladder",),
)

_TRACKS_SHEET = Sheet(
    "tracks",
    "One row for each side of a ladder. Tracks are shown in this order.",
    Track,
    "ladder",
    (
        LADDER,
        refers("track", "track", "The track's name within its ladder, say technical.", "slug"),
        TITLE,
        fills("kind", choice(*get_args(ladder.TrackKind)), "What kind of track it is."),
        SUMMARY,
    ),
    "tracks",
    ("ladder", "track"),
    hosts=(Ladder,),
)

_EMPTY_PLACES_SHEET = Sheet(
    "empty_places",
    "One row for each height at which a track has no level.",
    EmptyPlace,
    "ladder",
    (
        LADDER,
        refers("track", "track", "The track's name within its ladder."),
        RANK,
        fills("reason", TEXT, "Why there is none, and until when."),
    ),
    "empty_places",
    ("ladder", "track", "rank"),
    hosts=(Track,),
)

_BORROWED_TRACKS_SHEET = Sheet(
    "borrowed_tracks",
    "One row for each track of another ladder on which people of this ladder go on.",
    BorrowedTrack,
    "ladder",
    (
        LADDER,
        refers("from_ladder", "ladder", "The ladder on which the track lives.", "ladder"),
        refers("track", "track", "The track's name there.", "track"),
        fills("note", TEXT, "For whom, and from where on."),
    ),
    "borrowed_tracks",
    ("ladder", "from_ladder", "track"),
    hosts=(Ladder,),
)

SHEETS = (
    _LADDERS_SHEET,
    _TRACKS_SHEET,
    _EMPTY_PLACES_SHEET,
    _BORROWED_TRACKS_SHEET,
)
