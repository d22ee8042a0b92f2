"""Finds the document, or the part of one, in which a row stands."""

from dataclasses import dataclass, field

from stepladder.content.suggest import did_you_mean
from stepladder.content.workbook.drafts import Draft, Drafts
from stepladder.content.workbook.resolve import Resolved, Resolver
from stepladder.content.workbook.rows import Cell, Clear, Row
from stepladder.content.workbook.sheets import SHEETS
from stepladder.content.workbook.using import LISTS
from stepladder.errors import ContentFault
from stepladder.records import Fork, Kind, Organisation, Policy

_OF_EVERYBODY = frozenset({"pay_bands", "rewards", "recognitions", "questions"})
"""Parts of the organisation where they name neither ladder nor level."""
ORGANISATION = "organisation"
OF_ALL_HINT = "organisation.yml is of several organisations then: write it there, or import without --prefix"


@dataclass
class Hosting:
    """Knows where rows stand, and tells once what is missing."""

    drafts: Drafts
    resolver: Resolver
    faults: list[ContentFault]
    told: set[tuple[Kind, str]] = field(default_factory=set)
    """Documents that are missing and have been told once."""
    pairs: dict[frozenset[str | None], str] = field(default_factory=dict)
    """The ladder that states each pair of levels."""

    def host(self, row: Row, resolved: Resolved) -> Draft | None:
        """The draft in which the row stands, or None where there is none: that is told."""
        document = self._document(row, resolved)
        if document is None or document.record in row.sheet.hosts:
            return document
        if Policy in row.sheet.hosts and document.record is Organisation:
            return document.parts["policy"][0]
        if Fork in row.sheet.hosts:
            return self._part_named("forks", "fork", document, row)
        return self._part_named("tracks", "track", document, row)

    def _document(self, row: Row, resolved: Resolved) -> Draft | None:
        kind, part = row.sheet.kind, row.sheet.part
        if kind == "organisation":
            return self.drafts.define("organisation", ORGANISATION)
        if kind == "level" and "level" not in row.cells and "level" not in row.broken:
            return self._asking_all(row)
        if kind == "level":
            slug = self.resolver.level(row)
        elif kind == "ladder":
            level = resolved.said.get("level")
            slug = level.partition("/")[0] if level else self.resolver.ladder(row)
            if slug is None and part in _OF_EVERYBODY and not self._names_a_ladder(row):
                return self._everybody(row, resolved)
            if slug is not None and part == "equivalences":
                slug = self._ladder_of_pair(resolved, self.resolver.ladder(row) or slug)
        else:
            cell = row.cells[kind]
            slug = self.resolver.names.slug(kind, cell.value, cell.spot)
        if slug is None:
            return None
        host = self.drafts.find(kind, slug)
        if host is None:
            self._tell_missing(kind, slug, row.cells.get(kind) or row.cells.get("level"), row)
        return host

    def _everybody(self, row: Row, resolved: Resolved) -> Draft | None:
        """The organisation; with a prefix only where the row names something of ours, and so cannot be of others."""
        names = self.resolver.names
        if any(names.ours(str(resolved.said.get(name) or "")) for name in LISTS.values()):
            return self.drafts.define("organisation", ORGANISATION)
        message = "is said of everybody, so with a prefix it was not read"
        self.faults.append(row.spot.place.fault("row-of-everybody", message, OF_ALL_HINT, "warning"))
        return None

    def _asking_all(self, row: Row) -> Draft | None:
        """The ladder, or the track of it, all of whose levels ask what the row says."""
        slug = self.resolver.ladder(row)
        ladder = self.drafts.find("ladder", slug) if slug else None
        if ladder is None:
            if slug:
                self._tell_missing("ladder", slug, row.cells.get("ladder"), row)
            return None
        return self._part_named("tracks", "track", ladder, row) if "track" in row.cells else ladder

    def _part_named(self, part: str, noun: str, document: Draft, row: Row) -> Draft | None:
        """The track or fork of a ladder that a row names; the fork called fork where it names none."""
        cell = row.cells.get(noun)
        scope = document.slug
        name = self.resolver.names.slug(noun, cell.value, cell.spot, scope) if cell else "fork"
        if name is None or noun in row.broken:
            return None
        known = {str(each.values.get("slug", "fork")): each for each in document.parts.get(part, ())}
        if name not in known:
            hint = did_you_mean(name, known) or f"add it to the sheet {part}"
            spot = cell.spot if cell else row.spot
            message = f"there is no {noun} {name} on {scope}"
            self.faults.append(spot.place.fault("unknown-reference", message, hint))
        return known.get(name)

    def _names_a_ladder(self, row: Row) -> bool:
        cells = [row.cells[name] for name in ("ladder", "level") if name in row.cells]
        return any(not isinstance(cell.value, Clear) for cell in cells)

    def _ladder_of_pair(self, resolved: Resolved, slug: str) -> str:
        """The ladder in which a pair of levels stands: always the same one, whichever way round it is written."""
        if not self.pairs:
            for ladder in self.drafts.existing.ladders.values():
                for pair in ladder.equivalences:
                    self.pairs.setdefault(frozenset((pair.level, pair.other_level)), ladder.slug)
        return self.pairs.setdefault(frozenset((resolved.said.get("level"), resolved.said.get("other_level"))), slug)

    def _tell_missing(self, kind: Kind, slug: str, cell: Cell | None, row: Row) -> None:
        if (kind, slug) in self.told:
            return
        self.told.add((kind, slug))
        scope, slash, name = slug.rpartition("/")
        near = {
            known.removeprefix(scope + slash) for known in self.drafts.known(kind) if known.startswith(scope + slash)
        }
        hint = did_you_mean(name, near) or f"add it to the sheet {_sheet_of(kind)}"
        spot = cell.spot if cell else row.spot
        self.faults.append(spot.place.fault("unknown-reference", f"there is no {kind} {slug}", hint))


def _sheet_of(kind: Kind) -> str:
    return next(sheet.name for sheet in SHEETS if sheet.kind == kind and sheet.part is None)
