"""Tables as comma-separated values (RFC 4180) that a spreadsheet opens without harm.

UTF-8 with a mark at its beginning: Excel reads accents wrong without it, and programs have the same in JSON. A text
that a spreadsheet would take for a formula begins with an apostrophe; figures are written as figures. Heads are the
names of the API's fields and are not translated: what reads one portal's files reads another's.
"""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

Cell = str | int | float | bool | None | Sequence[str]

_FORMULA = re.compile(r"(^|[;\t\r\n,])(?=[=+\-@\t\r\n＝＋－＠])")
"""Where a cell could begin for a spreadsheet, if what follows would make it a formula (OWASP, CSV injection).

A semicolon or tab separates cells in many countries, whatever the file says.
"""


@dataclass(frozen=True)
class Table:
    """A table, and the address of its file."""

    address: str
    heads: Sequence[str]
    rows: Sequence[Sequence[Cell]]


def separated(table: Table) -> bytes:
    """A table as the bytes of a file."""
    text = io.StringIO()
    write = csv.writer(text, quoting=csv.QUOTE_MINIMAL, lineterminator="\r\n")
    write.writerow([_plain(head) for head in table.heads])
    write.writerows([_plain(cell) for cell in row] for row in table.rows)
    return text.getvalue().encode("utf-8-sig")


def flat(things: Iterable[object], depth: int = 3) -> tuple[list[str], list[list[Cell]]]:
    """Things of a list of answers as heads and rows: what lies within another has its name before its own."""
    rows = [dict(_leaves(thing, "", depth)) for thing in things]
    heads = list(dict.fromkeys(head for row in rows for head in row))
    return heads, [[row.get(head) for head in heads] for row in rows]


def _leaves(thing: object, name: str, depth: int) -> Iterable[tuple[str, Cell]]:
    if isinstance(thing, dict) and depth:
        for key, value in thing.items():
            yield from _leaves(value, f"{name} {_words(key)}".strip(), depth - 1)
    elif isinstance(thing, list):
        yield name, [_named(each) for each in thing]
    elif thing is None or isinstance(thing, str | int | float):
        yield name, thing


def _named(thing: object) -> str:
    if isinstance(thing, dict):
        return str(thing.get("title") or thing.get("slug") or thing.get("text") or "")
    return str(thing)


@cache
def _words(key: str) -> str:
    """``effectiveFrom`` as ``effective from``."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", key).lower()


def _plain(cell: Cell) -> str | int | float:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "yes" if cell else "no"
    if isinstance(cell, int | float):
        return int(cell) if float(cell).is_integer() else cell
    text = cell if isinstance(cell, str) else "; ".join(cell)
    return _FORMULA.sub(r"\1'", text.replace("\0", ""))
