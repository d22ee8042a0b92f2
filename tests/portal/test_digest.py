"""What of a page goes to Pagefind: all that may be found, and nothing that it would throw away itself."""

import gzip
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from portal.reading import Finished

from stepladder_portal.digest import digest


def body(inner: str) -> str:
    return f'<html><body><main id="_content" data-pagefind-body data-kind="Level">{inner}</main></body></html>'


def page(inner: str) -> str:
    return body(inner).replace("<body>", "<head><title>T</title></head><body><nav>Main</nav>")


@pytest.mark.parametrize(
    ("whole", "kept"),
    [
        ("<h1>A</h1><p>Words.</p>", "<h1>A</h1><p>Words.</p>"),
        ('<p data-pagefind-ignore class="x">Label</p><p>Words.</p>', "<p>Words.</p>"),
        ('<section data-pagefind-ignore>1<section a="b">2</section>3</section><p>Words.</p>', "<p>Words.</p>"),
        ("<div data-pagefind-ignore><p>1</p><div>2</div><p>3</p></div>Words.", "Words."),
        ('<svg viewBox="0 0 1 1"><path d="M0"/></svg><nav><a href="#">x</a></nav>Words.', "Words."),
    ],
)
def test_what_is_not_to_be_found_is_left_out_with_all_that_is_in_it(whole: str, kept: str) -> None:
    assert digest(page(whole)) == body(kept)


@pytest.mark.parametrize(
    "inner",
    [
        '<p title="of data-pagefind-ignore and more">Words.</p>',
        "<section data-pagefind-ignore>never closed",
        "<p>About &lt;svg&gt; and data-pagefind-ignore.</p>",
        "<navigation>Words.</navigation>",
    ],
)
def test_what_only_looks_like_it_is_left_to_pagefind(inner: str) -> None:
    assert digest(page(inner)) == body(inner)


@pytest.mark.parametrize(
    "html", ["", "<p>x</p>", "<main>x</main>", '<main id="data">data-pagefind-body</main>', "<main"]
)
def test_a_page_that_is_not_to_be_found_has_no_digest(html: str) -> None:
    assert digest(html) is None


def test_pagefind_makes_the_same_of_digests_as_of_pages(portal: Finished, tmp_path: Path) -> None:
    """The hostile world's pages hold whatever could be mistaken for markup."""
    digests = 0
    for file in portal.folder.rglob("*.html"):
        if text := digest(file.read_text("utf-8")):
            (tmp_path / "digests" / file.relative_to(portal.folder)).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / "digests" / file.relative_to(portal.folder)).write_text(text, "utf-8")
            digests += 1
    whole, short = fragments(portal.folder, tmp_path / "whole"), fragments(tmp_path / "digests", tmp_path / "short")
    assert len(whole) == digests > 10
    assert short == whole


def fragments(site: Path, out: Path) -> list[Any]:
    command = [
        sys.executable,
        "-m",
        "pagefind",
        "--site",
        str(site),
        "--output-path",
        str(out),
        "--force-language",
        "en",
    ]
    subprocess.run(command, check=True, capture_output=True)
    packed = [gzip.decompress(file.read_bytes()) for file in (out / "fragment").iterdir()]
    return sorted((json.loads(each.removeprefix(b"pagefind_dcd")) for each in packed), key=lambda each: each["url"])
