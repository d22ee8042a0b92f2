"""How many of how many were promoted is shown only where the report tells it."""

from portal.accounted import cell, report
from portal.test_fairness import page

from stepladder_portal.catalog import Catalog
from stepladder_portal.odds import odds_by_rank


def counted(people: int | None, promoted: int | None, value: str | None = None) -> list[dict[str, object]]:
    return [cell(people, value, "OVER_THE_YEARS", rank="3"), cell(promoted, value, "PROMOTED", rank="3")]


def test_everybody_is_counted_where_everybody_may_be_told() -> None:
    cells = [*counted(60, 20), *counted(30, 12, "men"), *counted(30, None, "women")]
    odds = odds_by_rank(report(cells=cells))["3"]
    assert (odds.promoted, odds.people, odds.everybody) == (20, 60, True)


def test_parts_that_are_told_are_put_together_where_the_whole_is_not() -> None:
    cells = [*counted(None, None), *counted(30, 12, "men"), *counted(28, 10, "women"), *counted(None, None, "others")]
    odds = odds_by_rank(report(cells=cells))["3"]
    assert (odds.promoted, odds.people, odds.everybody) == (22, 58, False)


def test_one_part_alone_is_not_the_odds() -> None:
    assert odds_by_rank(report(cells=[*counted(None, 20), *counted(30, 12, "men"), *counted(30, None, "women")])) == {}


def test_counts_of_other_scopes_are_not_taken_for_a_rank() -> None:
    cells = [cell(60, None, "OVER_THE_YEARS", track="technical"), cell(20, None, "PROMOTED", track="technical")]
    assert odds_by_rank(report(cells=cells)) == {}
    assert odds_by_rank(None) == {}


def test_what_may_not_be_told_is_on_no_page(catalog: Catalog) -> None:
    text = page(catalog, report(cells=[*counted(None, None), *counted(30, 12, "men"), *counted(28, None, "women")]))
    assert "3 of 6 counts are not told" in text
