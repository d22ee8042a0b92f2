"""`build` and `export-schema`: what goes out. The one place that knows the service and the portal both."""

import asyncio
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import asdict
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Annotated, Literal

import httpx
import typer

from stepladder.api import contract
from stepladder.app import create_app
from stepladder.cli.output import answer, answer_json, leaving_cleanly, progress, say
from stepladder.cli.service import load_contents
from stepladder.cli.words import read_whole
from stepladder.errors import WrongUseError
from stepladder.settings import Settings
from stepladder_portal.build import build_portal
from stepladder_portal.catalog import Catalog, fetch
from stepladder_portal.client import Client

Audience = Literal["public", "staff"]

_PATIENCE = 60.0
"""Seconds to wait for one answer."""


@leaving_cleanly
def build_command(
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="The folder to publish the portal in.")],
    content: Annotated[
        Path | None, typer.Option("--content", metavar="DIR", help="Build from this folder, by a throw-away database.")
    ] = None,
    api: Annotated[
        str | None, typer.Option("--api", metavar="URL", help="Ask this API, say http://127.0.0.1:8000/graphql.")
    ] = None,
    audience: Annotated[str, typer.Option(help="public, or staff, who also see the mentors.")] = "public",
    as_of: Annotated[
        datetime | None, typer.Option("--as-of", formats=["%Y-%m-%d"], help="The day that counts as today.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Answer in JSON on standard output.")] = False,
) -> None:
    """Build the portal: ask the API, make every page, index them, publish all at once.

    With neither --content nor --api it reads the configured database.

    Example: stepladder build --content content --out build/portal
    """
    if content is not None and api is not None:
        raise WrongUseError("Give --content or --api, not both: the portal is built from one source.")
    if audience not in {"public", "staff"}:
        raise WrongUseError(f"There is no audience {audience}; it is public or staff.")
    day = as_of.date() if as_of else None
    with progress(quiet=as_json) as step:
        step("Asking the API")
        catalog = asyncio.run(_ask(content, api, audience, day))
        built = build_portal(catalog, out, step)
    if as_json:
        answer_json(asdict(built) | {"out": str(built.out)})
    else:
        say(f"Built {built.pages} pages of revision {built.revision} for {built.audience} in {out}.")


async def _ask(content: Path | None, api: str | None, audience: str, as_of: date | None) -> Catalog:
    if api is not None:
        async with httpx.AsyncClient(timeout=_PATIENCE) as http:
            return await fetch(Client(http, api, audience, as_of), audience)
    async with _service(content, audience, as_of) as http:
        return await fetch(Client(http, "http://stepladder/graphql", audience, as_of), audience)


@asynccontextmanager
async def _service(content: Path | None, audience: str, as_of: date | None) -> AsyncIterator[httpx.AsyncClient]:
    """The service in this process, asked over ASGI; of a content folder where one is given."""
    with tempfile.TemporaryDirectory(prefix="stepladder-") as folder:
        settings = Settings(audience=audience)  # type: ignore[arg-type]
        if content is not None:
            contents = read_whole(content)
            settings = settings.model_copy(update={"database_url": f"sqlite:///{folder}/content.db"})
            at = datetime.combine(as_of, time(), UTC) if as_of else None  # pages tell when: it must not be a clock's
            await load_contents(settings.database_url, contents, f"build of {content}", lambda _: None, at)
        app = create_app(settings)
        async with (
            app.router.lifespan_context(app),
            httpx.AsyncClient(transport=httpx.ASGITransport(app), timeout=_PATIENCE) as http,
        ):
            yield http


@leaving_cleanly
def export_schema_command(
    out: Annotated[Path | None, typer.Option("--out", metavar="FILE", help="Write it there instead.")] = None,
) -> None:
    """Print the API's schema in GraphQL's schema language.

    Example: stepladder export-schema --out graphql/schema.graphql
    """
    if out is None:
        answer(contract().rstrip())
    else:
        out.write_text(contract(), "utf-8")
        say(f"Wrote {out}.")
