"""What is retired, itself or with its ladder, is nobody's next step, neighbour or hole."""

import pytest
from sided import CREW, DAY, ROPE, a_ladder_of, a_move, a_side, asks, catalogue_of, the_other

from stepladder.career.catalogue import Catalogue
from stepladder.career.coverage import coverage
from stepladder.career.moves import steps_of
from stepladder.career.parity import ledger, pairs
from stepladder.career.paths import paths
from stepladder.career.paths.doors import find_doors
from stepladder.records import Competency, Document, Process

_KNOTS = asks("Ties.", competency="knots")


def _two(**ladder: str) -> Catalogue:
    """Two sides with a move between them, both of which ask for knots."""
    moves = (a_move(ROPE, CREW),)
    levels = (a_side(expectations=(_KNOTS,)), the_other(expectations=(_KNOTS,)))
    return catalogue_of(a_ladder_of(transitions=moves, **ladder), Competency(slug="knots", title="Knots"), *levels)


def test_on_a_ladder_in_use_levels_are_led_to_paired_and_looked_at() -> None:
    found = _two()
    assert steps_of(found)[ROPE].keys() == {CREW}
    assert len(pairs(found)) == 1
    assert len(coverage(found).cells) == 2
    assert len(found.expected_by["knots"]) == 2


def test_levels_of_a_retired_ladder_no_longer_stand_although_nobody_has_retired_each() -> None:
    found = _two(status="retired")
    assert not steps_of(found)
    assert not pairs(found)
    assert not coverage(found).cells
    assert not found.expected_by
    assert find_doors(found).dead_ends == find_doors(found).unreached == ()
    assert not ledger(found, "rigging", DAY).entries


def test_from_a_ladder_that_is_retired_there_is_no_path() -> None:
    found = _two(status="retired")
    assert paths(found, found.levels[ROPE], found.levels[CREW]).paths == ()


def _process(slug: str, **fields: object) -> Process:
    return Process.model_validate({"slug": slug, "title": slug, "gate": "promotion", **fields})


@pytest.mark.parametrize(
    ("named", "others", "decides"),
    [
        pytest.param(_process("own"), (_process("all"),), "own", id="what the level names"),
        pytest.param(_process("own", status="retired"), (_process("all"),), "all", id="what it names is retired"),
        pytest.param(_process("own", gate="interview"), (_process("all"),), "own", id="for another gate, yet named"),
        pytest.param(None, (_process("all"), _process("ours", ladders=("rigging",))), "ours", id="its ladder's own"),
        pytest.param(None, (_process("theirs", ladders=("sails",)),), None, id="another ladder's"),
    ],
)
def test_one_process_decides_who_gets_to_a_level(
    named: Process | None, others: tuple[Document, ...], decides: str | None
) -> None:
    level = a_side(gate="promotion", process="own" if named else None)
    found = catalogue_of(level, *([named] if named else []), *others)
    process = found.process_of_level.get(ROPE)
    assert (process.slug if process else None) == decides
