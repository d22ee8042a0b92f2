"""Which words of a text stay, go and come: nothing is lost, and it reads as people would mark it."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from stepladder.career.difference import wording


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("", "", []),
        ("Ties.", "Ties.", [("equal", "Ties.")]),
        ("", "Ties.", [("insert", "Ties.")]),
        ("Ties.", "", [("delete", "Ties.")]),
        ("Ties  a\nknot.", "Ties a knot.", [("equal", "Ties a knot.")]),
        (
            "Ties a knot.",
            "Ties a good knot.",
            [("equal", "Ties a"), ("insert", " good"), ("equal", " knot.")],
        ),
        (
            "Leads one team.",
            "Leads several big teams.",
            [("equal", "Leads "), ("delete", "one team"), ("insert", "several big teams"), ("equal", ".")],
        ),
        ("Sails 27.5 miles.", "Sails 28 miles.", [
            ("equal", "Sails "), ("delete", "27.5"), ("insert", "28"), ("equal", " miles."),
        ]),
        ("Is on-call.", "Isn't on-call.", [("delete", "Is"), ("insert", "Isn't"), ("equal", " on-call.")]),
    ],
)  # fmt: skip
def test_hand_marked_texts(before: str, after: str, expected: list[tuple[str, str]]) -> None:
    assert [(run.kind, run.text) for run in wording(before, after)] == expected


_TEXTS = st.lists(st.sampled_from(["a", "knot", "knots", ",", ".", " ", "\n", "27.5", "don't", "é", "🧭", "-"])).map(
    "".join
)


@settings(derandomize=True, max_examples=300, deadline=None)
@given(_TEXTS | st.text(max_size=40), _TEXTS | st.text(max_size=40))
def test_no_word_is_lost_and_no_two_runs_of_one_kind_follow_each_other(before: str, after: str) -> None:
    runs = wording(before, after)
    assert "".join(run.text for run in runs if run.kind != "insert") == " ".join(before.split())
    assert "".join(run.text for run in runs if run.kind != "delete") == " ".join(after.split())
    assert all(run.text for run in runs)
    assert all(run.kind != following.kind for run, following in pairwise(runs))
