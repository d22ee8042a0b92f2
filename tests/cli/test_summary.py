"""Many warnings of one kind are told in a line, so that what has to be mended is not lost among them."""

from stepladder.cli.summary import folded
from stepladder.errors import ContentFault


def test_addresses_in_the_texts_of_many_sessions_are_one_warning_below_the_faults() -> None:
    """A catalogue of 5,000 trainings had a hundred such lines, and two faults above them that nobody saw."""
    told = "an address stands in book, so the public is not shown it"
    warnings = [
        ContentFault(
            "address-in-text", told, file=f"trainings/t-{number}.md", hint="write it as link", severity="warning"
        )
        for number in range(100)
    ]
    fault = ContentFault("unknown-reference", "no such level", file="ladders/a.yml")
    first, second = folded([*warnings, fault])
    assert first is fault
    assert second.message.startswith("100 texts of sessions have an address in them")
    assert "trainings/t-0.md and 99 more" in second.message
    assert second.hint == "write it as link"
