"""An answer to each of our own operations: what the sample organisation tells the public."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, Final

import httpx

from published.releases import manifest
from stepladder.api import graphql_app
from stepladder.content.read import read_contents
from stepladder.records import Contents
from stepladder.settings import Settings
from stepladder.store import Snapshot

AS_OF: Final = date(2026, 11, 21)
"""The day that counts as today in every example."""

_PUBLISHED: Final = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
_SHOWN: Final = 2
"""So many entries of each list are shown: enough to see that it is one."""

_FROM_TO: Final = {"from": "engineering/senior-engineer", "to": "engineering/staff-engineer"}

VARIABLES: Final[Mapping[str, Mapping[str, Any]]] = {
    "bridge": _FROM_TO,
    "changes": {"since": "2026-01-01"},
    "competency": {"slugs": ["system-design"]},
    "coverage": {"ladder": "engineering"},
    "difference": _FROM_TO,
    "guide": {"slugs": ["growth-talk"]},
    "hat": {"slugs": ["tech-lead"]},
    "ladder": {"slugs": ["engineering"]},
    "ladders": {"first": 2},
    "level": {"slugs": ["engineering/staff-engineer"]},
    "mentor": {"first": 2},
    "parity": {"ladder": "engineering"},
    "paths": {**_FROM_TO, "first": 2},
    "search": {"query": "system design"},
    "training": {"slugs": ["architecture-in-the-open"]},
    "wording": {"ladder": "engineering"},
}
"""What is asked of each operation that asks for anything in particular."""


def examples(content: Path, operations: Path) -> Mapping[str, str]:
    """Variables and answer of each operation, as JSON by its name. Lists are cut after their second entry."""
    contents = read_contents(content).contents
    return {name: _written(*example) for name, example in asyncio.run(_asked(contents, operations)).items()}


async def _asked(contents: Contents, operations: Path) -> Mapping[str, tuple[Mapping[str, Any], Any]]:
    settings = Settings(
        audience="public", as_of=AS_OF, allowed_origins=(), documents="any", documents_file=None, max_body_bytes=100_000
    )
    transport = httpx.ASGITransport(graphql_app(settings, _live(contents)))
    async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8000") as http:
        answers = {}
        for name, document in manifest(operations).items():
            variables = VARIABLES.get(name, {})
            asked = {"documentId": document, "variables": json.dumps(variables)}
            answers[name] = variables, (await http.get("/graphql", params=asked)).json()
        return answers


def _live(contents: Contents) -> Callable[[], Awaitable[Snapshot]]:
    snapshot = Snapshot(1, _PUBLISHED, contents)

    async def read() -> Snapshot:
        return snapshot

    return read


def _written(variables: Mapping[str, Any], answer: Any) -> str:
    return json.dumps({"variables": variables, "answer": _cut(answer)}, indent=2, ensure_ascii=False) + "\n"


def _cut(value: Any) -> Any:
    if isinstance(value, list):
        return [_cut(entry) for entry in value[:_SHOWN]]
    return {key: _cut(entry) for key, entry in value.items()} if isinstance(value, dict) else value
