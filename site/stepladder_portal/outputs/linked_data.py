"""What a page is about, in the words of schema.org, for search engines and for programs (JSON-LD).

It stands in the page as a block of data that no browser runs. Of pay there is only what the audience was answered.
An advert is no ``JobPosting``: that is one post which somebody can apply for until a day, and the level is none.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import Any

import orjson
from markupsafe import Markup

from stepladder_portal.addresses import address, relative
from stepladder_portal.answers import Answer
from stepladder_portal.catalog import Catalog
from stepladder_portal.page import Page
from stepladder_portal.surroundings import Surroundings

Data = dict[str, Any]

_COMPETENCIES = "competencies/"

_OUT_OF_HTML = str.maketrans({"<": r"\u003c", ">": r"\u003e", "&": r"\u0026", "\u2028": r"\u2028", "\u2029": r"\u2029"})
"""Signs that mean something to HTML, or end a line of JavaScript, in JSON's own way to write them."""


class LinkedData:
    """What the pages of one catalog are about."""

    def __init__(self, catalog: Catalog, surroundings: Surroundings) -> None:
        self._organisation = catalog.organisation
        self._catalog = catalog
        self._absolute = surroundings.absolute
        self._day = catalog.as_of.isoformat()

    def block(self, page: Page) -> Markup:
        """The data of a page as JSON that can stand within a script element; empty where there is none."""
        make: Callable[[Page], Data | None] | None = {
            "level.html": self._of_level,
            "training.html": self._of_training,
            "trainings.html": self._of_trainings,
            "competency.html": self._of_competency,
            "competencies.html": self._of_competencies,
        }.get(page.template)
        data = make(page) if make else None
        if data is None:
            return Markup()
        known = _known({"@context": "https://schema.org"} | data)
        return Markup(orjson.dumps(known).decode().translate(_OUT_OF_HTML))  # noqa: S704 - no sign of HTML is left

    def _of_level(self, page: Page) -> Data | None:
        level = page.context["level"]
        if level["status"] != "ACTIVE":
            return None
        competencies = {
            each["competency"]["slug"]: each["competency"] for each in level["expectations"] if each["competency"]
        }
        bands = [band for band in level["payBands"] if (band["effectiveFrom"] or "") <= self._day]
        places = {place["slug"]: place["title"] for place in self._organisation["locations"]}
        located = dict.fromkeys(band["location"] for band in bands if band["location"] in places)
        return {
            "@type": "Occupation",
            "name": level["title"],
            "alternateName": level["alsoCalled"],
            "description": level["summary"] or level["scope"],
            "responsibilities": level["scope"],
            "occupationalCategory": level["ladder"]["family"] or level["ladder"]["title"],
            "skills": [self._term(competency, page.address) for competency in competencies.values()],
            "estimatedSalary": list(_salaries(bands)),
            "occupationLocation": [{"@type": "AdministrativeArea", "name": places[slug]} for slug in located],
            "mainEntityOfPage": self._link(page.address, page.address),
        }

    def _of_training(self, page: Page) -> Data | None:
        training = page.context["training"]
        if training["status"] != "ACTIVE":
            return None
        return {
            "@type": "Course",
            "name": training["title"],
            "description": training["summary"] or training["title"],
            "url": self._link(page.address, page.address),
            "courseCode": training["slug"],
            "provider": {"@type": "Organization", "name": training["provider"] or self._organisation["name"]},
            "inLanguage": training["language"],
            "timeRequired": _minutes(training["effortMinutes"]),
            "teaches": [self._term(outcome["competency"], page.address) for outcome in training["outcomes"]],
            "coursePrerequisites": [
                *(each["title"] for each in training["prerequisites"]),
                *training["prerequisitesText"],
            ],
            "educationalCredentialAwarded": training["certificate"],
            "offers": _offer(training),
            "hasCourseInstance": list(_instances(training)),
        }

    def _of_trainings(self, page: Page) -> Data | None:
        """The courses that this page of the catalogue lists, each by its own page (Google, "Course list")."""
        courses = [each for each in page.context["entries"] if each["status"] == "ACTIVE"]
        items = [
            {"@type": "ListItem", "position": position, "url": self._link(address("training", each), page.address)}
            for position, each in enumerate(courses, 1)
        ]
        return {"@type": "ItemList", "itemListElement": items} if items else None

    def _of_competency(self, page: Page) -> Data | None:
        competency = page.context["competency"]
        return self._term(competency, page.address) | {
            "description": competency["definition"],
            "termCode": competency["slug"],
            "inDefinedTermSet": self._link(_COMPETENCIES, page.address),
            "sameAs": [same["url"] for same in competency["sameAs"] if same["url"]],
        }

    def _of_competencies(self, page: Page) -> Data | None:
        terms = self._catalog.competency.values()
        return {
            "@type": "DefinedTermSet",
            "name": f"{page.title}: {self._organisation['name']}",
            "url": self._link(page.address, page.address),
            "hasDefinedTerm": [self._term(term, page.address) | {"termCode": term["slug"]} for term in terms],
        }

    def _term(self, competency: Answer, here: str) -> Data:
        link = self._link(address("competency", competency), here)
        return {"@type": "DefinedTerm", "name": competency["title"], "url": link}

    def _link(self, target: str, here: str) -> str:
        """The whole address where it is known, else the way from the page."""
        return self._absolute(target) or relative(target, here)


