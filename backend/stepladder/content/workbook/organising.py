"""What the rows of an organisation have in common: its name, its scales, the areas of its competencies."""

import re
from pathlib import Path

from stepladder.content.places import Place
from stepladder.content.workbook.drafts import Draft, Drafts
from stepladder.content.workbook.grading import add_scales
from stepladder.content.workbook.labels import Labels
from stepladder.content.workbook.marking import name_of
from stepladder.errors import ContentFault
from stepladder.records import Area


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
    add_scales(drafts, organisation, faults)
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
