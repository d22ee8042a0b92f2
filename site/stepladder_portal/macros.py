"""The small vocabulary that generated pages and hand-written ones share (mkdocs-macros-plugin).

A macro hands back a mark, and the finished HTML takes its place after Markdown has run: what is in data never meets
Markdown, and pages of finished HTML cost it nothing.
"""

import re
from collections.abc import Callable
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from stepladder_portal.errors import BuildError
from stepladder_portal.render import Links, Renderer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs_macros.plugin import MacrosPlugin

_MARK = re.compile(r'<div data-drawn="(\d+)"></div>')

_READ_BY_MARKDOWN = re.compile(r"[!-/:-@\[-`{-~]")
"""ASCII punctuation: whatever Markdown or HTML could read as more than text."""

Draw = Callable[[Links], Markup]


class Drawings:
    """What the macros of one build have asked to be drawn, each under the number in its mark."""

    def __init__(self, renderer: Renderer) -> None:
        self.renderer = renderer
        self._wanted: list[Draw] = []

    def want(self, draw: Draw) -> str:
        """Note a drawing; the mark for it is one HTML block, alone in its paragraph."""
        self._wanted.append(draw)
        return f'\n\n<div data-drawn="{len(self._wanted) - 1}"></div>\n\n'

    def fill(self, html: str, address: str) -> str:
        """Put the drawings in the places of their marks, for the page at ``address``."""
        links = Links(address)
        return _MARK.sub(lambda mark: str(self._wanted[int(mark[1])](links)), html)


def _out_of_reach(text: str) -> str:
    """A text within a line of Markdown, shown as typed: its punctuation by number, its line breaks as spaces."""
    return _READ_BY_MARKDOWN.sub(lambda found: f"&#{ord(found[0])};", " ".join(text.split()))


_current: ContextVar[Drawings] = ContextVar("drawings")


@contextmanager
def drawing(drawings: Drawings) -> "Iterator[None]":
    """The build within which macros draw."""
    token = _current.set(drawings)
    try:
        yield
    finally:
        _current.reset(token)


def define_env(env: "MacrosPlugin") -> None:
    """Called by mkdocs-macros-plugin: everything that a page may say."""
    drawings = _current.get()
    renderer = drawings.renderer

    def macro(function: Callable[..., Any]) -> None:
        env.macro(function)  # type: ignore[no-untyped-call]

    def body() -> str:
        """The whole body of the generated page that asks for it."""
        page = renderer.pages.by_address[env.page.url]
        return drawings.want(lambda _: renderer.body(page))

    def ladder_picture(slug: str) -> str:
        """The lattice of a ladder, as on its own page."""
        _known("ladder", slug)
        context = {"ladder": renderer.catalog.ladder[slug], "lattice": renderer.views.ladders.lattices[slug]}
        return drawings.want(lambda link: renderer.draw("parts/lattice.html", link, context))

    def upcoming(most: int = 5) -> str:
        """The next sessions of all trainings."""
        return drawings.want(lambda link: renderer.draw("parts/upcoming.html", link, {"most": most}))

    def count(kind: str) -> str:
        """How many things of a kind there are, as the organisation writes figures."""
        return renderer.wording.number(len(renderer.catalog.of_kind(kind)))

    def organisation_name() -> str:
        """The organisation's name, as plain text."""
        return _out_of_reach(renderer.catalog.organisation["name"])

    def _known(kind: str, slug: str) -> None:
        if slug not in renderer.catalog.of_kind(kind):
            raise BuildError(f"A hand-written page names the {kind} {slug}, which does not exist.")

    for function in (body, ladder_picture, upcoming, count, organisation_name):
        macro(function)