def _known(data: Data) -> Data:
    """Data without what is not known."""
    return {name: value for name, value in data.items() if value is not None and value not in ("", [])}


def _salaries(bands: Iterable[Answer]) -> Iterator[Data]:
    for band in bands:
        if band["currency"] and (band["min"] is not None or band["max"] is not None):
            value = {"@type": "QuantitativeValue", "minValue": band["min"], "maxValue": band["max"]}
            amount = {"@type": "MonetaryAmount", "currency": band["currency"]}
            yield amount | {"value": _known(value | {"unitText": band["period"]})}


def _offer(training: Answer) -> Data | None:
    if training["cost"] is None or (training["cost"] and not training["currency"]):
        return None
    category = "Paid" if training["cost"] else "Free"
    price = {"price": training["cost"], "priceCurrency": training["currency"]}
    return _known({"@type": "Offer", "category": category} | price)


def _instances(training: Answer) -> Iterator[Data]:
    """Its sessions; of what can be done at any time, one without a date."""
    whole = {
        "@type": "CourseInstance",
        "courseMode": training["format"] or training["kind"].replace("_", " ").lower(),
        "courseWorkload": _minutes(training["effortMinutes"]),
    }
    if not training["sessions"]:
        yield _known(whole)
    for session in training["sessions"]:
        mode = {(True, True): "Blended", (True, False): "Online", (False, True): "Onsite"}
        cancelled = session["status"] == "CANCELLED"
        own = {
            "courseMode": mode.get((bool(session["link"]), bool(session["place"])), whole["courseMode"]),
            "courseWorkload": whole["courseWorkload"] or _length(session),
            "startDate": session["startsAt"],
            "endDate": session["endsAt"],
            "eventStatus": f"https://schema.org/Event{'Cancelled' if cancelled else 'Scheduled'}",
            "location": {"@type": "Place", "name": session["place"]} if session["place"] else None,
        }
        yield _known(whole | own)


def _length(session: Answer) -> str | None:
    if not session["endsAt"]:
        return None
    length = datetime.fromisoformat(session["endsAt"]) - datetime.fromisoformat(session["startsAt"])
    return _minutes(int(length.total_seconds() // 60))


def _minutes(minutes: int | None) -> str | None:
    """A stretch of time as ISO 8601 writes it."""
    return f"PT{minutes}M" if minutes else None
