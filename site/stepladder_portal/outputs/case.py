"""Ladders for systems that exchange competencies: CASE 1.1, by 1EdTech (Competencies and Academic Standards Exchange).

A ladder is a document (``CFDocument``). Its tracks, their levels and what each level asks are items (``CFItem``), each
the child of the one before; the competencies that are asked for are items beside them, with their grades below.
Expectations are related to the competency that they name, levels of equal height are matches or peers, and promotions
go from what precedes. Identifiers are made of names that last, so that an export again has the same.
"""

from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import orjson

from stepladder_portal.addresses import address
from stepladder_portal.answers import Answer
from stepladder_portal.catalog import Catalog
from stepladder_portal.outputs.files import write
from stepladder_portal.outputs.static_answers import FOLDER
from stepladder_portal.surroundings import Surroundings

Data = dict[str, Any]

_ADOPTED = {"ACTIVE": "Adopted", "DRAFT": "Draft", "RETIRED": "Deprecated"}
_LEVEL_WITH = {"EQUAL": "exactMatchOf", "APPROXIMATE": "isPeerOf"}


def case_of(ladder: Answer) -> str:
    """The address of the export of a ladder."""
    return f"{FOLDER}case/{ladder['slug']}.json"


def write_case(catalog: Catalog, surroundings: Surroundings, site: Path) -> None:
    """Write the export of every ladder."""
    for ladder in catalog.ladder.values():
        package = Package(catalog, surroundings, ladder).made()
        write(site, case_of(ladder), orjson.dumps(package, option=orjson.OPT_INDENT_2))


