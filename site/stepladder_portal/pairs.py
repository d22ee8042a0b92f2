"""The pages on which two levels stand side by side, and where one chooses the two."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from hashlib import sha256

from stepladder_portal.addresses import COMPARE, MOVES, between
from stepladder_portal.answers import Answer
from stepladder_portal.catalog import Catalog
from stepladder_portal.compared import Compared, compared
from stepladder_portal.labels import told_apart
from stepladder_portal.operations import operation
from stepladder_portal.page import Page
from stepladder_portal.pairing import Pair, heights, pairing
from stepladder_portal.speaking import gettext


class Pairs:
    """Two levels of a catalog, and the pages that tell of both."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog

    def comparison(self, one: str, other: str) -> str | None:
        """The address of the page on which two levels stand side by side, by their slugs in any order, if it is."""
        pair = next((pair for pair in ((one, other), (other, one)) if pair in self.catalog.difference), None)
        return between(COMPARE, *pair) if pair else None

    def move(self, one: str, other: str) -> str | None:
        """The address of the page of a move from a level to another, by their slugs, if there is one."""
        return between(MOVES, one, other) if (one, other) in self.catalog.bridge else None

    def compared(self, pair: Pair) -> Compared:
        """Two levels side by side."""
        catalog = self.catalog
        one, other = (catalog.level[slug] for slug in pair)
        apart = self._apart(one, other)
        return compared(catalog.difference[pair], (one, other), catalog.competency, apart)

    def known(self, pairs: Iterable[Pair]) -> Iterator[Pair]:
        """Those of which the catalog has both levels."""
        return (pair for pair in pairs if all(slug in self.catalog.level for slug in pair))

    @cached_property
    def document(self) -> str:
        """The name by which the service knows the question how two levels differ."""
        return f"sha256:{sha256(operation('difference').document.encode()).hexdigest()}"

    @cached_property
    def reach(self) -> int:
        """How far this portal goes in putting levels side by side: see ``pairing``."""
        return pairing([*self.catalog.ladder.values()]).reach

    @cached_property
    def others(self) -> Mapping[str, list[str]]:
        """The levels that each level stands beside on some page, those of its own ladder first."""
        others: dict[str, list[str]] = {}
        for one, other in self.known(self.catalog.difference):
            others.setdefault(one, []).append(other)
            others.setdefault(other, []).append(one)
        place = {slug: number for number, slug in enumerate(self._heights)}

        def order(slug: str) -> tuple[bool, int]:
            return slug.partition("/")[0] != ladder, place.get(slug, len(place))

        for slug, own in others.items():
            ladder = slug.partition("/")[0]
            own.sort(key=order)
        return others

    @cached_property
    def apart(self) -> Mapping[str, str]:
        """What tells levels of one ladder and one title from each other, by slug: see ``told_apart``."""
        ladders = self.catalog.ladder.values()
        return {slug: said for ladder in ladders for slug, said in told_apart(self.on_ladder(ladder)).items()}

    def on(self, ladder: Answer) -> list[Answer]:
        """The levels of a ladder that stand beside another on some page, the highest first."""
        return [level for level in self.on_ladder(ladder) if level["slug"] in self.others]

    def compares(self, ladder: Answer) -> bool:
        """Whether any level of a ladder stands beside another on some page."""
        return any(level["slug"] in self.others for level in self.on_ladder(ladder))

    def moves_on(self, ladder: Answer) -> bool:
        """Whether any move that has a page leads to a level of a ladder."""
        return any(end.partition("/")[0] == ladder["slug"] for _, end in self.known(self.catalog.bridge))

    def on_ladder(self, ladder: Answer) -> list[Answer]:
        """The levels of a ladder that are not retired, the highest first, at one height in the order of tracks."""
        own = [slug for slug in self._heights if slug.partition("/")[0] == ladder["slug"]]
        own.sort(key=lambda slug: -self._heights[slug][1])
        return [self.catalog.level[slug] for slug in own if slug in self.catalog.level]

    @cached_property
    def _heights(self) -> Mapping[str, tuple[int, int]]:
        return heights([*self.catalog.ladder.values()])

    def _apart(self, one: Answer, other: Answer) -> int | None:
        if one["ladder"]["slug"] == other["ladder"]["slug"]:
            at = [self._heights[level["slug"]][1] for level in (one, other) if level["slug"] in self._heights]
            return at[1] - at[0] if len(at) > 1 else None
        ranks = [level["rank"]["order"] for level in (one, other) if level["rank"]]
        return ranks[1] - ranks[0] if len(ranks) > 1 else None


def side_by_side(pairs: Pairs) -> Iterator[Page]:
    """Where one chooses two levels, for each ladder all that can be chosen there, and a page for each pair."""
    catalog = pairs.catalog
    ladders = [ladder for ladder in catalog.ladder.values() if pairs.on(ladder)]
    about = gettext("Any two levels side by side: what is asked at one of them, at both otherwise, and at both alike.")
    context = {"ladders": ladders, "pairs": pairs}
    yield Page(COMPARE, "compare.html", gettext("Compare two levels"), about, context=context)
    for ladder in ladders:
        yield Page(
            f"{COMPARE}{ladder['slug']}/",
            "compare_ladder.html",
            gettext("Compare levels of %(ladder)s", ladder=ladder["title"]),
            details=("", ladder["slug"]),
            context={"ladder": ladder, "pairs": pairs},
        )
    for pair in pairs.known(catalog.difference):
        one, other = (catalog.level[slug] for slug in pair)
        ends = {"one": one["title"], "other": other["title"]}
        yield Page(
            between(COMPARE, *pair),
            "comparison.html",
            gettext("%(one)s and %(other)s", **ends),
            gettext("%(one)s and %(other)s side by side: what differs, and what is the same.", **ends),
            details=(on_ladders((one, other)), gettext("%(one)s and %(other)s", one=pair[0], other=pair[1])),
            context={"pair": pair, "pairs": pairs},
        )


def on_ladders(ends: tuple[Answer, Answer]) -> str:
    """The title of the ladder of two levels, or of both ladders."""
    one, other = (level["ladder"]["title"] for level in ends)
    return one if one == other else gettext("%(one)s and %(other)s", one=one, other=other)
