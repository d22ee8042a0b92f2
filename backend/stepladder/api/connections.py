"""Lists by the page: Relay connections over keys, so that a page stays where it is while content changes.

A cursor is the key of a thing with the name of its type, written so that nobody takes it for anything else. A page
begins after a key whether or not something still has it.
"""

from base64 import b64decode, urlsafe_b64encode
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Generic, TypeVar

import orjson
import strawberry

from stepladder.api.errors import ApiError
from stepladder.api.types.noun import Noun
from stepladder.api.view import View
from stepladder.career.keys import Key, Keyed

MOST = 100
USUAL = 20
_SAID = 60
"""So many characters of what a cursor is for are said where it is for something else."""

N = TypeVar("N", bound=Noun)

First = Annotated[int | None, strawberry.argument(description="How many from the start: at most 100; 20 if not given.")]
After = Annotated[str | None, strawberry.argument(description="Begin after this cursor.")]
Last = Annotated[int | None, strawberry.argument(description="How many from the end, at most 100; not with `first`.")]
Before = Annotated[str | None, strawberry.argument(description="End before this cursor.")]
Slugs = Annotated[list[str] | None, strawberry.argument(description="Only those with these slugs.")]


@strawberry.type(description="Where a page stands in its list.")
class PageInfo:
    """Where a page stands in its list."""

    has_next_page: bool = strawberry.field(description="More follow.")
    has_previous_page: bool = strawberry.field(description="Some come before.")
    start_cursor: str | None = strawberry.field(description="The cursor of the first on this page.")
    end_cursor: str | None = strawberry.field(description="The cursor of the last on this page.")


@strawberry.type(description="One thing on a page, with its cursor.")
class Edge(Generic[N]):
    """One thing on a page, with its cursor."""

    node: N = strawberry.field(description="The thing.")
    cursor: str = strawberry.field(description="Where it stands: opaque.")


@strawberry.type(description="One page of a list.")
class Connection(Generic[N]):
    """One page of a list."""

    edges: list[Edge[N]] = strawberry.field(description="The things on this page, with their cursors.")
    nodes: list[N] = strawberry.field(description="The things on this page.")
    page_info: PageInfo = strawberry.field(description="Where this page stands.")
    total_count: int = strawberry.field(description="How many there are on all pages.")


@dataclass(frozen=True, slots=True)
class Page:
    """Which part of a list is asked for."""

    first: int | None
    after: str | None
    last: int | None
    before: str | None

    def of(self, nouns: type[N], found: Sequence[Keyed[object]], view: View, order: str = "") -> Connection[N]:
        """This part of what was found, which is ordered by key.

        Where a list has several orders, its cursors know in which of them they stand.
        """
        name = f"{nouns.__name__} by {order}" if order else nouns.__name__
        start = bisect_right(found, _key(self.after, name), key=_key_of) if self.after is not None else 0
        end = bisect_left(found, _key(self.before, name), key=_key_of) if self.before is not None else len(found)
        if self.last is not None:
            if self.first is not None:
                raise ApiError("Ask for `first` or for `last`, not for both.")
            start = max(start, end - _limit(self.last, "last"))
        else:
            end = min(end, start + _limit(USUAL if self.first is None else self.first, "first"))
        part = found[start:end]
        view.spend(len(part))
        edges = [Edge(node=nouns.of(each, view), cursor=_cursor(name, key)) for key, each in part]
        info = PageInfo(
            has_next_page=end < len(found),
            has_previous_page=start > 0,
            start_cursor=edges[0].cursor if edges else None,
            end_cursor=edges[-1].cursor if edges else None,
        )
        return Connection(edges=edges, nodes=[edge.node for edge in edges], page_info=info, total_count=len(found))


def _key_of(pair: Keyed[object]) -> Key:
    return pair[0]


def _limit(number: int, argument: str) -> int:
    if not 0 <= number <= MOST:
        raise ApiError(f"`{argument}` is {number}: it can be 0 to {MOST}.")
    return number


def _cursor(name: str, key: Key) -> str:
    return urlsafe_b64encode(orjson.dumps([name, *key])).decode().rstrip("=")


def _key(cursor: str, name: str) -> Key:
    try:
        parts: Any = orjson.loads(b64decode(cursor + "=" * (-len(cursor) % 4), b"-_", validate=True))
    except ValueError:
        parts = None
    if not isinstance(parts, list) or len(parts) < 2 or not all(isinstance(part, str) for part in parts):
        raise ApiError("This is not a cursor: take one from `pageInfo` or `edges`.")
    if parts[0] != name:
        raise ApiError(f"This cursor is for a list of {parts[0][:_SAID]}, not of {name[:_SAID]}.")
    return tuple(parts[1:])
