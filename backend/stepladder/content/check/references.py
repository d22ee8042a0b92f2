"""Whatever one document says of another has to exist."""

from collections.abc import Collection

from stepladder.content.check.findings import Findings
from stepladder.content.places import RecordPath
from stepladder.content.suggest import did_you_mean
from stepladder.records import Competency, Contents, Document, Ladder, Level, Mentor, Organisation, Training


def check(contents: Contents, findings: Findings) -> None:
    """Dangling references and duplicates within a document."""
    if contents.organisation is not None:
        _organisation(contents.organisation, contents, findings)
    for ladder in contents.ladders.values():
        _ladder(ladder, contents, findings)
    for level in contents.levels.values():
        _level(level, contents, findings)
    for competency in contents.competencies.values():
        _competency(competency, contents, findings)
    for mentor in contents.mentors.values():
        _mentor(mentor, contents, findings)
    for training in contents.trainings.values():
        _training(training, contents, findings)
    for hat in contents.hats.values():
        for index, slug in enumerate(hat.competencies):
            findings.refer(hat, ("competencies", index), "competency", slug, contents.competencies)


def _organisation(organisation: Organisation, contents: Contents, findings: Findings) -> None:
    for name in ("locations", "disciplines", "ranks", "grades", "scales"):
        findings.unique(organisation, (name,), name, [part.slug for part in getattr(organisation, name)])
    for index, scale in enumerate(organisation.scales):
        findings.unique(organisation, ("scales", index, "proficiencies"), "proficiencies", scale.proficiencies, "")
    findings.unique(organisation, ("areas",), "areas", organisation.areas, "")
    _pay(organisation, contents, findings)


def _ladder(ladder: Ladder, contents: Contents, findings: Findings) -> None:
    disciplines = {part.slug for part in contents.organisation.disciplines} if contents.organisation else set()
    findings.refer(ladder, ("discipline",), "discipline", ladder.discipline, disciplines)
    findings.unique(ladder, ("tracks",), "tracks", [track.slug for track in ladder.tracks])
    for index, track in enumerate(ladder.tracks):
        for place, empty in enumerate(track.empty_places):
            path: RecordPath = ("tracks", index, "empty_places", place, "rank")
            findings.refer(ladder, path, "rank", empty.rank, _ranks(contents))
    for index, equivalence in enumerate(ladder.equivalences):
        for name in ("level", "other_level"):
            slug = getattr(equivalence, name)
            findings.refer(ladder, ("equivalences", index, name), "level", slug, contents.levels)
    for index, transition in enumerate(ladder.transitions):
        for name in ("level", "to_level"):
            findings.refer(ladder, ("transitions", index, name), "level", getattr(transition, name), contents.levels)
    _pay(ladder, contents, findings)


def _pay(owner: Organisation | Ladder, contents: Contents, findings: Findings) -> None:
    known: dict[str, Collection[str]] = {
        "ladder": contents.ladders,
        "level": contents.levels,
        "rank": _ranks(contents),
        "grade": _grades(contents),
    }
    for name in ("pay_bands", "rewards", "recognitions"):
        for index, part in enumerate(getattr(owner, name)):
            for noun, slugs in known.items():
                findings.refer(owner, (name, index, noun), noun, getattr(part, noun, None), slugs)


def _level(level: Level, contents: Contents, findings: Findings) -> None:
    if findings.refer(level, (), "ladder", level.ladder, contents.ladders):
        tracks = {track.slug for track in contents.ladders[level.ladder].tracks}
        findings.refer(level, ("track",), f"track of {level.ladder}", level.track, tracks)
    findings.refer(level, ("rank",), "rank", level.rank, _ranks(contents))
    findings.refer(level, ("grade",), "grade", level.grade, _grades(contents))
    findings.unique(level, ("expectations",), "expectations", [asked.key for asked in level.expectations], "key")
    for index, asked in enumerate(level.expectations):
        path: RecordPath = ("expectations", index)
        findings.refer(level, (*path, "competency"), "competency", asked.competency, contents.competencies)
        competency = contents.competencies.get(asked.competency or "")
        _proficiency(level, (*path, "proficiency"), asked.proficiency, competency, contents, findings)


def _competency(competency: Competency, contents: Contents, findings: Findings) -> None:
    organisation = contents.organisation
    scales = {scale.slug for scale in organisation.scales} if organisation else set()
    findings.refer(competency, ("scale",), "scale", competency.scale, scales)
    if organisation and organisation.areas:
        findings.refer(competency, ("area",), "area", competency.area, organisation.areas)
    labels = [indicator.proficiency for indicator in competency.indicators]
    findings.unique(competency, ("indicators",), "indicators for", labels, "proficiency")
    for index, label in enumerate(labels):
        path: RecordPath = ("indicators", index, "proficiency")
        _proficiency(competency, path, label, competency, contents, findings)


def _proficiency(
    document: Document,
    path: RecordPath,
    label: str | None,
    competency: Competency | None,
    contents: Contents,
    findings: Findings,
) -> None:
    if label is None or competency is None:
        return
    if competency.scale is None:
        hint = f"name a scale in the competency {competency.slug}"
        findings.add(document, path, "no-scale", f"{competency.slug} has no scale on which {label} could stand", hint)
        return
    scales = contents.organisation.scales if contents.organisation else ()
    scale = next((scale for scale in scales if scale.slug == competency.scale), None)
    if scale is not None and label not in scale.proficiencies:
        hint = did_you_mean(label, scale.proficiencies) or f"one of {', '.join(scale.proficiencies)}"
        findings.add(document, path, "unknown-reference", f"{label} is no step of the scale {scale.slug}", hint)


def _mentor(mentor: Mentor, contents: Contents, findings: Findings) -> None:
    findings.refer(mentor, ("level",), "level", mentor.level, contents.levels)
    for index, slug in enumerate(mentor.competencies):
        findings.refer(mentor, ("competencies", index), "competency", slug, contents.competencies)
    for index, move in enumerate(mentor.helps_with):
        findings.refer(mentor, ("helps_with", index, "level"), "level", move.level, contents.levels)
        findings.refer(mentor, ("helps_with", index, "to_level"), "level", move.to_level, contents.levels)


def _training(training: Training, contents: Contents, findings: Findings) -> None:
    for index, outcome in enumerate(training.outcomes):
        path: RecordPath = ("outcomes", index)
        findings.refer(training, (*path, "competency"), "competency", outcome.competency, contents.competencies)
        competency = contents.competencies.get(outcome.competency)
        for name in ("from_proficiency", "to_proficiency"):
            _proficiency(training, (*path, name), getattr(outcome, name), competency, contents, findings)
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
