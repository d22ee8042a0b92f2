"""What is kept from an audience is told as kept, by the tables alone: no answer differs by what is kept."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from graphql import GraphQLObjectType, execute_sync, get_named_type, parse
from graphql.pyutils import snake_to_camel
from questions import OPERATIONS
from world import (
    AS_OF,
    SENIOR_ENGINEER,
    STAFF_ENGINEER,
    a_mentor,
    a_session,
    a_training,
    world,
    world_with,
    world_without,
)

from stepladder.api.noting import HELD_BY_FEW, hidden_fields
from stepladder.api.plan import UnplannedError
from stepladder.api.planned import PlannedExecutor
from stepladder.api.schema import executable
from stepladder.api.view import View
from stepladder.career.catalogue import Catalogue
from stepladder.identity.audience import _HELD_BY_FEW
from stepladder.records import Contents, Move, PayBand

pytestmark = pytest.mark.anyio

PUBLISHED = datetime(2026, 10, 30, 8, 15, tzinfo=UTC)
SESSIONS = "link seatsFree facilitator place book seats"
TRAINING = f'{{ training(slug: "writing-for-readers") {{ sessions {{ {SESSIONS} }} }} }}'
BETWEEN = f'from: "{SENIOR_ENGINEER}", to: "{STAFF_ENGINEER}"'
QUESTIONS = [
    TRAINING,
    "{ levels { nodes { placesOpen placesAsOf mentors { slug name } } } }",
    "{ mentors { totalCount nodes { name } } trainings { nodes { sessions { link place book } } } }",
    "{ competencies { nodes { mentors { slug } } } coverage { cells { mentors } holes { kind } } }",
    f"{{ bridge({BETWEEN}) {{ mentors {{ mentor {{ slug }} }} unclosed {{ lack }} }} }}",
    '{ parity(ladder: "engineering") { tracks { mentors } entries { lines { measure } } } }',
    '{ mentor(slug: "sol-secret") { name } node(id: "TWVudG9yOnNvbC1zZWNyZXQ") { id } }',
    '{ search(query: "secret") { totalCount } }',
    "{ mentors(orderBy: NAME, first: 1) { pageInfo { hasNextPage endCursor } } }",
    '{ training(slug: "writing-for-readers", locale: "de") { sessions { link } } }',
]


async def texts(api: Any, contents: Contents, **settings: Any) -> list[str]:
    """Every answer, byte by byte."""
    asked = api(contents, **settings)
    every = [*OPERATIONS, *((question, {}) for question in QUESTIONS)]
    return [(await asked.post(question, **variables)).text for question, variables in every]


async def withheld(api: Any, query: str, contents: Contents | None = None, audience: str = "public") -> set[Any]:
    """What is told as withheld: each field with its reason, once."""
    body = (await api(contents, audience=audience).post(query)).json()
    assert "errors" not in body
    told = [(each["field"], each["reason"]) for each in body["extensions"].get("withheld", ())]
    assert told == sorted(set(told)), "once each, in order"
    return set(told)


def public(*fields: str) -> set[tuple[str, str]]:
    return {(field, "NOT_FOR_PUBLIC") for field in fields}


def planted(secret: bool) -> Contents:
    """The small world with and without everything that is not for the public."""
    hidden: dict[str, Any] = {"link": "https://meet.example/secret", "seats_free": 3, "facilitator": "Ness Corbel"}
    hidden |= {"place": "https://meet.example/secret", "book": "meet.example/j/77"}
    sessions = (a_session(seats=12, as_of="-3d", **(hidden if secret else {"place": None, "book": None})),)
    level = world().levels[STAFF_ENGINEER]
    places = {"places_open": 4, "places_as_of": "-3d"} if secret else {"places_open": None, "places_as_of": None}
    mentor = a_mentor(
        "sol-secret",
        name="Sol Secret",
        last_confirmed="2026-10-20",
        level=STAFF_ENGINEER,
        competencies=("system-design",),
        helps_with=(Move(level=SENIOR_ENGINEER, to_level=STAFF_ENGINEER),),
        shows=("name", "level", "competencies", "helps_with", "room"),
        room=2,
    )
    shown = [a_training(sessions=sessions), level.model_copy(update=places)]
    if secret:
        return world_with(*shown, mentor)
    bare = Contents.of([*world_without("noor-halvane", "teo-maris").documents()])
    replaced = {each.slug for each in shown}
    return Contents.of([*(each for each in bare.documents() if each.slug not in replaced), *shown])


async def test_to_the_public_an_answer_is_the_same_to_the_byte_whether_or_not_there_is_something_to_hide(
    api: Any,
) -> None:
    assert await texts(api, planted(True), audience="public") == await texts(api, planted(False), audience="public")
    assert await texts(api, planted(True)) != await texts(api, planted(False))


async def test_each_field_that_is_not_for_the_public_is_told_once_with_the_reason(api: Any) -> None:
    hidden = public("Session.link", "Session.seatsFree", "Session.facilitator", "Session.place", "Session.book")

    assert await withheld(api, TRAINING, planted(True)) == hidden
    assert await withheld(api, TRAINING, planted(False)) == hidden
    assert await withheld(api, TRAINING, planted(True), "staff") == set()


@pytest.mark.parametrize(
    ("query", "fields"),
    [
        ("{ levels { nodes { placesOpen placesAsOf mentors { slug } title } } }", "placesOpen placesAsOf mentors"),
        ("{ competencies { nodes { mentors { slug } } } }", "Competency.mentors"),
        ("{ coverage { cells { mentors } } }", "CoverageCell.mentors"),
        ('{ parity(ladder: "engineering") { tracks { mentors } } }', "TrackTotals.mentors"),
        (f"{{ bridge({BETWEEN}) {{ mentors {{ mentor {{ name }} }} }} }}", "Bridge.mentors"),
        ("{ mentors { nodes { name contact } } }", "Query.mentors"),
        ('{ who: mentor(slug: "nobody") { name } }', "Query.mentor"),
        (f'{{ level(slug: "{STAFF_ENGINEER}") {{ a: placesOpen ... on Level {{ b: placesOpen }} }} }}', "placesOpen"),
        ("{ levels { nodes { title trainings { title sessions { seats asOf } } } } }", ""),
        (f'{{ level(slug: "{STAFF_ENGINEER}") {{ title mentors @skip(if: true) {{ name }} }} }}', ""),
        ('{ level(slug: "nowhere/nobody") { placesOpen } training(slug: "none") { sessions { link } } }', ""),
        ("{ levels(first: 0) { nodes { placesOpen } } }", ""),
    ],
)
async def test_what_is_asked_of_things_that_are_there_is_told_and_nothing_else(
    api: Any, query: str, fields: str
) -> None:
    named = {field if "." in field else f"Level.{field}" for field in fields.split()}

    assert await withheld(api, query) == public(*named)
    assert await withheld(api, query, audience="staff") == set()


async def test_no_extension_tells_of_withholding_where_nothing_is_withheld(api: Any) -> None:
    body = (await api(audience="public").post("{ levels { nodes { title } } }")).json()

    assert body["extensions"].keys() == {"cost"}


async def test_an_answer_in_another_language_tells_what_it_withholds_as_well(api: Any) -> None:
    query = f'{{ level(slug: "{STAFF_ENGINEER}", locale: "de") {{ placesOpen }} }}'

    assert await withheld(api, query) == public("Level.placesOpen")


def few(*bands: PayBand) -> Contents:
    """The small world where few people hold the grade of the staff engineer."""
    organisation, grade = world().organisation, world().levels[STAFF_ENGINEER].grade
    assert organisation
    assert grade
    grades = tuple(each.model_copy(update={"few_holders": each.slug == grade}) for each in organisation.grades)
    stated = tuple(band for band in organisation.pay_bands if band.grade != grade)
    return world_with(organisation.model_copy(update={"grades": grades, "pay_bands": (*stated, *bands)}))


PAY = [
    ("{ organisation { payBands { mid } grades { payBands { mid } } } }", {"Organisation.payBands", "Grade.payBands"}),
    (f'{{ level(slug: "{STAFF_ENGINEER}") {{ payBands {{ mid }} ladder {{ payBands {{ mid }} }} }} }}', None),
    (f"{{ levelDifference({BETWEEN}) {{ payBands {{ change }} }} }}", {"LevelDifference.payBands"}),
    (
        '{ parity(ladder: "engineering") { entries { lines { ratio left { amount texts there } } } } }',
        {"ParityLine.ratio", "ParityGiven.amount", "ParityGiven.texts"},
    ),
]


@pytest.mark.parametrize("audience", ["public", "staff"])
@pytest.mark.parametrize(("query", "fields"), PAY)
async def test_bands_that_few_hold_are_told_as_kept_whether_or_not_there_is_a_band(
    api: Any, query: str, fields: set[str] | None, audience: str
) -> None:
    grade = world().levels[STAFF_ENGINEER].grade
    band = PayBand(grade=grade, currency="GBP", min=Decimal(91), mid=Decimal(92), max=Decimal(93))
    asked = [await api(contents, audience=audience).post(query) for contents in (few(), few(band))]

    assert asked[0].text == asked[1].text
    told = {(field, "FEW_HOLDERS") for field in fields or {"Level.payBands", "Ladder.payBands"}}
    assert await withheld(api, query, few(band), audience) == told
    assert await withheld(api, query, world(), audience) == set()


async def test_a_level_whose_bands_are_shown_is_not_told_as_kept(api: Any) -> None:
    others = [level.slug for level in world().levels.values() if level.grade != world().levels[STAFF_ENGINEER].grade]
    query = f'{{ level(slug: "{others[0]}") {{ payBands {{ mid }} }} }}'

    assert await withheld(api, query, few()) == set()


async def test_what_is_not_announced_yet_is_not_told_as_kept(api: Any) -> None:
    organisation = world().organisation
    assert organisation
    later = PayBand(grade=organisation.grades[0].slug, currency="GBP", mid=Decimal(7), effective_from=date(2027, 4, 1))
    planned = world_with(organisation.model_copy(update={"pay_bands": (*organisation.pay_bands, later)}))

    assert await texts(api, planned, audience="public") == await texts(api, world(), audience="public")


class Unplanned(PlannedExecutor):
    """Answers everything in graphql-core's own way."""

    def _plan(self, parent: Any, fields: Any) -> Any:
        raise UnplannedError


