"""Every noun can be looked up and listed; what is found in a list is found again by its slug and by its id."""

from base64 import urlsafe_b64decode
from datetime import date
from typing import Any

import pytest
from graphql import GraphQLObjectType, get_named_type
from world import (
    SENIOR_ENGINEER,
    STAFF_ENGINEER,
    TEAM_LEAD,
    a_competency,
    a_level,
    a_session,
    a_training,
    an_expectation,
    world,
    world_with,
)

from stepladder.api.schema import executable
from stepladder.records import Area, ChangeNote, Contents, Cycle, Guide, Hat, Ladder, Level, Process, Translation

pytestmark = pytest.mark.anyio


def looked_up() -> dict[str, str]:
    """Each question for one thing by its slug, with the question that lists its sort."""
    fields = executable().query_type.fields  # type: ignore[union-attr]
    listing = {get_named_type(field.type).name: name for name, field in fields.items() if "first" in field.args}
    return {
        name: listing[f"{get_named_type(field.type).name}Connection"]
        for name, field in fields.items()
        if set(field.args) - {"locale"} == {"slug"}
    }


def test_everything_with_an_id_but_the_organisation_itself_has_a_look_up_and_a_list() -> None:
    nodes = {kind.name for kind in executable().get_possible_types(executable().type_map["Node"])}  # type: ignore[arg-type]
    fields = executable().query_type.fields  # type: ignore[union-attr]

    assert {get_named_type(fields[name].type).name for name in looked_up()} == nodes - {"Organisation"}


@pytest.mark.parametrize(("one", "many"), looked_up().items())
async def test_what_a_list_holds_is_found_again_by_its_slug_and_by_its_id(api: Any, one: str, many: str) -> None:
    asked = api()
    ids = [each["id"] for each in (await asked.ask(f"{{ {many}(first: 100) {{ nodes {{ id }} }} }}"))[many]["nodes"]]
    assert ids

    slugs = [urlsafe_b64decode(each + "==").decode().partition(":")[2] for each in ids]
    again = [(await asked.ask(f"query($s: String!) {{ {one}(slug: $s) {{ id }} }}", s=slug))[one] for slug in slugs]
    by_id = await asked.ask("query($ids: [ID!]!) { nodes(ids: $ids) { id } }", ids=ids)
    few = await asked.ask(f"query($s: [String!]) {{ {many}(slugs: $s) {{ nodes {{ id }} }} }}", s=[*slugs[-1:], "-"])

    assert [each["id"] for each in again] == [each["id"] for each in by_id["nodes"]] == ids
    assert [each["id"] for each in few[many]["nodes"]] == ids[-1:]
    assert (await asked.ask(f'{{ {one}(slug: "no-such-thing") {{ id }} }}'))[one] is None


def test_all_that_is_listed_by_the_page_can_be_paged_both_ways() -> None:
    for field in executable().query_type.fields.values():  # type: ignore[union-attr]
        kind = get_named_type(field.type)
        if isinstance(kind, GraphQLObjectType) and kind.name.endswith("Connection"):
            assert {"first", "after", "last", "before"} <= set(field.args)


def plenty() -> Contents:
    """The world with something for each filter to find, and something for it to leave out."""
    sessions = tuple(
        a_session(key, starts=starts, ends=None, status=status)
        for key, starts, status in (
            ("late", "2027-02-01T09:00", "planned"),
            ("early", "2027-01-01T09:00", "open"),
            ("off", "2027-01-02T09:00", "cancelled"),
        )
    )
    alone = a_level("engineering/alone", title="Alone", order=9, expectations=(an_expectation("odd"),))
    return world_with(
        a_training("runs", language="pt-BR", sessions=sessions),
        Hat(slug="bare", title="Bare"),
        Guide(slug="back", title="Back", moves=("step_back",)),
        alone,
        Ladder(slug="sales", title="Sales"),
        Process(slug="everywhere", title="Everywhere", gate="interview"),
        Cycle(slug="always", title="Always"),
    )


