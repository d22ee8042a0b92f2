"""Whatever one document says of another has to exist."""

from collections.abc import Callable, Mapping
from typing import Any

from stepladder.content.check.findings import Findings
from stepladder.content.check.laddered import borrowed_tracks, forks, tracks_and_ways
from stepladder.content.check.paid import paid
from stepladder.content.places import RecordPath
from stepladder.records import (
    Competency,
    Contents,
    Cycle,
    Hat,
    Kind,
    Ladder,
    Level,
    Mentor,
    Organisation,
    Process,
    Training,
    kind_of,
)


def check(contents: Contents, findings: Findings) -> None:
    """Dangling references and duplicates within a document."""
    for document in contents.documents():
        rule = _RULES.get(kind_of(document))
        if rule is not None:
            rule(document, contents, findings)


def _organisation(organisation: Organisation, contents: Contents, findings: Findings) -> None:
    for name in ("locations", "disciplines", "ranks", "grades", "scales"):
        findings.unique(organisation, (name,), name, [part.slug for part in getattr(organisation, name)])
    for index, scale in enumerate(organisation.scales):
        findings.unique(organisation, ("scales", index, "proficiencies"), "proficiencies", scale.proficiencies, "")
    findings.unique(organisation, ("owners",), "owners", [owner.name for owner in organisation.owners], "name")
    areas = [area.title for area in organisation.areas]
    findings.unique(organisation, ("areas",), "areas", areas, "title")
    for index, area in enumerate(organisation.areas):
        findings.refer(organisation, ("areas", index, "within"), "area", area.within, areas)
    occasions = [each.occasion for each in organisation.pay_progression]
    findings.unique(organisation, ("pay_progression",), "rules for pay on the occasion", occasions, "occasion")
    _policy(organisation, contents, findings)
    paid(organisation, contents, findings, ranks=_ranks(contents), grades=_grades(contents))


def _policy(organisation: Organisation, contents: Contents, findings: Findings) -> None:
    policy = organisation.policy
    measures = [each.measure for each in policy.tolerances]
    findings.unique(organisation, ("policy", "tolerances"), "tolerances for", measures, "measure")
    locales = [words.locale.casefold() for words in policy.word_lists]
    findings.unique(organisation, ("policy", "word_lists"), "word lists for", locales, "locale")
    for index, exception in enumerate(policy.exceptions):
        path: RecordPath = ("policy", "exceptions", index)
        for name in ("level", "other_level"):
            findings.refer(organisation, (*path, name), "level", getattr(exception, name), contents.levels)


def _ladder(ladder: Ladder, contents: Contents, findings: Findings) -> None:
    disciplines = {part.slug for part in contents.organisation.disciplines} if contents.organisation else set()
    findings.refer(ladder, ("discipline",), "discipline", ladder.discipline, disciplines)
    tracks_and_ways(ladder, contents, findings, _ranks(contents))
    borrowed_tracks(ladder, contents, findings)
    forks(ladder, contents, findings)
    paid(ladder, contents, findings, ranks=_ranks(contents), grades=_grades(contents))


def _level(level: Level, contents: Contents, findings: Findings) -> None:
    if findings.refer(level, (), "ladder", level.ladder, contents.ladders):
        tracks = {track.slug for track in contents.ladders[level.ladder].tracks}
        findings.refer(level, ("track",), f"track of {level.ladder}", level.track, tracks)
    findings.refer(level, ("rank",), "rank", level.rank, _ranks(contents))
    findings.refer(level, ("grade",), "grade", level.grade, _grades(contents))
    findings.refer(level, ("process",), "process", level.process, contents.processes)
    findings.refer(level, ("replaced_by",), "level", level.replaced_by, contents.levels)
    if level.replaced_by == level.slug:
        findings.add(level, ("replaced_by",), "same-level", f"{level.slug} cannot take its own place")


def _competency(competency: Competency, contents: Contents, findings: Findings) -> None:
    organisation = contents.organisation
    scales = {scale.slug for scale in organisation.scales} if organisation else set()
    findings.refer(competency, ("scale",), "scale", competency.scale, scales)
    if organisation and organisation.areas:
        areas = {area.title: None for area in organisation.areas}
        findings.refer(competency, ("area",), "area", competency.area, areas)


def _cycle(cycle: Cycle, contents: Contents, findings: Findings) -> None:
    for index, slug in enumerate(cycle.processes):
        findings.refer(cycle, ("processes", index), "process", slug, contents.processes)
    findings.unique(cycle, ("steps",), "steps", [step.key for step in cycle.steps], "key")


def _hat(hat: Hat, contents: Contents, findings: Findings) -> None:
    for index, slug in enumerate(hat.competencies):
        findings.refer(hat, ("competencies", index), "competency", slug, contents.competencies)


def _process(process: Process, contents: Contents, findings: Findings) -> None:
    for index, slug in enumerate(process.ladders):
        findings.refer(process, ("ladders", index), "ladder", slug, contents.ladders)


def _mentor(mentor: Mentor, contents: Contents, findings: Findings) -> None:
    findings.refer(mentor, ("level",), "level", mentor.level, contents.levels)
    for index, slug in enumerate(mentor.competencies):
        findings.refer(mentor, ("competencies", index), "competency", slug, contents.competencies)
    for index, move in enumerate(mentor.helps_with):
        findings.refer(mentor, ("helps_with", index, "level"), "level", move.level, contents.levels)
        findings.refer(mentor, ("helps_with", index, "to_level"), "level", move.to_level, contents.levels)


def _training(training: Training, contents: Contents, findings: Findings) -> None:
    for index, slug in enumerate(training.prerequisites):
        findings.refer(training, ("prerequisites", index), "training", slug, contents.trainings)
    tracks = set(contents.ladders)
    for ladder in contents.ladders.values():
        for track in ladder.tracks:
            tracks |= {track.slug, f"{ladder.slug}/{track.slug}"}
    unread = {slug for kind, slug in findings.unread if kind == "ladder"}
    for index, audience in enumerate(training.tracks):
        named, slash, _ = audience.partition("/")
        if not (named in unread if slash else unread):
            findings.refer(training, ("tracks", index), "track", audience, tracks)
    findings.unique(training, ("sessions",), "sessions", [session.key for session in training.sessions], "key")


def _ranks(contents: Contents) -> set[str]:
    return {rank.slug for rank in contents.organisation.ranks} if contents.organisation else set()


def _grades(contents: Contents) -> set[str]:
    return {grade.slug for grade in contents.organisation.grades} if contents.organisation else set()


_RULES: Mapping[Kind, Callable[[Any, Contents, Findings], None]] = {
    "organisation": _organisation,
    "ladder": _ladder,
    "level": _level,
    "competency": _competency,
    "mentor": _mentor,
    "training": _training,
    "hat": _hat,
    "process": _process,
    "cycle": _cycle,
}
