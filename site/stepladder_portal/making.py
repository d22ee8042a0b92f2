"""One portal in the making: the pages of each language, all that stands beside them, and what is one for all."""

import json
import shutil
from dataclasses import dataclass, field
from datetime import date
from itertools import count
from pathlib import Path

from stepladder_portal import naming, passages, search
from stepladder_portal.answers import Answer
from stepladder_portal.catalog import Catalog
from stepladder_portal.errors import ApiError, BuildError
from stepladder_portal.frame import make_pages
from stepladder_portal.languages import Language, Languages
from stepladder_portal.macros import Drawings, drawing
from stepladder_portal.outputs.crawling import write_for_crawlers
from stepladder_portal.outputs.folder_zip import write_folder_zip
from stepladder_portal.outputs.making import write_outputs
from stepladder_portal.parcels import Parcels
from stepladder_portal.plugin import PortalPlugin
from stepladder_portal.progress import Progress
from stepladder_portal.publish import MARKER
from stepladder_portal.render import Links, Renderer
from stepladder_portal.shares import give_back, shares_for, sharing
from stepladder_portal.speaking import WORDED, browser_words, speaking, speech
from stepladder_portal.surroundings import Surroundings
from stepladder_portal.told import Original


@dataclass
class Made:
    """What has been made so far, and of what."""

    revision: Answer
    audience: str
    as_of: date
    pages: int = 0
    addresses: dict[Language, list[str]] = field(default_factory=dict)
    """The pages of each language that are worth a crawler's while."""


class Making:
    """The languages of one portal are drawn one after the other; of what was drawn no catalog is held."""

    def __init__(
        self,
        folder: Path,
        frame: Path,
        languages: Languages,
        progress: Progress,
        processes: int | None,
        surroundings: Surroundings,
    ) -> None:
        self.site = folder / "site"
        self.original: Original | None = None
        """The texts of the organisation's own language, once its pages are made and where others follow."""
        self._folder, self._frame, self._languages = folder, frame, languages
        self._progress, self._processes, self._surroundings = progress, processes, surroundings
        self._made: Made | None = None

    def draw(self, catalog: Catalog, language: Language) -> None:
        """Make all that stands in one language."""
        made = self._made = self._made or Made(catalog.revision, catalog.audience, catalog.as_of)
        if catalog.revision != made.revision:
            raise ApiError(f"The content changed before it was asked for in {language.name}; try again in a moment.")
        if not language.folder and self._languages.others:
            self.original = Original(catalog.locale, catalog.texts)
        site = self.site / language.folder
        if language.folder and site.exists():
            raise BuildError(f"A portal has no place for the language {language.tag}: other pages stand there.")
        give_back()  # asking took more than drawing does
        with speaking(catalog.locale):
            renderer = Renderer(
                catalog,
                str(self._frame / "templates"),
                self._surroundings.within(language.folder),
                self._languages.seen_from(language),
            )
            digests = self._folder / "digests" / language.tag
            self._draw(renderer, site, digests)
            write_words(site)
            write_lists(renderer, site)
            made.addresses[language] = write_outputs(renderer, site)
            self._progress("Indexing for search", 0, None)
            naming.write_names(catalog, site)
            passages.write_passages(catalog, site)
            search.index(site, catalog.locale.partition("-")[0], sorted(digests.glob("*")))
        shutil.rmtree(digests, ignore_errors=True)
        made.pages += len(renderer.pages.by_address)

    def _draw(self, renderer: Renderer, site: Path, digests: Path) -> None:
        pages = renderer.pages.by_address
        numbers = count(1)
        self._progress("Making pages", 0, len(pages))
        drawings = Drawings(renderer)
        processes = self._processes or shares_for(len(pages))
        with (
            sharing(processes, lambda: self._progress("Making pages", next(numbers), len(pages))) as shares,
            drawing(drawings),
        ):
            make_pages(self._frame, site, PortalPlugin(drawings, shares, Parcels(digests)))

    def finish(self, zipped: Path | None) -> Made:
        """Write what there is one of for all languages, and pack the pages where ``zipped`` names a file."""
        made = self._made
        if made is None:
            raise ValueError("a portal without pages")
        write_for_crawlers(made.audience, self._surroundings, self.site, made.addresses)
        marker: dict[str, object] = {
            "revision": made.revision["number"],
            "audience": made.audience,
            "as_of": made.as_of.isoformat(),
            "pages": made.pages,
        }
        if self._languages.others:
            marker["locales"] = [each.tag for each in self._languages.all]
        (self.site / MARKER).write_text(json.dumps(marker) + "\n", "utf-8")
        if zipped is not None:
            self._progress("Packing", 0, None)
            folders = [each.folder for each in self._languages.others]
            write_folder_zip(self.site, zipped, made.as_of, self._surroundings.site_url, folders)
        return made


def write_words(site: Path) -> None:
    """Let the scripts speak the language of the pages."""
    for script in WORDED:
        if words := browser_words(speech().tag, script):
            (site / "assets" / script).write_text(words, "utf-8")


def write_lists(renderer: Renderer, site: Path) -> None:
    """Write the entries of each catalogue that needs more than one page, for the filter to narrow as a whole."""
    for page in renderer.pages.by_address.values():
        if page.context.get("pages_total", 1) > 1 and page.context["number"] == 1:
            html = renderer.draw("parts/entries.html", Links(page.address), {**page.context, "section": page.section})
            (site / page.address / "every.json").write_text(json.dumps({"html": html}, ensure_ascii=False), "utf-8")
