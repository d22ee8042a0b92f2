"""`import` brings workbooks into content files, all of them or nothing, and says what became of them."""

from pathlib import Path

import pytest
from books import BASE, EQUIVALENCES, LEVELS, TRACKS, csv_folder, xlsx
from commands import call, tree

FAULTY = {**BASE, "levels": [*LEVELS[:-1], ("engineering", "managerial", "lead", "Team Lead", "first", 2, "Leads.")]}
"""One cell at fault: levels!E4 is no number."""

CALLED = "warning: the portal is called 'Book' (to call it otherwise, change `name` in organisation.yml)"
"""What is told once, where there was no organisation.yml."""


def test_a_workbook_becomes_content_that_holds(tmp_path: Path) -> None:
    book, into = xlsx(tmp_path / "book.xlsx", BASE), tmp_path / "new" / "content"
    brought = call("import", book, "--into", into)
    assert (brought.code, brought.out) == (0, "")
    assert brought.err.splitlines() == [CALLED, f"Wrote 7 documents into {into}, 1 warning."]
    assert call("check", into).code == 0


def test_it_is_told_as_data(tmp_path: Path) -> None:
    book, into = xlsx(tmp_path / "book.xlsx", BASE), tmp_path / "content"
    brought = call("import", book, "--into", into, "--json")
    assert (brought.code, brought.err) == (0, "")
    data = brought.json
    written = data.pop("written")
    assert len(written) == 7
    assert {"kind": "level", "slug": "engineering/lead"} in written
    assert [fault["code"] for fault in data["faults"]] == ["organisation-named"]
    data["faults"] = []
    assert data == {"faults": [], "would_write": [], "missing": [], "marked": []}


def test_a_second_time_changes_nothing(tmp_path: Path) -> None:
    book, into = xlsx(tmp_path / "book.xlsx", BASE), tmp_path / "content"
    call("import", book, "--into", into)
    before = tree(into)
    assert call("import", book, "--into", into).sentence == f"Wrote 0 documents into {into}."
    assert tree(into) == before


def test_trying_writes_nothing_and_tells_what_it_would(tmp_path: Path) -> None:
    book, into = xlsx(tmp_path / "book.xlsx", BASE), tmp_path / "content"
    assert call("import", book, "--into", into, "--dry-run").err.splitlines() == [
        CALLED,
        (
            "New: organisation.yml, 1 ladder (engineering), "
            "3 levels (engineering/engineer, engineering/senior, engineering/lead), 2 competencies (design, teamwork)"
        ),
        f"Would write 7 documents into {into}, 1 warning.",
    ]
    tried = call("import", book, "--into", into, "--dry-run", "--json").json
    assert (len(tried["would_write"]), tried["written"]) == (7, [])
    faulty = xlsx(tmp_path / "faulty.xlsx", FAULTY)
    assert call("import", faulty, "--into", into, "--dry-run", cwd=tmp_path).code == 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["book.xlsx", "faulty.xlsx"]


def test_several_organisations_fit_together_by_prefix(tmp_path: Path) -> None:
    book, folder = xlsx(tmp_path / "book.xlsx", BASE), csv_folder(tmp_path / "csv", BASE, separator=";")
    into = tmp_path / "content"
    assert call("import", book, "--into", into, "--prefix", "ft").code == 0
    assert call("import", folder, "--into", into, "--prefix", "ox").code == 0
    assert {path.name for path in (into / "ladders").iterdir()} == {"ft-engineering.yml", "ox-engineering.yml"}


def test_what_is_no_longer_in_the_workbook_is_told_and_retired_only_when_asked(tmp_path: Path) -> None:
    into = tmp_path / "content"
    call("import", xlsx(tmp_path / "book.xlsx", BASE), "--into", into)
    before = tree(into)
    shorter = xlsx(tmp_path / "shorter.xlsx", {**BASE, "levels": LEVELS[:-1]})
    left = call("import", shorter, "--into", into, "--json").json
    assert tree(into) == before
    assert any("lead" in sentence for sentence in left["missing"])
    retired = call("import", shorter, "--into", into, "--replace", "--json").json
    assert {"kind": "level", "slug": "engineering/lead"} in retired["written"]


