"""The environment, read once and frozen."""

from datetime import date
from pathlib import Path
from typing import Literal

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

Audience = Literal["public", "staff"]


class Settings(BaseSettings):
    """How this service is set up. Each field is read from ``STEPLADDER_<NAME>``."""

    model_config = SettingsConfigDict(env_prefix="STEPLADDER_", frozen=True, extra="ignore")

    database_url: str = "sqlite:///var/stepladder.db"
    """``sqlite:///relative/path``, ``sqlite:////absolute/path`` or ``postgresql://user:password@host:port/name``."""
    audience: Audience = "public"
    """For whom the API answers at most: ``public``, or ``staff``, who also see the mentors."""
    as_of: date | None = None
    """The day that counts as today; unset means the real one. Fixed in tests, benchmarks and CI."""
    portal: Path | None = None
    """The folder of a built portal to serve at ``/``."""
    introspection: bool = True
    """Whether the API describes itself to anyone who asks."""
    max_body_bytes: int = Field(default=100_000, gt=0)
    """The largest request body that the API reads."""
