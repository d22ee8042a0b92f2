"""A load that would retire what nobody meant to: the wrong folder, or half of one."""

from collections import Counter
from collections.abc import Iterator

from stepladder.errors import WrongUseError
from stepladder.publishing.plan import LoadPlan, told
from stepladder.records import KINDS, Contents, kind_of

_ENOUGH = 4
"""From so many documents of one kind on, it is no daily work to take away more than half of them."""


def refuse_accident(doing: LoadPlan, old: Contents, new: Contents) -> None:
    """Raise ``WrongUseError`` where ``new`` looks like other contents than ``old``, and would retire some of that."""
    if not doing.retired:
        return
    reason = next(_reasons(doing, old, new), None)
    if reason:
        raise WrongUseError(
            f"This would retire {told(doing.retired)}, and {reason}, so nothing was loaded: "
            "load the folder that it was loaded from, or run `stepladder load DIR --replace` if all that is to go."
        )


def _reasons(doing: LoadPlan, old: Contents, new: Contents) -> Iterator[str]:
    live, loaded = (contents.organisation.name if contents.organisation else None for contents in (old, new))
    if live != loaded:
        yield f"the content is of {loaded or 'no organisation'} where the database is of {live or 'none'}"
    going = Counter(kind_of(document) for document in doing.retired)
    for kind in KINDS:
        there = len(old.of_kind(kind))
        if there >= _ENOUGH and going[kind] * 2 > there:
            yield f"that is more than half of what it has of one kind ({going[kind]} of {there})"
