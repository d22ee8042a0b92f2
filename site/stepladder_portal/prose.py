"""Markdown that people wrote, as HTML that cannot do harm."""

import re
from functools import lru_cache
from urllib.parse import urlsplit

import nh3
import pyromark
from markupsafe import Markup, escape

from stepladder_portal.compiling import written
from stepladder_portal.speaking import direction
from stepladder_portal.told import Told

_TAGS = {
    "p", "br", "hr", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code", "em", "strong", "del",
    "a", "table", "thead", "tbody", "tr", "th", "td", "sub", "sup",
}  # fmt: skip
_ATTRIBUTES = {"a": {"href", "title"}, "ol": {"start"}, "code": {"class"}, "td": {"align"}, "th": {"align"}}
_OPTIONS = pyromark.Options.ENABLE_TABLES | pyromark.Options.ENABLE_STRIKETHROUGH
_RENDER = pyromark.Markdown(options=_OPTIONS)
_LINKED = {"http", "https"}


_BLOCK = re.compile(r"<(?:p|h[2-6]|ul|ol|blockquote|pre|table)\b")
"""Begins a piece of cleaned HTML that is read by itself."""

_LINK = re.compile(r'<a((?: [a-z]+="[^"]*")*)>(.*?)</a>', re.DOTALL)
"""A link as nh3 writes it, with no quotation mark within a value. One that has lost its address is text."""


def prose(text: str) -> Markup:
    """CommonMark with tables, cleaned: no script, no style, no image, links to http, https and mailto alone.

    Of a text in another language than the page's, every paragraph says so.
    """
    return _prose(text, text.lang if isinstance(text, Told) else "")


@lru_cache(maxsize=512)
def _prose(text: str, lang: str) -> Markup:
    html = _RENDER.html(text).replace("<h1>", "<h2>").replace("</h1>", "</h2>")
    clean = nh3.clean(
        html,
        tags=_TAGS,
        attributes=_ATTRIBUTES,
        url_schemes={*_LINKED, "mailto"},
        link_rel="noopener noreferrer",
    )
    clean = _LINK.sub(lambda link: link[0] if ' href="' in link[1] else link[2], clean)
    if lang:
        clean = _BLOCK.sub(rf'\g<0> lang="{escape(lang)}" dir="{direction(lang)}"', clean)
    return Markup(clean)  # noqa: S704 - nh3 has just cleaned it


_MAILBOX = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", re.ASCII)


def address_to_write_to(text: str) -> str | None:
    """What a link to whoever can be reached so leads to: a page of the web, or a mailbox; None where it is neither."""
    if is_web_address(text):
        return text
    return f"mailto:{text}" if _MAILBOX.fullmatch(text) else None


def linked(text: str) -> Markup:
    """A text as typed, in which mailboxes can be written to."""
    return Markup(_MAILBOX.sub(r'<a href="mailto:\g<0>">\g<0></a>', written(text)))  # noqa: S704 - escaped as written


def is_web_address(text: str | None) -> bool:
    """Whether a text is an absolute http(s) address, which may be linked. Anything else is shown as text."""
    if not text or any(character.isspace() for character in text):
        return False
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in _LINKED and bool(parts.netloc)
