"""Finding anything again by its id."""

from base64 import b64decode
from collections.abc import Callable, Mapping
from typing import Annotated, Final

import strawberry

from stepladder.api.connections import MOST
from stepladder.api.errors import ApiError
from stepladder.api.queries.asked import Info, question
from stepladder.api.types.noun import Node, shown
from stepladder.api.view import View

_FOUND_IN: Final[Mapping[str, Callable[[View], Mapping[str, object]]]] = {
    "Organisation": lambda view: view.contents.of_kind("organisation"),
    "Ladder": lambda view: view.catalogue.ladders,
    "Track": lambda view: view.catalogue.tracks,
    "Fork": lambda view: view.catalogue.fork_of_slug,
    "Level": lambda view: view.catalogue.levels,
    "Expectation": lambda view: view.catalogue.expectation_of_slug,
    "Competency": lambda view: view.catalogue.competencies,
    "Mentor": lambda view: view.mentors,
    "Training": lambda view: view.catalogue.trainings,
    "Session": lambda view: view.catalogue.session_of_slug,
    "Hat": lambda view: view.catalogue.hats,
    "Guide": lambda view: view.catalogue.guides,
    "Process": lambda view: view.catalogue.processes,
    "Cycle": lambda view: view.catalogue.cycles,
}

Id = Annotated[strawberry.ID, strawberry.argument(description="An `id` that some answer gave.")]
Ids = Annotated[list[strawberry.ID], strawberry.argument(description="Ids that some answer gave, at most 100.")]


@strawberry.type
class NodeQuery:
    """Finding anything again."""

    @question("Whatever has this id; null where nothing has, or not for this audience.")
    def node(self, info: Info, id: Id) -> Node | None:  # noqa: A002 - Relay's word
        return _found(id, info.context)

    @question("Whatever has these ids, in their order, null for each that finds nothing.")
    def nodes(self, info: Info, ids: Ids) -> list[Node | None]:
        if len(ids) > MOST:
            raise ApiError(f"There are {len(ids)} ids: ask for {MOST} at a time.")
        return [_found(each, info.context) for each in ids]


def _found(asked: str, view: View) -> Node | None:
    try:
        name, _, slug = b64decode(asked + "=" * (-len(asked) % 4), b"-_", validate=True).decode().partition(":")
    except ValueError:
        name, slug = "", ""
    if name not in _FOUND_IN:
        raise ApiError(f"This is not an id of ours: “{asked[:40]}”.")
    found = _FOUND_IN[name](view).get(slug)
    node: Node | None = None if found is None else shown(found, view)
    return node
