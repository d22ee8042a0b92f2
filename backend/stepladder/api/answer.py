"""From a question to its answer: parse, measure, validate, execute."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from graphql import (
    DocumentNode,
    GraphQLError,
    NoSchemaIntrospectionCustomRule,
    OperationDefinitionNode,
    parse,
    specified_rules,
    validate,
)
from graphql.execution import execute_sync

from stepladder.api import limits
from stepladder.api.budget import TooMuchError
from stepladder.api.errors import ApiError, Code, told
from stepladder.api.lengths import Lengths
from stepladder.api.planned import PlannedExecutor
from stepladder.api.question import Question
from stepladder.api.schema import executable
from stepladder.api.view import View

_KEPT_LENGTH: Final = 20_000
"""Documents up to this length are kept, so that they are checked once."""

_LARGEST: Final = 2**53 - 1
"""The largest whole number that every program reads in JSON as it stands."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said in return."""

    data: dict[str, Any] | None = None
    errors: Sequence[dict[str, Any]] = ()
    asked: bool = True
    """Whether it came to an execution; if not, there is no ``data`` at all."""
    heard: bool = True
    """Whether a question was there to be looked at, good or bad; if not, the request itself was malformed."""

    cost: int | None = None
    """What the question was taken to cost, where it came to be measured."""
    withheld: Sequence[dict[str, str]] = ()
    """What is asked and not shown, with the reasons."""

    def body(self) -> dict[str, Any]:
        """The answer in the shape that the GraphQL specification gives it."""
        told: dict[str, Any] = {"errors": list(self.errors)} if self.errors else {}
        if self.asked:
            told["data"] = self.data
        if self.cost is not None:
            told["extensions"] = {"cost": {"asked": min(self.cost, _LARGEST), "limit": limits.MOST_OF.cost}}
        if self.withheld:
            told.setdefault("extensions", {})["withheld"] = list(self.withheld)
        return told

    @property
    def codes(self) -> set[Code]:
        """The codes of its errors."""
        return {error["extensions"]["code"] for error in self.errors}


class RefusedError(Exception):
    """A document that is not executed, with the errors that say why."""

    def __init__(self, errors: Sequence[GraphQLError], code: Code) -> None:
        super().__init__("; ".join(error.message for error in errors))
        self.errors = errors
        self.code: Code = code


def refusal(error: ApiError, *, heard: bool = False, cost: int | None = None) -> Answer:
    """The answer to a question that is not executed, or with ``heard`` false not even looked at."""
    errors = [{"message": str(error), "extensions": {"code": error.code}}]
    return Answer(errors=errors, asked=False, heard=heard, cost=cost)


def answer(question: Question, view: View, lengths: Lengths, *, introspection: bool) -> Answer:
    """Answer a question from a view, unless it is too much for lists of these lengths."""
    cost: int | None = None
    try:
        document = _checked(question.query, introspection)
        operation = _resolve(document, question.operation_name)
        cost = limits.cost(operation, document, executable(), lengths.asked(question.variables or {}))
        limits.check_cost(cost)
    except RefusedError as refused:
        return Answer(errors=told(refused.errors, refused.code), asked=False)
    except ApiError as error:
        return refusal(error, heard=True, cost=cost)
    try:
        result = execute_sync(
            executable(),
            document,
            context_value=view,
            variable_values=question.variables,
            operation_name=question.operation_name,
            max_coercion_errors=10,
            hide_suggestions=not introspection,
            executor_class=PlannedExecutor,
        )
    except TooMuchError:
        too_large = ApiError("The answer would be too large: ask for less at once.", "QUERY_TOO_COMPLEX")
        return refusal(too_large, heard=True, cost=cost)
    errors = told(result.errors or (), "BAD_USER_INPUT")
    asked = result.data is not None or any("path" in error for error in errors)
    withheld = view.withheld.told() if result.data is not None else ()
    return Answer(result.data, errors, asked=asked, cost=cost, withheld=withheld)


def _checked(query: str, introspection: bool) -> DocumentNode:
    """The document, if it may be executed. Refusals are not kept: only what is good is worth the memory."""
    return (_kept if len(query) <= _KEPT_LENGTH else _kept.__wrapped__)(query, introspection)


@lru_cache(maxsize=128)
def _kept(query: str, introspection: bool) -> DocumentNode:
    schema = executable()
    try:
        document = parse(query, max_lexical_tokens=limits.MOST_TOKENS, max_comments=limits.MOST_TOKENS)
        limits.check(document, schema)
        rules = specified_rules if introspection else (*specified_rules, NoSchemaIntrospectionCustomRule)
        errors = validate(schema, document, rules, max_errors=20, hide_suggestions=not introspection)
    except GraphQLError as error:
        raise RefusedError([error], "GRAPHQL_PARSE_FAILED") from None
    except RecursionError:
        raise ApiError("The document is nested too deeply.", "GRAPHQL_PARSE_FAILED") from None
    if errors:
        raise RefusedError(errors, "GRAPHQL_VALIDATION_FAILED")
    return document


def _resolve(document: DocumentNode, asked: str | None) -> OperationDefinitionNode:
    """The operation that is asked, where that is plain."""
    operations = [node for node in document.definitions if isinstance(node, OperationDefinitionNode)]
    if asked is None and len(operations) > 1:
        said = "The document has several operations: say which as `operationName`."
        raise ApiError(said, "OPERATION_RESOLUTION_FAILURE")
    for operation in operations:
        if asked is None or (operation.name and operation.name.value == asked):
            return operation
    raise ApiError(f"The document has no operation named “{(asked or '')[:100]}”.", "OPERATION_RESOLUTION_FAILURE")
