"""What the API is asked of two levels: how they differ, and what leads from one to the other."""

from collections.abc import Iterable, Sequence

from stepladder_portal.answers import Answer
from stepladder_portal.client import Client
from stepladder_portal.errors import ApiError
from stepladder_portal.packed import Packed
from stepladder_portal.pairing import Pair, moves, pairing
from stepladder_portal.progress import Progress


async def differences(client: Client, ladders: Sequence[Answer], progress: Progress) -> Packed:
    """How the levels differ that are put side by side."""
    return await _each(client, "comparison", ("levelDifference", "LevelDifference"), pairing(ladders).pairs, progress)


async def bridges(client: Client, ladders: Sequence[Answer], progress: Progress) -> Packed:
    """What leads from one level to another, of every move that has a page."""
    return await _each(client, "move", ("bridge", "Bridge"), moves(ladders), progress)


async def _each(client: Client, name: str, field: tuple[str, str], pairs: Iterable[Pair], progress: Progress) -> Packed:
    """What an operation's field, named with its type, says of each pair."""
    kept = Packed()
    every = list(pairs)
    wanted = [{"from": one, "to": other} for one, other in every]
    async for answer in client.of_each(name, *field, wanted):
        pair = every[len(kept)]
        if not isinstance(answer, dict):
            raise ApiError(f"{client.name} answered {name} without telling of {pair[0]} and {pair[1]}.")
        kept.put(pair, answer)
        progress(f"Asking for {'comparisons' if name == 'comparison' else 'moves'}", len(kept), len(every))
    return kept
