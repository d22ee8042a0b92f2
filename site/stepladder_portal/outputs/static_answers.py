"""The API's answers as files, so that a portal without a service beside it can be asked as well.

``api/levels/engineering/staff-engineer.json`` holds ``{"data": {"level": {…}}}``, the level just as the operation
``level`` answers it to the audience of the portal; what was put together for the pages is taken apart again. What is
worked out of a ladder, of a period or of two levels is told likewise. What no page shows, and is little to ask for, is
here as well; what depends on who asks (``search``), or is as much as all pairs of levels (``paths``), is not.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import orjson

from stepladder_portal.addresses import CHANGES, COMPARE, MOVES, between
from stepladder_portal.answers import Answer
from stepladder_portal.aside import OUTLINE
from stepladder_portal.catalog import Catalog
from stepladder_portal.changes import Change
from stepladder_portal.outputs.files import write
from stepladder_portal.packed import as_json
from stepladder_portal.page import Page
from stepladder_portal.pairing import Pair

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

NOTES = f"{CHANGES}changes.json"
"""The notes that the page of what changed tells, in its order: put together from all levels, and so no answer."""

_MADE_OF = {"advert": "level", "fork": "ladder"} | {kind: kind for kind in KINDS}
_CALLED_ALIKE = frozenset({"comparison", "move", "parity_of_ladder", "coverage_of_ladder"})
"""Templates of pages that are made of one thing, with its kind, and of those whose answer is called like them."""

REPORTS = ("parity", "wording", "coverage", "fairness")
"""What is worked out, each in a folder of its name: the first three of every ladder, the last of every period."""

PAIRS = {"levelDifference": COMPARE, "bridge": MOVES}
"""What is told of two levels, as the API calls it, with its folder: the one in which its pages stand, too."""


def address_of(kind: str, slug: str) -> str:
    """Where the answer for one thing stands, say ``api/levels/engineering/staff-engineer.json``."""
    return f"{FOLDER}{KINDS[kind]}/{slug}.json"


def address_of_report(name: str, of: str) -> str:
    """Where a report of a ladder, or of a period, stands, say ``api/parity/engineering.json``."""
    return f"{FOLDER}{name}/{of}.json"


def address_of_pair(name: str, pair: Pair) -> str:
    """Where what is told of two levels stands, called like its page: ``api/moves/sales/lead/sales/manager.json``."""
    return f"{FOLDER}{between(PAIRS[name], *pair).removesuffix('/')}.json"


def answer_behind(page: Page) -> str | None:
    """Where the answer stands that a page is made of, above all, or what is put together for it; else None."""
    name, context = page.template.removesuffix(".html"), page.context
    if name in _MADE_OF:
        return address_of(_MADE_OF[name], context[_MADE_OF[name]]["slug"])
    if name in _CALLED_ALIKE:
        return f"{FOLDER}{page.address.removesuffix('/')}.json"
    if name == "fairness" and context["report"]:
        return address_of_report("fairness", context["report"].answer["slug"])
    return {"home": f"{FOLDER}home.json", "ladders": f"{FOLDER}outline.json", "changes": NOTES}.get(name)


def write_answers(catalog: Catalog, site: Path) -> None:
    """Write the answer for each thing and report, the first answer of all, and the list of them."""
    for name, answer in _single(catalog):
        write(site, f"{FOLDER}{name}.json", answer)
    for name, answers in _of_ladders(catalog).items():
        for of, answer in answers.items():
            write(site, address_of_report(name, of), answer)
    for kind in KINDS:
        for slug, thing in catalog.of_kind(kind).items():
            write(site, address_of(kind, slug), orjson.dumps({"data": {kind: as_answered(catalog, kind, thing)}}))
    for name, reports in _reports(catalog).items():
        for of, report in reports.items():
            write(site, address_of_report(name, of), orjson.dumps({"data": {name: report}}))
    for name, pairs in _pairs(catalog).items():
        for pair in pairs:
            write(site, address_of_pair(name, pair), b'{"data":{"%b":%b}}' % (name.encode(), as_json(pairs, pair)))
    write(site, f"{FOLDER}index.json", orjson.dumps(dict(_listed(catalog)), option=orjson.OPT_INDENT_2))


def write_notes(told: Sequence[Change], revision: Answer, site: Path) -> None:
    """Write what changed for levels, the newest first, each note with its level, and of which revision that is."""
    notes = [{"level": _level(change.level)} | change.note for change in told]
    write(site, NOTES, orjson.dumps({"contentRevision": revision, "changes": notes}))


def _level(level: Answer) -> Answer:
    named = {name: {each: level[name][each] for each in ("slug", "title")} for name in ("ladder", "track")}
    return {"slug": level["slug"], "title": level["title"]} | named


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


def _single(catalog: Catalog) -> Iterator[tuple[str, bytes]]:
    """The answers of which there is one: the first, the outline of all ladders, and the revision that all are of."""
    if catalog.home:
        yield "home", catalog.home
    for answer in catalog.aside.get(OUTLINE, {}).values():
        yield "outline", answer
    yield "revision", orjson.dumps({"data": {"contentRevision": catalog.revision}})


def _of_ladders(catalog: Catalog) -> Mapping[str, Mapping[str, bytes]]:
    """What is asked about each ladder and shown on no page."""
    return {name: answers for name, answers in catalog.aside.items() if name != OUTLINE}


def _reports(catalog: Catalog) -> Mapping[str, Mapping[str, Answer]]:
    """What was worked out, by the ladder or period that its operation was asked about."""
    periods = {report["slug"]: report for report in catalog.fairness}
    return dict(zip(REPORTS, (catalog.parity, catalog.wording, catalog.coverage, periods), strict=True))


def _pairs(catalog: Catalog) -> Mapping[str, Mapping[Pair, Answer]]:
    return dict(zip(PAIRS, (catalog.difference, catalog.bridge), strict=True))


def _listed(catalog: Catalog) -> Iterator[tuple[str, object]]:
    """Of which revision the answers are, and where each stands: addresses from the list's own folder."""
    yield "contentRevision", catalog.revision
    for name, _ in _single(catalog):
        yield name, f"{name}.json"
    for kind, name in KINDS.items():
        yield name, {slug: address_of(kind, slug).removeprefix(FOLDER) for slug in catalog.of_kind(kind)}
    for name, reports in _reports(catalog).items():
        yield name, {of: address_of_report(name, of).removeprefix(FOLDER) for of in reports}
    for name, answers in _of_ladders(catalog).items():
        yield name, {of: address_of_report(name, of).removeprefix(FOLDER) for of in answers}
    for name, pairs in _pairs(catalog).items():
        where = PAIRS[name].removesuffix("/")
        yield where, {"/".join(pair): address_of_pair(name, pair).removeprefix(FOLDER) for pair in pairs}
