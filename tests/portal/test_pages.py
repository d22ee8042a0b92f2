"""Which pages there are, what they are called and what stands on them, drawn without MkDocs."""

from collections.abc import Callable
from dataclasses import replace
from html import escape, unescape
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from portal.hostile import AGAIN, NASTY
from portal.reading import Element, read_html

import stepladder_portal
from stepladder_portal.catalog import Catalog
from stepladder_portal.errors import BuildError
from stepladder_portal.macros import Drawings, define_env, drawing
from stepladder_portal.naming import names
from stepladder_portal.pages import Pages
from stepladder_portal.render import Renderer
from stepladder_portal.sought import KIND_TITLES
from stepladder_portal.views import Views

TEMPLATES = str(Path(stepladder_portal.__file__).parent / "templates")


@pytest.fixture(scope="module")
def renderer(catalog: Catalog) -> Renderer:
    return Renderer(catalog, TEMPLATES)


def body(catalog: Catalog, address: str) -> Element:
    """The body of one page of a catalog."""
    renderer = Renderer(catalog, TEMPLATES)
    return read_html(renderer.body(renderer.pages.by_address[address]))


def with_level(catalog: Catalog, slug: str, **fields: Any) -> Catalog:
    return replace(catalog, level={**catalog.level, slug: catalog.level[slug] | fields})


def test_everything_in_the_catalog_has_its_page(catalog: Catalog) -> None:
    addresses = set(Pages(catalog).by_address)
    for kind, folder in [
        *(("ladder", "ladders"), ("level", "ladders"), ("competency", "competencies"), ("mentor", "mentors")),
        *(("training", "training"), ("hat", "hats"), ("guide", "guides")),
    ]:
        assert catalog.of_kind(kind)
        assert {f"{folder}/{slug}/" for slug in catalog.of_kind(kind)} <= addresses


def test_pages_of_one_title_are_told_apart_by_as_little_as_it_takes(catalog: Catalog) -> None:
    title = "Same"
    levels = {
        slug: level | {"title": title if slug in {NASTY, AGAIN} else level["title"]}
        for slug, level in catalog.level.items()
    }
    pages = Pages(replace(catalog, level=levels)).by_address
    one, other = (pages[f"ladders/{slug}/"].title for slug in (NASTY, AGAIN))
    assert one != other
    assert one.startswith("Same, Engineering")
    staff = pages["ladders/engineering/staff-engineer/"].title
    assert staff.count(",") == catalog.level["engineering/staff-engineer"]["title"].count(",")


def test_sessions_that_are_over_or_cancelled_are_not_coming_up(catalog: Catalog) -> None:
    slug, training = next(iter(catalog.training.items()))
    (session,) = training["sessions"]
    past = session | {"startsAt": "2026-11-20T23:30:00+00:00", "key": "past"}
    today = session | {"startsAt": "2026-11-21T00:30:00+00:00", "key": "today"}
    cancelled = session | {"status": "CANCELLED", "key": "cancelled"}
    only = replace(catalog, training={slug: training | {"sessions": [past, session, cancelled, today]}})
    assert [each["key"] for _, each in Views(only).trainings.upcoming(9)] == ["today", session["key"]]
    assert len(Views(only).trainings.upcoming(1)) == 1


def test_mentors_with_room_and_what_leads_across_come_first(catalog: Catalog) -> None:
    pages = Pages(catalog).by_address
    room = [mentor["acceptsNow"] for mentor in pages["mentors/"].context["every"]]
    crosses = [training["crosses"] is not None for training in pages["training/"].context["every"]]
    assert room == sorted(room, reverse=True)
    assert crosses == sorted(crosses, reverse=True)
    assert len(set(room)) == len(set(crosses)) == 2


