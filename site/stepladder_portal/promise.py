"""What the home page may promise: only what the organisation's own content says."""

from collections.abc import Mapping
from dataclasses import dataclass

from stepladder_portal.answers import Answer
from stepladder_portal.charts import paired_rows
from stepladder_portal.lattice import Lattice
from stepladder_portal.pay import bands_beside
from stepladder_portal.speaking import ENGLISH, gettext, gettext_noop, speech

_GROW = {
    (False, False): gettext_noop("Grow on the %(one)s track or on the %(other)s one."),
    (True, False): gettext_noop(
        "Grow on the %(one)s track or on the %(other)s one: levels of one height are paid from the same band."
    ),
    (False, True): gettext_noop(
        "Grow on the %(one)s track or on the %(other)s one: you can change sides and come back."
    ),
    (True, True): gettext_noop(
        "Grow on the %(one)s track or on the %(other)s one: levels of one height are paid from the same band, "
        "and you can change sides and come back."
    ),
}
"""What two ladders promise: by whether they are paid alike, and whether ways lead to the other side and back."""


@dataclass(frozen=True)
class Promise:
    """The first words on the home page."""

    headline: tuple[str, ...]
    """Its lines."""
    lead: str


def promise(organisation: Answer, lattice: Lattice | None, levels: Mapping[str, Answer]) -> Promise:
    """Two ladders of one height where levels on both are said to stand level; else the organisation's own words.

    Equal pay is promised where every such pair has the same bands, changing sides and coming back where ways lead both
    ways. ``levels`` are whole, by slug.
    """
    pairs = _level_pairs(lattice) if lattice else []
    if lattice is None or len(pairs) < 2:
        summary = organisation["summary"] or gettext(
            "What is expected at each level, what comes next, and who can help."
        )
        return Promise((organisation["name"],), summary)
    one, other = (_in_words(track["title"]) for track in lattice.lanes[:2])
    alike = all(_paid_alike(levels[slug]) for pair in pairs for slug in pair)
    ways = [row.ways[0] for row in lattice.rows if row.ways and row.ways[0]]
    back = any(way.there for way in ways) and any(way.back for way in ways)
    lead = gettext(_GROW[alike, back], one=one, other=other)
    return Promise((gettext("Two ladders."), gettext("One height.")), lead)


def _level_pairs(lattice: Lattice) -> list[tuple[str, str]]:
    return [
        (row.cells[0].levels[0]["slug"], row.cells[1].levels[0]["slug"])
        for row in paired_rows(lattice)
        if row.ties[0] == "EQUAL"
    ]


def _paid_alike(level: Answer) -> bool:
    """Whether a level and those that stand level with it on its ladder have the same bands, as far as any are known."""
    markets = [members for _, members in bands_beside(level, {})]
    ends = [
        {(member["band"]["min"], member["band"]["max"]) for member in members if _beside(level, member["level"])}
        for members in markets
    ]
    return bool(markets) and all(len(amounts) == 1 for amounts in ends)


def _beside(level: Answer, other: Answer) -> bool:
    return bool(other["ladder"]["slug"] == level["ladder"]["slug"])


def _in_words(title: str) -> str:
    """A track's title within a sentence: a plain word begins small there, where English is spoken."""
    plain = speech().tag == ENGLISH and title.istitle() and " " not in title
    return title.lower() if plain else title
