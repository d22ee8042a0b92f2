"""From an author's fields to a record, or to faults an author understands."""

from collections.abc import Callable, Collection, Iterator, Mapping
from types import UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from stepladder.content.places import Place, RecordPath
from stepladder.content.suggest import did_you_mean
from stepladder.errors import ContentFault

R = TypeVar("R", bound=BaseModel)

PlaceOf = Callable[[RecordPath, bool], Place]
"""The place of the value at a path, or (True) of its key; the nearest thing around it where it is missing."""


def validate(
    record: type[R], fields: Mapping[str, Any], place_of: PlaceOf, own: Collection[str] = ("slug",)
) -> tuple[R | None, tuple[ContentFault, ...]]:
    """Make the record, or tell everything that keeps it from being made.

    ``own`` are the fields that the author does not write as such, and so is not told of.
    """
    try:
        return record.model_validate(fields), ()
    except ValidationError as error:
        problems = error.errors(include_url=False)
    return None, tuple(_fault(record, problem, place_of, own) for problem in problems)


def _fault(record: type[BaseModel], problem: ErrorDetails, place_of: PlaceOf, own: Collection[str]) -> ContentFault:
    path: RecordPath = problem["loc"]
    name = next((str(step) for step in reversed(path) if isinstance(step, str)), "this file")
    given = problem["input"]
    kind = problem["type"]
    if kind == "extra_forbidden":
        known = [field for field in _fields_at(record, path[:-1]) if len(path) > 1 or field not in own]
        hint = did_you_mean(name, known) or f"known here: {', '.join(known)}"
        return place_of(path, True).fault("unknown-field", f"there is no field {_short(name, quoted=False)}", hint)
    if kind == "missing":
        return place_of(path, True).fault("missing-field", f"the field {name} is missing")
    place = place_of(path, False)
    if given is None:
        return place.fault("missing-value", f"{name} is empty", "leave the line out, or write a value")
    if kind == "literal_error":
        expected = str(problem["ctx"]["expected"])
        choices = [choice.strip("'") for choice in expected.replace(" or ", ", ").split(", ")]
        hint = did_you_mean(str(given), choices) or f"one of {', '.join(choices)}"
        return place.fault("unknown-choice", f"{name} cannot be {_short(given)}", hint)
    return place.fault("bad-value", f"{name}: {reason(problem)}", _hint(kind))


def reason(problem: ErrorDetails) -> str:
    """What is wrong with a value, in words that follow its field's name."""
    given, kind, context = problem["input"], problem["type"], problem.get("ctx", {})
    shown = _short(given)
    reasons = {
        "string_pattern_mismatch": f"{shown} is not an identity",
        "string_type": "has to be a text",
        "string_too_short": "is empty",
        "string_too_long": f"is longer than {context.get('max_length')} characters",
        "tuple_type": "has to be a list",
        "model_type": "has to be fields with names",
        "dict_type": "has to be fields with names",
        "greater_than_equal": f"{shown} is less than {context.get('ge')}",
        "greater_than": f"{shown} is not more than {context.get('gt')}",
        "finite_number": f"{shown} is not a number",
        "decimal_max_digits": f"{shown} has more than {context.get('max_digits')} digits",
        "less_than_equal": f"{shown} is more than {context.get('le')}",
        "too_short": f"needs {context.get('min_length')} or more entries",
    }
    if kind in reasons:
        return reasons[kind]
    if kind.startswith(("int", "float", "decimal")):
        return f"{shown} is not a number"
    if kind.startswith("bool"):
        return f"{shown} is neither yes nor no"
    if kind == "value_error":
        return f"{shown} {context.get('error', problem['msg'])}"
    return problem["msg"]


def _hint(kind: str) -> str | None:
    if kind == "string_pattern_mismatch":
        return "lower-case letters, digits and single hyphens; a level is written ladder/level"
    if kind == "tuple_type":
        return "begin each entry on a line of its own with a hyphen"
    return None


def _short(given: object, *, quoted: bool = True) -> str:
    text = str(given)
    text = text if len(text) <= 60 else f"{text[:57]}..."
    return repr(text) if quoted else text


def _fields_at(record: type[BaseModel], path: RecordPath) -> list[str]:
    """The names of the fields that the record at ``path`` has."""
    model = record
    for step in path:
        if isinstance(step, str) and step in model.model_fields:
            model = next(_models_in(model.model_fields[step].annotation), model)
    return list(model.model_fields)


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    elif get_origin(annotation) in {Union, UnionType, Annotated, tuple}:
        for argument in get_args(annotation):
            yield from _models_in(argument)
