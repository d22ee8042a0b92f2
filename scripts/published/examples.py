"""An answer to each of our own operations: what the sample organisation tells the public, or staff alone."""

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from itertools import takewhile
from pathlib import Path
from typing import Any, Final

import httpx

from published.earlier import BEFORE, Earlier
from published.releases import operations
from stepladder.api import graphql_app
from stepladder.api.trusted import identifier
from stepladder.content.read import read_contents
from stepladder.records import Contents
from stepladder.settings import Audience, Settings
from stepladder.store import Published, Snapshot

AS_OF: Final = date(2026, 11, 21)
"""The day that counts as today in every example."""

_PUBLISHED: Final = Published(2, datetime(2026, 11, 20, 9, 0, tzinfo=UTC))
_SHOWN: Final = 2
"""So many entries of each list are shown: enough to see that it is one."""

_FROM_TO: Final = {"from": "engineering/senior-engineer", "to": "engineering/staff-engineer"}

VARIABLES: Final[Mapping[str, Mapping[str, Any]]] = {
    "bridge": _FROM_TO,
    "changes": {"since": BEFORE.number, "ladder": "engineering"},
    "comparison": _FROM_TO,
    "competency": {"slugs": ["system-design"]},
    "coverage": {"ladder": "engineering"},
    "difference": _FROM_TO,
    "glance": {"slug": "engineering/staff-engineer"},
    "guide": {"slugs": ["growth-talk"]},
    "hat": {"slugs": ["tech-lead"]},
    "ladder": {"slugs": ["engineering"]},
    "ladders": {"first": 2},
    "level": {"slugs": ["engineering/staff-engineer"]},
    "mentor": {"first": 2},
    "move": _FROM_TO,
    "parity": {"ladder": "engineering"},
    "paths": {**_FROM_TO, "most": 2},
    "search": {"query": "system design"},
    "training": {"slugs": ["architecture-in-the-open"]},
    "wording": {"ladder": "engineering"},
}
"""What is asked of each operation that asks for anything in particular."""

FOR_STAFF: Final = frozenset({"fairness"})
"""What is asked as staff ask it: the sample publishes its report to staff alone, and null would show no form."""


@dataclass(frozen=True, slots=True)
class Example:
    """One of our own operations, with what the sample answers."""

    name: str
    document: str
    variables: Mapping[str, Any]
    answer: Any
    """Its lists are cut after their second entry."""
    audience: Audience = "public"
    """Who is answered so."""

    @property
    def purpose(self) -> str:
        """What it is for: the comment that it begins with."""
        lines = takewhile(lambda line: line.startswith("#"), self.document.splitlines())
        return " ".join(line.lstrip("# ") for line in lines)

    @property
    def as_json(self) -> str:
        """Variables and answer, to be read."""
        return json.dumps({"variables": self.variables, "answer": self.answer}, indent=2, ensure_ascii=False) + "\n"


def examples(content: Path, folder: Path) -> Sequence[Example]:
    """An example of each operation, in the order of names."""
    return asyncio.run(_asked(read_contents(content).contents, folder))


async def _asked(contents: Contents, folder: Path) -> Sequence[Example]:
    async with _service(contents, "public") as public, _service(contents, "staff") as staff:
        found = []
        for name, document in operations(folder).items():
            audience: Audience = "staff" if name in FOR_STAFF else "public"
            variables = VARIABLES.get(name, {})
            asked = {"documentId": identifier(document), "variables": json.dumps(variables)}
            answer = (await (staff if name in FOR_STAFF else public).get("/graphql", params=asked)).json()
            found.append(Example(name, document, variables, _cut(answer), audience))
        return found


def _service(contents: Contents, audience: Audience) -> httpx.AsyncClient:
    """The API as this audience asks it, without a network."""
    settings = Settings(
        audience=audience, as_of=AS_OF, allowed_origins=(), documents="any", documents_file=None, max_body_bytes=100_000
    )
    transport = httpx.ASGITransport(graphql_app(settings, _live(contents), Earlier(_PUBLISHED, contents)))
    return httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:8000")


def _live(contents: Contents) -> Callable[[], Awaitable[Snapshot]]:
    snapshot = Snapshot(_PUBLISHED.number, _PUBLISHED.at, contents)

    async def read() -> Snapshot:
        return snapshot

    return read


def _cut(value: Any) -> Any:
    if isinstance(value, list):
        return [_cut(entry) for entry in value[:_SHOWN]]
    return {key: _cut(entry) for key, entry in value.items()} if isinstance(value, dict) else value
