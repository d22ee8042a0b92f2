"""The geometry of pictures: both sides drawn alike, everything within its frame."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from portal.answered import EXPERTS, LEADERS, SHARED, ladder, level, pair, track

from stepladder_portal.answers import Answer
from stepladder_portal.charts import Picture, bars, small_ladder, stepladder
from stepladder_portal.heights import lattice

TITLES = {"experts": ("Senior", "Staff", "Principal"), "leaders": ("Lead", "Manager", "Director")}


def two_sided(*tracks: Answer, heights: int = 3) -> Answer:
    levels = [
        level(each, height, height + 1, title=TITLES[each["slug"]][height])
        for each in tracks
        for height in range(heights)
    ]
    pairs = [pair(*(f"{each['slug']}-{height}" for each in tracks)) for height in range(heights)]
    return ladder([SHARED, *tracks], [level(SHARED, 0, 0), *levels], equivalences=pairs)


def home(*tracks: Answer, heights: int = 3) -> Picture | None:
    return stepladder(lattice(two_sided(*tracks, heights=heights)))


def spots(picture: Picture, about: float | None = None) -> set[tuple[Any, ...]]:
    """What stands where; turned about a vertical line, if one is given."""
    turned = {"start": "end", "end": "start"}
    return {
        (
            round(spot.x if about is None else 2 * about - spot.x),
            round(spot.y),
            spot.label,
            spot.anchor if about is None else turned[spot.anchor],
        )
        for spot in picture.spots
    }


def test_the_stepladder_has_a_rung_on_each_side_for_each_shared_height() -> None:
    picture = home(EXPERTS, LEADERS)
    assert picture is not None
    assert sorted(spot.lane for spot in picture.spots) == [0, 0, 0, 1, 1, 1]
    assert len({spot.y for spot in picture.spots}) == len(picture.ties) == 3


def test_swapping_the_tracks_mirrors_the_stepladder() -> None:
    one, other = home(EXPERTS, LEADERS), home(LEADERS, EXPERTS)
    assert one is not None
    assert other is not None
    assert spots(other) == spots(one, about=225)
    assert one.width == other.width


def test_titles_of_any_length_leave_the_stepladder_its_size() -> None:
    """Room is made for the longest label, so that a title of 300 letters would leave nothing to be seen."""
    made = two_sided(EXPERTS | {"title": "Research " * 30}, LEADERS)
    for number, each in enumerate(made["levels"]):
        each["title"] = f"{number} of the principal and distinguished " * 8
    picture = stepladder(lattice(made))
    assert picture is not None
    assert picture.width < 2 * picture.height
    assert all(spot.label.endswith("…") and spot.name == spot.level["title"] for spot in picture.spots)
    assert all(len(foot.label) < 30 for foot in picture.feet)


def test_where_fewer_than_two_heights_are_shared_no_stepladder_is_claimed() -> None:
    assert home(EXPERTS, LEADERS, heights=1) is None
    assert stepladder(lattice(ladder([EXPERTS], [level(EXPERTS, n, n) for n in range(4)]))) is None


def test_a_height_where_one_side_is_still_a_draft_is_no_rung() -> None:
    made = two_sided(EXPERTS, LEADERS)
    made["levels"][-1]["status"] = "DRAFT"
    picture = stepladder(lattice(made))
    assert picture is not None
    assert len(picture.ties) == 2


def test_swapping_the_tracks_mirrors_the_small_ladder() -> None:
    one = small_ladder(lattice(two_sided(EXPERTS, LEADERS)), "ladder/experts-1", "")
    other = small_ladder(lattice(two_sided(LEADERS, EXPERTS)), "ladder/experts-1", "")
    lanes = {spot.x for spot in one.spots if spot.lane is not None}
    middle = sum(lanes) / 2
    mine, theirs = spots(one), spots(other)
    shared = {spot for spot in mine if spot[2].startswith("shared")}
    assert theirs - shared == spots(one, about=middle) - {(x, y, label, "end") for x, y, label, _ in shared}


@pytest.mark.parametrize("lanes", [1, 2, 3, 4])
def test_the_small_ladder_marks_one_level_and_keeps_all_within_its_frame(lanes: int) -> None:
    tracks = [track(f"lane{n}") for n in range(lanes)]
    levels = [level(each, n, n) for each in tracks for n in range(3)]
    picture = small_ladder(lattice(ladder(tracks, levels)), "ladder/lane0-1", "A title")
    assert [spot.level["title"] for spot in picture.spots if spot.here] == ["lane0-1"]
    assert len(picture.spots) == 3 * min(lanes, 2)
    for spot in picture.spots:
        assert picture.left <= spot.x <= picture.left + picture.width
        assert 0 < spot.y < picture.height


def said_of(*titles: str) -> list[tuple[str, str]]:
    """What stands beside each place of a small ladder, and what the place is called."""
    levels = [level(EXPERTS, n, n, title=title) for n, title in enumerate(titles)]
    picture = small_ladder(lattice(ladder([EXPERTS], levels)), "ladder/experts-0", "")
    return [(spot.label, spot.name) for spot in picture.spots]


def test_a_label_is_cut_between_words_where_that_leaves_enough_to_tell_what_is_meant() -> None:
    ((label, name),) = said_of("Principal engineer of the northern ferries")
    assert (label, name) == ("Principal…", "Principal engineer of the northern ferries")


def test_a_word_that_ends_where_a_label_is_cut_stays_whole() -> None:
    ((label, _),) = said_of("Fleet Maintenance Manager")
    assert label == "Fleet Maintenance…"


def test_a_place_is_called_as_it_is_read_also_where_its_label_had_to_be_cut_within_a_word() -> None:
    long = "Donaudampfschifffahrtskapitän"
    ((label, name),) = said_of(long)
    assert (label, name) == ("Donaudampfschiff…", f"Donaudampfschiff…: {long}")


@st.composite
def bands(draw: st.DrawFn) -> Answer:
    """A pay band with any of its three amounts, in order."""
    amounts = sorted(draw(st.lists(st.integers(0, 10**7).map(float), min_size=3, max_size=3)))
    known = draw(st.lists(st.booleans(), min_size=3, max_size=3))
    values = [amount if there else None for amount, there in zip(amounts, known, strict=True)]
    return dict(zip(("min", "mid", "max"), values, strict=True))


@settings(deadline=None)
@given(st.lists(bands(), max_size=4))
def test_bars_stay_on_their_scale_whatever_is_known_of_a_band(given_bands: list[Answer]) -> None:
    made = bars(given_bands)
    assert len(made) == len(given_bands)
    for bar in made:
        assert 0 <= bar.start <= bar.start + bar.length <= 100.1
        assert bar.start - 0.1 <= bar.middle <= bar.start + bar.length + 0.1


def test_equal_bands_make_equal_bars_on_one_scale() -> None:
    band = {"min": 66000.0, "mid": 78000.0, "max": 90000.0}
    one, other, higher = bars([band, band, {"min": 90000.0, "mid": 100000.0, "max": 110000.0}])
    assert one == other
    assert higher.start == pytest.approx(one.start + one.length, abs=0.1)
