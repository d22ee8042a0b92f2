"""All documents together: references, order, and what a reader would stumble over.

Reading has checked each file alone. Here every document is held against the others; all faults are told at once.
"""

from stepladder.content.check import order, references, texts, values
from stepladder.content.check.findings import Findings
from stepladder.content.places import Locate, in_order
from stepladder.errors import ContentFault
from stepladder.records import Contents

__all__ = ["check"]


def check(
    contents: Contents, locate: Locate, unread: frozenset[tuple[str, str]] = frozenset()
) -> tuple[ContentFault, ...]:
    """Everything that is wrong in ``contents`` taken together, with its place where somebody wrote it.

    ``unread`` names the documents (kind, slug) that could not be read: references to them are not blamed.
    """
    findings = Findings(locate, unread, whole=contents.organisation is not None)
    for rules in (references, order, texts, values):
        rules.check(contents, findings)
    return in_order(findings.faults)
