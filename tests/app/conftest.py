"""A service in this process, over a database with the small world or with nothing, and a portal as files."""

import asyncio
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import httpx
import pytest
from world import AS_OF, world

from stepladder.app import create_app
from stepladder.app.built import MARKER
from stepladder.publishing import load
from stepladder.settings import Settings
from stepladder.store import open_database

Serve = Callable[..., Awaitable[httpx.AsyncClient]]


@pytest.fixture(scope="session")
def world_file(sqlite_template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SQLite file with the small world, to be copied."""
    file = Path(shutil.copy(sqlite_template, tmp_path_factory.mktemp("world") / "world.db"))

    async def fill() -> None:
        async with open_database(f"sqlite:///{file}") as database:
            await load(database, world(), who="test", announce=lambda _: None)

    asyncio.run(fill())
    return file


@pytest.fixture
def world_url(world_file: Path, tmp_path: Path) -> str:
    """A database with the small world."""
    return f"sqlite:///{shutil.copy(world_file, tmp_path / 'world.db')}"


@pytest.fixture
async def serve() -> AsyncIterator[Serve]:
    """Begin to serve: hands back what asks the service, past any network."""
    async with AsyncExitStack() as stack:

        async def begin(url: str, portal: Path | None = None, **settings: Any) -> httpx.AsyncClient:
            app = create_app(Settings(database_url=url, portal=portal, as_of=AS_OF, **settings))
            await stack.enter_async_context(app.router.lifespan_context(app))
            transport = httpx.ASGITransport(app, raise_app_exceptions=False)
            return await stack.enter_async_context(httpx.AsyncClient(transport=transport, base_url="http://here"))

        yield begin


@pytest.fixture
def portal(tmp_path: Path) -> Path:
    """Files such as a build leaves them, and one outside that nobody is to see."""
    files = {
        MARKER: '{"audience": "public"}',
        "index.html": "<h1>Home</h1>" + "<p>Two ladders of equal height.</p>" * 100,
        "404.html": "<h1>Not here</h1>",
        "ladders/index.html": "<h1>Ladders</h1>",
        "assets/portal.css": "a{color:red}" * 200,
        "assets/portal.js": "let a = 1;" * 200,
        "assets/mark.svg": "<svg/>",
        "search/names.json": "[]",
        "pagefind/pagefind.js": "let p = 1;",
        "pagefind/wasm.en.pagefind": "\x1f" * 4_000,
        "pagefind/index/en_1.pf_index": "\x1f" * 4_000,
        "pagefind/tool.wasm": "\0asm",
    }
    for name, text in files.items():
        file = tmp_path / "portal" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode("latin-1"))
    (tmp_path / "secret.txt").write_text("secret")
    return tmp_path / "portal"
