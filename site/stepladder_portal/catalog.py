"""Everything that the API answered, in one place: what the pages are made of."""

from collections.abc import Iterator, Mapping, Sequence, Set
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import orjson

from stepladder_portal.answers import Answer
from stepladder_portal.aside import Aside, asides
from stepladder_portal.between import bridges, differences
from stepladder_portal.client import Client
from stepladder_portal.errors import ApiError
from stepladder_portal.pairing import Pair
from stepladder_portal.progress import Progress, unwatched
from stepladder_portal.told import Gathered, Original, Reading, Told

_HOLDERS = (dict, list)

_TRIES = 3
"""How often to begin again when the content changes while it is being asked for."""

_CONNECTIONS = {
    "ladder": "ladders",
    "level": "levels",
    "competency": "competencies",
    "mentor": "mentors",
    "training": "trainings",
    "hat": "hats",
    "guide": "guides",
}
"""Each kind of page with the connection that its operation asks for."""

_OF_LADDERS = {"parity": "parity", "wording": "wording", "coverage": "covered"}
"""What is worked out for one ladder and asked of each, with the operation that asks for it."""

_WITH_HOME = {"process": "processes", "cycle": "cycles"}
"""Kinds of which an organisation has few: all of them come with the first answer."""


@dataclass(frozen=True, repr=False)  # asyncio.run describes what it hands back: of this, 30 MB of text
class Catalog:
    """One revision of the content as one audience may see it, as of one day."""

    organisation: Answer
    revision: Answer
    audience: str
    as_of: date
    ladder: Mapping[str, Answer]
    level: Mapping[str, Answer]
    competency: Mapping[str, Answer]
    mentor: Mapping[str, Answer]
    training: Mapping[str, Answer]
    hat: Mapping[str, Answer]
    guide: Mapping[str, Answer]
    process: Mapping[str, Answer]
    cycle: Mapping[str, Answer]
    parity: Mapping[str, Answer] = field(default_factory=dict)
    wording: Mapping[str, Answer] = field(default_factory=dict)
    coverage: Mapping[str, Answer] = field(default_factory=dict)
    """What both sides of each ladder get, how they are told, and what helps with what they ask: by ladder."""
    fairness: Sequence[Answer] = ()
    """The fairness reports that the audience may see, the latest first."""
    difference: Mapping[Pair, Answer] = field(default_factory=dict)
    bridge: Mapping[Pair, Answer] = field(default_factory=dict)
    """How the levels differ that have a page side by side, and what leads on in every move that has a page."""
    aside: Aside = field(default_factory=dict)
    """What no page shows."""
    home: bytes = b""
    """The first answer, as JSON: ``{"data": {…}}``."""
    asked: "Asked" = field(default_factory=dict)
    language: str = ""
    """The BCP 47 tag of the language that was asked for; none where it is the organisation's own."""
    texts: Set[int] = frozenset()
    """Hashes of all texts, where they can be read in other languages too."""

    @property
    def locale(self) -> str:
        """The language of the pages."""
        own: str = self.organisation["locale"]
        return self.language or own

    def of_kind(self, kind: str) -> Mapping[str, Answer]:
        """All things of a kind, by slug."""
        things: Mapping[str, Answer] = getattr(self, kind)
        return things


async def fetch(
    client: Client, audience: str, progress: Progress = unwatched, original: Original | None = None
) -> Catalog:
    """Ask for everything, from one revision of the content: when it changes meanwhile, begin again.

    A client that is told in another language than the organisation's own is given the texts of that one, ``original``.
    """
    for _ in range(_TRIES):
        home = await client.ask("home")
        whole = orjson.dumps({"data": home})
        gathered = Gathered()
        with _as_asked(client):
            revision = _revision(client, home, audience)
            reading = _reading(home["organisation"], original, gathered)
            reading(home)
            few = {kind: _whole(client, connection, home[connection]) for kind, connection in _WITH_HOME.items()}
        known: dict[Any, Any] = {}
        nodes = {
            kind: [_shared(reading(node), known) async for node in client.each(kind, connection, progress)]
            for kind, connection in _CONNECTIONS.items()
        }
        worked_out = {
            name: {
                slug: _shared(reading(await _of_ladder(client, name, slug)), known)
                for slug in _slugs(client, nodes["ladder"])
            }
            for name in _OF_LADDERS
        }
        reports = [_shared(reading(report), known) for report in await _reports(client)]
        with _as_asked(client):
            difference = await differences(client, nodes["ladder"], progress, reading)
            bridge = await bridges(client, nodes["ladder"], progress, reading)
            aside = await asides(client, [node["slug"] for node in nodes["ladder"]], revision)
        after = await client.ask("revision")
        with _as_asked(client):
            if after["contentRevision"]["number"] == revision["number"]:
                things = {kind: {node["slug"]: node for node in every} for kind, every in nodes.items()}
                asked = _join(things)
                return Catalog(
                    organisation=home["organisation"],
                    revision=revision,
                    audience=audience,
                    as_of=date.fromisoformat(revision["asOf"]),
                    home=whole,
                    asked=asked,
                    fairness=reports,
                    difference=difference,
                    bridge=bridge,
                    aside=aside,
                    language=client.locale or "",
                    texts=gathered.texts,
                    **things,
                    **few,
                    **worked_out,
                )
    raise ApiError(f"{client.name} kept changing its content while it was read; try again in a moment.")


