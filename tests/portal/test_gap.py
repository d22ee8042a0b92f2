"""What the page works out in the reader's own browser is what the API answers: one reasoning, told in two languages."""

import asyncio
import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import httpx
import pytest
from npm import NODE, do_without
from portal.conftest import URL, a_service
from portal.hostile import AS_OF

import stepladder_portal
from stepladder.cli.reading import read_whole
from stepladder.records import Contents
from stepladder_portal.client import Client

SCRIPT = Path(stepladder_portal.__file__).parent / "theme" / "assets" / "gap.js"
CONTENT = Path(__file__).parents[2] / "content"

MANY = 400
"""About so many pairs of the sample's levels: from each level to some on its own ladder and on others."""


async def _asked(contents: Contents, folder: Path) -> tuple[dict[str, Any], list[tuple[str, str]], list[Any]]:
    """The levels as their static answers hold them, some pairs of them, and what the API says is missing."""
    async with (
        a_service(contents, folder) as running,
        httpx.AsyncClient(transport=httpx.ASGITransport(running)) as http,
    ):
        client = Client(http, URL, "staff", AS_OF)
        levels = {each["slug"]: each async for each in client.each("level", "levels")}
        every = [(one, other) for one in levels for other in levels]
        pairs = every[:: max(len(every) // MANY, 1)]
        return levels, pairs, [(await client.ask("bridge", **{"from": a, "to": b}))["bridge"] for a, b in pairs]


def _told(bridge: Any) -> Any:
    gap = bridge["gap"]
    return {
        "competencies": [
            {
                "competency": each["competency"]["slug"],
                **{name: each[name] for name in ("wanted", "had", "asked", "core")},
                "expectations": [asked["slug"] for asked in each["expectations"]],
            }
            for each in gap["competencies"]
        ],
        "expectations": [
            [each["expectation"]["slug"], each["carriesOn"] and each["carriesOn"]["slug"]]
            for each in gap["expectations"]
        ],
    }


@pytest.mark.parametrize("which", ["the sample", "odd words"])
def test_the_browser_finds_missing_what_the_api_finds_missing(which: str, contents: Contents, tmp_path: Path) -> None:
    if not shutil.which("node"):
        do_without("No Node.js was found; mend it with: apt-get install nodejs")
    levels, pairs, bridges = asyncio.run(_asked(read_whole(CONTENT) if which == "the sample" else contents, tmp_path))
    asked = {"script": SCRIPT.read_text("utf-8"), "levels": levels, "pairs": pairs}
    run = subprocess.run(
        ["node", "gap.mjs"], cwd=NODE, input=json.dumps(asked), capture_output=True, text=True, check=True
    )
    found = json.loads(run.stdout)
    for pair, here, there in zip(pairs, found, bridges, strict=True):
        assert (pair, here) == (pair, _told(there))
    assert any(each["competencies"] for each in found)
