"""The pages of moves: all that leads from one level to another, one page for each move."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from stepladder_portal.addresses import MOVES, between
from stepladder_portal.answers import Answer
from stepladder_portal.catalog import Catalog
from stepladder_portal.page import Page
from stepladder_portal.pairing import Pair
from stepladder_portal.pairs import Pairs, on_ladders
from stepladder_portal.speaking import gettext, pgettext
from stepladder_portal.tried import Tried, tried
from stepladder_portal.vocabulary import MOVE_KINDS

_OF_SEVERAL = {"HAS_THE_COMPETENCY", "GIVES_EVIDENCE", "NO_HAT", "NO_MENTOR", "NO_MENTOR_WITH_ROOM"}
"""Reasons, and what nothing closes, that are often the same of more than one competency."""


@dataclass(frozen=True)
class Move:
    """One move, with all that helps to make it."""

    level: Answer
    target: Answer
    bridge: Answer
    tried: Tried
    way: Answer | None
    """How the move is made; the first way where there are several."""
    processes: tuple[Answer, ...]
    """Those that decide, by whichever way."""
    guides: tuple[Answer, ...]
    """Those for the talk about any of its ways."""
    comparison: str | None
    back: str | None
    """The address of the page of the move that leads the other way."""
    named: Callable[[str], str | None]
    """The title of a level, competency or training, or an expectation's words, by slug; None where it is not told."""

    def gathered(self, said: Iterable[Answer]) -> list[tuple[Answer, list[str]]]:
        """Reasons, or what nothing closes, in their order: what holds of several competencies once, with all names.

        Whatever else there is stands alone, and so does what is about something that is not told; no names are with it.
        """
        told: list[tuple[Answer, list[str]]] = []
        names: dict[str, list[str]] = {}
        for each in said:
            kind, title = each.get("why") or each["lack"], self.named(each["about"])
            if kind not in _OF_SEVERAL or title is None:
                told.append((each, []))
                continue
            # Translators: one of several titles in a sentence, with the marks that set it off from the words around it.
            name = pgettext("a title among others", "%(title)s", title=title)
            if kind in names:
                names[kind].append(name)
            else:
                names[kind] = [name]
                told.append((each, names[kind]))
        return told


def move(pairs: Pairs, pair: Pair) -> Move:
    """One move of a catalog."""
    catalog = pairs.catalog
    ends = catalog.level[pair[0]], catalog.level[pair[1]]
    bridge = catalog.bridge[pair]
    return Move(
        *ends,
        bridge,
        tried(bridge, ends, catalog.training, catalog.as_of),
        next(iter(bridge["ways"]), None),
        _each_once(catalog.process, (way["process"]["process"] for way in bridge["ways"] if way["process"])),
        _each_once(catalog.guide, (each["guide"] for way in bridge["ways"] for each in way["guides"])),
        pairs.comparison(*pair),
        pairs.move(pair[1], pair[0]),
        partial(_named, catalog, ends[1]),
    )


def moves_by_target(pairs: Pairs, ladder: Answer) -> list[tuple[Answer, list[tuple[Answer, str]]]]:
    """The levels of a ladder to which moves lead, the highest first: each with where these begin, and what they are."""
    levels = pairs.catalog.level
    kinds = _kinds(pairs)
    found: dict[str, list[tuple[Answer, str]]] = {}
    for start, end in pairs.known(pairs.catalog.bridge):
        if end.partition("/")[0] == ladder["slug"] and (start, end) in kinds:
            found.setdefault(end, []).append((levels[start], kinds[start, end]))
    for own in found.values():
        own.sort(key=lambda way: MOVE_KINDS.index(way[1]))
    ordered = [level["slug"] for level in pairs.on_ladder(ladder) if level["slug"] in found]
    return [(levels[slug], found[slug]) for slug in ordered]


def moving(pairs: Pairs) -> Iterator[Page]:
    """All moves by ladder, and a page for each."""
    catalog = pairs.catalog
    ways: Mapping[str, list[tuple[Answer, list[tuple[Answer, str]]]]] = {
        slug: moves_by_target(pairs, ladder) for slug, ladder in catalog.ladder.items()
    }
    ladders = [ladder for slug, ladder in catalog.ladder.items() if ways[slug]]
    about = gettext("What each move needs: what is missing, what helps, how it is decided, and how to try it first.")
    yield Page(MOVES, "moves.html", gettext("Moves"), about, context={"ladders": ladders, "ways": ways})
    for ladder in ladders:
        yield Page(
            f"{MOVES}{ladder['slug']}/",
            "moves_ladder.html",
            gettext("Moves on %(ladder)s", ladder=ladder["title"]),
            gettext("How to get to each level of %(ladder)s, from where and with what help.", ladder=ladder["title"]),
            facets={"kind": "Move", "ladder": ladder["title"]},
            details=("", ladder["slug"]),
            context={"ladder": ladder, "ways": ways[ladder["slug"]], "pairs": pairs},
        )
    for pair in pairs.known(catalog.bridge):
        start, end = (catalog.level[slug] for slug in pair)
        ends = {"start": start["title"], "target": end["title"]}
        yield Page(
            between(MOVES, *pair),
            "move.html",
            gettext("From %(start)s to %(target)s", **ends),
            gettext("Moving from %(start)s to %(target)s: what is missing, what helps, and how it is decided.", **ends),
            facets={"kind": "Move", "ladder": end["ladder"]["title"], "track": end["track"]["title"]},
            details=(on_ladders((start, end)), gettext("%(start)s to %(target)s", start=pair[0], target=pair[1])),
            context={"pair": pair},
        )


def _named(catalog: Catalog, target: Answer, slug: str) -> str | None:
    for things in (catalog.level, catalog.competency, catalog.training):
        if slug in things:
            title: str = things[slug]["title"]
            return title
    return next((each["text"] for each in target["expectations"] if each["slug"] == slug), None)


def _each_once(things: Mapping[str, Answer], named: Iterable[Answer]) -> tuple[Answer, ...]:
    slugs = dict.fromkeys(each["slug"] for each in named)
    return tuple(things[slug] for slug in slugs if slug in things)


def _kinds(pairs: Pairs) -> dict[Pair, str]:
    """As what each move is offered; of several kinds the first, as on its page."""
    kinds: dict[Pair, str] = {}
    for ladder in pairs.catalog.ladder.values():
        for stated in ladder["transitions"]:
            pair = stated["level"]["slug"], stated["toLevel"]["slug"]
            kinds[pair] = min(stated["kind"], kinds.get(pair, stated["kind"]), key=MOVE_KINDS.index)
    return kinds
