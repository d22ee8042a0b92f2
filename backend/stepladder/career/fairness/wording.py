"""What a report says in words: how it was made, and what was found. Nothing here calls a result fair."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from stepladder.career.fairness.population import NOT_STATED, Population
from stepladder.records.fairness import FairnessComparison, FairnessGap, FairnessMeasure, FairnessScope

_OUTCOMES: Mapping[FairnessMeasure, str] = {
    "variable pay": "received variable pay",
    "promoted": "were promoted",
    "moved across": "moved across to another track",
    "moved back": "moved back",
    "left": "left",
    "awarded": "received an award",
}


def method(population: Population, tests: int) -> str:
    """How the report was made, in Markdown."""
    return "\n\n".join(" ".join(sentences) for sentences in _method(population, tests))


def _method(population: Population, tests: int) -> Iterator[Sequence[str]]:
    policy = population.policy
    counted, begins = _day(population.as_of), _day(population.begins)
    yield (
        f"People were counted on {counted}; moves, awards and leaving from {begins} on.",
        f"Groups ({_listed(policy.groups) or 'none'}) and breakdowns ({_listed(policy.dimensions) or 'none'})",
        "were fixed by policy before anybody had seen a figure.",
    )
    yield (
        "Pay is compared per full-time year and hour, within one currency. Months of leave count against nobody, and",
        "nobody is left out for them. A gap is the difference to the largest part of the group, as a share of what",
        "that is paid. A rank is a category of work of equal value.",
    )
    yield (
        f"Counts of fewer than {policy.minimum_cell} people are suppressed. So is what happened to all of a part",
        f"or to none, or to all or none but fewer than {policy.minimum_cell}. So many more counts are suppressed that",
        "the range which an outsider can work out for a suppressed one, from all tables of this and earlier reports",
        "together and from how people go from rank to rank and to the other side, is wider than",
        f"{policy.margin} people. Every figure is made of counts that are told.",
    )
    yield (
        "Promotions are the first of each person in these years, by where they stood when the years began. Their rate",
        "has an exact Poisson interval; the time until then is estimated after Kaplan and Meier, with those who were",
        "not promoted kept in.",
    )
    yield (
        "Outcomes are compared over all (Fisher's exact test) and within ranks (Cochran–Mantel–Haenszel).",
        f"{tests} tests were made, and all are corrected together after Holm. The four-fifths ratio is a screen used",
        'in the United States, never a verdict. "No difference shown" does not mean that there is none.',
    )


def findings(gaps: Sequence[FairnessGap], comparisons: Sequence[FairnessComparison]) -> tuple[str, ...]:
    """What a reader should not have to look for, in sentences."""
    return (*_of_gaps(gaps), *_of_comparisons(comparisons))


def _of_gaps(gaps: Sequence[FairnessGap]) -> Iterator[str]:
    for gap in gaps:
        over_all = not gap.scope.model_dump(exclude_none=True, exclude={"currency"})
        if gap.mean is None or not (over_all or gap.needs_reason):
            continue
        much = f"{abs(gap.mean)} % {'less than' if gap.mean > 0 else 'more than'}" if gap.mean else "the same as"
        within = f"; within ranks {gap.within_ranks} %" if gap.within_ranks is not None else ""
        note = ": this needs an objective reason or remedy" if gap.needs_reason else ""
        than = _who(gap.reference, gap.group if gap.reference in _ANSWERS else "")
        paid = f"{_who(gap.value, gap.group)} are paid {much} {than} on average"
        yield f"{_where(gap.scope)}, {paid}{within}{note}."


def _who(value: str, group: str = "") -> str:
    """The people of a part in a sentence, the first time with the name of the group.

    Parts are named by the people file: some as people are called, others as what stands in a column.
    """
    if value == NOT_STATED:
        return f"those of whom nothing is stated{f' ({group})' if group else ''}"
    if value in _ANSWERS:
        return f"people with “{group}: {value}”" if group else f"people with {value}"
    return f"{value} ({group})" if group else value


_ANSWERS = frozenset({"yes", "no"})


def _of_comparisons(comparisons: Sequence[FairnessComparison]) -> Iterator[str]:
    for each in comparisons:
        if each.reading == "difference shown":
            yield f"A difference is shown in who {_OUTCOMES[each.measure]} ({each.group}): {_figures(each)}."
    same = [each for each in comparisons if each.reading == "no difference shown"]
    if same:
        outcomes: dict[str, list[str]] = {}
        for each in same:
            outcomes.setdefault(_who(each.value, each.group), []).append(_OUTCOMES[each.measure])
        told = "; ".join(f"for {who}, in who {_listed(what)}" for who, what in outcomes.items())
        yield f"No difference shown, which does not mean that there is none: {told}."


def _figures(each: FairnessComparison) -> str:
    told = []
    if each.share is not None:
        told.append(f"{each.share} % of {_who(each.value)} and {each.reference_share} % of {_who(each.reference)}")
    if each.odds is not None:
        told.append(f"odds of {each.odds} to 1 within ranks, {_who(each.value)} to {_who(each.reference)}")
    return "; ".join(told)


def _where(scope: FairnessScope) -> str:
    names = scope.model_dump(exclude_none=True)
    currency = names.pop("currency", None)
    of = f"of those paid in {currency}" if currency else "of all"
    told = _listed([f"{name} {text}" for name, text in names.items()])
    return f"At {told}, {of}" if told else f"O{of[1:]}"


_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)


def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _listed(items: Sequence[str]) -> str:
    return ", ".join(items)
