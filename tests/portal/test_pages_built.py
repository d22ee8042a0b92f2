"""Every page of a whole build: its links lead somewhere, and it is safe whatever its words are."""

import json
import re
from collections import Counter
from hashlib import blake2b
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from portal.hostile import NASTY, SUFFIX
from portal.reading import Element, Finished, read_html

from stepladder.records import Contents
from stepladder_portal.told import WORDS

ROOT = "http://portal.example/careers/"


def every(portal: Finished) -> list[tuple[str, Element]]:
    return list(portal.pages.items())


def addresses_on(page: Element) -> list[tuple[str, str]]:
    """Everything on a page that leads or asks somewhere, with what it stands in."""
    names = ("href", "src", "action", "data-names", "data-pagefind", "data-every", "data-root")
    return [(each.tag, each.attributes[name]) for each in page for name in names if name in each.attributes]


def test_every_internal_link_and_anchor_resolves(any_portal: Finished) -> None:
    anchors = {
        where: {each.attributes["id"] for each in page if "id" in each.attributes} for where, page in every(any_portal)
    }
    broken = []
    for where, page in every(any_portal):
        root = urlsplit("http://portal.example/" if where == "404.html" else ROOT)
        for link in {link for _, link in addresses_on(page)}:
            target = urlsplit(urljoin(f"{root.geturl()}{where}", link))
            if target.netloc != root.netloc:
                continue
            path = unquote(target.path.removeprefix(root.path))
            there = path in anchors or (any_portal.folder / path).is_file()
            if not there or (target.fragment and unquote(target.fragment) not in anchors[path]):
                broken.append((where, link))
    assert broken == []


def test_ids_are_unique_on_their_page(any_portal: Finished) -> None:
    twice = {
        where: [
            each
            for each, times in Counter(e.attributes["id"] for e in page if "id" in e.attributes).items()
            if times > 1
        ]
        for where, page in every(any_portal)
    }
    assert {where: ids for where, ids in twice.items() if ids} == {}


def test_what_refers_to_an_id_finds_it(any_portal: Finished) -> None:
    for where, page in every(any_portal):
        ids = {each.attributes["id"] for each in page if "id" in each.attributes}
        wanted = {
            word
            for each in page
            for name in ("for", "aria-labelledby", "aria-describedby", "aria-controls")
            for word in each.attributes.get(name, "").split()
        }
        assert wanted <= ids, where


def test_every_page_has_one_heading_of_the_first_order(any_portal: Finished) -> None:
    assert {where: len(page.all("h1")) for where, page in every(any_portal) if len(page.all("h1")) != 1} == {}


def test_headings_are_never_empty(any_portal: Finished) -> None:
    for where, page in every(any_portal):
        for tag in ("h1", "h2", "h3"):
            assert all(heading.text.strip() for heading in page.all(tag)), where


def test_headings_go_down_one_step_at_a_time(any_portal: Finished) -> None:
    """Who has a page read out goes from heading to heading, and would look for the step that is not there."""
    leaps = []
    for where, page in every(any_portal):
        orders = [int(each.tag[1]) for each in page if re.fullmatch("h[1-6]", each.tag)]
        leaps += [(where, order) for before, order in pairwise([0, *orders]) if order > before + 1]
    assert leaps == []


def test_every_page_tells_a_search_engine_what_it_is_about(any_portal: Finished) -> None:
    silent = []
    for where, page in every(any_portal):
        said = [each.attributes.get("content", "") for each in page.all("meta", name="description")]
        only_leads_on = bool(page.all("meta", **{"http-equiv": "refresh"})) or where == "404.html"
        if not only_leads_on and not (len(said) == 1 and said[0].strip()):
            silent.append(where)
    assert silent == []


GERMAN = "de/"
"""Where the pages of a portal's other language stand."""


def test_no_two_pages_have_the_same_title_even_where_a_name_is_the_same_in_two_languages(any_portal: Finished) -> None:
    titles = Counter(page.all("title")[0].text for _, page in every(any_portal))
    assert [title for title, times in titles.items() if times > 1] == []


