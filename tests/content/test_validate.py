"""Whatever keeps a file from being a record is told in words of its author, exactly where it stands."""

from decimal import Decimal
from pathlib import Path

import pytest
from folders import MARK, SOUND, faults_in, marked, write_folder

from stepladder.content.places import Place
from stepladder.content.read import read_contents
from stepladder.content.validate import validate
from stepladder.records import KINDS, Guide, Kind, Training

HAT = "hats/a.md"
LADDER = "ladders/a.yml"
LEVEL = "levels/engineering/a.md"
MENTOR = "mentors/a.md"
ORGANISATION = "organisation.yml"
TRAINING = "trainings/a.md"

START = {
    HAT: "---\ntitle: A\n",
    LADDER: "title: A\n",
    LEVEL: "---\ntitle: A\ntrack: technical\norder: 1\nsummary: x\n",
    MENTOR: "---\nname: A\n",
    ORGANISATION: "name: A\n",
    TRAINING: "---\ntitle: A\n",
}

WRONG: list[tuple[str, str, str, str, str | None]] = [
    (LEVEL, "⟦sumary: x", "unknown-field", "there is no field sumary", "did you mean summary?"),
    (LEVEL, "⟦Title: x", "unknown-field", "there is no field Title", "did you mean title?"),
    (HAT, "⟦zzz: x", "unknown-field", "there is no field zzz", "known here: title, summary, time_share,"),
    (HAT, '⟦"a\\nb": x', "unknown-field", "there is no field a\\nb", None),
    (HAT, '⟦"\\e[2Jgone": x', "unknown-field", "there is no field \\x1b[2Jgone", None),
    (HAT, f"⟦{'z' * 100}: x", "unknown-field", f"there is no field {'z' * 57}...", None),
    (LEVEL, "week: {people: 5, ⟦hand_on: 95}", "unknown-field", "there is no field hand_on", "did you mean hands_on?"),
    (
        LADDER,
        "tracks:\n  - slug: a\n    title: A\n    kind: other\n    ⟦empty_place: []",
        "unknown-field",
        "there is no field empty_place",
        "did you mean empty_places?",
    ),
    (
        LADDER,
        "tracks:\n  - slug: a\n    title: A\n    kind: other\n    empty_places: [{rank: '1', ⟦why: x, reason: y}]",
        "unknown-field",
        "there is no field why",
        "known here: rank, reason",
    ),
    (
        LADDER,
        "tracks:\n  - {slug: a, title: A, kind: other, ⟦slugg: b}",
        "unknown-field",
        "there is no field slugg",
        "did you mean slug?",
    ),
    (
        TRAINING,
        "sessions:\n  - ⟦key: a\n    starts: 2026-11-21T09:30",
        "missing-field",
        "the field timezone is missing",
        None,
    ),
    (LADDER, "transitions: [⟦{level: a/b, to_level: a/c}]", "missing-field", "the field kind is missing", None),
    (LEVEL, "rank: ⟦{a: b}", "bad-value", "rank: has to be a text", None),
    (LEVEL, "scope: ⟦[a]", "bad-value", "scope: has to be a text", None),
    (
        LEVEL,
        "conditions: ⟦On call",
        "bad-value",
        "conditions: has to be a list",
        "begin each entry on a line of its own",
    ),
    (LEVEL, "week: ⟦full", "bad-value", "week: has to be fields with names", None),
    (LEVEL, "expectations:\n  - ⟦Builds.", "bad-value", "expectations: has to be fields with names", None),
    (
        LEVEL,
        "expectations:\n  - key: a\n    text:⟦\n",
        "missing-value",
        "text is empty",
        "leave the line out, or write",
    ),
    (LEVEL, "expectations:\n  - key: a\n    text: ⟦''", "bad-value", "text: is empty", None),
    (LEVEL, "expectations:\n  - key: ⟦a/b\n    text: x", "bad-value", "key: 'a/b' is not an identity", None),
    (LEVEL, "gate: ⟦promotoin", "unknown-choice", "gate cannot be 'promotoin'", "did you mean promotion?"),
    (LEVEL, "gate: ⟦vote", "unknown-choice", "gate cannot be 'vote'", "one of promotion, interview, appointment"),
    (LEVEL, f"gate: ⟦{'x' * 100}", "unknown-choice", f"gate cannot be '{'x' * 57}...'", None),
    (
        LEVEL,
        "rank: ⟦Five",
        "bad-value",
        "rank: 'Five' is not an identity",
        "lower-case letters, digits and single hyphens",
    ),
    (
        MENTOR,
        "level: ⟦staff-engineer",
        "bad-value",
        "level: 'staff-engineer' is not an identity",
        "lower-case letters, digits and single hyphens; a level is written ladder/level",
    ),
    (
        MENTOR,
        "shows: [name, ⟦salary]",
        "unknown-choice",
        "shows cannot be 'salary'",
        "one of first_name, name, pronouns,",
    ),
    (MENTOR, "helps_with: [{level: a/b, to_level: ⟦b}]", "bad-value", "to_level: 'b' is not an identity", None),
    (MENTOR, "hours_per_month: ⟦nan", "bad-value", "hours_per_month: 'nan' is not a number", None),
    (HAT, "time_share: ⟦half", "bad-value", "time_share: 'half' is not a number", None),
    (HAT, "time_share: ⟦0x10", "bad-value", "time_share: '0x10' is not a number", None),
    (HAT, "time_share: ⟦101", "bad-value", "time_share: '101' is more than 100", None),
    (HAT, "time_share: ⟦-1", "bad-value", "time_share: '-1' is less than 0", None),
    (HAT, "term_months: ⟦0", "bad-value", "term_months: '0' is not more than 0", None),
    (HAT, f"term_months: ⟦{'9' * 5000}", "bad-value", f"term_months: '{'9' * 57}...' is not a number", None),
    (TRAINING, "cost: ⟦1,5", "bad-value", "cost: '1,5' is not a number", None),
    (TRAINING, "cost: ⟦Infinity", "bad-value", "cost: 'Infinity' is not a number", None),
    (TRAINING, "in_working_time: ⟦perhaps", "bad-value", "in_working_time: 'perhaps' is neither yes nor no", None),
    (TRAINING, "review_by: ⟦2026-02-30", "bad-value", "review_by: '2026-02-30' is not a date, say 2026-11-21", None),
    (TRAINING, "review_by: ⟦86400", "bad-value", "review_by: '86400' is not a date, say 2026-11-21", None),
    (
        TRAINING,
        "sessions: [{key: a, timezone: UTC, starts: ⟦2026-11-21}]",
        "bad-value",
        "starts: '2026-11-21' needs a time of day, say 2026-11-21T09:30",
        None,
    ),
    (
        TRAINING,
        "sessions: [{key: a, timezone: UTC, starts: ⟦isolated}]",
        "bad-value",
        "starts: 'isolated' is not a date and time, say 2026-11-21T09:30",
        None,
    ),
    (
        TRAINING,
        "sessions: [{key: a, timezone: UTC, starts: ⟦2026-11-21T09:30Z}]",
        "bad-value",
        "starts: '2026-11-21T09:30Z' is a local time; name the zone in `timezone` instead",
        None,
    ),
    (
        TRAINING,
        'summary: ⟦"a\\x07b"',
        "bad-value",
        "summary: 'a\\x07b' has the control character U+0007, which no page can show",
        None,
    ),
    (
        ORGANISATION,
        "scales: [{slug: a, title: A, proficiencies: ⟦[]}]",
        "bad-value",
        "proficiencies: needs 1 or more entries",
        None,
    ),
    (ORGANISATION, "\U0001f9d7: x", "unknown-field", "there is no field \U0001f9d7", None),
]


