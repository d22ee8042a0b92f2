"""What is found by name."""

from stepladder.api import finding
from stepladder.api.types.ladder import Ladder, Track
from stepladder.api.types.noun import Node, Noun, linked, noun, plain
from stepladder.api.types.verdicts import NamedKind
from stepladder.career.search import Found


@noun(Found, "A thing that was found.")
class SearchHit(Noun):
    kind: NamedKind = linked("What sort of thing it is.", lambda it, _: it.entry.kind)
    name: str = linked("Its name.", lambda it, _: it.entry.name)
    by: str | None = plain(
        "The other name, or what it is about, by which it was found; null where it was its own name."
    )
    score: float = plain("How well it fits: above 3.5 its name is the question itself.")
    thing: Node = linked("The thing.", lambda it, _: it.entry.thing)


class _Ladders(finding.Count):
    """A count by ladder."""


class _Tracks(finding.Count):
    """A count by track."""


class _Languages(finding.Count):
    """A count by language."""


_COUNT = "How many there are."


@noun(finding.Count, "How many of what was found are of one sort.")
class KindCount(Noun):
    value: NamedKind = plain("The sort of thing.")
    count: int = plain(_COUNT)


@noun(_Ladders, "How many of what was found are of one ladder.")
class LadderCount(Noun):
    value: str = plain("The ladder's slug.")
    ladder: Ladder = linked("The ladder.", lambda it, at: at.catalogue.ladders[it.value])
    count: int = plain(_COUNT)


@noun(_Tracks, "How many of what was found stand on one track.")
class TrackCount(Noun):
    value: str = plain("`ladder/track`.")
    track: Track = linked("The track.", lambda it, at: at.catalogue.tracks[it.value])
    count: int = plain(_COUNT)


@noun(_Languages, "How many of what was found are offered in one language.")
class LanguageCount(Noun):
    value: str = plain("BCP 47 tag.")
    count: int = plain(_COUNT)


@noun(finding.Facets, "All of what was found, on whatever page, counted by its sorts: the most first.")
class SearchFacets(Noun):
    kinds: list[KindCount] = linked("By sort of thing.", lambda it, _: it.kinds, lambda _: len(NamedKind))
    ladders: list[LadderCount] = linked(
        "By ladder.",
        lambda it, _: [_Ladders(each.value, each.count) for each in it.ladders],
        lambda view: len(view.catalogue.ladders),
    )
    tracks: list[TrackCount] = linked(
        "By track.",
        lambda it, _: [_Tracks(each.value, each.count) for each in it.tracks],
        lambda view: len(view.catalogue.tracks),
    )
    languages: list[LanguageCount] = linked(
        "By language of trainings and mentors.",
        lambda it, _: [_Languages(each.value, each.count) for each in it.languages],
        lambda view: 20,
    )
