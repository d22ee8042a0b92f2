"""What is new at a level since the rung drawn directly below: the difference first, what is kept folded away."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from stepladder_portal.answers import Answer


@dataclass(frozen=True)
class Became:
    """What becomes of one expectation from the rung below to here."""

    change: str
    """The API's word for it, say ``RAISED``."""
    now: Answer | None
    """As it is asked here; None where it is asked no longer."""
    before: Answer | None
    """As it is asked below; None where it is new."""

    had: str | None = None
    """How much of its competency the rung below asks, where the scale knows which is most."""

    @property
    def differs_in(self) -> str:
        """In which respect a change that is no rise shows: ``PROFICIENCY``, ``STRENGTH``, ``COMPETENCY`` or none."""
        if self.now is None or self.before is None:
            return ""
        if self.now["proficiency"] != self.before["proficiency"]:
            return "PROFICIENCY"
        if self.now["strength"] != self.before["strength"]:
            return "STRENGTH"
        return "COMPETENCY" if _competency(self.now) != _competency(self.before) else ""


@dataclass(frozen=True)
class News:
    """Everything that differs in what is asked from one rung below."""

    below: Answer
    told: Sequence[Became]
    """What is new, raised or asked otherwise, in the order of the level; then what is only said in other words."""
    kept: Sequence[Became]
    gone: Sequence[Became]
    """What the rung below asks, and this level no longer."""

    @property
    def is_all(self) -> bool:
        """Whether nothing is carried over, so that everything asked here is new."""
        return not self.kept and all(each.change == "NEW" for each in self.told)


def news(level: Answer, levels: Mapping[str, Answer]) -> list[News]:
    """What is new at a level since each rung directly below. ``levels`` are whole, by slug."""
    return [_news(level, difference, levels) for difference in level["differencesFromBelow"]]


def _news(level: Answer, difference: Answer, levels: Mapping[str, Answer]) -> News:
    below = levels[difference["fromLevel"]["slug"]]
    every = list(_became(difference["expectations"], level, below))
    told = [each for each in every if each.change not in {"KEPT", "DROPPED"}]
    return News(
        below,
        sorted(told, key=lambda each: each.change == "REWORDED"),
        [each for each in every if each.change == "KEPT"],
        [each for each in every if each.change == "DROPPED"],
    )


def _became(differences: Sequence[Answer], level: Answer, below: Answer) -> Iterator[Became]:
    here, there = _by_key(level), _by_key(below)
    for each in differences:
        to, since = each["toExpectation"], each["fromExpectation"]
        now, before = here[to["key"]] if to else None, there[since["key"]] if since else None
        yield Became(each["change"], now, before, _had(now, before, below))


def _had(now: Answer | None, before: Answer | None, below: Answer) -> str | None:
    """What a raised one is raised from; of another the most that is asked of its competency on the rung below."""
    competency = now["competency"] if now else None
    scale = competency["scale"] if competency else None
    if not competency or not scale or not scale["ordered"]:
        return None
    asked = below["expectations"] if before is None else [before]
    of_it = [each["proficiency"] for each in asked if _competency(each) == competency["slug"]]
    known = [label for label in of_it if label in scale["proficiencies"]]
    return max(known, key=scale["proficiencies"].index, default=None)


def _by_key(level: Answer) -> Mapping[str, Answer]:
    return {expectation["key"]: expectation for expectation in level["expectations"]}


def _competency(expectation: Answer) -> str | None:
    named = expectation["competency"]
    return named["slug"] if named else None
