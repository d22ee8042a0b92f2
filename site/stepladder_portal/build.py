"""Makes every page of a portal, language by language, indexes them, and publishes the whole in one step."""

import gc
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from stepladder_portal.catalog import Catalog
from stepladder_portal.errors import BuildError
from stepladder_portal.frame import sources
from stepladder_portal.languages import Languages
from stepladder_portal.making import Making
from stepladder_portal.outputs.folder_zip import folder_zip
from stepladder_portal.progress import Progress, unwatched
from stepladder_portal.publish import publish, refuse_foreign, staging
from stepladder_portal.shares import give_back
from stepladder_portal.surroundings import Surroundings
from stepladder_portal.told import Original

Ask = Callable[[str | None, Original | None], Catalog]
"""Asks for everything: in a language by its tag, given the texts of the organisation's own one; or in that, by None."""

Choose = Callable[[Sequence[str]], Sequence[str]]
"""Which languages a portal is to have, of those in which something can be read: the organisation's own is the first."""


@dataclass(frozen=True)
class Built:
    """What a build made."""

    out: Path
    pages: int
    """In all languages together."""
    revision: int
    audience: str
    as_of: str
    locales: tuple[str, ...]
    """The languages of the pages, the organisation's own first."""


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
    return build_portals(
        lambda *_: catalog, lambda offered: offered[:1], out, progress, processes, surroundings, zipped
    )


def build_portals(
    ask: Ask,
    choose: Choose,
    out: Path,
    progress: Progress = unwatched,
    processes: int | None = None,
    surroundings: Surroundings | None = None,
    zipped: Path | None = None,
) -> Built:
    """Make a portal in several languages, one after the other: the next is asked for when the pages of one are made.

    All are published at once, as by ``build_portal``. Raises ApiError where the content changes between two languages.
    """
    out = out.resolve()
    refuse_foreign(out)
    waiting = [ask(None, None)]  # nothing here holds it any more when the next is asked for
    languages = Languages(choose(waiting[0].organisation["locales"]))
    try:
        with folder_zip(zipped) as file, staging(out) as folder, sources() as frame:
            making = Making(folder, frame, languages, progress, processes, surroundings or Surroundings())
            making.draw(waiting.pop(), languages.own)
            for language in languages.others:
                progress(f"Asking in {language.name}", 0, None)
                gc.collect()  # things of a catalog lead to each other
                give_back()
                making.draw(ask(language.tag, making.original), language)
            made = making.finish(file)
            publish(making.site, out)
    except OSError as error:
        raise BuildError(f"The portal could not be written to {out}: {error.strerror or error}.") from error
    return Built(
        out,
        made.pages,
        made.revision["number"],
        made.audience,
        made.as_of.isoformat(),
        tuple(each.tag for each in languages.all),
    )
