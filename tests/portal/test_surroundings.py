"""Where a portal stands and where its readers may go: filled in safely, and nothing where nobody said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from stepladder_portal.surroundings import Surroundings, source_of

EDIT = "https://git.example/edit/content/{path}?from={address}"


def test_without_settings_there_are_no_links() -> None:
    nothing = Surroundings()
    assert (nothing.absolute("a/"), nothing.edit("a/", "a.md"), nothing.report("a/")) == (None, None, None)


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
        ("level.html", {"level": {"slug": "a/b"}, "lattice": object()}, "levels/a/b.md"),
        ("fork.html", {"ladder": {"slug": "a"}}, "ladders/a.yml"),
        ("search.html", {}, None),
        ("trainings.html", {"entries": []}, None),
        ("advert.html", {"level": {"slug": "a/b"}}, None),
    ],
)
def test_the_file_of_a_page_is_known(template: str, context: dict[str, object], source: str | None) -> None:
    assert source_of(template, context) == source
