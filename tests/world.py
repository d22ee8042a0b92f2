"""One small complete world, shared by the tests of every layer, and builders for its variations.

One organisation; one ladder with a shared, a technical and a managerial track, hinged after rank 1; five levels over
ranks 1 to 3; three competencies on one scale; two mentors; three trainings, each with a session; one hat; one guide;
one process for both sides, and one cycle.
Both sides have the same things in the same number, so that a test which swaps them may expect the mirror image.
"""

from datetime import date
from decimal import Decimal
from typing import Any, get_args

from stepladder.records import (
    Area,
    ChangeNote,
    Competency,
    Contents,
    Criterion,
    Cycle,
    CycleStep,
    Discipline,
    Document,
    Equivalence,
    Evaluation,
    Expectation,
    FairnessAction,
    FairnessCell,
    FairnessReport,
    FairnessScope,
    Fork,
    ForkSide,
    Grade,
    Guide,
    Hat,
    Indicator,
    Ladder,
    Level,
    Location,
    Mentor,
    Move,
    Organisation,
    Outcome,
    PayBand,
    PayProgression,
    Points,
    Policy,
    Process,
    ProficiencyScale,
    Question,
    Rank,
    Recognition,
    Reward,
    SameAs,
    Session,
    Tolerance,
    Track,
    Training,
    Transition,
    Week,
)
from stepladder.records.people import MentorField

AS_OF = date(2026, 11, 2)
"""The day that is today in this world: a Monday, before all of its sessions."""

ENGINEER = "engineering/engineer"
SENIOR_ENGINEER = "engineering/senior-engineer"
STAFF_ENGINEER = "engineering/staff-engineer"
TEAM_LEAD = "engineering/team-lead"
ENGINEERING_MANAGER = "engineering/engineering-manager"

PROFICIENCIES = ("Aware", "Working", "Advanced")


def world() -> Contents:
    """The whole small world, valid in every way that ``check`` knows."""
    return Contents.of([_organisation(), _ladder(), *_levels(), *_competencies(), *_mentors(), *_trainings(), *_help()])


def world_with(*documents: Document) -> Contents:
    """The world with these documents added, or put in the place of those with the same kind and slug."""
    return Contents.of([*world().documents(), *documents])


def world_without(*slugs: str) -> Contents:
    """The world less the documents with these slugs."""
    return Contents.of(document for document in world().documents() if document.slug not in slugs)


def a_ladder(slug: str = "sales", **fields: Any) -> Ladder:
    """A ladder with one track of each side and nothing else."""
    return Ladder.model_validate({"slug": slug, "title": "Sales", "tracks": (a_track(), _MANAGERIAL), **fields})


def a_track(slug: str = "technical", **fields: Any) -> Track:
    """The technical track."""
    return Track.model_validate({"slug": slug, "title": "Technical", "kind": "technical", **fields})


def a_level(slug: str = "engineering/principal-engineer", **fields: Any) -> Level:
    """An active level on the technical track, with one expectation."""
    defaults = {"title": "Principal Engineer", "track": "technical", "order": 4, "expectations": (an_expectation(),)}
    return Level.model_validate({"slug": slug, **defaults, **fields})


def an_expectation(key: str = "seams", **fields: Any) -> Expectation:
    """An expectation that names a competency of the world."""
    defaults = {"competency": "system-design", "proficiency": "Advanced", "text": "Keeps the seams few and documented."}
    return Expectation.model_validate({"key": key, **defaults, **fields})


def a_competency(slug: str = "writing", **fields: Any) -> Competency:
    """A competency on the world's scale, with one indicator."""
    indicators = (Indicator(proficiency="Aware", text="Writes down what was decided."),)
    return Competency.model_validate(
        {"slug": slug, "title": "Writing", "area": "Working together", "scale": "three-steps"}
        | {"indicators": indicators, **fields}
    )


def a_process(slug: str = "appointment", **fields: Any) -> Process:
    """A process for appointments, on every ladder."""
    return Process.model_validate({"slug": slug, "title": "Appointment", "gate": "appointment", **fields})


