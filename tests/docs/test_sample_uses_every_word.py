"""The sample shows the whole model: every field of every record, and every value of every vocabulary, stands in it."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

from stepladder.career.catalogue import Catalogue
from stepladder.career.parity import ledger
from stepladder.content.read import read_contents
from stepladder.identity.visible import visible
from stepladder.records import KINDS, Record
from stepladder.settings import Audience

SAMPLE = Path(__file__).parents[2] / "content"

_FAIRNESS = "written by a command from the invented people, who give no other answer than they do"
_IN_USE = "what is retired is shown no more: one level shows what becomes of it"
_PRESENT = ("Ladder", "Competency", "Mentor", "Training", "Hat", "Guide", "Process", "Cycle")
_GRADED = "every band of the sample is a year's pay in a grade, so that both sides of a rank share it"

FIELDS_LEFT_OUT = {
    "Ladder.pay_bands": _GRADED,
    "PayBand.ladder": _GRADED,
    "PayBand.level": _GRADED,
    "PayBand.period": _GRADED,
    "ProficiencyScale.ordered": "only an import guesses an order; the sample's scale was written by people",
    "FairnessScope.ladder": "the policy of the sample fixed track and rank beforehand",
    "FairnessScope.location": "the policy of the sample fixed track and rank beforehand",
    "FairnessReport.audience": "staff, which is what a report is for until people say otherwise",
    **dict.fromkeys((f"{kind}.status" for kind in _PRESENT), _IN_USE),
}
"""What no document of the sample says, by record and field, and why."""

VALUES_LEFT_OUT = {
    "Policy.parity": ({"warn"}, "the sample enforces parity"),
    "Track.kind": ({"other"}, "no track of the sample is one that has no name"),
    "PayBand.period": ({"month", "week", "day", "hour"}, _GRADED),
    "Tolerance.measure": ({"trainings", "mentors"}, "both are told in figures; no least was agreed to for them"),
    "ParityException.measure": (
        {
            "midpoint", "range", "recognition", "criteria", "words", "examples", "trainings", "mentors", "ways in",
            "ways out",
        },
        "nothing else lies apart in the sample, and an exception that excuses nothing would be a lie",
    ),
    "FairnessPolicy.dimensions": ({"ladder", "location"}, "640 people are too few for either"),
    "FairnessReport.dimensions": ({"ladder", "location"}, "640 people are too few for either"),
    "FairnessReport.audience": ({"public"}, "staff, which is what a report is for until people say otherwise"),
    "FairnessComparison.measure": ({"people", "over the years", "inflow"}, "counts, which are no outcome to compare"),
    "FairnessComparison.reading": ({"difference shown"}, _FAIRNESS),
    **dict.fromkeys((f"{kind}.status" for kind in _PRESENT), ({"retired"}, _IN_USE)),
}  # fmt: skip
"""The values of vocabularies that nothing in the sample has, by record and field, and why."""


def records_of(annotation: Any) -> Iterator[type[Record]]:
    """The records that a field holds, however many of them."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        yield annotation
    else:
        yield from (record for argument in get_args(annotation) for record in records_of(argument))


def vocabulary_of(annotation: Any) -> frozenset[str]:
    """The values among which a field chooses; none where it chooses among none."""
    if get_origin(annotation) is Literal:
        return frozenset(map(str, get_args(annotation)))
    return frozenset(value for argument in get_args(annotation) for value in vocabulary_of(argument))


@cache
def every_field() -> dict[str, frozenset[str]]:
    """Each field of each record that can stand in a document, say ``Level.gate``, with its vocabulary."""
    waiting: list[type[Record]] = list(KINDS.values())
    met: set[type[Record]] = set()
    while waiting:
        record = waiting.pop()
        if record not in met:
            met.add(record)
            waiting += [inner for field in record.model_fields.values() for inner in records_of(field.annotation)]
    return {
        f"{record.__name__}.{name}": vocabulary_of(field.annotation)
        for record in met
        for name, field in record.model_fields.items()
    }


def stands_in(thing: Record) -> Iterator[tuple[str, object, bool]]:
    """What a record and those within it hold, by field, and whether somebody wrote it: else it is what holds unsaid."""
    for name in type(thing).model_fields:
        value = getattr(thing, name)
        for each in value if isinstance(value, tuple) else (value,):
            if each not in (None, "", {}):
                yield f"{type(thing).__name__}.{name}", each, name in thing.model_fields_set
            if isinstance(each, Record):
                yield from stands_in(each)


@cache
def sample() -> tuple[frozenset[str], frozenset[tuple[str, str]]]:
    """The fields in which the sample writes something, and each field with each value that it has, written or not."""
    found = [each for document in read_contents(SAMPLE).contents.documents() for each in stands_in(document)]
    return (
        frozenset(field for field, _, written in found if written),
        frozenset((field, value) for field, value, _ in found if isinstance(value, str)),
    )


def test_the_sample_writes_every_field_but_those_listed_with_a_reason() -> None:
    written, _ = sample()
    assert every_field().keys() - written == FIELDS_LEFT_OUT.keys()


def test_the_sample_has_every_value_of_every_vocabulary_but_those_listed_with_a_reason() -> None:
    _, values = sample()
    choices = {(field, value) for field, vocabulary in every_field().items() for value in vocabulary}
    assert choices - values == {
        (field, value) for field, (left_out, _) in VALUES_LEFT_OUT.items() for value in left_out
    }


def test_the_walk_meets_what_lies_deep_in_a_document_and_tells_what_was_written_from_what_holds_unsaid() -> None:
    written, values = sample()
    assert {"Points.skills", "Indicator.label", "FairnessScope.quarter"} <= written
    assert every_field()["Expectation.strength"] == {"core", "growth", "exceeds"}
    assert "PayBand.period" not in written
    assert ("PayBand.period", "year") in values


def test_of_what_is_to_come_the_public_of_the_sample_knows_what_was_announced_and_staff_the_rest() -> None:
    contents = read_contents(SAMPLE).contents

    def to_come(audience: Audience, day: date) -> tuple[set[str | None], set[str]]:
        organisation = visible(contents, audience, day).organisation
        assert organisation is not None
        later = date(2027, 4, 1)
        return (
            {band.grade for band in organisation.pay_bands if band.effective_from == later},
            {reward.kind for reward in organisation.rewards if reward.effective_from == later},
        )

    assert to_come("public", date(2026, 11, 21)) == ({"g1"}, set())
    assert to_come("staff", date(2026, 11, 21)) == ({"g1"}, {"Volunteering leave"})
    assert to_come("public", date(2026, 12, 1)) == ({"g1"}, {"Volunteering leave"})


def test_the_pay_of_what_only_pay_makes_alike_is_left_out_of_the_ledger_and_it_says_so() -> None:
    entries = ledger(Catalogue(read_contents(SAMPLE).contents), "fleet", date(2026, 11, 21)).entries
    alike = [entry for entry in entries if entry.pair.by_pay_alone]
    assert [entry.pair.slugs for entry in alike] == [
        {"fleet/lead-specialist", "design/staff-designer"},
        {"fleet/workshop-manager", "design/design-manager"},
    ]
    for entry in alike:
        assert {line.reason for line in entry.lines if line.measure in {"midpoint", "range"}} == {"basis is pay"}
