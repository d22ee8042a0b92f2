"""Which rung stands below which: by the order of a track, and by the promotions that it states."""

from sided import a_ladder_of, a_move, a_side, catalogue_of

from stepladder.records import Level


def _below(*levels: Level, promotions: tuple[str, ...] = ()) -> dict[str, list[str]]:
    """What stands below each level, without the ladder's name; promotions are written ``a > b``."""
    ends = [tuple(f"rigging/{end}" for end in move.split(" > ")) for move in promotions]
    moves = tuple(a_move(here, there, "promotion") for here, there in ends)
    found = catalogue_of(a_ladder_of(transitions=moves), *levels)
    names = (level.slug.removeprefix("rigging/") for level in levels)
    return {
        name: [each.slug.removeprefix("rigging/") for each in found.levels_below[f"rigging/{name}"]] for name in names
    }


def _level(name: str, order: int, track: str = "hands", **fields: str) -> Level:
    return a_side(f"rigging/{name}", track, order=order, **fields)


def test_levels_of_one_height_share_the_rungs_below_where_nothing_is_stated() -> None:
    found = _below(_level("knot", 2), _level("splice", 2), _level("mast", 3), _level("sail", 3))
    assert found["mast"] == found["sail"] == ["knot", "splice"]


def test_of_two_below_the_one_that_is_promoted_to_it_stands_below() -> None:
    levels = (_level("knot", 2), _level("splice", 2), _level("mast", 3), _level("sail", 3))
    found = _below(*levels, promotions=("knot > mast", "splice > sail"))
    assert (found["mast"], found["sail"]) == (["knot"], ["splice"])


def test_where_both_sides_meet_again_both_stand_below_and_not_the_level_before_the_fork() -> None:
    levels = (
        _level("boy", 1, "deck"),
        _level("bosun", 2, "deck"),
        _level("mate", 4, "heads"),
        _level("master", 4),
        _level("owner", 9, "deck"),
    )
    found = _below(*levels, promotions=("boy > bosun", "bosun > mate", "mate > owner", "master > owner"))
    assert sorted(found["owner"]) == ["master", "mate"]


def test_what_leads_in_from_elsewhere_takes_no_rung_s_place_in_a_track_that_states_no_promotion() -> None:
    levels = (_level("boy", 1, "deck"), _level("knot", 2), _level("mast", 3))
    assert _below(*levels, promotions=("boy > mast",))["mast"] == ["knot"]


def test_a_promotion_downwards_puts_no_rung_below_the_one_it_leads_to() -> None:
    found = _below(_level("knot", 2), _level("mast", 3), promotions=("mast > knot",))
    assert "mast" not in found["knot"]
    assert found["mast"] == ["knot"]
