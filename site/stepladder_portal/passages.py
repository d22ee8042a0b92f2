"""What pages say, passage by passage, as far as people put questions that a passage answers: policy, processes, forks,
guides, hats, cycles, what mentors say of themselves as far as its audience may read it, and in a sentence each what a
competency or a training is.

A long page holds every word of the field. Whoever asks something in many words means the one paragraph that holds them
together.
"""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from stepladder_portal.addresses import FOR_MANAGERS, HOW_IT_WORKS, address
from stepladder_portal.answers import Answer
from stepladder_portal.catalog import Catalog
from stepladder_portal.meanings import words_of
from stepladder_portal.speaking import gettext

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


class Passage(NamedTuple):
    """One passage of a page."""

    where: str
    """The address of the page."""
    heading: str
    """What stands above it, if anything does: a question, or what is told there."""
    text: str


def passages(catalog: Catalog) -> Iterator[Passage]:
    """All passages, those of one page one after the other."""
    yield from _of_policy(catalog.organisation)
    for ladder in catalog.ladder.values():
        for fork in ladder["forks"]:
            yield from _told(address("fork", ladder), _of_fork(fork))
    for process in catalog.process.values():
        yield from _told(address("process", process), _of_process(process))
    for cycle in catalog.cycle.values():
        where = address("cycle", cycle)
        yield from _told(where, [("", cycle["summary"]), ("", cycle["body"])])
        yield from _told(where, [(step["title"], step["text"]) for step in cycle["steps"]])
    for guide in catalog.guide.values():
        said = ("summary", "rhythm", "forPerson", "forManager", "body")
        yield from _told(address("guide", guide), [("", guide[name]) for name in said])
    for hat in catalog.hat.values():
        told = [(gettext("How one gets it"), hat["howAssigned"]), (gettext("Allowance"), hat["allowance"])]
        yield from _told(address("hat", hat), [("", hat["summary"]), *told, ("", hat["body"])])
    for competency in catalog.competency.values():
        yield from _told(address("competency", competency), [("", competency["definition"])])
    for mentor in catalog.mentor.values():
        yield from _told(address("mentor", mentor), [("", mentor["body"])])
    for training in catalog.training.values():
        yield from _told(address("training", training), [("", training["summary"])])


def write_passages(catalog: Catalog, site: Path) -> None:
    """Write the passages of the finished pages, each as the words that it holds."""
    small = frozenset(words_of(catalog.locale, catalog.organisation["locale"]).small)
    told = [
        [each.where, each.heading, " ".join(_words(each.text, small))]
        for each in passages(catalog)
        if (site / each.where.partition("#")[0] / "index.html").is_file()
    ]
    (site / "search" / "passages.json").write_text(json.dumps(told, ensure_ascii=False, separators=(",", ":")), "utf-8")


def _words(text: str, small: frozenset[str]) -> Iterator[str]:
    """The words of a text, each once, without those by which nothing is asked."""
    words = dict.fromkeys(word.lower() for word in _WORD.findall(text))
    return (word for word in words if word not in small)


def _told(where: str, told: list[tuple[str, str | None]]) -> Iterator[Passage]:
    """What is told under each heading, paragraph by paragraph."""
    for heading, text in told:
        for paragraph in re.split(r"\n\s*\n", text or ""):
            if paragraph.strip():
                yield Passage(where, heading, paragraph)


def _of_policy(organisation: Answer) -> Iterator[Passage]:
    policy = organisation["policy"]
    pay = gettext("How pay works")
    yield from _told(
        HOW_IT_WORKS,
        [
            (gettext("What never differs"), policy["whatNeverDiffers"]),
            (gettext("What differs"), policy["whatDiffers"]),
            (pay, policy["howPayWorks"]),
            *((f"{pay}: {each['occasion']}", each["text"]) for each in organisation["payProgression"]),
            (gettext("How to change sides"), policy["howToChangeSides"]),
            (gettext("Who decides"), policy["whoDecides"]),
            (gettext("Do I need everything that a level asks?"), policy["allNeeded"]),
            *_answers(policy["questions"]),
        ],
    )
    yield from _told(FOR_MANAGERS, [("", policy["forManagers"])])
    yield from _told(
        "mentors/",
        [
            (gettext("How to ask"), policy["howToAskAMentor"]),
            (gettext("What stays between you"), policy["whatStaysBetween"]),
            (gettext("How it ends"), policy["howMentoringEnds"]),
        ],
    )


def _of_fork(fork: Answer) -> list[tuple[str, str | None]]:
    told = [(side["track"]["title"], text) for side in fork["sides"] for text in (*side["new"], side["week"])]
    return [
        ("", fork["summary"]),
        *((gettext("What stays, whichever side you take"), each) for each in fork["stays"]),
        (gettext("You may also stay where you are"), fork["staying"]),
        (gettext("How one gets there, and who decides"), fork["whoDecides"]),
        (gettext("How to come back"), fork["howBack"]),
        *told,
        *_answers(fork["questions"]),
    ]


def _of_process(process: Answer) -> list[tuple[str, str | None]]:
    told = {
        gettext("Who may put somebody forward"): process["nominatedBy"],
        gettext("When"): process["when"],
        gettext("What to hand in"): "\n".join(process["handIn"]),
        gettext("Who decides"): process["decidedBy"],
        gettext("Who may not"): process["mayNotDecide"],
        gettext("How both sides are held to one yardstick"): process["calibration"],
        gettext("How you are told"): process["told"],
        gettext("What you get in writing"): process["reasons"],
        gettext("A second look"): process["secondLook"],
        gettext("Trying again"): process["tryAgain"],
    }
    return [("", process["summary"]), *told.items(), ("", process["body"])]


def _answers(questions: list[Answer]) -> list[tuple[str, str | None]]:
    return [(each["question"], each["answer"]) for each in questions]