@pytest.mark.parametrize(
    ("question", "slugs"),
    [
        ('tracks(ladder: "nowhere")', []),
        ("tracks(kind: SHARED)", ["shared"]),
        ('forks(ladder: "nowhere")', []),
        (f'forks(level: "{TEAM_LEAD}")', ["fork"]),
        (f'forks(level: "{STAFF_ENGINEER}")', []),
        ('expectations(level: "engineering/alone", kind: CRITERION)', ["engineering/alone/odd"]),
        ('expectations(level: "engineering/alone", competency: "teamwork")', []),
        ('expectations(ladder: "nowhere")', []),
        ('sessions(training: "runs")', ["runs/early", "runs/late"]),
        ('sessions(training: "runs", status: [CANCELLED, PLANNED])', ["runs/off", "runs/late"]),
        ('sessions(training: "runs", from: "2027-01-02")', ["runs/late"]),
        ('sessions(training: "runs", to: "2027-01-02")', ["runs/early"]),
        ('sessions(language: "pt")', ["runs/early", "runs/late"]),
        ('sessions(training: "runs", track: "nowhere")', []),
        ('sessions(training: "runs", competency: "teamwork")', []),
        ("guides(move: STEP_BACK)", ["back"]),
        ('hats(competency: "nothing")', []),
        ('competencies(ladder: "nowhere")', []),
        ('processes(ladder: "nowhere")', []),
        ('cycles(process: "nothing")', []),
        ('processes(ladder: "sales")', ["everywhere"]),
        ('cycles(process: "everywhere")', ["always"]),
        ('competencies(track: "engineering/nowhere")', []),
        ('competencies(ladder: "")', []),
        ('sessions(ladder: "")', []),
        ('sessions(track: "")', []),
    ],
)
async def test_lists_are_narrowed(api: Any, question: str, slugs: list[str]) -> None:
    data = await api(plenty()).ask(f"{{ found: {question} {{ totalCount nodes {{ slug }} }} }}")

    assert [each["slug"] for each in data["found"]["nodes"]] == slugs
    assert data["found"]["totalCount"] == len(slugs)


NOTES = (
    ChangeNote(on=date(2026, 1, 1), text="On-call weeks are counted from four.", evidence_stays=False),
    ChangeNote(on=date(2026, 6, 1), text="Hiring is asked for.", evidence_note="Bring the weeks you held before."),
    ChangeNote(on=date(2027, 6, 1), text="Later, and nobody was told.", announced_on=date(2027, 5, 1)),
)


@pytest.mark.parametrize(
    ("asked", "days"),
    [
        ("", ["2027-06-01", "2026-06-01", "2026-01-01"]),
        ('(words: "ON CALL")', ["2026-01-01"]),
        ('(words: "week")', ["2026-06-01", "2026-01-01"]),
        ('(words: "weeks hiring")', ["2026-06-01"]),
        ('(words: " - ")', []),
        ('(from: "2026-06-01", to: "2026-12-31")', ["2026-06-01"]),
        ("(evidenceStays: false)", ["2026-01-01"]),
        ('(ladder: "nowhere")', []),
        (f'(level: "{TEAM_LEAD}")', []),
        ("(first: 1)", ["2027-06-01"]),
        ("(last: 1)", ["2026-01-01"]),
    ],
)
async def test_change_notes_are_found_by_day_by_word_and_by_level(api: Any, asked: str, days: list[str]) -> None:
    contents = without_notes(a_level("engineering/alone", title="Alone", order=9, changes=NOTES))
    query = f"{{ changeNotes{asked} {{ nodes {{ note {{ on }} level {{ slug }} }} }} }}"
    found = (await api(contents).ask(query))["changeNotes"]["nodes"]

    assert [each["note"]["on"] for each in found] == days
    assert {each["level"]["slug"] for each in found} <= {"engineering/alone"}


async def test_the_public_finds_no_note_before_it_is_told(api: Any) -> None:
    contents = without_notes(a_level("engineering/alone", title="Alone", order=9, changes=NOTES))
    query = '{ all: changeNotes { totalCount } it: changeNotes(words: "nobody") { totalCount } }'

    assert await api(contents, audience="public").ask(query) == {"all": {"totalCount": 2}, "it": {"totalCount": 0}}


async def test_more_words_than_any_note_has_are_told(api: Any) -> None:
    code, said = await api().fault("query($w: String) { changeNotes(words: $w) { totalCount } }", w="a " * 101)

    assert (code, said) == ("BAD_USER_INPUT", "`words` has 202 characters: at most 200.")


def without_notes(*levels: Level) -> Contents:
    """The world, whose own levels have no notes, with these levels."""
    bare = (level.model_copy(update={"changes": ()}) for level in world().levels.values())
    return world_with(*bare, *levels)


