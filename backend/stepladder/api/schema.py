"""The schema: every type and question of the API, put together."""

from functools import cache

import strawberry
from graphql import GraphQLObjectType, GraphQLSchema
from strawberry.types.base import StrawberryObjectDefinition

from stepladder.api.limits import PRICE
from stepladder.api.queries.competency import CompetencyQuery
from stepladder.api.queries.fairness import FairnessQuery
from stepladder.api.queries.ladder import LadderQuery
from stepladder.api.queries.learning import LearningQuery
from stepladder.api.queries.nodes import NodeQuery
from stepladder.api.queries.notes import NoteQuery
from stepladder.api.queries.organisation import OrganisationQuery
from stepladder.api.queries.people import PeopleQuery
from stepladder.api.queries.places import PlaceQuery
from stepladder.api.queries.process import ProcessQuery
from stepladder.api.queries.reasoning import ReasoningQuery
from stepladder.api.queries.search import SearchQuery
from stepladder.api.queries.sessions import SessionQuery
from stepladder.api.types.noun import DECLARED, FIND, MOST, Noun


@strawberry.type(
    description="Everything that can be asked. Answers show what is published, as far as an audience may see it."
)
class Query(
    OrganisationQuery,
    LadderQuery,
    PlaceQuery,
    NoteQuery,
    ProcessQuery,
    CompetencyQuery,
    PeopleQuery,
    LearningQuery,
    SessionQuery,
    ReasoningQuery,
    FairnessQuery,
    SearchQuery,
    NodeQuery,
):
    """Everything that can be asked."""


@cache
def schema() -> strawberry.Schema:
    """The schema, built once."""
    return strawberry.Schema(query=Query)


@cache
def executable() -> GraphQLSchema:
    """The schema as graphql-core executes it, with the fields of nouns read directly."""
    built = schema()._schema
    for kind in built.type_map.values():
        declared = kind.extensions.get(DECLARED)
        if isinstance(kind, GraphQLObjectType) and isinstance(declared, StrawberryObjectDefinition):
            for field in kind.fields.values():
                own = field.extensions[DECLARED]
                field.extensions |= {key: own.metadata[key] for key in (PRICE, MOST) if key in own.metadata}
                if issubclass(declared.origin, Noun):
                    field.resolve = declared.origin.reader(own.python_name)
                    field.extensions[FIND] = declared.origin.finder(own.python_name)
    return built
