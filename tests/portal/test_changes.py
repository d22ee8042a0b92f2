"""What changed is told newest first."""

from stepladder_portal.changes import by_day, changes


def test_the_newest_comes_first_and_on_one_day_levels_keep_their_order() -> None:
    levels = [
        {"slug": "a", "changes": [{"on": "2026-06-01"}, {"on": "2025-06-01"}]},
        {"slug": "b", "changes": [{"on": "2027-01-01"}, {"on": "2026-06-01"}]},
        {"slug": "c", "changes": []},
    ]
    told = changes(levels)
    assert [(each.on, each.level["slug"]) for each in told] == [
        ("2027-01-01", "b"),
        ("2026-06-01", "a"),
        ("2026-06-01", "b"),
        ("2025-06-01", "a"),
    ]
    assert [(day, len(own)) for day, own in by_day(told)] == [("2027-01-01", 1), ("2026-06-01", 2), ("2025-06-01", 1)]
