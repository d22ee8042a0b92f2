"""The fairness report through the API: suppressed counts as such, and for staff alone unless it says otherwise."""

from typing import Any

import pytest
from world import a_fairness_report, world_with

from stepladder.records import FairnessCell, FairnessGap, FairnessScope

pytestmark = pytest.mark.anyio

TOLD = FairnessCell(measure="people", group="gender", value="women", count=24)
SUPPRESSED = FairnessCell(measure="left", group="gender", value="women")
GAP = FairnessGap.model_validate(
    {"scope": FairnessScope(rank="1"), "group": "gender", "value": "women", "reference": "men", "mean": "5.5",
     "needs_reason": True}
)  # fmt: skip
CELLS = "cells { measure scope { rank } group value count suppressed }"


def a_report(slug: str = "2026", **fields: Any) -> Any:
    return a_fairness_report(slug, **{"cells": (TOLD, SUPPRESSED), "gaps": (GAP,), **fields})


async def test_there_is_none_before_one_is_made(api: Any) -> None:
    assert (await api().ask("{ fairness { slug } }"))["fairness"] is None


async def test_a_suppressed_count_is_null_and_says_so(api: Any) -> None:
    found = (await api(world_with(a_report())).ask(f"{{ fairness {{ {CELLS} }} }}"))["fairness"]
    assert [(cell["count"], cell["suppressed"]) for cell in found["cells"]] == [(24, False), (None, True)]
    assert found["cells"][1]["measure"] == "LEFT"


async def test_the_latest_is_told_and_every_other_by_its_period(api: Any) -> None:
    older = a_report("2024", as_of="2024-11-04", actions=())
    contents = world_with(a_report("2026", as_of="2026-10-01"), older)
    latest = await api(contents).ask("{ fairness { slug invented actionsNote actions { text } } }")
    assert latest["fairness"]["slug"] == "2026"
    assert latest["fairness"]["actionsNote"] is None
    asked = '{ fairness(period: "2024") { slug owner publishedOn method findings actionsNote } }'
    assert (await api(contents).ask(asked))["fairness"]["actionsNote"] == "No actions were named."
    assert (await api(contents).ask('{ fairness(period: "1999") { slug } }'))["fairness"] is None


async def test_counts_are_chosen_by_what_and_whom_they_tell_of(api: Any) -> None:
    asked = f"{{ fairness(measure: LEFT) {{ {CELLS} gaps {{ mean needsReason scope {{ rank }} }} }} }}"
    found = (await api(world_with(a_report())).ask(asked))["fairness"]
    assert [cell["measure"] for cell in found["cells"]] == ["LEFT"]
    assert found["gaps"] == [{"mean": 5.5, "needsReason": True, "scope": {"rank": "1"}}]
    other = (await api(world_with(a_report())).ask(f'{{ fairness(group: "other") {{ {CELLS} }} }}'))["fairness"]
    assert other["cells"] == []


async def test_a_report_names_those_before_it_as_far_as_the_audience_may_see_them(api: Any) -> None:
    days = {"2022": "2022-11-04", "2024": "2024-11-04", "2026": "2026-10-01"}
    audiences = {"2022": "public", "2024": "staff", "2026": "public"}
    contents = world_with(*(a_report(slug, as_of=day, audience=audiences[slug]) for slug, day in days.items()))
    asked = "{ fairness { slug earlier } }"
    assert (await api(contents).ask(asked))["fairness"] == {"slug": "2026", "earlier": ["2024", "2022"]}
    assert (await api(contents, audience="public").ask(asked))["fairness"] == {"slug": "2026", "earlier": ["2022"]}
    middle = await api(contents).ask('{ fairness(period: "2024") { earlier } }')
    assert middle["fairness"] == {"earlier": ["2022"]}


@pytest.mark.parametrize(("audience", "told"), [("staff", None), ("public", {"slug": "2026"})])
async def test_the_public_is_told_only_of_reports_that_are_for_it(api: Any, audience: str, told: Any) -> None:
    contents = world_with(a_report(audience=audience))
    assert (await api(contents, audience="public").ask("{ fairness { slug } }"))["fairness"] == told
    assert (await api(contents).ask("{ fairness { slug } }"))["fairness"] == {"slug": "2026"}


async def test_all_reports_for_an_audience_are_listed_in_time(api: Any) -> None:
    told = a_report("2024", as_of="2024-11-04", audience="public")
    contents = world_with(a_report("2026", as_of="2026-10-01"), a_report("2025", as_of="2025-10-01"), told)
    query = "{ fairnessReports { totalCount nodes { slug } } }"

    staff = (await api(contents).ask(query))["fairnessReports"]
    public = (await api(contents, audience="public").ask(query))["fairnessReports"]

    assert [each["slug"] for each in staff["nodes"]] == ["2024", "2025", "2026"]
    assert public == {"totalCount": 1, "nodes": [{"slug": "2024"}]}
