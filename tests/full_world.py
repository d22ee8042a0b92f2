"""The small world with everything that a workbook can hold."""

from datetime import date
from typing import Any

from folders import organisation
from world import (
    ENGINEER,
    ENGINEERING_MANAGER,
    PROFICIENCIES,
    SENIOR_ENGINEER,
    STAFF_ENGINEER,
    TEAM_LEAD,
    a_ladder,
    a_training,
    an_expectation,
    world,
    world_with,
)

from stepladder.records import (
    Contents,
    Cycle,
    EmptyPlace,
    Evaluation,
    Guide,
    Level,
    Points,
    Process,
    Translation,
)

POINTS = Points(skills=20, effort=14, responsibility=18, conditions=9)
OTHERS = Points(skills=19, effort=14, responsibility=18, conditions=9)
RANKS = tuple(
    {"slug": slug, "title": slug.title(), "order": order} for slug, order in (("3", 30), ("1", 10), ("2", 20))
)


def full() -> Contents:
    """The small world with everything that a workbook can hold."""
    own = world()
    ladder = own.ladders["engineering"]
    fork = {
        "slug": "fork",
        "title": "The fork",
        "summary": "Where it divides.",
        "from_levels": (ENGINEER,),
        "to_levels": (SENIOR_ENGINEER, TEAM_LEAD),
        "stays": ("Pay", "Voice"),
        "sides": (
            {"track": "technical", "new": ("Design",), "week": "Quiet."},
            {"track": "managerial", "new": ("People", "Budget")},
        ),
        "who_decides": "You.",
        "staying": "One may.",
        "how_back": "Ask.",
        "questions": ({"question": "May I try?", "answer": "Yes."},),
    }
    scores = Evaluation(level=POINTS, other_level=OTHERS, held_on=date(2026, 5, 1), agreed_by="The joint panel")
    pair = ladder.equivalences[0].model_copy(update={"basis": "evaluation", "evaluation": scores})
    first, *others = ladder.transitions
    onward = first.model_copy(
        update={
            "pay_may_fall": False,
            "restarts_clock": False,
            "return_terms": "Within a year.",
            "no_way_back": "None.",
        }
    )
    shared, *sides = ladder.tracks
    track = shared.model_copy(
        update={
            "expectations": (an_expectation("kind", text="Is kind."),),
            "empty_places": (EmptyPlace(rank="3", reason="Nobody yet."),),
        }
    )
    lender = a_ladder(tracks=({"slug": "lead", "title": "Lead", "kind": "managerial"},))
    engineering = type(ladder).model_validate(
        ladder.model_dump()
        | {
            "announced_on": date(2026, 5, 1),
            "tracks": (track, *sides),
            "borrowed_tracks": ({"ladder": lender.slug, "track": "lead", "note": "From rank 3 on."},),
            "expectations": (an_expectation("safe", text="Works safely.", counter_examples=("Hurries.", "Hides it.")),),
            "forks": (fork, {**fork, "slug": "later", "questions": ()}),
            "source": "Our own",
            "licence": "CC BY 4.0",
            "pay_bands": (
                {"level": STAFF_ENGINEER, "currency": "GBP", "period": "month", "announced_on": date(2026, 5, 1)},
                {"ladder": "engineering", "currency": "EUR", "min": 30_000, "effective_from": date(2026, 6, 1)},
            ),
            "rewards": ({"kind": "equity", "level": STAFF_ENGINEER, "announced_on": date(2026, 5, 1)},),
            "equivalences": (pair,),
            "transitions": (onward, *others),
        }
    )
    staff = own.levels[STAFF_ENGINEER]
    changed = Level.model_validate(
        staff.model_dump()
        | {
            "process": "panel",
            "places_open": 2,
            "places_as_of": "2026-10-26",
            "criteria": (
                {"kind": "metric", "text": "Fewer faults.", "not_alone": "Never alone."},
                {
                    "kind": "certification",
                    "text": "Certified.",
                    "paid_by": "Us",
                    "time_given": "Five days",
                    "renewal_months": 24,
                    "alternative": "A year of practice",
                },
                {"kind": "tenure", "text": "A year.", "leave_counts": "In full."},
            ),
            "changes": (
                {
                    "on": date(2026, 6, 1),
                    "announced_on": date(2026, 5, 1),
                    "text": "Shorter.",
                    "evidence_stays": False,
                    "evidence_note": "Until spring.",
                },
            ),
            "expectations": (
                staff.expectations[0].model_copy(update={"continues": f"{SENIOR_ENGINEER}/whole-service"}),
                *staff.expectations[1:],
            ),
        }
    )
    gone = own.levels[ENGINEERING_MANAGER].model_copy(
        update={"status": "retired", "replaced_by": STAFF_ENGINEER, "status_note": "Gone."}
    )
    design = own.competencies["system-design"].model_copy(update={"need": "Fewer bridges."})
    same = type(design).model_validate(
        design.model_dump()
        | {"indicators": ({"proficiency": "Aware", "label": "Knows, of old", "text": "Knows."},)}
        | {"same_as": ({"scheme": "SFIA", "code": "ARCH", "title": "x", "url": "https://x.example"},)}
    )
    rules = {
        "exceptions": (
            {
                "level": STAFF_ENGINEER,
                "other_level": ENGINEERING_MANAGER,
                "measure": "ways in",
                "reason": "Few.",
                "approver": "People board",
                "expires": date(2030, 1, 1),
            },
        ),
        "questions": ({"question": "Is it fair?", "answer": "We measure it."},),
        "parity": "enforce",
        "ranks_are_heights": True,
        "tolerances": ({"measure": "midpoint", "ratio": "0.95"}, {"measure": "ways out", "ratio": 1}),
        "fairness": {"groups": ("caring",), "dimensions": (), "minimum_cell": 12, "margin": 6, "years": 2},
        "word_lists": (
            {"locale": "en", "vague_verbs": ("drive", "drives"), "masculine": ("hero*",), "feminine": ("warm*",)},
            {"locale": "de", "vague_verbs": ("begleiten",)},
        ),
        "all_needed": "No.",
        "what_differs": "The work.\n\n- And the week.",
        "what_never_differs": "Pay.",
        "how_pay_works": "By grade.",
        "how_to_change_sides": "Ask.",
        "who_decides": "A panel.",
        "for_managers": "Listen; wait.",
    }
    places = (
        {"slug": "port-ellery", "title": "Port Ellery", "timezone": "Europe/London", "currency": "GBP"},
        {"slug": "kochi", "title": "Kochi; remote", "timezone": "Asia/Kolkata"},
    )
    grades = (
        *({"slug": slug, "title": slug.upper()} for slug in ("g1", "g2", "g3")),
        {"slug": "g4", "title": "Board", "few_holders": True},
    )
    scales = (
        {"slug": "three-steps", "title": "Three steps", "proficiencies": PROFICIENCIES},
        {"slug": "one", "title": "One", "proficiencies": ("Knows, and shows",), "ordered": False},
        {"slug": "two", "title": "Two", "proficiencies": ("Some; a little", "More, or all")},
    )
    owners = ({"name": "People team", "contact": "the people room; or\nby mail"},)
    lists = {"owners": owners, "locations": places, "grades": grades, "scales": scales, "ranks": RANKS}
    facts = {"locale": "en-GB", "sample_epoch": date(2026, 10, 26), "body": "Two ladders.\n\nOf *equal* height."}
    progression = ({"occasion": "step back", "text": "By agreement.", "may_fall": True},)
    areas = (
        {"title": "Engineering", "summary": "What we build."},
        {"title": "Working together", "within": "Engineering"},
    )
    texts: dict[str, Any] = {
        "title": "Leitung",
        "conditions": ["Ruf\nbereitschaft"],
        "expectations": [{"key": "seams", "text": "Kennt die Nähte.", "examples": ["Eins"]}],
    }
    return world_with(
        organisation(policy=rules, pay_progression=progression, areas=areas, **lists, **facts),
        lender,
        engineering,
        changed,
        gone,
        same,
        Process(
            slug="panel",
            title="The panel",
            gate="promotion",
            ladders=("engineering",),
            summary="x",
            nominated_by="Anybody",
            when="Twice",
            hand_in=("Two pages", "A talk"),
            decided_by="Five",
            may_not_decide="One's manager",
            calibration="Together",
            told="Within a week",
            reasons="In writing",
            second_look="Ask",
            try_again="At once",
            owner="People team",
            reviewed_on=date(2026, 3, 2),
            review_by=date(2027, 3, 1),
            body="More.",
        ),
        Cycle.model_validate(
            {
                "slug": "spring",
                "title": "Spring",
                "processes": ("panel",),
                "version": "2026.2",
                "frozen_on": date(2026, 1, 1),
                "effective_on": date(2026, 4, 1),
                "steps": (
                    {"key": "write", "title": "Write", "starts": date(2026, 1, 5), "ends": date(2026, 1, 9)},
                    {"key": "talk", "title": "Talk", "starts": date(2026, 2, 2), "text": "An hour."},
                ),
            }
        ),
        a_training(access="Step-free, and with subtitles."),
        Guide(slug="talk", title="Talk", moves=("lateral", "step_back"), with_mentor=True, for_person="Listen."),
        Translation(slug=f"level/{STAFF_ENGINEER}/de", kind="level", of=STAFF_ENGINEER, locale="de", texts=texts),
        Translation(
            slug="organisation/organisation/pt-BR",
            kind="organisation",
            of="organisation",
            locale="pt-BR",
            texts={"name": "Porto", "policy": {"questions": [{"answer": "Medimos."}]}},
        ),
    )
