"""The small world with a secret in every field that is not for everybody: none may be found in a public portal."""

from datetime import date
from decimal import Decimal
from typing import Any, get_args

from world import ENGINEER, a_fairness_report, a_level, a_mentor, a_session, a_training, an_expectation, world

from stepladder.records import ChangeNote, Contents, FairnessAction, FairnessCell, Grade, Owner, PayBand, Reward
from stepladder.records.people import MentorField

PLANTED = "zqxplanted"
"""Begins every secret that is a word."""

LATER = date(2027, 5, 5)
"""When something holds that nobody has been told of."""

HELD_BY_FEW, UNANNOUNCED = (405071, 405193, 405299), (415073, 415189, 415301)
"""Pay bands: of a grade that hardly anybody holds, which nobody sees, and one that is not told yet."""

COUNTED = {"places": 406097, "seats free": 406117, "people": 408011}
"""Counts that are for staff alone."""

WORDS = {
    "reward", "change", "evidence", "version", "name", "first", "pronouns", "title", "contact", "story", "mode", "link",
    "facilitator", "place", "book", "finding", "action", "method", "owner", "mailbox",
}  # fmt: skip
"""What each secret word stands in."""

HIDDEN, MENTOR, TRAINING = "engineering/held-by-few", "zqxplanted-mentor", "planted"


def planted_world() -> Contents:
    """The world, and the secrets."""
    every = world()
    organisation, (ladder,) = every.organisation, every.ladders.values()
    assert organisation is not None
    band = organisation.pay_bands[0]
    organisation = organisation.model_copy(
        update={
            "grades": (*organisation.grades, Grade(slug="g4", title="Grade 4", few_holders=True)),
            "pay_bands": (
                *organisation.pay_bands,
                _band(band, HELD_BY_FEW, grade="g4"),
                _band(band, UNANNOUNCED, grade="g2", effective_from=LATER),
            ),
            "rewards": (*organisation.rewards, _reward()),
            "owners": (Owner(name="People team", contact=_secret("mailbox")),),
        }
    )
    ladder = ladder.model_copy(update={"version": _secret("version"), "effective_from": LATER})
    others = [each for each in every.documents() if each.slug not in {organisation.slug, ladder.slug}]
    return Contents.of([organisation, ladder, *others, _level(), _mentor(), _training(), _report()])


def _secret(what: str) -> str:
    return f"{PLANTED}{what}"


def _band(like: PayBand, figures: tuple[int, int, int], **fields: Any) -> PayBand:
    least, middle, most = map(Decimal, figures)
    return like.model_copy(update={"min": least, "mid": middle, "max": most, **fields})


def _reward() -> Reward:
    return Reward(kind="bonus", rank="2", text=f"{_secret('reward')}.", effective_from=LATER)


def _level() -> Any:
    note = ChangeNote(on=LATER, text=f"{_secret('change')}.", evidence_note=f"{_secret('evidence')}.")
    return a_level(
        HIDDEN,
        track="technical",
        order=8,
        grade="g4",
        summary="Held by few.",
        expectations=(an_expectation("few", competency=None, proficiency=None),),
        changes=(note,),
        places_open=COUNTED["places"],
        places_as_of="2026-10-01",
    )


def _mentor() -> Any:
    told = {name: _secret(name) for name in ("name", "pronouns", "title", "contact")}
    told |= {"first_name": _secret("first"), "body": _secret("story"), "level": ENGINEER}
    told |= {"agreed_on": "2026-09-01", "last_confirmed": "2026-10-20"}
    return a_mentor(MENTOR, shows=get_args(MentorField), modes=(_secret("mode"),), **told)


def _training() -> Any:
    session = a_session(
        "one",
        starts="2026-12-03T09:30",
        ends="2026-12-03T12:30",
        link=f"https://meet.example/{_secret('link')}",
        facilitator=_secret("facilitator"),
        place=f"https://meet.example/{_secret('place')}",
        book=f"https://meet.example/{_secret('book')}",
        seats=COUNTED["seats free"] + 1,
        seats_free=COUNTED["seats free"],
        as_of="2026-10-26",
        status="open",
    )
    return a_training(TRAINING, title="Planted", sessions=(session,))


def _report() -> Any:
    return a_fairness_report(
        audience="staff",
        findings=(_secret("finding"),),
        actions=(FairnessAction(text=_secret("action"), owner="People team", due=date(2026, 11, 2)),),
        method=_secret("method"),
        owner=_secret("owner"),
        cells=(FairnessCell(measure="people", count=COUNTED["people"]),),
    )
