"""What both sides are given beside pay: recognition, clear words, help, and ways in and out."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from stepladder.career.catalogue import Catalogue
from stepladder.career.catalogue.force import kind_of
from stepladder.career.parity.lines import Given, Reason, Subject
from stepladder.career.parity.pay import Both
from stepladder.career.placed import ListedMentor
from stepladder.career.wording.texts import words_of
from stepladder.records import Level, ParityMeasure, Transition


@dataclass(frozen=True, slots=True)
class Support:
    """What each level is given beside pay."""

    catalogue: Catalogue
    mentors_at: Mapping[str, int] | None
    """How many of the mentors who may be shown stand at each level; None where none may be."""

    @classmethod
    def of(cls, catalogue: Catalogue, mentors: Iterable[ListedMentor] | None) -> "Support":
        """What levels are given, with these mentors, or without a word of any where there is none to be told of."""
        at = None if mentors is None else Counter(mentor.level for mentor in mentors if mentor.level)
        return cls(catalogue, at)

    def words(self, level: Level) -> int:
        """The words of what it asks, its summary, scope and body."""
        return words_of(self.catalogue, level)

    def examples(self, level: Level) -> int:
        """The examples of what it asks."""
        return sum(len(each.examples) for each in self.catalogue.expectations.get(level.slug, ()))

    def trainings(self, level: Level) -> int:
        """The trainings in use that bring what it asks, and are for its track."""
        return len(self.catalogue.trainings_of_level.get(level.slug, ()))

    def mentors(self, level: Level) -> int | None:
        """The mentors at it; None where none may be told of."""
        return None if self.mentors_at is None else self.mentors_at.get(level.slug, 0)

    def ways_in(self, level: Level) -> Sequence[Transition]:
        """The moves into it, from levels that stand."""
        moves = self.catalogue.transitions_to.get(level.slug, ())
        return [move for move in moves if self._stands(move.level)]

    def ways_out(self, level: Level) -> Sequence[Transition]:
        """The moves out of it, to levels that stand."""
        moves = self.catalogue.transitions_from.get(level.slug, ())
        return [move for move in moves if self._stands(move.to_level)]

    def _stands(self, slug: str) -> bool:
        level = self.catalogue.levels.get(slug)
        return level is not None and self.catalogue.stands(level)


def recognition(catalogue: Catalogue, left: Level, right: Level) -> Iterator[Both]:
    """Decision rights, seats, budgets and other recognition, kind by kind."""
    ours, theirs = _by_kind(catalogue, left), _by_kind(catalogue, right)
    for kind in sorted({*ours, *theirs}):
        mine, yours = ours.get(kind, ()), theirs.get(kind, ())
        named = min(each for each, _ in (*mine, *yours))
        one, other = (Given(Decimal(len(each)), texts=tuple(text for _, text in each)) for each in (mine, yours))
        yield Both("recognition", Subject(named), one, other)


def support(given: Support, left: Level, right: Level) -> Iterator[Both]:
    """Criteria, words, examples, trainings, mentors, and ways in and out.

    Where a side is still being written, what its author has yet to add is told and not compared.
    """
    draft: Reason | None = "draft" if "draft" in (left.status, right.status) else None
    written: dict[ParityMeasure, tuple[int | None, int | None]] = {
        "criteria": (len(left.criteria), len(right.criteria)),
        "words": (given.words(left), given.words(right)),
        "examples": (given.examples(left), given.examples(right)),
        "trainings": (given.trainings(left), given.trainings(right)),
        "mentors": (given.mentors(left), given.mentors(right)),
    }
    for measure, (ours, theirs) in written.items():
        if ours is not None and theirs is not None:
            yield Both(measure, Subject(), Given(Decimal(ours)), Given(Decimal(theirs)), draft)
    ways: dict[ParityMeasure, Callable[[Level], Sequence[Transition]]] = {
        "ways in": given.ways_in,
        "ways out": given.ways_out,
    }
    for way, moves in ways.items():
        yield Both(way, Subject(), Given(Decimal(len(moves(left)))), Given(Decimal(len(moves(right)))))


def _by_kind(catalogue: Catalogue, level: Level) -> Mapping[str, Sequence[tuple[str, str]]]:
    """The recognition of a level by kind, each as its author wrote the kind, with its text."""
    found: dict[str, list[tuple[str, str]]] = {}
    for each in catalogue.pay.recognitions_of_level(level):
        found.setdefault(kind_of(each), []).append((each.kind, each.text))
    return found
