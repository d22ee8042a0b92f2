"""What has to come in order: ranges, dates, promotions, prerequisites, and pairs stated once."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from stepladder.career.cycles import find_cycles
from stepladder.content.check.findings import Findings
from stepladder.content.places import RecordPath
from stepladder.records import Contents, Cycle, Document, Ladder, Organisation, Record, Training, moves, time_of

_ANY_DAY = date(2026, 1, 5)
"""Moving days keep their distance from one another, whatever the week."""


def check(contents: Contents, findings: Findings) -> None:
    """Ranges the wrong way round, rings, and contradictions between documents."""
    if contents.organisation is not None:
        _bands(contents.organisation, findings)
    for ladder in contents.ladders.values():
        _bands(ladder, findings)
    _pairs(contents, findings)
    _promotions(contents, findings)
    for level in contents.levels.values():
        _ascending(level, (), level, ("typical_months_min", "typical_months_max"), findings)
    _prerequisites(contents, findings)
    _areas(contents, findings)
    for cycle in contents.cycles.values():
        _steps(cycle, findings)
    for training in contents.trainings.values():
        _sessions(training, findings)
        _outcomes(training, contents, findings)


def _ascending(
    document: Document, where: RecordPath, record: Record, names: tuple[str, ...], findings: Findings
) -> None:
    given = [(name, getattr(record, name)) for name in names if getattr(record, name) is not None]
    for (name, low), (other, high) in pairwise(given):
        if low > high:
            message = f"{name} is more than {other} ({low} > {high})"
            findings.add(document, (*where, name), "range", message, "turn them round")


def _bands(owner: Organisation | Ladder, findings: Findings) -> None:
    for index, band in enumerate(owner.pay_bands):
        _ascending(owner, ("pay_bands", index), band, ("min", "mid", "max"), findings)


def _pairs(contents: Contents, findings: Findings) -> None:
    seen: dict[frozenset[str], tuple[Ladder, RecordPath]] = {}
    for ladder in contents.ladders.values():
        for index, equivalence in enumerate(ladder.equivalences):
            path: RecordPath = ("equivalences", index)
            other = equivalence.other_level
            if equivalence.strength == "none" and not equivalence.note:
                findings.add(ladder, path, "no-reason", "strength none needs a note that says why")
            if other is None:
                if equivalence.strength != "none":
                    message = f"{equivalence.level} stands level with nothing"
                    findings.add(ladder, path, "no-other-level", message, "name other_level, or say strength: none")
                continue
            if other == equivalence.level:
                findings.add(ladder, path, "same-level", f"{other} cannot stand level with itself")
            pair = frozenset((equivalence.level, other))
            if pair in seen:
                message = f"{equivalence.level} and {other} are paired a second time"
                hint = f"the first stands in {findings.place(*seen[pair])}"
                findings.add(ladder, path, "duplicate-pair", message, hint)
            seen.setdefault(pair, (ladder, path))


def _promotions(contents: Contents, findings: Findings) -> None:
    onward: dict[str, list[str]] = defaultdict(list)
    places: dict[tuple[str, str, str], tuple[Ladder, int]] = {}
    for ladder in contents.ladders.values():
        for index, transition in enumerate(ladder.transitions):
            move = (transition.level, transition.to_level, transition.kind)
            if transition.level == transition.to_level:
                message = f"{transition.level} leads to itself"
                findings.add(ladder, ("transitions", index), "same-level", message)
            elif move in places:
                message = f"the {transition.kind} from {transition.level} to {transition.to_level} stands a second time"
                first, its = places[move]
                hint = f"the first stands in {findings.place(first, ('transitions', its))}"
                findings.add(ladder, ("transitions", index), "duplicate-move", message, hint)
            else:
                places[move] = (ladder, index)
                if transition.kind == "promotion":
                    onward[transition.level].append(transition.to_level)
    for ring in find_cycles(onward):
        ladder, index = places[ring[-1], ring[0], "promotion"]
        message = f"promotions lead in a ring: {' to '.join([*ring, ring[0]])}"
        others = (places[here, there, "promotion"] for here, there in pairwise(ring))
        hint = _others([findings.place(each, ("transitions", its)) for each, its in others])
        findings.add(ladder, ("transitions", index), "promotion-cycle", message, hint)


def _prerequisites(contents: Contents, findings: Findings) -> None:
    before = {slug: training.prerequisites for slug, training in contents.trainings.items()}
    for ring in find_cycles(before):
        training = contents.trainings[ring[-1]]
        index = training.prerequisites.index(ring[0])
        message = f"prerequisites lead in a ring: {' needs '.join([*ring, ring[0]])}"
        others = (contents.trainings[slug] for slug in ring[:-1])
        hint = _others([findings.place(each, ("prerequisites",)) for each in others])
        findings.add(training, ("prerequisites", index), "prerequisite-cycle", message, hint)


def _others(places: Sequence[str]) -> str:
    return f"the others stand in {', '.join(places)}" if places else "take it out"


def _areas(contents: Contents, findings: Findings) -> None:
    organisation = contents.organisation
    if organisation is None:
        return
    places = {area.title: index for index, area in enumerate(organisation.areas)}
    for ring in find_cycles({area.title: [area.within] for area in organisation.areas if area.within in places}):
        message = f"areas lie within one another in a ring: {' within '.join([*ring, ring[0]])}"
        findings.add(organisation, ("areas", places[ring[-1]], "within"), "area-cycle", message)


def _steps(cycle: Cycle, findings: Findings) -> None:
    _ascending(cycle, (), cycle, ("frozen_on", "effective_on"), findings)
    for index, step in enumerate(cycle.steps):
        if step.ends is not None and step.ends < step.starts:
            findings.add(cycle, ("steps", index, "ends"), "range", f"the step {step.key} ends before it starts")
    for index, (before, step) in enumerate(pairwise(cycle.steps), 1):
        if step.starts < before.starts:
            message = f"the step {step.key} starts on {step.starts}, before {before.key} ({before.starts})"
            findings.add(cycle, ("steps", index, "starts"), "step-order", message, "put the steps in order")


def _sessions(training: Training, findings: Findings) -> None:
    for index, session in enumerate(training.sessions):
        path: RecordPath = ("sessions", index)
        if session.ends is not None and moves(session.starts) != moves(session.ends):
            findings.add(training, (*path, "ends"), "range", "of start and end one moves and the other does not")
        elif session.ends is not None and time_of(session.ends, _ANY_DAY) < time_of(session.starts, _ANY_DAY):
            findings.add(training, (*path, "ends"), "range", "the session ends before it starts")
        if session.seats is not None and session.seats_free is not None and session.seats_free > session.seats:
            message = f"{session.seats_free} seats are free of only {session.seats}"
            findings.add(training, (*path, "seats_free"), "range", message)


def _outcomes(training: Training, contents: Contents, findings: Findings) -> None:
    scales = {scale.slug: scale for scale in contents.organisation.scales} if contents.organisation else {}
    for index, outcome in enumerate(training.outcomes):
        competency = contents.competencies.get(outcome.competency)
        scale = scales.get(competency.scale or "") if competency else None
        steps = scale.proficiencies if scale and scale.ordered else ()
        low, high = outcome.from_proficiency, outcome.to_proficiency
        if low in steps and high in steps and steps.index(low) > steps.index(high):
            message = f"leads down, from {low} to {high}"
            findings.add(training, ("outcomes", index, "from_proficiency"), "range", message)
