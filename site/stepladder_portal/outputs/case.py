"""Ladders for systems that exchange competencies: CASE 1.1, by 1EdTech (Competencies and Academic Standards Exchange).

A ladder is a document (``CFDocument``). Its tracks, their levels and what each level asks are items (``CFItem``), each
the child of the one before; the competencies that are asked for are items beside them, with their grades below.
Expectations are related to the competency that they name, levels of equal height are matches or peers, and promotions
go from what precedes. Identifiers are made of names that last, so that an export again has the same.

In each other language of the portal there is an export of its own, whose document and items have identifiers of their
own: each is a translation of the one that tells the same in the organisation's own language.
"""

from pathlib import Path
from typing import Any

import orjson

from stepladder_portal.addresses import address
from stepladder_portal.answers import Answer
from stepladder_portal.catalog import Catalog
from stepladder_portal.outputs.files import write
from stepladder_portal.outputs.identity import identity, whose
from stepladder_portal.outputs.static_answers import FOLDER
from stepladder_portal.surroundings import Surroundings
from stepladder_portal.told import Told

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
        self._whose = whose(catalog, surroundings)
        self._surroundings = surroundings
        self._original = surroundings.within("")
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
            "creator": _normal(owner),
            "title": _normal(ladder["title"]),
            "lastChangeDateTime": self._changed,
            "publisher": _normal(organisation["name"]),
            "description": ladder["summary"],
            "language": self._catalog.locale,
            "version": _normal(ladder["version"]),
            "adoptionStatus": _ADOPTED[ladder["status"]],
            "statusStartDate": ladder["effectiveFrom"],
            "caseVersion": "1.1",
            "frameworkType": "Career ladder",
            "officialSourceURL": self._surroundings.absolute(address("ladder", ladder)),
            "notes": ladder["licence"],
        }
        self._translate(ladder["slug"], link, ladder["title"])
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
        told = {"humanCodingScheme": _normal(code), "abbreviatedStatement": _normal(short), "notes": notes}
        self._items.append(
            {
                "identifier": link["identifier"],
                "uri": link["uri"],
                "fullStatement": text,
                "CFItemType": sort,
                "language": self._language_of(text),
                "lastChangeDateTime": self._changed,
            }
            | {name: value for name, value in told.items() if value}
        )
        self._associate("isChildOf", link, parent, number)
        self._translate(name, link, text)
        return link

    def _language_of(self, text: str) -> str:
        """The language in which a text is told, which nobody may have translated yet."""
        return text.lang if isinstance(text, Told) else self._catalog.locale

    def _translate(self, name: str, here: Data, text: str) -> None:
        """Relate what is told in another language than the organisation's own to what tells it in that one."""
        if self._surroundings.folder:
            there = self._linked(name, here["title"], self._ladder, self._original)
            translated = self._language_of(text) == self._catalog.locale
            self._associate("isTranslationOf" if translated else "exactMatchOf", here, there)

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
        """What identifies a thing of that name in this language."""
        return self._linked(name, title, ladder or self._ladder, self._surroundings)

    def _linked(self, name: str, title: str, ladder: Answer, where: Surroundings) -> Data:
        """What identifies it in the export of a ladder: an address, where it is known where that stands."""
        whole = where.absolute(case_of(ladder))
        identifier = identity("case", f"{self._whose}/{where.folder}{name}")
        uri = f"{whole}#{identifier}" if whole else f"urn:uuid:{identifier}"
        return {"title": _normal(title), "identifier": identifier, "uri": uri}


def _normal(text: str | None) -> str | None:
    """A text in one line, as the format has its titles and names (``NormalizedString``)."""
    return " ".join(text.split()) if text is not None else None


def _place(level: Answer) -> tuple[int, str]:
    return level["order"], level["slug"]
