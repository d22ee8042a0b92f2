"""What the database could not hold is told before anything is written, with the place where it stands."""

from typing import Any

import pytest
from world import a_level, a_session, a_training, an_expectation, world, world_with

from stepladder.errors import ContentFaults
from stepladder.publishing.refusal import refuse
from stepladder.records import Document, Translation


def _told(*documents: Document) -> list[tuple[str, str]]:
    with pytest.raises(ContentFaults) as told:
        refuse(world_with(*documents))
    return [(fault.code, fault.message) for fault in told.value.faults]


def test_the_world_is_not_refused() -> None:
    refuse(world())


def test_a_key_that_stands_twice_in_a_level_is_told() -> None:
    assert _told(a_level(expectations=(an_expectation("seams"), an_expectation("seams", text="Others.")))) == [
        ("duplicate-key", "`expectations` of level engineering/principal-engineer has seams more than once")
    ]


def test_all_that_is_wrong_is_told_at_once() -> None:
    wrong = a_training(sessions=(a_session("a"), a_session("a"), a_session("b"), a_session("b")))
    assert _told(wrong, a_level(expectations=(an_expectation("seams"), an_expectation("seams")))) == [
        ("duplicate-key", "`expectations` of level engineering/principal-engineer has seams more than once"),
        ("duplicate-key", "`sessions` of training writing-for-readers has a more than once"),
        ("duplicate-key", "`sessions` of training writing-for-readers has b more than once"),
    ]


def _translation(texts: dict[str, Any]) -> Translation:
    return Translation(slug="hat/interviewer/de", kind="hat", of="interviewer", locale="de", texts=texts)


def test_the_texts_of_a_translation_may_have_any_shape_that_json_has() -> None:
    refuse(world_with(_translation({"title": "Fragende", "steps": [{"key": "a", "text": None}, {"n": 1, "f": 0.5}]})))


def test_a_text_in_another_language_that_no_database_could_hold_is_told_with_its_place() -> None:
    odd = _translation({"title": "a\x00", "steps": [{"text": float("nan")}, {"\ud800": "x"}]})
    name = "translation hat/interviewer/de"
    assert _told(odd) == [
        ("control-character", f"`texts.title` of {name} has the control character U+0000, which no page can show"),
        ("not-a-text", f"`texts.steps[0].text` of {name} is not a text"),
        (
            "control-character",
            f"`a name in texts.steps[1]` of {name} has the control character U+D800, which no page can show",
        ),
    ]
