"""The GraphQL API: what the published words look like to whoever asks."""

from stepladder.api.contract import contract
from stepladder.api.endpoint import graphql_app

__all__ = ["contract", "graphql_app"]