def test_every_page_says_its_language(any_portal: Finished) -> None:
    for where, page in every(any_portal):
        language = page.all("html")[0].attributes.get("lang", "").split("-")[0]
        assert language == ("de" if where.startswith(GERMAN) else "en"), where


def dangers(page: Element) -> list[str]:
    """What the Content Security Policy forbids, or what would run a stranger's script."""
    found = []
    for each in page:
        found += [f"{name} of <{each.tag}>" for name in each.attributes if name == "style" or name.startswith("on")]
        data = each.tag == "script" and each.attributes.get("type") == "application/ld+json"  # no browser runs it
        ran = each.tag == "script" and not data and (each.text.strip() or "src" not in each.attributes)
        if each.tag == "style" or ran:
            found.append(f"an inline <{each.tag}>")
        if each.tag in {"iframe", "object", "embed", "base", "template"}:
            found.append(f"<{each.tag}>")
        for name in ("href", "src", "action"):
            if urlsplit(each.attributes.get(name, "").strip()).scheme.lower() in {"javascript", "data", "vbscript"}:
                found.append(f"{name}={each.attributes[name]}")
    return found


def test_no_page_has_inline_script_style_or_handlers(any_portal: Finished) -> None:
    assert {where: dangers(page) for where, page in every(any_portal) if dangers(page)} == {}


@pytest.mark.parametrize(
    "html",
    [
        "<p style='x'>a</p>",
        "<script>1</script>",
        "<a href='javascript:x'>a</a>",
        "<p onclick='x'>a</p>",
        "<style></style>",
    ],
)
def test_the_look_for_dangers_finds_them(html: str) -> None:
    assert dangers(read_html(html))


def test_no_page_loads_anything_from_another_host(any_portal: Finished) -> None:
    for where, page in every(any_portal):
        for tag, link in addresses_on(page):
            target = urlsplit(link)
            outside = bool(target.netloc) or target.scheme not in {"", "http", "https"}
            assert not outside or (tag == "a" and target.scheme in {"http", "https", "mailto"}), (where, tag, link)


def test_style_and_script_of_ours_name_no_other_host(portal: Finished) -> None:
    for name in ("portal.css", "pages.css", "portal.js"):
        text = (portal.folder / "assets" / name).read_text("utf-8")
        assert re.findall(r"https?://|url\(\s*['\"]?//|@import|\beval\b|new Function", text) == []


LIGHT = re.compile(r"(de/)?(ladders/[^/]+/(?!fork/|matrix/)[^/]+/)?")
"""The first page and those of levels, which do without what only other pages need."""


def test_style_and_script_are_asked_for_by_what_is_in_them(any_portal: Finished) -> None:
    """A service may then let them be kept: after a change they stand at another address."""
    for where, page in every(any_portal):
        asked = {link for tag, link in addresses_on(page) if tag in {"link", "script"} and "/assets/" in f"/{link}"}
        names = {urlsplit(link).path.rpartition("/")[2]: urlsplit(link).query for link in asked}
        assert set(names) >= {"portal.css", "portal.js", "mark.svg"}, where
        only_leads_on = bool(page.all("meta", **{"http-equiv": "refresh"})) or where == "404.html"
        assert ("pages.css" in names) == (not only_leads_on and not LIGHT.fullmatch(where)), where
        assert ("my-level.js" in names) <= (where in {"", "de/"}), where
        assert ("self-check.js" in names) <= where.startswith(("ladders/", "de/ladders/")), where
        for name, mark in names.items():
            data = (any_portal.folder / "assets" / name).read_bytes()
            assert mark == f"v={blake2b(data, digest_size=8).hexdigest()}", where


def test_nothing_in_the_content_is_taken_for_a_template(portal: Finished) -> None:
    for where, page in every(portal):
        text = page.text
        assert "49" not in re.findall(r"\| (\d+) ", text), where
        assert text.count("{{ 7*7 }}") >= (1 if where != "search/" else 0), where


def test_titles_show_as_typed_where_they_stand(portal: Finished) -> None:
    (heading,) = portal.pages["ladders/engineering/"].all("h1")
    assert heading.text == f"Engineering{SUFFIX}"


