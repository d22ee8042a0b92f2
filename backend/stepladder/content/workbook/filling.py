"""Puts every row where it belongs: into a document of its own, or into the document that it is a part of."""

from dataclasses import dataclass, field

from stepladder.content.workbook.drafts import Draft, Drafts
from stepladder.content.workbook.hosting import ORGANISATION, Hosting
from stepladder.content.workbook.matching import merge_rows
from stepladder.content.workbook.resolve import Resolved, Resolver
from stepladder.content.workbook.rows import Row
from stepladder.content.workbook.saying import say
from stepladder.errors import ContentFault
from stepladder.records import Level, Organisation


@dataclass
class Filling:
    """Fills drafts from rows, sheet by sheet."""

    drafts: Drafts
    resolver: Resolver
    faults: list[ContentFault]
    hosting: Hosting = field(init=False)

    def __post_init__(self) -> None:
        self.hosting = Hosting(self.drafts, self.resolver, self.faults)

    def fill(self, rows: list[Row]) -> None:
        """Fill in the rows of one sheet, from all workbooks that have it."""
        if rows and rows[0].sheet.kind == "translation":
            for row in rows:
                say(row, self.drafts, self.resolver, self.faults)
        elif rows and rows[0].sheet.part is None:
            for row in rows:
                self._fill_document(row)
        elif rows:
            self._fill_parts(str(rows[0].sheet.part), rows)

    def _fill_document(self, row: Row) -> None:
        resolved = self.resolver.resolve(row)
        slug = ORGANISATION if row.sheet.record is Organisation else resolved.fields.pop("slug", None)
        if slug is None:
            return
        draft = self.drafts.define(row.sheet.kind, slug)
        draft.fill(resolved.fields, resolved.spots, row.spot, self.faults)
        draft.broken |= resolved.broken
        if row.sheet.needs:
            draft.typed = str(row.cells[row.sheet.needs[-1]].value)
        if "ladder" in row.cells:
            draft.spots.setdefault("ladder", row.cells["ladder"].spot)

    def _fill_parts(self, part: str, rows: list[Row]) -> None:
        by_host: dict[int, tuple[Draft, list[Resolved]]] = {}
        for row in rows:
            resolved = self.resolver.resolve(row)
            host = self.hosting.host(row, resolved)
            if host is not None and self._is_named(resolved) and self._on_its_track(row, host):
                self._pay_in_our_currency(part, resolved)
                by_host.setdefault(id(host), (host, []))[1].append(resolved)
        for host, of_host in by_host.values():
            merge_rows(part, host.parts[part], of_host, self.faults)

    @staticmethod
    def _is_named(resolved: Resolved) -> bool:
        """Whether an item of the organisation that is known by its name has one that can be understood."""
        return resolved.row.sheet.kind != "organisation" or "slug" not in resolved.broken

    def _pay_in_our_currency(self, part: str, resolved: Resolved) -> None:
        """A band without a currency is in the organisation's."""
        organisation = self.drafts.find("organisation", ORGANISATION)
        currency = organisation.values.get("currency") if organisation else None
        if part == "pay_bands" and "currency" not in resolved.broken and currency:
            resolved.fields.setdefault("currency", currency)
            resolved.spots.setdefault("currency", resolved.row.spot)

    def _on_its_track(self, row: Row, host: Draft) -> bool:
        """Whether the track that a row names beside a level is the level's own."""
        cell = row.cells.get("track")
        if host.record is not Level or cell is None or not isinstance(cell.value, str):
            return True
        track = self.resolver.names.slug("track", cell.value, cell.spot, scope=host.slug.partition("/")[0])
        own = host.values.get("track")
        if track is None or own is None or track == own:
            return True
        message = f"{host.slug} stands on the track {own}, not on {track}"
        self.faults.append(cell.spot.place.fault("wrong-track", message, f"write {own}, or name another level"))
        return False
