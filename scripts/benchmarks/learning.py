"""Invented competencies, and the people and trainings that help with them."""

from datetime import date
from typing import get_args

from benchmarks.ladder import STEPS
from benchmarks.sentences import Sentences
from stepladder.records import Competency, Guide, Hat, Indicator, Mentor, Move, Outcome, Session, Training
from stepladder.records.people import MentorField

_PLACES = (("North Quay", "Europe/London"), ("Lower Mill", "Europe/Berlin"), ("Far Office", "America/Halifax"))


def competency(say: Sentences, slug: str, area: int) -> Competency:
    """A competency with an indicator for every step."""
    return Competency(
        slug=slug,
        title=say.title(),
        area=f"Area {area}",
        kind="craft",
        definition=say.sentence(16),
        need=say.sentence(22),
        scale="five-steps",
        owner="People team",
        reviewed_on=date(2026, 3, 2),
        review_by=date(2027, 3, 1),
        indicators=tuple(Indicator(proficiency=step, text=say.sentence(20)) for step in STEPS),
        body=say.paragraphs(1),
    )


def mentor(say: Sentences, slug: str, levels: list[str], skills: list[str]) -> Mentor:
    """A mentor who shows everything."""
    place, zone = say.random.choice(_PLACES)
    one, other = say.random.sample(levels, 2)
    return Mentor(
        slug=slug,
        name=f"{say.name()} {say.name()}",
        title="Specialist",
        agreed_on=date(2026, 3, 14),
        shows=get_args(MentorField),
        level=one,
        location=place,
        timezone=zone,
        languages=("en", say.random.choice(("de", "nl", "pt"))),
        modes=("remote",),
        capacity=3,
        room=say.random.randint(0, 2),
        hours_per_month=2,
        competencies=tuple(say.random.sample(skills, 3)),
        helps_with=(Move(level=one, to_level=other),),
        contact=say.sentence(8),
        last_confirmed="2026-10-20",
        body=say.paragraphs(1),
    )


def training(say: Sentences, slug: str, number: int, skills: list[str]) -> Training:
    """A course; some lead across, some need the one before, some have dates."""
    outcomes = say.random.sample(skills, 2)
    return Training(
        slug=f"{slug}-{number}",
        title=say.title(),
        summary=say.sentence(16),
        kind="course",
        provider="People team",
        format="in person",
        language="en",
        effort_minutes=60 * say.random.randint(1, 12),
        tracks=("technical",),
        crosses="track" if number % 3 == 0 else None,
        outcomes=tuple(
            Outcome(competency=skill, from_proficiency=STEPS[1], to_proficiency=STEPS[2]) for skill in outcomes
        ),
        prerequisites=(f"{slug}-{number - 1}",) if number % 2 else (),
        how_to_join=say.sentence(12),
        owner="People team",
        sessions=tuple(_session(say, month) for month in range(1, number % 3 + 1)),
        body=say.paragraphs(2),
    )


def _session(say: Sentences, month: int) -> Session:
    place, zone = say.random.choice(_PLACES)
    return Session(
        key=f"run-{month}",
        starts=f"2027-0{month}-12T09:30",
        ends=f"2027-0{month}-12T16:00",
        timezone=zone,
        place=place,
        status="open",
        seats=12,
        seats_free=5,
        as_of="2026-11-10",
        book=say.sentence(6),
    )


def hat(say: Sentences, slug: str, skills: list[str]) -> Hat:
    """A hat that gives evidence of two competencies."""
    return Hat(
        slug=slug,
        title=say.title(),
        summary=say.sentence(14),
        time_share=10,
        term_months=12,
        how_assigned=say.sentence(12),
        allowance="None in money; the time is planned like any other work.",
        competencies=tuple(skills[:2]),
        owner="People team",
        body=say.paragraphs(1),
    )


def guide(say: Sentences, slug: str) -> Guide:
    """A guide with a sheet for both."""
    return Guide(
        slug=slug,
        title=say.title(),
        summary=say.sentence(14),
        rhythm="Every quarter.",
        for_person=say.paragraphs(2),
        for_manager=say.paragraphs(2),
        owner="People team",
    )
