"""Where a portal stands and where its links lead is set from outside: what could lead astray never becomes a link."""

from pathlib import Path

import pytest
from commands import call, tree
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from stepladder.settings import Settings
from stepladder_portal.surroundings import Surroundings

SITE, EDIT, REPORT = "site_url", "edit_url", "report_url"
ASKED = {
    SITE: "write the address of the portal's first page, say https://careers.example/",
    EDIT: "write an address that begins with https:// or mailto:, with {path} and {address} to be filled in",
    REPORT: "write an address that begins with https:// or mailto:, with {address} to be filled in",
}
TEMPLATES = pytest.mark.parametrize("name", [EDIT, REPORT])


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    """An environment that says nothing of these."""
    for name in ASKED:
        monkeypatch.delenv(f"STEPLADDER_{name}".upper(), raising=False)


def read(monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> str | None:
    """What the settings make of a variable."""
    monkeypatch.setenv(f"STEPLADDER_{name}".upper(), value)
    made: str | None = getattr(Settings(), name)
    return made


def test_unless_they_are_set_there_are_none() -> None:
    settings = Settings()
    assert [getattr(settings, name) for name in ASKED] == [None, None, None]


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("https://careers.example", "https://careers.example/"),
        ("https://careers.example/", "https://careers.example/"),
        ("https://careers.example//", "https://careers.example/"),
        ("  https://example.org/careers \n", "https://example.org/careers/"),
        ("http://127.0.0.1:8000/", "http://127.0.0.1:8000/"),
        ("http://[::1]:8000", "http://[::1]:8000/"),
        ("https://bücher.example/über-uns", "https://bücher.example/über-uns/"),
    ],
)
def test_a_portal_s_address_ends_in_one_slash(given: str, kept: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert read(monkeypatch, SITE, given) == kept


@pytest.mark.parametrize(
    "given",
    [
        "",
        "/",
        "careers.example",
        "//careers.example/",
        "https://",
        "https:///careers/",
        "HTTPS:careers.example",
        "ftp://careers.example/",
        "file:///srv/portal/",
        "javascript:alert(1)",
        "https://careers.example/?page=1",
        "https://careers.example/#top",
        "https://somebody@careers.example/",
        "https://careers.example /",
        "https://careers.example/our careers/",
        "https://careers.example/\nhttps://elsewhere.example/",
    ],
)
def test_what_is_no_address_of_a_first_page_is_told(given: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ValidationError) as told:
        read(monkeypatch, SITE, given)
    assert [fault["msg"] for fault in told.value.errors()] == [ASKED[SITE]]


@TEMPLATES
@pytest.mark.parametrize(
    "given",
    [
        "https://git.example/{address}",
        "https://git.example/new?at={address}&again={address}#{address}",
        "https://git.example:8443",
        "https://git.example",
        "mailto:careers@example.org",
        "mailto:careers@example.org?subject=About%20{address}",
    ],
)
def test_a_template_is_kept_as_it_is(name: str, given: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert read(monkeypatch, name, given) == given
    assert read(monkeypatch, name, f" {given}\n") == given


def test_the_file_of_a_page_is_filled_in_only_where_it_is_edited(monkeypatch: pytest.MonkeyPatch) -> None:
    given = "https://git.example/edit/{path}?from={address}"
    assert read(monkeypatch, EDIT, given) == given
    with pytest.raises(ValidationError):
        read(monkeypatch, REPORT, given)


@TEMPLATES
@pytest.mark.parametrize(
    "given",
    [
        "",
        "{address}",
        "git.example/{address}",
        "//git.example/{address}",
        "http://git.example/{address}",
        "ftp://git.example/{address}",
        "javascript:alert('{address}')",
        "data:text/html,{address}",
        "https:git.example/{address}",
        "https:///{address}",
        "https://{address}/",
        "https://{address}.example/",
        "https://git.example{address}",
        "https://somebody:secret@git.example/{address}",
        "https://git.example/two words/{address}",
        "https://git.example/{page}",
        "https://git.example/{Address}",
        "https://git.example/{}",
        "https://git.example/{address",
        "https://git.example/address}",
        "https://git.example/{{address}}",
        "https://git.example/{address!r}",
        "https://git.example/{address.__class__}",
        "mailto:",
        "mailto:{address}",
        "mailto:{address}@example.org",
        "mailto:somebody else@example.org",
        "mailto:?subject={address}",
        "https://git.example/{address}\nhttps://elsewhere.example/",
    ],
)
def test_what_could_lead_elsewhere_than_was_set_is_told(name: str, given: str, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ValidationError) as told:
        read(monkeypatch, name, given)
    assert [fault["msg"] for fault in told.value.errors()] == [ASKED[name]]


@given(
    template=st.lists(st.sampled_from(["{path}", "{address}", "{", "}", "a", "/", "?", "#", "@", " ", "\n", '"', "<"]))
    .map("".join)
    .map("https://git.example/".__add__),
    address=st.text(st.characters(codec="utf-8"), max_size=20),
)
def test_no_template_that_is_taken_lets_an_address_choose_the_host_or_leaves_a_place_open(
    template: str, address: str
) -> None:
    try:
        taken = Settings(edit_url=template).edit_url
    except ValidationError:
        return
    link = Surroundings(edit_url=taken).edit(address, address)
    assert link is not None
    assert link.startswith("https://git.example/")
    assert not set(link) & set("{} \n")


@pytest.mark.parametrize("name", ASKED)
def test_a_build_tells_which_one_cannot_be_used_before_it_begins(name: str, tmp_path: Path) -> None:
    refused = call("build", "--out", "portal", cwd=tmp_path, **{name: "javascript:alert(1)"})
    assert refused.code == 3
    assert refused.sentence == f"STEPLADDER_{name.upper()} cannot be 'javascript:alert(1)': {ASKED[name]}."
    assert tree(tmp_path) == {}