def test_expectations_stand_in_the_organisations_order_of_areas_and_none_is_lost(catalog: Catalog) -> None:
    level = catalog.level["engineering/engineer"]
    areas = Views(catalog).levels.by_area(level["expectations"][::-1])
    order = [*(area["title"] for area in catalog.organisation["areas"]), ""]
    assert [order.index(area) for area, _ in areas] == sorted(order.index(area) for area, _ in areas)
    assert sorted(each["key"] for _, own in areas for each in own) == sorted(
        each["key"] for each in level["expectations"]
    )


def test_a_name_is_found_by_code_and_by_what_else_a_level_is_called(catalog: Catalog) -> None:
    (entry,) = [each for each in names(catalog) if each["u"] == "ladders/engineering/senior-engineer/"]
    level = catalog.level["engineering/senior-engineer"]
    assert entry["a"] == [level["code"], *level["alsoCalled"]]
    assert (entry["n"], entry["k"]) == (level["title"], "Level")


def test_mentors_are_found_by_language_and_place_as_far_as_they_show_them(catalog: Catalog) -> None:
    (noor,) = [each for each in names(catalog) if each["u"] == "mentors/noor-halvane/"]
    mentor = catalog.mentor["noor-halvane"]
    assert "Dutch" in noor["a"] or "English" in noor["a"]
    assert noor["a"][-1] == mentor["location"]
    hidden = replace(catalog, mentor={"noor-halvane": mentor | {"languages": None, "location": None}})
    assert not any("a" in each for each in names(hidden) if each["k"] == "Mentor")


def test_every_page_with_a_name_is_in_the_list_of_names(catalog: Catalog) -> None:
    listed = {each["u"].partition("#")[0] for each in names(catalog)}
    found = {address: page.facets.get("kind") for address, page in Pages(catalog).by_address.items()}
    kinds = {kind for kind in found.values() if kind not in {None, "Advert", "Fairness", "Move"}}
    assert kinds >= set(KIND_TITLES.values())
    assert {address for address, kind in found.items() if kind in kinds} <= listed


# --- Both sides ---


def words(element: Element) -> list[Any]:
    """All of a page: its elements with their attributes, and its words."""
    inside = [words(each) if isinstance(each, Element) else each for each in element.inside]
    return [element.tag, sorted(element.attributes.items()), *inside]


def sides_swapped(page: list[Any]) -> Any:
    """The same page with the colours of the two sides exchanged: all that a side is to a template."""
    other = {"t0": "t1", "t1": "t0"}

    def turned(part: Any) -> Any:
        if isinstance(part, list):
            return [turned(each) for each in part]
        if isinstance(part, tuple) and part[0] == "class":
            return ("class", " ".join(other.get(name, name) for name in part[1].split(" ")))
        return part

    return turned(page)


def test_swapping_the_tracks_mirrors_the_page_of_every_level(catalog: Catalog) -> None:
    """Nothing that is said of a level depends on which side it stands, but for the side's colour."""
    (slug, ladder), *_ = catalog.ladder.items()
    swapped = replace(catalog, ladder={slug: ladder | {"tracks": ladder["tracks"][::-1]}})
    for level in catalog.level:
        mine, theirs = (
            words(body(each, f"ladders/{level}/").of_class("main-column")[0]) for each in (catalog, swapped)
        )
        outside = body(catalog, f"ladders/{level}/").of_class("with-aside")[0].attributes["class"]
        assert theirs == sides_swapped(mine), level
        assert "t0" in outside or "t1" in outside or "shared" in outside


def test_two_levels_of_equal_height_have_the_same_parts_in_the_same_order(catalog: Catalog) -> None:
    """The small world says the same of both sides, so that their pages differ in words alone."""

    def parts(slug: str) -> list[str]:
        page = body(catalog, f"ladders/engineering/{slug}/")
        return [
            f"{each.tag} {each.attributes.get('id', '')}" for each in page if each.tag in {"section", "h2", "dl", "dt"}
        ]

    assert parts("staff-engineer") == parts("engineering-manager")


# --- What stands on a page is what was written ---

