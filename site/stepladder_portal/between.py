"""What the API is asked of two levels: how they differ, and what leads from one to the other."""

from collections.abc import Iterable, Sequence

from stepladder_portal.answers import Answer
from stepladder_portal.client import Client
from stepladder_portal.errors import ApiError
from stepladder_portal.packed import Packed
from stepladder_portal.pairing import Pair, moves, pairing
from stepladder_portal.progress import Progress
from stepladder_portal.told import Reading


async def differences(client: Client, ladders: Sequence[Answer], progress: Progress, reading: Reading) -> Packed:
    """How the levels differ that are put side by side."""
    field = ("levelDifference", "LevelDifference")
    return await _each(client, "comparison", field, pairing(ladders).pairs, progress, reading)


async def bridges(client: Client, ladders: Sequence[Answer], progress: Progress, reading: Reading) -> Packed:
    """What leads from one level to another, of every move that has a page."""
    return await _each(client, "move", ("bridge", "Bridge"), moves(ladders), progress, reading)


async def _each(
    client: Client, name: str, field: tuple[str, str], pairs: Iterable[Pair], progress: Progress, reading: Reading
) -> Packed:
    """What an operation's field, named with its type, says of each pair."""
    kept = Packed(reading.mark)
    every = list(pairs)
    wanted = [{"from": one, "to": other} for one, other in every]
    async for answer in client.of_each(name, *field, wanted):
        pair = every[len(kept)]
        if not isinstance(answer, dict):
            raise ApiError(f"{client.name} answered {name} without telling of {pair[0]} and {pair[1]}.")
        kept.put(pair, reading.learn(answer))
        progress(f"Asking for {'comparisons' if name == 'comparison' else 'moves'}", len(kept), len(every))
    return kept
