"""Every link that a page follows leads to the right things, from both of its ends."""

from typing import Any

import pytest
from world import (
    ENGINEER,
    ENGINEERING_MANAGER,
    SENIOR_ENGINEER,
    STAFF_ENGINEER,
    TEAM_LEAD,
    a_ladder,
    a_level,
    a_session,
    a_training,
    an_expectation,
    world,
    world_with,
)

from stepladder.records import EmptyPlace, Equivalence, Outcome, Track, Transition

pytestmark = pytest.mark.anyio


async def level(api: Any, slug: str, fields: str, contents: Any = None) -> Any:
    query = f"query($slug: String!) {{ level(slug: $slug) {{ {fields} }} }}"
    return (await api(contents).ask(query, slug=slug))["level"]


async def test_a_look_up_of_what_is_not_there_is_null(api: Any) -> None:
    query = """{
      ladder(slug: "x") { slug } level(slug: "engineering/x") { slug } competency(slug: "x") { slug }
      mentor(slug: "x") { slug } training(slug: "x") { slug } hat(slug: "x") { slug } guide(slug: "x") { slug }
    }"""

    assert set((await api().ask(query)).values()) == {None}


async def test_a_level_leads_to_all_that_it_is_made_of(api: Any) -> None:
    found = await level(
        api,
        STAFF_ENGINEER,
        """title alsoCalled order careerLevel reviewBy gate
        ladder { slug } track { slug kind ladder { slug } } rank { order } grade { slug fewHolders }
        week { people handsOn planning other }
        expectations { slug key text examples counterExamples proficiency kind strength level { slug }
          competency { slug scale { proficiencies ordered } } }
        criteria { kind text measure target }""",
    )

    assert found == {
        "title": "Staff Engineer",
        "alsoCalled": [],
        "order": 3,
        "careerLevel": True,
        "reviewBy": "2027-03-01",
        "gate": "PROMOTION",
        "ladder": {"slug": "engineering"},
        "track": {"slug": "technical", "kind": "TECHNICAL", "ladder": {"slug": "engineering"}},
        "rank": {"order": 3},
        "grade": {"slug": "g3", "fewHolders": False},
        "week": {"people": 15, "handsOn": 45, "planning": 30, "other": 10},
        "expectations": [
            {
                "slug": "engineering/staff-engineer/seams",
                "key": "seams",
                "text": "Designs across team borders.",
                "examples": ["Merged two booking queues into one."],
                "counterExamples": ["Draws a diagram that no team was asked about."],
                "proficiency": "Advanced",
                "kind": "CRITERION",
                "strength": "CORE",
                "level": {"slug": STAFF_ENGINEER},
                "competency": {
                    "slug": "system-design",
                    "scale": {"proficiencies": ["Aware", "Working", "Advanced"], "ordered": True},
                },
            },
            {
                "slug": "engineering/staff-engineer/two-teams",
                "key": "two-teams",
                "text": "Brings two teams together.",
                "examples": [],
                "counterExamples": [],
                "proficiency": "Advanced",
                "kind": "CRITERION",
                "strength": "CORE",
                "level": {"slug": STAFF_ENGINEER},
                "competency": {
                    "slug": "teamwork",
                    "scale": {"proficiencies": ["Aware", "Working", "Advanced"], "ordered": True},
                },
            },
        ],
        "criteria": [{"kind": "EVIDENCE", "text": "Two pages of evidence.", "measure": "Pages", "target": "2"}],
    }


async def test_an_expectation_may_name_no_competency_and_keeps_its_text_as_typed(api: Any) -> None:
    text = "{{ 7*7 }} | <b>*x*</b>\n\u202eright"
    contents = world_with(a_level(expectations=(an_expectation(competency=None, proficiency=None, text=text),)))

    found = await level(api, "engineering/principal-engineer", "expectations { text competency { slug } }", contents)

    assert found == {"expectations": [{"text": text, "competency": None}]}


