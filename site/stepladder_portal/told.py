"""Texts that are told in another language than the page's: what nobody has translated yet, and what the API words.

The API falls back document by document and text by text, and says so of whole documents alone. Whatever reads in a
translated answer just as it reads in the organisation's own language has not been translated.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from typing import Any

from stepladder_portal.answers import Answer

WORDS = frozenset({
    "access", "actionsNote", "agreedBy", "allNeeded", "allowance", "alsoCalled", "alternative", "answer",
    "approval", "approver", "area", "body", "book", "brings", "calibration", "certificate", "conditions", "contact",
    "counterExamples", "decidedBy", "definition", "dependsOn", "evidenceNote", "examples", "facilitator", "family",
    "findings", "forManager", "forManagers", "forPerson", "format", "fromProficiency", "had", "handIn",
    "howAssigned", "howBack", "howMentoringEnds", "howPayWorks", "howToAskAMentor", "howToChangeSides", "howToJoin",
    "kind", "label", "leaveCounts", "licence", "location", "mayNotDecide", "measure", "method", "need", "new",
    "noWayBack", "nominatedBy", "notAlone", "note", "owner", "paidBy", "payRule", "place", "prerequisitesGone",
    "prerequisitesText", "proficiencies", "proficiency", "provider", "question", "reached", "reason", "reasons",
    "returnTerms", "rhythm", "scope", "secondLook", "source", "statusNote", "staying", "stays", "stillGrows",
    "summary", "support", "target", "text", "texts", "timeGiven", "title", "toProficiency", "told", "tryAgain",
    "unit", "wanted", "week", "whatDiffers", "whatNeverDiffers", "whatStaysBetween", "when", "whoDecides", "within",
})  # fmt: skip
"""Fields that hold words which can be translated."""

SENTENCES = frozenset({"because", "sentence"})
"""Fields that hold sentences of the API's own, which it has in English alone."""

NAMES = frozenset({
    "about", "code", "currency", "discipline", "earlier", "endCursor", "feminine", "firstName", "fork",
    "genderedWords", "group", "groups", "inheritedFrom", "key", "ladder", "language", "languages", "level", "link",
    "lists", "locale", "locales", "masculine", "modes", "name", "otherTrack", "period", "pronouns",
    "rank", "reference", "scheme", "slug", "timezone", "track", "tracks", "url", "vagueVerbs", "value", "values",
    "version", "words",
})  # fmt: skip
"""Fields that hold texts which are the same in every language: identities, addresses, names, codes, words quoted."""

_ENGLISH = "en"

_PIECES = "wording"
"""The pieces of which one text is made that differs from another: they are one text."""


Mark = Callable[[Any], Any]
"""Reads an answer, and hands it back."""


def unmarked(answer: Any) -> Any:
    """The answer as it is: where there is one language."""
    return answer


@dataclass(frozen=True)
class Reading:
    """What is done with each answer."""

    learn: Mark = unmarked
    """Once, as it comes in."""
    mark: Mark = unmarked
    """Whenever it is read: what is kept packed is read more than once."""

    def __call__(self, answer: Any) -> Any:
        """An answer that is read as it comes in."""
        return self.mark(self.learn(answer))


class Told(str):
    """A text in another language than the page's. What Python itself makes of it is a plain text again; what the
    functions of this module make of it is not.
    """

    __slots__ = ("lang",)
    lang: str

    @classmethod
    def of(cls, text: str, lang: str) -> "Told":
        """A text in a language, by its BCP 47 tag."""
        told = cls(text)
        told.lang = lang
        return told


class Woven(str):
    """A text in the page's language with texts in others within it."""

    __slots__ = ("pieces",)
    pieces: tuple[str, ...]
    """All of it, in order: plain texts, and those that know their language."""

    @classmethod
    def of(cls, *pieces: str) -> str:
        """The pieces as one text; a plain one where none of them is in another language."""
        if not any(type(piece) in _ABROAD for piece in pieces):
            return "".join(pieces)
        woven = cls("".join(pieces))
        woven.pieces = tuple(each for piece in pieces for each in pieces_of(piece) if each)
        return woven


_ABROAD = frozenset({Told, Woven})
_VALUE = re.compile(r"%\((\w+)\)s|%%")
_LETTER = re.compile(r"[^\W\d_]")


