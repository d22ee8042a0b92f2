"""What the rows of an organisation have in common: its name, its scales, the areas of its competencies."""

import re
from collections import defaultdict
from pathlib import Path
from typing import Any

from stepladder.content.places import Place
from stepladder.content.workbook.completing import asking_drafts
from stepladder.content.workbook.drafts import Draft, Drafts
from stepladder.content.workbook.labels import Labels
from stepladder.content.workbook.marking import name_of
from stepladder.content.workbook.raw import Spot
from stepladder.errors import ContentFault
from stepladder.records import Area, ProficiencyScale

Used = dict[str, dict[str, Spot]]
"""Competency to the labels by which it is graded, in order of first use, each with a cell that uses it."""


def organise(drafts: Drafts, labels: Labels, paths: list[Path], faults: list[ContentFault]) -> None:
    """Bring ``organisation.yml`` up to what the rows say; make it where there is none."""
    organisation = drafts.define("organisation", "organisation")
    is_new = organisation.was is None
    if is_new and not organisation.values.get("name") and "name" not in organisation.broken:
        organisation.values["name"] = _name(drafts, paths)
        message = f"the portal is called {organisation.values['name']!r}"
        hint = "to call it otherwise, change `name` in organisation.yml"
        faults.append(Place().fault("organisation-named", message, hint, "warning"))
    if is_new and not organisation.values.get("currency") and "currency" not in organisation.broken:
        _take_currency(drafts, organisation)
    labels.add_to(organisation, faults)
    _add_scales(drafts, organisation, faults)
    _add_areas(drafts, organisation, faults)
    _fill_in(drafts, organisation)


def _owners(drafts: Drafts) -> list[Draft]:
    return [*drafts.of_kind("ladder"), *drafts.of_kind("organisation")]


def _name(drafts: Drafts, paths: list[Path]) -> str:
    """What the ladders say they come from, or else the workbook's name."""
    sources = [str(ladder.values["source"]) for ladder in drafts.of_kind("ladder") if ladder.values.get("source")]
    source = next((source for source in sources if "://" not in source and "\n" not in source), None)
    words = re.sub(r"[-_\s]+", " ", name_of(paths[0])).strip() if paths else ""
    return source or (words[:1].upper() + words[1:]) or "Organisation"


def _take_currency(drafts: Drafts, organisation: Draft) -> None:
    """The one currency in which every band is."""
    bands = [band for owner in _owners(drafts) for band in owner.parts["pay_bands"] if band.values.get("currency")]
    if len({band.values["currency"] for band in bands}) == 1:
        organisation.values["currency"] = bands[0].values["currency"]
        spot = bands[0].spots.get("currency", bands[0].spot)
        if spot is not None:
            organisation.spots["currency"] = spot


def _add_scales(drafts: Drafts, organisation: Draft, faults: list[ContentFault]) -> None:
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
    _spell(drafts, {slug: scale.values.get("proficiencies", ()) for slug, scale in scales.items()})


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


def _add_areas(drafts: Drafts, organisation: Draft, faults: list[ContentFault]) -> None:
    """List the areas of competencies, where the organisation lists them, in order of first use."""
    areas = organisation.parts["areas"]
    listed = {str(area.values["title"]).casefold(): str(area.values["title"]) for area in areas}
    if organisation.was is not None and not listed:
        return
    known = dict(listed)
    for competency in drafts.of_kind("competency"):
        area, spot = competency.values.get("area"), competency.spots.get("area")
        if area is None or spot is None:
            continue
        if area.casefold() not in known:
            areas.append(Draft.new(Area, {"title": area}, spot))
            if listed:
                message = f"the area {area} is new; it was added to organisation.yml"
                faults.append(spot.place.fault("area-added", message, severity="warning"))
        competency.values["area"] = known.setdefault(area.casefold(), area)


def _fill_in(drafts: Drafts, organisation: Draft) -> None:
    """What a session or a band leaves open is as in the whole organisation."""
    zone = organisation.values.get("timezone", "UTC")
    currency = organisation.values.get("currency")
    for location in organisation.parts["locations"]:
        location.values.setdefault("timezone", zone)
    for training in drafts.of_kind("training"):
        for session in training.parts["sessions"]:
            session.values.setdefault("timezone", zone)
    for owner in _owners(drafts):
        for band in owner.parts["pay_bands"]:
            if currency and "currency" not in band.broken:
                band.values.setdefault("currency", currency)
