"""Who stands before and behind each fork, and who went through it in the years."""

from collections.abc import Iterator, Sequence

from stepladder.career.catalogue import Catalogue
from stepladder.career.fairness.cells import Place
from stepladder.career.fairness.told import Told, rounded
from stepladder.records.fairness import FairnessMeasure, FairnessRepresentation


def representation(catalogue: Catalogue, told: Told) -> Iterator[FairnessRepresentation]:
    """Every level of every fork with the shares of each part; suppressed where a count is, or would stand alone."""
    places = {dict(place)["level"]: place for place in told.places("people") if "level" in dict(place)}
    arrived = {dict(place)["level"]: place for place in told.places("inflow")}
    for fork in catalogue.forks:
        for side, levels in (("before", fork.from_levels), ("behind", fork.to_levels)):
            for level in levels:
                for group, value in told.parts():
                    if not group:
                        continue
                    share = _share(told, "people", places.get(level), group, value)
                    inflow = _share(told, "inflow", arrived.get(level), group, value) if side == "behind" else None
                    named = {"fork": f"{fork.ladder}/{fork.slug}", "side": side, "level": level}
                    figures = {"share": share, "inflow_share": inflow, "suppressed": share is None}
                    yield FairnessRepresentation.model_validate({**named, "group": group, "value": value, **figures})


def _share(told: Told, measure: FairnessMeasure, place: Place | None, group: str, value: str) -> object:
    """Per cent of the parts that are told; None where this one is not, or no other is."""
    if place is None:
        return None
    counts = [told.count(measure, place, group, each) for each in told.values[group]]
    known: Sequence[int] = [each for each in counts if each is not None]
    own = told.count(measure, place, group, value)
    return rounded(100 * own / sum(known)) if own is not None and len(known) > 1 else None
