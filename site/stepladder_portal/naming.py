"""The list of names: what people look for by name or in plain words, so that it leads first, mistyped or not.

Everything in it comes from the content (titles, codes, contract titles, questions that the organisation answers), or
from the plain words of a language (``meanings``).
"""

import json
from collections.abc import Iterator
from pathlib import Path

from stepladder_portal.addresses import address
from stepladder_portal.catalog import Catalog
from stepladder_portal.listing import Listing
from stepladder_portal.meanings import words_of
from stepladder_portal.sought import NAMED_TITLES, Entry
from stepladder_portal.told import language_of


def names(catalog: Catalog) -> list[Entry]:
    """One entry for each thing that somebody looks for: first whatever has a page of its own, then how one moves."""
    listing = Listing(catalog, words_of(*_tags(catalog)))
    return [{key: value for key, value in entry.items() if value} for entry in listing.entries()]


def words(*tags: str) -> Entry:
    """The words by which a question is understood, of the languages of these tags: see ``meanings``."""
    own = words_of(*tags)
    kinds, called = ({NAMED_TITLES[kind]: those for kind, those in lists.items()} for lists in (own.kinds, own.called))
    others = {name: getattr(own, name) for name in ("small", "alike", "groups", "short", "endings", "spelt", "compare")}
    return others | {"kinds": kinds, "called": called}


def write_names(catalog: Catalog, site: Path) -> None:
    """Write the list of names into the finished pages, as far as these are there."""
    folder = site / "search"
    folder.mkdir(exist_ok=True)
    every = (entry for entry in names(catalog) if (site / entry["u"].partition("#")[0] / "index.html").is_file())
    there = [entry | {"l": language} if (language := language_of(entry["n"])) else entry for entry in every]
    told = {"words": words(*_tags(catalog)), "names": [*_beside(there, catalog)]}
    (folder / "names.json").write_text(json.dumps(told, ensure_ascii=False, separators=(",", ":")), "utf-8")


def _tags(catalog: Catalog) -> tuple[str, str]:
    """The language of the pages, and that in which whatever is not translated stands."""
    return catalog.locale, catalog.organisation["locale"]


def _beside(entries: list[Entry], catalog: Catalog) -> Iterator[Entry]:
    """The entries; those of levels with the others that they stand beside on a page."""
    number = {entry["u"]: at for at, entry in enumerate(entries)}
    others: dict[int, list[int]] = {}
    for pair in catalog.difference:
        one, other = (number.get(address("level", slug)) for slug in pair)
        if one is not None and other is not None:
            others.setdefault(one, []).append(other)
    return (entry | {"b": others[at]} if at in others else entry for at, entry in enumerate(entries))
