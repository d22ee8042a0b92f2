"""Pay bands beside each other: a level's own, and those of the levels it stands level with."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import itemgetter

from stepladder_portal.answers import Answer
from stepladder_portal.speaking import gettext
from stepladder_portal.told import joined

Market = tuple[str, str, str, str]
"""Location, discipline, currency and period: only within one are bands ever put side by side."""

Since = tuple[str, str]
"""From which day a band to come holds, and when it is told outside, if that is known."""

NOW: Since = ("", "")
"""What holds on the day of the portal."""

InTime = Sequence[tuple[str, Sequence[tuple[Since, list[Answer]]]]]
"""By market, and within one by day, bands with their levels."""


def bands_beside(level: Answer, titles: Mapping[str, str]) -> list[tuple[str, list[Answer]]]:
    """By market, the level's band and behind it those of its equals. Each is ``{level, band, note}``.

    ``titles`` are those of locations and disciplines, by slug.
    """
    groups: dict[Market, list[Answer]] = {}
    for band in level["payBands"]:
        groups.setdefault(_market(band), []).append({"level": level, "band": band, "note": ""})
    for other, note in _equals(level):
        for band in other["payBands"]:
            if _market(band) in groups:
                groups[_market(band)].append({"level": other, "band": band, "note": note})
    return [(_title(market, titles), members) for market, members in groups.items()]


def bands_in_time(level: Answer, titles: Mapping[str, str]) -> InTime:
    """By market, and within one by day, the level's band and those of its equals, each as ``bands_beside`` has it.

    What holds now comes first, what is announced for later behind it. The other side is told of in the level's own
    markets alone, and in each of them wherever it changes, though the level's own band may stay.
    """
    own = {_market(band) for band in (*level["payBands"], *level["payBandsToCome"])}
    return _in_time([(level, ""), *_equals(level)], titles, lambda market: market in own)


def bands_together(levels: Sequence[Answer], titles: Mapping[str, str]) -> InTime:
    """The same of some levels, in all of their markets; those of the first level come first."""
    return _in_time([(level, "") for level in levels], titles, lambda _: True)


def _in_time(told: Iterable[tuple[Answer, str]], titles: Mapping[str, str], wanted: Callable[[Market], bool]) -> InTime:
    groups: dict[Market, dict[Since, list[Answer]]] = {}
    for who, note in told:
        coming = [((band["effectiveFrom"], band["announcedOn"] or ""), band) for band in who["payBandsToCome"]]
        for since, band in [*((NOW, band) for band in who["payBands"]), *coming]:
            if wanted(_market(band)):
                days = groups.setdefault(_market(band), {})
                days.setdefault(since, []).append({"level": who, "band": band, "note": note})
    return [(_title(market, titles), sorted(days.items(), key=itemgetter(0))) for market, days in groups.items()]


def _equals(level: Answer) -> list[tuple[Answer, str]]:
    """What stands level with a level, each with what is to be noted of it."""
    return [
        (pair["other"], gettext("about level") if pair["strength"] == "APPROXIMATE" else "")
        for pair in level["equivalences"]
        if pair["other"] and pair["strength"] != "NONE"
    ]


def _market(band: Mapping[str, str | None]) -> Market:
    return (band["location"] or "", band["discipline"] or "", band["currency"] or "", band["period"] or "")


def _title(market: Market, titles: Mapping[str, str]) -> str:
    return joined(titles.get(part, part) for part in market[:2] if part)