def test_a_trial_tells_what_is_new_changed_and_retired(tmp_path: Path) -> None:
    into = tmp_path / "content"
    call("import", xlsx(tmp_path / "book.xlsx", BASE), "--into", into)
    added = [("engineering", "technical", f"step-{number}", "Step", number, 2, "x") for number in range(3, 8)]
    changed = ("engineering", "technical", "engineer", "Engineer", 1, 1, "Builds with others.")
    levels = [LEVELS[0], changed, LEVELS[2], *added]
    alone = [("engineering", row[2], None, "scope", "none", "Nobody yet.") for row in added]
    book = xlsx(tmp_path / "next.xlsx", {**BASE, "levels": levels, "equivalences": [*EQUIVALENCES, *alone]})
    tried = call("import", book, "--into", into, "--dry-run", "--replace").err.splitlines()
    assert tried[-4:] == [
        "New: 5 levels (engineering/step-3, engineering/step-4, engineering/step-5 and 2 more)",
        "Changed: 1 ladder (engineering), 1 level (engineering/engineer)",
        "Retired: 1 level (engineering/lead)",
        f"Would write 8 documents into {into}.",
    ]
    one = xlsx(tmp_path / "one.xlsx", {"levels": [LEVELS[0], changed]})
    assert call("import", one, "--into", into).err.splitlines()[-1] == f"Wrote 1 document into {into}."


def test_what_is_retired_for_being_gone_is_not_asked_for_its_text(tmp_path: Path) -> None:
    into = tmp_path / "content"
    sketch = [*LEVELS, ("engineering", "technical", "sketch", "Sketch", 9, 2, None)]
    call("import", xlsx(tmp_path / "book.xlsx", {**BASE, "levels": sketch}), "--into", into)
    told = call("import", xlsx(tmp_path / "next.xlsx", BASE), "--into", into, "--replace").err.splitlines()
    assert told == [
        "level engineering/sketch is not in the workbook: retired",
        f"Wrote 1 document into {into}.",
    ]


def test_one_fault_stands_out_among_many_warnings(tmp_path: Path) -> None:
    """Whoever mends a workbook has to find the fault, and must not read the same warning twenty times."""
    competencies = [("competency", "title", "need"), *((f"Topic {number}", "Topic", "x") for number in range(20))]
    criteria = [("ladder", "level", "kind", "text"), ("engineering", "lead", "evidense", "x")]
    tracks = [(*TRACKS[0], "oops"), *TRACKS[1:]]
    sheets = {**FAULTY, "criteria": criteria, "tracks": tracks, "competencies": competencies}
    book = xlsx(tmp_path / "book.xlsx", dict(reversed(sheets.items())))
    told = call("import", book, "--into", tmp_path / "content", "--dry-run").err.splitlines()
    assert [line.removeprefix(f"{book}: ").partition(":")[0] for line in told[:3]] == [
        "tracks!E1",
        "levels!E4",
        "criteria!C2",
    ]
    assert told[3:] == [
        CALLED,
        (
            f"{book}: warning: 20 names were written in small letters with hyphens, say Topic 0 -> topic-0 "
            "(competencies!A2 and 19 more) (names are of small letters, digits and single hyphens)"
        ),
        f"3 faults, 21 warnings; nothing was written into {tmp_path / 'content'}.",
    ]


def test_what_stood_there_before_is_not_told_again_with_every_workbook(tmp_path: Path) -> None:
    """Whoever brings a seventh workbook reads about the seventh, and where to read about the six."""
    into = tmp_path / "content"
    needless = {**BASE, "competencies": [("competency", "title"), ("design", "Design"), ("teamwork", "Teamwork")]}
    first = call("import", xlsx(tmp_path / "first.xlsx", needless), "--into", into, "--prefix", "a").err.splitlines()
    assert first[-1] == f"Wrote 7 documents into {into}, 3 warnings."
    assert call("import", xlsx(tmp_path / "book.xlsx", BASE), "--into", into, "--prefix", "b").err.splitlines() == [
        f"Wrote 7 documents into {into}.",
        f"About what stood there before: 2 warnings; stepladder check {into}",
    ]


def test_with_a_fault_nothing_is_written_and_the_cell_is_marked(tmp_path: Path) -> None:
    into = tmp_path / "content"
    call("import", xlsx(tmp_path / "good.xlsx", BASE), "--into", into)
    before = tree(into)
    book = xlsx(tmp_path / "book.xlsx", FAULTY)
    refused = call("import", book, "--into", into, cwd=tmp_path)
    assert refused.code == 1
    fault, marked, verdict = refused.err.splitlines()
    assert fault.startswith(f"{book}: levels!E4: ")
    assert marked == "The faulty cells are marked in book.faults.xlsx."
    assert verdict == f"1 fault; nothing was written into {into}."
    assert tree(into) == before
    data = call("import", book, "--into", into, "--json", cwd=tmp_path)
    assert (data.code, data.json["written"], data.json["marked"]) == (1, [], ["book.faults.xlsx"])
    (fault,) = data.json["faults"]
    assert (fault["sheet"], fault["cell"], fault["severity"]) == ("levels", "E4", "error")


