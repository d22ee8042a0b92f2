"""How the API is asked for everything, from one revision of its content."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import Any

import orjson

from stepladder_portal.answers import Answer
from stepladder_portal.aside import asides
from stepladder_portal.between import bridges, differences
from stepladder_portal.catalog import Catalog
from stepladder_portal.client import Client
from stepladder_portal.errors import ApiError
from stepladder_portal.joining import join, shared
from stepladder_portal.progress import Progress, unwatched
from stepladder_portal.told import Gathered, Original, Reading

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
            kind: [shared(reading(node), known) async for node in client.each(kind, connection, progress)]
            for kind, connection in _CONNECTIONS.items()
        }
        worked_out = {
            name: {
                slug: shared(reading(await _of_ladder(client, name, slug)), known)
                for slug in _slugs(client, nodes["ladder"])
            }
            for name in _OF_LADDERS
        }
        reports = [shared(reading(report), known) for report in await _reports(client)]
        with _as_asked(client):
            difference = await differences(client, nodes["ladder"], progress, reading)
            bridge = await bridges(client, nodes["ladder"], progress, reading)
            aside = await asides(client, [node["slug"] for node in nodes["ladder"]], revision)
        after = await client.ask("revision")
        with _as_asked(client):
            if after["contentRevision"]["number"] == revision["number"]:
                things = {kind: {node["slug"]: node for node in every} for kind, every in nodes.items()}
                asked = join(things)
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