async def test_a_competency_is_found_on_the_sides_that_expect_it(api: Any) -> None:
    query = """query($l: String, $t: String) {
      competencies(ladder: $l, track: $t) { nodes { slug expectedBy { level { track { slug } } } } }
    }"""
    found = (await api().ask(query, l="engineering", t="technical"))["competencies"]["nodes"]

    assert found
    assert all("technical" in {each["level"]["track"]["slug"] for each in it["expectedBy"]} for it in found)


@pytest.mark.parametrize(
    "question",
    ["levels(orderBy: PLACE", "levels(orderBy: TITLE", "competencies(orderBy: TITLE", "competencies(orderBy: AREA"],
)
async def test_orders_hold_everything_once_page_by_page(api: Any, question: str) -> None:
    asked = api(plenty())
    whole = (await asked.ask(f"{{ found: {question}, first: 100) {{ totalCount nodes {{ slug }} }} }}"))["found"]
    page = "nodes { slug } pageInfo { endCursor }"
    found: list[str] = []
    cursor = None
    for _ in range(whole["totalCount"]):
        query = f"query($c: String) {{ found: {question}, first: 1, after: $c) {{ {page} }} }}"
        part = (await asked.ask(query, c=cursor))["found"]
        found += [each["slug"] for each in part["nodes"]]
        cursor = part["pageInfo"]["endCursor"]

    assert found == [each["slug"] for each in whole["nodes"]]
    assert len(set(found)) == whole["totalCount"] > 1


async def test_competencies_stand_in_the_order_of_their_areas_in_every_language_those_of_none_last(api: Any) -> None:
    areas = (Area(title="Working together"), Area(title="Engineering"))
    contents = world_with(
        world().organisation.model_copy(update={"areas": areas}),  # type: ignore[union-attr]
        Translation(
            slug="organisation/organisation/de",
            kind="organisation",
            of="organisation",
            locale="de",
            texts={"areas": [{"title": "Zusammen"}, {"title": "Bauen"}]},
        ),
        a_competency("alone", title="Alone", area=None),
        a_competency("elsewhere", title="Elsewhere", area="Übersee"),
    )
    query = "query($in: String) { competencies(orderBy: AREA, locale: $in) { nodes { slug } } }"
    expected = ["coaching", "teamwork", "system-design", "elsewhere", "alone"]

    for locale in (None, "de"):
        found = (await api(contents).ask(query, **{"in": locale}))["competencies"]["nodes"]
        assert [each["slug"] for each in found] == expected


async def test_levels_and_competencies_stand_by_title_without_regard_to_marks_and_case(api: Any) -> None:
    contents = world_with(
        a_level("engineering/last", title="Écrivain", order=9),
        a_level("engineering/first", title="zoologist", order=8),
        a_competency("last", title="Élan"),
        a_competency("first", title="zeal"),
    )
    asked = "levels(orderBy: TITLE, first: 100) { nodes { title } }"
    data = await api(contents).ask(f"{{ {asked} {asked.replace('levels', 'competencies')} }}")

    for found in data.values():
        titles = [each["title"].replace("É", "e").lower() for each in found["nodes"]]
        assert titles == sorted(titles)


async def test_levels_stand_in_the_order_of_their_ladders(api: Any) -> None:
    data = await api().ask(
        "{ levels(orderBy: PLACE) { nodes { slug } } ladders { nodes { tracks { levels { slug } } } } }"
    )

    upwards = [level["slug"] for it in data["ladders"]["nodes"] for track in it["tracks"] for level in track["levels"]]
    assert [each["slug"] for each in data["levels"]["nodes"]] == upwards
    assert upwards.index(SENIOR_ENGINEER) < upwards.index(STAFF_ENGINEER)


async def test_the_public_is_shown_in_a_list_of_sessions_no_more_than_in_their_training(api: Any) -> None:
    query = "{ sessions { nodes { link seatsFree facilitator } } }"
    response = (await api(audience="public").post(query)).json()

    assert {value for each in response["data"]["sessions"]["nodes"] for value in each.values()} == {None}
    assert {each["field"] for each in response["extensions"]["withheld"]} == {
        "Session.facilitator",
        "Session.link",
        "Session.seatsFree",
    }
