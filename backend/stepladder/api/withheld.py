"""What an answer says of what it does not show: each field that is kept from its audience, with the reason."""

from collections.abc import Iterable

from stepladder.identity.audience import Reason

Told = tuple[str, Reason]
"""A field, such as ``Session.link``, and why it is not shown."""


class Withheld:
    """What is withheld in one answer, noted while it is made: each once, neither how often nor where."""

    def __init__(self) -> None:
        self._fields: set[Told] = set()

    def note(self, fields: Iterable[Told]) -> None:
        """Note fields, each with the reason."""
        self._fields.update(fields)

    def told(self) -> list[dict[str, str]]:
        """Every field with its reason, in the order of their names."""
        return [{"field": field, "reason": reason} for field, reason in sorted(self._fields)]
