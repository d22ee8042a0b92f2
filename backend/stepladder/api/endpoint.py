"""The door: GraphQL over HTTP, as an ASGI application to be routed at ``/graphql``.

GET and POST, one question at a time. Malformed requests are told what is wrong (4xx); only our own failures are 5xx.
Answers to GET carry an ETag made of the content revision, the audience, the day and the question; those for the public
to documents that are known beforehand may be kept by any cache for a while.
"""

import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from hashlib import blake2b
from importlib.metadata import version
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Final
from zoneinfo import ZoneInfo

import orjson
from anyio import CapacityLimiter, to_thread
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from stepladder.api.answer import Answer, answer, refusal
from stepladder.api.errors import ApiError, Code
from stepladder.api.held import Held
from stepladder.api.lengths import Lengths
from stepladder.api.media import chosen_media_type
from stepladder.api.past import History
from stepladder.api.question import AS_OF_HEADER, AUDIENCE_HEADER, Question, asked_audience, asked_day, read_question
from stepladder.api.trusted import Documents
from stepladder.api.view import View
from stepladder.errors import EnvironmentFaultError
from stepladder.identity.audience import AUDIENCES
from stepladder.records import Contents
from stepladder.settings import Settings

if TYPE_CHECKING:
    from stepladder.store.snapshot import Snapshot

Snapshots = Callable[[], Awaitable["Snapshot"]]
"""Where the content comes from: whatever is live now. May be asked for every request, and should be cheap."""

_STATUS: Final[dict[Code, int]] = {
    "BODY_TOO_LARGE": 413,
    "DOCUMENT_NOT_TRUSTED": 403,
    "INTERNAL_SERVER_ERROR": 500,
    "METHOD_NOT_ALLOWED": 405,
    "NOT_ACCEPTABLE": 406,
    "SERVICE_UNAVAILABLE": 503,
    "UNSUPPORTED_MEDIA_TYPE": 415,
}
_VARY: Final = f"Accept, {AUDIENCE_HEADER}, {AS_OF_HEADER}"
_HEARD: Final[frozenset[Code]] = frozenset({"DOCUMENT_NOT_FOUND", "DOCUMENT_NOT_TRUSTED"})
"""Well-formed questions that are not answered."""
_AT_ONCE: Final = 4
"""How many answers are made at the same time: they only share one processor's time."""

_VERSION: Final = version("stepladder")

_log = logging.getLogger("stepladder.api")


def graphql_app(settings: Settings, snapshots: Snapshots, history: History | None = None) -> ASGIApp:
    """The API over whatever content is live. It answers at any path: route it where it should be.

    ``history`` is asked for what stood there before; without it nobody is told of changes.
    """
    return _Endpoint(settings, snapshots, history)


class _Endpoint:
    def __init__(self, settings: Settings, snapshots: Snapshots, history: History | None) -> None:
        self._settings = settings
        self._snapshots = snapshots
        self._history = history
        self._documents = Documents.of(settings)
        self._held: Held | None = None
        self._limiter = CapacityLimiter(_AT_ONCE)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        request = Request(scope, receive)
        media_type = "application/json"
        try:
            media_type = chosen_media_type(request.headers.getlist("accept"))
            response = await self._respond(request, media_type)
        except ApiError as error:
            response = _response(refusal(error, heard=error.code in _HEARD), media_type)
        except Exception:
            _log.exception("A request failed")
            sorry = ApiError("Something went wrong on our side.", "INTERNAL_SERVER_ERROR")
            response = _response(refusal(sorry), media_type)
        await response(scope, receive, send)

    async def _respond(self, request: Request, media_type: str) -> Response:
        if request.method not in {"GET", "POST"}:
            raise ApiError("Ask by GET or by POST.", "METHOD_NOT_ALLOWED")
        question = await read_question(request, self._settings.max_body_bytes)
        question = replace(question, query=self._documents.text(question.query, question.document_id))
        view, lengths = await self._view(request)
        kept = self._kept_by_caches(question, view, media_type) if request.method == "GET" else {}
        if kept and kept["ETag"] in request.headers.get("if-none-match", ""):
            return Response(status_code=304, headers={**kept, "Vary": _VARY})
        given = await to_thread.run_sync(self._answer, question, view, lengths, limiter=self._limiter)
        return _response(given, media_type, {} if given.errors else kept)

    def _answer(self, question: Question, view: View, lengths: Lengths) -> Answer:
        return answer(question, view, lengths, introspection=self._settings.introspection)

    async def _view(self, request: Request) -> tuple[View, Lengths]:
        audience = asked_audience(request.headers, self._settings)
        try:
            snapshot = await self._snapshots()
        except EnvironmentFaultError:
            _log.exception("The content cannot be read")
            raise ApiError("The content cannot be read just now.", "SERVICE_UNAVAILABLE") from None
        today = self._settings.as_of or _today(snapshot.contents)
        as_of = asked_day(request.headers, today)
        told_on = as_of if self._settings.audience == AUDIENCES[-1] else min(as_of, today)
        return self._held_of(snapshot).view(audience, as_of, told_on)

    def _kept_by_caches(self, question: Question, view: View, media_type: str) -> dict[str, str]:
        """How caches may keep an answer: as long as everything that it depends on is the same.

        One that anybody may see may be kept by caches that people share. What was asked for by a name that says what it
        is will be asked for again in the same words, and need not be asked for each time.
        """
        seen: list[Any] = [_VERSION, view.revision, view.at, view.audience, view.as_of, view.told_on, media_type]
        asked = [question.query, question.operation_name, question.variables]
        tag = blake2b(orjson.dumps([*seen, *asked]), digest_size=16).hexdigest()
        shared = self._settings.audience == AUDIENCES[0]
        while_fresh = f"max-age={self._settings.max_age}" if shared and question.document_id else "no-cache"
        return {"ETag": f'"{tag}"', "Cache-Control": f"{'public' if shared else 'private'}, {while_fresh}"}

    def _held_of(self, snapshot: "Snapshot") -> Held:
        """What is laid out of a snapshot: kept until the next revision."""
        held = self._held
        if held is None or (held.snapshot.revision, held.snapshot.at) != (snapshot.revision, snapshot.at):
            held = self._held = Held(snapshot, self._history)
        return held


def _today(contents: Contents) -> date:
    """The day that it is where the organisation is."""
    zone = contents.organisation.timezone if contents.organisation else "UTC"
    try:
        return _now().astimezone(ZoneInfo(zone)).date()
    except (LookupError, OSError, ValueError):  # a name that is no zone is told in any of these ways
        return _now().date()


def _now() -> datetime:
    return datetime.now(UTC)


def _response(given: Answer, media_type: str, headers: Mapping[str, str] = MappingProxyType({})) -> Response:
    status = _status(given, media_type)
    response = Response(orjson.dumps(given.body()), status, media_type=f"{media_type}; charset=utf-8")
    response.headers["Vary"] = _VARY
    response.headers["Cache-Control"] = "no-store"
    response.headers.update(headers)
    if response.status_code == 405:
        response.headers["Allow"] = "GET, POST"
    return response


def _status(given: Answer, media_type: str) -> int:
    """200 where there is an answer, even a partial one; otherwise what the first reason for having none deserves.

    Who asks for plain JSON may be of the time before GraphQL had a media type, and reads what is wrong with a question
    only in an answer of status 200 (GraphQL over HTTP, section 6.4.1).
    """
    if given.data is not None or (given.heard and media_type == "application/json"):
        return 200
    return max((_STATUS.get(code, 400) for code in given.codes), default=400)
