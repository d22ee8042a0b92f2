"""The catalogue of trainings: what leads across comes first, what is no longer offered last."""

from collections.abc import Sequence

from stepladder_portal.answers import Answer
from stepladder_portal.facets import sought
from stepladder_portal.facets.crossing import Crossings
from stepladder_portal.facets.directory import Directory, Facet, Group
from stepladder_portal.speaking import gettext
from stepladder_portal.told import joined
from stepladder_portal.vocabulary import TRACKS_OF_KIND, session_status, told, training_kind
from stepladder_portal.wording import Wording


def training_directory(
    trainings: Sequence[Answer], ladders: Sequence[Answer], crossings: Crossings, wording: Wording
) -> Directory:
    """Trainings by their groups and titles, and what each can be found by."""
    entries = sorted(trainings, key=lambda training: (_place(training), training["title"].casefold()))
    return Directory("training", entries, _facets(trainings, ladders, crossings, wording), _groups(trainings))


def _groups(trainings: Sequence[Answer]) -> list[Group]:
    across = gettext("What leads onto another track, or onto another ladder.")
    others = any(_place(training) == 0 for training in trainings)
    rest = gettext("Everything else") if others else gettext("All trainings")
    return [
        Group("across", gettext("Cross-training"), across, lambda it: _place(it) == 0),
        Group("own", rest, "", lambda it: _place(it) == 1),
        Group("over", gettext("No longer offered"), "", lambda it: _place(it) == 2),
    ]


def _place(training: Answer) -> int:
    """What leads across stands first, what is no longer offered last."""
    return 2 if training["status"] == "RETIRED" else int(training["crosses"] is None)


def _shouted(text: str) -> tuple[int, str]:
    """Orders spellings of the same words: those with fewer capitals first."""
    return sum(map(str.isupper, text)), text


def _facets(
    trainings: Sequence[Answer], ladders: Sequence[Answer], crossings: Crossings, wording: Wording
) -> list[Facet]:
    brought = [outcome["competency"] for training in trainings for outcome in training["outcomes"]]
    competencies = {competency["slug"]: competency["title"] for competency in brought}
    ladder_titles = {ladder["slug"]: ladder["title"] for ladder in ladders}
    tracks = {f"{a['slug']}/{b['slug']}": joined((a["title"], b["title"]), ": ") for a in ladders for b in a["tracks"]}
    levels = {
        level["slug"]: joined((level["title"], ladder_titles.get(level["slug"].partition("/")[0], "")))
        for training in trainings
        for level in training["levels"]
    }

    forms: dict[str, str] = {}
    for said in sorted((each for training in trainings for each in sought.form_as_written(training)), key=_shouted):
        forms.setdefault(said.casefold(), wording.sentence(said))

    def onto(value: str) -> str:
        return ladder_titles.get(value) or told(TRACKS_OF_KIND, value)

    def dates(value: str) -> str:
        return gettext(sought.COMING[value]) if value in sought.COMING else wording.month(value)

    return [
        Facet(
            "competency",
            gettext("Competency"),
            gettext("By competency"),
            gettext("Training by competency"),
            sought.competencies,
            competencies.__getitem__,
            place="first",
        ),
        Facet(
            "crosses",
            gettext("Leads across"),
            gettext("By way across"),
            gettext("Training by way across"),
            sought.crosses,
            lambda value: gettext(sought.CROSSES[value]),
            place="first",
        ),
        Facet(
            "kind",
            gettext("Kind"),
            gettext("By kind"),
            gettext("Training by kind"),
            lambda it: [it["kind"]],
            training_kind,
            least=2,
            place="first",
        ),
        Facet(
            "dates",
            gettext("Dates"),
            gettext("By date"),
            gettext("Training by date"),
            sought.months,
            dates,
            sought.by_month,
            place="first",
        ),
        Facet(
            "onto",
            gettext("Leads onto"),
            gettext("By direction"),
            gettext("Training by direction"),
            crossings.onto,
            onto,
            lambda value: (value in ladder_titles, onto(value)),
        ),
        Facet(
            "track",
            gettext("For the track"),
            gettext("By track"),
            gettext("Training by track"),
            crossings.tracks,
            tracks.__getitem__,
            [*tracks].index,
        ),
        Facet(
            "level",
            gettext("Level"),
            gettext("By level"),
            gettext("Training by level"),
            lambda it: [level["slug"] for level in it["levels"]],
            levels.__getitem__,
        ),
        Facet(
            "format",
            gettext("How"),
            gettext("By format"),
            gettext("Training by format"),
            sought.form,
            forms.__getitem__,
            least=2,
        ),
        Facet(
            "language",
            gettext("Language"),
            gettext("By language"),
            gettext("Training by language"),
            lambda it: [it["language"]] if it["language"] else [],
            wording.language,
            least=2,
        ),
        Facet(
            "effort",
            gettext("Takes"),
            gettext("By effort"),
            gettext("Training by effort"),
            sought.effort,
            lambda value: gettext(sought.EFFORTS[value]),
            [*sought.EFFORTS].index,
            least=2,
        ),
        Facet(
            "cost",
            gettext("Cost"),
            gettext("By cost"),
            gettext("Training by cost"),
            sought.cost,
            lambda value: gettext(sought.COSTS[value]),
        ),
        Facet(
            "time",
            gettext("When"),
            gettext("By time"),
            gettext("Training by time"),
            sought.time,
            lambda value: gettext(sought.TIMES[value]),
            [*sought.TIMES].index,
        ),
        Facet(
            "status",
            gettext("Places"),
            gettext("By places"),
            gettext("Training by places"),
            lambda it: sorted({each["status"] for each in sought.coming(it)}),
            session_status,
        ),
    ]
