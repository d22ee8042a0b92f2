"""What no page shows and programs ask for all the same: answers that are kept for nothing but their files."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

import orjson

from stepladder_portal.answers import Answer
from stepladder_portal.client import Client
from stepladder_portal.errors import ApiError, TooMuchError

Aside = Mapping[str, Mapping[str, bytes]]
"""By the API's name of a question, and by the ladder that it was asked about, the answer: ``{"data": {…}}``."""

OUTLINE = "ladders"
"""The question that is asked of all ladders at once."""

_STEP = 50
_YEAR = timedelta(days=365)
_FIRST = 1
"""The number of the first revision of any content: before it, nothing is."""


async def asides(client: Client, ladders: Sequence[str], revision: Answer) -> Aside:
    """All such answers. What changed is told of a year; of less, where the content is younger."""
    told = {OUTLINE: {"": _packed(OUTLINE, await _whole(client, OUTLINE))}}
    told["doors"] = {
        ladder: _packed("doors", (await client.ask("doors", ladder=ladder))["doors"]) for ladder in ladders
    }
    since = await _since(client, ladders, revision)
    told["changes"] = {
        ladder: _packed("changes", await _whole(client, "changes", ladder=ladder, **since))
        for ladder in (ladders if since else ())
    }
    return told


async def _since(client: Client, ladders: Sequence[str], revision: Answer) -> Mapping[str, Any]:
    """Since when to ask what changed; nothing where this is the first revision that anybody keeps."""
    if revision["number"] <= _FIRST or not ladders:
        return {}
    day = date.fromisoformat(revision["asOf"]) - _YEAR
    for since in ({"sinceDate": day.isoformat()}, {"since": _FIRST}):
        told = (await client.ask("changes", ladder=ladders[0], first=1, **since))["changes"]
        if told and told["since"]:
            return since
    return {}


async def _whole(client: Client, name: str, **of: Any) -> Answer:
    """A list as one answer, whose pages are put together; fewer at once where it is too much."""
    after: str | None = None
    first, whole = _STEP, None
    while True:
        try:
            part: Answer = (await client.ask(name, first=first, after=after, **of))[name]
        except TooMuchError:
            if first == 1:
                raise
            first //= 2
            continue
        if whole is None:
            whole = part
        else:
            whole["nodes"] += part["nodes"]
            whole["pageInfo"] = part["pageInfo"]
        if not part["pageInfo"]["hasNextPage"]:
            return whole
        before, after = after, part["pageInfo"]["endCursor"]
        if after == before:
            raise ApiError(f"{client.name} never comes to the end of its {name}.")


def _packed(name: str, answer: Answer) -> bytes:
    return orjson.dumps({"data": {name: answer}})
