"""The page of a move: all that the API knows of the bridge, and nothing that the content does not offer."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from portal.reading import Element, Finished, read_html

import stepladder_portal
from stepladder_portal.catalog import Catalog
from stepladder_portal.moves import move
from stepladder_portal.naming import names
from stepladder_portal.render import Renderer
from stepladder_portal.tried import tried

TEMPLATES = str(Path(stepladder_portal.__file__).parent / "templates")
TRACK = {"slug": "experts"}
ENDS: Any = tuple({"slug": f"ladder/{n}", "track": TRACK, "ladder": {"slug": "ladder"}} for n in (1, 2))


@pytest.fixture(scope="module")
def renderer(catalog: Catalog) -> Renderer:
    return Renderer(catalog, TEMPLATES)


def drawn(renderer: Renderer, address: str) -> Element:
    return read_html(renderer.body(renderer.pages.by_address[address]))


def test_every_transition_has_its_page_and_every_page_tells_all_trainings_in_order(renderer: Renderer) -> None:
    catalog = renderer.catalog
    stated = {
        (move["level"]["slug"], move["toLevel"]["slug"])
        for ladder in catalog.ladder.values()
        for move in ladder["transitions"]
    }
    assert set(catalog.bridge) == stated
    for start, end in stated:
        page = drawn(renderer, f"moves/{start}/{end}/")
        bridge = catalog.bridge[start, end]
        course = [item.all("strong")[0].text for each in page.of_class("course") for item in each.all("li")]
        assert course == [catalog.training[step["training"]["slug"]]["title"] for step in bridge["trainings"]]
        open_ones = [item.text for part in page.all(id="open") for item in part.all("li")]
        assert all(
            item.startswith(each["sentence"].strip()[:40])
            for item, each in zip(open_ones, bridge["unclosed"], strict=True)
        )


def test_mentors_are_not_told_of_where_they_may_not_be_seen(catalog: Catalog) -> None:
    pair = next(iter(catalog.bridge))
    hidden = Renderer(replace(catalog, bridge={pair: catalog.bridge[pair] | {"mentors": None}}), TEMPLATES)
    page = drawn(hidden, f"moves/{pair[0]}/{pair[1]}/")
    assert not page.all(id="mentors")
    assert "mentor" not in "".join(part.text for part in page.all("h3"))


def test_somebody_who_wants_to_become_something_finds_where_to_begin(catalog: Catalog) -> None:
    targets = {end for _, end in catalog.bridge}
    found = {each["u"]: each for each in names(catalog) if each["k"] == "Move" and "#" in each["u"]}
    assert set(found) == {f"moves/{slug.replace('/', '/#')}" for slug in targets}
    for each in found.values():
        assert each["n"].startswith(("Become a ", "Become an "))
        assert any(other.startswith("Move to ") for other in each["a"])


# --- Try it first ---


def a_bridge(**fields: Any) -> Any:
    gap = {"competencies": [{"competency": {"slug": "knots"}}, {"competency": None}]}
    return {"gap": gap, "trainings": [], "mentors": [], "hats": [], **fields}


def a_training(slug: str, kind: str, **fields: Any) -> Any:
    outcome = {"competency": {"slug": fields.pop("brings", "knots")}}
    made = {"slug": slug, "kind": kind, "status": "ACTIVE", "outcomes": [outcome], "tracks": [], "effortMinutes": 60}
    return made | fields


def tried_with(*trainings: Any, bridge: Any = None) -> Any:
    return tried(bridge or a_bridge(), ENDS, {each["slug"]: each for each in trainings}, date(2026, 11, 21))


def test_what_holds_of_several_competencies_is_said_once_of_all_of_them(sample_portal: Finished) -> None:
    text = sample_portal.pages["moves/engineering/staff-engineer/engineering/engineering-manager/"].text
    assert "Has Coaching, Feedback and Hiring fairly." in text
    assert text.count("No hat gives evidence of") == 1


def test_what_is_about_something_untold_is_never_gathered(renderer: Renderer) -> None:
    pair = next(iter(renderer.catalog.bridge))
    told = move(renderer.views.between, pair)
    known = next(iter(renderer.catalog.competency))
    said = [{"lack": "NO_HAT", "about": about} for about in (known, "nobody-knows", known)]
    title = renderer.catalog.competency[known]["title"]
    assert told.gathered(said) == [(said[0], [title, title]), (said[1], [])]


def test_where_nothing_is_offered_nothing_is_made_up() -> None:
    assert not tried_with()
    assert not tried_with(a_training("lecture", "COURSE"))
    assert not tried_with(bridge=a_bridge(mentors=None))


def test_being_there_comes_before_reading_and_only_what_is_missing_counts() -> None:
    book, beside = a_training("book", "READING"), a_training("beside", "SHADOWING", effortMinutes=480)
    found = tried_with(book, beside, a_training("other", "SHADOWING", brings="sails"))
    assert [each["slug"] for each in found.aside] == ["beside", "book"]
    assert not tried_with(book | {"status": "RETIRED"})


@pytest.mark.parametrize(("tracks", "offered"), [([], 1), (["experts"], 1), (["ladder/experts"], 1), (["leaders"], 0)])
def test_what_is_meant_for_other_tracks_is_not_offered(tracks: list[str], offered: int) -> None:
    assert len(tried_with(a_training("book", "READING", tracks=tracks)).aside) == offered


@pytest.mark.parametrize(("day", "soon"), [("2026-12-21", 1), ("2026-12-22", 0)])
def test_a_session_counts_within_thirty_days(day: str, soon: int) -> None:
    step = {"training": {"slug": "course"}, "upcoming": [{"startsAt": f"{day}T09:00:00+00:00", "status": "OPEN"}]}
    assert len(tried_with(a_training("course", "COURSE"), bridge=a_bridge(trainings=[step])).soon) == soon
