"""The tables beside the pages: every one that is linked is there, with what the audience was answered."""

import csv
from dataclasses import replace

from portal.reading import Finished

from stepladder_portal.catalog import Catalog
from stepladder_portal.outputs.tables import MENTORS, SESSIONS, TRAININGS, expected_by, of_ladder, sources
from stepladder_portal.views import Views


def rows(portal: Finished, address: str) -> list[dict[str, str]]:
    """A table by its heads."""
    with (portal.folder / address).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_the_catalogue_has_a_row_for_each_training(portal: Finished, catalog: Catalog) -> None:
    assert [row["slug"] for row in rows(portal, TRAININGS)] == list(catalog.training)


def test_the_bands_of_a_ladder_are_figures(sample_portal: Finished) -> None:
    bands = rows(sample_portal, of_ladder({"slug": "engineering"}, "bands"))
    one = next(row for row in bands if row["level"] == "engineering/staff-engineer")
    assert (one["location"], one["currency"], one["min"], one["max"]) == ("Port Ellery", "GBP", "78000", "104000")


def test_a_band_that_is_announced_has_a_row_with_its_first_day(sample_portal: Finished) -> None:
    bands = [
        row for row in rows(sample_portal, "ladders/engineering/bands.csv") if row["title"] == "Associate Engineer"
    ]
    assert {(row["location"], row["effective from"], row["min"]) for row in bands} >= {
        ("Port Ellery", "2026-04-01", "29700"),
        ("Port Ellery", "2027-04-01", "30600"),
    }


def test_what_comes_with_a_level_has_a_row_and_what_is_announced_has_one_with_its_first_day(catalog: Catalog) -> None:
    slug, level = next(iter(catalog.level.items()))
    reward = {"kind": "bonus", "amount": 5, "unit": "%", "effectiveFrom": "2026-04-01"}
    more = {**level, "rewards": [reward], "rewardsToCome": [{**reward, "amount": 7, "effectiveFrom": "2027-04-01"}]}
    more["recognitions"] = [{"kind": "Decision right", "text": "Signs orders."}]
    views = Views(replace(catalog, level={slug: more}))
    made = list(dict(sources(views))[of_ladder(level["ladder"], "rewards")]())
    assert [(row["level"], row["what"], row.get("amount"), row.get("effectiveFrom")) for row in made] == [
        (slug, "REWARD", 5, "2026-04-01"),
        (slug, "REWARD", 7, "2027-04-01"),
        (slug, "RECOGNITION", None, None),
    ]


def test_a_band_that_is_hidden_is_in_no_table(sample_portal: Finished) -> None:
    bands = rows(sample_portal, of_ladder({"slug": "engineering"}, "bands"))
    assert not [row for row in bands if row["level"] == "engineering/chief-technology-officer"]


def test_mentors_show_what_they_chose_and_are_not_told_to_the_public(portal: Finished, public_portal: Finished) -> None:
    shy = next(row for row in rows(portal, MENTORS) if row["slug"] == "somebody-shy")
    assert {name for name, value in shy.items() if value} == {"slug", "first name", "accepts now", "confirmed on"}
    assert not (public_portal.folder / MENTORS).exists()


def test_seats_links_and_persons_of_sessions_are_empty_for_the_public(public_portal: Finished) -> None:
    sessions = rows(public_portal, SESSIONS)
    assert sessions
    assert not any(row["link"] or row["facilitator"] or row["seats free"] for row in sessions)


def test_whatever_page_shows_a_table_leads_to_a_file_of_it(any_portal: Finished) -> None:
    """What stands in a table can be taken along; those of hand-written pages are parts of a text."""
    showing = {
        where: page for where, page in any_portal.pages.items() if page.all("table") and "developers/" not in where
    }
    assert {where.partition("/")[0] for where in showing} >= {
        "ladders",
        "compare",
        "competencies",
        "parity",
        "coverage",
    }
    without = [
        where
        for where, page in showing.items()
        if not any(".csv" in (link.attributes.get("href") or "") for link in page.all("a"))
    ]
    assert without == []


def test_who_expects_a_competency_is_a_row_for_each_expectation(portal: Finished, catalog: Catalog) -> None:
    competency = next(each for each in catalog.competency.values() if each["expectedBy"])
    told = [(row["level"], row["proficiency"], row["key"]) for row in rows(portal, expected_by(competency))]
    asked = [
        (each["level"]["slug"], each["proficiency"] or "", each["expectation"]["key"])
        for each in competency["expectedBy"]
    ]
    assert told == asked


def test_measures_are_counted_as_their_page_counts_them(sample_portal: Finished) -> None:
    middle = next(row for row in rows(sample_portal, "parity/engineering/measures.csv") if row["measure"] == "MIDPOINT")
    shown = " ".join(sample_portal.pages["parity/engineering/"].text.split())
    compared = sum(int(middle[name]) for name in ("even", "agreed otherwise", "further apart"))
    assert f"{middle['even']} of {compared} even" in shown


def test_no_table_is_without_a_row(any_portal: Finished) -> None:
    files = list(any_portal.folder.rglob("*.csv"))
    assert files
    assert all(len(file.read_bytes().splitlines()) > 1 for file in files)
