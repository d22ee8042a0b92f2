"""Feeds of what changed: well-formed, with identities that last."""

from xml.etree import ElementTree as ET

import pytest
from portal.reading import Finished

from stepladder_portal.catalog import Catalog
from stepladder_portal.changes import changes
from stepladder_portal.outputs.atom import ALL, Feeds, level_feed
from stepladder_portal.surroundings import Surroundings
from stepladder_portal.views import Views

ATOM = "{http://www.w3.org/2005/Atom}"


def test_every_feed_has_what_rfc_4287_asks_for(any_portal: Finished) -> None:
    files = [any_portal.folder / ALL, *any_portal.folder.glob("ladders/*/*/changes.xml")]
    assert len(files) > 1
    for file in files:
        root = ET.parse(file).getroot()  # noqa: S314 - we wrote it
        for one in [root, *root.findall(f"{ATOM}entry")]:
            assert all(len(one.findall(ATOM + name)) == 1 for name in ("id", "title", "updated"))
        assert root.find(f"{ATOM}author/{ATOM}name") is not None
        ids = [found.text for found in root.iter(f"{ATOM}id")]
        assert len(ids) == len(set(ids))


def test_a_change_keeps_its_identity_when_it_is_reworded(catalog: Catalog) -> None:
    level = {
        **next(iter(catalog.level.values())),
        "changes": [
            {"on": "2026-06-01", "announcedOn": None, "text": "One.", "evidenceStays": True, "evidenceNote": None}
        ],
    }
    reworded = {**level, "changes": [{**level["changes"][0], "text": "Another."}]}
    feeds = Feeds(Views(catalog), Surroundings())
    one, other = (ET.fromstring(feeds.feed("a.xml", "", "x", changes([each]))) for each in (level, reworded))  # noqa: S314
    assert one.find(f"{ATOM}entry/{ATOM}id").text == other.find(f"{ATOM}entry/{ATOM}id").text  # type: ignore[union-attr]


def test_a_feed_in_another_language_is_another_feed(catalog: Catalog) -> None:
    views = Views(catalog)
    ids = [
        ET.fromstring(Feeds(views, Surroundings().within(folder)).feed("a.xml", "", "x", [])).findtext(f"{ATOM}id")  # noqa: S314
        for folder in ("", "de/", "fr/")
    ]
    assert len({*ids}) == 3


def test_what_people_wrote_is_text_and_no_markup(catalog: Catalog) -> None:
    note = {"on": "2026-06-01", "announcedOn": "2026-05-01", "text": "<script>x</script>\x0b]]>"}
    note |= {"evidenceStays": False, "evidenceNote": None}
    level = {**next(iter(catalog.level.values())), "title": "<b>&", "changes": [note]}
    root = ET.fromstring(Feeds(Views(catalog), Surroundings()).feed("a.xml", "", "x", changes([level])))  # noqa: S314
    content = root.find(f"{ATOM}entry/{ATOM}content")
    assert content is not None
    assert "<p>&lt;script&gt;" in (content.text or "")
    assert "It holds from 1 June 2026." in (content.text or "")  # said as on pages: it is read by people
    assert root.find(f"{ATOM}entry/{ATOM}updated").text == "2026-05-01T00:00:00Z"  # type: ignore[union-attr]


def test_pages_name_their_feeds(portal: Finished, catalog: Catalog) -> None:
    level = next(iter(catalog.level.values()))
    page = portal.pages[f"ladders/{level['slug']}/"]
    named = {link.attributes["href"] for link in page.all("link", rel="alternate")}
    assert named == {"../../../changes/feed.xml", "changes.xml"}
    assert (portal.folder / level_feed(level)).is_file()


@pytest.mark.parametrize(("site", "link"), [(None, "../a/"), ("https://x.example/", "https://x.example/a/")])
def test_links_are_whole_where_it_is_known_where_the_portal_stands(catalog: Catalog, site: str, link: str) -> None:
    root = ET.fromstring(Feeds(Views(catalog), Surroundings(site)).feed("b/c.xml", "a/", "x", []))  # noqa: S314
    alternate = next(each for each in root.findall(f"{ATOM}link") if each.get("rel") == "alternate")
    assert alternate.get("href") == link
