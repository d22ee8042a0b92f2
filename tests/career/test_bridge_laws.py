"""What holds for every bridge, whatever the content."""

from collections.abc import Mapping, Sequence
from datetime import date

from hypothesis import given, settings
from small_ladders import small_ladders, steep_ladders

from stepladder.career.asked import measured_by
from stepladder.career.bridge import Bridge, bridge, lack_sentence, sentence
from stepladder.career.bridge.needs import Need, needs_of
from stepladder.career.catalogue import Catalogue
from stepladder.records import Contents, Level, Training

_AS_OF = date(2026, 11, 2)
_ANY = small_ladders() | steep_ladders()


@settings(derandomize=True, max_examples=80, deadline=None)
@given(_ANY)
def test_trainings_come_after_all_that_they_ask_for_and_none_is_retired_or_comes_twice(contents: Contents) -> None:
    for _, found in _bridges(contents):
        order = [step.training.slug for step in found.trainings]
        assert len(set(order)) == len(order)
        for place, step in enumerate(found.trainings):
            assert step.training.status == "active"
            asked = set(step.training.prerequisites) - set(step.prerequisites_gone)
            assert asked <= set(order[:place])


@settings(derandomize=True, max_examples=80, deadline=None)
@given(_ANY)
def test_a_training_brings_what_is_missing_from_where_one_stands_or_says_who_asks_for_it(contents: Contents) -> None:
    for catalogue, found in _bridges(contents):
        missing = {each.competency for each in found.gap.competencies}
        held = {each.competency: _start(each.had, each.asked_before) for each in found.gap.competencies}
        slugs = {step.training.slug for step in found.trainings}
        for step in found.trainings:
            brings = [reason for reason in step.reasons if reason.why in ("closes", "part way")]
            needed = [reason for reason in step.reasons if reason.why == "prerequisite"]
            assert bool(brings) != step.only_prerequisite
            assert bool(needed) == step.only_prerequisite
            assert {reason.about for reason in needed} <= slugs
            for reason in brings:
                yardstick = measured_by(catalogue, reason.about)
                assert reason.about in missing
                if reason.brings is not None:
                    assert not yardstick.is_reached(held[reason.about], reason.brings)
                    held[reason.about].add(reason.brings)


@settings(derandomize=True, max_examples=80, deadline=None)
@given(_ANY)
def test_what_is_missing_is_closed_by_trainings_or_told_as_unclosed_and_never_both(contents: Contents) -> None:
    for catalogue, found in _bridges(contents):
        reached = {each.competency: _start(each.had, each.asked_before) for each in found.gap.competencies}
        touched = {each.competency for each in found.gap.competencies if each.asked or each.asked_before}
        for step in found.trainings:
            for reason in step.reasons:
                if reason.why in ("closes", "part way"):
                    touched.add(reason.about)
                    reached[reason.about] |= {reason.brings} - {None}
        told = {
            (each.about, each.proficiency) for each in found.unclosed if "train" in each.lack or "others" in each.lack
        }
        none_at_all = any(each.lack == "no trainings at all" for each in found.unclosed)
        assert none_at_all <= (not found.trainings)
        for each in found.gap.competencies:
            closed = (
                each.competency in touched
                if each.wanted is None
                else measured_by(catalogue, each.competency).is_reached(reached[each.competency], each.wanted)
            )
            assert none_at_all or closed != ((each.competency, each.wanted) in told)


@settings(derandomize=True, max_examples=80, deadline=None)
@given(_ANY)
def test_no_training_can_be_left_out_without_leaving_more_open(contents: Contents) -> None:
    for catalogue, found in _bridges(contents):
        needs, steps = needs_of(catalogue, found.gap), [step.training for step in found.trainings]
        for left_out in steps:
            fewer = [each for each in steps if each != left_out]
            asked_for = any(left_out.slug in each.prerequisites for each in fewer)
            assert asked_for or _after(needs, fewer) != _after(needs, steps)


@settings(derandomize=True, max_examples=80, deadline=None)
@given(_ANY)
def test_the_effort_is_the_sum_and_what_is_unknown_is_counted_apart(contents: Contents) -> None:
    for _, found in _bridges(contents):
        efforts = [step.training.effort_minutes for step in found.trainings]
        assert found.effort_minutes == sum(effort for effort in efforts if effort is not None)
        assert found.effort_unknown == efforts.count(None)


@settings(derandomize=True, max_examples=60, deadline=None)
@given(_ANY)
def test_everything_that_is_told_can_be_said(contents: Contents) -> None:
    for catalogue, found in _bridges(contents):
        said = [sentence(reason, catalogue) for step in found.trainings for reason in step.reasons]
        said += [lack_sentence(each, catalogue) for each in found.unclosed]
        assert all(text.endswith(".") and "None" not in text for text in said)


def _bridges(contents: Contents) -> list[tuple[Catalogue, Bridge]]:
    catalogue = Catalogue(contents)
    levels: list[Level] = list(catalogue.levels.values())
    return [(catalogue, bridge(catalogue, here, there, _AS_OF)) for here in levels[:2] for there in levels[-1:]]


def _after(needs: Mapping[str, Need], trainings: Sequence[Training]) -> object:
    """What stays open after trainings, and how far one then is with it."""
    held = {competency: need.start for competency, need in needs.items()}
    for outcome in (outcome for training in trainings for outcome in training.outcomes):
        need = needs.get(outcome.competency)
        if need and need.fits(held[need.competency], outcome) and need.brings_on(held[need.competency], outcome):
            held[need.competency] = need.after(held[need.competency], outcome)
    still = {slug: need.open_in(held[slug]) for slug, need in needs.items()}
    return [(slug, wanted, needs[slug].highest(held[slug])) for slug, wanted in still.items() if wanted]


def _start(had: str | None, before: object) -> set[str]:
    proficiency = had or getattr(before, "proficiency", None)
    return {proficiency} if proficiency else set()
