"""Scales: the ones that a sheet gives, and those made of the labels by which competencies are graded."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from stepladder.content.workbook.completing import asking_drafts
from stepladder.content.workbook.drafts import Draft, Drafts
from stepladder.content.workbook.raw import Spot
from stepladder.errors import ContentFault
from stepladder.records import ProficiencyScale

Used = dict[str, dict[str, Spot]]
"""Competency to the labels by which it is graded, in order of first use, each with a cell that uses it."""


def add_scales(drafts: Drafts, organisation: Draft, faults: list[ContentFault]) -> None:
    """Give every competency that is graded, and names no other scale, a scale of its own; write labels as scales do."""
    scales = {scale.slug: scale for scale in organisation.parts["scales"]}
    used = _used(drafts)
    for competency in drafts.of_kind("competency"):
        for indicator in competency.parts["indicators"]:
            if indicator.spot is not None:
                used.setdefault(competency.slug, {})
    for slug, labels in used.items():
        graded = drafts.find("competency", slug)
        if graded is None or graded.values.get("scale") not in (None, slug):
            continue
        scale = scales.get(slug)
        if scale is not None and "proficiencies" in scale.spots:
            graded.values["scale"] = slug  # its steps were said: none is added, and their order holds
            continue
        made = _ordered(graded, scale, labels)
        if not made:
            continue
        if scale is None:
            titled = {"slug": slug, "title": graded.values["title"]}
            scale = Draft.new(ProficiencyScale, titled, _first_spot(graded, labels))
            organisation.parts["scales"].append(scale)
            scales[slug] = scale
        _order(graded, scale, made, labels, faults)
        scale.values["proficiencies"] = made
        graded.values["scale"] = slug
    _stand_in(drafts, scales.values(), used)
    _spell(drafts, {slug: scale.values.get("proficiencies", ()) for slug, scale in scales.items()})


def _stand_in(drafts: Drafts, scales: Iterable[Draft], used: Used) -> None:
    """Where the steps of a scale cannot be read, take the labels in use: they are not to be told to be wrong, too."""
    for scale in scales:
        if "proficiencies" in scale.broken:
            graded = [slug for slug in used if (found := drafts.find("competency", slug)) and _is_on(found, scale)]
            labels = tuple(dict.fromkeys(label for slug in graded for label in used[slug]))
            scale.values.setdefault("proficiencies", labels or ("?",))


def _is_on(competency: Draft, scale: Draft) -> bool:
    return bool(competency.values.get("scale") == scale.slug)


def _first_spot(graded: Draft, labels: dict[str, Spot]) -> Spot | None:
    """The cell for which a competency needs a scale."""
    indicated = [indicator.spot for indicator in graded.parts["indicators"] if indicator.spot]
    return next(iter([*indicated, *labels.values()]), graded.spot)


def _used(drafts: Drafts) -> Used:
    used: Used = defaultdict(dict)
    for asking in asking_drafts(drafts):
        for item in asking.parts["expectations"]:
            competency, label = item.values.get("competency"), item.values.get("proficiency")
            if competency and label and item.spot:
                used[competency].setdefault(label, item.spots.get("proficiency", item.spot))
    for training in drafts.of_kind("training"):
        spot = training.spots.get("outcomes")
        for outcome in training.values.get("outcomes", ()) if spot else ():
            for label in (outcome["from_proficiency"], outcome["to_proficiency"]):
                if label and spot:
                    used[outcome["competency"]].setdefault(label, spot)
    return used


def _ordered(competency: Draft, scale: Draft | None, used: dict[str, Spot]) -> tuple[str, ...]:
    """The labels of a competency's own scale: as its indicators stand, then as they were used first."""
    indicated = [str(item.values["proficiency"]) for item in competency.parts["indicators"]]
    before = scale.values.get("proficiencies", ()) if scale else ()
    labels: dict[str, str] = {}
    for label in (*indicated, *before, *used):
        labels.setdefault(label.casefold(), label)
    return tuple(labels.values())


def _order(
    competency: Draft, scale: Draft, made: tuple[str, ...], used: dict[str, Spot], faults: list[ContentFault]
) -> None:
    """Labels that no indicator orders are not taken for ordered until somebody has looked at them."""
    if "ordered" in scale.spots:
        return
    indicated = {str(item.values["proficiency"]).casefold() for item in competency.parts["indicators"]}
    if indicated.issuperset(label.casefold() for label in made):
        scale.values["ordered"] = True
        return
    known = indicated | {str(label).casefold() for label in scale.values.get("proficiencies", ())}
    spot = next((spot for label, spot in used.items() if label.casefold() not in known), None)
    if spot is not None:
        scale.values["ordered"] = False
        message = f"{competency.slug} is graded {', '.join(made)}, in the order of first use"
        hint = (
            f"not drawn as steps until you order them: put the scale {scale.slug} of organisation.yml in order "
            "and remove `ordered: false`, or fill the sheet indicators"
        )
        faults.append(spot.place.fault("scale-made", message, hint, "warning"))


def _spell(drafts: Drafts, scales: dict[str, tuple[str, ...]]) -> None:
    """Write each label as its scale does."""

    def spelled(slug: str | None, label: str | None) -> str | None:
        competency = drafts.find("competency", slug) if slug else None
        scale = scales.get(str(competency.values.get("scale")), ()) if competency else ()
        return next((step for step in scale if label and step.casefold() == label.casefold()), label)

    for asking in asking_drafts(drafts):
        for item in asking.parts["expectations"]:
            if "proficiency" in item.spots:
                item.values["proficiency"] = spelled(item.values.get("competency"), item.values["proficiency"])
    for training in drafts.of_kind("training"):
        if "outcomes" in training.spots:
            training.values["outcomes"] = tuple(_spelled(outcome, spelled) for outcome in training.values["outcomes"])


def _spelled(outcome: dict[str, Any], spelled: Any) -> dict[str, Any]:
    slug = outcome["competency"]
    names = ("from_proficiency", "to_proficiency")
    return {"competency": slug} | {name: spelled(slug, outcome[name]) for name in names}
