"""Gathers the texts of the interface into the gettext catalogues: `python scripts/messages.py`.

What is no longer said goes; what is new stands there without a translation, for somebody who speaks the language.
`python scripts/messages.py --missing de` tells what is still to be translated, `--new fr` begins another language:
see docs/translating.md.
"""

import sys
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_file
from babel.messages.pofile import read_po, write_po

SITE = Path(__file__).parents[1] / "site"
LOCALE = SITE / "locale"

_PAGES = {**DEFAULT_KEYWORDS, "gettext_noop": None}
_BROWSER = {"gettext": None, "ngettext": (1, 2)}
_NO_DAY = datetime(2026, 1, 1, tzinfo=UTC)
"""A catalogue changes with its texts alone."""


def of_pages() -> Catalog:
    """What templates and modules say."""
    options = {"trimmed": "true", "trim_blocks": "true", "lstrip_blocks": "true", "silent": "false"}
    found = _gathered(SITE.glob("templates/**/*.html"), "jinja2.ext:babel_extract", _PAGES, options)
    _add(found, sorted(SITE.glob("theme/*.html")), "jinja2.ext:babel_extract", _PAGES, options)
    _add(found, sorted(SITE.glob("stepladder_portal/**/*.py")), "python", _PAGES, {})
    return found


def of_browser() -> Catalog:
    """What scripts say."""
    return _gathered(SITE.glob("theme/assets/*.js"), "javascript", _BROWSER, {})


def catalogue(file: Path) -> Catalog:
    """A catalogue from its file."""
    with file.open("rb") as source:
        return read_po(source, locale=file.name.split(".")[0].replace("-", "_"))


def missing(found: Catalog) -> Iterator[str]:
    """The texts without a translation."""
    for message in found:
        said = message.string if isinstance(message.string, str) else "".join(message.string or ())
        if message.id and (not said or message.fuzzy):
            yield message.id if isinstance(message.id, str) else message.id[0]


def _gathered(files: Iterable[Path], method: str, keywords: dict, options: dict) -> Catalog:  # type: ignore[type-arg]
    found = Catalog()
    _add(found, sorted(files), method, keywords, options)
    return found


def _add(found: Catalog, files: Iterable[Path], method: str, keywords: dict, options: dict) -> None:  # type: ignore[type-arg]
    for file in files:
        where = file.relative_to(SITE.parent).as_posix()
        for _, text, comments, context in extract_from_file(
            method, file, keywords, ("Translators:",), options, strip_comment_tags=True
        ):
            found.add(text, None, [(where, 1)], auto_comments=comments, context=context)


def update() -> None:
    """Bring every catalogue up to what is said today."""
    for pattern, gathered in (("[a-z][a-z]*.po", of_pages()), ("*.browser.po", of_browser())):
        for file in sorted(LOCALE.glob(pattern)):
            if (".browser" in file.name) == (pattern == "*.browser.po"):
                found = catalogue(file)
                found.update(gathered, no_fuzzy_matching=True)
                found.obsolete.clear()
                found.creation_date = found.revision_date = _NO_DAY
                found.project, found.version, found.msgid_bugs_address = "Stepladder", "1", ""
                found.last_translator = found.language_team = "The team of Stepladder"
                with file.open("wb") as target:
                    write_po(target, found, width=120, sort_by_file=True, include_lineno=False, ignore_obsolete=True)


def begin(language: str) -> None:
    """Make the two catalogues of another language, with its rule of plurals and no text translated yet.

    Raises babel.UnknownLocaleError where Babel knows no such language, FileExistsError where it has been begun.
    """
    for name in (f"{language}.po", f"{language}.browser.po"):
        empty = Catalog(locale=language.replace("-", "_"), header_comment=f"# The interface of the portal: {language}.")
        with (LOCALE / name).open("xb") as target:
            write_po(target, empty, width=120)
    update()


def main(arguments: list[str]) -> int:
    """Gather, begin a language, or tell what is missing."""
    if arguments[:1] == ["--new"]:
        begin(arguments[1])
        return 0
    if arguments[:1] == ["--missing"]:
        files = sorted(LOCALE.glob(f"{arguments[1]}.*po")) + sorted(LOCALE.glob(f"{arguments[1]}.po"))
        for text in dict.fromkeys(text for file in files for text in missing(catalogue(file))):
            print(text)
        return 0
    update()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
