"""What the wording of both sides gives cause to ask is asked by the pages just as the API asks it."""

from typing import Any

import pytest
from portal.test_pages import TEMPLATES

from stepladder.career.wording.figures import LevelWording, TrackWording
from stepladder.career.wording.questions import questions_about
from stepladder_portal.catalog import Catalog
from stepladder_portal.render import Renderer


@pytest.fixture(scope="module")
def said(catalog: Catalog) -> Any:
    return Renderer(catalog, TEMPLATES).environment.get_template("parts/asked_of_wording.html").module


def track(name: str, words: int, vague: int, masculine: int, feminine: int) -> TrackWording:
    verbs = tuple(f"verb {number}" for number in range(vague))
    men, women = (tuple(f"{kind} {n}" for n in range(count)) for kind, count in (("m", masculine), ("w", feminine)))
    return TrackWording(
        name, name.title(), False, (LevelWording(f"{name}/1", words, 60, 10, vague, verbs, men, women),)
    )


def answered(one: TrackWording) -> dict[str, Any]:
    return {
        "track": one.track,
        "title": one.title,
        "expectations": one.expectations,
        "vagueExpectations": one.vague_expectations,
        "masculine": one.masculine,
        "feminine": one.feminine,
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (track("makers", 40, 1, 0, 3), track("leaders", 100, 8, 8, 1)),
        (track("makers", 100, 8, 1, 7), track("leaders", 99, 2, 0, 3)),
    ],
)
def test_each_question_is_asked_word_for_word(said: Any, one: TrackWording, other: TrackWording) -> None:
    """Of both sides and of one, whoever leans to whom, and however many words were found."""
    tracks = (one, other)
    found = questions_about(tracks)
    assert len({(each.kind, each.other_track is None) for each in found}) >= 4
    for each in found:
        question = {
            "kind": each.kind.replace(" ", "_").upper(),
            "track": each.track,
            "otherTrack": each.other_track,
            "value": each.value,
            "otherValue": each.other_value,
            "words": each.words,
            "sentence": "API",
        }
        drawn = said.question(question, [answered(own) for own in tracks]).unescape()
        assert drawn == each.sentence.replace(".0 more", " more"), "figures are written as everywhere on the pages"


def test_a_question_that_is_newer_than_the_pages_is_asked_by_the_api(said: Any) -> None:
    new = {"kind": "COMMAS", "track": "makers", "otherTrack": None, "sentence": "<Why?>"}
    assert said.question(new, [answered(track("makers", 1, 0, 0, 0))]) == "&lt;Why?&gt;"
