"""The main part of a finished page as plain Markdown: its headings, paragraphs, lists and links, but no picture."""

import re
from html.parser import HTMLParser

_BLOCKS = {"p", "div", "section", "article", "aside", "nav", "dl", "dt", "dd", "details", "summary", "li", "br"}
_LISTS = {"ul", "ol"}
_UNSAID = {"svg", "form", "figure", "kbd"}
_EMPHASIS = {"strong": "**", "em": "*"}
_SPECIAL = re.compile(r"([\\`*_\[\]<>#|])")


def markdown_of(page: str) -> str:
    """The Markdown of a page, with links to the files of other pages."""
    writer = _Writer()
    writer.feed(page)
    writer.close()
    return "\n\n".join(writer.blocks) + "\n"


class _Writer(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[str] = []
        self._line = ""
        self._lead = ""
        self._depth = 0
        self._said = False
        self._unsaid = 0
        self._links: list[str | None] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "main":
            self._said = True
        elif tag in _UNSAID:
            self._unsaid += 1
        elif tag in _LISTS:
            self._end_block()
            self._depth += 1
        elif tag in _BLOCKS or tag[0] == "h":
            self._end_block()
            if tag == "li":
                self._lead = "- "
            elif tag[1:].isdigit():
                self._lead = f"{'#' * int(tag[1:])} "
        elif tag == "a":
            self._begin_link(dict(attrs).get("href") or "")
        else:
            self._line += _EMPHASIS.get(tag, "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "main":
            self._end_block()
            self._said = False
        elif tag in _UNSAID:
            self._unsaid -= 1
        elif tag in _LISTS:
            self._end_block()
            self._depth -= 1
        elif tag in _BLOCKS or tag[0] == "h":
            self._end_block()
        elif tag == "a":
            self._end_link()
        else:
            self._line += _EMPHASIS.get(tag, "")

    def handle_data(self, data: str) -> None:
        if self._said and not self._unsaid:
            self._line += _SPECIAL.sub(r"\\\1", data)

    def _begin_link(self, href: str) -> None:
        path, _, anchor = href.partition("#")
        if anchor and not path:  # a mark to a place on its own page, which says nothing
            self._links.append(None)
            self._unsaid += 1
        else:
            self._links.append(href if ":" in path else f"{path}index.md")
            self._line += "["

    def _end_link(self) -> None:
        link = self._links.pop()
        if link is None:
            self._unsaid -= 1
        else:
            self._line += f"]({link})"

    def _end_block(self) -> None:
        text = " ".join(self._line.split())
        self._line = ""
        if text and self._said and not self._unsaid:
            indent = 4 * (self._depth - 1 if self._lead == "- " else self._depth)
            self.blocks.append(f"{' ' * indent}{self._lead}{text}")
            self._lead = ""