async def test_an_equivalence_is_found_from_both_levels_and_from_every_ladder_that_it_touches(api: Any) -> None:
    head = a_level("sales/head", track="managerial", order=9)
    pair = Equivalence(
        level=STAFF_ENGINEER, other_level=head.slug, basis="scope", strength="approximate", note="Close."
    )
    contents = world_with(a_ladder(equivalences=(pair,)), head)
    fields = "equivalences { basis strength note other { slug } }"

    here, there = [await level(api, slug, fields, contents) for slug in (head.slug, STAFF_ENGINEER)]
    data = await api(contents).ask(
        '{ ladder(slug: "engineering") { equivalences { level { slug } otherLevel { slug } } } }'
    )

    assert here["equivalences"] == [
        {"basis": "SCOPE", "strength": "APPROXIMATE", "note": "Close.", "other": {"slug": STAFF_ENGINEER}}
    ]
    assert {found["other"]["slug"] for found in there["equivalences"]} == {head.slug, ENGINEERING_MANAGER}
    assert {"level": {"slug": STAFF_ENGINEER}, "otherLevel": {"slug": head.slug}} in data["ladder"]["equivalences"]


async def test_a_level_with_which_nothing_stands_level_says_so(api: Any) -> None:
    alone = Equivalence(level=ENGINEER, basis="policy", strength="none", note="Being looked for.")
    contents = world_with(a_ladder(equivalences=(alone,)))

    found = await level(api, ENGINEER, "equivalences { strength note other { slug } }", contents)

    assert found == {"equivalences": [{"strength": "NONE", "note": "Being looked for.", "other": None}]}


async def test_transitions_are_found_from_where_they_begin_and_from_where_they_lead(api: Any) -> None:
    found = await level(
        api, SENIOR_ENGINEER, "transitionsFrom { kind toLevel { slug } } transitionsTo { kind level { slug } }"
    )

    assert found["transitionsFrom"] == [
        {"kind": "PROMOTION", "toLevel": {"slug": STAFF_ENGINEER}},
        {"kind": "LATERAL", "toLevel": {"slug": TEAM_LEAD}},
    ]
    assert found["transitionsTo"] == [
        {"kind": "PROMOTION", "level": {"slug": ENGINEER}},
        {"kind": "RETURN", "level": {"slug": TEAM_LEAD}},
    ]


async def rungs(api: Any, contents: Any, slug: str) -> tuple[list[str], list[str]]:
    found = await level(api, slug, "levelsBelow { slug } levelsAbove { slug }", contents)
    below, above = ([rung["slug"] for rung in found[side]] for side in ("levelsBelow", "levelsAbove"))
    return below, above


async def test_the_rung_below_is_the_one_before_in_the_track_or_where_promotions_into_it_begin(api: Any) -> None:
    assert await rungs(api, None, STAFF_ENGINEER) == ([SENIOR_ENGINEER], [])
    assert await rungs(api, None, TEAM_LEAD) == ([ENGINEER], [ENGINEERING_MANAGER])
    assert await rungs(api, None, ENGINEER) == ([], [SENIOR_ENGINEER, TEAM_LEAD])


async def test_levels_of_one_order_share_their_rungs_and_retired_ones_are_nobody_s(api: Any) -> None:
    twins = [a_level(f"engineering/{name}", order=4) for name in ("architect", "principal")]
    gone = a_level("engineering/gone", order=5, status="retired", status_note="Became Fellow.")
    fellow = a_level("engineering/fellow", order=6)
    contents = world_with(*twins, gone, fellow)

    assert await rungs(api, contents, "engineering/principal") == ([STAFF_ENGINEER], [fellow.slug])
    assert await rungs(api, contents, fellow.slug) == ([twin.slug for twin in twins], [])
    assert await rungs(api, contents, gone.slug) == ([twin.slug for twin in twins], [])


async def test_without_a_shared_part_the_lowest_level_is_reached_from_the_other_track(api: Any) -> None:
    craft, lead = (
        a_level(f"sales/{name}", track=track, order=1)
        for name, track in (("seller", "technical"), ("lead", "managerial"))
    )
    move = Transition(level=craft.slug, to_level=lead.slug, kind="promotion")
    contents = world_with(a_ladder(transitions=(move,)), craft, lead)

    assert await rungs(api, contents, lead.slug) == ([craft.slug], [])


