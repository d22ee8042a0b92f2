"""The ledger tells the same of both sides, in both directions, and judges it by what the organisation decided."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from arbitrary import contents
from hypothesis import given, settings
from hypothesis import strategies as st
from sided import (
    CREW,
    DAY,
    MEASURES,
    ROPE,
    a_band,
    a_ladder_of,
    a_move,
    a_policy,
    a_recognition,
    a_reward,
    a_side,
    an_exception,
    an_organisation,
    asks,
    catalogue_of,
    figures,
    level_with,
    lines_of,
    the_entry,
    the_line,
    the_other,
)
from world import a_competency, a_training

from stepladder.career.catalogue import Catalogue
from stepladder.career.coverage import coverage
from stepladder.career.parity import Ledger, compare, ledger, ledgers, pairs
from stepladder.career.placed import ListedMentor
from stepladder.career.wording import wording
from stepladder.records import Contents, Criterion, EmptyPlace, Fork, Track

ENFORCED = an_organisation(policy=a_policy(parity="enforce"))
SHORTER = the_other(expectations=(asks("Keeps five people."),))


def a_mentor_at(level: str | None) -> ListedMentor:
    return ListedMentor(slug=f"mentor-{level}", confirmed_on=DAY, accepts_now=True, level=level)


def test_equal_sides_are_within_every_tolerance() -> None:
    entry = the_entry(ENFORCED, mentors=())
    assert {line.standing for line in entry.lines} == {"within"}
    assert entry.breaches == ()


def test_words_are_those_of_what_is_asked_summary_scope_and_body_inherited_ones_too() -> None:
    track = Track(slug="hands", title="Hands", kind="other", expectations=(asks("Two words.", "all"),))
    ladder = a_ladder_of("heads").model_copy(update={"tracks": (track, a_ladder_of("heads").tracks[0])})
    side = a_side(expectations=(asks("One two."),), summary="*Three*.", scope="Four five", body="[six](http://x.y/z)")
    line = the_line(the_entry(ladder, side), "words")
    assert figures(line)[:2] == (8, 10)


def test_what_nobody_decided_is_told_and_breaches_nothing() -> None:
    entry = the_entry(SHORTER)
    assert {line.standing for line in entry.lines} == {"no tolerance"}
    assert entry.breaches == ()
    assert the_line(entry, "words").ratio is not None


def test_of_two_tolerances_for_one_measure_the_stricter_counts() -> None:
    both = (*a_policy("0.1").tolerances, *a_policy("0.9").tolerances, *a_policy("0.2").tolerances)
    entry = the_entry(an_organisation(policy=a_policy().model_copy(update={"tolerances": both})), SHORTER)
    assert the_line(entry, "words").standing == "breach"


@pytest.mark.parametrize(
    ("expires", "standing"), [(DAY, "excepted"), (date(2026, 11, 20), "expired"), (date(2027, 1, 1), "excepted")]
)
def test_an_exception_holds_up_to_its_last_day(expires: date, standing: str) -> None:
    agreed = an_exception("words", expires)
    entry = the_entry(an_organisation(policy=a_policy("0.9", agreed)), SHORTER)
    line = the_line(entry, "words")
    assert (line.standing, line.exception, line.breaches) == (standing, agreed, standing == "expired")


def test_an_exception_is_for_its_measure_and_its_pair_alone() -> None:
    other = (an_exception("criteria"), an_exception("words", other_level="rigging/else"))
    line = the_line(the_entry(an_organisation(policy=a_policy("0.9", *other)), SHORTER), "words")
    assert (line.standing, line.exception) == ("breach", None)


def test_an_exception_that_nothing_needs_is_not_mentioned() -> None:
    line = the_line(the_entry(an_organisation(policy=a_policy("0.9", an_exception("words")))), "words")
    assert (line.standing, line.exception) == ("within", None)


def test_of_a_side_that_is_being_written_only_what_its_author_owes_is_not_compared() -> None:
    entry = the_entry(ENFORCED, the_other(status="draft", expectations=()), mentors=())
    waiting = {line.measure for line in entry.lines if line.reason == "draft"}
    assert waiting == {"criteria", "words", "examples", "trainings", "mentors"}
    assert entry.breaches == ()


def test_recognition_is_counted_kind_by_kind_with_its_words() -> None:
    seats = (a_recognition(), a_recognition(level=ROPE, text="And at the helm."), a_recognition(kind="Right", rank="1"))
    right, seat = lines_of(the_entry(an_organisation(recognitions=seats, policy=a_policy())), "recognition")
    assert (right.subject.kind, *figures(right)) == ("Right", 1, 1, "within")
    assert (seat.subject.kind, *figures(seat)) == ("Seat", 2, 1, "breach")
    assert seat.left.texts == ("At the table.", "And at the helm.")


def test_examples_criteria_trainings_and_ways_are_counted_on_both_sides() -> None:
    evidence = Criterion(kind="evidence", text="Two pages.")
    shown = asks("Splices.", competency="splicing", examples=("A long splice.", "An eye."))
    ladder = a_ladder_of(transitions=(a_move(ROPE, CREW), a_move(CREW, ROPE), a_move("rigging/old", ROPE)))
    entry = the_entry(
        ladder,
        a_side(expectations=(shown,), criteria=(evidence,)),
        a_side("rigging/old", track="deck", status="retired"),
        a_competency("splicing"),
        a_training("splices", outcomes=({"competency": "splicing"},)),
        a_training("splices-for-heads", outcomes=({"competency": "splicing"},), tracks=("heads",)),
    )
    counted = {line.measure: figures(line)[:2] for line in entry.lines}
    assert counted["examples"] == (2, 0)
    assert counted["criteria"] == (1, 0)
    assert counted["trainings"] == (1, 0)
    assert counted["ways in"] == counted["ways out"] == (1, 1)


def test_mentors_are_counted_only_for_whoever_may_see_them() -> None:
    assert lines_of(the_entry(), "mentors") == []
    shown = [a_mentor_at(ROPE), a_mentor_at(None)]
    assert figures(the_line(the_entry(mentors=shown), "mentors"))[:2] == (1, 0)
    hidden, told = (ledger(catalogue_of(), "rigging", DAY, given).tracks[1] for given in (None, shown))
    assert (hidden.mentors, told.mentors) == (None, 1)


def test_each_track_is_counted_altogether() -> None:
    ladder = a_ladder_of(
        transitions=(a_move("rigging/hand", ROPE, "promotion"), a_move(ROPE, CREW), a_move(CREW, ROPE, "return")),
        forks=(Fork(title="Fork", from_levels=("rigging/hand",), to_levels=(ROPE, CREW)),),
    )
    below = a_side("rigging/below", order=0, rank=None, grade=None)
    hand = a_side("rigging/hand", track="deck", grade=None)
    gone = the_other("rigging/gone", status="retired", order=2)
    organisation = an_organisation(pay_bands=(a_band(),), rewards=(a_reward(),), recognitions=(a_recognition(),))
    told = ledger(catalogue_of(organisation, ladder, below, hand, gone), "rigging", DAY).tracks
    assert [track.track for track in told] == ["deck", "hands", "heads"]
    assert [(track.levels, track.levels_above_fork) for track in told] == [(1, 0), (2, 1), (1, 1)]
    assert [track.words for track in told] == [10, 20, 10]
    assert [(track.levels_with_band, track.rewards, track.recognitions) for track in told] == [
        (0, 1, 1),
        (1, 2, 2),
        (1, 1, 1),
    ]
    assert [(track.ways_across, track.ways_back) for track in told] == [(0, 0), (1, 1), (1, 1)]


def test_empty_places_and_drafts_of_a_track_are_counted_openly() -> None:
    empty = Track(slug="hands", title="Hands", kind="other", empty_places=(EmptyPlace(rank="2", reason="Not yet."),))
    ladder = a_ladder_of("heads").model_copy(update={"tracks": (empty,)})
    (hands,) = ledger(catalogue_of(ladder, a_side(status="draft")), "rigging", DAY).tracks
    assert (hands.empty_places, hands.drafts, hands.levels, hands.levels_above_fork) == (1, 1, 1, 1)


def test_of_a_ladder_that_there_is_not_nothing_is_told() -> None:
    assert ledger(catalogue_of(), "ghost", DAY) == Ledger("ghost", DAY, False, (), ())


def test_every_ladder_in_use_has_its_ledger() -> None:
    catalogue = catalogue_of(a_ladder_of(ladder="sails"), a_ladder_of(ladder="oars", status="retired"))
    assert ledgers(catalogue, DAY, ()) == tuple(ledger(catalogue, each, DAY, ()) for each in ("rigging", "sails"))


_TRACKS = ("deck", "hands", "heads", "hearts")
_SLUGS = (ROPE, CREW, "rigging/third", "rigging/fourth", "sails/crew")
_WORDS = st.lists(st.sampled_from(["keeps", "rope", "crew", "well"]), min_size=1, max_size=6).map(" ".join)


def _sides() -> st.SearchStrategy[Any]:
    """Any level of the few, on any side, with any of what a ledger counts."""
    return st.builds(
        a_side,
        st.sampled_from(_SLUGS),
        track=st.sampled_from(_TRACKS),
        rank=st.sampled_from(["1", "2", None]),
        grade=st.sampled_from(["g1", "few", None]),
        status=st.sampled_from(["active", "active", "draft", "retired"]),
        order=st.integers(0, 2),
        expectations=_WORDS.map(lambda text: (asks(text, examples=tuple(text.split()[:2])),)),
        criteria=st.just((Criterion(kind="tenure", text="A year."),)) | st.just(()),
    )


@st.composite
def _worlds(draw: st.DrawFn) -> Contents:
    """Any small organisation of two ladders."""
    some, one, amount = st.sampled_from(_SLUGS), st.sampled_from([None, *_SLUGS]), st.integers(20, 90)
    bands = st.builds(a_band, amount, level=one, location=st.sampled_from([None, "quay"]))
    rewards = st.builds(a_reward, amount.map(str), level=one, unit=st.sampled_from(["%", "GBP"]))
    recognitions = st.builds(a_recognition, level=one, kind=st.sampled_from(["Seat", "seat", "Right"]))
    exceptions = st.builds(an_exception, st.sampled_from(MEASURES), st.dates(date(2026, 11, 1), date(2026, 12, 9)))
    strengths = st.sampled_from(["equal", "approximate", "none"])
    stated = st.builds(level_with, some, basis=st.sampled_from(["pay", "rank"]), strength=strengths)
    organisation = an_organisation(
        pay_bands=tuple(draw(st.lists(bands, max_size=4))),
        rewards=tuple(draw(st.lists(rewards, max_size=4))),
        recognitions=tuple(draw(st.lists(recognitions, max_size=4))),
        policy=a_policy("0.8", *draw(st.lists(exceptions, max_size=3))),
    )
    extra = Track(slug="hearts", title="Hearts", kind="other")
    rigging = a_ladder_of(
        equivalences=tuple(draw(st.lists(stated, max_size=2))),
        transitions=tuple(draw(st.lists(st.builds(a_move, some, some), max_size=4))),
    )
    rigging = rigging.model_copy(update={"tracks": (*rigging.tracks, extra)})
    return Contents.of([organisation, rigging, a_ladder_of(ladder="sails"), *draw(st.lists(_sides(), max_size=6))])


@settings(derandomize=True, max_examples=60, deadline=None)
@given(_worlds())
def test_swapping_the_two_levels_mirrors_their_entry(world: Contents) -> None:
    catalogue = Catalogue(world)
    mentors = [a_mentor_at(ROPE), a_mentor_at(CREW), a_mentor_at(CREW)]
    for pair in pairs(catalogue):
        assert compare(catalogue, pair.mirrored(), DAY, mentors) == compare(catalogue, pair, DAY, mentors).mirrored()


@settings(derandomize=True, max_examples=60, deadline=None)
@given(_worlds())
def test_swapping_the_tracks_of_a_ladder_mirrors_its_ledger(world: Contents) -> None:
    turned = world.ladders["rigging"].model_copy(update={"tracks": world.ladders["rigging"].tracks[::-1]})
    swapped = replace(world, ladders={**world.ladders, "rigging": turned})
    before, after = (ledger(Catalogue(each), "rigging", DAY, ()) for each in (world, swapped))
    assert after.tracks == before.tracks[::-1]
    entries = {entry.pair.slugs: entry for entry in after.entries}
    assert entries.keys() == {entry.pair.slugs for entry in before.entries}
    for entry in before.entries:
        left, right = entry.pair.left, entry.pair.right
        stays = left.ladder != right.ladder or left.track == right.track
        assert entries[entry.pair.slugs] == (entry if stays else entry.mirrored())


@settings(derandomize=True, max_examples=60, deadline=None)
@given(_worlds())
def test_a_ratio_lies_between_nothing_and_all_and_only_what_is_decided_breaches(world: Contents) -> None:
    for told in ledgers(Catalogue(world), DAY, ()):
        for line in (line for entry in told.entries for line in entry.lines):
            assert line.ratio is None or 0 <= line.ratio <= 1
            assert (line.ratio is None) == (line.reason is not None or line.one_sided)
            assert not line.breaches or (line.tolerance is not None and (line.ratio or 0) < line.tolerance)


@settings(derandomize=True, max_examples=8, deadline=None)
@given(contents())
def test_whatever_stands_in_the_content_is_told_without_an_accident(anything: Contents) -> None:
    catalogue = Catalogue(anything)
    mentors = catalogue.mentors_on(DAY).values()
    assert len(ledgers(catalogue, DAY, mentors)) <= len(anything.ladders)
    assert coverage(catalogue, None, mentors).ladder is None
    for ladder in anything.ladders:
        assert wording(catalogue, ladder).ladder == ladder
