"""The environment, read once and frozen."""

import re
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

Audience = Literal["public", "staff"]

FIRST_DAY, LAST_DAY = date(1970, 1, 1), date(2099, 12, 31)
"""No other day can count as today: days before and after it are reckoned from it."""


_NAME = re.compile(r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)*")


def _host_names(given: object) -> object:
    """Names of hosts, written with commas between them."""
    if not isinstance(given, str):
        return given
    names = [name.strip().lower() for name in given.split(",") if name.strip()]
    if not all(map(_NAME.fullmatch, names)):
        raise PydanticCustomError("host_names", "write names with commas between them, say careers.example,localhost")
    return names


class Settings(BaseSettings):
    """How this service is set up. Each field is read from ``STEPLADDER_<NAME>``."""

    model_config = SettingsConfigDict(env_prefix="STEPLADDER_", frozen=True, extra="ignore")

    database_url: str = "sqlite:///var/stepladder.db"
    """``sqlite:///relative/path``, ``sqlite:////absolute/path`` or ``postgresql://user:password@host:port/name``."""
    audience: Audience = "public"
    """For whom the API answers at most: ``public``, or ``staff``, who also see the mentors."""
    as_of: date | None = Field(default=None, ge=FIRST_DAY, le=LAST_DAY)
    """The day that counts as today; unset means the real one. Fixed in tests, benchmarks and CI."""
    portal: Path | None = None
    """The folder of a built portal to serve at ``/``."""
    allowed_hosts: Annotated[tuple[str, ...], NoDecode, BeforeValidator(_host_names)] = ()
    """By which names beside ``localhost`` a service for staff may be called; in the environment with commas."""
    introspection: bool = True
    """Whether the API describes itself to anyone who asks."""
    max_body_bytes: int = Field(default=100_000, gt=0)
    """The largest request body that the API reads."""