def a_fairness_report(slug: str = "2025", **fields: Any) -> FairnessReport:
    """A report of sixty people without any group, so that nothing has to be suppressed."""
    told = {
        "as_of": date(2025, 11, 3),
        "begins": date(2022, 11, 3),
        "published_on": date(2025, 12, 1),
        "owner": "People team",
        "invented": True,
        "method": "Counted by hand.",
        "findings": ("Sixty people were counted.",),
        "actions": (FairnessAction(text="Count again next year.", owner="People team", due=date(2026, 11, 2)),),
        "dimensions": ("track",),
        "minimum_cell": 10,
        "margin": 5,
        "cells": (
            FairnessCell(measure="people", count=60),
            FairnessCell(measure="people", scope=FairnessScope(track="technical"), count=30),
            FairnessCell(measure="people", scope=FairnessScope(track="managerial"), count=30),
        ),
    }
    return FairnessReport.model_validate({"slug": slug, **told, **fields})


def a_cycle(slug: str = "autumn-2027", **fields: Any) -> Cycle:
    """A cycle of one step, after ``AS_OF``."""
    step = CycleStep(key="talks", title="Talks", starts=date(2027, 9, 1), ends=date(2027, 9, 30))
    return Cycle.model_validate({"slug": slug, "title": "Autumn 2027", "steps": (step,), **fields})


def a_mentor(slug: str = "ines-corder", **fields: Any) -> Mentor:
    """A mentor who agreed to be listed by name."""
    defaults = {"name": "Ines Corder", "agreed_on": date(2026, 3, 14), "shows": ("name",)}
    return Mentor.model_validate({"slug": slug, **defaults, **fields})


def a_training(slug: str = "writing-for-readers", **fields: Any) -> Training:
    """A course for everybody, without sessions."""
    return Training.model_validate({"slug": slug, "title": "Writing for readers", "kind": "course", **fields})


def a_session(key: str = "autumn-1", **fields: Any) -> Session:
    """A planned session in London, after ``AS_OF``."""
    return Session.model_validate(
        {"key": key, "starts": "2026-11-24T09:30", "ends": "2026-11-24T12:30", "timezone": "Europe/London", **fields}
    )


_EVERYTHING = get_args(MentorField)
_MANAGERIAL = Track(slug="managerial", title="Managerial", kind="managerial", summary="Advance through people.")


def _organisation() -> Organisation:
    return Organisation(
        name="Harbour & Vale",
        summary="Ferries, and the harbours they call at.",
        timezone="Europe/London",
        currency="GBP",
        owner="People team",
        reviewed_on=date(2026, 3, 2),
        review_by=date(2027, 3, 1),
        locations=(Location(slug="port-ellery", title="Port Ellery", timezone="Europe/London", currency="GBP"),),
        disciplines=(Discipline(slug="software", title="Software"),),
        ranks=tuple(Rank(slug=str(height), title=f"Rank {height}", order=height) for height in (1, 2, 3)),
        grades=tuple(Grade(slug=f"g{height}", title=f"Grade {height}") for height in (1, 2, 3)),
        scales=(ProficiencyScale(slug="three-steps", title="Three steps", proficiencies=PROFICIENCIES),),
        areas=(Area(title="Engineering"), Area(title="Working together")),
        pay_bands=tuple(_band(f"g{height}", low) for height, low in ((1, 32_000), (2, 44_000), (3, 58_000))),
        rewards=tuple(
            Reward(kind="bonus", rank=str(height), amount=Decimal(share), unit="%", text="Of the company's result.")
            for height, share in ((1, "3"), (2, "5"), (3, "7.5"))
        ),
        pay_progression=(
            PayProgression(occasion="lateral move", text="Pay stays as it is."),
            PayProgression(occasion="step back", text="Pay moves into the band within a year.", may_fall=True),
        ),
        recognitions=(Recognition(kind="forum seat", rank="3", text="A seat in the design and delivery forum."),),
        policy=Policy(
            ranks_are_heights=True,
            tolerances=(Tolerance(measure="midpoint", ratio=Decimal("0.95")),),
            all_needed="No: most of them, most of the time.",
            who_decides="The joint panel.",
            questions=(Question(question="Is one side worth more?", answer="No."),),
        ),
        body="We run **two ladders of equal height**.",
    )


def _band(grade: str, low: int) -> PayBand:
    return PayBand(
        grade=grade,
        location="port-ellery",
        discipline="software",
        currency="GBP",
        min=Decimal(low),
        mid=Decimal(low + 6_000),
        max=Decimal(low + 12_000),
        effective_from=date(2026, 4, 1),
    )


