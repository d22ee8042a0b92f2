"""Which pages exist, and what each is made of. Templates decide how they look."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

from stepladder_portal import facets
from stepladder_portal.addresses import SECTIONS, address
from stepladder_portal.answers import Answer, called
from stepladder_portal.catalog import Catalog
from stepladder_portal.charts import paired_rows
from stepladder_portal.heights import lattice
from stepladder_portal.lattice import Lattice
from stepladder_portal.promise import Promise, promise
from stepladder_portal.search import KIND_TITLES
from stepladder_portal.wording import Wording

_ON_ONE_PAGE = 120
"""How many entries of a catalogue stand on one page; the rest follow on further pages."""


@dataclass(frozen=True)
class Page:
    """One page: where it stands, what it is called, which template draws it, and with what."""

    address: str
    template: str
    title: str
    description: str = ""
    section: str = ""
    """The first part of its address, for the mark in every page's head."""
    facets: Mapping[str, str] = field(default_factory=dict)
    """Kind, ladder, track and language, by which a search can be narrowed."""
    details: tuple[str, ...] = ()
    """What tells it from others with its title, said only as far as it is needed."""
    context: Mapping[str, Any] = field(default_factory=dict)

    @property
    def source(self) -> str:
        """The path of its Markdown file."""
        return f"{self.address}index.md"


