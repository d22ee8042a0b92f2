"""The settings of the environment, for commands: what is wrong with one is told like everything else."""

from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from pydantic import ValidationError

from stepladder.errors import EnvironmentFaultError
from stepladder.records import Contents
from stepladder.settings import Settings


def settings(**chosen: Any) -> Settings:
    """What the environment says, and ``chosen``, which goes before it.

    Raises EnvironmentFaultError that names every variable which cannot be used.
    """
    try:
        return Settings(**chosen)
    except ValidationError as error:
        raise EnvironmentFaultError(" ".join(_told(fault) for fault in error.errors())) from error


def today(contents: Contents) -> date:
    """The day that counts as today: the environment's, else the real one where the organisation is."""
    chosen = settings().as_of
    if chosen is not None:
        return chosen
    zone = contents.organisation.timezone if contents.organisation else "UTC"
    try:
        return datetime.now(ZoneInfo(zone)).date()
    except (LookupError, OSError, ValueError):  # a name that is no zone is told in any of these ways
        return datetime.now(UTC).date()


def _told(fault: Any) -> str:
    name = f"STEPLADDER_{fault['loc'][0]}".upper()
    reason = fault["msg"][:1].lower() + fault["msg"][1:]
    return f"{name} cannot be {fault['input']!r}: {reason}."
