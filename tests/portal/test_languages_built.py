"""A whole portal in two languages, one of them from right to left: the small world in English and in Arabic."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest
from portal.arabic import ARABIC, LEFT, told_in_arabic
from portal.reading import Element, Finished, contents_of
from typer.testing import CliRunner
from world import AS_OF, world

from stepladder.career.words import wordings
from stepladder.cli import app
from stepladder.content.write import write_documents
from stepladder.records import Contents, Record

SITE = "https://careers.example/"
FOLDER = "ar/"


@dataclass(frozen=True)
class Source:
    """A content folder, and what portals are made of it."""

    folder: Path

    def built(self, name: str, *more: str) -> Finished:
        """A public portal of it."""
        out = self.folder.parent / name
        told = ["build", "--content", str(self.folder), "--as-of", str(AS_OF), "--out", str(out), *more]
        run = CliRunner().invoke(app, told, env={"STEPLADDER_SITE_URL": SITE})
        assert run.exit_code == 0, run.stderr
        return Finished(out)


def source(contents: Contents, folder: Path) -> Source:
    """These contents as people would keep them."""
    write_documents(folder / "content", contents.documents())
    return Source(folder / "content")


@pytest.fixture(scope="module")
def told_twice(tmp_path_factory: pytest.TempPathFactory) -> Source:
    """The world with its translations."""
    return source(told_in_arabic(), tmp_path_factory.mktemp("told-twice"))


@pytest.fixture(scope="module")
def both(told_twice: Source) -> Finished:
    """Its portal in both languages, packed as well."""
    return told_twice.built("portal", "--zip", str(told_twice.folder.with_name("portal.zip")))


def pages_in(portal: Finished, folder: str) -> dict[str, Element]:
    """The pages of a language, by their addresses within its folder."""
    return {
        where.removeprefix(folder): page
        for where, page in portal.pages.items()
        if where != "404.html" and where.startswith(FOLDER) == (folder == FOLDER)
    }


def only_leads_on(page: Element) -> bool:
    return bool(page.all("meta", **{"http-equiv": "refresh"}))


def test_every_page_stands_under_the_same_address_in_both_languages(both: Finished) -> None:
    own, arabic = pages_in(both, ""), pages_in(both, FOLDER)
    assert list(own) == list(arabic)
    assert "ladders/engineering/staff-engineer/" in own


def test_every_page_says_of_what_language_it_is_and_to_where_it_is_written(both: Finished) -> None:
    for folder, lang, direction in (("", "en", None), (FOLDER, "ar", "rtl")):
        for where, page in pages_in(both, folder).items():
            (html,) = page.all("html")
            assert (html.attributes["lang"], html.attributes.get("dir")) == (lang, direction), where


def test_every_page_leads_to_itself_in_the_other_language_which_is_named_in_that(both: Finished) -> None:
    for where, page in both.pages.items():
        if where == "404.html" or only_leads_on(page):
            continue
        other = where.removeprefix(FOLDER) if where.startswith(FOLDER) else FOLDER + where
        (nav,) = [nav for nav in page.all("nav") if "languages" in nav.attributes.get("class", "")]
        (link,) = nav.all("a")
        (here,) = [each for each in nav if "aria-current" in each.attributes]
        assert urljoin(SITE + where, link.attributes["href"]) == SITE + other, where
        told = [(each.text, each.attributes["lang"]) for each in (link, here)]
        assert sorted(told) == [("English", "en"), ("العربية", "ar")]
        assert link.attributes["hreflang"] == link.attributes["lang"] != here.attributes["lang"]


def test_search_engines_are_told_of_every_page_in_all_languages(both: Finished) -> None:
    for where, page in both.pages.items():
        if where == "404.html" or only_leads_on(page):
            continue
        same = where.removeprefix(FOLDER)
        told = {
            each.attributes["hreflang"]: each.attributes["href"]
            for each in page.all("link", rel="alternate")
            if "hreflang" in each.attributes
        }
        assert told == {"en": SITE + same, "ar": f"{SITE}{FOLDER}{same}", "x-default": SITE + same}
        assert [each.attributes["href"] for each in page.all("link", rel="canonical")] == [SITE + where]
    listed = ET.fromstring((both.folder / "sitemap.xml").read_bytes())  # noqa: S314 - we wrote it
    places = [place.text or "" for url in listed for place in url if place.tag.endswith("}loc")]
    assert len(places) == len({*places}) == 2 * sum(place.startswith(SITE + FOLDER) for place in places)


def texts_on(element: Element, lang: str) -> Iterator[tuple[str, str]]:
    """Every text where an element may say of what language it is, with the language that it is said to be of."""
    lang = element.attributes.get("lang", lang)
    for each in element.inside:
        if isinstance(each, Element):
            if each.tag not in {"title", "option", "svg", "script"}:
                yield from texts_on(each, lang)
        elif text := " ".join(each.split()):
            yield text, lang


def words_of(record: Record) -> Iterator[str]:
    for name, wording in wordings(type(record)).items():
        value = getattr(record, name)
        for each in value if wording.many else [value]:
            if isinstance(each, Record):
                yield from words_of(each)
            elif each:
                yield " ".join(each.split())


def test_what_nobody_has_translated_says_that_it_is_english_and_everything_else_is_arabic(both: Finished) -> None:
    left = {text for document in world().documents() if document.slug in LEFT for text in words_of(document)}
    english = {text for text in left if text.endswith(".") or text in {"Team Lead", "Growth talk"}}
    arabic = {" ".join(text.split()) for text in ARABIC.values()}
    found: dict[str, set[str]] = {"english": set(), "arabic": set()}
    for where, page in pages_in(both, FOLDER).items():
        for text, lang in texts_on(page, ""):
            if text in english:
                assert lang == "en", (where, text)
                found["english"].add(text)
            elif text in arabic:
                assert lang == "ar", (where, text)
                found["arabic"].add(text)
    assert {"Team Lead", "Answers for one team.", "Listens once a week."} <= found["english"]
    assert len(found["arabic"]) > 60


def test_prose_that_nobody_has_translated_says_so_with_its_direction(both: Finished) -> None:
    guide = pages_in(both, FOLDER)["guides/growth-talk/"]
    (points,) = [each for each in guide.all("ul", lang="en") if "What did you enjoy?" in each.text]
    assert points.attributes["dir"] == "ltr"


def test_no_element_stands_where_none_may(both: Finished) -> None:
    """In a title, a picture or an attribute no text can say of what language it is."""
    for file in sorted(both.folder.rglob("*.html")):
        text = file.read_text("utf-8")
        assert "&lt;bdi" not in text, file
    for where, page in both.pages.items():
        holders = [each for tag in ("title", "option", "svg", "textarea") for each in page.all(tag)]
        assert not any(each.all("bdi") for each in holders), where
        assert not any("<" in value for each in page for value in each.attributes.values()), where


def test_everything_else_is_in_the_folder_once_more_but_for_what_there_is_one_of(both: Finished) -> None:
    files = {*contents_of(both.folder)}
    beside = {"404.html", "robots.txt", "sitemap.xml", "sitemap.xml.gz", ".stepladder-portal.json"}
    own = {name for name in files if not name.startswith((FOLDER, "pagefind/"))} - beside
    arabic = {name.removeprefix(FOLDER) for name in files if name.startswith(FOLDER)}
    assert {name for name in arabic if not name.startswith("pagefind/")} == own
    assert {"pagefind/pagefind.js", "search/names.json", "api/index.json", "changes/feed.xml"} <= arabic
    marker = json.loads((both.folder / ".stepladder-portal.json").read_text())
    assert marker["locales"] == ["en", "ar"]
    assert "Disallow: /api/\nDisallow: /ar/api/\n" in (both.folder / "robots.txt").read_text()


def test_each_language_answers_and_is_searched_in_its_own_words(both: Finished) -> None:
    names = [json.loads((both.folder / folder / "search/names.json").read_text())["names"] for folder in ("", FOLDER)]
    own, arabic = ({entry["u"]: entry["n"] for entry in entries} for entries in names)
    assert own.keys() == arabic.keys()
    level = "ladders/engineering/staff-engineer/"
    assert (own[level], arabic[level]) == ("Staff Engineer", ARABIC["Staff Engineer"])
    answer = json.loads((both.folder / FOLDER / "api/levels/engineering/staff-engineer.json").read_text())
    assert answer["data"]["level"]["title"] == ARABIC["Staff Engineer"]
    entry = json.loads((both.folder / FOLDER / "pagefind/pagefind-entry.json").read_text())
    assert [*entry["languages"]] == ["ar"]


def test_one_file_holds_the_pages_of_all_languages_and_no_index(told_twice: Source, both: Finished) -> None:
    with ZipFile(told_twice.folder.with_name("portal.zip")) as packed:
        names = {*packed.namelist()}
        page = packed.read("portal/ar/mentors/index.html").decode()
    assert {"portal/index.html", "portal/ar/index.html"} <= names
    assert not any("pagefind/" in name for name in names)
    assert 'href="../../mentors/index.html"' in page
    read = {name for name, page in both.pages.items() if not page.all("meta", **{"http-equiv": "refresh"})}
    assert len([name for name in names if name.endswith(".html")]) == len(read - {"404.html"})


def test_the_same_content_makes_the_same_portal_to_the_byte(told_twice: Source, both: Finished) -> None:
    again = contents_of(told_twice.built("again").folder)
    first = contents_of(both.folder)
    assert [name for name in first if first[name] != again.get(name)] == []
    assert len(first) == len(again)


def test_a_portal_in_the_own_language_alone_notices_nothing_of_translations(told_twice: Source, tmp_path: Path) -> None:
    """But for the list of languages, which the API answers."""
    alone = contents_of(told_twice.built("alone", "--locales", "en").folder)
    never = contents_of(source(world(), tmp_path).built("never").folder)
    assert len(alone) == len(never)
    assert [name for name in alone if alone[name] != never.get(name)] == ["api/home.json"]


def test_a_language_in_which_nothing_can_be_read_is_told_with_those_that_there_are(told_twice: Source) -> None:
    out = told_twice.folder.with_name("nowhere")
    told = ["build", "--content", str(told_twice.folder), "--out", str(out), "--locales", "en,fr"]
    run = CliRunner().invoke(app, told)
    assert run.exit_code == 2
    assert "Nothing can be read in fr; there is en, ar." in " ".join(run.stderr.split())
    assert not out.exists()