def test_faults_are_told_also_where_they_cannot_be_marked(tmp_path: Path) -> None:
    book = xlsx(tmp_path / "book.xlsx", FAULTY)
    refused = call("import", book, "--into", tmp_path / "content", cwd=Path("/proc"))  # nobody writes there
    assert refused.code == 1
    assert f"{book}: levels!E4: " in refused.err
    assert "book.faults.xlsx cannot be written: " in refused.err
    assert list(tmp_path.iterdir()) == [book]


_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def _protected(path: Path) -> None:
    path.write_bytes(_OLE + bytes(504) + "EncryptedPackage".encode("utf-16-le"))


def _old(path: Path) -> None:
    path.write_bytes(_OLE + bytes(504) + "Workbook\0".encode("utf-16-le"))


UNUSABLE = {
    "protected in another way": (lambda path: path.write_bytes(_OLE + bytes(504)), "is protected by a password"),
    "missing": (lambda path: None, "cannot be read: No such file or directory"),
    "protected by a password": (_protected, "is protected by a password (save it without one)"),
    "of an old kind": (_old, "is a workbook of an old kind (save it as .xlsx)"),
    "empty": (lambda path: path.write_bytes(b""), "is empty"),
    "no workbook": (lambda path: path.write_text("Dear reader"), "is not a workbook, or is damaged"),
    "cut off": (lambda path: path.write_bytes(xlsx(path, BASE).read_bytes()[:3000]), "is damaged"),
    "without a known sheet": (lambda path: xlsx(path, {"levles": LEVELS}), "did you mean levels?"),
    "with an unknown column": (
        lambda path: xlsx(path, {"ladders": [("ladder", "titel"), ("x", "X")]}),
        "did you mean title?",
    ),
    "a folder without sheets": (lambda path: path.mkdir(), "holds no .csv file"),
}


@pytest.mark.parametrize("kind", UNUSABLE)
def test_a_workbook_that_cannot_be_used_is_refused_in_a_sentence(tmp_path: Path, kind: str) -> None:
    make, told = UNUSABLE[kind]
    book = tmp_path / "book.xlsx"
    make(book)
    good, into = xlsx(tmp_path / "good.xlsx", BASE), tmp_path / "content"
    refused = call("import", good, book, "--into", into, cwd=tmp_path)
    assert refused.code == 1
    assert refused.err.startswith(f"{book}: ")
    assert told in refused.err
    assert not into.exists()


def test_a_folder_that_holds_other_things_takes_content(tmp_path: Path) -> None:
    book, into = xlsx(tmp_path / "book.xlsx", BASE), tmp_path / "repository"
    (into / ".git").mkdir(parents=True)
    (into / "README.md").write_text("Ours.")
    assert f"Wrote 7 documents into {into}" in call("import", book, "--into", into).err
    assert (into / "README.md").read_text() == "Ours."


def test_faults_in_what_is_there_already_are_told_first(tmp_path: Path, own_content: Path) -> None:
    (own_content / "guides" / "growth-talk.md").write_text("---\ntitel: Talk\n---\n")
    before = tree(own_content)
    refused = call("import", xlsx(tmp_path / "book.xlsx", BASE), "--into", own_content, "--json")
    assert refused.code == 1
    assert {fault["file"] for fault in refused.json["faults"]} == {f"{own_content}/guides/growth-talk.md"}
    assert tree(own_content) == before


def test_a_file_is_no_folder_to_write_into(tmp_path: Path) -> None:
    book = xlsx(tmp_path / "book.xlsx", BASE)
    refused = call("import", book, "--into", book)
    assert refused.code == 3
    assert refused.sentence == f"Nothing was written to {book}: Not a directory."


def test_a_prefix_that_is_no_identity_is_wrong_use(tmp_path: Path) -> None:
    refused = call("import", xlsx(tmp_path / "b.xlsx", BASE), "--into", tmp_path / "content", "--prefix", "F T")
    assert refused.code == 2
    assert refused.sentence.startswith("The prefix 'F T' ")


def test_a_workbook_without_the_prefix_of_what_stands_there_retires_nothing(tmp_path: Path) -> None:
    into = tmp_path / "content"
    levels = [*LEVELS, ("engineering", "technical", "staff", "Staff Engineer", 3, 3, "Builds most.")]
    book = xlsx(tmp_path / "book.xlsx", {**BASE, "levels": levels})
    call("import", book, "--into", into, "--prefix", "first")
    before = tree(into)
    forgotten = call("import", xlsx(tmp_path / "other.xlsx", {**BASE, "levels": levels}), "--into", into, "--replace")
    assert forgotten.code == 2
    assert forgotten.sentence.startswith(f"--replace would retire 4 of 4 levels in {into}, so nothing was written")
    assert tree(into) == before
