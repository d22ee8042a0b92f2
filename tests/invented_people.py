"""The invented people of the sample organisation: seeded, synthetic, and nobody at all.

``python tests/invented_people.py`` writes ``tests/people/harbour-and-vale.csv`` again. 640 rows, of which some have
left; a gap of pay, one of promotions, and one part of a group so small that it is suppressed are put in on purpose, so
that the report has something to show.
"""

import csv
import random
from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from io import StringIO
from pathlib import Path

from stepladder.career.catalogue import Catalogue
from stepladder.content.read import read_contents
from stepladder.records import Level

ROOT = Path(__file__).parent.parent
FILE = ROOT / "tests" / "people" / "harbour-and-vale.csv"
AS_OF = date(2026, 11, 16)
BEGINS = date(2023, 11, 16)
ROWS = 640

COLUMNS = (
    "person", "ladder", "level", "level_since", "joined", "fte", "base", "variable", "currency", "location",
    "full_time_hours", "leave_months", "leave_in_year", "promoted", "moved", "left", "awarded", "group:gender",
    "group:caring",
)  # fmt: skip

_OF_LADDER = {"engineering": 130, "design": 60, "commercial": 150, "fleet": 300}
_OF_RANK = {"1": 10, "2": 26, "3": 34, "4": 14, "5": 9, "6": 4.5, "7": 2, "8": 0.7, "9": 0.3}
_BONUS = {"1": 3, "2": 3, "3": 5, "4": 5, "5": 8, "6": 10, "7": 12, "8": 15, "9": 20}


def text() -> str:
    """The whole file."""
    to = StringIO()
    writer = csv.DictWriter(to, COLUMNS, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows())
    return to.getvalue()


def rows(seed: int = 20261116) -> Iterator[dict[str, object]]:
    """Every row, the same ones each time."""
    chance = random.Random(seed)  # noqa: S311 - nobody's secret
    catalogue = Catalogue(read_contents(ROOT / "content").contents)
    for number in range(ROWS):
        yield {"person": f"p{number + 1:04}", **_row(chance, catalogue)}


def _row(chance: random.Random, catalogue: Catalogue) -> dict[str, object]:
    ladder = chance.choices([*_OF_LADDER], [*_OF_LADDER.values()])[0]
    gender = chance.choices(["women", "men", "non-binary"], [42, 57, 1])[0]
    level = _level(chance, catalogue, ladder, gender)
    joined = AS_OF - timedelta(days=int(chance.triangular(200, 7000, 1500)))
    fte = Decimal(chance.choices(["1", "0.8", "0.6"], [80, 14, 6] if gender == "men" else [62, 25, 13])[0])
    leave = chance.choice([3, 5, 8, 12]) if chance.random() < (0.08 if gender == "men" else 0.2) else 0
    location, currency = chance.choices(
        [("port-ellery", "GBP"), ("valeford", "GBP"), ("nordhaven", "EUR"), ("halifax", "GBP")], [55, 22, 20, 3]
    )[0]
    since, left, ways = _history(chance, catalogue, level, joined, gender)
    base = _base(chance, catalogue, level, location, currency, gender) * fte
    receives = chance.random() < (0.85 if gender == "men" else 0.82)
    bonus = base * _BONUS[level.rank or "1"] / 100 * Decimal(chance.randint(80, 115)) / 100 if receives else Decimal(0)
    in_year = min(leave, chance.choice([0, 0, 3, 5]))
    return {
        "ladder": level.ladder,
        "level": level.slug.partition("/")[2],
        "level_since": since,
        "joined": joined,
        "fte": fte,
        "base": int(base),
        "variable": int(bonus * (12 - in_year) / 12),
        "currency": currency,
        "location": location,
        "full_time_hours": "38.5" if location == "nordhaven" else "37.5",
        "leave_months": leave,
        "leave_in_year": in_year,
        **ways,
        "left": left or "",
        "awarded": _day(chance, max(joined, BEGINS), left or AS_OF) if chance.random() < 0.17 else "",
        "group:gender": gender,
        "group:caring": chance.choices(["yes", "no", ""], [34, 65, 1])[0],
    }


def _level(chance: random.Random, catalogue: Catalogue, ladder: str, gender: str) -> Level:
    levels = [each for each in catalogue.levels_of_ladder[ladder] if each.status == "active"]
    top = 0.8 if gender == "women" else 1.0
    weights = [_OF_RANK[each.rank or "1"] * (top if int(each.rank or 1) > 4 else 1) for each in levels]
    return chance.choices(levels, weights)[0]


def _history(
    chance: random.Random, catalogue: Catalogue, level: Level, joined: date, gender: str
) -> tuple[date, date | None, dict[str, object]]:
    left = _day(chance, max(joined, BEGINS), AS_OF) if chance.random() < 0.14 else None
    end = left or AS_OF
    below = [each for each in catalogue.levels_below.get(level.slug, ()) if each.status == "active"]
    beside = [
        way.level
        for way in catalogue.transitions_to.get(level.slug, ())
        if way.kind in {"lateral", "return"} and catalogue.levels[way.level].status == "active"
    ]
    years = max(0.0, (end - max(joined, BEGINS)).days / 365)
    pace = 0.11 if gender == "men" else 0.095
    if below and years > 0.5 and chance.random() < pace * years * 1.25:
        on = _day(chance, max(joined, BEGINS) + timedelta(days=30), end)
        return on, left, {"promoted": f"{on} {chance.choice(below).slug}", "moved": ""}
    if beside and years > 0.5 and chance.random() < 0.16:
        on = _day(chance, max(joined, BEGINS) + timedelta(days=30), end)
        return on, left, {"promoted": "", "moved": f"{on} {chance.choice(beside)}"}
    return _day(chance, joined, max(joined, min(end, BEGINS))), left, {"promoted": "", "moved": ""}


def _base(
    chance: random.Random, catalogue: Catalogue, level: Level, location: str, currency: str, gender: str
) -> Decimal:
    bands = [band for band in catalogue.pay.bands_on(level, AS_OF).values() if band.currency == currency]
    near = next((band for band in bands if band.location == location), bands[0] if bands else None)
    middle = float(near.mid or 0) if near is not None else 165_000.0
    share = {"men": 1.0}.get(gender, 0.93 if level.rank == "3" else 0.975)
    place = chance.gauss(share, 0.05)
    return Decimal(round(middle * min(1.12, max(0.88, place)), -2)).quantize(Decimal(1))


def _day(chance: random.Random, begins: date, ends: date) -> date:
    return begins + timedelta(days=chance.randint(0, max(0, (ends - begins).days)))


if __name__ == "__main__":
    FILE.write_text(text(), encoding="utf-8")