def _ladder() -> Ladder:
    def move(level: str, to_level: str, kind: str, gate: str = "promotion", **fields: Any) -> Transition:
        return Transition.model_validate({"level": level, "to_level": to_level, "kind": kind, "gate": gate, **fields})

    return Ladder(
        slug="engineering",
        title="Engineering",
        family="Technology",
        summary="For people who build and run our software.",
        version="2026.2",
        effective_from=date(2026, 6, 1),
        owner="Engineering practice",
        reviewed_on=date(2026, 3, 2),
        review_by=date(2027, 3, 1),
        tracks=(
            Track(slug="shared", title="Shared", kind="shared", summary="Where everybody starts."),
            a_track(summary="Advance through the work itself."),
            _MANAGERIAL,
        ),
        forks=(
            Fork(
                title="Two ways on",
                summary="Through the work, or through people.",
                from_levels=(ENGINEER,),
                to_levels=(SENIOR_ENGINEER, TEAM_LEAD),
                stays=("Your team.",),
                sides=(
                    ForkSide(track="technical", new=("A service to answer for.",), week="Mostly building."),
                    ForkSide(track="managerial", new=("A team to answer for.",), week="Mostly talking."),
                ),
                who_decides="You, with both managers.",
                staying="One may stay.",
                how_back="Within six months, without asking.",
                questions=(Question(question="Can I try it?", answer="Yes, for six months."),),
            ),
        ),
        equivalences=(
            Equivalence(
                level=STAFF_ENGINEER,
                other_level=ENGINEERING_MANAGER,
                basis="evaluation",
                evaluation=Evaluation(
                    level=Points(skills=22, effort=13, responsibility=20, conditions=6),
                    other_level=Points(skills=20, effort=13, responsibility=22, conditions=5),
                    held_on=date(2026, 5, 12),
                    agreed_by="The joint panel",
                ),
                note="Scored 61 and 60 points by the joint panel in May 2026.",
            ),
            Equivalence(level=SENIOR_ENGINEER, other_level=TEAM_LEAD, basis="scope", strength="approximate"),
        ),
        transitions=(
            move(ENGINEER, SENIOR_ENGINEER, "promotion"),
            move(ENGINEER, TEAM_LEAD, "promotion"),
            move(SENIOR_ENGINEER, STAFF_ENGINEER, "promotion"),
            move(TEAM_LEAD, ENGINEERING_MANAGER, "promotion"),
            move(
                SENIOR_ENGINEER,
                TEAM_LEAD,
                "lateral",
                "interview",
                conditions=("Has talked with both managers.",),
                trial_months=6,
                pay_rule="Pay never falls.",
                pay_may_fall=False,
                restarts_clock=False,
                support="A mentor from the track.",
                return_terms="Within six months to the level one left.",
            ),
            move(
                TEAM_LEAD,
                SENIOR_ENGINEER,
                "return",
                "interview",
                conditions=("Has talked with both managers.",),
                trial_months=6,
                pay_rule="Pay never falls.",
                pay_may_fall=False,
                restarts_clock=False,
                support="A mentor from the track.",
                return_terms="Within six months to the level one left.",
            ),
        ),
        body="How the ladder came about.",
    )


