"""One operation asked of several things in one question: each under an alias, and what is asked of it said once."""

import re
from collections.abc import Sequence

_ONE = re.compile(r"query \w+\(([^)]*)\) \{\n  (\w+)\([^)]*\) (\{\n.*?\n  \})\n\}\n(.*)", re.DOTALL)
"""An operation with one field: its variables, the name of that field, what is asked of it, and its fragments."""

_VARIABLE = re.compile(r"\$(\w+): ([\w!\[\]]+)")


def alias(number: int) -> str:
    """Under which name the answer for the thing of that number comes."""
    return f"of{number}"


def variable(name: str, number: int) -> str:
    """What the variable of that name is called for the thing of that number."""
    return f"{name}{number}"


def several(document: str, kind: str, names: Sequence[str], count: int, alike: Sequence[str] = ()) -> str:
    """The document that asks the one field of an operation, which answers with that kind of thing, so many times.

    Of its variables it has those of these names, and those that are ``alike`` for all things as they are; the others
    keep their defaults. Raises ValueError where the operation has more than one field, or has no such variable.
    """
    found = _ONE.search(document)
    types = dict(_VARIABLE.findall(found[1])) if found else {}
    if found is None or not {*names, *alike} <= {*types}:
        raise ValueError(f"Cannot be asked of several things at once by {', '.join(names)}: {document[:80]}")
    declared, asked = [f"${name}: {types[name]}" for name in alike], []
    for number in range(count):
        declared += [f"${variable(name, number)}: {types[name]}" for name in names]
        own = [f"{name}: ${variable(name, number)}" for name in names]
        given = ", ".join([*own, *(f"{name}: ${name}" for name in alike)])
        asked.append(f"{alias(number)}: {found[2]}({given}) {{ ...Asked }}")
    head = f"query Several({', '.join(declared)}) {{\n  " + "\n  ".join(asked) + "\n}\n"
    return f"{head}fragment Asked on {kind} {found[3]}\n{found[4]}"