TEXT = st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from("<>&\"'{}%#|\n\t\\`*_[]()"), min_size=1)


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(TEXT, TEXT)
def test_any_text_of_an_expectation_stands_on_its_page_as_written(renderer: Renderer, text: str, example: str) -> None:
    page = renderer.pages.by_address[f"ladders/{NASTY}/"]
    (expectation, *_) = page.context["level"]["expectations"]
    asked = expectation | {"key": "k", "text": text, "examples": [example], "counterExamples": []}
    level = page.context["level"] | {"expectations": [asked], "differencesFromBelow": []}
    drawn = read_html(renderer.body(replace(page, context={**page.context, "level": level})))
    (item,) = drawn.all(id="k")
    assert [each.text for each in item.of_class("as-typed")] == [text, example]


def test_a_level_without_expectations_says_so_and_whom_to_ask(catalog: Catalog) -> None:
    silent = with_level(catalog, NASTY, expectations=[], differencesFromBelow=[], owner="The practice")
    page = body(silent, f"ladders/{NASTY}/")
    assert "Ask The practice" in page.text


def with_ladder(catalog: Catalog, change: Callable[[dict[str, Any]], dict[str, Any]]) -> Catalog:
    """The catalog with every level of every ladder changed, on the page of the ladder as on its own."""
    ladders = {
        slug: ladder | {"levels": [change(level) for level in ladder["levels"]]}
        for slug, ladder in catalog.ladder.items()
    }
    return replace(catalog, ladder=ladders)


def heads(page: Element) -> list[str]:
    return [each.text for each in page.all("table")[0].all("th", scope="col")]


def test_a_ladder_whose_levels_are_all_retired_says_so_and_draws_nothing(catalog: Catalog) -> None:
    retired = with_ladder(catalog, lambda level: level | {"status": "RETIRED"})
    page = body(retired, "ladders/engineering/")
    assert "None of its levels is in use any longer" in page.text
    assert not page.of_class("lattice")
    assert not page.of_class("counts")
    assert not page.all("table")
    assert len(page.all(id="retired")[0].all("li")) == len(catalog.ladder["engineering"]["levels"])
    assert "None of its levels is in use any longer" in body(retired, "ladders/").text


def test_a_ladder_without_levels_says_what_to_write(catalog: Catalog) -> None:
    slug, ladder = next(iter(catalog.ladder.items()))
    bare = replace(catalog, ladder={slug: ladder | {"levels": [], "transitions": [], "equivalences": []}})
    assert f"levels/{slug}/NAME.md" in body(bare, f"ladders/{slug}/").text


def test_a_table_has_no_column_that_is_empty_from_top_to_bottom(catalog: Catalog) -> None:
    assert heads(body(catalog, "ladders/engineering/"))[:2] == ["Rank", "Level"]
    bare = with_ladder(catalog, lambda level: level | {"code": None, "alsoCalled": [], "gate": None})
    assert heads(body(bare, "ladders/engineering/")) == ["Rank", "Level", "Track"]


def test_every_cell_of_the_table_says_its_column_for_windows_without_columns(catalog: Catalog) -> None:
    page = body(catalog, "ladders/engineering/")
    for table in page.all("table"):
        columns = {each.text for each in table.all("th", scope="col")}
        assert {each.attributes["data-head"] for each in table.all("td")} <= columns


def test_the_table_of_a_ladder_tells_the_rank_of_each_level(catalog: Catalog) -> None:
    level = next(each for each in catalog.ladder["engineering"]["levels"] if each["rank"])
    cells = [
        each.text for each in body(catalog, "ladders/engineering/").all("td") if each.attributes["data-head"] == "Rank"
    ]
    assert level["rank"]["title"] in cells


