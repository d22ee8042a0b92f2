"""What pages are about: the properties that are asked for, and nothing that gets out of its block."""

import json
import posixpath
import re
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from portal.reading import Finished, read_html

from stepladder_portal.answers import Answer
from stepladder_portal.catalog import Catalog
from stepladder_portal.outputs.linked_data import LinkedData
from stepladder_portal.page import Page
from stepladder_portal.surroundings import Surroundings

REQUIRED = {
    "Course": {"name", "description", "provider"},
    "CourseInstance": {"courseMode"},
    "ItemList": {"itemListElement"},
    "ListItem": {"position", "url"},
    "Occupation": {"name"},
    "DefinedTerm": {"name", "url"},
    "DefinedTermSet": {"name", "url"},
    "Organization": {"name"},
    "MonetaryAmount": {"currency", "value"},
    "QuantitativeValue": {"unitText"},
    "Offer": {"category"},
    "Place": {"name"},
    "AdministrativeArea": {"name"},
}
"""What a thing of a type has to have: Google's guides for courses, and what it is nothing without."""

TEXT, URL, NUMBER = "Text", "URL", "Number"
EXPECTED: dict[str, dict[str, set[str]]] = {
    "Course": {
        "name": {TEXT}, "description": {TEXT}, "provider": {"Organization"}, "url": {URL}, "courseCode": {TEXT},
        "inLanguage": {TEXT}, "timeRequired": {TEXT}, "teaches": {TEXT, "DefinedTerm"}, "coursePrerequisites": {TEXT},
        "educationalCredentialAwarded": {TEXT}, "offers": {"Offer"}, "hasCourseInstance": {"CourseInstance"},
    },
    "CourseInstance": {
        "courseMode": {TEXT}, "courseWorkload": {TEXT}, "startDate": {TEXT}, "endDate": {TEXT}, "eventStatus": {URL},
        "location": {"Place", TEXT},
    },
    "ItemList": {"itemListElement": {"ListItem"}},
    "ListItem": {"position": {NUMBER}, "url": {URL}},
    "Occupation": {
        "name": {TEXT}, "alternateName": {TEXT}, "description": {TEXT}, "responsibilities": {TEXT},
        "occupationalCategory": {TEXT}, "skills": {TEXT, "DefinedTerm"}, "estimatedSalary": {"MonetaryAmount", NUMBER},
        "occupationLocation": {"AdministrativeArea"}, "mainEntityOfPage": {URL},
    },
    "DefinedTerm": {
        "name": {TEXT}, "description": {TEXT}, "termCode": {TEXT}, "url": {URL}, "inDefinedTermSet": {URL},
        "sameAs": {URL},
    },
    "DefinedTermSet": {"name": {TEXT}, "url": {URL}, "hasDefinedTerm": {"DefinedTerm"}},
    "Organization": {"name": {TEXT}},
    "MonetaryAmount": {"currency": {TEXT}, "value": {"QuantitativeValue", NUMBER}},
    "QuantitativeValue": {"minValue": {NUMBER}, "maxValue": {NUMBER}, "unitText": {TEXT}},
    "Offer": {"category": {TEXT}, "price": {NUMBER}, "priceCurrency": {TEXT}},
    "Place": {"name": {TEXT}},
    "AdministrativeArea": {"name": {TEXT}},
}  # fmt: skip
"""The properties that schema.org knows of each type and the types of their values, as far as we use them. Every block
of the sample's portal was checked by the compiler against the types that Google makes of schema.org's own vocabulary
(npm: schema-dts 2.1.0)."""

NOTHING = Catalog({"name": "x", "locations": []}, {}, "public", date(2026, 11, 21), *({} for _ in range(9)))


def blocks(portal: Finished) -> dict[str, Any]:
    """The data of every page that has some."""
    return {
        where: json.loads(script.text)
        for where, page in portal.pages.items()
        for script in page.all("script", type="application/ld+json")
    }


def values_of(thing: dict[str, Any], name: str) -> set[str]:
    """Of which types a property's values are; what is to be an address and looks like one is one."""
    values = thing[name] if isinstance(thing[name], list) else [thing[name]]
    wanted = EXPECTED[thing["@type"]].get(name, set())
    text = URL if wanted == {URL} else TEXT
    found = {
        each["@type"] if isinstance(each, dict) else NUMBER if isinstance(each, int | float) else text
        for each in values
    }
    if text == URL:
        assert all(re.fullmatch(r"(https?://|(\.\./)*|#)\S*", each) for each in values), thing
    return found


def things(data: Any) -> list[dict[str, Any]]:
    """Everything that has a type, however deep."""
    if isinstance(data, list):
        return [thing for each in data for thing in things(each)]
    if not isinstance(data, dict):
        return []
    return [data, *(thing for value in data.values() for thing in things(value))]


