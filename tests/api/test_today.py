"""Without a day of its own the API answers as of the day that it is where the organisation is."""

from datetime import UTC, datetime
from typing import Any

import pytest
from world import world, world_with

from stepladder.api import endpoint
from stepladder.records import Contents

pytestmark = pytest.mark.anyio

AS_OF = "{ contentRevision { asOf } }"


def at_home_in(zone: str) -> Contents:
    organisation = world().organisation
    assert organisation is not None
    return world_with(organisation.model_copy(update={"timezone": zone}))


@pytest.mark.parametrize(
    ("zone", "day"),
    [
        ("Pacific/Auckland", "2026-11-03"),
        ("Europe/London", "2026-11-02"),
        ("UTC", "2026-11-02"),
        ("No/Where", "2026-11-02"),
        ("", "2026-11-02"),
        ("Europe", "2026-11-02"),
    ],
)
async def test_today_is_the_organisation_s(api: Any, zone: str, day: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(endpoint, "_now", lambda: datetime(2026, 11, 2, 23, 30, tzinfo=UTC))

    assert (await api(at_home_in(zone), as_of=None).ask(AS_OF))["contentRevision"] == {"asOf": day}


async def test_before_there_is_an_organisation_it_is_the_world_s(api: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(endpoint, "_now", lambda: datetime(2026, 11, 2, 23, 30, tzinfo=UTC))

    assert (await api(Contents(), as_of=None).ask(AS_OF))["contentRevision"] == {"asOf": "2026-11-02"}
