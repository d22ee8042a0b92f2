"""What `fairness` does: people in, one file out, and nothing in between that stays."""

from collections.abc import Callable, Sequence
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

from stepladder.career.catalogue import Catalogue
from stepladder.career.fairness.cells import Key
from stepladder.career.fairness.headcount import known_by_head_count
from stepladder.career.fairness.population import Population
from stepladder.career.fairness.report import Release, make_report, years_before
from stepladder.cli.environment import today
from stepladder.cli.progress import Progress
from stepladder.cli.reading import checked
from stepladder.cli.saying_nothing import saying_nothing
from stepladder.cli.summary import counted
from stepladder.content.json import emit_json
from stepladder.content.people import read_people
from stepladder.content.staging import replace_files
from stepladder.errors import ContentFaults, EnvironmentFaultError, WrongUseError
from stepladder.records import Contents, FairnessReport
from stepladder.records.base import is_slug


class Made(NamedTuple):
    """A report, and what the head count of every scope would add to it: for whoever has made it."""

    report: FairnessReport
    by_head_count: Sequence[Key]


def report(
    people: Path, out: Path, content: Path, day: date | None, owner: str | None, step: Progress, *, invented: bool
) -> Made:
    """Make the report and write it. What an earlier version of it said besides its figures is kept.

    Raises WrongUseError, ContentFaults and EnvironmentFaultError; then nothing was written.
    """
    if out.suffix != ".json" or not is_slug(out.stem):
        raise WrongUseError(f"{out.name} does not name a period; write --out content/fairness/2026.json or the like.")
    if find_spec("statsmodels") is None:
        raise EnvironmentFaultError(
            "Fairness reports need statsmodels; install it with: pip install stepladder[fairness]"
        )
    contents, known = _read(content, out, day)
    as_of = day or today(contents)
    policy = contents.organisation.policy.fairness if contents.organisation else None
    if policy is None or not policy.groups:
        raise WrongUseError(
            "The policy allows no group to be compared; name them under policy: fairness: groups in organisation.yml."
        )
    release = _release(contents, out.stem, owner, as_of, invented=invented)
    earlier = [each for each in contents.fairness_reports.values() if known or each.slug != out.stem]
    with saying_nothing():
        rows = read_people(people, contents, as_of)
        step("Reckoning", 0, None)
        population = Population(rows, Catalogue(contents), policy, years_before(as_of, policy.years), as_of)
        made = Made(report := make_report(population, release, earlier), known_by_head_count(population, report))
    replace_files(out.parent, {Path(out.name): emit_json(made.report).encode()})
    return made


def _read(content: Path, out: Path, day: date | None) -> tuple[Contents, bool]:
    """What a folder holds, and whether its report of this period may stay among those that people have read.

    Where that report tells too much it is about to be replaced. Every other fault is told, and so is a report that
    cannot be read: what was written into it would be lost.
    """
    contents, faults = checked(content, day)
    wrong = [fault for fault in faults if fault.severity == "error"]
    ours = [fault for fault in wrong if fault.file and Path(fault.file).resolve() == out.resolve()]
    if len(ours) < len(wrong) or (ours and out.stem not in contents.fairness_reports):
        raise ContentFaults(faults)
    return contents, not ours


def _release(contents: Contents, period: str, owner: str | None, day: date, *, invented: bool) -> Release:
    before, organisation = contents.fairness_reports.get(period), contents.organisation
    answers = owner or (before.owner if before else None) or (organisation.owner if organisation else None)
    if not answers:
        raise WrongUseError("Nobody answers for this report; name a team or role with --owner.")
    actions, audience = (before.actions, before.audience) if before else ((), "staff")
    return Release(period, answers, day, actions, audience, invented)


def as_data(made: Made, out: Path) -> dict[str, Any]:
    """For a program."""
    told = made.report
    return {
        "file": str(out),
        "period": told.slug,
        "cells": len(told.cells),
        "suppressed": sum(cell.suppressed for cell in told.cells),
        "known_by_head_count": len(made.by_head_count),
        "comparisons": told.comparisons_made,
        "findings": list(told.findings),
        "actions_note": told.actions_note,
    }


def tell(made: Made, out: Path, say: Callable[[str], None]) -> None:
    """For a person."""
    for finding in made.report.findings:
        say(finding)
    data = as_data(made, out)
    say(f"Wrote {out}: {counted(data['cells'], 'cell')}, {data['suppressed']} of them suppressed.")
    if made.by_head_count:
        whole = [key for key in made.by_head_count if not key.place]
        parts = ", ".join(sorted({f"{key.group}: {key.value}" for key in whole or made.by_head_count}))
        many = counted(len(made.by_head_count), "suppressed count")
        say(
            f"Who knows how many people there are at each rank and the like can work out {many} (of {parts}). Where "
            "that can be known, put parts so small together with others in the people file, and make the report again "
            "before anybody has read it."
        )
    if data["actions_note"]:
        say(f"{data['actions_note']} Add them under actions, each with text, owner and due.")
