"""The schema: every type and question of the API, put together."""

from functools import cache

import strawberry

from stepladder.api.queries.competency import CompetencyQuery
from stepladder.api.queries.ladder import LadderQuery
from stepladder.api.queries.learning import LearningQuery
from stepladder.api.queries.nodes import NodeQuery
from stepladder.api.queries.organisation import OrganisationQuery
from stepladder.api.queries.people import PeopleQuery
from stepladder.api.types import competency, ladder, learning, organisation, people


@strawberry.type(
    description="Everything that can be asked. Answers show what is published and what an audience may see."
)
class Query(OrganisationQuery, LadderQuery, CompetencyQuery, PeopleQuery, LearningQuery, NodeQuery):
    """Everything that can be asked."""


@cache
def schema() -> strawberry.Schema:
    """The schema, built once."""
    nodes = (organisation.Organisation, ladder.Ladder, ladder.Track, ladder.Level, ladder.Expectation)
    return strawberry.Schema(
        query=Query,
        types=[*nodes, competency.Competency, people.Mentor, learning.Session, learning.Hat, learning.Guide],
    )
