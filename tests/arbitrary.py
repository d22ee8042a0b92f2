"""Any record that is possible at all, for Hypothesis: made from the records' own fields, so that none is forgotten."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from stepladder.records import KINDS, LEVEL_SLUG_PATTERN, SLUG_PATTERN, Contents, Record
from stepladder.records.translation import LOCALE_PATTERN

_ODD = "|*_`{}[]<>&\"'\\;,=+-@#%\n\t\r\u2028\u00a0\u200b\ufeff\U0001f9d7\u0301\u202e"
"""Characters that mean something to some program on the way, or that are hard to see."""

_CHARACTERS = st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from(_ODD)
_WORD = st.from_regex(r"[a-z0-9]{1,9}(-[a-z0-9]{1,9})?", fullmatch=True)

_KEY = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9._-]{0,20}", fullmatch=True)
_TEXT = st.text(_CHARACTERS, max_size=30)

_BY_PATTERN = {
    SLUG_PATTERN: _WORD,
    LEVEL_SLUG_PATTERN: st.tuples(_WORD, _WORD).map("/".join),
    LEVEL_SLUG_PATTERN[:-1] + r"/[A-Za-z0-9][A-Za-z0-9._-]*$": st.tuples(_WORD, _WORD, _KEY).map("/".join),
    r"^[A-Za-z0-9][A-Za-z0-9._-]*$": _KEY,
    LOCALE_PATTERN: st.sampled_from(("de", "pt-BR", "zh-Hant-TW", "gsw")),
}
_BY_CHECK = {
    "_check_day": st.dates().map(str) | st.integers(-9999, 9999).map("{:+d}d".format),
    "_check_time": st.datetimes().map(lambda moment: moment.isoformat()) | st.just("+12d 09:30"),
}


def _nested(texts: SearchStrategy[Any]) -> SearchStrategy[Any]:
    """Texts in the shape of a document: in lists and under names, lists and names in one another."""
    return st.lists(texts, max_size=2) | st.dictionaries(_TEXT, texts, max_size=2)


_Make = Callable[[dict[str, Any]], SearchStrategy[Any]]
"""Values of one type within the bounds that stand beside it."""

_PLAIN: dict[Any, _Make] = {
    type(None): lambda _: st.none(),
    bool: lambda _: st.booleans(),
    date: lambda _: st.dates(),
    str: lambda bounds: st.text(_CHARACTERS, min_size=bounds.get("min_length", 0), max_size=30),
    int: lambda bounds: st.integers(max(bounds["ge"], bounds.get("gt", bounds["ge"] - 1) + 1), bounds["le"]),
    float: lambda bounds: st.floats(bounds.get("ge", -1e9), 1e9),
    Decimal: lambda bounds: (
        st.decimals(bounds.get("ge", -(10**12)), bounds.get("le", 10**12), places=3) | st.decimals(0, 1, places=29)
    ),
    dict[str, Any]: lambda _: st.dictionaries(_TEXT, st.recursive(_TEXT, _nested, max_leaves=5), max_size=3),
}


def records(record: type[Record]) -> SearchStrategy[Any]:
    """Any record of a class, with every field given."""
    fields = {name: _values(field.annotation, tuple(field.metadata)) for name, field in record.model_fields.items()}
    return st.fixed_dictionaries(fields).map(record.model_validate)


def contents(most: int = 2) -> SearchStrategy[Contents]:
    """Any contents, with so many documents of a kind at most."""
    groups = [
        st.lists(records(record), max_size=1 if kind == "organisation" else most, unique_by=_identity)
        for kind, record in KINDS.items()
    ]
    return st.tuples(*groups).map(lambda lists: Contents.of(document for each in lists for document in each))


def _values(annotation: Any, marks: tuple[Any, ...] = ()) -> SearchStrategy[Any]:
    kind, arguments = get_origin(annotation), get_args(annotation)
    if kind is Annotated:
        inner = [mark for argument in arguments[1:] for mark in getattr(argument, "metadata", (argument,))]
        values = _values(arguments[0], (*inner, *marks))
    elif kind in (Union, UnionType):
        values = st.one_of([_values(argument, marks) for argument in arguments])
    elif kind is Literal:
        values = st.sampled_from(arguments)
    elif kind is tuple:
        least = _bounds(marks).get("min_length", 0)
        values = st.lists(_values(arguments[0]), min_size=least, max_size=3, unique_by=_identity).map(tuple)
    elif annotation in _PLAIN:
        special = _special(marks)
        values = _PLAIN[annotation](_bounds(marks)) if special is None else special
    else:
        values = records(annotation)
    return values


def _special(marks: tuple[Any, ...]) -> SearchStrategy[str] | None:
    """Strings of which the records ask more than a length."""
    for mark in marks:
        if pattern := getattr(mark, "pattern", None):
            return _BY_PATTERN[pattern]
        check = getattr(getattr(mark, "func", None), "__name__", "")
        if check in _BY_CHECK:
            return _BY_CHECK[check]
    return None


def _bounds(marks: tuple[Any, ...]) -> dict[str, Any]:
    names = ("ge", "gt", "le", "min_length")
    return {name: getattr(mark, name) for mark in marks for name in names if getattr(mark, name, None) is not None}


def _identity(item: Any) -> Any:
    """What may stand only once in a list: a slug or a key; anything may that has neither."""
    return getattr(item, "slug", None) or getattr(item, "key", None) or object()