@pytest.mark.parametrize(
    ("title", "table", "beside"),
    [("Senior", "3 Senior", "Rank 3, Senior"), ("3", "3", "Rank 3"), ("Rank 3", "Rank 3", "Rank 3")],
)
def test_a_height_is_not_told_twice(title: str, table: str, beside: str, catalog: Catalog) -> None:
    words: Any = Renderer(catalog, TEMPLATES).environment.get_template("parts/words.html").module
    rank = {"order": 3, "title": title}
    assert (str(words.rank(rank)), str(words.rank_told(rank))) == (table, beside)


def test_what_stands_level_within_the_ladder_comes_first_and_what_does_not_comes_last(catalog: Catalog) -> None:
    def pair(name: str, ladder: str | None, strength: str) -> dict[str, Any]:
        other = {"ladder": {"slug": ladder}} if ladder else None
        return {"note": name, "strength": strength, "evaluation": None, "otherLevel": other} | {
            "level": {"ladder": {"slug": "own"}}
        }

    pairs = [
        pair("not here", "own", "NONE"),
        pair("beyond", "other", "EQUAL"),
        pair("nothing", None, "NONE"),
        pair("about here", "own", "APPROXIMATE"),
        pair("here", "own", "EQUAL"),
    ]
    ordered = Views(catalog).ladders.pairs({"slug": "own", "equivalences": pairs})
    assert [each["note"] for each in ordered] == ["about here", "here", "beyond", "not here", "nothing"]


def test_ways_are_told_as_one_climbs_and_up_before_across(catalog: Catalog) -> None:
    ladder = catalog.ladder["engineering"]
    ways = Views(catalog).ladders.ways(ladder)
    assert len(ways) == len(ladder["transitions"])
    ranks = [catalog.level[move["level"]["slug"]]["rank"]["order"] for move in ways]
    assert ranks == sorted(ranks)
    for start in {move["level"]["slug"] for move in ways}:
        kinds = [move["kind"] for move in ways if move["level"]["slug"] == start]
        assert kinds == sorted(kinds, key=["PROMOTION", "LATERAL", "RETURN", "STEP_BACK"].index)


def test_a_training_that_leads_across_names_the_levels_on_the_other_side(catalog: Catalog) -> None:
    """Somebody who would like to get there looks for what helps, whichever side the training was made for."""
    asked = {"competency": {"slug": "coaching"}, "proficiency": "Practised"}
    levels = {
        slug: {
            "slug": slug,
            "status": status,
            "rank": {"order": order},
            "expectations": [asked | {"proficiency": grade}],
        }
        for slug, status, order, grade in (
            ("own/high", "ACTIVE", 5, "Practised"),
            ("own/low", "ACTIVE", 4, "Working"),
            ("own/had", "ACTIVE", 3, "Aware"),
            ("own/beyond", "ACTIVE", 7, "Advanced"),
            ("own/gone", "RETIRED", 5, "Practised"),
        )
    }
    scale = {"ordered": True, "proficiencies": ["Aware", "Working", "Practised", "Advanced"]}
    brings = {
        "competency": {"slug": "coaching", "scale": scale},
        "fromProficiency": "Aware",
        "toProficiency": "Practised",
    }
    ladder: Any = {"slug": "own"}
    views = Views(replace(catalog, level=levels, ladder={"own": ladder}))
    training = {"levels": [], "outcomes": [brings], "crosses": "TRACK"}
    ((_, found),) = views.trainings.levels_served(training)
    assert [level["slug"] for level in found] == ["own/low", "own/high"]
    assert views.trainings.levels_served(training | {"crosses": None}) == []


def test_a_ladder_names_its_own_level_first_of_a_pair_that_was_written_from_the_other_side(catalog: Catalog) -> None:
    here, there = ({"title": slug, "ladder": {"slug": slug}} for slug in ("own", "other"))
    scores = {"heldOn": "2026-05-12", "level": {"total": 48}, "otherLevel": {"total": 45}}
    pair = {"strength": "EQUAL", "level": there, "otherLevel": here, "evaluation": scores}
    (seen,) = Views(catalog).ladders.pairs({"slug": "own", "equivalences": [pair]})
    assert (seen["level"], seen["otherLevel"]) == (here, there)
    assert [seen["evaluation"][side]["total"] for side in ("level", "otherLevel")] == [45, 48]