def _levels() -> list[Level]:
    def level(slug: str, title: str, track: str, height: int, *expectations: Expectation, **fields: Any) -> Level:
        return Level.model_validate(
            {"slug": slug, "title": title, "track": track, "order": height, "rank": str(height), "grade": f"g{height}"}
            | {
                "gate": "promotion",
                "owner": "Engineering practice",
                "reviewed_on": date(2026, 3, 2),
                "review_by": date(2027, 3, 1),
            }
            | {"expectations": expectations, "typical_months_min": 12, "typical_months_max": 36, **fields}
        )

    told = ChangeNote(on=date(2026, 6, 1), text="Scope is told in teams.", evidence_note="All of it counts.")
    evidence = Criterion(kind="evidence", text="Two pages of evidence.", measure="Pages", target="2")
    return [
        level(
            ENGINEER,
            "Engineer",
            "shared",
            1,
            an_expectation("small-changes", proficiency="Aware", text="Changes *one* thing\nat a time."),
            an_expectation(
                "asks", competency="coaching", proficiency="Aware", text="Asks before being stuck for long."
            ),
            an_expectation("shares", competency="teamwork", proficiency="Aware", text="Says what they are working on."),
            summary="Builds what one team needs.",
            week=Week(people=5, hands_on=80, planning=10, other=5),
        ),
        level(
            SENIOR_ENGINEER,
            "Senior Engineer",
            "technical",
            2,
            an_expectation("whole-service", proficiency="Working", text="Designs a whole service."),
            an_expectation(
                "lends-a-hand", competency="teamwork", proficiency="Working", text="Unblocks the neighbours."
            ),
            code="E2",
            also_called=("Lead software developer",),
            summary="Answers for one service.",
            criteria=(evidence,),
        ),
        level(
            STAFF_ENGINEER,
            "Staff Engineer",
            "technical",
            3,
            an_expectation(
                "seams",
                text="Designs across team borders.",
                examples=("Merged two booking queues into one.",),
                counter_examples=("Draws a diagram that no team was asked about.",),
            ),
            an_expectation(
                "two-teams", competency="teamwork", proficiency="Advanced", text="Brings two teams together."
            ),
            code="E3",
            summary="Owns a problem that several teams share.",
            scope="Three to five teams.",
            week=Week(people=15, hands_on=45, planning=30, other=10),
            conditions=("On call one week in eight.",),
            career_level=True,
            still_grows="Reach, and the calm of those around.",
            criteria=(evidence,),
            changes=(told,),
            body="What a week feels like: **quiet**, mostly.",
        ),
        level(
            TEAM_LEAD,
            "Team Lead",
            "managerial",
            2,
            an_expectation("one-to-ones", competency="coaching", proficiency="Working", text="Listens once a week."),
            an_expectation(
                "agrees", competency="teamwork", proficiency="Working", text="Agrees the plan with the team."
            ),
            code="M2",
            also_called=("Group leader",),
            summary="Answers for one team.",
            criteria=(evidence,),
        ),
        level(
            ENGINEERING_MANAGER,
            "Engineering Manager",
            "managerial",
            3,
            an_expectation(
                "grows-leads",
                competency="coaching",
                text="Grows the leads of several teams.",
                examples=("Handed the planning round to a new lead.",),
                counter_examples=("Answers every question that was meant for a lead.",),
            ),
            an_expectation(
                "two-groups", competency="teamwork", proficiency="Advanced", text="Settles what two teams want."
            ),
            code="M3",
            summary="Owns how several teams work.",
            scope="Three to five teams.",
            week=Week(people=60, hands_on=0, planning=30, other=10),
            conditions=("On call one week in eight.",),
            career_level=True,
            still_grows="Reach, and the calm of those around.",
            criteria=(evidence,),
            changes=(told,),
            body="What a week feels like: **full**, mostly.",
        ),
    ]


def _competencies() -> list[Competency]:
    def competency(slug: str, title: str, area: str, *texts: str) -> Competency:
        indicators = tuple(Indicator(proficiency=at, text=text) for at, text in zip(PROFICIENCIES, texts, strict=True))
        return a_competency(
            slug,
            title=title,
            area=area,
            kind="craft",
            definition=f"{title}, as we mean it.",
            need="Boats that sail, and people who come back.",
            same_as=(SameAs(scheme="Other", code=slug),),
            indicators=indicators,
        )

    return [
        competency(
            "system-design", "System design", "Engineering", "Follows a design.", "Draws one.", "Joins several."
        ),
        competency("coaching", "Coaching", "Working together", "Asks.", "Listens.", "Teaches others to listen."),
        competency("teamwork", "Teamwork", "Working together", "Shares.", "Helps.", "Joins teams."),
    ]


def _mentors() -> list[Mentor]:
    def mentor(slug: str, level: str, competency: str, help_to: Move, **fields: Any) -> Mentor:
        return a_mentor(
            slug,
            level=level,
            competencies=(competency, "teamwork"),
            helps_with=(help_to,),
            shows=_EVERYTHING,
            location="Port Ellery",
            timezone="Europe/London",
            languages=("en", "nl"),
            modes=("remote", "in person"),
            capacity=3,
            room=1,
            hours_per_month=1.5,
            contact="Ask the mentoring coordinator.",
            last_confirmed="2026-10-20",
            **fields,
        )

    onward, back = Move(level=SENIOR_ENGINEER, to_level=TEAM_LEAD), Move(level=TEAM_LEAD, to_level=SENIOR_ENGINEER)
    return [
        mentor(
            "noor-halvane",
            STAFF_ENGINEER,
            "system-design",
            back,
            name="Noor Halvane",
            title="Staff Engineer",
            crossed="returned",
            body="I led a team, and came back.",
        ),
        mentor(
            "teo-maris",
            ENGINEERING_MANAGER,
            "coaching",
            onward,
            name="Teo Maris",
            title="Engineering Manager",
            crossed="crossed",
            body="I designed systems, and now I grow leads.",
        ),
    ]


