"""The pay bands of two levels of equal height, market by market: only within one are they ever put side by side."""

from dataclasses import dataclass

from stepladder_portal.answers import Answer


@dataclass(frozen=True)
class Market:
    """A pay band of both sides for one location, discipline, currency and period."""

    subject: Answer
    bands: tuple[tuple[Answer, Answer], ...]
    """Each level with its band."""


def markets(entry: Answer) -> list[Market]:
    """The markets in which both levels have a band that may be shown; none where pay is all that pairs them."""
    if entry["byPayAlone"]:
        return []
    ends = (entry["left"], entry["right"])
    found = []
    for line in entry["lines"]:
        both = (line["left"], line["right"])
        if line["measure"] == "RANGE" and all(side["there"] and not side["hidden"] for side in both):
            middles = _middles(entry, line["subject"])
            bands = tuple(
                (level, _band(line["subject"], side, middle))
                for level, side, middle in zip(ends, both, middles, strict=True)
            )
            found.append(Market(line["subject"], bands))
    return found


def _middles(entry: Answer, subject: Answer) -> tuple[float | None, float | None]:
    line = next((each for each in entry["lines"] if each["measure"] == "MIDPOINT" and each["subject"] == subject), None)
    return (line["left"]["amount"], line["right"]["amount"]) if line else (None, None)


def _band(subject: Answer, side: Answer, middle: float | None) -> Answer:
    return {
        "min": side["low"],
        "mid": middle,
        "max": side["high"],
        "currency": subject["currency"],
        "period": subject["period"].upper(),
    }
