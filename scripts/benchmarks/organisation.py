"""An invented organisation of any size, for figures and for tests."""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from benchmarks.family import family, pages
from benchmarks.ladder import HEIGHTS, STEPS
from stepladder.records import (
    Area,
    Contents,
    Document,
    Grade,
    Location,
    Organisation,
    PayBand,
    ProficiencyScale,
    Rank,
    Recognition,
    Reward,
)

_SECTIONS = 22
"""Pages that every portal has besides those of its families, written by hand or made of lists."""

_MOST_FAMILIES = 1_000

_PLACES = (
    ("north-quay", "North Quay", "Europe/London", "GBP"),
    ("lower-mill", "Lower Mill", "Europe/Berlin", "EUR"),
    ("far-office", "Far Office", "America/Halifax", "GBP"),
)


def organisation(wanted: int) -> Contents:
    """An organisation whose portal has about so many pages, as near as whole families come; the same every time."""
    return of_families(min(range(1, _MOST_FAMILIES), key=lambda count: abs(_SECTIONS + pages(count) - wanted)))


def of_families(count: int) -> Contents:
    """An organisation of so many job families; the same every time."""
    return Contents.of(_documents(count))


def _documents(families: int) -> Iterator[Document]:
    yield _organisation()
    for number in range(families):
        yield from family(number, families)


def _organisation() -> Organisation:
    heights = range(1, HEIGHTS + 1)
    return Organisation(
        name="Invented Works",
        summary="An organisation that exists to be measured.",
        locale="en-GB",
        timezone="Europe/London",
        currency="GBP",
        owner="People team",
        locations=tuple(
            Location(slug=slug, title=title, timezone=zone, currency=currency)
            for slug, title, zone, currency in _PLACES
        ),
        ranks=tuple(Rank(slug=str(height), title=f"Height {height}", order=height) for height in heights),
        grades=tuple(Grade(slug=f"g{height}", title=f"G{height}") for height in heights),
        scales=(ProficiencyScale(slug="five-steps", title="Five steps", proficiencies=STEPS),),
        areas=tuple(Area(title=f"Area {number}") for number in range(1, 9)),
        pay_bands=tuple(
            PayBand(
                grade=f"g{height}",
                location=place[0],
                currency=place[3],
                min=_paid(height, 9),
                mid=_paid(height, 10),
                max=_paid(height, 11),
                effective_from=date(2026, 4, 1),
            )
            for place in _PLACES
            for height in heights
        ),
        rewards=tuple(
            Reward(kind="Target bonus", grade=f"g{height}", amount=Decimal(height + 2), unit="%", text="Of base pay.")
            for height in heights
        ),
        recognitions=tuple(
            Recognition(kind="Decision right", rank=str(height), text=f"Signs orders of the height {height}.")
            for height in heights
        ),
    )


def _paid(height: int, tenths: int) -> Decimal:
    return Decimal((20_000 + 9_000 * height) * tenths // 10)
