"""What is asked, and on which scale: expectations wherever they stand, indicators, and what trainings bring."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from stepladder.career.catalogue.ladder import LadderIndex
from stepladder.content.check.findings import Findings
from stepladder.content.places import RecordPath
from stepladder.content.suggest import did_you_mean
from stepladder.records import Competency, Contents, Document, Expectation, Ladder, Level


def check(contents: Contents, findings: Findings) -> None:
    """Competencies and proficiencies that do not exist, keys that stand twice, and what continues nothing."""
    _Asked(contents, findings).check()


def expectations(
    document: Ladder | Level,
) -> Iterator[tuple[RecordPath, tuple[Expectation, ...]]]:
    """The lists of expectations in a ladder (its own, and those of its tracks) or a level, with the way to each."""
    yield ("expectations",), document.expectations
    if isinstance(document, Ladder):
        for index, track in enumerate(document.tracks):
            yield ("tracks", index, "expectations"), track.expectations


@dataclass
class _Asked:
    contents: Contents
    findings: Findings
    levels_of: dict[str, set[str]] = field(default_factory=dict)
    """Level to the keys of what it asks, inherited ones too."""

    def check(self) -> None:
        index = LadderIndex(self.contents)
        self.levels_of = {level: {each.key for each in asked} for level, asked in index.expectations.items()}
        documents: list[Ladder | Level] = [*self.contents.ladders.values(), *self.contents.levels.values()]
        for document in documents:
            for path, asked in expectations(document):
                self.findings.unique(document, path, "expectations", [each.key for each in asked], "key")
                for place, each in enumerate(asked):
                    self._expectation(document, (*path, place), each)
        for competency in self.contents.competencies.values():
            self._indicators(competency)
        for training in self.contents.trainings.values():
            for place, outcome in enumerate(training.outcomes):
                where: RecordPath = ("outcomes", place)
                graded = self._competency(training, (*where, "competency"), outcome.competency)
                for name in ("from_proficiency", "to_proficiency"):
                    self._proficiency(training, (*where, name), getattr(outcome, name), graded)

    def _expectation(self, document: Ladder | Level, path: RecordPath, asked: Expectation) -> None:
        graded = self._competency(document, (*path, "competency"), asked.competency)
        self._proficiency(document, (*path, "proficiency"), asked.proficiency, graded)
        if asked.continues is None:
            return
        where, (level, _, key) = (*path, "continues"), asked.continues.rpartition("/")
        if level == document.slug:
            message = f"{asked.continues} is asked by the same level"
            self.findings.add(document, where, "same-level", message, "name what a level below asks")
        elif self.findings.refer(document, where, "level", level, self.contents.levels):
            keys = self.levels_of[level]
            if key not in keys:
                hint = did_you_mean(key, keys) or "name it ladder/level/key"
                self.findings.add(document, where, "unknown-reference", f"{level} asks nothing called {key}", hint)

    def _indicators(self, competency: Competency) -> None:
        labels = [indicator.proficiency for indicator in competency.indicators]
        self.findings.unique(competency, ("indicators",), "indicators for", labels, "proficiency")
        for index, label in enumerate(labels):
            self._proficiency(competency, ("indicators", index, "proficiency"), label, competency)

    def _competency(self, document: Document, path: RecordPath, slug: str | None) -> Competency | None:
        self.findings.refer(document, path, "competency", slug, self.contents.competencies)
        return self.contents.competencies.get(slug or "")

    def _proficiency(
        self, document: Document, path: RecordPath, label: str | None, competency: Competency | None
    ) -> None:
        if label is None or competency is None:
            return
        if competency.scale is None:
            hint = f"name a scale in the competency {competency.slug}"
            message = f"{competency.slug} has no scale on which {label} could stand"
            self.findings.add(document, path, "no-scale", message, hint)
            return
        scales = self.contents.organisation.scales if self.contents.organisation else ()
        scale = next((scale for scale in scales if scale.slug == competency.scale), None)
        if scale is not None and label not in scale.proficiencies:
            hint = did_you_mean(label, scale.proficiencies) or f"one of {', '.join(scale.proficiencies)}"
            self.findings.add(
                document, path, "unknown-reference", f"{label} is no step of the scale {scale.slug}", hint
            )
