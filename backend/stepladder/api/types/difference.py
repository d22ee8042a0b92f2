"""The difference of two levels, or of two versions of one."""

from collections.abc import Mapping
from typing import Any

from stepladder.api import bounds
from stepladder.api.types.competency import Competency
from stepladder.api.types.expectation import Expectation
from stepladder.api.types.level import Criterion, Level
from stepladder.api.types.noun import Noun, linked, noun, plain
from stepladder.api.types.pay import PayBand, Recognition, Reward
from stepladder.api.types.verdicts import Change, LevelFact, LevelFigure, LevelText, PairedBy, RunKind
from stepladder.api.view import View
from stepladder.career import difference

_CHANGE = "What became of it."


@noun(difference.Run, "A stretch of text that stays, goes or comes.")
class TextRun(Noun):
    kind: RunKind = plain("What becomes of it.")
    text: str = plain("The text.")


@noun(difference.Counts, "How many things became what.")
class ChangeCounts(Noun):
    new: int = plain("Those that were not there.")
    raised: int = plain("Those that are more.")
    changed: int = plain("Those that are other.")
    reworded: int = plain("Those of which only the words are other.")
    kept: int = plain("Those that are the same.")
    lowered: int = plain("Those that are less.")
    dropped: int = plain("Those that are not there any more.")


@noun(difference.ExpectationDifference, "What becomes of one expectation.")
class ExpectationDifference(Noun):
    change: Change = plain(_CHANGE)
    from_expectation: Expectation | None = linked("As it was; null where it is new.", lambda it, _: it.from_expectation)
    to_expectation: Expectation | None = linked("As it is; null where it is dropped.", lambda it, _: it.to_expectation)
    paired_by: PairedBy | None = plain("Why both are taken for one; null where there is only one.")
    wording: list[TextRun] = linked("Which words stay, go and come.", lambda it, _: it.wording, bounds.of_texts)
    examples_changed: bool = plain("It is shown by other examples, which alone does not change what is asked.")


@noun(difference.CompetencyDifference, "What becomes of one competency, with all expectations of it.")
class CompetencyDifference(Noun):
    competency: Competency | None = linked(
        "The competency; null for the expectations that name none.",
        lambda it, at: at.catalogue.competencies.get(it.competency),
    )
    change: Change = plain(_CHANGE)
    from_proficiency: str | None = plain("The proficiency that was asked, where the scale knows the highest.")
    to_proficiency: str | None = plain("The proficiency that is asked.")
    is_unchanged: bool = plain("Nothing of it differs, down to the words.")
    expectations: list[ExpectationDifference] = linked(
        "The expectations of it. One that changed its competency is told under both.",
        lambda it, _: it.expectations,
        bounds.fixed(8),
    )


@noun(difference.TextDifference, "What becomes of a text about a level.")
class TextDifference(Noun):
    name: LevelText = plain("Which text.")
    change: Change = plain(_CHANGE)
    from_text: str | None = plain("As it was.")
    to_text: str | None = plain("As it is.")
    wording: list[TextRun] = linked("Which words stay, go and come.", lambda it, _: it.wording, bounds.of_texts)


@noun(difference.FactDifference, "What becomes of a fact about a level.")
class FactDifference(Noun):
    name: LevelFact = plain("Which fact.")
    change: Change = plain(_CHANGE)
    from_value: str | None = plain("As it was: a slug, or a word.")
    to_value: str | None = plain("As it is.")
    from_title: str | None = linked(
        "What the slug names as it was; null where it is none.", lambda it, at: _title(at, it.name, it.from_value)
    )
    to_title: str | None = linked(
        "What the slug names as it is; null where it is none.", lambda it, at: _title(at, it.name, it.to_value)
    )


@noun(difference.FigureDifference, "What becomes of a figure about a level.")
class FigureDifference(Noun):
    name: LevelFigure = plain("Which figure.")
    change: Change = plain(_CHANGE)
    from_value: int | None = plain("As it was.")
    to_value: int | None = plain("As it is.")


@noun(difference.ConditionDifference, "What becomes of one condition of the work.")
class ConditionDifference(Noun):
    change: Change = plain(_CHANGE)
    text: str = plain("The condition.")


