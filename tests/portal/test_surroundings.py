"""Where a portal stands and where its readers may go: filled in safely, and nothing where nobody said."""

import re
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepladder_portal.surroundings import Source, Surroundings, source_of
from stepladder_portal.told import Told

EDIT = "https://git.example/edit/content/{path}?from={address}"


def test_without_settings_there_are_no_links() -> None:
    nothing = Surroundings()
    assert (nothing.absolute("a/"), nothing.edit("a/", "a.md"), nothing.report("a/")) == (None, None, None)


@pytest.mark.parametrize(
    ("site", "root"),
    [(None, "/"), ("https://careers.example/", "/"), ("https://pages.example/our/portal/", "/our/portal/")],
)
def test_a_page_for_any_address_begins_its_links_at_the_path_of_the_portal(site: str | None, root: str) -> None:
    """What is not there may be asked for at any depth, so that its page cannot lead anywhere from where it stands."""
    assert Surroundings(site_url=site).root == root


def test_the_page_for_what_is_not_there_asks_for_nothing_at_the_root_of_a_host() -> None:
    lost = (files("stepladder_portal") / "theme" / "404.html").read_text("utf-8")
    assert not re.findall(r'(?:href|src|action|data-root)="/', lost)


def test_places_are_filled_in() -> None:
    known = Surroundings(edit_url=EDIT, report_url="mailto:x@careers.example?subject={address}")
    assert known.edit("mentors/a/", "mentors/a.md") == "https://git.example/edit/content/mentors/a.md?from=mentors/a/"
    assert known.report("mentors/a/") == "mailto:x@careers.example?subject=mentors/a/"


def test_a_page_of_no_one_file_cannot_be_edited_by_its_path() -> None:
    assert Surroundings(edit_url=EDIT).edit("search/", None) is None
    assert (
        Surroundings(edit_url="https://x.example/?a={address}").edit("search/", None) == "https://x.example/?a=search/"
    )


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=40))
def test_no_address_breaks_out_of_its_place(address: str) -> None:
    link = Surroundings(report_url="https://x.example/?a={address}&b=c").report(address)
    assert link is not None
    assert link.startswith("https://x.example/?a=")
    assert link.endswith("&b=c")
    assert not set(link.removeprefix("https://x.example/?a=").removesuffix("&b=c")) & set("?&#= \"'<>\n")


@pytest.mark.parametrize(
    ("template", "context", "source"),
    [
        ("home.html", {}, "organisation.yml"),
        ("level.html", {"level": {"slug": "a/b", "locale": "en-GB"}, "lattice": object()}, "levels/a/b.md"),
        ("fork.html", {"ladder": {"slug": "a", "locale": "en-GB"}}, "ladders/a.yml"),
        ("search.html", {}, None),
        ("trainings.html", {"entries": []}, None),
        ("advert.html", {"level": {"slug": "a/b"}}, None),
    ],
)
def test_the_file_of_a_page_is_known(template: str, context: dict[str, object], source: str | None) -> None:
    found = source_of(template, context, {"locale": "en-GB", "summary": "Ferries."}, "en-GB")
    assert found == (Source(source, "en-GB") if source else None)


@pytest.mark.parametrize(
    ("template", "context", "path"),
    [
        ("level.html", {"level": {"slug": "a/b", "locale": "de"}}, "levels/a/b.de.md"),
        ("level.html", {"level": {"slug": "a/b", "locale": "en-GB"}}, "levels/a/b.md"),
        ("ladder.html", {"ladder": {"slug": "a", "locale": "de"}}, "ladders/a.de.yml"),
        ("home.html", {}, "organisation.de.yml"),
    ],
)
def test_a_page_in_another_language_has_the_file_with_its_words_where_there_is_one(
    template: str, context: dict[str, object], path: str
) -> None:
    organisation = {"locale": "en-GB", "name": "H", "summary": "Fähren.", "body": Told.of("Moor.", "en-GB")}
    found = source_of(template, context, organisation, "de")
    assert found == Source(path, "de" if ".de." in path else "en-GB")


def test_an_organisation_of_which_nothing_is_translated_stands_in_its_own_file() -> None:
    organisation = {"locale": "en-GB", "name": "H", "summary": Told.of("Ferries.", "en-GB"), "body": ""}
    assert source_of("home.html", {}, organisation, "de") == Source("organisation.yml", "en-GB")
