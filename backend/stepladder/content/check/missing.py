"""What people need to be told and are not: what a hat takes and gives, who pays, which need is served."""

from stepladder.content.check.findings import Findings
from stepladder.records import Contents, Hat, Level


def check(contents: Contents, findings: Findings) -> None:
    """Hats without time, term and allowance, certifications at one's own cost, competencies that serve nothing."""
    for hat in contents.hats.values():
        if hat.status == "active":
            _hat(hat, findings)
    for level in contents.levels.values():
        if level.status != "retired":
            _certifications(level, findings)
        if findings.enforced:
            _unsaid(level, findings)
    for competency in contents.competencies.values():
        if competency.status == "active" and not (competency.need and competency.need.strip()):
            message = f"nothing says which need of the organisation {competency.title} serves"
            findings.add(competency, (), "no-need", message, "write it under need", "warning")


def _hat(hat: Hat, findings: Findings) -> None:
    lacks = [name for name in ("time_share", "term_months", "allowance") if getattr(hat, name) is None]
    if lacks:
        message = f"the hat does not say {_listed(lacks)}"
        hint = "whoever wears it needs to know what it takes, for how long, and what it gives"
        findings.add(hat, (), "open-hat", message, hint, findings.missing)


def _unsaid(level: Level, findings: Findings) -> None:
    """What readers ask next, asked for where the organisation holds itself to equal standing."""
    if level.status == "draft" and not level.status_note:
        hint = "say under status_note whom to ask and when it is due"
        findings.add(level, ("status",), "unsaid", "a draft does not say when it will be there", hint, "warning")
    if level.status == "retired" and not level.status_note and level.replaced_by is None:
        hint = "say under status_note what became of it, or name another level under replaced_by"
        findings.add(level, ("status",), "unsaid", "a retired level does not say what became of it", hint, "warning")
    for index, criterion in enumerate(level.criteria if level.status == "active" else ()):
        field = {"metric": "not_alone", "tenure": "leave_counts"}.get(criterion.kind)
        if field is not None and getattr(criterion, field) is None:
            hint = _WHAT_FOR[field]
            message = f"the {criterion.kind} does not say {field}"
            findings.add(level, ("criteria", index), "unsaid", message, hint, "warning")


_WHAT_FOR = {
    "not_alone": "say what it must not decide by itself",
    "leave_counts": "say how leave and part-time work count",
}


def _listed(names: list[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    *others, last = names
    return f"{', '.join(others)} and {last}" if others else last


def _certifications(level: Level, findings: Findings) -> None:
    for index, criterion in enumerate(level.criteria):
        lacks = [name for name in ("paid_by", "alternative") if getattr(criterion, name) is None]
        if criterion.kind == "certification" and lacks:
            message = f"the certification does not say {_listed(lacks)}"
            hint = "say who pays for it, and what counts as much as it does"
            findings.add(level, ("criteria", index), "open-certification", message, hint, findings.missing)
