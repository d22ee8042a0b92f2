"""The sample organisation's API for the public, as front-end teams ask it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from api.conftest import live, settings
from starlette.types import ASGIApp

from published.examples import AS_OF
from stepladder.api import graphql_app
from stepladder.content.read import read_contents
from stepladder.records import Contents

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def sample() -> Contents:
    """The sample organisation."""
    return read_contents(ROOT / "content").contents


@pytest.fixture(scope="session")
def sample_api(sample: Contents) -> Callable[..., ASGIApp]:
    """How to make an API over it, with other settings."""

    def make(**others: Any) -> ASGIApp:
        return graphql_app(settings("public", AS_OF, **others), live(sample))

    return make
