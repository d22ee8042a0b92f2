"""The pages that say how it works, how and when it is decided, where a ladder divides, and what has changed."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from portal.hostile import NASTY, SUFFIX
from portal.reading import Element, read_html

import stepladder_portal
from stepladder_portal.catalog import Catalog
from stepladder_portal.render import Renderer
from stepladder_portal.views import Views

TEMPLATES = str(Path(stepladder_portal.__file__).parent / "templates")
FORK, HOW, MANAGERS = "ladders/engineering/fork/", "how-it-works/", "how-it-works/managers/"
CYCLES, PROCESS, CHANGES = "cycles/", "processes/promotion-panel/", "changes/"
EVERY = [FORK, HOW, MANAGERS, CYCLES, "processes/", PROCESS, CHANGES]


def drawn(catalog: Catalog, address: str) -> Element:
    renderer = Renderer(catalog, TEMPLATES)
    return read_html(renderer.body(renderer.pages.by_address[address]))


def links(page: Element) -> list[str]:
    return [each.attributes.get("href", "") for each in page.all("a")]


def with_ladder(catalog: Catalog, **fields: Any) -> Catalog:
    (slug, ladder), *_ = catalog.ladder.items()
    return replace(catalog, ladder={**catalog.ladder, slug: ladder | fields})


def with_level(catalog: Catalog, slug: str, **fields: Any) -> Catalog:
    return replace(catalog, level={**catalog.level, slug: catalog.level[slug] | fields})


def with_policy(catalog: Catalog, **fields: Any) -> Catalog:
    organisation = catalog.organisation
    return replace(catalog, organisation=organisation | {"policy": organisation["policy"] | fields})


@pytest.mark.parametrize("address", EVERY)
def test_every_page_has_one_heading_and_shows_what_was_typed_as_text(catalog: Catalog, address: str) -> None:
    page = drawn(catalog, address)
    assert len(page.all("h1")) == 1
    assert not page.all("script")
    assert not page.all("b")
    assert not [link for link in links(page) if "javascript" in link]
    assert "{{ 7*7 }}" in page.text


# --- The fork ---


def shape(column: Element) -> list[str]:
    return [each.tag for each in column if each.tag != "rect"]


def test_at_a_fork_both_sides_are_told_the_same_in_the_same_order_and_size(catalog: Catalog) -> None:
    rows = drawn(catalog, FORK).of_class("sides")
    assert len(rows) == 4
    for row in rows:
        one, other = [each for each in row.inside if isinstance(each, Element)]
        assert one.all("h3")[0].text.startswith("Technical")
        assert other.all("h3")[0].text.startswith("Managerial")
        assert one.attributes["class"].replace("t0", "t1") == other.attributes["class"]
        assert shape(one) == shape(other)


def test_the_page_of_a_fork_says_all_that_was_written_of_it(catalog: Catalog) -> None:
    page = drawn(catalog, FORK)
    (fork,) = catalog.ladder["engineering"]["forks"]
    assert page.all("h1")[0].text == fork["title"]
    for said in (fork["summary"], *fork["stays"], fork["whoDecides"], fork["staying"], fork["howBack"]):
        assert said in page.text
    for side in fork["sides"]:
        assert all(each in page.text for each in (*side["new"], side["week"]))
    for each in fork["questions"]:
        assert each["question"] in page.text
        assert each["answer"] in page.text


def test_a_fork_leads_to_its_levels_to_who_decides_and_back_to_where_one_may_stay(catalog: Catalog) -> None:
    to = set(links(drawn(catalog, FORK)))
    assert {"../../../ladders/engineering/senior-engineer/", "../../../ladders/engineering/team-lead/"} <= to
    assert {"../../../ladders/engineering/engineer/", "../../../processes/promotion-panel/"} <= to


def test_the_fork_is_one_step_away_from_the_ladders_picture_the_level_before_it_and_home(catalog: Catalog) -> None:
    (pill,) = drawn(catalog, "ladders/engineering/").of_class("at-fork")
    assert pill.attributes["href"] == "../../ladders/engineering/fork/"
    assert "../../../ladders/engineering/fork/" in links(drawn(catalog, "ladders/engineering/engineer/"))
    assert "../../../ladders/engineering/fork/" not in links(drawn(catalog, "ladders/engineering/staff-engineer/"))
    assert "ladders/engineering/fork/" in links(drawn(catalog, ""))


def test_a_side_of_which_nothing_was_written_is_shown_and_says_so(catalog: Catalog) -> None:
    (fork,) = catalog.ladder["engineering"]["forks"]
    half = with_ladder(catalog, forks=[fork | {"sides": fork["sides"][:1]}])
    page = drawn(half, FORK)
    assert page.text.count("Nothing has been written for this side yet.") == 2
    assert all(len([each for each in row.inside if isinstance(each, Element)]) == 2 for row in page.of_class("sides"))


def test_several_forks_stand_on_one_page_each_under_its_own_name(catalog: Catalog) -> None:
    (fork,) = catalog.ladder["engineering"]["forks"]
    page = drawn(with_ladder(catalog, forks=[fork, fork | {"slug": "again", "title": "Again"}]), FORK)
    assert len(page.all("h1")) == 1
    assert [each.text for each in page.all("h2")] == [fork["title"], "Again"]
    assert {"#fork", "#again"} <= set(links(page))
    assert page.all(id="fork")
    assert page.all(id="again")


def test_a_ladder_that_does_not_divide_has_no_such_page_and_no_link_to_one(catalog: Catalog) -> None:
    whole = with_ladder(catalog, forks=[])
    assert FORK not in Renderer(whole, TEMPLATES).pages.by_address
    assert not [link for link in links(drawn(whole, "ladders/engineering/")) if "fork" in link]
    assert not [link for link in links(drawn(whole, "")) if "fork" in link]


# --- How it works ---


def test_what_was_decided_is_told_to_everybody_with_how_pay_moves(catalog: Catalog) -> None:
    page = drawn(catalog, HOW)
    policy = catalog.organisation["policy"]
    assert policy["allNeeded"] in page.text
    assert "The joint panel." in page.text
    for each in policy["questions"]:
        assert each["question"] in page.text
        assert each["answer"] in page.text
    rows = [row for row in page.of_class("pay-moves")[0].all("tr") if row.all("td")]
    assert [(row.all("th")[0].text, row.all("td")[1].text) for row in rows] == [
        ("On a move across", "No"),
        ("On a step back", "It may"),
    ]
    assert [row.all("td")[0].text for row in rows] == [each["text"] for each in catalog.organisation["payProgression"]]


def test_what_nobody_has_decided_yet_is_asked_for_by_its_place_in_the_content(catalog: Catalog) -> None:
    names = ("whatDiffers", "whatNeverDiffers", "howPayWorks", "howToChangeSides", "whoDecides", "forManagers")
    bare = with_policy(catalog, **dict.fromkeys(names, ""), allNeeded=None, questions=[])
    bare = replace(bare, organisation=bare.organisation | {"payProgression": []})
    assert "organisation.yml" in drawn(bare, HOW).text
    assert "for_managers" in drawn(bare, MANAGERS).text
    for address in (HOW, MANAGERS):
        assert all(heading.text.strip() for heading in drawn(bare, address).all("h2"))


def test_managers_find_their_sheets_the_forks_the_dates_and_what_to_hand_in(catalog: Catalog) -> None:
    page = drawn(with_policy(catalog, forManagers="**Both** are yours."), MANAGERS)
    assert "Both are yours." in page.text
    to = links(page)
    assert "../../guides/growth-talk/#manager" in to
    assert "../../ladders/engineering/fork/" in to
    assert "../../cycles/#winter-2026" in to
    assert "Two pages of evidence" in page.text


def test_it_is_called_after_two_ladders_only_where_there_are_two_of_one_height(catalog: Catalog) -> None:
    assert Views(catalog).home.how_it_works == "How our ladders work"
    views = Views(catalog)
    views.home.__dict__["promise"] = replace(views.home.promise, headline=("Two ladders.", "One height."))
    assert views.home.how_it_works == "How our two ladders work"


# --- When and how it is decided ---


def test_a_cycle_tells_its_dates_where_it_stands_and_which_version_counts(catalog: Catalog) -> None:
    (section,) = drawn(catalog, CYCLES).all(id="winter-2026")
    assert [each.text for each in section.of_class("when")] == ["26 October to 6 November 2026", "24 November 2026"]
    assert "Running now" in section.all("h2")[0].text
    assert f"Version 2026.2{SUFFIX} of the ladders counts" in section.text
    assert "as they stood on 1 October 2026" in section.text
    assert "holds from 1 January 2027" in section.text


def test_cycles_that_are_over_are_folded_away_and_stay_where_they_were(catalog: Catalog) -> None:
    later = replace(catalog, as_of=catalog.as_of.replace(year=2028))
    page = drawn(later, CYCLES)
    assert page.all(id="winter-2026")
    assert len(page.all("details")) == 1
    assert "No cycle is running or planned just now." in page.text


@pytest.mark.parametrize(
    ("address", "kind", "said"),
    [
        (CYCLES, "cycle", "cycles/NAME.md"),
        (CYCLES, "process", "processes/NAME.md"),
        ("processes/", "process", "processes/NAME.md"),
    ],
)
def test_where_nothing_is_written_the_page_says_what_to_write(
    catalog: Catalog, address: str, kind: str, said: str
) -> None:
    nothing: Any = {kind: {}}
    assert said in drawn(replace(catalog, **nothing), address).text


def test_a_process_that_is_no_longer_in_use_is_not_linked_from_its_cycle(catalog: Catalog) -> None:
    page = drawn(replace(catalog, process={}), CYCLES)
    assert page.all(id="winter-2026")
    assert not [link for link in links(page) if "processes/" in link and not link.endswith("processes/")]


def test_a_process_is_told_step_by_step_from_who_may_ask_to_trying_again(catalog: Catalog) -> None:
    (told,) = drawn(catalog, PROCESS).of_class("steps-told")
    process = catalog.process["promotion-panel"]
    order = ("nominatedBy", "when", "handIn", "decidedBy", "mayNotDecide", "calibration", "told", "reasons")
    written = [process[name] for name in (*order, "secondLook", "tryAgain")]
    assert [each.text for each in told.all("dd")] == [
        each if isinstance(each, str) else "".join(each) for each in written
    ]


def test_a_level_says_how_and_when_it_is_decided_and_by_which_words(catalog: Catalog) -> None:
    (gate,) = drawn(catalog, "ladders/engineering/staff-engineer/").all(id="_gate")
    assert {"../../../processes/promotion-panel/", "../../../cycles/#winter-2026"} <= set(links(gate))
    assert "24 November 2026" in gate.text
    assert "Version 2026.2" in gate.text


def test_a_process_for_one_ladder_leads_before_one_for_all(catalog: Catalog) -> None:
    level = catalog.level["engineering/staff-engineer"] | {"process": None}
    own = catalog.process["promotion-panel"]
    every = own | {"slug": "every", "ladders": []}
    other = own | {"slug": "other", "ladders": [{"slug": "sales"}]}
    found = Views(replace(catalog, process={"other": other, "every": every, "own": own})).reviews.process_for(
        "PROMOTION", level
    )
    assert found == own
    found = Views(replace(catalog, process={"other": other, "every": every})).reviews.process_for("PROMOTION", level)
    assert found == every
    assert Views(replace(catalog, process={"other": other})).reviews.process_for("PROMOTION", level) is None


# --- What a level tells besides ---


def test_a_level_answers_whether_everything_is_needed(catalog: Catalog) -> None:
    (said,) = drawn(catalog, "ladders/engineering/engineer/").of_class("all-needed")
    assert catalog.organisation["policy"]["allNeeded"] in said.text
    assert not drawn(with_policy(catalog, allNeeded=None), "ladders/engineering/engineer/").of_class("all-needed")


def test_a_criterion_says_who_pays_what_counts_as_much_and_what_it_never_decides_alone(catalog: Catalog) -> None:
    terms = {
        "notAlone": "A promotion.", "paidBy": "We do.", "timeGiven": "A day.", "renewalMonths": 36,
        "alternative": "Two witnesses.", "leaveCounts": "In full.",
    }  # fmt: skip
    criterion = {"kind": "CERTIFICATION", "text": "Holds it.", "measure": None, "target": None, **terms}
    page = drawn(with_level(catalog, NASTY, criteria=[criterion]), f"ladders/{NASTY}/")
    (list_of,) = page.of_class("terms")
    assert {each.all("dt")[0].text: each.all("dd")[0].text for each in list_of.all("div")} == {
        "Never decides alone": "A promotion.",
        "Paid by": "We do.",
        "Time for it": "A day.",
        "To be renewed": "every 3 years",
        "Counts as much": "Two witnesses.",
        "Leave and part-time": "In full.",
    }


def test_what_every_level_is_asked_is_marked_where_it_stands_with_who_asks_it(catalog: Catalog) -> None:
    first, second, *others = catalog.level[NASTY]["expectations"]
    asked = [
        first | {"inheritedFrom": "engineering"},
        second | {"inheritedFrom": "engineering/technical"},
        others[0] | {"inheritedFrom": None},
    ]
    page = drawn(with_level(catalog, NASTY, expectations=asked, differencesFromBelow=[]), f"ladders/{NASTY}/")
    marks = {
        each.attributes["id"]: [mark.text for mark in each.of_class("everywhere")]
        for each in page.all("li")
        if "id" in each.attributes
    }
    level = catalog.level[NASTY]
    assert marks[first["key"]] == [f"Asked at every level of {level['ladder']['title']}"]
    assert marks[second["key"]] == [f"Asked at every level of {level['track']['title']}"]
    assert marks[others[0]["key"]] == []


def test_a_retired_level_leads_to_what_replaced_it(catalog: Catalog) -> None:
    gone = {"status": "RETIRED", "replacedBy": {"slug": "engineering/staff-engineer", "title": "Staff Engineer"}}
    (instead,) = drawn(with_level(catalog, NASTY, **gone), f"ladders/{NASTY}/").of_class("instead")
    assert links(instead) == ["../../../ladders/engineering/staff-engineer/"]
    assert instead.text == "Read Staff Engineer instead"


@pytest.mark.parametrize("address", ["ladders/engineering/", "ladders/engineering/staff-engineer/"])
def test_the_scores_of_an_evaluation_stand_with_their_day_and_who_agreed(catalog: Catalog, address: str) -> None:
    (scores,) = drawn(catalog, address).of_class("scores")
    rows = [[cell.text for cell in row.all("td")] for row in scores.all("tr") if row.all("td")]
    assert rows == [["22", "20"], ["13", "13"], ["20", "22"], ["6", "5"], ["61", "60"]]
    assert "12 May 2026" in scores.text
    assert "The joint panel" in scores.text


def test_from_the_other_side_the_same_scores_are_told_the_other_way_round(catalog: Catalog) -> None:
    (scores,) = drawn(catalog, "ladders/engineering/engineering-manager/").of_class("scores")
    assert [cell.text for cell in scores.all("td")][-2:] == ["60", "61"]


# --- What changed ---


@pytest.mark.parametrize(
    ("stays", "said"), [(True, "Evidence stays valid"), (False, "Evidence from before no longer counts by itself")]
)
@pytest.mark.parametrize("address", [CHANGES, f"ladders/{NASTY}/"])
def test_a_change_says_from_when_what_and_whether_evidence_stays_valid(
    catalog: Catalog, address: str, stays: bool, said: str
) -> None:
    note = {"on": "2026-09-01", "announcedOn": None, "text": "Reworded.", "evidenceStays": stays, "evidenceNote": "N."}
    page = drawn(with_level(catalog, NASTY, changes=[note]), address)
    assert page.all("time", datetime="2026-09-01")
    told = next(each for each in page.all("li") if "Reworded." in each.text)
    assert said in told.text
    assert "N." in told.text


def test_each_change_leads_to_the_level_and_what_it_says_of_it(catalog: Catalog) -> None:
    page = drawn(catalog, CHANGES)
    assert "../ladders/engineering/staff-engineer/#_changed" in links(page)
    assert drawn(catalog, "ladders/engineering/staff-engineer/").all(id="_changed")


def test_many_changes_follow_on_further_pages_and_none_is_lost(catalog: Catalog) -> None:
    note = {"announcedOn": None, "text": "Reworded.", "evidenceStays": True, "evidenceNote": None}
    notes = [note | {"on": f"20{year:02}-01-01"} for year in range(99, 10, -1)] * 3
    many = with_level(catalog, NASTY, changes=notes)
    pages = [each for each in Renderer(many, TEMPLATES).pages.by_address if each.startswith("changes/")]
    assert pages == ["changes/", "changes/all/2/", "changes/all/3/"]
    assert sum(drawn(many, each).text.count("Reworded.") for each in pages) == len(notes)
    assert "../../../changes/" in links(drawn(many, "changes/all/2/"))


def test_where_nothing_has_changed_the_page_says_where_a_change_is_written(catalog: Catalog) -> None:
    still = replace(catalog, level={slug: level | {"changes": []} for slug, level in catalog.level.items()})
    assert "changes" in drawn(still, CHANGES).text
    assert "Nothing has changed" in drawn(still, "").text


def test_a_level_leads_to_few_guides_and_to_those_for_its_own_moves_first(catalog: Catalog) -> None:
    """However many there are: its page does not grow with the portal."""
    guides = {f"talk-{n}": {"slug": f"talk-{n}", "moves": [], "withMentor": n == 0} for n in range(9)}
    moving = {"across": {"moves": ["LATERAL"]}, "back": {"moves": ["STEP_BACK"]}}
    guides |= {slug: guide | {"slug": slug, "withMentor": False} for slug, guide in moving.items()}
    level = {"transitionsFrom": [{"kind": "LATERAL"}]}
    found = [guide["slug"] for guide in Views(replace(catalog, guide=guides)).levels.guides_for(level)]
    assert found == ["talk-1", "talk-2", "talk-3", "talk-4", "talk-0", "across"], "those with a mentor are last"
