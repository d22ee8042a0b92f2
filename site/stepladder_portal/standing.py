"""Who stands where, as a fairness report tells it: in which quarter of pay, at which height and track, at a fork."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from stepladder_portal.answers import Answer
from stepladder_portal.charts import Strip, Strips, stacked, strips, whole
from stepladder_portal.scopes import Names, dimensions


@dataclass(frozen=True)
class Part:
    """One part of a group among the people of one scope."""

    value: str
    count: int
    share: float


@dataclass(frozen=True)
class Division:
    """How the people of one scope divide into the parts of a group, as far as these are told."""

    label: str
    parts: tuple[Part, ...]
    untold: tuple[str, ...]

    @property
    def told(self) -> bool:
        """Whether there is anything to compare: at least two parts."""
        return len(self.parts) > 1


class Places:
    """Who stands where, by group."""

    def __init__(self, answer: Answer, names: Names) -> None:
        self.answer = answer
        self.names = names

    def quarters(self, group: str) -> list[Division]:
        """Who is in which quarter of pay, currency by currency, the highest first."""
        return self._divided(group, {"currency", "quarter"})[::-1]

    def heights(self, group: str) -> list[Division]:
        """Who stands at which rank, the highest first."""
        order = {rank["slug"]: rank["order"] for rank in self.names.ranks.values()}
        return self._divided(group, {"rank"}, order)[::-1]

    def tracks(self, group: str) -> list[Division]:
        """Who stands on tracks of which kind."""
        return self._divided(group, {"track"})

    def _divided(self, group: str, by: set[str], order: Mapping[str, int] | None = None) -> list[Division]:
        scopes: dict[str, list[Answer]] = {}
        cells = [cell for cell in self.answer["cells"] if cell["measure"] == "PEOPLE" and cell["group"] == group]
        if order:
            cells.sort(key=lambda cell: order.get(cell["scope"]["rank"] or "", -1))
        for cell in cells:
            if dimensions(cell["scope"]) == by:
                scopes.setdefault(self.names.scope(cell["scope"]), []).append(cell)
        return [_division(label, own, self.values(group)) for label, own in scopes.items()]

    def values(self, group: str) -> list[str]:
        """The parts of a group, the largest first."""
        return next((each["values"] for each in self.answer["groups"] if each["name"] == group), [])

    def forks(self, group: str) -> list[tuple[Answer, list[Answer], list[str]]]:
        """By level at a fork, the shares that are told of who stands there and who came, and the parts that are not."""
        found: dict[tuple[str, str, str], list[Answer]] = {}
        for each in self.answer["representation"]:
            if each["group"] == group:
                found.setdefault((each["fork"], each["side"], each["level"]), []).append(each)
        return [
            (
                own[0],
                [each for each in own if each["share"] is not None or each["inflowShare"] is not None],
                [each["value"] for each in own if each["share"] is None and each["inflowShare"] is None],
            )
            for own in found.values()
        ]

    def at_forks(self, group: str) -> Strips | None:
        """The shares that are told at the forks: of who stands there, and of who came."""
        order = self.values(group)
        made = []
        for place, told, _ in self.forks(group):
            for name, came in (("share", False), ("inflowShare", True)):
                shares = [(order.index(each["value"]), each[name]) for each in told if each[name] is not None]
                if len(shares) > 1:
                    of = {"level": place["level"], "came": came, "shares": [share for _, share in shares]}
                    made.append(Strip(of, spans=stacked(shares)))
        return strips(whole(), made) if made else None

    def told_at_forks(self, group: str) -> set[str]:
        """The parts of a group of which a share is told at any fork."""
        return {each["value"] for _, told, _ in self.forks(group) for each in told}

    def levels_untold(self, group: str) -> list[str]:
        """The levels at forks of which no share of a group is told."""
        return [self.names.level(place["level"]) for place, told, _ in self.forks(group) if not told]

    def told_of(self, divisions: Sequence[Division]) -> list[str]:
        """The parts that are drawn, in the order in which they stand behind each other."""
        drawn = (part.value for each in divisions if each.told for part in each.parts)
        return list(dict.fromkeys(drawn))

    def divided(self, divisions: Sequence[Division]) -> Strips | None:
        """A strip for each scope that is told: the shares of the parts behind each other."""
        order = self.told_of(divisions)
        made = [
            Strip({"division": each}, spans=stacked([(order.index(part.value), part.share) for part in each.parts]))
            for each in divisions
            if each.told
        ]
        return strips(whole(), made) if made else None


def _division(label: str, cells: Sequence[Answer], values: Sequence[str]) -> Division:
    told = {cell["value"]: cell["count"] for cell in cells if cell["count"] is not None}
    people = sum(told.values())
    parts = [Part(value, told[value], told[value] * 100 / people) for value in values if value in told and people]
    return Division(label, tuple(parts), tuple(cell["value"] for cell in cells if cell["count"] is None))