async def test_a_ladder_shows_its_tracks_in_their_order_with_levels_upwards_and_empty_places(api: Any) -> None:
    empty = Track(
        slug="advisory", title="Advisory", kind="other", empty_places=(EmptyPlace(rank="3", reason="No post yet."),)
    )
    ladder = world().ladders["engineering"]
    contents = world_with(ladder.model_copy(update={"tracks": (empty, *reversed(ladder.tracks))}))

    data = await api(contents).ask(
        """{ ladder(slug: "engineering") {
          tracks { slug emptyPlaces { reason rank { order } } levels { slug } }
          levels { slug }
        } }"""
    )

    tracks = data["ladder"]["tracks"]
    assert [track["slug"] for track in tracks] == ["advisory", "managerial", "technical", "shared"]
    assert tracks[0]["emptyPlaces"] == [{"reason": "No post yet.", "rank": {"order": 3}}]
    assert [[rung["slug"] for rung in track["levels"]] for track in tracks] == [
        [],
        [TEAM_LEAD, ENGINEERING_MANAGER],
        [SENIOR_ENGINEER, STAFF_ENGINEER],
        [ENGINEER],
    ]
    assert [rung for track in tracks for rung in track["levels"]] == data["ladder"]["levels"]


async def test_a_competency_knows_where_it_is_expected_who_teaches_it_and_what_proves_it(api: Any) -> None:
    retired = a_level(status="retired", status_note="Folded into Staff.")
    data = await api(world_with(retired)).ask(
        """{ competency(slug: "teamwork") {
          indicators { proficiency text }
          expectedBy { level { slug } proficiency expectation { key } }
          trainings { slug } mentors { slug } hats { slug }
        } system: competency(slug: "system-design") { expectedBy { level { slug } } } }"""
    )

    found = data["competency"]
    assert [(pair["level"]["slug"], pair["proficiency"]) for pair in found["expectedBy"]] == [
        (ENGINEER, "Aware"),
        (SENIOR_ENGINEER, "Working"),
        (STAFF_ENGINEER, "Advanced"),
        (TEAM_LEAD, "Working"),
        (ENGINEERING_MANAGER, "Advanced"),
    ]
    assert found["indicators"][1] == {"proficiency": "Working", "text": "Helps."}
    assert found["trainings"] == [{"slug": "how-our-two-ladders-work"}]
    assert found["mentors"] == [{"slug": "noor-halvane"}, {"slug": "teo-maris"}]
    assert found["hats"] == [{"slug": "interviewer"}]
    assert retired.slug not in {pair["level"]["slug"] for pair in data["system"]["expectedBy"]}


async def test_a_level_s_trainings_bring_what_it_expects_and_are_for_its_track(api: Any) -> None:
    def training(slug: str, *tracks: str, **fields: Any) -> Any:
        return a_training(slug, tracks=tracks, outcomes=(Outcome(competency="system-design"),), **fields)

    contents = world_with(
        training("for-all"),
        training("for-this-track", "technical"),
        training("for-this-ladder-s-track", "engineering/technical", "managerial"),
        training("for-another-track", "managerial"),
        training("for-another-ladder-s-track", "sales/technical"),
        training("no-longer-held", status="retired"),
    )

    found = await level(api, STAFF_ENGINEER, "trainings { slug }", contents)
    back = await api(contents).ask('{ training(slug: "for-this-track") { levels { slug } } }')

    assert [training["slug"] for training in found["trainings"]] == [
        "for-all",
        "for-this-ladder-s-track",
        "for-this-track",
        "how-our-two-ladders-work",
    ]
    assert back["training"]["levels"] == [{"slug": SENIOR_ENGINEER}, {"slug": STAFF_ENGINEER}]


async def test_a_training_knows_what_comes_before_and_after_it(api: Any) -> None:
    fields = "prerequisites { slug } prerequisitesText leadsTo { slug } cost currency kind crosses"
    one, other = "reading-a-design", "how-our-two-ladders-work"
    data = await api().ask(
        f'{{ a: training(slug: "{one}") {{ {fields} }} b: training(slug: "{other}") {{ {fields} }} }}'
    )

    assert data["a"] == {
        "prerequisites": [{"slug": "how-our-two-ladders-work"}],
        "prerequisitesText": ["A talk with both managers"],
        "leadsTo": [],
        "cost": 120.5,
        "currency": "GBP",
        "kind": "WORKSHOP",
        "crosses": "TRACK",
    }
    assert [after["slug"] for after in data["b"]["leadsTo"]] == ["first-months-with-a-team", "reading-a-design"]


