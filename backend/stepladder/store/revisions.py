"""Asking the revisions, the truth behind all rows. Only ``publishing`` adds to them."""

from stepladder.records import Kind
from stepladder.store import rows

Identity = tuple[Kind, str]
"""A document's kind and slug."""

_LAST_OF_EACH = """
    SELECT one.kind, one.key, one.origin FROM revision AS one
    JOIN (SELECT max(number) AS number FROM revision GROUP BY kind, key) AS last ON last.number = one.number
"""


async def last_number() -> int:
    """The number of the newest revision of anything; 0 where there is none."""
    newest = await rows.Revision.all().order_by("-number").limit(1).values("number")
    return int(newest[0]["number"]) if newest else 0


async def origins() -> dict[Identity, str]:
    """By which door the last revision of every document came, also of retired ones."""
    every = await rows.Revision._meta.db.execute_query_dict(_LAST_OF_EACH)
    return {(row["kind"], row["key"]): row["origin"] for row in every}
