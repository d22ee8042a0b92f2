"""The questions the API answers, one module per family of nouns."""