async def test_sessions_are_zoned_soonest_first_and_those_that_move_move_with_the_day(api: Any) -> None:
    sessions = (
        a_session("moving", starts="+8d 09:30", ends=None),
        a_session("winter", starts="2026-12-01T10:00", ends="2026-12-01T11:00"),
        a_session("summer", starts="2026-07-01T10:00", ends="2026-07-01T11:00", timezone="America/New_York"),
    )
    query = (
        '{ training(slug: "writing-for-readers") { sessions { slug key startsAt endsAt upcoming training { slug } } } }'
    )
    asked = api(world_with(a_training(sessions=sessions)))

    found = (await asked.ask(query))["training"]["sessions"]
    later = (await asked.ask(query, {"Stepladder-As-Of": "2026-12-01"}))["training"]["sessions"]

    assert [(session["key"], session["startsAt"], session["endsAt"], session["upcoming"]) for session in found] == [
        ("summer", "2026-07-01T10:00:00-04:00", "2026-07-01T11:00:00-04:00", False),
        ("moving", "2026-11-10T09:30:00+00:00", None, True),
        ("winter", "2026-12-01T10:00:00+00:00", "2026-12-01T11:00:00+00:00", True),
    ]
    assert found[0]["slug"] == "writing-for-readers/summer"
    assert found[0]["training"] == {"slug": "writing-for-readers"}
    assert [session["startsAt"][:10] for session in later] == ["2026-07-01", "2026-12-01", "2026-12-08"]


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ('levels(ladder: "sales")', []),
        ('levels(ladder: "engineering", track: "technical")', [SENIOR_ENGINEER, STAFF_ENGINEER]),
        ('levels(track: "engineering/managerial")', [ENGINEERING_MANAGER, TEAM_LEAD]),
        ('levels(rank: "3")', [ENGINEERING_MANAGER, STAFF_ENGINEER]),
        ('levels(grade: "g1", status: ACTIVE, careerLevel: false)', [ENGINEER]),
        ('levels(competency: "coaching", rank: "2")', [TEAM_LEAD]),
        ("levels(status: DRAFT)", []),
        (f'levels(slugs: ["{STAFF_ENGINEER}", "engineering/x"], careerLevel: true)', [STAFF_ENGINEER]),
        ("ladders(status: ACTIVE)", ["engineering"]),
        ('competencies(area: "Working together", kind: "craft")', ["coaching", "teamwork"]),
        ('trainings(competency: "coaching")', ["first-months-with-a-team"]),
        ("trainings(crosses: TRACK)", ["first-months-with-a-team", "reading-a-design"]),
        ("trainings(crosses: [LADDER, BOTH])", []),
        ('trainings(format: "online", kind: WORKSHOP, language: "EN", status: ACTIVE)', ["how-our-two-ladders-work"]),
        ("trainings(kind: PEER_CIRCLE)", []),
        ("hats(status: ACTIVE)", ["interviewer"]),
        ("guides(status: RETIRED)", []),
    ],
)
async def test_lists_are_narrowed_by_every_filter_given(api: Any, question: str, found: list[str]) -> None:
    (data,) = (await api().ask(f"{{ {question} {{ totalCount nodes {{ slug }} }} }}")).values()

    assert [node["slug"] for node in data["nodes"]] == found
    assert data["totalCount"] == len(found)


@pytest.mark.parametrize(
    ("question", "count"),
    [
        (f'equivalences(level: "{ENGINEERING_MANAGER}")', 1),
        (f'equivalences(level: "{ENGINEER}")', 0),
        ('equivalences(ladder: "engineering", basis: EVALUATION, strength: EQUAL)', 1),
        ('equivalences(ladder: "sales")', 0),
        ("equivalences(basis: PAY)", 0),
        ("transitions(kind: PROMOTION)", 4),
        (f'transitions(level: "{TEAM_LEAD}")', 4),
        ('transitions(ladder: "engineering", kind: STEP_BACK)', 0),
        ('payBands(grade: "g2", location: "port-ellery", currency: "GBP")', 1),
        ('payBands(ladder: "engineering")', 0),
        (f'payBands(level: "{ENGINEER}")', 0),
    ],
)
async def test_ways_and_bands_are_narrowed_by_every_filter_given(api: Any, question: str, count: int) -> None:
    (data,) = (await api().ask(f"{{ {question} {{ totalCount }} }}")).values()

    assert data["totalCount"] == count
