"""Nothing that is worked out tells the public what it may not see: secrets are planted, and looked for everywhere."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from questions import OPERATIONS
from world import (
    ENGINEERING_MANAGER,
    SENIOR_ENGINEER,
    STAFF_ENGINEER,
    TEAM_LEAD,
    a_mentor,
    a_session,
    a_training,
    world,
    world_with,
    world_without,
)

from stepladder.records import ChangeNote, Contents, Move, PayBand, Recognition, Reward, Translation
from stepladder.store import Published

pytestmark = pytest.mark.anyio

THEN = Published(3, datetime(2026, 6, 1, tzinfo=UTC))
LATER = date(2027, 4, 1)
ENDS = [(SENIOR_ENGINEER, STAFF_ENGINEER), (STAFF_ENGINEER, ENGINEERING_MANAGER), (TEAM_LEAD, ENGINEERING_MANAGER)]

LINE = "lines { measure subject { kind unit location } left { amount texts there hidden } right { amount } ratio }"
TOTALS = "tracks { track mentors levelsWithBand rewards recognitions trainings words }"
WORKED_OUT = [
    f'{{ parity(ladder: "engineering") {{ {TOTALS} entries {{ {LINE} }} }} }}',
    "{ coverage { cells { mentors missing trainings { slug } } holes { kind askedBy levels { slug } } } }",
    '{ wording(ladder: "engineering") { questions { sentence } tracks { words } } }',
    "{ changes(since: 3) { totalCount nodes { slug fate notes { text } difference { isEmpty rewards { change } } } } }",
    "{ changes(since: 3) { nodes { difference { payBands { change fromBand { mid } toBand { mid } } } } } }",
    '{ changes(sinceDate: "2026-06-02", fate: CHANGED) { totalCount since } }',
    '{ search(query: "secret") { totalCount facets { kinds { value count } languages { value count } } } }',
    '{ search(query: "halvane", language: "pt") { totalCount nodes { name score } } }',
    '{ search(query: "noor", kinds: [MENTOR]) { totalCount facets { kinds { count } tracks { count } } } }',
    '{ mentors(orderBy: NAME, sharesHours: {timezone: "Europe/London"}) { totalCount } }',
    f'{{ mentors(helpsWith: {{from: "{SENIOR_ENGINEER}", to: "{TEAM_LEAD}"}}) {{ totalCount }} }}',
    "{ trainings(orderBy: NEXT_SESSION, sessionStatus: [OPEN]) { totalCount nodes { slug } } }",
    "{ organisation { locales } levels { nodes { locale } } }",
    '{ mentors(locale: "pt") { totalCount } organisation(locale: "pt") { locale locales name } }',
    "{ cycles { nodes { contentRevision } } }",
    "{ sessions { totalCount nodes { slug place link book facilitator seatsFree } pageInfo { endCursor } } }",
    "{ levels(orderBy: PLACE) { nodes { payBandsToCome { mid } rewardsToCome { text } mentors { slug } } } }",
    '{ changeNotes { totalCount nodes { note { text } } } some: changeNotes(words: "secret") { totalCount } }',
    "{ fairnessReports { totalCount } forks { totalCount } expectations { totalCount } }",
    *(
        f'{{ levelDifference(from: "{start}", to: "{end}") {{ bandsWithheld payBands {{ change toBand {{ mid }} }} '
        "isEmpty rewards { change fromReward { text } toReward { text } } figures { name } } "
        f'bridge(from: "{start}", to: "{end}") {{ mentors {{ mentor {{ slug }} }} unclosed {{ lack sentence }} }} '
        f'paths(from: "{start}", to: "{end}") {{ paths {{ monthsMin steps {{ leftOpen }} }} }} }}'
        for start, end in ENDS
    ),
]
"""Questions that are worked out; the operations are asked besides."""


async def answers(api: Any, contents: Contents, earlier: Contents | None = None, **settings: Any) -> list[str]:
    """Every answer, with what it cost."""
    asked = api(contents, {THEN: earlier or contents}, **settings)
    every = [*OPERATIONS, *((question, {}) for question in WORKED_OUT)]
    found = []
    for question, variables in every:
        response = (await asked.post(question, **variables)).json()
        assert "errors" not in response, (question, response)
        found.append(str(response))
    return found


async def told_apart(api: Any, one: Contents, other: Contents, earlier: Contents | None = None) -> tuple[bool, bool]:
    """Whether the public, and whether staff, can tell two contents apart."""
    apart = [
        await answers(api, one, earlier, audience=audience) != await answers(api, other, earlier, audience=audience)
        for audience in ("public", "staff")
    ]
    return apart[0], apart[1]


async def test_mentors_leave_no_figure_behind(api: Any) -> None:
    secret = a_mentor(
        "sol-secret",
        name="Sol Secret",
        last_confirmed="2026-10-20",
        languages=("pt",),
        timezone="Europe/London",
        level=STAFF_ENGINEER,
        competencies=("system-design", "writing"),
        helps_with=(Move(level=SENIOR_ENGINEER, to_level=TEAM_LEAD),),
        shows=("name", "level", "languages", "timezone", "competencies", "helps_with", "room"),
        room=2,
    )
    told = Translation(slug="mentor/sol-secret/pt", kind="mentor", of="sol-secret", locale="pt", texts={"body": "x"})

    assert await told_apart(api, world_with(secret, told), world_without("noor-halvane", "teo-maris")) == (False, True)


async def test_mentors_are_null_for_the_public_and_not_none(api: Any) -> None:
    query = f'{{ bridge(from: "{SENIOR_ENGINEER}", to: "{TEAM_LEAD}") {{ mentors {{ mentor {{ slug }} }} }} }}'

    assert (await api(audience="public").ask(query))["bridge"] == {"mentors": None}
    assert isinstance((await api().ask(query))["bridge"]["mentors"], list)


async def test_bands_that_few_hold_leave_no_figure_behind_for_anybody(api: Any) -> None:
    organisation = world().organisation
    assert organisation

    def paid(amount: int) -> Contents:
        few = tuple(grade.model_copy(update={"few_holders": True}) for grade in organisation.grades)
        band = PayBand(
            grade=few[-1].slug, currency="GBP", min=Decimal(amount), mid=Decimal(amount), max=Decimal(amount)
        )
        return world_with(organisation.model_copy(update={"grades": few, "pay_bands": (*organisation.pay_bands, band)}))

    assert await told_apart(api, paid(91_001), paid(92_002), earlier=paid(93_003)) == (False, False)


@pytest.mark.parametrize("announced_on", [None, date(2026, 12, 1)])
async def test_what_is_not_announced_leaves_no_figure_behind(api: Any, announced_on: date | None) -> None:
    organisation, ladder, level = world().organisation, world().ladders["engineering"], world().levels[STAFF_ENGINEER]
    assert organisation
    when: dict[str, Any] = {"effective_from": LATER, "announced_on": announced_on}
    band = PayBand(level=STAFF_ENGINEER, currency="GBP", min=Decimal(1), mid=Decimal(2), max=Decimal(3), **when)
    reward = Reward(kind="secret bonus", level=STAFF_ENGINEER, amount=Decimal(7), unit="%", text="Secret.", **when)
    note = ChangeNote(on=LATER, announced_on=announced_on, text="A secret change.")
    planned = world_with(
        organisation.model_copy(update={"rewards": (*organisation.rewards, reward)}),
        ladder.model_copy(update={"pay_bands": (*ladder.pay_bands, band)}),
        level.model_copy(update={"changes": (*level.changes, note)}),
    )

    assert (await told_apart(api, planned, world(), earlier=world())) == (False, True)


async def test_a_plan_that_was_dropped_again_was_never_told(api: Any) -> None:
    """What stood there before is cut as well, by what was announced by then."""
    level = world().levels[STAFF_ENGINEER]
    note = ChangeNote(on=LATER, announced_on=date(2026, 8, 1), text="A secret change.")
    reward = Reward(kind="secret bonus", level=STAFF_ENGINEER, text="Secret.", effective_from=LATER)
    ladder = world().ladders["engineering"]
    planned = world_with(
        level.model_copy(update={"changes": (*level.changes, note)}), ladder.model_copy(update={"rewards": (reward,)})
    )

    public = await answers(api, world(), planned, audience="public")
    assert public == await answers(
        api, world(), world_with(ladder.model_copy(update={"rewards": ()})), audience="public"
    )


async def test_open_places_and_free_seats_leave_no_figure_behind(api: Any) -> None:
    level = world().levels[STAFF_ENGINEER]
    one, other = (
        world_with(
            level.model_copy(update={"places_open": places, "places_as_of": "-3d"}),
            a_training(sessions=(a_session(seats_free=places, as_of="-3d", facilitator=f"Secret {places}"),)),
        )
        for places in (1, 4)
    )

    assert (await told_apart(api, one, other))[0] is False


async def test_what_the_public_may_see_is_worked_out_for_it(api: Any) -> None:
    """These tests would find nothing if the questions told nothing."""
    ladder = world().ladders["engineering"]
    seat = Recognition(kind="forum seat", level=STAFF_ENGINEER, text="A seat in the forum.")

    changed = world_with(ladder.model_copy(update={"recognitions": (*ladder.recognitions, seat)}))
    assert await told_apart(api, changed, world(), earlier=world()) == (True, True)
