"""Who and what else helps: mentors with room, and hats that give evidence."""

from collections.abc import Iterable

from stepladder.career.bridge.reasons import Reason, Suggestion
from stepladder.career.catalogue import Catalogue
from stepladder.career.gap import Gap
from stepladder.career.heights import stands_lower
from stepladder.career.placed import ListedMentor
from stepladder.records import Hat


def mentors_for(
    catalogue: Catalogue, gap: Gap, mentors: Iterable[ListedMentor]
) -> tuple[Suggestion[ListedMentor], ...]:
    """The mentors who can take somebody on now, and help.

    Those who help with this very move come first, then those who stand at the target, then those who are not known to
    stand below it, each time those with the most of what is missing first. Only what they show of themselves is known
    here.
    """
    found = [
        Suggestion(mentor, tuple(_reasons(gap, mentor)))
        for mentor in sorted(mentors, key=lambda mentor: mentor.slug)
        if mentor.accepts_now
    ]

    def order(suggestion: Suggestion[ListedMentor]) -> tuple[bool, bool, bool, int]:
        given = [reason.why for reason in suggestion.reasons]
        below = stands_lower(catalogue, suggestion.thing, gap.target)
        most = -given.count("has the competency")
        return "helps with the move" not in given, "stands at the target" not in given, below, most

    return tuple(sorted((each for each in found if each.reasons), key=order))


def hats_for(catalogue: Catalogue, gap: Gap) -> tuple[Suggestion[Hat], ...]:
    """The hats in use that give evidence of what is missing, those of most of it first."""
    missing = tuple(dict.fromkeys(each.competency for each in gap.competencies))
    hats = {hat.slug: hat for slug in missing for hat in catalogue.hats_of_competency.get(slug, ())}
    found = [
        Suggestion(
            hats[slug], tuple(Reason("gives evidence", each) for each in missing if each in hats[slug].competencies)
        )
        for slug in sorted(hats)
    ]
    return tuple(sorted(found, key=lambda each: -len(each.reasons)))


def _reasons(gap: Gap, mentor: ListedMentor) -> Iterable[Reason]:
    if any((move.level, move.to_level) == (gap.level.slug, gap.target.slug) for move in mentor.helps_with):
        yield Reason("helps with the move", gap.target.slug)
    if mentor.level == gap.target.slug:
        yield Reason("stands at the target", gap.target.slug)
    for competency in dict.fromkeys(each.competency for each in gap.competencies):
        if competency in mentor.competencies:
            yield Reason("has the competency", competency)
