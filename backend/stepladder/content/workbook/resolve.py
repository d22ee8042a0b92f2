"""From a row's cells to the fields of its record, with every name turned into the identity it means."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from stepladder.content.workbook.columns import Column
from stepladder.content.workbook.kinds import Learned
from stepladder.content.workbook.labels import Labels
from stepladder.content.workbook.names import Names, slugify
from stepladder.content.workbook.raw import Spot
from stepladder.content.workbook.rows import Cell, Clear, Row
from stepladder.errors import ContentFault

_LADDER_OF = {"level": "ladder", "other_level": "other_ladder", "to_level": "to_ladder"}
"""The column that names a level's ladder; where it is empty, the row's own ladder is meant."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a row says, in the fields of its record."""

    row: Row
    fields: dict[str, Any] = field(default_factory=dict)
    spots: dict[str, Spot] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)
    """Fields whose cell could not be understood."""

    @property
    def said(self) -> dict[str, Any]:
        """The fields with nothing where the row empties one."""
        return {name: None if isinstance(value, Clear) else value for name, value in self.fields.items()}


@dataclass
class Resolver:
    """Knows how names become identities."""

    names: Names
    labels: Labels
    faults: list[ContentFault]

    def resolve(self, row: Row) -> Resolved:
        """What the row says. A name that cannot be understood is told and left out."""
        resolved = Resolved(row)
        for column in row.sheet.columns:
            name = column.field
            if name is None:
                continue
            cell = row.cells.get(column.name)
            if cell is None:
                if column.name in row.broken:
                    resolved.broken.add(name)
                continue
            value = cell.value if isinstance(cell.value, Clear) else self._value(row, column, cell)
            if value is None:
                resolved.broken.add(name)
            elif column.inner is not None and not isinstance(value, Clear):
                resolved.fields[name] = {**_inner(resolved.fields.get(name)), column.inner[1]: value}
                resolved.spots.setdefault(name, cell.spot)
            else:
                resolved.fields[name] = value
                resolved.spots[name] = cell.spot
        if resolved.fields.get("level") and "ladder" in resolved.fields:
            del resolved.fields["ladder"]
        return resolved

    def ladder(self, row: Row, column: str = "ladder") -> str | None:
        """The ladder that a column of the row names."""
        cell = row.cells.get(column)
        if cell is None or isinstance(cell.value, Clear):
            return None
        return self.names.slug("ladder", cell.value, cell.spot)

    def level(self, row: Row, column: str = "level") -> str | None:
        """The level that a column of the row names, as ``ladder/level``."""
        cell = row.cells[column]
        beside = _LADDER_OF[column]
        ladder = self.ladder(row, beside if beside in row.cells else "ladder")
        strict = beside in row.cells and not (column == "level" and self._other_is_at_home(row, ladder))
        return self.named_level(cell.value, ladder, cell.spot, strict=strict)

    def _other_is_at_home(self, row: Row, ladder: str | None) -> bool:
        """Whether of a pair it is the other level that stands on the row's ladder: each ladder may state it."""
        cell = row.cells.get("other_level")
        if row.sheet.part != "equivalences" or cell is None or isinstance(cell.value, Clear):
            return False
        named = cell.value.rpartition("/")[0].strip()
        home = self.names.slug("ladder", named, cell.spot) if named else self.ladder(row, "other_ladder") or ladder
        return home == ladder

    def named_level(self, text: str, ladder: str | None, spot: Spot, *, strict: bool = False) -> str | None:
        """The level that the author calls ``text``: of ``ladder`` where it names none, or none other if ``strict``."""
        before, slash, after = text.rpartition("/")
        if slash:
            named = self.names.slug("ladder", before.strip(), spot)
            if strict and named and ladder and named != ladder:
                message = f"{text!r} is a level of {named}, but the row says {ladder}"
                self.faults.append(spot.place.fault("contradiction", message))
                return None
            ladder = named
        elif ladder is None:
            hint = "fill the column of its ladder, or write ladder/level"
            message = f"{text!r} is the name of a level, but of which ladder"
            self.faults.append(spot.place.fault("missing-cell", message, hint))
        if ladder is None:
            return None
        name = self.names.slug("level", after.strip(), spot, scope=ladder)
        return f"{ladder}/{name}" if name else None

    def _value(self, row: Row, column: Column, cell: Cell) -> Any:
        if column.name in _LADDER_OF:
            return self.level(row, column.name)
        if column.refers is not None:
            return self._named(row, column.refers, cell)
        special = _SPECIAL.get(column.field or "")
        return special(self, row, cell) if special else cell.value

    def _named(self, row: Row, noun: str, cell: Cell) -> Any:
        if noun in {"rank", "grade"}:
            return self.labels.slug(noun, cell.value, cell.spot)
        if isinstance(cell.value, tuple):
            return tuple(slug for name in cell.value if (slug := self.names.slug(noun, name, cell.spot)))
        scope = ""
        if noun == "track":
            scope = self.ladder(row) or "?"
        elif noun in _HOSTS:
            scope = str(row.cells[_HOSTS[noun]].value) if _HOSTS[noun] in row.cells else "?"
        return self.names.slug(noun, cell.value, cell.spot, scope)

    def _key(self, row: Row, cell: Cell) -> str:
        return self.names.key(cell.value, cell.spot)

    def _outcomes(self, row: Row, cell: Cell) -> tuple[dict[str, str | None], ...]:
        learned: tuple[Learned, ...] = cell.value
        return tuple(
            {"competency": slug, "from_proficiency": item.low, "to_proficiency": item.high}
            for item in learned
            if (slug := self.names.slug("competency", item.competency, cell.spot))
        )

    def _levels(self, row: Row, cell: Cell) -> tuple[str, ...]:
        ladder = self.ladder(row)
        return tuple(slug for name in cell.value if (slug := self.named_level(name, ladder, cell.spot)))

    def _other_level(self, row: Row, cell: Cell) -> str | None:
        return self.named_level(cell.value, self.ladder(row), cell.spot)

    def _continued(self, row: Row, cell: Cell) -> str | None:
        before, slash, key = cell.value.rpartition("/")
        if not slash:
            message = f"{cell.value!r} does not say of which level"
            self.faults.append(cell.spot.place.fault("bad-cell", message, "write level/key, or ladder/level/key"))
            return None
        level = self.named_level(before, self.ladder(row), cell.spot)
        return f"{level}/{self.names.key(key, cell.spot)}" if level else None

    def _listed(self, row: Row, cell: Cell, part: str) -> str:
        """A place or a field of work. A band names one of ours by its name; else the words that stand there count."""
        if row.sheet.part != "pay_bands":
            return str(cell.value)
        organisation = self.labels.drafts.find("organisation", "organisation")
        name = self.names.with_prefix(slugify(cell.value))
        listed = organisation.parts[part] if organisation else ()
        return name if any(each.slug == name for each in listed) else str(cell.value)

    def _location(self, row: Row, cell: Cell) -> str:
        return self._listed(row, cell, "locations")

    def _discipline(self, row: Row, cell: Cell) -> str:
        return self._listed(row, cell, "disciplines")

    def _moves(self, row: Row, cell: Cell) -> tuple[dict[str, str], ...]:
        ladder = self.ladder(row)
        ends = [[self.named_level(end, ladder, cell.spot) for end in move] for move in cell.value]
        return tuple({"level": start, "to_level": end} for start, end in ends if start and end)

    def _audience(self, row: Row, cell: Cell) -> tuple[str, ...]:
        """Tracks, each perhaps with its ladder."""
        tracks: list[str] = []
        for text in cell.value:
            before, slash, after = text.rpartition("/")
            ladder = self.names.slug("ladder", before, cell.spot) if slash else None
            track = self.names.slug("track", after, cell.spot, scope=ladder or "*")
            if track and (ladder or not slash):
                tracks.append(f"{ladder}/{track}" if ladder else track)
        return tuple(tracks)


_HOSTS = {"session": "training", "step": "cycle", "fork": "ladder"}
"""What is named within another thing, with the column that names that."""


def _inner(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


_SPECIAL: Mapping[str, Callable[[Resolver, Row, Cell], Any]] = {
    "key": Resolver._key,
    "outcomes": Resolver._outcomes,
    "helps_with": Resolver._moves,
    "tracks": Resolver._audience,
    "from_levels": Resolver._levels,
    "to_levels": Resolver._levels,
    "replaced_by": Resolver._other_level,
    "continues": Resolver._continued,
    "location": Resolver._location,
    "discipline": Resolver._discipline,
}
