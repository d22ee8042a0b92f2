"""The garbage collector is as it was before, however the work ends, and finds what is new meanwhile."""

import gc
import weakref

import pytest

from stepladder.cli.collecting import collecting_lightly


class Circle:
    """Something that only the collector can let go of."""

    def __init__(self) -> None:
        self.itself = self


def test_it_is_as_before_also_where_the_work_fails() -> None:
    usual = gc.get_threshold()
    with pytest.raises(ValueError, match="no"), collecting_lightly():
        _work_that_fails(usual)
    assert gc.get_threshold() == usual


def _work_that_fails(usual: tuple[int, int, int]) -> None:
    assert gc.get_threshold() != usual
    raise ValueError("no")


def test_what_is_new_and_held_by_itself_alone_is_let_go_meanwhile() -> None:
    with collecting_lightly():
        lost = weakref.ref(Circle())
        kept = [[number] for number in range(100_000)]
        assert lost() is None
    assert kept
