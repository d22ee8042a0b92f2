"""The shape of what the API answers: plain data, exactly the fields that an operation asks for."""

from typing import Any

Answer = dict[str, Any]
"""One object of an answer. Templates read its fields; a field that was not asked for stops the build."""


def called(kind: str, thing: Answer) -> str:
    """What a thing of that kind is called: its title, or of a person as much of their name as they show."""
    name: str = (thing["name"] or thing["firstName"]) if kind == "mentor" else thing["title"]
    return name
