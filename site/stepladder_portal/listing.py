"""Everything that is looked for by name, entry by entry: from the content, and from the plain words of a language."""

from collections.abc import Iterable, Iterator

from stepladder_portal.addresses import FOR_MANAGERS, HOW_IT_WORKS, MOVES, address, between
from stepladder_portal.answers import Answer, called
from stepladder_portal.behind import of_directories, of_levels
from stepladder_portal.catalog import Catalog
from stepladder_portal.meanings import Words
from stepladder_portal.sought import KIND_TITLES, NAMED_TITLES, PLACES, Entry
from stepladder_portal.speaking import gettext
from stepladder_portal.views import Views
from stepladder_portal.vocabulary import training_kind
from stepladder_portal.wording import Wording


class Listing:
    """What can be looked for in one catalog, in the words of these languages."""

    def __init__(self, catalog: Catalog, plain: Words) -> None:
        self.catalog, self.plain = catalog, plain
        self.views = Views(catalog)
        self.wording = Wording(catalog.locale)

    def entries(self) -> Iterator[Entry]:
        """All of it, in the order in which it is listed where it fits equally well."""
        yield from self._things()
        yield from self._goals()
        yield from self._moves()
        yield from self._decided()
        yield from self._of_ladders()
        yield from self._places()
        yield from of_directories(self.views, self.plain)
        yield from of_levels(self.catalog)

    def _things(self) -> Iterator[Entry]:
        for kind, title in KIND_TITLES.items():
            for thing in self._in_order(kind):
                yield {
                    "n": called(kind, thing),
                    "k": title,
                    "u": address(kind, thing),
                    "d": _detail(kind, thing),
                    "a": self._other_names(kind, thing),
                    "t": self._about(kind, thing),
                    "f": _found_by(kind, thing),
                }

    def _in_order(self, kind: str) -> Iterable[Answer]:
        """All things of a kind; mentors as their directory has them, so that nobody is always found first."""
        return self.views.mentors.directory.entries if kind == "mentor" else self.catalog.of_kind(kind).values()

    def _goals(self) -> Iterator[Entry]:
        """What somebody looks for who wants to get to a level: the place where every move there is listed."""
        for slug in dict.fromkeys(end for _, end in self.catalog.bridge):
            level = self.catalog.level.get(slug)
            if level:
                ladder, _, name = slug.partition("/")
                own = self.wording.an(level["title"])
                asked = [*self._all("become", own)]
                for title in (level["title"], *level["alsoCalled"]):
                    asked += self._all("move", title)
                said = gettext("Become %(level)s", level=own)
                yield _entry("move", said, f"{MOVES}{ladder}/#{name}", level["ladder"]["title"], asked)

    def _moves(self) -> Iterator[Entry]:
        for pair in self.catalog.bridge:
            start, end = (self.catalog.level.get(slug) for slug in pair)
            if start and end:
                name = gettext("From %(start)s to %(end)s", start=start["title"], end=end["title"])
                yield _entry("move", name, between(MOVES, *pair), end["ladder"]["title"])

    def _decided(self) -> Iterator[Entry]:
        """How one gets to a level, and when. Of ways that are asked for alike, that of every ladder stands first."""
        for process in sorted(self.catalog.process.values(), key=lambda each: bool(each["ladders"])):
            asked = self.plain.gates.get(process["gate"], ())
            ladders = ", ".join(ladder["title"] for ladder in process["ladders"])
            yield _entry("process", process["title"], address("process", process), ladders, asked) | {"f": None}
        for cycle in self.catalog.cycle.values():
            steps = [f"{step['title']}, {cycle['title']}" for step in cycle["steps"]]
            yield _entry("cycle", cycle["title"], address("cycle", cycle), others=steps) | {"f": None}

    def _of_ladders(self) -> Iterator[Entry]:
        """What there is of each ladder besides its own page."""
        for slug, ladder in self.catalog.ladder.items():
            title = ladder["title"]
            if ladder["forks"]:
                told = [fork["title"] for fork in ladder["forks"]]
                sides = [
                    gettext(" or ").join(side["track"]["title"] for side in fork["sides"]) for fork in ladder["forks"]
                ]
                asked = [each["question"] for fork in ladder["forks"] for each in fork["questions"]]
                others = [*told[1:], *sides, *self._all("fork", title), *asked]
                yield _entry("fork", told[0], address("fork", ladder), title, others)
            name = gettext("%(ladder)s: the matrix", ladder=title)
            yield _entry("matrix", name, address("matrix", ladder), title, self._all("matrix", title))
            if slug in self.catalog.parity:
                name = gettext("Parity: %(ladder)s", ladder=title)
                yield _entry("parity", name, address("parity", slug), title, self._all("parity", title))
            if slug in self.catalog.coverage:
                name = gettext("Coverage: %(ladder)s", ladder=title)
                yield _entry("coverage", name, address("coverage", slug), title, self._all("coverage", title))

    def _places(self) -> Iterator[Entry]:
        """The pages that every portal has."""
        how = self.views.home.how_it_works
        told = {HOW_IT_WORKS: how, FOR_MANAGERS: gettext("%(title)s: for managers", title=how)}
        asked = {HOW_IT_WORKS: [each["question"] for each in self.catalog.organisation["policy"]["questions"]]}
        for where, (kind, title) in PLACES.items():
            others = [*self.plain.pages.get(where, ()), *asked.get(where, ())]
            yield {"n": told.get(where) or gettext(title), "k": kind, "u": where, "a": others}

    def _all(self, name: str, title: str) -> list[str]:
        return [phrase.format(title) for phrase in self.plain.titled.get(name, ())]

    def _other_names(self, kind: str, thing: Answer) -> list[str]:
        """By what else people look for it: codes, contract titles, public names; of mentors language and place."""
        if kind == "level":
            others = [thing["code"], *thing["alsoCalled"]]
        elif kind == "competency":
            others = [name for same in thing["sameAs"] for name in (same["code"], same["title"])]
        elif kind == "mentor":
            others = [*map(self.wording.language, thing["languages"] or []), thing["location"]]
        elif kind == "guide":
            others = [each for talk in self._talks(thing) for each in self.plain.talks.get(talk, ())]
        else:
            others = []
        return [name for name in others if name]

    def _talks(self, guide: Answer) -> Iterable[str]:
        """What talks a guide is for: about a move, with a mentor, or else about anything."""
        return guide["moves"] or ["mentor" if guide["withMentor"] else ""]

    def _about(self, kind: str, thing: Answer) -> list[str]:
        """What somebody may name who looks for it: the levels of a ladder, what a mentor or a training helps with."""
        if kind == "ladder":
            levels = self.catalog.level.values()
            about = [level["title"] for level in levels if level["ladder"]["slug"] == thing["slug"]]
        elif kind == "mentor":
            about = [thing["title"], *(each["title"] for each in thing["competencies"] or [])]
            about += [each["toLevel"]["title"] for each in thing["helpsWith"] or [] if each["toLevel"]]
        elif kind == "training":
            about = [each["competency"]["title"] for each in thing["outcomes"]]
            about += [self.wording.language(thing["language"])] if thing["language"] else []
            about += [training_kind(thing["kind"])] if thing["kind"] else []
            about += [thing["provider"], thing["format"]]
        else:
            about = []
        return [*dict.fromkeys(name for name in about if name)]


def _entry(kind: str, name: str, where: str, ladder: str | None = None, others: Iterable[str] = ()) -> Entry:
    found_by = {"ladder": ladder} if ladder else None
    return {"n": name, "k": NAMED_TITLES[kind], "u": where, "d": ladder, "a": list(others), "f": found_by}


def _detail(kind: str, thing: Answer) -> str | None:
    if kind == "level":
        return f"{thing['ladder']['title']}, {thing['track']['title']}"
    detail: str | None = {"competency": "area", "mentor": "title", "training": "provider"}.get(kind)
    return thing[detail] if detail else None


def _found_by(kind: str, thing: Answer) -> dict[str, str]:
    """Ladder, track and language by which its page can be found in the index."""
    if kind == "ladder":
        return {"ladder": thing["title"]}
    if kind == "level":
        return {"ladder": thing["ladder"]["title"], "track": thing["track"]["title"]}
    return {"language": thing["language"]} if kind == "training" and thing["language"] else {}
