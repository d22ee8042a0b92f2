"""The GraphQL API: what the published words look like to whoever asks."""
