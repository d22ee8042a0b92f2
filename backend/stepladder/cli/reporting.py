"""What `fairness` does: people in, one file out, and nothing in between that stays."""

from collections.abc import Callable
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from stepladder.career.catalogue import Catalogue
from stepladder.career.fairness.counting import Population
from stepladder.career.fairness.report import Release, make_report, years_before
from stepladder.cli.environment import today
from stepladder.cli.progress import Progress
from stepladder.cli.reading import checked
from stepladder.cli.summary import counted
from stepladder.content.json import emit_json
from stepladder.content.people import read_people
from stepladder.content.staging import replace_files
from stepladder.errors import ContentFaults, EnvironmentFaultError, WrongUseError
from stepladder.records import Contents, FairnessReport, kind_of
from stepladder.records.base import is_slug


def report(
    people: Path, out: Path, content: Path, day: date | None, owner: str | None, step: Progress, *, invented: bool
) -> FairnessReport:
    """Make the report and write it. What an earlier version of it said besides its figures is kept.

    Raises WrongUseError, ContentFaults and EnvironmentFaultError; then nothing was written.
    """
    if out.suffix != ".json" or not is_slug(out.stem):
        raise WrongUseError(f"{out.name} does not name a period; write --out content/fairness/2026.json or the like.")
    if find_spec("statsmodels") is None:
        raise EnvironmentFaultError(
            "Fairness reports need statsmodels; install it with: pip install stepladder[fairness]"
        )
    contents = _sound(content, out, day)
    as_of = day or today(contents)
    policy = contents.organisation.policy.fairness if contents.organisation else None
    if policy is None or not policy.groups:
        raise WrongUseError(
            "The policy allows no group to be compared; name them under policy: fairness: groups in organisation.yml."
        )
    rows = read_people(people, contents, as_of)
    step("Reckoning", 0, None)
    population = Population(rows, Catalogue(contents), policy, years_before(as_of, policy.years), as_of)
    release = _release(contents, out.stem, owner, as_of, invented=invented)
    made = make_report(population, release, contents.fairness_reports.values())
    replace_files(out.parent, {Path(out.name): emit_json(made).encode()})
    return made


def _sound(content: Path, out: Path, day: date | None) -> Contents:
    """What a folder holds, a report of this period too: whoever has read it knows what it told.

    Where that report is at fault, it is about to be replaced; every other fault is told.
    """
    contents, faults = checked(content, day)
    wrong = [fault for fault in faults if fault.severity == "error"]
    ours = [fault for fault in wrong if fault.file and Path(fault.file).resolve() == out.resolve()]
    if len(ours) < len(wrong):
        raise ContentFaults(faults)
    sound = (each for each in contents.documents() if not (ours and (kind_of(each), each.slug) == (_KIND, out.stem)))
    return Contents.of(sound)


_KIND = "fairness_report"


def _release(contents: Contents, period: str, owner: str | None, day: date, *, invented: bool) -> Release:
    before = contents.fairness_reports.get(period)
    answers = (
        owner or (before.owner if before else None) or (contents.organisation.owner if contents.organisation else None)
    )
    if not answers:
        raise WrongUseError("Nobody answers for this report; name a team or role with --owner.")
    actions, audience = (before.actions, before.audience) if before else ((), "staff")
    return Release(period, answers, day, actions, audience, invented)


def as_data(made: FairnessReport, out: Path) -> dict[str, Any]:
    """For a program."""
    return {
        "file": str(out),
        "period": made.slug,
        "cells": len(made.cells),
        "suppressed": sum(cell.suppressed for cell in made.cells),
        "comparisons": made.comparisons_made,
        "findings": list(made.findings),
        "actions_note": made.actions_note,
    }


def tell(made: FairnessReport, out: Path, say: Callable[[str], None]) -> None:
    """For a person."""
    for finding in made.findings:
        say(finding)
    data = as_data(made, out)
    say(f"Wrote {out}: {counted(data['cells'], 'cell')}, {data['suppressed']} of them suppressed.")
    if made.actions_note:
        say(f"{made.actions_note} Add them under actions, each with text, owner and due.")
