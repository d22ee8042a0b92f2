"""Markdown that strangers may have written: it shows, and does no harm."""

from html.parser import HTMLParser
from urllib.parse import urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stepladder_portal.prose import address_to_write_to, is_web_address, linked, prose
from stepladder_portal.told import Told

HOSTILE = [
    "<script>alert(1)</script>",
    "<SCRIPT src=//evil.example/x.js></SCRIPT>",
    "<img src=x onerror=alert(1)>",
    "<p onclick='alert(1)'>click</p>",
    "<p style='position:fixed;inset:0'>over everything</p>",
    "<style>body{display:none}</style>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
    "<iframe src='https://evil.example'></iframe>",
    "<object data='x'></object><embed src='x'><base href='//evil.example/'>",
    "<form action='https://evil.example'><input name=q><button>Go</button></form>",
    "<meta http-equiv=refresh content='0;url=https://evil.example'>",
    "<link rel=stylesheet href='https://evil.example/x.css'>",
    "<h1 id=_content class=site-head>Another title</h1>",
    "[click](javascript:alert(1))",
    "[click](JaVaScRiPt:alert(1))",
    "[click](java\tscript:alert(1))",
    "[click](&#106;avascript:alert(1))",
    "[click](data:text/html;base64,PHNjcmlwdD4=)",
    "[click](vbscript:x)",
    "![picture](https://evil.example/pixel.png)",
    "<a href='javascript:alert(1)' target=_top>click</a>",
    "<a href=' &#14; javascript:alert(1)'>click</a>",
    "[a]: javascript:alert(1)\n\n[click][a]",
    "<javascript:alert(1)>",
    "<details open ontoggle=alert(1)>",
    "<template><script>alert(1)</script></template>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<!--><img src=x onerror=alert(1)>-->",
    "`<script>alert(1)</script>`",
    '```"><script>alert(1)</script>\nx\n```',
]
"""Ways in which people have got scripts, styles and foreign hosts through Markdown before."""

# fmt: off
_HARMLESS_TAGS = {
    "p", "br", "hr", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code", "em", "strong", "del",
    "a", "table", "thead", "tbody", "tr", "th", "td", "sub", "sup",
}
# fmt: on
_HARMLESS_ATTRIBUTES = {"href", "title", "rel", "start", "align", "class"}


class _Watchman(HTMLParser):
    """Notes everything in a piece of HTML that a page must not hold."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.harm: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _HARMLESS_TAGS:
            self.harm.append(f"<{tag}>")
        for name, value in attrs:
            if name not in _HARMLESS_ATTRIBUTES or (name == "class" and tag != "code"):
                self.harm.append(f"{name} of <{tag}>")
            if name == "href" and urlsplit((value or "").strip()).scheme.lower() not in {"", "http", "https", "mailto"}:
                self.harm.append(f"a link to {value}")


def harm(html: str) -> list[str]:
    """What is wrong with a piece of HTML; nothing, if it is harmless."""
    return _Watchman(html).harm


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_markdown_comes_out_harmless(text: str) -> None:
    assert harm(prose(text)) == []


@settings(deadline=None, max_examples=60)
@given(st.lists(st.sampled_from(HOSTILE) | st.text(st.characters(exclude_categories=("Cs",)), max_size=12), max_size=6))
def test_hostile_pieces_are_harmless_together_too(pieces: list[str]) -> None:
    assert harm(prose("".join(pieces))) == []


def test_the_watchman_does_see_harm() -> None:
    for text in ("<script>", "<p onclick=x>", "<p style=x>", "<a href='javascript:x'>", "<img src=x>"):
        assert harm(text)


@pytest.mark.parametrize("text", ["{{ 7*7 }}", "{% raw %}", "{# gone? #}", "{{ catalog.organisation }}"])
def test_what_looks_like_a_template_shows_as_typed(text: str) -> None:
    assert prose(text) == f"<p>{text}</p>\n"


def test_ordinary_markdown_keeps_its_form() -> None:
    html = prose(
        "# Big\n\nA **bold** [word](https://a.example/) and ~~less~~.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n1. one"
    )
    for piece in (
        "<h2>Big</h2>",
        "<strong>bold</strong>",
        'href="https://a.example/"',
        "<del>less</del>",
        "<td>1</td>",
        "<ol>",
    ):
        assert piece in html


def test_a_page_keeps_its_one_heading_of_the_first_order() -> None:
    assert "<h1" not in prose("# One\n\nTwo\n===\n\n<h1>Three</h1>\n\n<h1 class=x>Four</h1>")


def test_a_link_to_another_host_learns_nothing_of_this_page() -> None:
    assert 'rel="noopener noreferrer"' in prose("[out](https://a.example/)")


@pytest.mark.parametrize(
    "text", ["https://a.example", "http://a.example/x?y=1#z", "HTTPS://a.example/", "https://[::1]/"]
)
def test_an_absolute_http_address_is_one(text: str) -> None:
    assert is_web_address(text)


@pytest.mark.parametrize(
    "text",
    [
        *(None, "", "a.example", "//a.example/", "/training/", "ftp://a.example/", "javascript:alert(1)", "https:"),
        *("https:///path", "see https://a.example", "https://a.example/ x", "mailto:a@b.example", "https://[::1"),
        *("data:text/html,x", "java\nscript:alert(1)", "https://a.example/\n", " https://a.example/"),
    ],
)
def test_anything_else_is_shown_as_text(text: str | None) -> None:
    assert not is_web_address(text)


@pytest.mark.parametrize(
    ("contact", "leads_to"),
    [
        ("https://harbour.example/rooms/fleet", "https://harbour.example/rooms/fleet"),
        ("people@harbour.example", "mailto:people@harbour.example"),
        ("people@harbour.example?subject=x", None),
        ("javascript:alert(1)", None),
        ("the harbour office", None),
    ],
)
def test_a_team_is_written_to_where_its_contact_is_a_page_or_a_mailbox(contact: str, leads_to: str | None) -> None:
    """Anything else is shown as it was typed, and leads nowhere."""
    assert address_to_write_to(contact) == leads_to


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("[x](javascript:alert(1)) and more", "<p>x and more</p>"),
        ("[*x*](javascript:1 '> <script>y</script> href=\"z\"')", "<p><em>x</em></p>"),
        ("<a name=here>x</a>", "<p>x</p>"),
        (
            "[a](vbscript:1) [b](https://b.example/)",
            '<p>a <a href="https://b.example/" rel="noopener noreferrer">b</a></p>',
        ),
    ],
)
def test_a_link_that_leads_nowhere_any_more_is_text(written: str, shown: str) -> None:
    """It would look like one that can be followed."""
    assert prose(written).strip() == shown


def test_whom_to_write_to_can_be_pressed_within_a_sentence_and_nothing_else_can() -> None:
    said = linked("Ask <b>learning@harbour.example</b>, or Ada @ the desk. No https://x.example.")
    mailbox = '<a href="mailto:learning@harbour.example">learning@harbour.example</a>'
    assert said == f"Ask &lt;b&gt;{mailbox}&lt;/b&gt;, or Ada @ the desk. No https://x.example."
    assert linked(Told.of("Write to a@b.example", "en")) == (
        '<bdi lang="en">Write to <a href="mailto:a@b.example">a@b.example</a></bdi>'
    )