@pytest.mark.parametrize(("path", "lines", "code", "message", "hint"), WRONG, ids=[row[1][:50] for row in WRONG])
def test_a_wrong_value_is_told_where_it_stands(
    path: str, lines: str, code: str, message: str, hint: str | None, tmp_path: Path
) -> None:
    end = "---\n" if path.endswith(".md") else ""
    lines = lines if MARK in lines else MARK + lines
    text, (place,) = marked(path, f"{START[path]}{lines}\n{end}")
    (fault,) = [fault for fault in faults_in(tmp_path, {path: text}) if fault.file == path]
    assert (fault.place, fault.code, fault.message) == (place, code, message)
    assert hint is None or (fault.hint or "").startswith(hint)
    assert "\n" not in str(fault)


def test_a_field_that_is_missing_is_told_where_the_fields_begin(tmp_path: Path) -> None:
    level, (place,) = marked(LEVEL, "---\n\n# a remark\n⟦title: x\n---\n")
    faults = [fault for fault in faults_in(tmp_path, {LEVEL: level}) if fault.code == "missing-field"]
    assert [str(fault) for fault in faults] == [
        f"{place}: the field track is missing",
        f"{place}: the field order is missing",
    ]


@pytest.mark.parametrize("kind", sorted(set(KINDS) - {"translation"}))
def test_a_hint_never_names_what_the_file_says_by_itself(kind: Kind, tmp_path: Path) -> None:
    path = {"organisation": ORGANISATION, "ladder": LADDER, "level": LEVEL}.get(kind, f"{kind}s/a.md")
    path = path.replace("competencys", "competencies").replace("processs", "processes")
    path = path.replace("fairness_reports/a.md", "fairness/a.json")
    fields = "zzz: 1\n" if not path.endswith(".md") else "---\nzzz: 1\n---\n"
    (fault,) = [fault for fault in faults_in(tmp_path, {path: fields}) if fault.code == "unknown-field"]
    known = (fault.hint or "").removeprefix("known here: ").split(", ")
    own = {"slug"} if not path.endswith(".md") else {"slug", "body"}
    assert set(known) == set(KINDS[kind].model_fields) - own


