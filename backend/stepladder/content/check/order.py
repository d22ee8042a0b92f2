"""What has to come in order: ranges, dates, promotions, prerequisites, and pairs stated once."""

from collections import defaultdict
from datetime import date
from itertools import pairwise

from stepladder.career.cycles import find_cycles
from stepladder.content.check.findings import Findings
from stepladder.content.places import RecordPath
from stepladder.records import Contents, Document, Ladder, Organisation, PayBand, Training, moves, time_of

_ANY_DAY = date(2026, 1, 5)
"""Moving days keep their distance from one another, whatever the week."""


def check(contents: Contents, findings: Findings) -> None:
    """Ranges the wrong way round, rings, and contradictions between documents."""
    if contents.organisation is not None:
        _bands(contents.organisation, contents.organisation.pay_bands, findings)
    for ladder in contents.ladders.values():
        _bands(ladder, ladder.pay_bands, findings)
    _pairs(contents, findings)
    _promotions(contents, findings)
    for level in contents.levels.values():
        months = (level.typical_months_min, level.typical_months_max)
        _ascending(level, ("typical_months_min",), months, "typical_months", findings)
    _prerequisites(contents, findings)
    for training in contents.trainings.values():
        _sessions(training, findings)
        _outcomes(training, contents, findings)


def _ascending(
    document: Document, path: RecordPath, values: tuple[float | None, ...], name: str, findings: Findings
) -> None:
    given = [value for value in values if value is not None]
    if any(low > high for low, high in pairwise(given)):
        numbers = " > ".join(str(value) for value in given)
        findings.add(document, path, "range", f"{name}: the least is more than the most ({numbers})", "turn them round")


def _bands(owner: Organisation | Ladder, bands: tuple[PayBand, ...], findings: Findings) -> None:
    for index, band in enumerate(bands):
        given = [float(value) for value in (band.min, band.mid, band.max) if value is not None]
        _ascending(owner, ("pay_bands", index, "min"), tuple(given), "pay band", findings)


def _pairs(contents: Contents, findings: Findings) -> None:
    seen: dict[frozenset[str], str] = {}
    for ladder in contents.ladders.values():
        for index, equivalence in enumerate(ladder.equivalences):
            path: RecordPath = ("equivalences", index)
            other = equivalence.other_level
            if other is None:
                if equivalence.strength != "none":
                    message = f"{equivalence.level} stands level with nothing"
                    findings.add(ladder, path, "no-other-level", message, "name other_level, or say strength: none")
                elif not equivalence.note:
                    findings.add(ladder, path, "no-reason", "strength none needs a note that says why")
                continue
            if other == equivalence.level:
                findings.add(ladder, path, "same-level", f"{other} cannot stand level with itself")
            pair = frozenset((equivalence.level, other))
            if pair in seen:
                message = f"{equivalence.level} and {other} are paired a second time"
                findings.add(ladder, path, "duplicate-pair", message, f"the first stands in the ladder {seen[pair]}")
            seen.setdefault(pair, ladder.slug)


def _promotions(contents: Contents, findings: Findings) -> None:
    onward: dict[str, list[str]] = defaultdict(list)
    places: dict[tuple[str, str], tuple[Ladder, int]] = {}
    for ladder in contents.ladders.values():
        for index, transition in enumerate(ladder.transitions):
            if transition.level == transition.to_level:
                message = f"{transition.level} leads to itself"
                findings.add(ladder, ("transitions", index), "same-level", message)
            elif transition.kind == "promotion":
                onward[transition.level].append(transition.to_level)
                places[transition.level, transition.to_level] = (ladder, index)
    for ring in find_cycles(dict(onward)):
        ladder, index = places[ring[-1], ring[0]]
        way = " to ".join([*ring, ring[0]])
        findings.add(ladder, ("transitions", index), "promotion-cycle", f"promotions lead in a ring: {way}")


def _prerequisites(contents: Contents, findings: Findings) -> None:
    before = {slug: training.prerequisites for slug, training in contents.trainings.items()}
    for ring in find_cycles(before):
        training = contents.trainings[ring[-1]]
        index = training.prerequisites.index(ring[0])
        way = " needs ".join([*ring, ring[0]])
        findings.add(training, ("prerequisites", index), "prerequisite-cycle", f"prerequisites lead in a ring: {way}")


def _sessions(training: Training, findings: Findings) -> None:
    for index, session in enumerate(training.sessions):
        path: RecordPath = ("sessions", index)
        if session.ends is not None and moves(session.starts) == moves(session.ends):
            day = _ANY_DAY
            if time_of(session.ends, day) < time_of(session.starts, day):
                findings.add(training, (*path, "ends"), "range", "the session ends before it starts")
        if session.seats is not None and session.seats_free is not None and session.seats_free > session.seats:
            message = f"{session.seats_free} seats are free of only {session.seats}"
            findings.add(training, (*path, "seats_free"), "range", message)


def _outcomes(training: Training, contents: Contents, findings: Findings) -> None:
    scales = {scale.slug: scale for scale in contents.organisation.scales} if contents.organisation else {}
    for index, outcome in enumerate(training.outcomes):
        competency = contents.competencies.get(outcome.competency)
        scale = scales.get(competency.scale or "") if competency else None
        steps = scale.proficiencies if scale else ()
        low, high = outcome.from_proficiency, outcome.to_proficiency
        if low in steps and high in steps and steps.index(low) > steps.index(high):
            message = f"leads down, from {low} to {high}"
            findings.add(training, ("outcomes", index, "from_proficiency"), "range", message)
