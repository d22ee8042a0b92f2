"""Finished pages as a small tree, so that tests can ask what stands on them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path

_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


@dataclass
class Element:
    """One element with what is in it."""

    tag: str
    attributes: dict[str, str]
    inside: "list[Element | str]" = field(default_factory=list)

    def __iter__(self) -> "Iterator[Element]":
        """Every element in it, itself first."""
        yield self
        for each in self.inside:
            if isinstance(each, Element):
                yield from each

    @property
    def text(self) -> str:
        """All text in it, as a browser has it before it lays it out."""
        return "".join(each if isinstance(each, str) else each.text for each in self.inside)

    def all(self, tag: str | None = None, **attributes: str) -> "list[Element]":
        """Every element in it of a tag (any, if none is given), with these attributes."""
        return [
            each
            for each in self
            if (tag is None or each.tag == tag)
            and all(each.attributes.get(name) == value for name, value in attributes.items())
        ]

    def of_class(self, name: str) -> "list[Element]":
        """Every element in it with a class."""
        return [each for each in self if name in each.attributes.get("class", "").split()]


class _Tree(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.root = Element("", {})
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].inside.append(element)
        if tag not in _VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].inside.append(Element(tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            return
        if self.open[-1].tag != tag:
            raise ValueError(f"</{tag}> closes <{self.open[-1].tag}> at {self.getpos()}")
        self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].inside.append(data)


def read_html(html: str) -> Element:
    """A piece of HTML as a tree. Raises ValueError where an element is closed that is not open, or left open."""
    tree = _Tree()
    tree.feed(html.replace("\r\n", "\n").replace("\r", "\n"))  # as HTML itself reads line ends
    tree.close()
    if len(tree.open) > 1:
        raise ValueError(f"<{tree.open[-1].tag}> is never closed")
    return tree.root


@dataclass(frozen=True)
class Finished:
    """A portal as it was published."""

    folder: Path

    @cached_property
    def pages(self) -> dict[str, Element]:
        """Every page by its address; the page for what is not there by its file's name."""
        files = sorted(self.folder.rglob("*.html"))
        return {
            file.relative_to(self.folder).as_posix().removesuffix("index.html"): read_html(file.read_text("utf-8"))
            for file in files
        }


def contents_of(folder: Path) -> dict[str, bytes]:
    """What every file in a folder holds, whatever its kind."""
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}
