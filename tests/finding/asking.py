"""Asks a portal what people ask, through its own search page, and counts how often the right page comes first."""

import random
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

_HERE = Path(__file__).parent

_ASK = """async (questions) => {
  const page = document.querySelector("portal-results");
  history.replaceState = page.recount = page.count = () => ({});
  const answers = [];
  for (const question of questions) {
    page.input.value = question;
    await page.search();
    answers.push([...page.results.querySelectorAll("a")].map((link) => link.href));
  }
  return answers;
}"""
"""Has the search page search for each question as if it had been typed, and reads which pages it lists.

What has no say in that is left out, and took half of the time: the address, and what each choice would leave of them.
"""


@dataclass(frozen=True)
class Question:
    """What somebody asks, and the pages any of which answers it."""

    text: str
    right: tuple[str, ...]
    """Addresses relative to the portal, without the part behind ``#``; ``*`` stands for anything."""

    def place(self, found: Sequence[str]) -> int | None:
        """At which place the first right page stands, from 1 on."""
        fits = (at for at, address in enumerate(found, 1) if any(fnmatchcase(address, right) for right in self.right))
        return next(fits, None)


def questions(name: str) -> list[Question]:
    """The questions of one file."""
    lines = (_HERE / f"{name}.txt").read_text("utf-8").splitlines()
    split = (line.split(" = ") for line in lines if not line.startswith("#"))
    return [Question(text, tuple(right.split())) for text, right in split]


def mistyped(every: Iterable[Question], seed: int = 20261121) -> list[Question]:
    """Each question that has a word of five letters or more, with a slip in one of these, not in its first letter."""
    chance, made = random.Random(seed), []  # noqa: S311 - the same slips each time
    for question in every:
        words = question.text.split()
        long = [at for at, word in enumerate(words) if len(word) >= 5 and word.isalpha()]
        if long:
            at = chance.choice(long)
            words[at] = _slip(words[at], chance)
            made.append(Question(" ".join(words), question.right))
    return made


def _slip(word: str, chance: random.Random) -> str:
    at = chance.randrange(1, len(word) - 1)
    other = chance.choice("abcdefghijklmnopqrstuvwxyz")
    return chance.choice(
        [
            word[:at] + word[at + 1 :],
            word[:at] + other + word[at:],
            word[:at] + other + word[at + 1 :],
            word[:at] + word[at + 1] + word[at] + word[at + 2 :],
        ]
    )


def without_marks(text: str) -> str:
    """A text as somebody types it whose keyboard has no accents."""
    plain = text.translate(str.maketrans("øØłŁđ", "oOlLd"))
    return "".join(letter for letter in unicodedata.normalize("NFD", plain) if not unicodedata.combining(letter))


def as_two_letters(text: str) -> str:
    """A German text as somebody types it whose keyboard has no umlauts, and who was taught what to write instead."""
    pairs = {"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"}
    return text.translate(str.maketrans(pairs))


def ask(page: Page, site: str, every: Sequence[Question]) -> list[list[str]]:
    """What is found for each question, as addresses relative to the portal. ``page`` stands at the search page."""
    answers: Any = page.evaluate(_ASK, [question.text for question in every])
    return [[link.removeprefix(site).partition("#")[0] for link in found] for found in answers]


def share(every: Sequence[Question], found: Sequence[Sequence[str]], most: int) -> float:
    """The share of questions with a right page among the first so many, from 0 to 1."""
    places = [question.place(own) for question, own in zip(every, found, strict=True)]
    return sum(1 for place in places if place and place <= most) / len(every)