def test_the_organisations_name_is_plain_text_even_on_a_page_written_in_markdown(
    portal: Finished, contents: Contents
) -> None:
    assert contents.organisation is not None
    prose = portal.pages["about/"].of_class("prose")[0]
    assert " ".join(contents.organisation.name.split()) in prose.text
    assert not [link for link in prose.all("a") if "javascript" in link.attributes["href"]]


def test_every_expectation_stands_on_its_page_exactly_as_written(portal: Finished, contents: Contents) -> None:
    for level in contents.levels.values():
        page = portal.pages[f"ladders/{level.slug}/"]
        for expectation in level.expectations:
            (item,) = page.all(id=expectation.key)
            text, *examples = [each.text for each in item.of_class("as-typed")]
            written = [expectation.text, *expectation.examples, *expectation.counter_examples]
            assert [text, *examples] == [each.replace("\r\n", "\n") for each in written]


def test_every_expectation_has_a_permalink(portal: Finished, contents: Contents) -> None:
    page = portal.pages[f"ladders/{NASTY}/"]
    links = {each.attributes["href"] for each in page.of_class("permalink")}
    assert links == {f"#{expectation.key}" for expectation in contents.levels[NASTY].expectations}


def test_what_is_no_web_address_is_shown_and_not_linked(portal: Finished) -> None:
    page = portal.pages["training/online/"]
    assert "javascript:alert(1)" in page.text
    assert not [link for link in page.all("a") if link.attributes["href"].startswith("javascript")]


def test_a_value_with_a_bar_in_it_is_one_value(portal: Finished) -> None:
    (entry,) = [
        each for each in portal.pages["training/"].all("li") if "half|half" in each.attributes.get("data-format", "")
    ]
    assert json.loads(entry.attributes["data-format"]) == ["half|half"]


def test_there_is_a_page_for_what_is_not_there(portal: Finished) -> None:
    assert portal.pages["404.html"].all("h1")


def test_a_mentor_is_called_by_name_in_titles_and_search(portal: Finished) -> None:
    assert portal.pages["mentors/noor-halvane/"].all("title")[0].text.startswith("Noor Halvane")
    assert portal.pages["mentors/somebody-shy/"].all("title")[0].text.startswith("Pell")
    names = json.loads((portal.folder / "search" / "names.json").read_text("utf-8"))["names"]
    called = [each["n"] for each in names if each["k"] == "Mentor"]
    assert sorted(name.split()[0] for name in called) == ["Noor", "Pell", "Teo"]


def words_answered(folder: Path) -> set[str]:
    """Every text of some length that can be translated, as the portal's answers tell it."""
    found: set[str] = set()

    def walk(value: Any, name: str) -> None:
        if isinstance(value, str):
            found.update({" ".join(value.split())} if name in WORDS and len(value) > 24 else ())
        elif isinstance(value, list):
            for each in value:
                walk(each, name)
        elif isinstance(value, dict):
            for key, each in value.items():
                walk(each, key)

    for file in folder.rglob("*.json"):
        walk(json.loads(file.read_bytes()), "")
    return found


def test_every_text_of_the_german_sample_says_of_what_language_it_is(sample_portal: Finished) -> None:
    english = words_answered(sample_portal.folder / "api")
    german = words_answered(sample_portal.folder / "de" / "api") - english
    told = dict.fromkeys(german, "de") | dict.fromkeys(english, "en")
    seen, wrong = Counter[str](), []

    def walk(element: Element, lang: str, where: str) -> None:
        lang = element.attributes.get("lang", lang)
        for each in element.inside:
            if isinstance(each, Element):
                if each.tag not in {"title", "option", "svg", "script"}:
                    walk(each, lang, where)
            elif expected := told.get(" ".join(each.split())):
                seen[expected] += 1
                if lang.partition("-")[0] != expected:
                    wrong.append((where, lang, each))

    for where, page in every(sample_portal):
        if where.startswith(GERMAN):
            walk(page, "", where)
    assert wrong == []
    assert min(seen["de"], seen["en"]) > 1000
