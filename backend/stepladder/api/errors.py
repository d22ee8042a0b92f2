"""Errors of the API: each has a code that programs can tell apart, and a sentence for people."""

import logging
from collections.abc import Iterable
from typing import Any, Literal

from graphql import GraphQLError, GraphQLSyntaxError

from stepladder.errors import StepladderError

Code = Literal[
    "BAD_REQUEST",
    "BAD_USER_INPUT",
    "BODY_TOO_LARGE",
    "DOCUMENT_NOT_FOUND",
    "DOCUMENT_NOT_TRUSTED",
    "GRAPHQL_PARSE_FAILED",
    "GRAPHQL_VALIDATION_FAILED",
    "INTERNAL_SERVER_ERROR",
    "METHOD_NOT_ALLOWED",
    "NOT_ACCEPTABLE",
    "OPERATION_RESOLUTION_FAILURE",
    "QUERY_TOO_COMPLEX",
    "SERVICE_UNAVAILABLE",
    "UNSUPPORTED_MEDIA_TYPE",
]

_log = logging.getLogger("stepladder.api")


class ApiError(StepladderError):
    """Something that whoever asked can mend."""

    def __init__(self, message: str, code: Code = "BAD_USER_INPUT") -> None:
        super().__init__(message)
        self.code: Code = code


def told(errors: Iterable[GraphQLError], code: Code) -> list[dict[str, Any]]:
    """The errors as the answer tells them; those without a code of their own get this one."""
    return [_told(error, code) for error in errors]


def _told(error: GraphQLError, code: Code) -> dict[str, Any]:
    cause = error.original_error
    formatted: dict[str, Any] = {**error.formatted}
    if isinstance(cause, ApiError):
        code = cause.code
    elif isinstance(error, GraphQLSyntaxError):
        code = "GRAPHQL_PARSE_FAILED"
    elif error.path is not None and not (isinstance(cause, GraphQLError) and cause.nodes):
        # Somewhere in the answer, and not because of an argument in the document: this is our doing.
        _log.error("A resolver failed at %s", error.path, exc_info=cause)
        formatted["message"] = "Something went wrong on our side."
        code = "INTERNAL_SERVER_ERROR"
    return {**formatted, "extensions": {"code": code}}
