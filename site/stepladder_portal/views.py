"""What templates ask of the catalog: what belongs together on a page, in the order in which it is told."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from stepladder_portal.accounts import Accounts
from stepladder_portal.answers import Answer
from stepladder_portal.areas import Field, fields
from stepladder_portal.beside import Beside, beside
from stepladder_portal.borrowed import with_borrowed
from stepladder_portal.catalog import Catalog
from stepladder_portal.changes import Change, changes
from stepladder_portal.charts import paired_rows
from stepladder_portal.courses import Stage, course
from stepladder_portal.cycles import Season, season_of, seasons
from stepladder_portal.expected import Expected, expected, grades
from stepladder_portal.facets import Crossings, Directory, mentor_directory, training_directory
from stepladder_portal.forks import Side, around, sides
from stepladder_portal.heights import lattice
from stepladder_portal.lattice import Lattice
from stepladder_portal.moves import Move, move
from stepladder_portal.news import News, news
from stepladder_portal.odds import Odds
from stepladder_portal.pairing import Pair
from stepladder_portal.pairs import Pairs
from stepladder_portal.promise import Promise, promise
from stepladder_portal.speaking import gettext
from stepladder_portal.vocabulary import LED_ONTO, told
from stepladder_portal.wording import Wording

_GUIDES = 6
"""How many guides a level's page leads to itself."""