def training_with(folder: Path, fields: str) -> Training:
    """The training that these fields make."""
    read = read_contents(write_folder(folder, {**SOUND, TRAINING: f"---\ntitle: A\n{fields}\n---\n"}))
    assert read.faults == ()
    return read.contents.trainings["a"]


def test_a_word_stays_a_word_and_a_number_is_one_only_where_it_is_asked_for(tmp_path: Path) -> None:
    for word in ("no", "on", "010", "2026.10", "1e3", "2026-11-21", "12:30", "0x1F"):
        assert training_with(tmp_path, f"provider: {word}").provider == word
    assert training_with(tmp_path, "effort_minutes: 010").effort_minutes == 10
    assert training_with(tmp_path, "cost: 010.50").cost == Decimal("10.50")
    assert str(training_with(tmp_path, "cost: 0.10").cost) == "0.10"


@pytest.mark.parametrize(
    ("written", "meant"), [("yes", True), ("no", False), ("on", True), ("off", False), ("true", True)]
)
def test_where_yes_or_no_is_asked_for_each_of_its_spellings_is_understood(
    written: str, meant: bool, tmp_path: Path
) -> None:
    assert training_with(tmp_path, f"in_working_time: {written}").in_working_time is meant


def test_nothing_is_the_same_as_leaving_out_where_a_value_may_be_missing(tmp_path: Path) -> None:
    assert training_with(tmp_path, "provider:\ncost: ~\nreview_by: null") == training_with(tmp_path, "")


def test_everything_that_keeps_a_record_from_being_made_is_told() -> None:
    record, faults = validate(
        Guide, {"slug": "A", "titel": "x", "review_by": "soon"}, lambda path, _: Place(file=".".join(map(str, path)))
    )
    assert record is None
    assert sorted((fault.file, fault.code) for fault in faults) == [
        ("review_by", "bad-value"),
        ("slug", "bad-value"),
        ("titel", "unknown-field"),
        ("title", "missing-field"),
    ]


def test_what_makes_a_record_has_no_fault() -> None:
    record, faults = validate(Guide, {"slug": "a", "title": "A"}, lambda *_: Place())
    assert (record, faults) == (Guide(slug="a", title="A"), ())
