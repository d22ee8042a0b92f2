"""The types of the API, one module per family of nouns, each named as its record is."""