class Views:
    """One catalog, seen as pages show it."""

    def __init__(self, catalog: Catalog) -> None:
        self.catalog = catalog

    @cached_property
    def lattices(self) -> Mapping[str, Lattice]:
        """Where each level stands, by ladder."""
        return {slug: lattice(ladder) for slug, ladder in self.catalog.ladder.items()}

    @cached_property
    def accounts(self) -> Accounts:
        """Parity, coverage and fairness."""
        return Accounts(self.catalog)

    def odds(self, level: Answer) -> Odds | None:
        """How many of how many people at the height of a level were promoted, where it may be told."""
        return self.accounts.odds(level)

    def drawn(self, ladder: Answer) -> Lattice:
        """Where each level stands as the ladder's own page draws it: beside the tracks that it borrows."""
        return with_borrowed(self.lattices[ladder["slug"]], ladder, self.catalog.ladder)

    def sides(self, fork: Answer, ladder: Answer) -> tuple[Side, ...]:
        """The sides of a fork of a ladder."""
        return sides(fork, ladder, self.catalog.level)

    def around(self, fork: Answer, ladder: Answer) -> Lattice:
        """The part of a ladder in which it divides."""
        return around(fork, self.lattices[ladder["slug"]])

    def forked(self) -> list[Answer]:
        """The ladders that divide."""
        return [ladder for ladder in self.catalog.ladder.values() if ladder["forks"]]

    @cached_property
    def seasons(self) -> list[Season]:
        """The review cycles as they stand today: what runs first, then what comes, then what is over."""
        return seasons(self.catalog.cycle.values(), self.catalog.as_of)

    def season_of(self, process: Answer) -> Season | None:
        """The cycle that runs a process now, or will next."""
        return season_of(process, self.seasons)

    def process_for(self, gate: str | None, level: Answer) -> Answer | None:
        """The process by which one passes a gate to a level, whole: the level's own where it is for that gate."""
        own = self.catalog.process.get(level["process"]["slug"]) if level["process"] else None
        if own and gate in {None, own["gate"]}:
            return own
        fitting = [
            process
            for process in self.catalog.process.values()
            if process["gate"] == gate
            and level["ladder"]["slug"] in {ladder["slug"] for ladder in process["ladders"] or [level["ladder"]]}
        ]
        return min(fitting, key=lambda process: not process["ladders"], default=None)

    def run_by(self, cycle: Answer) -> list[Answer]:
        """The processes in use that a cycle names."""
        named = [process["slug"] for process in cycle["processes"]]
        return [self.catalog.process[slug] for slug in named if slug in self.catalog.process]

    def decided_for(self, process: Answer) -> list[tuple[Answer, list[Answer]]]:
        """By ladder, the levels for which a process decides."""
        ladders: dict[str, list[Answer]] = {}
        for level in process["levels"]:
            ladders.setdefault(level["slug"].partition("/")[0], []).append(level)
        return [(self.catalog.ladder[ladder], own) for ladder, own in ladders.items() if ladder in self.catalog.ladder]

    @cached_property
    def changes(self) -> list[Change]:
        """What changed for levels, the newest first."""
        return changes(self.catalog.level.values())

    def asker(self, expectation: Answer, level: Answer) -> str | None:
        """Who asks an expectation of all its levels: the title of their ladder or track; None where the level does."""
        where = expectation["inheritedFrom"]
        if where is None:
            return None
        title: str = level["track"]["title"] if "/" in where else level["ladder"]["title"]
        return title

    @property
    def two_sided(self) -> bool:
        """Whether the organisation has two ladders of one height, as its home page says."""
        return len(self.promise.headline) > 1

    @property
    def how_it_works(self) -> str:
        """What the page is called that says how it all works."""
        return gettext("How our two ladders work") if self.two_sided else gettext("How our ladders work")

    @cached_property
    def market_titles(self) -> Mapping[str, str]:
        """The titles of locations and disciplines, by slug."""
        organisation = self.catalog.organisation
        return {part["slug"]: part["title"] for part in (*organisation["locations"], *organisation["disciplines"])}

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

    @cached_property
    def trainings(self) -> Directory:
        """The catalogue of trainings."""
        catalog = self.catalog
        ladders = list(catalog.ladder.values())
        return training_directory(list(catalog.training.values()), ladders, Crossings(ladders), self._wording)

    @cached_property
    def mentors(self) -> Directory:
        """The directory of mentors."""
        return mentor_directory(list(self.catalog.mentor.values()), self.catalog.revision["number"], self._wording)

    @cached_property
    def zones(self) -> list[str]:
        """The time zones of mentors who show them and of the organisation's places; none where no mentor shows one."""
        shown = {mentor["timezone"] for mentor in self.catalog.mentor.values() if mentor["timezone"]}
        places = {place["timezone"] for place in self.catalog.organisation["locations"] if place["timezone"]}
        return sorted(shown | places) if shown else []

    def first_meeting(self) -> Answer | None:
        """The guide for the first talk with a mentor: the one whose name says so, for want of a mark."""
        named = (guide for guide in self.catalog.guide.values() if "mentor" in guide["slug"].split("-"))
        return next(named, None)

    @property
    def _wording(self) -> Wording:
        return Wording(self.catalog.locale)

    def onto(self, training: Answer) -> list[str]:
        """In words within a sentence, where a training leads that leads across."""
        ladders = self.catalog.ladder
        values = self.trainings.values[training["slug"]]["onto"]
        return [ladders[value]["title"] if value in ladders else told(LED_ONTO, value) for value in values]

    def levels_served(self, training: Answer) -> list[tuple[Answer, list[Answer]]]:
        """By ladder, the levels that ask for what a training brings."""
        own: dict[str, list[Answer]] = {}
        for level in training["levels"]:
            own.setdefault(level["slug"].partition("/")[0], []).append(level)
        return [(ladder, own[slug]) for slug, ladder in self.catalog.ladder.items() if slug in own]

    def course(self, training: Answer) -> list[Stage]:
        """What comes before a training, and what after it."""
        return course(training, self.catalog.training)

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

    def some_level_title(self) -> str:
        """A title for the hint in an empty search field."""
        shown = self.home_ladder()
        levels = sorted(self.standing_levels(), key=lambda level: level["order"])
        own = [level for level in levels if shown and level["ladder"]["slug"] == shown["slug"]]
        return own[len(own) // 6]["title"] if own else gettext("Senior Engineer")

    def neighbours(self, slug: str) -> list[Answer]:
        """The rungs around a level, highest first, itself among them: the ladder as a phone shows it."""
        level = self.catalog.level[slug]
        return [*level["levelsAbove"][:2], level, *level["levelsBelow"][:1]]

    def ways_from(self, level: Answer) -> list[Answer]:
        """The moves that begin at a level: onward, across, back, and last a chosen step back."""
        order = ("PROMOTION", "LATERAL", "RETURN", "STEP_BACK")
        return sorted(level["transitionsFrom"], key=lambda move: order.index(move["kind"]))

    def news(self, level: Answer) -> list[News]:
        """What is new at a level since each rung directly below."""
        return news(level, self.catalog.level)

    def beside(self, level: Answer) -> Beside:
        """What comes with a level, and with those that stand level with it."""
        return beside(level, self.catalog.level)

    def guides_for(self, level: Answer) -> list[Answer]:
        """The guides for the talks of a level: those for every talk, then those for the moves that begin there.

        Where there are many, the page of all guides has the rest, and what is for these moves is here before it.
        """
        moves = {move["kind"] for move in level["transitionsFrom"]}
        fitting = [guide for guide in self.catalog.guide.values() if not guide["moves"] or moves & {*guide["moves"]}]
        nearest = sorted(fitting, key=lambda guide: not guide["moves"])[:_GUIDES]
        return sorted(nearest, key=lambda guide: bool(guide["moves"]))

    def indicator(self, expectation: Answer) -> Answer | None:
        """What the competency of an expectation looks like at the proficiency that is asked."""
        competency = expectation["competency"]
        every = competency["indicators"] if competency else ()
        asked = expectation["proficiency"]
        return next((each for each in every if asked and each["proficiency"] == asked), None)

    def matrix_of(self, ladder: Answer) -> bool:
        """Whether a ladder has the page of its matrix: where any of its levels asks for a competency."""
        levels = (self.catalog.level.get(each["slug"]) for each in ladder["levels"] if each["status"] != "RETIRED")
        return any(each["competency"] for level in levels if level for each in level["expectations"])

    @cached_property
    def between(self) -> Pairs:
        """The pages on which two levels stand side by side, and those of moves."""
        return Pairs(self.catalog)

    def comparison(self, one: str, other: str) -> str | None:
        """The address of the page on which two levels stand side by side, by their slugs in any order, if it is."""
        return self.between.comparison(one, other)

    def move(self, one: str, other: str) -> str | None:
        """The address of the page of a move from a level to another, by their slugs, if there is one."""
        return self.between.move(one, other)

    def move_told(self, pair: Pair) -> Move:
        """A move, with all that helps to make it."""
        return move(self.between, pair)

    def by_area(self, expectations: Sequence[Answer]) -> list[tuple[str, list[Answer]]]:
        """Expectations by the area of their competency, in the organisation's order of areas."""
        areas: dict[str, list[Answer]] = {area["title"]: [] for area in self.catalog.organisation["areas"]}
        for expectation in expectations:
            competency = expectation["competency"]
            areas.setdefault((competency["area"] if competency else None) or "", []).append(expectation)
        return [(area, own) for area, own in areas.items() if own]

    def expected_by(self, competency: Answer) -> list[Expected]:
        """By ladder and track, the levels that expect a competency, under how much of it they ask."""
        return expected(competency, self.catalog.ladder)

    def grades(self, competency: Answer) -> list[str | None]:
        """How much of a competency is asked for anywhere, from the least; None for where nobody says."""
        return grades(competency)

    def learned_by(self, competency: Answer) -> list[tuple[Answer, Answer]]:
        """The trainings that lead to more of a competency, each with how far, those that lead least far first."""
        scale = competency["scale"]["proficiencies"] if competency["scale"] else []
        found = [
            (training, outcome)
            for training in competency["trainings"]
            for outcome in training["outcomes"]
            if outcome["competency"]["slug"] == competency["slug"]
        ]
        return sorted(found, key=lambda pair: scale.index(to) if (to := pair[1]["toProficiency"]) in scale else -1)

    def areas(self) -> list[Field]:
        """The areas in the organisation's order, each with its competencies; those without an area last."""
        return fields(self.catalog.organisation["areas"], self.catalog.competency.values())
