"""The words of the interface, in the language of the pages that are being made (gettext).

They stand in English where they are used; ``site/locale/de.po`` has them in German, and ``de.browser.po`` those that
scripts use. Whatever puts texts together does so within ``with speaking(tag):``. A text that a catalogue does not have
is told in English.
"""

import gettext as gnu
import io
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path, PurePosixPath

import orjson
from babel import Locale, UnknownLocaleError
from babel.messages.catalog import Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from stepladder_portal.told import filled

CATALOGUES = Path(__file__).with_name("locale")
ASSETS = Path(__file__).with_name("theme") / "assets"

ENGLISH = "en"
"""The language in which texts stand where they are used."""


@dataclass(frozen=True, eq=False)
class Speech:
    """One language of the interface."""

    tag: str
    """Its BCP 47 tag."""
    mark: str
    """Changes with its texts."""
    _texts: gnu.NullTranslations

    def gettext(self, text: str) -> str:
        """A text in this language."""
        return self._texts.gettext(text)

    def pgettext(self, context: str, text: str) -> str:
        """A text that means different things in different places."""
        return self._texts.pgettext(context, text)

    def forms(self, one: str, many: str) -> tuple[str, ...]:
        """Every form of a text that speaks of a number, in the order of ``form_of``."""
        return _forms(self._texts, one, many)

    def form_of(self, number: float, one: str, many: str) -> int:
        """Which of the forms speaks of so many."""
        return self.forms(one, many).index(self._texts.ngettext(one, many, _whole(number)))

    def ngettext(self, one: str, many: str, number: float) -> str:
        """The form of a text that speaks of so many."""
        return self._texts.ngettext(one, many, _whole(number))


@cache
def _forms(texts: gnu.NullTranslations, one: str, many: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(texts.ngettext(one, many, number) for number in range(200)))


def _whole(number: float) -> int:
    """A number for the rules of plurals, which know whole ones: one and a half are more than one."""
    return int(number) if float(number).is_integer() else 2


_current: ContextVar[Speech | None] = ContextVar("speech", default=None)


def speech() -> Speech:
    """The language that is being spoken; English where nobody has said."""
    return _current.get() or _spoken(ENGLISH)


@contextmanager
def speaking(tag: str) -> Iterator[Speech]:
    """Speak the language of a BCP 47 tag, or the nearest that there is a catalogue of, or English."""
    token = _current.set(spoken(tag))
    try:
        yield speech()
    finally:
        _current.reset(token)


def spoken(tag: str) -> Speech:
    """The language that answers for a tag: ``de`` for ``de-AT``."""
    known = languages()
    parts = tag.split("-")
    nearest = ("-".join(parts[:length]) for length in range(len(parts), 0, -1))
    return _spoken(next((each for each in nearest if each in known), ENGLISH))


@cache
def languages() -> tuple[str, ...]:
    """The languages that the interface speaks, English first."""
    return ENGLISH, *sorted(file.stem for file in CATALOGUES.glob("*.po") if not Path(file.stem).suffix)


@cache
def _spoken(tag: str) -> Speech:
    if tag == ENGLISH:
        return Speech(tag, "", gnu.NullTranslations())
    source = (CATALOGUES / f"{tag}.po").read_bytes()
    file = io.BytesIO()
    write_mo(file, read_po(io.BytesIO(source), locale=tag.replace("-", "_")))
    file.seek(0)
    return Speech(tag, sha256(source).hexdigest()[:12], gnu.GNUTranslations(file))


def gettext(text: str, **values: object) -> str:
    """A text in the language that is being spoken, with ``%(name)s`` in it replaced where values are given; those that
    are in another language stay so.
    """
    said = speech().gettext(text)
    return filled(said, values) if values else said


def pgettext(context: str, text: str, **values: object) -> str:
    """The same of a text that means different things in different places: ``context`` says where, and is not shown."""
    said = speech().pgettext(context, text)
    return filled(said, values) if values else said


def ngettext(one: str, many: str, number: float, **values: object) -> str:
    """The same of a text that speaks of a number: ``ngettext("%(count)s level", "%(count)s levels", n, count=n)``."""
    said = speech().ngettext(one, many, number)
    return filled(said, values) if values else said


def gettext_noop(text: str) -> str:
    """The text as it is, marked to be translated where it is used: for what stands in constants."""
    return text


def direction(tag: str) -> str:
    """``rtl`` where a language is written from right to left, else ``ltr``."""
    try:
        return Locale.parse(tag, sep="-").text_direction
    except (UnknownLocaleError, ValueError):
        return "ltr"


WORDED = ("words.js", "more-words.js", "stepladder-level.js")
"""The scripts in which words stand: the modules that others take theirs from, and one that is all there is."""


def browser_words(tag: str, script: str = "words.js") -> str | None:
    """One of the ``WORDED`` scripts with its words put in; None where the theme's own, English one does."""
    language = spoken(tag).tag
    if language == ENGLISH:
        return None
    with (CATALOGUES / f"{language}.browser.po").open("rb") as file:
        catalogue = read_po(file, locale=language.replace("-", "_"))
    words: Mapping[str, str | list[str]] = {
        key if isinstance(key := message.id, str) else key[0]: (
            message.string if isinstance(message.string, str) else list(message.string)
        )
        for message in catalogue
        if message.id and message.string and all(message.string) and _is_said_by(message, script)
    }
    gnu.c2py(catalogue.plural_expr)  # the rule is nothing but a rule, or this raises
    source = (ASSETS / script).read_text("utf-8")
    return source.replace("const WORDS = {};", f"const WORDS = {orjson.dumps(words).decode()};").replace(
        "const form = (n) => Number(n !== 1);", f"const form = (n) => Number({catalogue.plural_expr});"
    )


def _is_said_by(message: Message, script: str) -> bool:
    """Whether a text is one of those that a script says itself, or that others take from it."""
    return any(script in (name := PurePosixPath(file).name, _words_of(name)) for file, _ in message.locations)


@cache
def _words_of(script: str) -> str:
    """The module from which a script takes its words; none where they stand within it."""
    imported = re.search(r'from "\./([a-z-]*words\.js)"', (ASSETS / script).read_text("utf-8"))
    return imported[1] if imported else ""
