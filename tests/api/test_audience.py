"""What an audience may not see does not show in any answer: not in a filter, a count, a link, an order or a cursor.

Each test asks every question of two contents that differ only in what is hidden, and expects the same answers.
"""

from typing import Any, get_args

import pytest
from questions import OPERATIONS
from world import SENIOR_ENGINEER, STAFF_ENGINEER, a_mentor, a_session, a_training, world_with, world_without

from stepladder.api.types.noun import node_id
from stepladder.records import Mentor, Move
from stepladder.records.people import MentorField

pytestmark = pytest.mark.anyio

FILTERS = [
    'competency: "system-design"',
    'competency: "writing"',
    'language: "nl"',
    'language: "pt"',
    'ladder: "engineering"',
    "acceptsNow: true",
    "acceptsNow: false",
    'slugs: ["noor-halvane", "ines-corder"]',
    "first: 1",
    "last: 1",
    'after: "WyJNZW50b3IiLCJpbmVzLWNvcmRlciJd"',
]

QUESTIONS = [
    *(f"{{ mentors({given}) {{ totalCount pageInfo {{ endCursor }} nodes {{ slug }} }} }}" for given in FILTERS),
    '{ mentor(slug: "noor-halvane") { slug } nobody: mentor(slug: "ines-corder") { slug } }',
    "{ levels { nodes { mentors { slug } } } competencies { nodes { mentors { slug } } } }",
    '{ node(id: "TWVudG9yOm5vb3ItaGFsdmFuZQ") { id } nodes(ids: ["TWVudG9yOmluZXMtY29yZGVy"]) { id } }',
]


def a_confirmed_mentor(**fields: Any) -> Mentor:
    return a_mentor(last_confirmed="2026-10-20", **fields)


async def answers(api: Any, contents: Any, **settings: Any) -> list[str]:
    asked = api(contents, **settings)
    every = [*OPERATIONS, *((question, {}) for question in QUESTIONS)]
    return [(await asked.post(question, **variables)).text for question, variables in every]


async def test_the_public_cannot_tell_whether_there_are_mentors(api: Any) -> None:
    with_mentors, without = world_with(), world_without("noor-halvane", "teo-maris")

    assert await answers(api, with_mentors, audience="public") == await answers(api, without, audience="public")
    assert await answers(api, with_mentors) != await answers(api, without)


async def test_a_request_that_asks_for_the_public_s_answer_gets_just_that(api: Any) -> None:
    narrowed = {"Stepladder-Audience": "public"}

    for question, variables in OPERATIONS:
        public = await api(audience="public").ask(question, **variables)
        assert await api().ask(question, narrowed, **variables) == public
        assert await api(audience="public").ask(question, {"Stepladder-Audience": "staff"}, **variables) == public


async def test_the_public_is_not_told_where_a_session_is_joined_who_holds_it_or_how_many_seats_are_free(
    api: Any,
) -> None:
    def held(**hidden: Any) -> Any:
        return world_with(a_training(sessions=(a_session(seats=12, as_of="2026-10-26", **hidden),)))

    quiet, busy = held(), held(link="https://meet.example/secret", seats_free=3, facilitator="Ness Corbel")

    assert await answers(api, quiet, audience="public") == await answers(api, busy, audience="public")
    (session,) = (await api(busy).ask(SESSIONS))["training"]["sessions"]
    assert session == {"link": "https://meet.example/secret", "seatsFree": 3, "seats": 12}


@pytest.mark.parametrize("field", ["place", "book"])
@pytest.mark.parametrize(
    "written", ["https://meet.example/secret", "Online: WWW.meet.example", "meet.example/j/77", "msteams://secret"]
)
async def test_an_address_to_join_at_is_not_public_wherever_it_is_written(api: Any, field: str, written: str) -> None:
    contents = world_with(a_training(sessions=(a_session(**{field: written}),)))
    query = f'{{ training(slug: "writing-for-readers") {{ sessions {{ {field} }} }} }}'

    assert (await api(contents).ask(query))["training"]["sessions"] == [{field: written}]
    assert (await api(contents, audience="public").ask(query))["training"]["sessions"] == [{field: None}]


