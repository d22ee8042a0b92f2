"""Plain invented sentences of believable length, always the same for the same seed."""

from random import Random

_VERBS = (
    "Agrees", "Arranges", "Asks for", "Balances", "Brings", "Builds", "Checks", "Chooses", "Closes", "Compares", "Cuts",
    "Describes", "Drafts", "Explains", "Finds", "Follows", "Hands over", "Improves", "Keeps", "Leads", "Measures",
    "Mends", "Names", "Opens", "Plans", "Prepares", "Reads", "Repairs", "Reviews", "Settles", "Shares", "Shows",
    "Simplifies", "Sorts", "Splits", "Steers", "Tests", "Traces", "Weighs", "Writes",
)  # fmt: skip
_QUALITIES = (
    "annual", "awkward", "careful", "costly", "daily", "difficult", "early", "familiar", "honest", "joint", "late",
    "local", "long", "missing", "narrow", "new", "open", "ordinary", "quiet", "recent", "risky", "shared", "short",
    "simple", "slow", "small", "steady", "unclear", "urgent", "useful", "weekly", "whole",
)  # fmt: skip
_THINGS = (
    "account", "agreement", "alarm", "answer", "assumption", "audit", "backlog", "budget", "calendar", "change",
    "complaint", "contract", "customer", "decision", "defect", "delay", "delivery", "design", "document", "estimate",
    "experiment", "failure", "figure", "forecast", "handover", "incident", "interface", "invoice", "journey", "limit",
    "market", "measure", "meeting", "method", "model", "notice", "offer", "order", "outage", "part", "pattern", "plan",
    "policy", "price", "problem", "process", "project", "promise", "proposal", "question", "record", "release",
    "report", "request", "review", "risk", "rota", "route", "season", "service", "shift", "supplier", "system",
    "target", "team", "test", "timetable", "tool", "trade", "trial", "visit", "workshop",
)  # fmt: skip
_TURNS = (
    "before anybody has to ask", "so that others can go on alone", "with the people who have to live with it",
    "and says openly what is still unknown", "within the quarter", "and writes down what was ruled out",
    "without leaning on rank", "so that a newcomer can follow", "and stops when it no longer helps",
    "in words that the whole company reads", "and asks who was not in the room", "at a cost that was agreed first",
)  # fmt: skip
_JOINS = ("beside", "behind", "for", "from", "with", "without")
_ONSETS = ("b", "br", "d", "f", "g", "h", "k", "l", "m", "n", "p", "r", "s", "st", "t", "tr", "v", "w")
_RIMES = ("al", "an", "ar", "en", "er", "il", "in", "ol", "on", "or", "um", "yn")


class Sentences:
    """A source of invented text. Two with the same seed say the same."""

    def __init__(self, seed: str) -> None:
        self.random = Random(seed)  # noqa: S311 - invented text, not a secret

    def thing(self) -> str:
        """A noun, often with an adjective, sometimes with an invented name."""
        kind = self.random.random()
        if kind < 0.1:
            return f"{self.name()} {self.random.choice(_THINGS)}"
        if kind < 0.7:
            return f"{self.random.choice(_QUALITIES)} {self.random.choice(_THINGS)}"
        return self.random.choice(_THINGS)

    def sentence(self, words: int) -> str:
        """One sentence of about so many words."""
        said = f"{self.random.choice(_VERBS)} the {self.thing()}"
        turn = self.random.choice(_TURNS)
        while len(said.split()) + len(turn.split()) < words:
            said += f" {self.random.choice(_JOINS)} the {self.thing()}"
        return f"{said} {turn}."

    def paragraphs(self, count: int) -> str:
        """So many paragraphs of Markdown."""
        return "\n\n".join(
            " ".join(self.sentence(self.random.randint(9, 19)) for _ in range(5)).replace("the", "*the*", 1)
            for _ in range(count)
        )

    def title(self) -> str:
        """Two or three words that nothing else is likely to be called."""
        return f"{self.random.choice(_QUALITIES).capitalize()} {self.random.choice(_THINGS)}, {self.name()}"

    def name(self) -> str:
        """An invented name."""
        return "".join(
            self.random.choice(_ONSETS) + self.random.choice(_RIMES) for _ in range(self.random.randint(2, 3))
        ).capitalize()
