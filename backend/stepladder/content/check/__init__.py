"""All documents together: references, order, and what a reader would stumble over.

Reading has checked each file alone. Here every document is held against the others; all faults are told at once.
"""

from datetime import date

from stepladder.content.check import (
    asked,
    contradictions,
    crossing,
    directions,
    fairness,
    heights,
    missing,
    moves,
    order,
    parity,
    references,
    texts,
    translations,
    values,
)
from stepladder.content.check.findings import Findings
from stepladder.content.places import Locate, in_order
from stepladder.errors import ContentFault
from stepladder.records import Contents

__all__ = ["check"]


def check(
    contents: Contents,
    locate: Locate,
    unread: frozenset[tuple[str, str]] = frozenset(),
    as_of: date | None = None,
    *,
    enforcing: bool = True,
) -> tuple[ContentFault, ...]:
    """Everything that is wrong in ``contents`` taken together, with its place where somebody wrote it.

    ``unread`` names the documents (kind, slug) that could not be read: references to them are not blamed. ``as_of`` is
    the day that counts as today; where it is not given, nothing is told of what may have run out.

    What contradicts itself is a fault. What is only missing for both sides to stand level is a warning, and a fault
    where the organisation's policy says ``parity: enforce``, unless the content is on its way in and ``enforcing`` is
    False.
    """
    organisation = contents.organisation
    enforced = enforcing and organisation is not None and organisation.policy.parity == "enforce"
    findings = Findings(locate, unread, whole=organisation is not None, enforced=enforced, as_of=as_of)
    for rules in (
        references,
        asked,
        order,
        moves,
        heights,
        directions,
        contradictions,
        parity,
        crossing,
        missing,
        texts,
        translations,
        values,
        fairness,
    ):
        rules.check(contents, findings)
    return in_order(findings.faults)
