"""The shape of what the API answers: plain data, exactly the fields that an operation asks for."""

from typing import Any

Answer = dict[str, Any]
"""One object of an answer. Templates read its fields; a field that was not asked for stops the build."""