@pytest.mark.parametrize(
    ("kind", "where", "said"),
    [
        ("ladder", "ladders/", "ladders/NAME.yml"),
        ("competency", "competencies/", "competencies/NAME.md"),
        ("mentor", "mentors/", "mentors/NAME.md"),
        ("training", "training/", "trainings/NAME.md"),
        ("guide", "guides/", "guides/NAME.md"),
        ("hat", "hats/", "hats/NAME.md"),
    ],
)
def test_an_empty_list_says_what_to_do_next(kind: str, where: str, said: str, catalog: Catalog) -> None:
    nothing = replace(catalog, **{kind: {}} | ({"level": {}} if kind == "ladder" else {}))
    assert said in body(nothing, where).text


def test_every_hat_is_listed_on_a_page_that_the_guides_lead_to(catalog: Catalog) -> None:
    listed = {link.attributes["href"] for link in body(catalog, "hats/").of_class("catalogue")[0].all("a")}
    assert listed == {f"../hats/{slug}/" for slug in catalog.hat}
    assert "../hats/" in {link.attributes["href"] for link in body(catalog, "guides/").all("a")}


NO_TERMS: dict[str, None] = dict.fromkeys(
    ("notAlone", "paidBy", "timeGiven", "renewalMonths", "alternative", "leaveCounts")
)


@pytest.mark.parametrize(
    ("measure", "target", "said"),
    [
        ("Pages", "2", "Evidence. Pages: 2"),
        ("references", None, "Evidence. References"),
        (None, "current", "Evidence. Current"),
        (None, None, "Evidence"),
    ],
)
def test_how_a_criterion_is_looked_at_reads_as_words(
    measure: str | None, target: str | None, said: str, catalog: Catalog
) -> None:
    criterion = {"kind": "EVIDENCE", "text": "Shows it.", "measure": measure, "target": target, **NO_TERMS}
    page = body(with_level(catalog, NASTY, criteria=[criterion]), f"ladders/{NASTY}/")
    assert [each.text for each in page.all(id="_criteria")[0].of_class("note")] == [said]


def test_money_that_comes_with_a_level_is_written_as_money(catalog: Catalog) -> None:
    reward = {"kind": "on-call pay", "amount": 1200, "unit": "GBP", "text": None, "dependsOn": None}
    page = body(with_level(catalog, NASTY, rewards=[reward], recognitions=[]), f"ladders/{NASTY}/")
    assert page.all(id="_rewards")[0].all("li")[0].text == "On-call pay: £1,200"