class Package:
    """The export of one ladder (``CFPackage``)."""

    def __init__(self, catalog: Catalog, surroundings: Surroundings, ladder: Answer) -> None:
        self._catalog = catalog
        self._ladder = ladder
        self._absolute = surroundings.absolute
        self._changed = catalog.revision["at"]
        self._items: list[Data] = []
        self._associations: dict[str, Data] = {}

    def made(self) -> Data:
        """The package, with everything in it."""
        document = self._document()
        root = self._link(self._ladder["slug"], self._ladder["title"])
        levels = [level for level in self._catalog.level.values() if level["ladder"]["slug"] == self._ladder["slug"]]
        asked = {each["competency"]["slug"] for level in levels for each in level["expectations"] if each["competency"]}
        for number, slug in enumerate(sorted(asked), 1):
            self._competency(self._catalog.competency[slug], root, number)
        for number, track in enumerate(self._ladder["tracks"], 1):
            name = f"{self._ladder['slug']}#{track['slug']}"
            here = self._item(name, track["title"], "Track", root, number, notes=track["summary"])
            own = sorted((each for each in levels if each["track"]["slug"] == track["slug"]), key=_place)
            for place, level in enumerate(own, 1):
                self._level(level, here, place)
        self._relate()
        return {"CFDocument": document, "CFItems": self._items, "CFAssociations": [*self._associations.values()]}

    def _document(self) -> Data:
        ladder, organisation = self._ladder, self._catalog.organisation
        owner = ladder["owner"] or organisation["owner"] or organisation["name"]
        link = self._link(ladder["slug"], ladder["title"])
        data = {
            "identifier": link["identifier"],
            "uri": link["uri"],
            "creator": owner,
            "title": ladder["title"],
            "lastChangeDateTime": self._changed,
            "publisher": organisation["name"],
            "description": ladder["summary"],
            "language": self._catalog.locale,
            "version": ladder["version"],
            "adoptionStatus": _ADOPTED[ladder["status"]],
            "statusStartDate": ladder["effectiveFrom"],
            "caseVersion": "1.1",
            "frameworkType": "Career ladder",
            "officialSourceURL": self._absolute(address("ladder", ladder)),
            "notes": ladder["licence"],
        }
        return {name: value for name, value in data.items() if value is not None}

    def _competency(self, competency: Answer, root: Data, number: int) -> None:
        notes = competency["definition"]
        name, title = f"{self._ladder['slug']}#competency/{competency['slug']}", competency["title"]
        here = self._item(name, title, "Competency", root, number, notes=notes)
        for place, indicator in enumerate(competency["indicators"], 1):
            grade = indicator["proficiency"]
            self._item(f"{name}/{grade}/{place}", indicator["text"], "Indicator", here, place, short=grade)

    def _level(self, level: Answer, track: Data, number: int) -> None:
        texts = {"short": level["title"], "code": level["code"], "notes": level["scope"]}
        here = self._item(level["slug"], level["summary"] or level["title"], "Level", track, number, **texts)
        for place, each in enumerate(level["expectations"], 1):
            asked = self._item(each["slug"], each["text"], "Expectation", here, place, short=each["proficiency"])
            if each["competency"]:
                self._associate("isRelatedTo", asked, self._of_competency(each["competency"]))

    def _relate(self) -> None:
        """What stands level with what, and which level comes before which."""
        for pair in self._ladder["equivalences"]:
            if pair["otherLevel"] and pair["strength"] in _LEVEL_WITH:
                ends = (self._of_level(pair["level"]), self._of_level(pair["otherLevel"]))
                self._associate(_LEVEL_WITH[pair["strength"]], *ends)
        for move in self._ladder["transitions"]:
            if move["kind"] == "PROMOTION":
                self._associate("precedes", self._of_level(move["level"]), self._of_level(move["toLevel"]))

    def _of_level(self, level: Answer) -> Data:
        """A level of this ladder or of another, which has an export of its own."""
        return self._link(level["slug"], level["title"], level["ladder"])

    def _of_competency(self, competency: Answer) -> Data:
        """A competency as this ladder's export has it: identifiers belong to one document."""
        return self._link(f"{self._ladder['slug']}#competency/{competency['slug']}", competency["title"])

    def _item(  # noqa: PLR0913 - an item has as many parts
        self, name: str, text: str, sort: str, parent: Data, number: int, *,
        short: str | None = None, code: str | None = None, notes: str | None = None,
    ) -> Data:  # fmt: skip
        """Add an item below another, and hand back the link to it."""
        link = self._link(name, short or text)
        told = {"humanCodingScheme": code, "abbreviatedStatement": short, "notes": notes}
        self._items.append(
            {
                "identifier": link["identifier"],
                "uri": link["uri"],
                "fullStatement": text,
                "CFItemType": sort,
                "language": self._catalog.locale,
                "lastChangeDateTime": self._changed,
            }
            | {name: value for name, value in told.items() if value}
        )
        self._associate("isChildOf", link, parent, number)
        return link

    def _associate(self, sort: str, origin: Data, destination: Data, number: int | None = None) -> None:
        """Relate two items, once: identities are this export's own, for a pair across ladders stands in two."""
        link = self._link(f"{self._ladder['slug']}: {origin['identifier']} {sort} {destination['identifier']}", "")
        self._associations[link["identifier"]] = {
            "identifier": link["identifier"],
            "uri": link["uri"],
            "associationType": sort,
            **({"sequenceNumber": number} if number is not None else {}),
            "originNodeURI": origin,
            "destinationNodeURI": destination,
            "lastChangeDateTime": self._changed,
        }

    def _link(self, name: str, title: str, ladder: Answer | None = None) -> Data:
        """What identifies a thing of that name: an address where it is known where the export stands."""
        whole = self._absolute(case_of(ladder or self._ladder))
        identifier = str(uuid5(NAMESPACE_URL, f"stepladder:case:{self._catalog.organisation['slug']}/{name}"))
        uri = f"{whole}#{identifier}" if whole else f"urn:uuid:{identifier}"
        return {"title": title, "identifier": identifier, "uri": uri}


def _place(level: Answer) -> tuple[int, str]:
    return level["order"], level["slug"]
