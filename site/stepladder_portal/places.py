"""Where in a page each value of a template stands: in its text, or within a tag, a title or a picture.

It is read off what stands around the values in the template, in the order in which it is written there. All branches of
a condition begin where it does, and what comes after it goes on from the first. Macros, and blocks that are set aside,
begin in text; wherever else they are used, what is written there takes care of it.
"""

import re
from collections.abc import Iterable

from jinja2 import nodes

_NO_ELEMENTS = frozenset({"option", "script", "style", "svg", "textarea", "title"})
"""Elements in which no other may say of what language a text is."""

_OPENED = re.compile(r"</?([a-zA-Z][a-zA-Z0-9-]*)|<!")
_CLOSED = re.compile("""[>"']""")

_OWN_BODY = (nodes.Macro, nodes.CallBlock, nodes.AssignBlock, nodes.FilterBlock, nodes.Block)


class _Place:
    """A place between two letters of a page."""

    def __init__(self, tag: str | None = None, quote: str = "", within: str = "") -> None:
        self._tag = tag
        """The tag that is open, whatever it is called."""
        self._quote = quote
        """The mark that begins the value of one of its attributes."""
        self._within = within
        """The element in which no other may stand."""

    @property
    def is_text(self) -> bool:
        return self._tag is None and not self._within

    def copy(self) -> "_Place":
        return _Place(self._tag, self._quote, self._within)

    def after(self, html: str) -> None:
        """Go on behind a piece of a page."""
        at = 0
        while at >= 0:
            at = self._into_tag(html, at) if self._tag is None else self._out_of_tag(html, at)

    def _into_tag(self, html: str, at: int) -> int:
        found = _OPENED.search(html, at)
        if found is None:
            return -1
        name = (found[1] or "").lower()
        if self._within:
            if found[0].lower() == f"</{self._within}":
                self._within = ""
            elif self._within in {"script", "style"}:
                return found.end()
        elif name in _NO_ELEMENTS and not found[0].startswith("</"):
            self._within = name
        self._tag = name
        return found.end()

    def _out_of_tag(self, html: str, at: int) -> int:
        if self._quote:
            end = html.find(self._quote, at)
            self._quote = "" if end >= 0 else self._quote
            return end + 1 if end >= 0 else -1
        found = _CLOSED.search(html, at)
        if found is None:
            return -1
        if found[0] == ">":
            if html[found.start() - 1 : found.start()] == "/" and self._tag == self._within:
                self._within = ""  # <svg/> holds nothing
            self._tag = None
        else:
            self._quote = found[0]
        return found.end()


def in_text(template: nodes.Template) -> frozenset[int]:
    """The ``id`` of each value of a template that is written where an element may stand."""
    found: set[int] = set()
    _walk(template.body, _Place(), found)
    return frozenset(found)


def _walk(written: Iterable[nodes.Node], place: _Place, found: set[int]) -> None:
    for node in written:
        if isinstance(node, nodes.Output):
            for each in node.nodes:
                if isinstance(each, nodes.TemplateData):
                    place.after(each.data)
                elif place.is_text:
                    found.add(id(each))
        elif isinstance(node, nodes.If):
            start = place.copy()
            _walk(node.body, place, found)
            for other in node.elif_:
                _walk([other], start.copy(), found)
            _walk(node.else_, start.copy(), found)
        elif isinstance(node, nodes.For):
            _walk(node.body, place, found)
            _walk(node.else_, place, found)
        elif isinstance(node, _OWN_BODY):
            _walk(node.body, _Place(), found)
        else:
            _walk(node.iter_child_nodes(), place, found)