def test_of_a_mentor_each_thing_is_said_once_and_as_a_sentence(catalog: Catalog) -> None:
    slug = "noor-halvane"
    shown = {
        "title": "Staff Engineer",
        "acceptsNow": True,
        "room": 2,
        "crossed": "RETURNED",
        "modes": ["in person", "walk"],
    }
    noor = catalog.mentor[slug] | shown
    page = body(replace(catalog, mentor={slug: noor}), f"mentors/{slug}/")
    facts = {each.all("dt")[0].text: each.all("dd")[0].text for each in page.of_class("facts")[0].all("div")}
    assert page.of_class("tag")[0].text == "Has room for 2"
    assert facts["Likes to meet"] == "In person, walk"
    level = body(with_level(catalog, NASTY, mentors=[noor]), f"ladders/{NASTY}/")
    assert "Staff Engineer. Room for 2. Crossed and came back" in level.all(id="_help")[0].text


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"acceptsNow": True, "room": 2, "pausedUntil": None}, "Has room for 2"),
        ({"acceptsNow": False, "room": 0, "pausedUntil": None}, "No room now"),
        ({"acceptsNow": False, "room": None, "pausedUntil": "2026-12-31"}, "Pausing until 31 Dec"),
    ],
)
def test_the_directory_says_of_each_mentor_whether_there_is_room(
    fields: dict[str, Any], said: str, catalog: Catalog
) -> None:
    slug = "noor-halvane"
    page = body(replace(catalog, mentor={slug: catalog.mentor[slug] | fields}), "mentors/")
    assert [each.text for each in page.of_class("last")] == [said]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"status": "OPEN", "seatsFree": 5, "asOf": "2026-11-20"}, "Next on 26 Nov"),
        ({"status": "OPEN", "seatsFree": None, "asOf": None}, "Next on 26 Nov"),
        ({"status": "FULL", "seatsFree": 0, "asOf": "2026-11-20"}, "Next on 26 Nov, full"),
        ({"status": "WAITING_LIST", "seatsFree": 0, "asOf": None}, "Next on 26 Nov, with a waiting list"),
    ],
)
def test_the_catalogue_says_when_a_training_comes_next(fields: dict[str, Any], said: str, catalog: Catalog) -> None:
    slug, training = next(iter(catalog.training.items()))
    session = training["sessions"][0] | {"startsAt": "2026-11-26T09:00:00+00:00", "upcoming": True} | fields
    shown = training | {"sessions": [session], "crosses": None}
    page = body(replace(catalog, training={slug: shown}), "training/")
    assert [each.text for each in page.of_class("last")] == [said]


def test_a_hidden_band_is_said_to_be_hidden(catalog: Catalog) -> None:
    page = body(with_level(catalog, NASTY, payBands=[], payBandsHidden=True), f"ladders/{NASTY}/")
    assert "not shown" in page.text


def test_what_is_announced_for_later_is_told_with_its_days_and_on_one_scale_with_now(catalog: Catalog) -> None:
    now = {"location": None, "discipline": None, "currency": "GBP", "period": "YEAR", "mid": None}
    now |= {"min": 20000, "max": 30000, "effectiveFrom": None, "announcedOn": None}
    coming = now | {"min": 29500, "max": 36000, "effectiveFrom": "2027-04-01", "announcedOn": "2026-11-02"}
    leave = {"kind": "leave", "amount": 30, "unit": "days", "dependsOn": None, "text": "More."}
    leave |= {"effectiveFrom": "2027-05-01", "announcedOn": "2026-12-01"}
    told = with_level(
        catalog, NASTY, payBands=[now], payBandsToCome=[coming], rewards=[], rewardsToCome=[leave], equivalences=[]
    )
    page = body(told, f"ladders/{NASTY}/")
    pay, rewards = (page.all("section", id=name)[0] for name in ("_pay", "_rewards"))
    assert "From 1 April 2027, announced on 2 November 2026" in pay.text
    assert "£29,500 to £36,000" in pay.text
    starts = [float(each.attributes["x"]) for each in pay.of_class("range")]
    assert len(starts) == 2
    assert starts[0] < starts[1]
    assert len([each for each in pay.of_class("row") if "data-min" in each.attributes]) == 1
    assert "From 1 May 2027, not told outside before 1 December 2026" in rewards.text
    assert "30 days" in rewards.text


def test_areas_stand_under_wider_ones_with_a_line_about_them(catalog: Catalog) -> None:
    areas = [{"title": "Wide", "within": None, "summary": None}]
    areas += [{"title": "Narrow", "within": "Wide", "summary": "A line about it."}]
    slug, competency = next(iter(catalog.competency.items()))
    organisation = catalog.organisation | {"areas": areas}
    only = replace(catalog, organisation=organisation, competency={slug: competency | {"area": "Narrow"}})
    page = body(only, "competencies/")
    assert [[each.text for each in page.all(tag)] for tag in ("h2", "h3")] == [["Wide"], ["Narrow"]]
    assert [each.text for each in page.all("h4")] == [competency["title"]]
    assert [each.text for each in page.of_class("about")] == ["A line about it."]