def pieces_of(text: str) -> tuple[str, ...]:
    """The pieces of a text, of which each is in one language."""
    return text.pieces if isinstance(text, Woven) else (text,)


def filled(said: str, values: Mapping[str, object]) -> str:
    """A text with ``%(name)s`` in it replaced by values, which stay in their languages."""
    if not any(type(value) in _ABROAD for value in values.values()):
        return said % values
    pieces: list[str] = []
    end = 0
    for found in _VALUE.finditer(said):
        value = values[found[1]] if found[1] else "%"
        pieces += [said[end : found.start()], value if isinstance(value, str) else str(value)]
        end = found.end()
    return Woven.of(*pieces, said[end:])


def joined(texts: Iterable[str], between: str = ", ") -> str:
    """Texts one after another, each in its language."""
    every = list(texts)
    return Woven.of(*[piece for text in every for piece in (between, text)][1:])


def capitalised(text: str) -> str:
    """The same words with a capital at their beginning, and everything else as written."""
    first, *others = pieces_of(text)
    said = first[:1].upper() + first[1:]
    begun = Told.of(said, first.lang) if isinstance(first, Told) else said
    return Woven.of(begun, *others) if others else begun


def language_of(text: str) -> str | None:
    """In which other language than the page's all the words of a text are; None where they are not, or not in one."""
    worded = [piece for piece in pieces_of(text) if _LETTER.search(piece)]
    languages = {piece.lang if isinstance(piece, Told) else None for piece in worded}
    return languages.pop() if len(languages) == 1 else None


@dataclass(frozen=True)
class Original:
    """The texts of the organisation's own language, by which a translated answer is read."""

    locale: str
    """The BCP 47 tag of that language."""
    texts: Set[int]
    """Of each text its hash, since they are many."""

    def mark(self, answer: Any) -> Any:
        """The same answer, in which texts that are told in this language know it."""
        _Marking(self).of(answer)
        return answer


@dataclass
class Gathered:
    """Texts of answers in the organisation's own language, as they come in."""

    texts: set[int] = field(default_factory=set)

    def learn(self, answer: Any) -> Any:
        """The same answer; its texts are known from now on."""
        self.texts.update(map(hash, _texts(answer)))
        return answer


def _texts(answer: Any) -> Iterator[str]:
    for name, value in answer.items() if isinstance(answer, dict) else (("", answer),):
        if isinstance(value, str):
            if name in WORDS:
                yield value
        elif isinstance(value, dict):
            yield from _texts(value)
        elif isinstance(value, list):
            if name == _PIECES:
                yield _whole(value)
                continue
            for each in value:
                if isinstance(each, str):
                    if name in WORDS:
                        yield each
                else:
                    yield from _texts(each)


def says_anything(answer: Answer) -> bool:
    """Whether any text of an answer is in the page's own language."""
    return any(text and not isinstance(text, Told) for text in _texts(answer))


def _whole(pieces: Iterable[Answer]) -> str:
    return "".join([piece["text"] for piece in pieces])


class _Marking:
    """One walk through an answer."""

    def __init__(self, original: Original) -> None:
        self._original = original
        self._known: dict[str, Told] = {}

    def of(self, answer: Any) -> None:
        """Mark the texts of an answer, where they stand."""
        if isinstance(answer, list):
            for each in answer:
                self.of(each)
        elif isinstance(answer, dict):
            for name, value in answer.items():
                if isinstance(value, str):
                    if name in WORDS:
                        answer[name] = self._text(value)
                    elif name in SENTENCES:
                        answer[name] = Told.of(value, _ENGLISH)
                elif isinstance(value, list):
                    self._list(name, value)
                elif value is not None:
                    self.of(value)

    def _list(self, name: str, values: list[Any]) -> None:
        if name == _PIECES and values and hash(_whole(values)) in self._original.texts:
            for piece in values:
                piece["text"] = Told.of(piece["text"], self._original.locale)
        elif name in WORDS:
            values[:] = [self._text(each) if isinstance(each, str) else each for each in values]
            self.of(values)
        elif name != _PIECES:
            self.of(values)

    def _text(self, text: str) -> str:
        if not text or hash(text) not in self._original.texts:
            return text
        return self._known.setdefault(text, Told.of(text, self._original.locale))
