"""The list of names: what people look for by name or in plain words, so that it leads first, mistyped or not.

Everything in it comes from the content (titles, codes, contract titles, questions that the organisation answers), or
from the interface's plain words.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from stepladder_portal import meanings, plainly
from stepladder_portal.addresses import FOR_MANAGERS, HOW_IT_WORKS, MOVES, address, between
from stepladder_portal.answers import Answer, called
from stepladder_portal.catalog import Catalog
from stepladder_portal.views import Views
from stepladder_portal.wording import Wording

KIND_TITLES = {
    "ladder": "Ladder",
    "level": "Level",
    "competency": "Competency",
    "mentor": "Mentor",
    "training": "Training",
    "hat": "Hat",
    "guide": "Guide",
}
"""Each kind of page as readers see it among the results and in the filter."""

NAMED_TITLES = KIND_TITLES | {
    "move": "Move",
    "fork": "Fork",
    "process": "Process",
    "cycle": "Review cycle",
    "matrix": "Matrix",
    "parity": "Parity",
    "coverage": "Coverage",
}
"""Each kind of entry as readers see it among the names."""

Entry = dict[str, Any]
"""``n`` name, ``k`` kind, ``u`` address, ``d`` detail, ``a`` other names, ``f`` by what it is found besides kind."""


def names(catalog: Catalog) -> list[Entry]:
    """One entry for each thing that somebody looks for: first whatever has a page of its own, then how one moves."""
    wording = Wording(catalog.locale)
    entries = [*_things(catalog, wording), *_goals(catalog, wording), *_moves(catalog), *_decided(catalog)]
    entries += [*_of_ladders(catalog), *_places(catalog)]
    return [{key: value for key, value in entry.items() if value} for entry in entries]


def words() -> Entry:
    """The words by which a question is understood: see ``meanings``."""
    kinds = {NAMED_TITLES[kind]: own for kind, own in meanings.KINDS.items()}
    return {"small": sorted(meanings.SMALL), "kinds": kinds, "alike": meanings.ALIKE}


def write_names(catalog: Catalog, site: Path) -> None:
    """Write the list of names into the finished pages, as far as these are there."""
    folder = site / "search"
    folder.mkdir(exist_ok=True)
    there = [entry for entry in names(catalog) if (site / entry["u"].partition("#")[0] / "index.html").is_file()]
    text = json.dumps({"words": words(), "names": there}, ensure_ascii=False, separators=(",", ":"))
    (folder / "names.json").write_text(text, "utf-8")


def _things(catalog: Catalog, wording: Wording) -> Iterator[Entry]:
    for kind, title in KIND_TITLES.items():
        for thing in catalog.of_kind(kind).values():
            yield {
                "n": called(kind, thing),
                "k": title,
                "u": address(kind, thing),
                "d": _detail(kind, thing),
                "a": _other_names(kind, thing, wording),
                "f": _found_by(kind, thing),
            }


def _goals(catalog: Catalog, wording: Wording) -> Iterator[Entry]:
    """What somebody looks for who wants to get to a level: the place where every move there is listed."""
    for slug in dict.fromkeys(end for _, end in catalog.bridge):
        level = catalog.level.get(slug)
        if level:
            ladder, _, name = slug.partition("/")
            titles = [level["title"], *level["alsoCalled"]]
            own = wording.an(level["title"])
            yield _entry(
                "move",
                plainly.BECOME[1].format(own),
                f"{MOVES}{ladder}/#{name}",
                level["ladder"]["title"],
                [
                    *(way.format(own) for way in plainly.BECOME if way != plainly.BECOME[1]),
                    *(f"Move to {title}" for title in titles),
                ],
            )


def _moves(catalog: Catalog) -> Iterator[Entry]:
    for pair in catalog.bridge:
        start, end = (catalog.level.get(slug) for slug in pair)
        if start and end:
            name = f"From {start['title']} to {end['title']}"
            yield _entry("move", name, between(MOVES, *pair), end["ladder"]["title"])


def _decided(catalog: Catalog) -> Iterator[Entry]:
    """How one gets to a level, and when. Of two ways that are asked for alike, that of every ladder stands first."""
    for process in sorted(catalog.process.values(), key=lambda each: bool(each["ladders"])):
        asked = plainly.GATES.get(process["gate"], ())
        ladders = ", ".join(ladder["title"] for ladder in process["ladders"])
        yield _entry("process", process["title"], address("process", process), ladders, asked) | {"f": None}
    for cycle in catalog.cycle.values():
        steps = [f"{step['title']}, {cycle['title']}" for step in cycle["steps"]]
        yield _entry("cycle", cycle["title"], address("cycle", cycle), others=steps) | {"f": None}


def _of_ladders(catalog: Catalog) -> Iterator[Entry]:
    """What there is of each ladder besides its own page."""
    for slug, ladder in catalog.ladder.items():
        title = ladder["title"]
        if ladder["forks"]:
            told = [fork["title"] for fork in ladder["forks"]]
            sides = [" or ".join(side["track"]["title"] for side in fork["sides"]) for fork in ladder["forks"]]
            asked = [each["question"] for fork in ladder["forks"] for each in fork["questions"]]
            others = [*told[1:], *sides, *_all(plainly.FORK, title), *asked]
            yield _entry("fork", told[0], address("fork", ladder), title, others)
        yield _entry("matrix", f"{title}: the matrix", address("matrix", ladder), title, _all(plainly.MATRIX, title))
        if slug in catalog.parity:
            others = _all(plainly.PARITY_OF, title)
            yield _entry("parity", f"Parity: {title}", address("parity", slug), title, others)
        if slug in catalog.coverage:
            others = _all(plainly.COVERAGE_OF, title)
            yield _entry("coverage", f"Coverage: {title}", address("coverage", slug), title, others)


def _places(catalog: Catalog) -> Iterator[Entry]:
    """The pages that every portal has."""
    how = Views(catalog).how_it_works
    told = {HOW_IT_WORKS: how, FOR_MANAGERS: f"{how}: for managers"}
    asked = {HOW_IT_WORKS: [each["question"] for each in catalog.organisation["policy"]["questions"]]}
    for where, (kind, title, others) in plainly.PAGES.items():
        yield {"n": told.get(where, title), "k": kind, "u": where, "a": [*others, *asked.get(where, ())]}


def _entry(kind: str, name: str, where: str, ladder: str | None = None, others: Iterable[str] = ()) -> Entry:
    found_by = {"ladder": ladder} if ladder else None
    return {"n": name, "k": NAMED_TITLES[kind], "u": where, "d": ladder, "a": list(others), "f": found_by}


def _all(phrases: Iterable[str], title: str) -> list[str]:
    return [phrase.format(title) for phrase in phrases]


def _detail(kind: str, thing: Answer) -> str | None:
    if kind == "level":
        return f"{thing['ladder']['title']}, {thing['track']['title']}"
    detail: str | None = {"competency": "area", "mentor": "title", "training": "provider"}.get(kind)
    return thing[detail] if detail else None


def _found_by(kind: str, thing: Answer) -> dict[str, str]:
    """Ladder, track and language by which its page can be found in the index."""
    if kind == "ladder":
        return {"ladder": thing["title"]}
    if kind == "level":
        return {"ladder": thing["ladder"]["title"], "track": thing["track"]["title"]}
    return {"language": thing["language"]} if kind == "training" and thing["language"] else {}


def _other_names(kind: str, thing: Answer, wording: Wording) -> list[str]:
    """By what else people look for it: codes, contract titles, public names; of mentors language and place."""
    if kind == "level":
        others = [thing["code"], *thing["alsoCalled"]]
    elif kind == "competency":
        others = [name for same in thing["sameAs"] for name in (same["code"], same["title"])]
    elif kind == "mentor":
        others = [*map(wording.language, thing["languages"] or []), thing["location"]]
    elif kind == "guide":
        others = [each for move in thing["moves"] or [""] for each in plainly.TALKS.get(move, ())]
    else:
        others = []
    return [name for name in others if name]
