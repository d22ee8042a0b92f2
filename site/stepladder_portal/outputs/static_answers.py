"""The API's answers as files, so that a portal without a service beside it can be asked as well.

``api/levels/engineering/staff-engineer.json`` holds ``{"data": {"level": {…}}}``, the level just as the operation
``level`` answers it to the audience of the portal; what was put together for the pages is taken apart again.
"""

from collections.abc import Iterator
from pathlib import Path

import orjson

from stepladder_portal.answers import Answer
from stepladder_portal.catalog import Catalog
from stepladder_portal.outputs.files import write

FOLDER = "api/"

KINDS = {
    "ladder": "ladders",
    "level": "levels",
    "competency": "competencies",
    "mentor": "mentors",
    "training": "trainings",
    "hat": "hats",
    "guide": "guides",
    "process": "processes",
    "cycle": "cycles",
}
"""Each kind of thing with the name of its folder, which is the API's for all of them."""


def address_of(kind: str, slug: str) -> str:
    """Where the answer for one thing stands, say ``api/levels/engineering/staff-engineer.json``."""
    return f"{FOLDER}{KINDS[kind]}/{slug}.json"


def write_answers(catalog: Catalog, site: Path) -> None:
    """Write the answer for each thing, the first answer of all, and the list of them."""
    if catalog.home:
        write(site, f"{FOLDER}home.json", catalog.home)
    for kind in KINDS:
        for slug, thing in catalog.of_kind(kind).items():
            write(site, address_of(kind, slug), orjson.dumps({"data": {kind: as_answered(catalog, kind, thing)}}))
    write(site, f"{FOLDER}index.json", orjson.dumps(dict(_listed(catalog)), option=orjson.OPT_INDENT_2))


def as_answered(catalog: Catalog, kind: str, thing: Answer) -> Answer:
    """A thing as it was answered: where it links to another, with the few fields that were asked for there."""
    own = {**thing}
    for (of, path), fields in catalog.asked.items():
        if of != kind:
            continue
        if len(path) > 1:
            own[path[0]] = [_named(holder, path[1], fields) for holder in own[path[0]]]
        else:
            own = _named(own, path[0], fields)
    return own


def _named(holder: Answer, name: str, fields: tuple[str, ...]) -> Answer:
    linked = holder[name]
    if linked is None:
        return holder
    if isinstance(linked, list):
        return holder | {name: [{field: each[field] for field in fields} for each in linked]}
    return holder | {name: {field: linked[field] for field in fields}}


def _listed(catalog: Catalog) -> Iterator[tuple[str, object]]:
    """Of which revision the answers are, and where each stands: addresses from the list's own folder."""
    yield "contentRevision", catalog.revision
    if catalog.home:
        yield "home", "home.json"
    for kind, name in KINDS.items():
        yield name, {slug: address_of(kind, slug).removeprefix(FOLDER) for slug in catalog.of_kind(kind)}