@pytest.mark.parametrize("query", QUESTIONS)
def test_the_same_is_told_by_plan_as_without(query: str) -> None:
    told = []
    for executor in (PlannedExecutor, Unplanned):
        view = View(Catalogue(few()), 7, PUBLISHED, "public", AS_OF)
        execute_sync(executable(), parse(query), context_value=view, executor_class=executor)
        told.append(view.withheld.told())

    assert told[0] == told[1]


def types() -> list[GraphQLObjectType]:
    return [kind for kind in executable().type_map.values() if isinstance(kind, GraphQLObjectType)]


def test_every_field_of_the_tables_is_a_field_of_the_schema() -> None:
    known = {f"{kind.name}.{name}" for kind in types() for name in kind.fields}
    for noun in ("bridge", "competency", "coverage_cell", "level", "query", "session", "track_totals", *_HELD_BY_FEW):
        name = snake_to_camel(noun)
        assert hidden_fields("public", name)
        assert {f"{name}.{field}" for field in hidden_fields("public", name)} <= known


def test_every_field_that_leads_to_a_person_or_says_that_it_is_not_public_is_in_the_tables() -> None:
    """Persons stand behind persons, and behind what suggests them: those are never there."""
    behind = {"Mentor", "MentorSuggestion", "MentorEdge", "MentorConnection"}
    for kind in types():
        for name, field in kind.fields.items():
            leads = get_named_type(field.type).name in behind and kind.name not in behind
            says = any(
                words in (field.description or "") for words in ("ever public", "may not see", "Not public where")
            )
            assert (name in hidden_fields("public", kind.name)) or not (leads or says), f"{kind.name}.{name}"
            assert hidden_fields("staff", kind.name).get(name) != "NOT_FOR_PUBLIC"


def test_it_is_known_of_every_type_in_the_table_whether_few_people_hold_it() -> None:
    assert {snake_to_camel(noun) for noun in _HELD_BY_FEW} == set(HELD_BY_FEW)