class Pages:
    """Every generated page of one catalog."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog

    @cached_property
    def lattices(self) -> Mapping[str, Lattice]:
        """Where each level stands, by ladder."""
        return {slug: lattice(ladder) for slug, ladder in self.catalog.ladder.items()}

    @cached_property
    def by_address(self) -> Mapping[str, Page]:
        """The pages by address, in the order in which they are built."""
        return {page.address: page for page in _told_apart(list(self._all()))}

    def _all(self) -> Iterator[Page]:
        catalog = self.catalog
        yield Page("", "home.html", catalog.organisation["name"], catalog.organisation["summary"] or "")
        yield self._section("ladders", ladders=list(catalog.ladder.values()))
        yield self._section("competencies", areas=self._areas())
        yield from self._catalogue("mentors", "mentors.html", _room_first(catalog.mentor.values()))
        yield from self._catalogue("training", "trainings.html", _cross_training_first(catalog.training.values()))
        yield self._section("guides", guides=list(catalog.guide.values()), hats=list(catalog.hat.values()))
        hats = {"hats": list(catalog.hat.values())}
        yield Page("hats/", "hats.html", "Hats", "Responsibilities for a limited time.", "guides", context=hats)
        yield Page("search/", "search.html", "Search", "Search levels, competencies, people and trainings.")
        for kind in KIND_TITLES:
            for thing in catalog.of_kind(kind).values():
                yield self._thing(kind, thing)

    def _section(self, section: str, **context: Any) -> Page:
        return Page(f"{section}/", f"{section}.html", SECTIONS[section], section=section, context=context)

    def _catalogue(self, section: str, template: str, entries: Sequence[Answer]) -> Iterator[Page]:
        pages = [entries[start : start + _ON_ONE_PAGE] for start in range(0, len(entries), _ON_ONE_PAGE)] or [[]]
        for number, own in enumerate(pages, 1):
            first = number == 1
            yield Page(
                f"{section}/" if first else f"{section}/all/{number}/",
                template,
                SECTIONS[section] if first else f"{SECTIONS[section]}, page {number}",
                section=section,
                context={
                    "entries": own,
                    "every": entries,
                    "number": number,
                    "pages_total": len(pages),
                    "choices": self.choices(section, entries) if first else [],
                },
            )

    def _thing(self, kind: str, thing: Answer) -> Page:
        where = address(kind, thing)
        context: dict[str, Any] = {kind: thing}
        found_by = {"kind": KIND_TITLES[kind]}
        details: tuple[str, ...] = (KIND_TITLES[kind].lower(), thing["slug"])
        if kind == "ladder":
            context["lattice"] = self.lattices[thing["slug"]]
            found_by["ladder"] = thing["title"]
        if kind == "level":
            context["lattice"] = self.lattices[thing["ladder"]["slug"]]
            found_by |= {"ladder": thing["ladder"]["title"], "track": thing["track"]["title"]}
            details = (thing["ladder"]["title"], thing["track"]["title"], thing["code"] or "", thing["slug"])
        if kind == "training" and thing["language"]:
            found_by["language"] = thing["language"]
        return Page(
            where,
            f"{kind}.html",
            called(kind, thing),
            thing.get("summary") or thing.get("definition") or "",
            where.partition("/")[0] if where.partition("/")[0] in SECTIONS else "guides",
            found_by,
            details,
            context,
        )

    @cached_property
    def market_titles(self) -> Mapping[str, str]:
        """The titles of locations and disciplines, by slug."""
        organisation = self.catalog.organisation
        return {part["slug"]: part["title"] for part in (*organisation["locations"], *organisation["disciplines"])}

    def choices(self, section: str, entries: Sequence[Answer]) -> list[dict[str, Any]]:
        """By what a directory or catalogue can be narrowed."""
        make = facets.mentor_choices if section == "mentors" else facets.training_choices
        return make(entries, Wording(self.catalog.organisation["locale"]).language)

    def upcoming(self, most: int) -> list[tuple[Answer, Answer]]:
        """The next sessions of all trainings, soonest first, each behind its training."""
        today = self.catalog.as_of.isoformat()
        dated = [
            (training, session)
            for training in self.catalog.training.values()
            for session in training["sessions"]
            if session["startsAt"][:10] >= today and session["status"] != "CANCELLED"
        ]
        return sorted(dated, key=lambda pair: (pair[1]["startsAt"], pair[0]["slug"]))[:most]

    def pairs(self, ladder: Answer) -> list[Answer]:
        """What stands level with what: what holds before what does not, and within the ladder before beyond it."""

        def place(pair: Answer) -> tuple[bool, bool]:
            other = pair["otherLevel"]
            holds = other is not None and pair["strength"] != "NONE"
            return not holds, other is None or other["ladder"]["slug"] != ladder["slug"]

        return sorted(ladder["equivalences"], key=place)

    def standing_levels(self) -> list[Answer]:
        """The levels in use or being written."""
        return [level for level in self.catalog.level.values() if level["status"] != "RETIRED"]

    def crossing_trainings(self) -> list[Answer]:
        """The trainings that lead onto another track or ladder."""
        return [training for training in self.catalog.training.values() if training["crosses"]]

    def mentors_with_room(self) -> int:
        """How many mentors can take somebody on now."""
        return sum(1 for mentor in self.catalog.mentor.values() if mentor["acceptsNow"])

    def ladders_first(self, most: int) -> list[Answer]:
        """The first ladders, in their order."""
        return list(self.catalog.ladder.values())[:most]

    def home_ladder(self) -> Answer | None:
        """The ladder that the home page draws: the one with the most heights at which two tracks stand."""
        ladders = list(self.catalog.ladder.values())
        return max(ladders, key=lambda ladder: len(paired_rows(self.lattices[ladder["slug"]])), default=None)

    @cached_property
    def promise(self) -> Promise:
        """The first words on the home page."""
        shown = self.home_ladder()
        return promise(self.catalog.organisation, self.lattices[shown["slug"]] if shown else None, self.catalog.level)

    def fork_of(self, ladder: str) -> Answer | None:
        """The level at which a ladder divides, if it does."""
        return next((row.shared[0] for row in self.lattices[ladder].rows if row.forks), None)

    def some_level_title(self) -> str:
        """A title for the hint in an empty search field."""
        shown = self.home_ladder()
        levels = sorted(self.standing_levels(), key=lambda level: level["order"])
        own = [level for level in levels if shown and level["ladder"]["slug"] == shown["slug"]]
        return own[len(own) // 6]["title"] if own else "Senior Engineer"

    def neighbours(self, slug: str) -> list[Answer]:
        """The rungs around a level, highest first, itself among them: the ladder as a phone shows it."""
        level = self.catalog.level[slug]
        return [*level["levelsAbove"][:2], level, *level["levelsBelow"][:1]]

    def ways_from(self, level: Answer) -> list[Answer]:
        """The moves that begin at a level: onward, across, back, and last a chosen step back."""
        order = ("PROMOTION", "LATERAL", "RETURN", "STEP_BACK")
        return sorted(level["transitionsFrom"], key=lambda move: order.index(move["kind"]))

    def by_area(self, expectations: Sequence[Answer]) -> list[tuple[str, list[Answer]]]:
        """Expectations by the area of their competency, in the organisation's order of areas."""
        areas: dict[str, list[Answer]] = {area["title"]: [] for area in self.catalog.organisation["areas"]}
        for expectation in expectations:
            competency = expectation["competency"]
            areas.setdefault((competency["area"] if competency else None) or "", []).append(expectation)
        return [(area, own) for area, own in areas.items() if own]

    def expected_by(self, competency: Answer) -> list[tuple[str, list[tuple[Answer, list[Answer]]]]]:
        """By ladder, the levels that expect a competency, each with its expectations."""
        ladders: dict[str, dict[str, tuple[Answer, list[Answer]]]] = {}
        for asked in competency["expectedBy"]:
            level = asked["level"]
            if level["status"] != "RETIRED":
                own = ladders.setdefault(level["ladder"]["title"], {})
                own.setdefault(level["slug"], (level, []))[1].append(asked)
        return [(title, list(levels.values())) for title, levels in ladders.items()]

    def _areas(self) -> list[tuple[str, list[Answer]]]:
        """The areas in the organisation's order, each with its competencies; those without an area last."""
        areas: dict[str, list[Answer]] = {area["title"]: [] for area in self.catalog.organisation["areas"]}
        for competency in self.catalog.competency.values():
            areas.setdefault(competency["area"] or "", []).append(competency)
        unnamed = areas.pop("", [])
        named = [(area, own) for area, own in areas.items() if own]
        return [*named, ("", unnamed)] if unnamed else named


def _told_apart(pages: list[Page]) -> list[Page]:
    """Give no two pages the same title: a browser's tabs, and its history, show nothing else."""
    details = max(len(page.details) for page in pages)
    for step in range(details):
        times = Counter(page.title for page in pages)
        pages = [
            replace(page, title=f"{page.title}, {page.details[step]}")
            if times[page.title] > 1 and any(page.details[step : step + 1])
            else page
            for page in pages
        ]
    return pages


def _cross_training_first(trainings: Iterable[Answer]) -> list[Answer]:
    return sorted(trainings, key=lambda training: (training["crosses"] is None, training["title"].casefold()))


def _room_first(mentors: Iterable[Answer]) -> list[Answer]:
    return sorted(mentors, key=lambda mentor: not mentor["acceptsNow"])
