"""Why something stands in a bridge, and what nothing closes: as data, and as a sentence."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from stepladder.career.catalogue import Catalogue

T = TypeVar("T")

Why = Literal[
    "closes", "part way", "prerequisite", "for others", "helps with the move", "stands at the target",
    "has the competency", "gives evidence", "is about the move", "is asked by the target", "decides the move",
]  # fmt: skip
"""Why something is suggested."""

Lack = Literal[
    "no training", "no training that far", "only for others", "no mentor", "no mentor with room", "no hat",
    "no competency", "no way", "no guide", "no process", "no trainings at all", "no mentors at all", "no hats at all",
]  # fmt: skip
"""What there is not."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something is suggested."""

    why: Why
    about: str
    """The slug of a competency, a training or a level; of ``is about the move`` the kind of move."""
    had: str | None = None
    """Of a training: the proficiency from which it leads on here."""
    brings: str | None = None
    """Of a training: the proficiency to which it leads."""


@dataclass(frozen=True, slots=True)
class Suggestion(Generic[T]):
    """Something that helps, with why it does."""

    thing: T
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Unclosed:
    """What nothing closes."""

    lack: Lack
    about: str
    """The slug of a competency, an expectation or a level; of a guide or a process the kind of move or the gate.

    Of what there is not at all: the target's.
    """
    proficiency: str | None = None
    """The proficiency wanted."""
    reached: str | None = None
    """How far trainings lead, where they do not lead all the way."""
    trainings: tuple[str, ...] = ()
    """The slugs of trainings that would lead further, and are meant for other tracks."""


_WHY: Mapping[Why, str] = {
    "closes": "Brings {about}{had}{brings}.",
    "part way": "Brings {about}{had}{brings}, which is part of the way.",
    "prerequisite": "Is here only because {about} asks for it first.",
    "for others": "Is meant for other tracks than {about} is on: ask whether there is a place.",
    "helps with the move": "Helps with this very move, to {about}.",
    "stands at the target": "Works as {about}.",
    "has the competency": "Has {about}.",
    "gives evidence": "Gives evidence of {about}.",
    "is about the move": "Is the guide for this talk: {about}.",
    "is asked by the target": "Is asked of everybody who becomes {about}.",
    "decides the move": "Decides who becomes {about}.",
}

_LACK: Mapping[Lack, str] = {
    "no training": "No training that one could take from here brings {about}{to}.",
    "no training that far": "Trainings bring {about} to {reached}, and none goes on{to}.",
    "only for others": "Only trainings for other tracks lead on with {about}{to}: {trainings}.",
    "no mentor": "No mentor says that they have {about}.",
    "no mentor with room": "Mentors have {about}, but none shows that they have room now.",
    "no hat": "No hat gives evidence of {about}.",
    "no competency": "“{about}” names no competency, so that nothing can be found for it.",
    "no way": "No move leads straight to {about}.",
    "no guide": "There is no guide for this talk: {about}.",
    "no process": "Nobody has written down how this is decided: {about}.",
    "no trainings at all": "There is no training yet, for anything.",
    "no mentors at all": "There is no mentor yet, for anything.",
    "no hats at all": "There is no hat yet, for anything.",
}

_MOVES = {"promotion": "a promotion", "lateral": "a lateral move", "return": "a return", "step_back": "a step back"}


def sentence(reason: Reason, catalogue: Catalogue) -> str:
    """A reason as one would say it."""
    about = (
        _MOVES.get(reason.about, reason.about) if reason.why == "is about the move" else _name(reason.about, catalogue)
    )
    had = f" from {reason.had}" if reason.had else ""
    brings = f" to {reason.brings}" if reason.brings else ""
    return _WHY[reason.why].format(about=about, had=had, brings=brings)


def lack_sentence(unclosed: Unclosed, catalogue: Catalogue) -> str:
    """What nothing closes, as one would say it."""
    about = (
        _MOVES.get(unclosed.about, unclosed.about) if unclosed.lack == "no guide" else _name(unclosed.about, catalogue)
    )
    trainings = ", ".join(_name(slug, catalogue) for slug in unclosed.trainings)
    to = f" to {unclosed.proficiency}" if unclosed.proficiency else ""
    return _LACK[unclosed.lack].format(about=about, to=to, reached=unclosed.reached, trainings=trainings)


def _name(slug: str, catalogue: Catalogue) -> str:
    """The title of what a slug names, or the words of an expectation; itself where it names neither."""
    if (expectation := catalogue.expectation_of_slug.get(slug)) is not None:
        return expectation.text
    named = catalogue.levels.get(slug) or catalogue.competencies.get(slug) or catalogue.trainings.get(slug)
    return named.title if named else slug
