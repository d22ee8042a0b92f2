"""What our own operations are asked with, where they cannot be asked without anything."""

from pathlib import Path
from typing import Any

from world import SENIOR_ENGINEER, STAFF_ENGINEER, TEAM_LEAD

_ENDS = {"from": SENIOR_ENGINEER, "to": TEAM_LEAD}

VARIABLES: dict[str, dict[str, Any]] = {
    "difference": _ENDS,
    "bridge": _ENDS,
    "comparison": _ENDS,
    "move": _ENDS,
    "paths": {"from": STAFF_ENGINEER, "to": TEAM_LEAD},
    "parity": {"ladder": "engineering"},
    "wording": {"ladder": "engineering"},
    "changes": {"since": 0},
    "search": {"query": "engineer"},
    "glance": {"slug": STAFF_ENGINEER},
}
"""By the name of the operation; about the small world."""


def variables_of(name: str, **others: Any) -> dict[str, Any]:
    """The variables with which an operation is asked of the small world, and others."""
    return {**VARIABLES.get(name, {}), **others}


OPERATIONS: list[tuple[str, dict[str, Any]]] = [
    (path.read_text(encoding="utf-8"), variables_of(path.stem))
    for path in sorted((Path(__file__).parents[1] / "graphql" / "operations").glob("*.graphql"))
]
"""Every operation with what it is asked with."""
