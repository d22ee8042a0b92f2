"""Which fields of what is asked are withheld: by the tables of ``identity.audience``, and never by a value.

That a field is not for the public is told wherever the public asks for it of a thing that is there, whether or not
anything stands in it. That few people hold a grade is told where a thing has to do with such a grade, which everybody
may know; whether it has a pay band is not looked at.
"""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Final

from graphql import GraphQLObjectType
from graphql.execution.collect_fields import GroupedFieldSet
from graphql.pyutils import camel_to_snake, snake_to_camel

from stepladder.api.view import View
from stepladder.identity.audience import Reason, withheld
from stepladder.settings import Audience

Note = Callable[[Any, View], None]
"""Notes what is withheld of a record that is answered."""


def _any_grade(_: object, view: View) -> bool:
    return any(grade.few_holders for grade in view.catalogue.grades.values())


HELD_BY_FEW: Final[Mapping[str, Callable[[Any, View], bool]]] = {
    "Grade": lambda grade, _: grade.few_holders,
    "Ladder": _any_grade,
    "Level": lambda level, view: view.catalogue.pay.hides(level),
    "LevelDifference": lambda difference, _: difference.bands_withheld,
    "Organisation": _any_grade,
    "ParityGiven": lambda given, _: given.hidden,
    "ParityLine": lambda line, _: line.left.hidden or line.right.hidden,
}
"""Whether a record has to do with a grade that few people hold, by the type that it is shown as."""


def noting(kind: GraphQLObjectType, fields: GroupedFieldSet, audience: Audience) -> Note | None:
    """How to note what is withheld of a type of which these fields are asked; None where nothing can be."""
    hidden = hidden_fields(audience, kind.name)
    asked = {details[0].node.name.value for details in fields.values()} & hidden.keys() if hidden else ()
    if not asked:
        return None
    told = [(f"{kind.name}.{name}", hidden[name]) for name in asked]
    not_for_all = [each for each in told if each[1] == "NOT_FOR_PUBLIC"]
    by_few = [each for each in told if each[1] == "FEW_HOLDERS"]

    def note(record: Any, view: View) -> None:
        view.withheld.note(not_for_all)
        if by_few and HELD_BY_FEW[kind.name](record, view):
            view.withheld.note(by_few)

    return note


@cache
def hidden_fields(audience: Audience, name: str) -> Mapping[str, Reason]:
    """The fields of a type that may be kept from an audience, as the API names them, each with the reason."""
    found = withheld(audience, camel_to_snake(name))
    return {snake_to_camel(field, upper=False): reason for field, reason in found.items()}
