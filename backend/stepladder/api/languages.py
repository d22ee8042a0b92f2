"""In which languages the contents can be read, and in which each thing is told to whoever asks for one of them."""

from collections.abc import Mapping, Sequence
from typing import Final

from stepladder.career.translating import fallbacks
from stepladder.identity.audience import may_see
from stepladder.records import Contents, Organisation
from stepladder.settings import Audience

Told = Mapping[tuple[str, str], str]
"""The kind and slug of each document that is translated, with the language in which it is told."""

_OWN: Final = str(Organisation.model_fields["locale"].default)


class Languages:
    """The translations of one snapshot. A language of which there is none is the organisation's own."""

    def __init__(self, contents: Contents) -> None:
        self.own = contents.organisation.locale if contents.organisation else _OWN
        """The language that everything is written in."""
        self._translations = list(contents.translations.values())
        self._tags = {each.locale.casefold(): each.locale for each in self._translations}

    def told_to(self, locale: str | None) -> str:
        """The language that answers for a locale: of those that are there the nearest; ``""`` for the own one.

        Whoever asks for ``de-AT`` or ``de-CH`` where only ``de`` is there gets one and the same answer.
        """
        asked = fallbacks(locale.replace("_", "-")) if locale else ()
        return next((self._tags[tag.casefold()] for tag in asked if tag.casefold() in self._tags), "")

    def offered(self, audience: Audience) -> Sequence[str]:
        """The languages in which an audience can read something: the own one first."""
        seen = {each.locale for each in self._translations if each.kind != "mentor" or may_see(audience, "mentor")}
        return [self.own, *sorted(seen - {self.own})]

    def told(self, language: str) -> Told:
        """What is told in which language where all is told in this one; what is missing is told in the own one."""
        nearest = {tag.casefold(): place for place, tag in enumerate(fallbacks(language))} if language else {}
        found: dict[tuple[str, str], tuple[int, str]] = {}
        for each in self._translations:
            place = nearest.get(each.locale.casefold())
            known = found.get((each.kind, each.of))
            if place is not None and (known is None or place < known[0]):
                found[each.kind, each.of] = (place, each.locale)
        return {document: tag for document, (_, tag) in found.items()}
