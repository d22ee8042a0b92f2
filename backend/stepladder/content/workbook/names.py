"""Identities as authors type them, made into slugs: the same one wherever the same thing is meant."""

import re
import unicodedata
from dataclasses import dataclass, field
from hashlib import sha256

from stepladder.content.workbook.raw import Spot
from stepladder.errors import ContentFault
from stepladder.records import SLUG_PATTERN

_LETTERS = str.maketrans(
    {"ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i", "ß": "ss"}
    | {"&": " and ", "+": " plus ", "#": " sharp ", "%": " percent ", "'": "", "’": ""}
)
_LOCAL = frozenset({"track", "session", "step", "fork"})
"""What is named within another thing, which carries the prefix for both."""
_LABELS = frozenset({"rank", "grade"})
"""What is a word of the organisation rather than a name: made into slugs without saying so."""
_LONGEST = 100
_LONGEST_KEY = 48
_KEY = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,199}")


def slugify(text: str) -> str:
    """Lower-case letters, digits and single hyphens; empty where the text has none of them."""
    folded = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    ascii_only = folded.encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_only).strip("-")


def key_of(text: str) -> str:
    """The key of an expectation, made from its text: the same one every time."""
    slug = slugify(text)
    if len(slug) > _LONGEST_KEY:
        slug = slug[: _LONGEST_KEY + 1].rpartition("-")[0] or slug[:_LONGEST_KEY]
    return slug or f"e-{sha256(text.encode()).hexdigest()[:10]}"


@dataclass
class Names:
    """Turns what authors type into identities, and tells where that is doubtful."""

    prefix: str | None
    faults: list[ContentFault]
    _forms: dict[tuple[str, str, str], str] = field(default_factory=dict)
    """Noun, scope and slug to the one way in which it was typed."""
    _told: set[tuple[str, str]] = field(default_factory=set)

    def slug(self, noun: str, text: str, spot: Spot, scope: str = "") -> str | None:
        """The identity of the ``noun`` that the author calls ``text``, or None where that cannot be known."""
        name = text if re.fullmatch(SLUG_PATTERN, text) else slugify(text)
        if not name:
            hint = "give it a name of lower-case letters, digits and hyphens"
            self._tell(spot, noun, text, f"{text!r} cannot be the name of a {noun}", hint)
            return None
        form = re.sub(r"[\s_-]+", "-", text.casefold()).strip("-")
        if text != name and noun not in _LABELS:
            first = self._forms.setdefault((noun, scope, name), form)
            if first != form:
                message = f"{text!r} and {first!r} both become {name}"
                self._tell(spot, noun, text, message, f"name this {noun} otherwise")
                return None
        if name != text and noun not in _LABELS:
            self._warn(spot, noun, text, name)
        slug = self.with_prefix(name) if noun not in _LOCAL and not scope else name
        if len(slug) > _LONGEST:
            self._tell(spot, noun, text, f"{slug!r} is longer than {_LONGEST} characters", "shorten it everywhere")
            return None
        return slug

    def key(self, text: str, spot: Spot) -> str:
        """The key of an expectation that the author calls ``text``."""
        if _KEY.fullmatch(text):
            return text
        made = key_of(text)
        message = f"{text!r} was written as {made}"
        hint = "keys are of letters, digits, dots and hyphens"
        self.faults.append(spot.place.fault("name-made", message, hint, "warning"))
        return made

    def with_prefix(self, name: str) -> str:
        """The name as it is among all organisations."""
        return f"{self.prefix}-{name}" if self.prefix else name

    def ours(self, slug: str) -> bool:
        """Whether an identity belongs to what is being imported."""
        return self.prefix is None or slug.startswith(f"{self.prefix}-")

    def _tell(self, spot: Spot, noun: str, text: str, message: str, hint: str) -> None:
        if (noun, text) not in self._told:
            self._told.add((noun, text))
            self.faults.append(spot.place.fault("bad-name", message, hint))

    def _warn(self, spot: Spot, noun: str, text: str, name: str) -> None:
        if (noun, text) not in self._told:
            self._told.add((noun, text))
            message = f"{text!r} was written as {name}"
            hint = "names are of small letters, digits and single hyphens"
            self.faults.append(spot.place.fault("name-made", message, hint, "warning"))