@pytest.mark.parametrize("kind", ["level", "ladder", "competency", "mentor", "training", "hat", "guide"])
def test_a_page_bears_everything_that_may_be_missing(kind: str, catalog: Catalog) -> None:
    """Every field that may be null is null, every list is empty: the page still stands."""
    kept = {"slug", "title", "name", "ladder", "track", "status", "kind", "timeShare", "order", "tracks", "confirmedOn"}
    kept |= {"levels", "transitions", "equivalences"} if kind == "ladder" else set()
    empty = {list: [], bool: False}

    def bare(thing: dict[str, Any]) -> dict[str, Any]:
        return {name: value if name in kept else empty.get(type(value)) for name, value in thing.items()}

    things = {
        slug: bare(thing) | ({"body": ""} if "body" in thing else {}) for slug, thing in catalog.of_kind(kind).items()
    }
    renderer = Renderer(replace(catalog, **{kind: things}), TEMPLATES)
    for page in renderer.pages.by_address.values():
        if page.template == f"{kind}.html":
            assert read_html(renderer.body(page)).all("h1")


def test_a_field_that_was_not_asked_for_stops_the_build_and_names_the_page(catalog: Catalog) -> None:
    level = {name: value for name, value in catalog.level[NASTY].items() if name != "scope"}
    renderer = Renderer(replace(catalog, level={**catalog.level, NASTY: level}), TEMPLATES)
    with pytest.raises(BuildError, match=f"{NASTY}.*scope"):
        renderer.body(renderer.pages.by_address[f"ladders/{NASTY}/"])


# --- The vocabulary of hand-written pages ---


class Vocabulary:
    """Stands where mkdocs-macros-plugin does, and keeps what it is given."""

    def __init__(self, renderer: Renderer) -> None:
        self.macros: dict[str, Any] = {}
        self.drawings = Drawings(renderer)
        with drawing(self.drawings):
            define_env(self)  # type: ignore[arg-type]

    def macro(self, function: Any) -> None:
        self.macros[function.__name__] = function

    def say(self, name: str, *arguments: Any, at: str = "about/") -> str:
        """What a page says by a macro, once it is finished."""
        return self.drawings.fill(str(self.macros[name](*arguments)), at)


def test_an_author_can_show_a_ladder_anywhere(renderer: Renderer) -> None:
    html = Vocabulary(renderer).say("ladder_picture", "engineering")
    assert 'href="../ladders/engineering/staff-engineer/"' in html
    assert read_html(html).of_class("lattice")


def test_a_drawing_links_from_the_page_it_stands_on(renderer: Renderer) -> None:
    html = Vocabulary(renderer).say("ladder_picture", "engineering", at="a/b/c/")
    assert 'href="../../../ladders/engineering/staff-engineer/"' in html


def test_a_ladder_that_does_not_exist_is_told_by_name(renderer: Renderer) -> None:
    with pytest.raises(BuildError, match="the ladder nowhere"):
        Vocabulary(renderer).say("ladder_picture", "nowhere")


def test_an_author_can_count_and_announce(renderer: Renderer, catalog: Catalog) -> None:
    vocabulary = Vocabulary(renderer)
    assert vocabulary.say("count", "training") == str(len(catalog.training))
    assert len(read_html(vocabulary.say("upcoming", 2)).all("time")) == 2


def test_a_name_in_a_line_of_markdown_has_no_punctuation_that_markdown_reads(
    renderer: Renderer, catalog: Catalog
) -> None:
    said = Vocabulary(renderer).say("organisation_name")
    assert unescape(said) == " ".join(catalog.organisation["name"].split())
    assert not set(said) & set("<>[]()*_`~\\|{}!\n")


def test_a_mark_that_somebody_typed_draws_nothing(renderer: Renderer) -> None:
    typed = escape('<div data-drawn="0"></div>')
    assert Drawings(renderer).fill(typed, "") == typed
