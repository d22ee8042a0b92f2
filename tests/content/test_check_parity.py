"""A breach of parity is a fault where the policy enforces it and nobody agreed to it; elsewhere it is a warning."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from folders import LADDER, ORGANISATION, SOUND, write_folder
from sided import CREW, DAY, ROPE, a_ladder_of, a_policy, a_side, an_exception, an_organisation, asks, the_other

from stepladder.content.check import check
from stepladder.content.read import read_contents
from stepladder.errors import ContentFault
from stepladder.records import Contents, Document, ParityException

LEVEL = "---\ntitle: {title}\ntrack: {track}\norder: 1\nrank: '1'\nsummary: {summary}\n---\n"
POLICY = """\
policy:
  parity: {parity}
  tolerances:
    - {{measure: midpoint, ratio: 0.9}}
    - {{measure: words, ratio: 0.9}}
  exceptions: [{exceptions}]
pay_bands:
  - {{level: engineering/engineer, currency: GBP, mid: 62000}}
  - {{level: {lead}, currency: GBP, mid: {mid}}}
"""
AGREED = (
    "{{level: engineering/lead, other_level: engineering/engineer, measure: {}, "
    "reason: The market., approver: Pay panel, expires: 2026-11-21}}"
)


def unequal(
    folder: Path,
    parity: str = "enforce",
    mid: str = "78000",
    lead: str = "engineering/lead",
    exceptions: str = "",
    day: date = DAY,
) -> list[ContentFault]:
    """The faults of parity in a folder whose two sides have bands of 62,000 and ``mid``, and 2 and 3 words."""
    policy = POLICY.format(parity=parity, mid=mid, lead=lead, exceptions=exceptions)
    files: Mapping[str, str] = {
        **SOUND,
        "organisation.yml": ORGANISATION + policy,
        "ladders/engineering.yml": LADDER,
        "levels/engineering/engineer.md": LEVEL.format(title="Engineer", track="technical", summary="Builds ships."),
        "levels/engineering/lead.md": LEVEL.format(title="Lead", track="managerial", summary="Has people build."),
    }
    read = read_contents(write_folder(folder, files))
    assert read.faults == ()
    return [fault for fault in check(read.contents, read.locate, read.unread, day) if fault.code == "parity"]


def found(*documents: Document, exceptions: tuple[ParityException, ...] = (), parity: str = "enforce") -> list[str]:
    """Severity and message of each fault of parity of the two sides."""
    organisation = an_organisation(policy=a_policy("0.9", *exceptions, parity=parity))
    contents = Contents.of((organisation, a_ladder_of(), a_side(), the_other(), *documents))
    faults = check(contents, lambda *_: None, as_of=DAY)
    return [f"{fault.severity}: {fault.message}" for fault in faults if fault.code == "parity"]


SHORTER = the_other(expectations=(asks("Keeps five people."),), summary="And so on.", owner="Crew")


def test_each_measure_that_is_breached_is_a_fault_with_the_places_of_both_levels(tmp_path: Path) -> None:
    pay, words = unequal(tmp_path)
    assert pay.place == f"{tmp_path}/levels/engineering/engineer.md:2:1"
    assert pay.message == (
        "engineering/engineer and engineering/lead stand level (by rank), but not in "
        "midpoint GBP a year (62000 to 78000: 0.79, not 0.9)"
    )
    assert pay.hint == (
        f"the other stands in {tmp_path}/levels/engineering/lead.md:2:1; bring both together, "
        "or add an exception for them to policy in organisation.yml"
    )
    assert "words (2 to 3: 0.66, not 0.9)" in words.message
    assert (pay.severity, words.severity) == ("error", "error")


def test_a_breach_stands_at_the_level_that_is_given_less(tmp_path: Path) -> None:
    pay, words = sorted(unequal(tmp_path, mid="31000"), key=lambda fault: "midpoint" not in fault.message)
    assert pay.place == f"{tmp_path}/levels/engineering/lead.md:2:1"
    assert "midpoint GBP a year (31000 to 62000: 0.50, not 0.9)" in pay.message
    assert words.place == f"{tmp_path}/levels/engineering/engineer.md:2:1"


def test_where_nothing_is_enforced_each_pair_is_one_warning(tmp_path: Path) -> None:
    (told,) = unequal(tmp_path, parity="warn")
    assert told.severity == "warning"
    assert "but not in midpoint GBP a year (62000 to 78000: 0.79, not 0.9); words (2 to 3" in told.message


def test_what_was_agreed_to_is_no_fault_until_it_runs_out(tmp_path: Path) -> None:
    exceptions = ", ".join(AGREED.format(measure) for measure in ("midpoint", "words"))
    assert unequal(tmp_path, exceptions=exceptions) == []
    told = unequal(tmp_path, exceptions=exceptions, day=date(2026, 11, 22))
    assert len(told) == 2
    assert all((fault.hint or "").endswith("; the one there expired on 2026-11-21") for fault in told)


def test_equal_sides_are_left_in_peace() -> None:
    assert found() == []


def test_an_exception_for_one_measure_leaves_the_others_to_be_mended() -> None:
    third = the_other(expectations=(asks("Keeps five people.", examples=("Five.",)),))
    both = found(third, exceptions=(an_exception("examples"),))
    assert [message.partition("but not in ")[2].split()[0] for message in both] == ["words"]


def test_what_one_side_has_not_at_all_is_told_as_none(tmp_path: Path) -> None:
    pay = next(fault for fault in unequal(tmp_path, lead="engineering/engineer") if "midpoint" in fault.message)
    assert pay.place == f"{tmp_path}/levels/engineering/lead.md:2:1"
    assert "midpoint GBP a year (none to 78000: 0.00, not 0.9)" in pay.message


def test_without_a_tolerance_nothing_is_told() -> None:
    contents = Contents.of((an_organisation(), a_ladder_of(), a_side(), SHORTER))
    assert [fault for fault in check(contents, lambda *_: None, as_of=DAY) if fault.code == "parity"] == []


def test_without_a_day_nothing_is_told() -> None:
    organisation = an_organisation(policy=a_policy(parity="enforce"))
    contents = Contents.of((organisation, a_ladder_of(), a_side(), SHORTER))
    assert [fault for fault in check(contents, lambda *_: None) if fault.code == "parity"] == []


def test_content_on_its_way_in_is_warned_of_whatever_the_policy_says() -> None:
    organisation = an_organisation(policy=a_policy(parity="enforce"))
    contents = Contents.of((organisation, a_ladder_of(), a_side(), SHORTER))
    faults = check(contents, lambda *_: None, as_of=DAY, enforcing=False)
    assert {fault.severity for fault in faults if fault.code == "parity"} == {"warning"}


def test_nothing_is_held_against_a_side_while_something_could_not_be_read() -> None:
    organisation = an_organisation(policy=a_policy(parity="enforce"))
    contents = Contents.of((organisation, a_ladder_of(), a_side(), SHORTER))
    faults = check(contents, lambda *_: None, frozenset({("training", "ropes")}), DAY)
    assert [fault for fault in faults if fault.code == "parity"] == []


def test_both_levels_are_named_where_nobody_wrote_a_file() -> None:
    (message,) = found(SHORTER.model_copy(update={"summary": None}))
    assert CREW in message
    assert ROPE in message