@pytest.mark.parametrize("words", ["Port Ellery, Harbour Room 4.2/b", "Ask learning@harbour.example."])
async def test_rooms_and_ways_to_book_are_public(api: Any, words: str) -> None:
    contents = world_with(a_training(sessions=(a_session(place=words, book=words),)))
    query = '{ training(slug: "writing-for-readers") { sessions { place book } } }'

    told = (await api(contents, audience="public").ask(query))["training"]["sessions"]

    assert told == [{"place": words, "book": words}]


SESSIONS = '{ training(slug: "writing-for-readers") { sessions { link seatsFree seats } } }'


async def test_free_seats_are_not_told_without_the_day_of_the_count(api: Any) -> None:
    contents = world_with(a_training(sessions=(a_session(seats_free=3),)))

    assert (await api(contents).ask(SESSIONS))["training"]["sessions"][0]["seatsFree"] is None


TOLD: dict[MentorField, dict[str, Any]] = {
    "first_name": {"first_name": "Ness"},
    "name": {"name": "Ines Altogether-Otherwise", "first_name": "Ines"},
    "pronouns": {"pronouns": "she/her"},
    "title": {"title": "Staff Engineer"},
    "level": {"level": STAFF_ENGINEER},
    "location": {"location": "Port Ellery"},
    "timezone": {"timezone": "Europe/London"},
    "languages": {"languages": ("pt-BR",)},
    "modes": {"modes": ("walk",)},
    "room": {"room": 2, "capacity": 4, "paused_until": None},
    "hours_per_month": {"hours_per_month": 1.5},
    "competencies": {"competencies": ("system-design",)},
    "helps_with": {"helps_with": (Move(level=SENIOR_ENGINEER, to_level=STAFF_ENGINEER),)},
    "crossed": {"crossed": "crossed"},
    "contact": {"contact": "Ask the coordinator."},
    "story": {"body": "I was there."},
}


def test_every_field_that_a_mentor_may_show_is_tried() -> None:
    assert set(TOLD) == set(get_args(MentorField))


@pytest.mark.parametrize("field", TOLD)
async def test_what_a_mentor_does_not_show_is_shown_to_nobody(api: Any, field: MentorField) -> None:
    others = tuple(other for other in get_args(MentorField) if other != field)
    shows = tuple(other for other in others if not (field == "first_name" and other == "name"))
    named: dict[str, Any] = {"first_name": "Ines"} if field == "name" else {}

    quiet = a_confirmed_mentor(shows=shows, **named)
    told = Mentor.model_validate({**quiet.model_dump(), **TOLD[field]})
    if field == "first_name":
        quiet, told = (mentor.model_copy(update={"shows": ("title",)}) for mentor in (quiet, told))

    assert await answers(api, world_with(quiet)) == await answers(api, world_with(told))


@pytest.mark.parametrize("field", TOLD)
async def test_what_a_mentor_shows_is_shown(api: Any, field: MentorField) -> None:
    names = field in {"name", "first_name"}
    quiet = a_confirmed_mentor(shows=() if names else ("name",))
    told = Mentor.model_validate({**quiet.model_dump(), **TOLD[field], "shows": (*quiet.shows, field)})

    assert await answers(api, world_with(quiet)) != await answers(api, world_with(told))


async def test_a_mentor_s_id_finds_them_only_where_they_may_be_seen(api: Any) -> None:
    query = "query($id: ID!) { node(id: $id) { id ... on Mentor { slug } } }"
    seen = (await api().ask('{ mentor(slug: "noor-halvane") { id } }'))["mentor"]["id"]

    assert (await api().ask(query, id=seen))["node"] == {"id": seen, "slug": "noor-halvane"}
    assert (await api(audience="public").ask(query, id=seen))["node"] is None


def test_a_record_of_a_mentor_cannot_be_handed_out_by_mistake() -> None:
    with pytest.raises(KeyError):
        node_id(a_confirmed_mentor())
