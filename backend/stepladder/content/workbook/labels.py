"""Ranks and grades: words of an organisation that are found in its rows and kept in ``organisation.yml``."""

import re
from dataclasses import dataclass, field
from decimal import Decimal

from stepladder.content.workbook.drafts import Draft, Drafts
from stepladder.content.workbook.names import Names
from stepladder.content.workbook.raw import Spot
from stepladder.errors import ContentFault
from stepladder.records import Grade, Rank

_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")


@dataclass
class Labels:
    """The ranks and grades that rows speak of, in the order of first use."""

    names: Names
    drafts: Drafts
    _used: dict[tuple[str, str], tuple[str, Spot]] = field(default_factory=dict)
    """Noun and slug to the label as it was first written, and where."""

    def slug(self, noun: str, text: str, spot: Spot) -> str | None:
        """The identity of the rank or grade that the author calls ``text``: by its slug, its title, or a new one."""
        slug = self.names.slug(noun, text, spot)
        known = self._known(noun)
        if slug not in known:
            slug = next((name for name, title in known.items() if title.casefold() == text.casefold()), slug)
        if slug is not None:
            self._used.setdefault((noun, slug), (text, spot))
        return slug

    def add_to(self, organisation: Draft, faults: list[ContentFault]) -> None:
        """Add the labels that the organisation does not have yet."""
        _put_in_order(organisation.parts["ranks"])
        self._add_ranks(organisation, faults)
        grades = organisation.parts["grades"]
        for slug, (text, spot) in self._new("grade", organisation).items():
            grades.append(Draft.new(Grade, {"slug": slug, "title": text}, spot))

    def _known(self, noun: str) -> dict[str, str]:
        """Slug to title of those of ours that the organisation lists."""
        organisation = self.drafts.find("organisation", "organisation")
        listed = organisation.parts[f"{noun}s"] if organisation else ()
        return {label.slug: str(label.values.get("title", "")) for label in listed if self.names.ours(label.slug)}

    def _new(self, noun: str, organisation: Draft) -> dict[str, tuple[str, Spot]]:
        listed = {draft.slug for draft in organisation.parts[f"{noun}s"]}
        return {slug: use for (of, slug), use in self._used.items() if of == noun and slug not in listed}

    def _add_ranks(self, organisation: Draft, faults: list[ContentFault]) -> None:
        new = self._new("rank", organisation)
        ranks = organisation.parts["ranks"]
        orders = _orders([text for text, _ in new.values()], [int(rank.values["order"]) for rank in ranks])
        for (slug, (text, spot)), order in zip(new.items(), orders, strict=True):
            ranks.append(Draft.new(Rank, {"slug": slug, "title": text, "order": order}, spot))
        if new and not all(_NUMBER.fullmatch(text) for text, _ in new.values()):
            first = next(spot for text, spot in new.values() if not _NUMBER.fullmatch(text))
            message = f"the ranks {', '.join(text for text, _ in new.values())} were put in this order"
            hint = "check their order in organisation.yml"
            faults.append(first.place.fault("rank-order", message, hint, "warning"))


def _put_in_order(ranks: list[Draft]) -> None:
    """Give a height to the ranks whose rows say none: their own number, or else one more than all before them."""
    without = [rank for rank in ranks if rank.values.get("order") is None]
    taken = [int(rank.values["order"]) for rank in ranks if rank.values.get("order") is not None]
    for rank, order in zip(without, _orders([rank.typed for rank in without], taken), strict=True):
        rank.values["order"] = order


def _orders(labels: list[str], taken: list[int]) -> list[int]:
    """The height of each label: its own number, or else one more than all before it."""
    numbers = [Decimal(label.replace(",", ".")) if _NUMBER.fullmatch(label) else None for label in labels]
    if all(number is None or number == int(number) for number in numbers):
        highest = max([*taken, *(int(number) for number in numbers if number is not None)], default=0)
        following = iter(range(highest + 1, highest + 1 + len(labels)))
        return [next(following) if number is None else int(number) for number in numbers]
    by_height = sorted(range(len(labels)), key=lambda index: (numbers[index] is None, numbers[index] or 0, index))
    highest = max(taken, default=0)
    return [highest + 1 + by_height.index(index) for index in range(len(labels))]
