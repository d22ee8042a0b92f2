"""The pages of mentors and trainings as they are drawn: what is told, of whom, and what never is."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from portal.reading import Element, read_html

import stepladder_portal
from stepladder_portal.catalog import Catalog
from stepladder_portal.render import Renderer

TEMPLATES = str(Path(stepladder_portal.__file__).parent / "templates")
NOOR = "noor-halvane"


def drawn(catalog: Catalog, address: str) -> Element:
    renderer = Renderer(catalog, TEMPLATES)
    return read_html(renderer.body(renderer.pages.by_address[address]))


def with_mentor(catalog: Catalog, **fields: Any) -> Catalog:
    return replace(catalog, mentor={NOOR: catalog.mentor[NOOR] | fields})


def with_policy(catalog: Catalog, **fields: Any) -> Catalog:
    organisation = catalog.organisation
    return replace(catalog, organisation=organisation | {"policy": organisation["policy"] | fields})


def with_training(catalog: Catalog, **fields: Any) -> tuple[Catalog, str]:
    slug, training = next(iter(catalog.training.items()))
    return replace(catalog, training={slug: training | fields}), f"training/{slug}/"


def test_mentors_lead_to_the_guide_for_a_talk_with_them_whatever_it_is_called(catalog: Catalog) -> None:
    (slug,) = catalog.guide
    for with_mentor_of, times in ((True, 1), (False, 0)):
        told = replace(catalog, guide={slug: catalog.guide[slug] | {"withMentor": with_mentor_of}})
        for address in ("mentors/", f"mentors/{NOOR}/"):
            links = [link.attributes["href"] for link in drawn(told, address).all("a")]
            assert sum(f"guides/{slug}/" in link for link in links) == times, address


def test_a_mentor_without_a_way_to_ask_is_asked_through_the_coordinator(catalog: Catalog) -> None:
    silent = with_policy(
        with_mentor(catalog, contact=None), howToAskAMentor="", whatStaysBetween="", howMentoringEnds=""
    )
    page = drawn(silent, f"mentors/{NOOR}/").of_class("mentoring")[0].text
    assert "Ask the coordinator for mentoring, who asks for you." in page
    assert "stays between the two of you" in page
    assert "without a reason" in page


def test_the_organisation_says_in_its_own_words_how_one_asks_and_how_it_ends(catalog: Catalog) -> None:
    own = {"howToAskAMentor": "Ask *Ada*.", "whatStaysBetween": "All of it.", "howMentoringEnds": "With thanks."}
    told = with_policy(with_mentor(catalog, contact="Ring me."), **own)
    for address in ("mentors/", f"mentors/{NOOR}/"):
        page = drawn(told, address).of_class("mentoring")[0].text
        assert all(words in page for words in ("Ask Ada.", "All of it.", "With thanks."))
        assert ("Ring me." in page) is (address != "mentors/")


@pytest.mark.parametrize(("confirmed", "said"), [("2026-08-22", True), ("2026-08-23", False)])
def test_whoever_has_not_confirmed_for_long_is_said_to_have_not(
    confirmed: str, *, said: bool, catalog: Catalog
) -> None:
    late = with_mentor(catalog, confirmedOn=confirmed)
    for address in ("mentors/", f"mentors/{NOOR}/"):
        assert ("Not confirmed since 22 August 2026" in drawn(late, address).text) is said


def test_nobody_can_work_out_how_many_people_a_mentor_accompanies(catalog: Catalog) -> None:
    assert all("capacity" not in mentor for mentor in catalog.mentor.values())


def test_whoever_does_not_say_whether_there_is_room_is_not_said_to_have_none(catalog: Catalog) -> None:
    page = drawn(with_mentor(catalog, acceptsNow=False, room=None, pausedUntil=None), f"mentors/{NOOR}/")
    assert page.of_class("tag")[0].text == "Ask whether there is room"


def test_a_training_says_who_pays_who_agrees_and_when_its_certificate_ends(catalog: Catalog) -> None:
    fields = {
        "approval": "Nobody.",
        "access": "Step-free.",
        "paidBy": "The club",
        "certificate": "Card",
        "renewalMonths": 36,
    }
    said = drawn(*with_training(catalog, **fields)).all(id="_join")[0]
    told = {row.all("dt")[0].text: row.all("dd")[0].text for row in said.all("div")}
    assert told["Who has to agree"] == "Nobody."
    assert told["Who pays"] == "The club"
    assert told["For everybody’s needs"] == "Step-free."
    assert told["Certificate"].startswith("Card")
    assert told["Certificate"].endswith("To be renewed after 3 years")


def test_what_comes_before_a_training_is_an_ordered_list_with_this_one_marked(catalog: Catalog) -> None:
    one, other, *_ = catalog.training.values()
    alone = {"prerequisitesText": [], "prerequisites": [], "leadsTo": []}
    needing = one | alone | {"prerequisites": [{"slug": other["slug"], "title": other["title"]}]}
    both = replace(catalog, training={one["slug"]: needing, other["slug"]: other | alone})
    (path,) = drawn(both, f"training/{one['slug']}/").of_class("path")
    assert path.tag == "ol"
    stages = [each for each in path.inside if isinstance(each, Element)]
    assert [each.attributes.get("aria-current") for each in stages] == [None, "step"]
    assert [link.text for link in path.all("a")] == [other["title"]]


def test_every_entry_of_the_catalogue_is_in_each_list_that_has_a_value_of_its_own(catalog: Catalog) -> None:
    renderer = Renderer(catalog, TEMPLATES)
    by_kind = drawn(catalog, "training/by/kind/")
    listed = {link.attributes["href"] for each in by_kind.of_class("by-value") for link in each.all("a")}
    assert listed == {f"../../../training/{slug}/" for slug in catalog.training}
    names = {page.title for page in renderer.pages.by_address.values()}
    assert len(names) == len(renderer.pages.by_address)


def test_every_anchor_of_a_long_catalogue_is_there_on_each_of_its_pages(catalog: Catalog) -> None:
    slug, training = next(iter(catalog.training.items()))
    many = {f"{slug}-{number}": training | {"slug": f"{slug}-{number}"} for number in range(150)}
    for address in ("training/", "training/all/2/"):
        page = drawn(replace(catalog, training=many), address)
        anchors = {each.attributes["href"][1:] for each in page.all("a") if each.attributes["href"].startswith("#")}
        assert anchors <= {each.attributes["id"] for each in page if "id" in each.attributes}, address