def block_of(catalog: Catalog, kind: str, thing: Answer, surroundings: Surroundings | None = None) -> Any:
    """The data of the page of a thing."""
    page = Page(f"ladders/{thing['slug']}/", f"{kind}.html", "x", context={kind: thing})
    return json.loads(LinkedData(catalog, surroundings or Surroundings()).block(page))


def test_everything_has_what_its_type_needs_and_nothing_that_it_does_not_know(any_portal: Finished) -> None:
    found = blocks(any_portal)
    pages = {"Course", "ItemList", "Occupation", "DefinedTerm", "DefinedTermSet"}
    assert {data["@type"] for data in found.values()} == pages
    for where, data in found.items():
        assert data["@context"] == "https://schema.org"
        for thing in things(data):
            names = thing.keys() - {"@context", "@type"}
            assert names >= REQUIRED[thing["@type"]], where
            assert all(values_of(thing, name) <= EXPECTED[thing["@type"]][name] for name in names), where
            assert all(value not in (None, "", []) for value in thing.values()), where


def test_days_and_stretches_of_time_are_written_as_iso_8601_has_them(any_portal: Finished) -> None:
    for data in blocks(any_portal).values():
        for thing in things(data):
            for name in {"timeRequired", "courseWorkload"} & thing.keys():
                assert re.fullmatch(r"PT[1-9][0-9]*M", thing[name])
            for name in {"startDate", "endDate"} & thing.keys():
                assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d", thing[name])


def test_every_address_leads_to_a_page(sample_portal: Finished) -> None:
    for where, data in blocks(sample_portal).items():
        for thing in things(data):
            for name in {"url", "inDefinedTermSet", "mainEntityOfPage"} & thing.keys():
                target = (sample_portal.folder / where / thing[name] / "index.html").resolve()
                assert target.is_file(), (where, thing[name])


def test_the_catalogue_lists_its_courses_in_their_places(sample_portal: Finished) -> None:
    listed = blocks(sample_portal)["training/"]["itemListElement"]
    assert [each["position"] for each in listed] == list(range(1, len(listed) + 1))
    courses = {where for where, data in blocks(sample_portal).items() if data["@type"] == "Course"}
    own = {where for where in courses if where.startswith("training/")}
    assert {f"{posixpath.normpath(posixpath.join('training', each['url']))}/" for each in listed} == own


def test_a_level_that_is_not_in_use_is_no_occupation(sample_portal: Finished) -> None:
    assert "ladders/engineering/engineering-fellow/" not in blocks(sample_portal)


def test_a_hidden_band_is_no_salary(sample_portal: Finished) -> None:
    assert "estimatedSalary" in blocks(sample_portal)["ladders/engineering/staff-engineer/"]
    assert "estimatedSalary" not in blocks(sample_portal)["ladders/engineering/chief-technology-officer/"]


def test_a_band_that_begins_only_later_is_no_salary_yet(catalog: Catalog) -> None:
    level = next(level for level in catalog.level.values() if level["payBands"] and level["status"] == "ACTIVE")
    later = {**level, "payBands": [{**band, "effectiveFrom": "2027-01-01"} for band in level["payBands"]]}
    assert "estimatedSalary" not in block_of(catalog, "level", later)
    assert "estimatedSalary" in block_of(catalog, "level", level)


def test_no_person_is_in_any_block(any_portal: Finished) -> None:
    assert not [thing for data in blocks(any_portal).values() for thing in things(data) if thing["@type"] == "Person"]


def test_whole_addresses_are_told_where_they_are_known(catalog: Catalog) -> None:
    level = next(level for level in catalog.level.values() if level["status"] == "ACTIVE")
    known = block_of(catalog, "level", level, Surroundings("https://careers.example/"))
    assert known["mainEntityOfPage"] == f"https://careers.example/ladders/{level['slug']}/"


@settings(max_examples=50)
@given(st.text(min_size=1, max_size=60) | st.just("</script><script>alert(1)</script>\u2028<!--"))
def test_no_text_gets_out_of_its_block(text: str) -> None:
    competency = {"slug": "a", "title": text, "definition": text, "sameAs": []}
    page = Page("competencies/a/", "competency.html", "x", context={"competency": competency})
    raw = str(LinkedData(NOTHING, Surroundings()).block(page))
    assert not set(raw) & set("<>&\u2028\u2029")
    assert json.loads(raw)["name"] == text
    tree = read_html(f'<script type="application/ld+json">{raw}</script>')
    assert [each.tag for each in tree if each.tag] == ["script"]


@pytest.mark.parametrize(("cost", "category"), [(0, "Free"), (120, "Paid")])
def test_what_a_training_costs_is_an_offer(catalog: Catalog, cost: int, category: str) -> None:
    training = {**next(iter(catalog.training.values())), "cost": cost, "currency": "GBP"}
    assert block_of(catalog, "training", training)["offers"]["category"] == category


def test_what_a_training_costs_is_not_guessed(catalog: Catalog) -> None:
    training = {**next(iter(catalog.training.values())), "cost": None}
    assert "offers" not in block_of(catalog, "training", training)