def _reading(organisation: Answer, original: Original | None, gathered: Gathered) -> Reading:
    """What is done with the answers: in another language than the own they are marked, and in that one remembered."""
    if original is not None:
        return Reading(mark=original.mark)
    return Reading(learn=gathered.learn) if len(organisation["locales"]) > 1 else Reading()


def _slugs(client: Client, nodes: Sequence[Answer]) -> list[str]:
    with _as_asked(client):
        return [node["slug"] for node in nodes]


async def _of_ladder(client: Client, name: str, ladder: str) -> Answer:
    """What is worked out for a ladder."""
    data = await client.ask(_OF_LADDERS[name], ladder=ladder)
    with _as_asked(client):
        found: Answer = data[name]
        if found["ladder"]["slug"] != ladder:
            raise ValueError("of another ladder")
        return found


async def _reports(client: Client) -> list[Answer]:
    """The fairness reports, the latest first."""
    data = await client.ask("fairness")
    with _as_asked(client):
        latest = data["fairness"]
        earlier: list[str] = latest["earlier"] if latest else []
    older = [await client.ask("fairness", period=period) for period in earlier]
    with _as_asked(client):
        reports = [answer["fairness"] for answer in (data, *older)]
        if not all(isinstance(report["cells"], list) for report in reports if latest):
            raise TypeError("a report without counts")
        return reports if latest else []


def _shared(answer: Any, known: dict[Any, Any]) -> Any:
    """An answer in which a text, or a thing of nothing but plain values, that was answered before is that same one.

    Most are: the track and rank of a level, the band of a grade. Every page would hold its own otherwise. Nothing of it
    may be changed; what is joined later is put into lists, and into things that hold others.
    """
    if isinstance(answer, str):
        return known.setdefault((answer, answer.lang) if isinstance(answer, Told) else answer, answer)
    if isinstance(answer, list):
        answer[:] = [_shared(each, known) for each in answer]
    elif isinstance(answer, dict):
        plain = True
        for name, value in answer.items():
            if isinstance(value, _HOLDERS):
                plain = False
            if value is not None:
                answer[name] = _shared(value, known)
        return known.setdefault(tuple(answer.items()), answer) if plain else answer
    return answer


def _whole(client: Client, connection: str, answer: Answer) -> dict[str, Answer]:
    """Everything in use of a connection that was answered on one page, by slug."""
    nodes = answer["nodes"]
    if answer["totalCount"] > len(nodes):
        raise ApiError(
            f"{client.name} has {answer['totalCount']} {connection}, more than a portal shows: {len(nodes)}."
        )
    return {node["slug"]: node for node in nodes if node["status"] == "ACTIVE"}


def _revision(client: Client, home: Answer, audience: str) -> Answer:
    revision: Answer | None = home.get("contentRevision")
    if not revision or "organisation" not in home:
        raise ApiError(f"{client.name} tells no revision of its content; is it Stepladder's?")
    if home["organisation"] is None:
        raise ApiError(f"{client.name} has no content yet; load some with `stepladder load content`.")
    if revision["audience"].lower() != audience:
        raise ApiError(
            f"{client.name} answers for the audience {revision['audience'].lower()} at most, "
            f"not {audience}; start it with STEPLADDER_AUDIENCE={audience}, or build for the other audience."
        )
    return revision


@contextmanager
def _as_asked(client: Client) -> Iterator[None]:
    """Where an answer is read, and nowhere else: if its shape is not the one asked for, that is the API's fault."""
    try:
        yield
    except (AttributeError, LookupError, TypeError, ValueError) as error:
        raise ApiError(
            f"{client.name} answers in another shape than was asked for; is it a Stepladder, of this version?"
        ) from error


_LINKS: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]] = {
    "level": ((("expectations", "competency"), "competency"), (("trainings",), "training"), (("mentors",), "mentor")),
    "competency": (
        (("expectedBy", "level"), "level"),
        (("trainings",), "training"),
        (("mentors",), "mentor"),
        (("hats",), "hat"),
    ),
    "training": ((("outcomes", "competency"), "competency"), (("levels",), "level")),
}
"""Of each kind, the ways to things of other kinds: answered by name, since each was answered whole by itself."""


Asked = Mapping[tuple[str, tuple[str, ...]], tuple[str, ...]]
"""Of each kind and way to things of another: the fields that were asked for where the whole thing stands now."""


def _join(things: Mapping[str, Mapping[str, Answer]]) -> Asked:
    """Put the whole thing in the place of its name, wherever one thing links to another."""
    asked: dict[tuple[str, tuple[str, ...]], tuple[str, ...]] = {}
    for kind, links in _LINKS.items():
        for thing in things[kind].values():
            for path, other in links:
                holders = thing[path[0]] if len(path) > 1 else [thing]
                for holder in holders:
                    linked = holder[path[-1]]
                    if linked:
                        asked[kind, path] = (*(linked[0] if isinstance(linked, list) else linked),)
                    if isinstance(linked, list):
                        holder[path[-1]] = [things[other][each["slug"]] for each in linked]
                    elif linked is not None:
                        holder[path[-1]] = things[other][linked["slug"]]
    return asked
