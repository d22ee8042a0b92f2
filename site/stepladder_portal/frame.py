"""MkDocs around the pages of one language: with which files it works, and what it says when it cannot."""

import logging
from contextlib import contextmanager
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, MkDocsException

from stepladder_portal.errors import BuildError
from stepladder_portal.plugin import PortalPlugin

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs.config.defaults import MkDocsConfig


@contextmanager
def sources() -> "Iterator[Path]":
    """The folder with mkdocs.yml, theme, templates and hand-written pages, in a checkout and in a wheel alike."""
    with as_file(files("stepladder_portal")) as folder:
        yield folder


def make_pages(sources: Path, site: Path, plugin: PortalPlugin) -> None:
    """Let MkDocs write every page of one language below ``site``. Raises BuildError where one cannot be made."""
    config = _config(sources, site, plugin)
    try:
        with _told_log() as told:
            _run(config, told)
    finally:
        config.plugins.clear()  # MkDocs remembers the plugins of its last build, and they all that pages are made of
        vars(config.plugins).clear()


def _config(sources: Path, site: Path, plugin: PortalPlugin) -> "MkDocsConfig":
    renderer = plugin.renderer
    config = load_config(
        str(sources / "mkdocs.yml"),
        site_name=renderer.catalog.organisation["name"],
        docs_dir=str(sources / "docs"),
        site_dir=str(site),
    )
    config.plugins["macros"].config["include_dir"] = str(sources / "templates")  # else sought in the working directory
    config.plugins["stepladder"] = plugin
    config.theme.static_templates = set() if renderer.languages.here.folder else {"404.html"}  # hosts serve one
    return config


def _run(config: "MkDocsConfig", told: list[str]) -> None:
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
