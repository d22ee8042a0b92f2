"""The difference of two levels, and of two versions of one."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from stepladder.career.catalogue import Catalogue
from stepladder.career.difference import pay, terms
from stepladder.career.difference.change import (
    CompetencyDifference,
    ConditionDifference,
    Counts,
    CriterionDifference,
    ExpectationDifference,
    FactDifference,
    FigureDifference,
    HasChange,
    LevelText,
    PayBandDifference,
    RecognitionDifference,
    RewardDifference,
    TextDifference,
)
from stepladder.career.difference.competencies import by_competency
from stepladder.career.difference.expectations import between_levels, between_versions
from stepladder.career.difference.grading import Grading
from stepladder.career.difference.lineage import Lineage
from stepladder.records import Level


@dataclass(frozen=True, slots=True)
class LevelDifference:
    """What is new, other and gone when one goes from a level to another, or from a version of it to a later one.

    Every list tells of all things, kept ones included: first those there are afterwards, in the order of their level,
    then the dropped ones in the order of theirs.
    """

    from_level: Level
    to_level: Level
    expectations: tuple[ExpectationDifference, ...]
    competencies: tuple[CompetencyDifference, ...]
    """The expectations again, under their competencies."""
    texts: tuple[TextDifference, ...]
    """Summary, scope and what still grows; between two versions the title and the body too."""
    facts: tuple[FactDifference, ...]
    figures: tuple[FigureDifference, ...]
    conditions: tuple[ConditionDifference, ...]
    criteria: tuple[CriterionDifference, ...]
    pay_bands: tuple[PayBandDifference, ...]
    bands_withheld: bool
    """Whether so few people hold one of the two grades that its band is not shown. Then no band is compared."""
    rewards: tuple[RewardDifference, ...]
    recognitions: tuple[RecognitionDifference, ...]

    @property
    def is_empty(self) -> bool:
        """Whether both ask, take and bring the same, word for word."""
        return all(each.change == "kept" for each in self._all())

    @property
    def expectation_counts(self) -> Counts:
        """How many expectations are new, raised and so on."""
        return Counts.of(self.expectations)

    @property
    def competency_counts(self) -> Counts:
        """How many competencies are new, raised and so on. Expectations without one are not among them."""
        return Counts.of(each for each in self.competencies if each.competency is not None)

    def _all(self) -> Iterator[HasChange]:
        lists: Sequence[Iterable[HasChange]] = (
            self.expectations, self.competencies, self.texts, self.facts, self.figures, self.conditions, self.criteria,
            self.pay_bands, self.rewards, self.recognitions,
        )  # fmt: skip
        for each in lists:
            yield from each


def level_difference(
    catalogue: Catalogue, from_level: Level, to_level: Level, *, as_of: date, lineage: Lineage | None = None
) -> LevelDifference:
    """What differs when one goes from a level to another, on the same track or across tracks or ladders.

    Pay is what holds on the day ``as_of``. Whoever asks for many differences of one catalogue hands in one ``lineage``.
    """
    grading = Grading(catalogue)
    asked = catalogue.expectations
    pairs = between_levels(asked[from_level.slug], asked[to_level.slug], lineage or Lineage(catalogue), grading)
    return _difference((catalogue, from_level), (catalogue, to_level), pairs, terms.OF_LEVELS, as_of)


def version_difference(
    catalogue: Catalogue, before: Level, after: Level, *, as_of: date, before_in: Catalogue | None = None
) -> LevelDifference:
    """What has changed between two versions of one level: the stable key of an expectation tells a rewording.

    ``before_in`` is the catalogue in which the earlier version stood; where it is not given, what it inherits and
    brings is taken from the present one, so that only what stands at the level itself can differ. Proficiencies are
    compared on the scales of the present one.
    """
    if before.slug != after.slug:
        raise ValueError(f"{before.slug} and {after.slug} are two levels, not two versions of one")
    earlier = before_in or catalogue
    pairs = between_versions(earlier.asked_of(before), catalogue.asked_of(after), Grading(catalogue))
    return _difference((earlier, before), (catalogue, after), pairs, terms.OF_VERSIONS, as_of)


def neighbours(catalogue: Catalogue, ladder: str, *, as_of: date) -> Iterator[LevelDifference]:
    """What each level of a ladder differs in from the rung, or each of the rungs, directly below; upwards."""
    lineage = Lineage(catalogue)
    for level in catalogue.levels_of_ladder.get(ladder, ()):
        for below in catalogue.levels_below[level.slug]:
            yield level_difference(catalogue, below, level, as_of=as_of, lineage=lineage)


_Side = tuple[Catalogue, Level]


def _difference(
    before: _Side, after: _Side, pairs: tuple[ExpectationDifference, ...], names: Sequence[LevelText], as_of: date
) -> LevelDifference:
    (earlier, old), (catalogue, new) = before, after
    withheld = earlier.pay.hides(old) or catalogue.pay.hides(new)
    return LevelDifference(
        from_level=old,
        to_level=new,
        expectations=pairs,
        competencies=by_competency(pairs, Grading(catalogue)),
        texts=terms.texts(old, new, names),
        facts=terms.facts(old, new, catalogue),
        figures=terms.figures(old, new),
        conditions=terms.conditions(old, new),
        criteria=terms.criteria(old, new),
        pay_bands=() if withheld else pay.bands(earlier.pay.bands_on(old, as_of), catalogue.pay.bands_on(new, as_of)),
        bands_withheld=withheld,
        rewards=pay.rewards(earlier.pay.rewards_of_level(old, as_of), catalogue.pay.rewards_of_level(new, as_of)),
        recognitions=pay.recognitions(earlier.pay.recognitions_of_level(old), catalogue.pay.recognitions_of_level(new)),
    )
