"""Answers on parity, coverage and fairness, built by hand."""

from collections.abc import Sequence
from typing import Any

from stepladder_portal.answers import Answer

NOBODY = dict.fromkeys(("ladder", "track", "rank", "location", "currency", "quarter", "level"))
"""A scope that looks at nothing: everybody."""


def scope(**by: Any) -> Answer:
    return {**NOBODY, **by}


def cell(count: int | None, value: str | None = None, measure: str = "PEOPLE", **by: Any) -> Answer:
    """A count of a part of the one group, or of everybody; None where it is suppressed."""
    return {
        "measure": measure,
        "group": "gender" if value else None,
        "value": value,
        "count": count,
        "suppressed": count is None,
        "scope": scope(**by),
    }


def gap(mean: float | None, value: str = "women", needs_reason: bool = False, **by: Any) -> Answer:
    figures = ("meanBase", "medianBase", "meanVariable", "medianVariable", "meanHour", "medianHour", "withinRanks")
    return {
        "group": "gender",
        "value": value,
        "reference": "men",
        "mean": mean,
        "median": mean,
        **dict.fromkeys(figures),
        "needsReason": needs_reason,
        "suppressed": mean is None,
        "scope": scope(**by),
    }


def pace(rate: float | None, value: str = "women", months: Sequence[float | None] = (), **by: Any) -> Answer:
    """A rate of promotions; the months until a quarter and half, and the interval of half."""
    told = (*months, None, None, None, None)[:4]
    return {
        "group": "gender",
        "value": value,
        "perHundredYears": rate,
        "low": rate and rate - 2,
        "high": rate and rate + 2,
        **dict(zip(("quarterMonths", "medianMonths", "medianLow", "medianHigh"), told, strict=True)),
        "suppressed": rate is None,
        "scope": scope(**by),
    }


def compared(reading: str, value: str = "women", measure: str = "PROMOTED", **fields: Any) -> Answer:
    figures = ("share", "referenceShare", "ratio", "fourFifths", "p", "pHolm", "odds", "oddsLow", "oddsHigh")
    return {
        "measure": measure,
        "group": "gender",
        "value": value,
        "reference": "men",
        **dict.fromkeys((*figures, "stratifiedP", "stratifiedPHolm")),
        "ranks": 0,
        "ranksLeftOut": 0,
        "reading": reading,
        **fields,
    }


def report(slug: str = "2026", **fields: Any) -> Answer:
    """A report on two parts of one group, of which nothing is told yet."""
    return {
        "slug": slug,
        "earlier": [],
        "asOf": f"{slug}-11-02",
        "begins": f"{int(slug) - 3}-11-02",
        "publishedOn": f"{slug}-12-01",
        "owner": "People team",
        "audience": "STAFF",
        "invented": False,
        "method": "Counted by hand.",
        "findings": [],
        "actionsNote": None,
        "dimensions": ["RANK"],
        "minimumCell": 10,
        "margin": 5,
        "comparisonsMade": 1,
        "actions": [],
        "groups": [{"name": "gender", "values": ["men", "women"]}],
        **{name: [] for name in ("cells", "gaps", "standings", "paces", "comparisons", "representation")},
        **fields,
    }


def given(amount: float | None = None, **fields: Any) -> Answer:
    """What one side gets; nothing, where no amount is given."""
    there = amount is not None
    return {"amount": amount, "low": None, "high": None, "texts": [], "there": there, "hidden": False, **fields}


def line(standing: str, left: Answer, right: Answer, ratio: float | None = None, **fields: Any) -> Answer:
    subject = dict.fromkeys(("kind", "unit", "location", "discipline", "currency", "period"), "")
    return {
        "measure": "REWARD",
        "ratio": ratio,
        "tolerance": 0.9,
        "standing": standing,
        "reason": None,
        "because": None,
        "breaches": standing in {"BREACH", "EXPIRED"},
        "oneSided": left["there"] != right["there"],
        "left": left,
        "right": right,
        "exception": None,
        **fields,
        "subject": subject | fields.get("subject", {}),
    }


def standing_level(name: str, ladder: str = "ladder", rank: int = 3) -> Answer:
    return {
        "slug": f"{ladder}/{name}",
        "title": name,
        "status": "ACTIVE",
        "ladder": {"slug": ladder, "title": ladder},
        "track": {"slug": "experts", "title": "Experts", "kind": "TECHNICAL"},
        "rank": {"slug": str(rank), "title": f"Rank {rank}", "order": rank},
    }


def entry(lines: Sequence[Answer], left: Answer | None = None, right: Answer | None = None, **fields: Any) -> Answer:
    return {
        "bases": ["RANK"],
        "strength": "EQUAL",
        "byPayAlone": False,
        "left": left or standing_level("one"),
        "right": right or standing_level("other"),
        "equivalence": None,
        "lines": list(lines),
        **fields,
    }


def parity(*entries: Answer, ladder: str = "ladder") -> Answer:
    ends = {"ladder": {"slug": ladder, "title": ladder}, "day": "2026-11-21", "enforced": False}
    return {**ends, "tracks": [], "alone": [], "entries": list(entries)}
