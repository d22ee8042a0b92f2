"""Makes every page of a catalog, indexes them, and publishes the whole in one step."""

import json
import logging
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import as_file, files
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

from stepladder_portal import naming, search
from stepladder_portal.catalog import Catalog
from stepladder_portal.errors import BuildError
from stepladder_portal.macros import Drawings, drawing
from stepladder_portal.outputs.folder_zip import folder_zip, write_folder_zip
from stepladder_portal.outputs.making import write_outputs
from stepladder_portal.parcels import Parcels
from stepladder_portal.plugin import PortalPlugin
from stepladder_portal.progress import Progress, unwatched
from stepladder_portal.publish import MARKER, publish, refuse_foreign, staging
from stepladder_portal.render import Links, Renderer
from stepladder_portal.shares import give_back, shares_for, sharing
from stepladder_portal.speaking import browser_words, speaking, speech
from stepladder_portal.surroundings import Surroundings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs.config.defaults import MkDocsConfig


@dataclass(frozen=True)
class Built:
    """What a build made."""

    out: Path
    pages: int
    revision: int
    audience: str
    as_of: str


def build_portal(
    catalog: Catalog,
    out: Path,
    progress: Progress = unwatched,
    processes: int | None = None,
    surroundings: Surroundings | None = None,
    zipped: Path | None = None,
) -> Built:
    """Make the portal of one catalog and publish it at ``out``; its pages by so many processes, else as many as pay.

    Where ``zipped`` names a file, the same pages are packed there, to be read without a server. Raises BuildError;
    then, and when it is interrupted, whatever stood at either place is as it was.
    """
    out = out.resolve()
    refuse_foreign(out)
    try:
        with folder_zip(zipped) as file, speaking(catalog.organisation["locale"]):
            return _build(catalog, out, progress, processes, surroundings or Surroundings(), file)
    except OSError as error:
        raise BuildError(f"The portal could not be written to {out}: {error.strerror or error}.") from error


def _build(
    catalog: Catalog,
    out: Path,
    progress: Progress,
    processes: int | None,
    surroundings: Surroundings,
    zipped: Path | None,
) -> Built:
    give_back()  # asking took more than drawing does
    with staging(out) as folder, _sources() as sources:
        site = folder / "site"
        renderer = Renderer(catalog, str(sources / "templates"), surroundings)
        pages = renderer.pages.by_address
        numbers = count(1)
        progress("Making pages", 0, len(pages))
        drawings = Drawings(renderer)
        with (
            sharing(
                processes or shares_for(len(pages)), lambda: progress("Making pages", next(numbers), len(pages))
            ) as shares,
            drawing(drawings),
            _told_log() as told,
        ):
            plugin = PortalPlugin(drawings, shares, Parcels(folder / "digests"))
            _run_mkdocs(_config(sources, site, catalog, plugin), told)
        write_words(site)
        write_lists(renderer, site)
        write_outputs(renderer, site)
        progress("Indexing for search", 0, None)
        naming.write_names(catalog, site)
        digests = sorted((folder / "digests").glob("*"))
        search.index(site, catalog.organisation["locale"].partition("-")[0], digests)
        built = Built(out, len(pages), catalog.revision["number"], catalog.audience, catalog.as_of.isoformat())
        marker = {"revision": built.revision, "audience": built.audience, "as_of": built.as_of, "pages": built.pages}
        (site / MARKER).write_text(json.dumps(marker) + "\n", "utf-8")
        if zipped is not None:
            progress("Packing", 0, None)
            write_folder_zip(site, zipped, catalog.as_of, surroundings.site_url)
        publish(site, out)
    return built


def write_words(site: Path) -> None:
    """Let the scripts speak the language of the pages."""
    if words := browser_words(speech().tag):
        (site / "assets" / "words.js").write_text(words, "utf-8")


def write_lists(renderer: Renderer, site: Path) -> None:
    """Write the entries of each catalogue that needs more than one page, for the filter to narrow as a whole."""
    for page in renderer.pages.by_address.values():
        if page.context.get("pages_total", 1) > 1 and page.context["number"] == 1:
            html = renderer.draw("parts/entries.html", Links(page.address), {**page.context, "section": page.section})
            (site / page.address / "every.json").write_text(json.dumps({"html": html}, ensure_ascii=False), "utf-8")


@contextmanager
def _sources() -> "Iterator[Path]":
    """The folder with mkdocs.yml, theme, templates and hand-written pages, in a checkout and in a wheel alike."""
    with as_file(files("stepladder_portal")) as folder:
        yield folder


def _config(sources: Path, site: Path, catalog: Catalog, plugin: PortalPlugin) -> "MkDocsConfig":
    config = load_config(
        str(sources / "mkdocs.yml"),
        site_name=catalog.organisation["name"],
        docs_dir=str(sources / "docs"),
        site_dir=str(site),
    )
    config.plugins["macros"].config["include_dir"] = str(sources / "templates")  # else sought in the working directory
    config.plugins["stepladder"] = plugin
    config.theme.static_templates = {"404.html"}
    return config


def _run_mkdocs(config: "MkDocsConfig", told: list[str]) -> None:
    try:
        mkdocs_build(config)
    except (Abort, MkDocsException, SystemExit) as error:
        # mkdocs-macros-plugin leaves by SystemExit when a macro fails; the reason stands in the log.
        reason = told[-1] if told else str(error)
        raise BuildError(f"The pages could not be made: {reason}") from error


@contextmanager
def _told_log() -> "Iterator[list[str]]":
    """What MkDocs, or ProperDocs in its place, and plugins warn of while they run, instead of on the screen."""
    told: list[str] = []

    class _Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            told.append(" ".join(record.getMessage().split()))

    listener = _Listener(logging.WARNING)
    loggers = [logging.getLogger(name) for name in ("mkdocs", "properdocs")]
    propagated = [logger.propagate for logger in loggers]
    for logger in loggers:
        logger.propagate = False
        logger.addHandler(listener)
    try:
        yield told
    finally:
        for logger, propagate in zip(loggers, propagated, strict=True):
            logger.removeHandler(listener)
            logger.propagate = propagate
