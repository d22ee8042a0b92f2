"""What is asked, read from an HTTP request. Whatever is wrong with it is told, and never an accident."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import orjson
from starlette.datastructures import Headers, QueryParams
from starlette.requests import ClientDisconnect, Request

from stepladder.api.errors import ApiError
from stepladder.errors import WrongUseError
from stepladder.identity.audience import narrowed
from stepladder.settings import Audience, Settings

AUDIENCE_HEADER: Final = "Stepladder-Audience"
AS_OF_HEADER: Final = "Stepladder-As-Of"

_DAY = re.compile(r"(19[7-9]\d|20\d\d)-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Question:
    """One GraphQL request."""

    query: str
    """The document; empty where it is only named."""
    operation_name: str | None = None
    variables: dict[str, Any] | None = None
    document_id: str = ""
    """By what the document is known, where it was named."""

    @classmethod
    def of(cls, fields: dict[str, Any]) -> "Question":
        """The question that these parameters ask."""
        name, variables = fields.get("operationName"), fields.get("variables")
        query, document_id = ("" if fields.get(key) is None else fields[key] for key in ("query", "documentId"))
        if not isinstance(query, str) or not isinstance(document_id, str) or not (query.strip() or document_id):
            raise ApiError(
                "There is no question: give a GraphQL document as `query`, or name one by `documentId`, a string.",
                "BAD_REQUEST",
            )
        if name is not None and not isinstance(name, str):
            raise ApiError("`operationName` has to be a string.", "BAD_REQUEST")
        for key in ("variables", "extensions"):
            if not isinstance(fields.get(key), dict | None):
                raise ApiError(f"`{key}` has to be an object.", "BAD_REQUEST")
        return cls(query, name or None, variables, document_id)


async def read_question(request: Request, most_bytes: int) -> Question:
    """The question of a GET or POST request."""
    if request.method == "GET":
        if len(request.url.query) > most_bytes:
            raise _too_large(most_bytes)
        return _from_address(request.query_params)
    _uncompressed(request.headers)
    return _from_body(await _body(request, most_bytes), request.headers)


def _from_address(given: QueryParams) -> Question:
    fields: dict[str, Any] = {key: given[key] for key in ("query", "documentId", "operationName") if key in given}
    for key in ("variables", "extensions"):
        if given.get(key):
            fields[key] = _json(given[key].encode(), f"`{key}`")
    return Question.of(fields)


def _uncompressed(headers: Headers) -> None:
    if headers.get("content-encoding", "").strip().lower() not in {"", "identity"}:
        raise ApiError("Send the question as it is: no `Content-Encoding` is read.", "UNSUPPORTED_MEDIA_TYPE")


def _from_body(body: bytes, headers: Headers) -> Question:
    media_type, _, parameters = headers.get("content-type", "").partition(";")
    charset = re.search(r"charset=\"?([^\s;\"]+)", parameters, re.IGNORECASE)
    if media_type.strip().lower() != "application/json" or (charset and charset[1].lower() not in {"utf-8", "utf8"}):
        raise ApiError("Send the question as `Content-Type: application/json`, in UTF-8.", "UNSUPPORTED_MEDIA_TYPE")
    fields = _json(body, "The body")
    if isinstance(fields, list):
        raise ApiError("Ask one question at a time: batches are not answered.", "BAD_REQUEST")
    if not isinstance(fields, dict):
        raise ApiError("The body has to be a JSON object with a `query`.", "BAD_REQUEST")
    return Question.of(fields)


def _json(text: bytes, what: str) -> Any:
    try:
        return orjson.loads(text)
    except orjson.JSONDecodeError as error:
        raise ApiError(f"{what} is not JSON: {error}.", "BAD_REQUEST") from None


async def _body(request: Request, most_bytes: int) -> bytes:
    parts: list[bytes] = []
    size = 0
    try:
        async for part in request.stream():
            size += len(part)
            if size > most_bytes:
                raise _too_large(most_bytes)
            parts.append(part)
    except ClientDisconnect:
        raise ApiError("The request ended before its body did.", "BAD_REQUEST") from None
    return b"".join(parts)


def _too_large(most_bytes: int) -> ApiError:
    return ApiError(f"The question is longer than {most_bytes} bytes.", "BODY_TOO_LARGE")


def asked_audience(headers: Headers, settings: Settings) -> Audience:
    """For whom to answer: the audience of the settings, or the narrower one that the request asks for."""
    audience = settings.audience
    for asked in headers.getlist(AUDIENCE_HEADER):
        try:
            audience = narrowed(audience, asked.strip())
        except WrongUseError as error:
            raise ApiError(str(error)) from None
    return audience


def asked_day(headers: Headers, today: date) -> date:
    """The day that counts as today: the one that the request names, if any."""
    written = headers.get(AS_OF_HEADER, "").strip()
    if not written:
        return today
    try:
        if _DAY.fullmatch(written):
            return date.fromisoformat(written)
    except ValueError:
        pass
    raise ApiError(f"`{AS_OF_HEADER}` has to be a day from 1970 to 2099, written as 2026-11-21.")
