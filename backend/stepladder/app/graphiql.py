"""GraphiQL at the address of the API, for browsers: to try questions in, and to read what can be asked.

All of it is served from here. The files beside this module, with their licences, are those that their makers publish.
"""

from importlib.resources import files
from pathlib import Path
from typing import Final

from starlette.datastructures import Headers, QueryParams
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Receive, Scope, Send

from stepladder.api.media import prefers_page
from stepladder.settings import Settings

_POLICY: Final = "; ".join(
    [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",  # its style sheet holds the marks beside faulty lines as pictures
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
    ]
)


def is_shown(settings: Settings) -> bool:
    """Whether a browser is shown GraphiQL: it needs an API that describes itself, and answers whatever it is asked."""
    return settings.graphiql and settings.introspection and settings.documents == "any"


def explorer_files(settings: Settings) -> list[BaseRoute]:
    """What the page is made of."""
    if not is_shown(settings):
        return []
    return [Mount("/graphql/explorer", StaticFiles(directory=str(_folder())))]


def explored(app: ASGIApp, settings: Settings) -> ASGIApp:
    """The API, which shows GraphiQL to a browser that comes without a question."""
    return _Explored(app) if is_shown(settings) else app


class _Explored:
    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._page = (_folder() / "page.html").read_bytes()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if not _is_browser(scope):
            await self._app(scope, receive, send)
            return
        headers = {"content-security-policy": _POLICY, "cache-control": "no-cache", "vary": "Accept"}
        await Response(self._page, headers=headers, media_type="text/html; charset=utf-8")(scope, receive, send)


def _is_browser(scope: Scope) -> bool:
    """Whether somebody opened the address, rather than asked a question of it."""
    asked = QueryParams(scope.get("query_string", b""))
    without_question = not ({"query", "documentId"} & set(asked))
    return scope["method"] == "GET" and without_question and prefers_page(Headers(scope=scope).getlist("accept"))


def _folder() -> Path:
    return Path(str(files("stepladder.app") / "explorer"))
