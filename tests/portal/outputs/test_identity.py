"""Identities: whose they are, and how long they last."""

from dataclasses import replace

from stepladder_portal.catalog import Catalog
from stepladder_portal.outputs.calendars import Dates
from stepladder_portal.outputs.identity import identity, whose
from stepladder_portal.surroundings import Surroundings


def test_an_identity_is_the_same_in_every_portal_and_in_every_year() -> None:
    assert identity("event", "harbour/training/a/1") == "f95a0989-c08e-53f1-93ef-0d67e45e5edf"


def test_the_name_of_the_organisation_tells_it_apart_and_not_its_slug_or_its_address(catalog: Catalog) -> None:
    elsewhere = Surroundings("https://elsewhere.example/")
    neighbour = replace(catalog, organisation={**catalog.organisation, "name": "Neighbour"})
    renamed_slug = replace(catalog, organisation={**catalog.organisation, "slug": "x"})
    assert whose(catalog, Surroundings()) == whose(catalog, elsewhere) == whose(renamed_slug, Surroundings())
    assert whose(catalog, Surroundings()) != whose(neighbour, Surroundings())


def test_how_a_name_is_spaced_and_capitalised_does_not_matter(catalog: Catalog) -> None:
    shouted = f"  {catalog.organisation['name'].upper().replace(' ', '  ')} "
    loud = replace(catalog, organisation={**catalog.organisation, "name": shouted})
    assert whose(loud, Surroundings()) == whose(catalog, Surroundings())


def test_an_organisation_of_another_name_keeps_the_identity_of_every_date_by_a_setting(catalog: Catalog) -> None:
    former = catalog.organisation["name"]
    renamed = replace(catalog, organisation={**catalog.organisation, "name": "Something Else"})
    training = next(each for each in catalog.training.values() if each["sessions"])
    uids = [
        Dates(each, Surroundings(known_by=known_by)).of_session(training, training["sessions"][0]).uid
        for each, known_by in ((catalog, None), (renamed, former), (renamed, None))
    ]
    assert uids[0] == uids[1] != uids[2]


def test_a_session_is_one_event_in_whatever_language_it_is_told(catalog: Catalog) -> None:
    training = next(each for each in catalog.training.values() if each["sessions"])
    own, other = (
        Dates(each, where).of_session(training, training["sessions"][0]).uid
        for each, where in ((catalog, Surroundings()), (replace(catalog, language="de"), Surroundings().within("de/")))
    )
    assert own == other