@noun(difference.CriterionDifference, "What becomes of one criterion for promotion.")
class CriterionDifference(Noun):
    change: Change = plain(_CHANGE)
    from_criterion: Criterion | None = linked("As it was.", lambda it, _: it.from_criterion)
    to_criterion: Criterion | None = linked("As it is.", lambda it, _: it.to_criterion)


@noun(difference.PayBandDifference, "What becomes of the band of one location, discipline, currency and period.")
class PayBandDifference(Noun):
    change: Change = plain(_CHANGE)
    from_band: PayBand | None = linked("As it was.", lambda it, _: it.from_band)
    to_band: PayBand | None = linked("As it is.", lambda it, _: it.to_band)


@noun(difference.RewardDifference, "What becomes of one reward.")
class RewardDifference(Noun):
    change: Change = plain(_CHANGE)
    from_reward: Reward | None = linked("As it was.", lambda it, _: it.from_reward)
    to_reward: Reward | None = linked("As it is.", lambda it, _: it.to_reward)


@noun(difference.RecognitionDifference, "What becomes of one thing that is not money.")
class RecognitionDifference(Noun):
    change: Change = plain(_CHANGE)
    from_recognition: Recognition | None = linked("As it was.", lambda it, _: it.from_recognition)
    to_recognition: Recognition | None = linked("As it is.", lambda it, _: it.to_recognition)


@noun(
    difference.LevelDifference,
    "What is new, other and gone from a level to another, or from a version of one to the present. Kept things are "
    "told as well; dropped ones come last. Pay is what holds on the day asked for.",
)
class LevelDifference(Noun):
    from_level: Level = linked(
        "Where it begins; between two versions the level as it is now.",
        lambda it, at: at.catalogue.levels[it.from_level.slug],
    )
    to_level: Level = linked("Where it leads.", lambda it, at: at.catalogue.levels[it.to_level.slug])
    is_empty: bool = plain("Both ask, take and bring the same, word for word.")
    expectation_counts: ChangeCounts = linked("How many expectations became what.", lambda it, _: it.expectation_counts)
    competency_counts: ChangeCounts = linked("How many competencies became what.", lambda it, _: it.competency_counts)
    expectations: list[ExpectationDifference] = linked(
        "Expectation by expectation.", lambda it, _: it.expectations, bounds.asked_by_two
    )
    competencies: list[CompetencyDifference] = linked(
        "The expectations again, under their competencies.", lambda it, _: it.competencies, bounds.asked_by_two
    )
    texts: list[TextDifference] = linked("Its texts.", lambda it, _: it.texts, bounds.fixed(5))
    facts: list[FactDifference] = linked("Its facts.", lambda it, _: it.facts, bounds.fixed(5))
    figures: list[FigureDifference] = linked("Its figures.", lambda it, _: it.figures, bounds.fixed(6))
    conditions: list[ConditionDifference] = linked(
        "The conditions of the work.",
        lambda it, _: it.conditions,
        bounds.of_two_levels(lambda _, level: level.conditions),
    )
    criteria: list[CriterionDifference] = linked(
        "What it takes to be promoted there.",
        lambda it, _: it.criteria,
        bounds.of_two_levels(lambda _, level: level.criteria),
    )
    pay_bands: list[PayBandDifference] = linked("Its pay bands.", lambda it, _: it.pay_bands, bounds.bands_of_two)
    bands_withheld: bool = plain("So few people hold one of the grades that no band is compared.")
    rewards: list[RewardDifference] = linked("What comes beside pay.", lambda it, _: it.rewards, bounds.rewards_of_two)
    recognitions: list[RecognitionDifference] = linked(
        "What comes that is not money.", lambda it, _: it.recognitions, bounds.recognitions_of_two
    )


def _title(view: View, name: str, slug: str | None) -> str | None:
    """What the slug of a fact names."""
    named: Mapping[str, Mapping[str, Any]] = {
        "rank": view.catalogue.ranks,
        "grade": view.catalogue.grades,
        "process": view.catalogue.processes,
    }
    found: Any = named.get(name, {}).get(slug or "")
    return found.title if found else None
