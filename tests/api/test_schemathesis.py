"""Questions nobody would think of, made from the schema: each is valid, and none is our failure."""

from typing import Any

import pytest
import schemathesis
from hypothesis import Phase, given, settings
from schemathesis.core.failures import FailureGroup
from schemathesis.graphql.checks import GraphQLClientError
from starlette.applications import Starlette
from starlette.routing import Route

from stepladder.api.schema import executable

QUERY = executable().query_type
assert QUERY is not None


@pytest.fixture(scope="module")
def questions(api: Any) -> Any:
    """The questions that can be made from the schema as the API tells it."""
    app = Starlette(routes=[Route("/graphql", api().app)])
    return schemathesis.graphql.from_asgi("/graphql", app)["Query"]


@pytest.mark.parametrize("field", QUERY.fields)
def test_a_question_made_from_the_schema_is_answered_or_told_what_is_wrong_with_its_values(
    questions: Any, field: str
) -> None:
    @settings(max_examples=3, deadline=None, derandomize=True, database=None, phases=[Phase.generate])
    @given(case=questions[field].as_strategy())
    def ask(case: schemathesis.Case) -> None:
        response = case.call()
        assert response.status_code in {200, 400}
        for failure in failures(case, response):
            assert isinstance(failure, GraphQLClientError), failure
        codes = {error["extensions"]["code"] for error in response.json().get("errors", ())}
        assert codes <= {"BAD_USER_INPUT"}

    ask()


def failures(case: schemathesis.Case, response: Any) -> tuple[Exception, ...]:
    """What Schemathesis finds wrong with an answer; a question refused for its values is among it."""
    try:
        case.validate_response(response)
    except FailureGroup as found:
        return tuple(found.exceptions)
    return ()
