"""A directory: its entries in their order and groups, the values of each, and the choices they make together."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from stepladder_portal.answers import Answer
from stepladder_portal.speaking import gettext

Values = Mapping[str, list[str]]
"""The values of one entry, by the name of the facet."""

EVERYBODY = "*"
"""The value of an entry that is for whatever one chooses."""

_MOST_CHOICES = 250
"""A list of more choices than this helps nobody; the words field finds what it would have."""


_IN_SIGHT = 4
"""So few choices stand in sight all together, wherever they stand among more."""


@dataclass(frozen=True)
class Facet:
    """One thing by which entries differ."""

    name: str
    """What it is called in addresses."""
    title: str
    list_title: str
    """What its lists are called beside each other: *By competency*."""
    heading: str
    """What they are called by themselves: *Training by competency*."""
    of: Callable[[Answer], Iterable[str]]
    """The values of an entry."""
    label: Callable[[str], str]
    """A value in words."""
    order: Callable[[str], Any] | None = None
    """By what values stand in order, where that is not their words."""
    least: int = 1
    """How many values it takes for a choice to be of use."""
    place: Literal["first", "more", "list"] = "more"
    """Whether the choice stands in sight, behind *More choices*, or only as a list."""


@dataclass(frozen=True)
class Group:
    """The entries that stand together under a heading."""

    key: str
    title: str
    note: str
    has: Callable[[Answer], bool]


@dataclass(frozen=True)
class Listing:
    """All entries under the values of one facet."""

    facet: Facet
    sections: Sequence[tuple[str, str, Sequence[Answer]]]
    """Each value with its words, and whatever has it."""


@dataclass(frozen=True)
class Directory:
    """The entries of a section of the portal, all of them. Every entry is in the first group that has it."""

    section: str
    entries: Sequence[Answer]
    facets: Sequence[Facet]
    groups: Sequence[Group]

    @cached_property
    def values(self) -> Mapping[str, Values]:
        """The values of each entry, by its slug."""
        return {entry["slug"]: {each.name: list(each.of(entry)) for each in self.facets} for entry in self.entries}

    def group_of(self, entry: Answer) -> str:
        """The key of the group in which an entry stands."""
        return next(group.key for group in self.groups if group.has(entry))

    def grouped(self, entries: Iterable[Answer]) -> list[tuple[Group, list[Answer]]]:
        """The groups, each with its own among these entries."""
        own: dict[str, list[Answer]] = {group.key: [] for group in self.groups}
        for entry in entries:
            own[self.group_of(entry)].append(entry)
        return [(group, own[group.key]) for group in self.groups]

    def choices(self, place: Literal["first", "more"]) -> list[tuple[Facet, list[tuple[str, str]]]]:
        """The choices of one place with all their values; none that would narrow nothing, or be too long to read."""
        chosen = [
            (facet, [(value, label) for value, label in self._labelled[facet.name] if value != EVERYBODY])
            for facet in self.facets
            if facet.place != "list" and facet.name in self._of_use and len(self._labelled[facet.name]) <= _MOST_CHOICES
        ]
        few = len(chosen) <= _IN_SIGHT
        return [each for each in chosen if (few or each[0].place == "first") is (place == "first")]

    @cached_property
    def listings(self) -> list[Listing]:
        """The facets of use, each with everything that has each of its values."""
        return [self._listing(facet) for facet in self.facets if facet.name in self._of_use]

    def _listing(self, facet: Facet) -> Listing:
        having: dict[str, list[Answer]] = {value: [] for value, _ in self._labelled[facet.name]}
        for entry in self.entries:
            for value in self.values[entry["slug"]][facet.name]:
                having[value].append(entry)
        return Listing(facet, [(value, label, having[value]) for value, label in self._labelled[facet.name]])

    @cached_property
    def _labelled(self) -> Mapping[str, list[tuple[str, str]]]:
        return {facet.name: self._in_order(facet) for facet in self.facets}

    def _in_order(self, facet: Facet) -> list[tuple[str, str]]:
        values = {value for own in self.values.values() for value in own[facet.name]}
        labelled = [(value, facet.label(value)) for value in values - {EVERYBODY}]
        order = facet.order
        labelled.sort(key=lambda pair: (order(pair[0]) if order else pair[1].casefold(), pair[0]))
        return [(EVERYBODY, gettext("For everybody")), *labelled] if EVERYBODY in values else labelled

    @cached_property
    def _of_use(self) -> set[str]:
        """The facets that have enough values, of which not every entry has all."""
        found = set()
        for facet in self.facets:
            values = {value for value, _ in self._labelled[facet.name]} - {EVERYBODY}
            narrows = any({*own[facet.name]} - {EVERYBODY} != values for own in self.values.values())
            if narrows and len(values) >= facet.least:
                found.add(facet.name)
        return found
