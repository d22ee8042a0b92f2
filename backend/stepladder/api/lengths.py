"""How long the lists of one catalogue are: what a question is measured by before it is answered."""

from collections.abc import Callable, Collection, Mapping
from typing import Final

from graphql import (
    FieldNode,
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLObjectType,
    IntValueNode,
    ValueNode,
    VariableNode,
    get_named_type,
    get_nullable_type,
    is_list_type,
)

from stepladder.api.connections import MOST, USUAL
from stepladder.api.describing import described
from stepladder.api.finding import names_of
from stepladder.api.limits import Length
from stepladder.api.types.noun import FIND, Find, Most
from stepladder.api.types.noun import MOST as MOST_HELD
from stepladder.api.view import View

_RECORDS: Final[Mapping[str, Callable[[View], Collection[object]]]] = {
    "Ladder": lambda view: view.catalogue.ladders.values(),
    "Track": lambda view: view.catalogue.tracks.values(),
    "Level": lambda view: view.catalogue.levels.values(),
    "Competency": lambda view: view.catalogue.competencies.values(),
    "Mentor": lambda view: view.mentors.values(),
    "Training": lambda view: view.catalogue.trainings.values(),
    "Expectation": lambda view: view.catalogue.expectation_of_slug.values(),
    "Session": lambda view: view.catalogue.session_of_slug.values(),
    "Hat": lambda view: view.catalogue.hats.values(),
    "Guide": lambda view: view.catalogue.guides.values(),
    "Process": lambda view: view.catalogue.processes.values(),
    "Cycle": lambda view: view.catalogue.cycles.values(),
    "FairnessReport": lambda view: view.contents.fairness_reports.values(),
    "Organisation": lambda view: view.contents.of_kind("organisation").values(),
    "Policy": lambda view: [organisation.policy] if (organisation := view.contents.organisation) else [],
    "Grade": lambda view: view.catalogue.grades.values(),
    "Equivalence": lambda view: view.catalogue.equivalences,
    "Transition": lambda view: view.catalogue.transitions,
    "LevelChange": lambda view: view.catalogue.levels.values(),
    "LevelChangeNote": lambda view: view.catalogue.notes,
    "SearchHit": names_of,
    "Fork": lambda view: view.catalogue.forks,
    "PayBand": lambda view: view.catalogue.pay.bands,
}
"""Every record whose type has links to lists, or is listed by the page."""

_PAGED: Final = "Connection"


class Lengths:
    """The longest list behind each link, and how many things there are to list by the page.

    Each is looked up when it is first asked for. Made for one audience: what is hidden from it must not show in which
    questions are refused.
    """

    def __init__(self, view: View) -> None:
        self._view = view
        self._longest: dict[tuple[str, str], int] = {}

    def asked(self, variables: Mapping[str, object]) -> Length:
        """How many things each field of a question holds at most, as far as is known."""

        def length(node: FieldNode, field: GraphQLField, parent: GraphQLObjectType | GraphQLInterfaceType) -> int:
            kind = get_named_type(field.type).name
            if kind.endswith(_PAGED):
                return min(_page(node, variables), self._all(kind.removesuffix(_PAGED)))
            most = field.extensions.get(MOST_HELD)
            if most is not None:
                return self._at_most(parent.name, node.name.value, most)
            if not is_list_type(get_nullable_type(field.type)) or parent.name.endswith(_PAGED):
                return 1  # a page has been counted with what it is a page of
            if kind.startswith("__"):
                return described(node.name.value)
            find = field.extensions.get(FIND)
            return MOST if find is None else self._of_link(parent.name, node.name.value, find)

        return length

    def _all(self, noun: str) -> int:
        return len(_RECORDS[noun](self._view))

    def _at_most(self, noun: str, field: str, most: Most) -> int:
        key = (noun, field)
        if key not in self._longest:
            self._longest[key] = most(self._view)
        return self._longest[key]

    def _of_link(self, noun: str, field: str, find: Find) -> int:
        key = (noun, field)
        if key not in self._longest:
            records = _RECORDS[noun](self._view) if noun in _RECORDS else ()
            self._longest[key] = max((_number_of(find(record, self._view)) for record in records), default=1)
        return self._longest[key]


def _number_of(found: object) -> int:
    return len(found) if isinstance(found, list | tuple) else 1


def _page(node: FieldNode, variables: Mapping[str, object]) -> int:
    """How long a page is that is asked for; one that is out of bounds is refused when it is used."""
    asked = (argument.value for argument in node.arguments or () if argument.name.value in {"first", "last"})
    return max((_size(value, variables) for value in asked), default=USUAL)


def _size(written: ValueNode, variables: Mapping[str, object]) -> int:
    size = variables.get(written.name.value) if isinstance(written, VariableNode) else None
    if isinstance(written, IntValueNode) and len(written.value) < 9:
        size = int(written.value)
    return size if isinstance(size, int) and 0 <= size <= MOST else MOST
