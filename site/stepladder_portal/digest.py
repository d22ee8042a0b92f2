"""What of a finished page is worth reading to Pagefind, which parses markup slowly: a quarter of its letters.

The rules are Pagefind's own: whatever is left out here, it would leave out as well. A page's entry in the index is the
same, whether Pagefind reads the page or its digest.
"""

import re
from functools import cache

MARK = "data-pagefind-body"
"""Stands on the part of a page that is to be found."""

_SKIPPED = re.compile(r"<(?:(svg|nav)\b|([a-z][a-z0-9-]*)(?=[^<>]* data-pagefind-ignore[\s>]))[^<>]*>")
"""Begins a part that is not to be found: marked so, or of a kind that Pagefind never reads."""

_QUOTED = re.compile('"[^"]*"')


def digest(html: str) -> str | None:
    """The part of a page that is to be found, without what within it is not; None where the page has no such part."""
    start, end = html.find("<main"), html.rfind("</main>")
    body = html.find(">", start) + 1
    if start < 0 or end < body or MARK not in html[start:body]:
        return None
    kept, at = ["<html><body>", html[start:body]], body
    while found := _SKIPPED.search(html, at, end):
        after = _end(html, found, end)
        kept.append(html[at : found.start() if after else found.end()])
        at = after or found.end()
    return "".join([*kept, html[at:end], "</main></body></html>"])


def _end(html: str, opened: re.Match[str], end: int) -> int | None:
    """Where an element that may be left out is over; None leaves it in, for Pagefind to decide."""
    if opened[2] and "data-pagefind-ignore" not in _QUOTED.sub("", opened[0]):
        return None
    depth = 1
    for tag in _tags(opened[1] or opened[2]).finditer(html, opened.end(), end):
        depth += -1 if tag[1] else 1
        if not depth:
            return tag.end()
    return None


@cache
def _tags(name: str) -> re.Pattern[str]:
    return re.compile(rf"<(/?){name}(?:\s[^<>]*)?>")
