"""Pay bands beside each other: a level's own, and those of the levels it stands level with."""

from collections.abc import Mapping, Sequence

from stepladder_portal.answers import Answer

Market = tuple[str, str, str, str]
"""Location, discipline, currency and period: only within one are bands ever put side by side."""


def bands_beside(level: Answer, titles: Mapping[str, str]) -> list[tuple[str, list[Answer]]]:
    """By market, the level's band and behind it those of its equals. Each is ``{level, band, note}``.

    ``titles`` are those of locations and disciplines, by slug.
    """
    equals = [(pair["other"], pair) for pair in level["equivalences"] if pair["other"] and pair["strength"] != "NONE"]
    groups: dict[Market, list[Answer]] = {}
    for band in level["payBands"]:
        groups.setdefault(_market(band), []).append({"level": level, "band": band, "note": ""})
    for other, pair in equals:
        note = "about level" if pair["strength"] == "APPROXIMATE" else ""
        for band in other["payBands"]:
            if _market(band) in groups:
                groups[_market(band)].append({"level": other, "band": band, "note": note})
    return [(_title(market, titles), members) for market, members in groups.items()]


def bands_together(levels: Sequence[Answer], titles: Mapping[str, str]) -> list[tuple[str, list[Answer]]]:
    """By market, the bands of some levels, as ``bands_beside`` tells them; the first level's markets first."""
    groups: dict[Market, list[Answer]] = {}
    for level in levels:
        for band in level["payBands"]:
            groups.setdefault(_market(band), []).append({"level": level, "band": band, "note": ""})
    return [(_title(market, titles), members) for market, members in groups.items()]


def _market(band: Mapping[str, str | None]) -> Market:
    return (band["location"] or "", band["discipline"] or "", band["currency"] or "", band["period"] or "")


def _title(market: Market, titles: Mapping[str, str]) -> str:
    return ", ".join(titles.get(part, part) for part in market[:2] if part)
