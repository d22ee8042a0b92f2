"""Cross-training that does not cross: what it brings has to be expected where its audience is not."""

from collections import defaultdict
from collections.abc import Mapping

from stepladder.career.catalogue.ladder import LadderIndex
from stepladder.content.check.findings import Findings
from stepladder.records import Contents, Training

Side = tuple[str, str]
"""A ladder and one of its tracks."""


def check(contents: Contents, findings: Findings) -> None:
    """Trainings that are declared to lead across."""
    crossing = [each for each in contents.trainings.values() if each.crosses is not None and each.status == "active"]
    if not crossing or findings.lacks("ladder") or findings.lacks("level"):
        return
    expected_on = _expected_on(contents)
    sides = [(ladder.slug, track.slug) for ladder in contents.ladders.values() for track in ladder.tracks]
    for training in crossing:
        audience = {side for side in sides if any(_is_for(side, named) for named in training.tracks)}
        if not training.tracks or not training.outcomes:
            lacks = "for whom it is: name its tracks" if not training.tracks else "what it brings: name its outcomes"
            message = f"it is to lead across ({training.crosses}), but nothing says {lacks.partition(':')[0]}"
            findings.add(training, ("crosses",), "does-not-cross", message, lacks.partition(": ")[2], findings.missing)
        elif audience and not _leads_out(training, audience, expected_on):
            message = f"it is to lead across ({training.crosses}), but nothing that it brings is asked elsewhere"
            hint = "bring a competency that is expected elsewhere, name another audience, or leave crosses out"
            findings.add(training, ("crosses",), "does-not-cross", message, hint)


def _is_for(side: Side, named: str) -> bool:
    return named in (side[0], side[1], f"{side[0]}/{side[1]}")


def _expected_on(contents: Contents) -> Mapping[str, set[Side]]:
    """Competency to the sides on which it is expected. Where everybody starts is nowhere to cross to."""
    places: dict[str, set[Side]] = defaultdict(set)
    for slug, expected in LadderIndex(contents).expected_by.items():
        places[slug or ""] |= {(each.level.ladder, each.level.track) for each in expected}
    shared: set[Side] = set()
    for ladder in contents.ladders.values():
        for track in ladder.tracks:
            side = (ladder.slug, track.slug)
            shared |= {side} if track.kind == "shared" else set()
            for asked in track.expectations:
                places[asked.competency or ""].add(side)
    return {slug: sides - shared for slug, sides in places.items() if slug}


def _leads_out(training: Training, audience: set[Side], expected_on: Mapping[str, set[Side]]) -> bool:
    brought: set[Side] = set()
    for outcome in training.outcomes:
        brought |= expected_on.get(outcome.competency, set())
    if training.crosses != "ladder":
        return bool(brought - audience)
    at_home = {ladder for ladder, _ in audience}
    return bool({ladder for ladder, _ in brought} - at_home) or (len(at_home) > 1 and bool(brought))
