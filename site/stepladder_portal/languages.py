"""The languages of a portal: one for each that its content can be read in, with pages of the same addresses.

Those in the organisation's own language stand at the root, those in another in a folder called by its tag.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from babel import Locale, UnknownLocaleError

from stepladder_portal.speaking import direction


@dataclass(frozen=True)
class Language:
    """One language, and where its pages stand."""

    tag: str
    """Its BCP 47 tag."""
    folder: str = ""
    """The first part of its pages' addresses, ``de/``; nothing where they stand at the root."""

    @cached_property
    def name(self) -> str:
        """What it calls itself: ``Deutsch``."""
        locale = _locale(self.tag)
        name = locale.get_language_name(locale) if locale else None
        return name[:1].upper() + name[1:] if name else self.tag

    @cached_property
    def full_name(self) -> str:
        """The same with the country, to tell it from others of its name: ``Deutsch (Österreich)``."""
        locale = _locale(self.tag)
        name = locale.get_display_name(locale) if locale else None
        return name[:1].upper() + name[1:] if name else self.tag

    @cached_property
    def direction(self) -> str:
        """``rtl`` where it is written from right to left, else ``ltr``."""
        return direction(self.tag)


@dataclass(frozen=True)
class Turn:
    """A way from a page to the same page in a language."""

    language: Language
    name: str
    link: str
    here: bool
    """Whether it is the language of the page itself."""


class Languages:
    """All languages of one portal, its own first, seen from the pages of one of them."""

    def __init__(self, tags: Sequence[str], here: str | None = None) -> None:
        own, *others = tags
        self.all = (Language(own), *(Language(tag, f"{tag.lower()}/") for tag in others))
        self.here = next(each for each in self.all if each.tag == (here or own))

    @property
    def own(self) -> Language:
        """The one that everything is written in."""
        return self.all[0]

    @property
    def others(self) -> tuple[Language, ...]:
        """Those into which something is translated."""
        return self.all[1:]

    def seen_from(self, language: Language) -> "Languages":
        """The same languages on the pages of another of them."""
        return Languages([each.tag for each in self.all], language.tag)

    def turns(self, address: str) -> Iterator[Turn]:
        """The ways from the page at an address to itself in every language; none where there is one language."""
        if len(self.all) == 1:
            return
        up = "../" * (address.count("/") + self.here.folder.count("/"))
        names = [each.name for each in self.all]
        for each in self.all:
            name = each.name if names.count(each.name) == 1 else each.full_name
            yield Turn(each, name, f"{up}{each.folder}{address}" or "./", each == self.here)


def _locale(tag: str) -> Locale | None:
    try:
        return Locale.parse(tag, sep="-")
    except (UnknownLocaleError, ValueError):
        return None
