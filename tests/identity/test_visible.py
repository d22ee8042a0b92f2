"""What others may see of the contents on a day: nothing that is not announced, and nothing that tells of it."""

from datetime import date, timedelta
from typing import Any

from arbitrary import contents
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from world import STAFF_ENGINEER, a_ladder, a_mentor, world, world_with

from stepladder.identity.visible import telling_days, visible
from stepladder.records import ChangeNote, Contents, Ladder, Level, PayBand, Reward, Translation

TODAY = date(2026, 11, 2)
EVE, TOMORROW = TODAY - timedelta(1), TODAY + timedelta(1)

_LAW = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def band(**fields: Any) -> PayBand:
    return PayBand(currency="GBP", **fields)


def seen(ladder: Ladder, day: date = TODAY) -> Ladder:
    return visible(Contents.of([ladder]), "public", day).ladders[ladder.slug]


def test_what_holds_only_later_is_seen_from_the_day_of_its_announcement_or_else_from_the_day_it_holds() -> None:
    silent, told = band(effective_from=TODAY), band(effective_from=date(2027, 4, 1), announced_on=TODAY)
    ladder = a_ladder(pay_bands=(silent, told))

    assert seen(ladder, EVE).pay_bands == ()
    assert seen(ladder, TODAY).pay_bands == (silent, told)


def test_what_holds_already_and_what_has_no_day_is_seen_though_nobody_announced_it() -> None:
    ladder = a_ladder(pay_bands=(band(), band(effective_from=EVE), band(effective_from=EVE, announced_on=TOMORROW)))

    assert seen(ladder) is ladder


def test_rewards_changes_and_the_version_of_a_ladder_are_told_as_bands_are() -> None:
    ladder = a_ladder(
        version="3",
        effective_from=TOMORROW,
        announced_on=TOMORROW,
        rewards=(Reward(kind="x", effective_from=TOMORROW),),
    )
    level = world().levels[STAFF_ENGINEER]
    noted = level.model_copy(update={"changes": (*level.changes, ChangeNote(on=TOMORROW, text="Not yet."))})
    shown = visible(Contents.of([ladder, noted]), "public", TODAY)

    assert (seen(ladder).version, seen(ladder).effective_from, seen(ladder).announced_on) == (None, None, None)
    assert seen(ladder).rewards == ()
    assert shown.levels[STAFF_ENGINEER] == level
    assert visible(Contents.of([ladder, noted]), "public", TOMORROW).ladders == {ladder.slug: ladder}


def test_open_places_and_mentors_are_not_there_for_the_public() -> None:
    level = world().levels[STAFF_ENGINEER]
    open_now = level.model_copy(update={"places_open": 2, "places_as_of": "2026-10-26"})
    shown = visible(world_with(open_now, a_mentor()), "public", TODAY)

    assert shown.levels[STAFF_ENGINEER] == level
    assert shown.mentors == {}


def test_a_translation_of_a_list_with_gaps_is_left_out_since_it_tells_items_by_their_place() -> None:
    level = world().levels[STAFF_ENGINEER]
    noted = level.model_copy(update={"changes": (ChangeNote(on=TOMORROW, text="Not yet."), *level.changes)})
    texts = {"changes": [{"text": "Noch nicht."}, {"text": "Schon."}]}
    of_level = Translation(slug=f"level/{level.slug}/de", kind="level", of=level.slug, locale="de", texts=texts)
    other = Translation(
        slug="hat/interviewer/de", kind="hat", of="interviewer", locale="de", texts={"title": "Fragende"}
    )

    assert visible(world_with(noted, of_level, other), "public", TODAY).translations == {other.slug: other}


@_LAW
@given(contents(), st.dates())
def test_staff_see_all_there_is(given_contents: Contents, day: date) -> None:
    assert visible(given_contents, "staff", day) is given_contents


@_LAW
@given(contents(), st.dates())
def test_the_public_see_what_they_see_and_looking_twice_hides_nothing_more(given_contents: Contents, day: date) -> None:
    once = visible(given_contents, "public", day)

    assert visible(once, "public", day) is once
    assert {type(each) for each in once.documents()} <= {type(each) for each in given_contents.documents()}


@_LAW
@given(contents(), st.dates(), st.dates())
def test_between_two_telling_days_everybody_sees_the_same(given_contents: Contents, one: date, other: date) -> None:
    one, other = min(one, other), max(one, other)
    days = telling_days(given_contents)

    if not any(one < day <= other for day in days):
        assert visible(given_contents, "public", one) == visible(given_contents, "public", other)


@_LAW
@given(contents(), st.dates(), st.dates())
def test_what_is_told_once_stays_told(given_contents: Contents, one: date, other: date) -> None:
    before, after = (visible(given_contents, "public", day) for day in (min(one, other), max(one, other)))

    def told(shown: Contents) -> set[tuple[str, str]]:
        lists: dict[str, tuple[Any, ...]] = {}
        for document in shown.documents():
            if isinstance(document, Level):
                lists[f"changes of {document.slug}"] = document.changes
            elif isinstance(document, Ladder):
                lists[f"bands of {document.slug}"] = document.pay_bands
        return {(name, repr(each)) for name, those in lists.items() for each in those}

    assert told(before) <= told(after)
