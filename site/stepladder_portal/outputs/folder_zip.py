"""A portal as one file to hand on: unpacked, its pages read and link without a server, from a folder or a stick.

A browser that opens a file shows no ``index.html`` for a folder, and runs no module. Links are spelled out, scripts
left behind, and what needs them says so. The answers of the API are left behind, too: they are for programs, which ask
the served portal, and would be a third of the file.
"""

import os
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from markupsafe import escape

from stepladder_portal.errors import BuildError
from stepladder_portal.publish import MARKER
from stepladder_portal.speaking import ENGLISH, gettext, speaking

FOLDER = "portal/"
"""The one folder that the file unpacks to."""

_ANSWERS = re.compile("api/(?!case/)")
"""What the API answered. What other systems take in as a file, they may be given from a folder."""

_LEFT_OUT = ("pagefind/", "robots.txt", "sitemap", "search/names.json", "search/passages.json", "404.html", MARKER)
_NOT_FOR_PEOPLE = (".js", "every.json", "pairs.json")

_LEADS_ON = b'<meta http-equiv="refresh"'
"""In a page for whoever asked for two levels the other way round. No page leads there, and in a folder nobody asks."""

_TAG = re.compile(r"<(a|area|link|use)\b((?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>")
_HREF = re.compile(r'(\shref=")([^"]*)"')
_LANGUAGE = re.compile(r'<html lang="([^"]*)"')
_MODULE = re.compile(r'\s*<script type="module"[^>]*></script>')
_TO_ANSWER = re.compile(rf'<a\b([^>]*?\shref=")(?:\.\./)*({_ANSWERS.pattern}[^"]*)("[^>]*)>(.*?)</a>', re.DOTALL)
_FORM = re.compile(r"<form\b([^>]*)>.*?</form>", re.DOTALL)
_CHOICE = re.compile(r"<portal-compare\b[^>]*>")
"""What becomes a form by a script."""

_ELSEWHERE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//|#")

_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""What the format takes for the first moment there was."""


@contextmanager
def folder_zip(file: Path | None) -> "Iterator[Path | None]":
    """Where to write the file; it is in its place once all that is done within has been, and else nothing is.

    Raises BuildError where it cannot stand there.
    """
    if file is None:
        yield None
        return
    if file.is_dir():
        raise BuildError(f"{file} is a folder; name a file for --zip, say portal.zip.")
    file.parent.mkdir(parents=True, exist_ok=True)
    scratch = file.with_name(f".{file.name}.building-{os.getpid()}")
    try:
        yield scratch
        scratch.replace(file)
    finally:
        scratch.unlink(missing_ok=True)


def write_folder_zip(
    site: Path, file: Path, as_of: date, site_url: str | None = None, folders: Sequence[str] = ()
) -> None:
    """Pack the finished pages below ``site``. The same pages of the same day make the same file, byte by byte.

    ``folders`` hold the pages of other languages, each as a portal of its own.
    """
    moment = max((as_of.year, as_of.month, as_of.day, 0, 0, 0), _EARLIEST)
    with ZipFile(file, "w", ZIP_DEFLATED, compresslevel=6) as packed:
        for each in sorted(site.rglob("*")):
            name = each.relative_to(site).as_posix()
            folder = next((folder for folder in folders if name.startswith(folder)), "")
            own = name.removeprefix(folder)
            left_out = own.startswith(_LEFT_OUT) or own.endswith(_NOT_FOR_PEOPLE) or _ANSWERS.match(own)
            if left_out or not each.is_file():
                continue
            data = each.read_bytes()
            if own.endswith(".html") and _LEADS_ON in data:
                continue
            info = ZipInfo(FOLDER + name, moment)
            info.compress_type, info.create_system, info.external_attr = ZIP_DEFLATED, 3, 0o644 << 16
            if name.endswith(".html"):
                data = unserved(data.decode(), f"{site_url}{folder}" if site_url else None).encode()
            packed.writestr(info, data)


def unserved(html: str, site_url: str | None = None) -> str:
    """A page that needs no server: links to files, no modules, and a word in the place of what would not work."""
    html = _MODULE.sub("", html)
    language = _LANGUAGE.search(html)
    with speaking(language[1] if language else ENGLISH):
        html = _FORM.sub(lambda form: _word(form[1], site_url), html)
        html = _CHOICE.sub(lambda choice: choice[0] + _word(choice[0], site_url), html)
    html = _TO_ANSWER.sub(lambda link: _served(link, site_url), html)
    return _TAG.sub(lambda tag: f"<{tag[1]}{_HREF.sub(_spelled, tag[2])}>", html)


def _word(form: str, site_url: str | None) -> str:
    """What stands in the place of a form, or of what becomes one: by its attributes, what one cannot do here."""
    link = {"begin": f'<a href="{escape(site_url)}">' if site_url else "", "end": "</a>" if site_url else ""}
    if 'role="search"' in form:
        said = gettext("Search needs %(begin)sthe served portal%(end)s.", **link)
    elif "filters" in form:
        said = gettext("Filters need %(begin)sthe served portal%(end)s.", **link)
    else:
        said = gettext("Choosing levels to compare needs %(begin)sthe served portal%(end)s.", **link)
    return f'<p class="note needs-server">{said}</p>'


def _served(link: re.Match[str], site_url: str | None) -> str:
    """A link to an answer, which only the served portal has. Where nobody knows its address, its words are left, unless
    they are of nothing else."""
    before, where, after, words = link.groups()
    if site_url:
        return f"<a{before}{escape(site_url)}{where}{after}>{words}</a>"
    return "" if 'type="application/json"' in before + after else words


def _spelled(href: re.Match[str]) -> str:
    """A link within the portal to the very file; without a question, which a file cannot be asked."""
    link = href[2]
    if _ELSEWHERE.match(link):
        return href[0]
    path, mark, part = link.partition("#")
    path = path.partition("?")[0]
    if path in {"", ".", ".."} or path.endswith(("/", "/.", "/..")):
        path = f"{path.rstrip('/')}/index.html" if path else "index.html"
    return f'{href[1]}{path}{mark}{part}"'
