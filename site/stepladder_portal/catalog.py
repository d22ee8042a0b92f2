"""Everything that the API answered, in one place: what the pages are made of."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from stepladder_portal.answers import Answer
from stepladder_portal.client import Client
from stepladder_portal.errors import ApiError

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

    def of_kind(self, kind: str) -> Mapping[str, Answer]:
        """All things of a kind, by slug."""
        things: Mapping[str, Answer] = getattr(self, kind)
        return things


async def fetch(client: Client, audience: str) -> Catalog:
    """Ask for everything, from one revision of the content: when it changes meanwhile, begin again."""
    for _ in range(_TRIES):
        home = await client.ask("home")
        revision = home.get("contentRevision")
        if not revision or "organisation" not in home:
            raise ApiError(f"The API at {client.url} tells no revision of its content; is it Stepladder's?")
        if home["organisation"] is None:
            raise ApiError(f"The API at {client.url} has no content yet; load some with `stepladder load content`.")
        if revision["audience"].lower() != audience:
            raise ApiError(
                f"The API at {client.url} answers for the audience {revision['audience'].lower()} at most, "
                f"not {audience}; start it with STEPLADDER_AUDIENCE={audience}, or build for the other audience."
            )
        things = {
            kind: {node["slug"]: node async for node in client.each(kind, connection)}
            for kind, connection in _CONNECTIONS.items()
        }
        after = (await client.ask("revision"))["contentRevision"]
        if after["number"] == revision["number"]:
            _join(things)
            return Catalog(
                organisation=home["organisation"],
                revision=revision,
                audience=audience,
                as_of=date.fromisoformat(revision["asOf"]),
                **things,
            )
    raise ApiError(f"The content of the API at {client.url} kept changing while it was read; try again in a moment.")


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


def _join(things: Mapping[str, Mapping[str, Answer]]) -> None:
    """Put the whole thing in the place of its name, wherever one thing links to another."""
    for kind, links in _LINKS.items():
        for thing in things[kind].values():
            for path, other in links:
                holders = thing[path[0]] if len(path) > 1 else [thing]
                for holder in holders:
                    linked = holder[path[-1]]
                    if isinstance(linked, list):
                        holder[path[-1]] = [things[other][each["slug"]] for each in linked]
                    elif linked is not None:
                        holder[path[-1]] = things[other][linked["slug"]]
