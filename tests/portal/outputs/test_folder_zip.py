"""A portal in one file: every link of it leads to a file of it, and nothing in it needs a server."""

import posixpath
from datetime import date
from pathlib import Path
from zipfile import ZipFile

import pytest
from portal.reading import Finished, read_html

from stepladder_portal.build import build_portal
from stepladder_portal.catalog import Catalog
from stepladder_portal.errors import BuildError
from stepladder_portal.outputs.folder_zip import FOLDER, folder_zip, unserved, write_folder_zip

DAY = date(2026, 11, 21)


@pytest.fixture(scope="module")
def packed(portal: Finished, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The portal for staff in one file."""
    file = tmp_path_factory.mktemp("zip") / "portal.zip"
    write_folder_zip(portal.folder, file, DAY)
    return file


def test_every_link_leads_to_a_file_and_every_anchor_is_there(packed: Path) -> None:
    with ZipFile(packed) as file:
        names = set(file.namelist())
        pages = {name: read_html(file.read(name).decode()) for name in names if name.endswith(".html")}
    ids = {name: {each.attributes.get("id") for each in page} for name, page in pages.items()}
    broken = []
    for name, page in pages.items():
        for each in page:
            link = each.attributes.get("href", each.attributes.get("src", ""))
            if not link or ":" in link.partition("/")[0]:
                continue
            path, _, part = link.partition("#")
            target = posixpath.normpath(posixpath.join(posixpath.dirname(name), path)) if path else name
            if target not in names or (part and part not in ids.get(target, {part})):
                broken.append((name, link))
    assert pages
    assert broken == []


def test_nothing_in_it_runs_or_asks_a_server(packed: Path) -> None:
    with ZipFile(packed) as file:
        names = file.namelist()
        assert all(name.startswith(FOLDER) for name in names)
        assert not [name for name in names if name.endswith(".js") or "/pagefind/" in name]
        for name in names:
            if name.endswith(".html"):
                page = read_html(file.read(name).decode())
                assert not page.all("form"), name
                assert all(script.attributes["type"] == "application/ld+json" for script in page.all("script")), name


def test_where_levels_would_be_chosen_it_is_said_that_this_needs_the_served_portal(packed: Path) -> None:
    with ZipFile(packed) as file:
        text = read_html(file.read(f"{FOLDER}compare/index.html").decode()).text
    assert "Choosing levels to compare needs the served portal." in text


def test_pages_that_only_lead_on_to_another_are_left_out(portal: Finished, packed: Path) -> None:
    leading_on = {name for name, page in portal.pages.items() if page.all("meta", **{"http-equiv": "refresh"})}
    with ZipFile(packed) as file:
        names = set(file.namelist())
    assert leading_on
    assert not names & {f"{FOLDER}{name}index.html" for name in leading_on}
    assert f"{FOLDER}compare/index.html" in names


def test_answers_for_programs_are_left_out_and_what_other_systems_take_in_is_not(packed: Path) -> None:
    with ZipFile(packed) as file:
        answers = {name for name in file.namelist() if name.startswith(f"{FOLDER}api/")}
        page = file.read(f"{FOLDER}developers/index.html").decode()
    assert answers
    assert all(name.startswith(f"{FOLDER}api/case/") for name in answers)
    assert "<code>api/index.json</code> lists them all" in page


@pytest.mark.parametrize(
    ("served", "left"),
    [
        (None, 'x and <code>api</code>. <a href="../api/case/a.json">CASE</a>'),
        (
            "https://x.example/de/",
            (
                'x<a type="application/json" href="https://x.example/de/api/a.json">JSON</a> and '
                '<a href="https://x.example/de/api/index.json"><code>api</code></a>. '
                '<a href="../api/case/a.json">CASE</a>'
            ),
        ),
    ],
)
def test_links_to_answers_lead_to_the_served_portal_or_leave_their_words(served: str | None, left: str) -> None:
    html = (
        'x<a type="application/json" href="../../api/a.json">JSON</a> and '
        '<a href="../api/index.json"><code>api</code></a>. <a href="../api/case/a.json">CASE</a>'
    )
    assert unserved(html, served) == left


def test_pages_say_what_needs_the_served_portal(packed: Path) -> None:
    with ZipFile(packed) as file:
        texts = {name: read_html(file.read(f"{FOLDER}{name}index.html").decode()).text for name in ("", "training/")}
    assert "Search needs the served portal." in texts[""]
    assert "Filters need the served portal." in texts["training/"]


def test_the_same_pages_make_the_same_file(portal: Finished, packed: Path, tmp_path: Path) -> None:
    write_folder_zip(portal.folder, tmp_path / "again.zip", DAY)
    assert (tmp_path / "again.zip").read_bytes() == packed.read_bytes()


def test_a_day_before_the_format_was_thought_of_can_be_packed(portal: Finished, tmp_path: Path) -> None:
    write_folder_zip(portal.folder / "search", tmp_path / "old.zip", date(1970, 1, 1))
    with ZipFile(tmp_path / "old.zip") as file:
        assert {info.date_time for info in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.parametrize(
    ("link", "spelled"),
    [
        ("./", "./index.html"),
        ("../", "../index.html"),
        ("../../", "../../index.html"),
        ("../a/b/#c", "../a/b/index.html#c"),
        ("a.css?v=1", "a.css"),
        ("../training/?kind=COURSE", "../training/index.html"),
        ("#a", "#a"),
        ("https://x.example/", "https://x.example/"),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("sessions.ics", "sessions.ics"),
    ],
)
def test_links_are_spelled_out(link: str, spelled: str) -> None:
    assert unserved(f'<a class="x" href="{link}">y</a>') == f'<a class="x" href="{spelled}">y</a>'


def test_words_that_look_like_links_stay_as_they_are() -> None:
    html = '<p>Write href="a/" and &lt;a href="b/"&gt;.</p><a title="x > y" href="c/">z</a>'
    assert unserved(html) == html.replace('href="c/"', 'href="c/index.html"')


def test_where_a_portal_is_served_may_be_told() -> None:
    html = unserved('<form role="search"><input></form>', "https://careers.example/?a&b")
    assert '<a href="https://careers.example/?a&amp;b">the served portal</a>' in html


def test_a_build_writes_the_file_only_when_all_is_done(tmp_path: Path) -> None:
    file = tmp_path / "portal.zip"
    file.write_text("before")

    def stopped_half_way() -> None:
        with folder_zip(file) as scratch:
            assert scratch is not None
            scratch.write_text("half")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        stopped_half_way()
    assert [each.name for each in tmp_path.iterdir()] == ["portal.zip"]
    assert file.read_text() == "before"


def test_a_folder_is_not_taken_for_a_file(catalog: Catalog, tmp_path: Path) -> None:
    with pytest.raises(BuildError, match="is a folder"):
        build_portal(catalog, tmp_path / "portal", zipped=tmp_path)
    assert not (tmp_path / "portal").exists()


def test_each_page_says_in_its_own_language_what_needs_the_served_portal() -> None:
    form = '<form role="search"><input></form>'
    english, german = (unserved(f'<html lang="{tag}">{form}') for tag in ("en-GB", "de-AT"))
    assert "Search needs the served portal." in english
    assert "Die Suche braucht" in german


def test_pages_in_another_language_lead_to_the_served_ones_in_it(tmp_path: Path) -> None:
    for folder in ("", "de/"):
        (tmp_path / "site" / folder).mkdir(exist_ok=True, parents=True)
        (tmp_path / "site" / folder / "index.html").write_text('<form role="search"></form>', "utf-8")
    write_folder_zip(tmp_path / "site", tmp_path / "portal.zip", DAY, "https://careers.example/", ["de/"])
    with ZipFile(tmp_path / "portal.zip") as file:
        assert 'href="https://careers.example/"' in file.read(f"{FOLDER}index.html").decode()
        assert 'href="https://careers.example/de/"' in file.read(f"{FOLDER}de/index.html").decode()
