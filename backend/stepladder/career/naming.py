"""Labels that are said once for all, the steps of scales and the titles of areas, put wherever they are named."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from stepladder.records import (
    Area,
    Competency,
    Contents,
    Document,
    Expectation,
    Ladder,
    Level,
    Organisation,
    Outcome,
    Record,
    Track,
    Training,
)

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Labels:
    """What each label is called now."""

    steps: Mapping[str, Mapping[str, str]]
    """Of each scale, its labels."""
    areas: Mapping[str, str]


def relabelled(document: Document, contents: Contents, labels: Labels) -> Document:
    """The document with the labels as they are called now; ``contents`` tells on which scale a competency stands."""
    return _Relabelling(contents.competencies, labels).document(document)


@dataclass(frozen=True, slots=True)
class _Relabelling:
    competencies: Mapping[str, Competency]
    labels: Labels

    def document(self, document: Document) -> Document:
        if isinstance(document, Organisation):
            return _changed(document, areas=map(self._area, document.areas))
        if isinstance(document, Competency):
            steps = self._steps(document.slug)
            indicators = (_changed(each, proficiency=steps.get(each.proficiency)) for each in document.indicators)
            area = self.labels.areas.get(document.area or "")
            return _changed(document, indicators=indicators, area=area)
        if isinstance(document, Ladder):
            tracks = map(self._track, document.tracks)
            return _changed(document, tracks=tracks, expectations=map(self._asked, document.expectations))
        if isinstance(document, Level):
            return _changed(document, expectations=map(self._asked, document.expectations))
        if isinstance(document, Training):
            return _changed(document, outcomes=map(self._outcome, document.outcomes))
        return document

    def _steps(self, competency: str | None) -> Mapping[str, str]:
        known = self.competencies.get(competency or "")
        return self.labels.steps.get(known.scale or "", {}) if known else {}

    def _area(self, area: Area) -> Area:
        return _changed(area, within=self.labels.areas.get(area.within or ""))

    def _track(self, track: Track) -> Track:
        return _changed(track, expectations=map(self._asked, track.expectations))

    def _asked(self, asked: Expectation) -> Expectation:
        return _changed(asked, proficiency=self._steps(asked.competency).get(asked.proficiency or ""))

    def _outcome(self, outcome: Outcome) -> Outcome:
        steps = self._steps(outcome.competency)
        low, high = steps.get(outcome.from_proficiency or ""), steps.get(outcome.to_proficiency or "")
        return _changed(outcome, from_proficiency=low, to_proficiency=high)


def _changed(record: R, **fields: str | Iterable[Any] | None) -> R:
    """The record with these fields; one for which nothing is given stays as it is."""
    given = {
        name: value if isinstance(value, str) else tuple(value) for name, value in fields.items() if value is not None
    }
    changes = {name: value for name, value in given.items() if value != getattr(record, name)}
    return record.model_copy(update=changes) if changes else record