def _trainings() -> list[Training]:
    def outcome(competency: str) -> Outcome:
        return Outcome(competency=competency, from_proficiency="Aware", to_proficiency="Working")

    first = a_training(
        "how-our-two-ladders-work",
        title="How our two ladders work",
        summary="An hour with both sides.",
        kind="workshop",
        provider="People team",
        format="online",
        language="en",
        effort_minutes=60,
        in_working_time=True,
        outcomes=(outcome("teamwork"),),
        how_to_join="Just come.",
        owner="People team",
        sessions=(a_session("winter-1", starts="2026-12-01T10:00", ends="2026-12-01T11:00"),),
    )
    crossing = {
        "format": "in person",
        "language": "en",
        "effort_minutes": 360,
        "cost": Decimal("120.50"),
        "currency": "GBP",
        "paid_by": "Harbour & Vale",
        "in_working_time": True,
        "crosses": "track",
        "prerequisites": (first.slug,),
        "prerequisites_text": ("A talk with both managers",),
        "owner": "People team",
    }
    seats: dict[str, Any] = {
        "place": "Harbour Room",
        "facilitator": "People team",
        "status": "open",
        "seats": 12,
        "seats_free": 5,
        "as_of": "2026-10-26",
        "book": "Ask the learning desk.",
    }
    return [
        first,
        a_training(
            "first-months-with-a-team",
            title="First months with a team",
            summary="What changes when people are the work.",
            kind="workshop",
            tracks=("technical",),
            outcomes=(outcome("coaching"),),
            sessions=(a_session(**seats),),
            **crossing,
        ),
        a_training(
            "reading-a-design",
            title="Reading a design",
            summary="What changes when the system is the work.",
            kind="workshop",
            tracks=("managerial",),
            outcomes=(outcome("system-design"),),
            sessions=(a_session(**seats),),
            **crossing,
        ),
    ]


def _help() -> list[Document]:
    return [
        Hat(
            slug="interviewer",
            title="Interviewer",
            summary="Meets people who want to join.",
            time_share=5,
            term_months=12,
            how_assigned="Ask the hiring desk.",
            allowance="Two hours a week are taken out of the plan.",
            competencies=("teamwork",),
            owner="People team",
        ),
        Guide(
            slug="growth-talk",
            title="Growth talk",
            summary="Two people, one hour, one next step.",
            rhythm="Twice a year",
            moves=("promotion", "lateral"),
            for_person="- What did you enjoy?",
            for_manager="- What did you see?",
            owner="People team",
        ),
        Process(
            slug="promotion-panel",
            title="The promotion panel",
            gate="promotion",
            ladders=("engineering",),
            summary="One panel for both sides.",
            nominated_by="Yourself, or anybody who works with you.",
            when="Twice a year",
            hand_in=("Two pages of evidence",),
            decided_by="Four people, two of each side.",
            may_not_decide="Your own manager.",
            calibration="Both sides in one sitting.",
            told="In person, within a week.",
            reasons="In writing, by expectation.",
            second_look="Ask the People team within a month.",
            try_again="At the next sitting.",
            owner="People team",
            reviewed_on=date(2026, 3, 2),
            review_by=date(2027, 3, 1),
        ),
        Cycle(
            slug="winter-2026",
            title="Winter 2026",
            summary="Sittings for both sides.",
            processes=("promotion-panel",),
            version="2026.2",
            frozen_on=date(2026, 10, 1),
            effective_on=date(2027, 1, 1),
            steps=(
                CycleStep(key="nominate", title="Nominations", starts=date(2026, 10, 26), ends=date(2026, 11, 6)),
                CycleStep(key="sit", title="The panel sits", starts=date(2026, 11, 24), text="Both sides on one day."),
            ),
            owner="People team",
        ),
    ]
