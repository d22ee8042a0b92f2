"""The people file: what it may hold, and that no message ever repeats what it does hold."""

import traceback
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from folders import organisation
from world import world_with

from stepladder.career.fairness.people import Person
from stepladder.content.people import read_people
from stepladder.errors import ContentFault, ContentFaults, WrongUseError

AS_OF = date(2026, 11, 2)
CONTENTS = world_with(organisation(policy={"fairness": {"groups": ("gender", "part-time")}}))
HEADER = "person,ladder,level,level_since,joined,fte,base,currency,location,group:gender,group:part-time"
PLACE = CONTENTS.organisation.locations[0].slug if CONTENTS.organisation else ""
ROW = f"k1,engineering,engineer,2024-01-01,2020-01-01,1,40000,GBP,{PLACE},women,no"


def test_a_row_becomes_a_person(tmp_path: Path) -> None:
    """Semicolons, decimal commas and German dates are read as spreadsheets write them."""
    header = HEADER.replace(",", ";") + ";variable;promoted;left"
    row = ROW.replace(",", ";").replace("2024-01-01", "01.01.2024").replace(";1;", ";0,8;")
    text = f"{header}\n{row};1.250,50;2024-01-01 engineering/engineer;\n"
    (person,) = read_people(_file(tmp_path, text), CONTENTS, AS_OF)
    assert (person.level, person.level_since, person.fte) == ("engineering/engineer", date(2024, 1, 1), Decimal("0.8"))
    assert (person.variable, person.left, person.groups) == (
        Decimal("1250.50"), None, {"gender": "women", "part-time": "no"},
    )  # fmt: skip
    assert [(step.on, step.kind) for step in person.steps] == [(date(2024, 1, 1), "promoted")]


def test_nothing_of_a_person_shows_in_a_representation(tmp_path: Path) -> None:
    """A traceback with locals, a log line, a debugger: none of them may tell."""
    (person,) = read_people(_file(tmp_path, f"{HEADER}\n{ROW}\n"), CONTENTS, AS_OF)
    assert repr(person) == str(person) == "Person(…)"
    assert "40000" not in f"{[person]}{ {'one': person} }"


@pytest.mark.parametrize(
    ("column", "value", "code"),
    [
        ("ladder", "SECRET-ladder", "contradiction"),
        ("level", "SECRET-level", "contradiction"),
        ("location", "SECRET-place", "contradiction"),
        ("level_since", "SECRET", "bad-value"),
        ("level_since", "2019-07-13", "contradiction"),
        ("joined", "1961-07-13", "contradiction"),
        ("fte", "77.77", "bad-value"),
        ("base", "SECRET", "bad-value"),
        ("base", "-77777", "bad-value"),
        ("base", "7e77777", "bad-value"),
        ("base", "77777e-77777", "bad-value"),
        ("base", "Infinity", "bad-value"),
        ("fte", "0.007777", "bad-value"),
        ("base", "", "missing-value"),
        ("currency", "SECRET", "bad-value"),
        ("group:gender", "SECRET: 77777!", "bad-value"),
        ("group:gender", "x" * 60, "bad-value"),
    ],
)
def test_a_fault_names_row_and_column_and_never_the_value(tmp_path: Path, column: str, value: str, code: str) -> None:
    """Neither in its message nor anywhere in the traceback."""
    names = HEADER.split(",")
    cells = ROW.split(",")
    cells[names.index(column)] = value
    error, (fault, *_) = _faults(tmp_path, f"{HEADER}\n{ROW.replace('k1', 'k0')}\n{','.join(cells)}\n")
    assert (fault.code, fault.line, fault.column) == (code, 3, names.index(column) + 1)
    told = "".join(traceback.format_exception(error))
    assert not value or value not in told
    assert "40000" not in told


@pytest.mark.parametrize(
    "header",
    ["Name", "first name", "Vorname", "Prénom", "Apellidos", "e-mail", "E-Mail-Adresse", "Home address", "Straße",
     "date_of_birth", "Geburtsdatum", "DOB", "Telefon", "NINO", "Employee name", "group:name"],
)  # fmt: skip
def test_columns_that_tell_who_somebody_is_are_refused(tmp_path: Path, header: str) -> None:
    """Whatever stands in them, they are not looked at."""
    _, (fault,) = _faults(tmp_path, f"{HEADER},{header}\n{ROW},SECRET\n")
    assert (fault.code, fault.line, fault.column) == ("identifying-column", 1, 12)


@pytest.mark.parametrize(
    "key",
    [
        "ada@example.org",
        "+44 20 7946 0000",
        "1961-07-13",
        "Ada Lovelace",
        "AB123456C",
        "123-45-6789",
        "LOVELACE Ada",
        "ada.lovelace",
        "ada_lovelace",
    ],
)
def test_keys_that_tell_who_somebody_is_are_refused(tmp_path: Path, key: str) -> None:
    """A key has no meaning to anybody but HR; the fault does not repeat it."""
    _, (fault, *_) = _faults(tmp_path, f"{HEADER}\n{ROW.replace('k1', key)}\n")
    assert (fault.code, fault.column) == ("identifying-column", 1)
    assert key not in str(fault)


def test_a_file_without_a_header_does_not_have_its_first_person_repeated(tmp_path: Path) -> None:
    """Its first row stands where the names of columns should."""
    error, faults = _faults(tmp_path, f"{ROW}\n{ROW}\n")
    assert {fault.code for fault in faults} == {"unknown-column"}
    assert "40000" not in str(error)
    assert "women" not in str(error)


def test_only_groups_that_the_policy_allows_are_read(tmp_path: Path) -> None:
    """The hint says which those are, and where they are decided."""
    _, (fault,) = _faults(tmp_path, f"{HEADER},group:religion\n{ROW},x\n")
    assert fault.code == "group-not-allowed"
    assert "gender, part-time" in str(fault.hint)


def test_columns_are_all_there_and_each_once(tmp_path: Path) -> None:
    """A group that the policy compares is needed as well."""
    _, faults = _faults(tmp_path, "person,ladder\nk1,engineering\n")
    assert "the column group:part-time is missing" in {fault.message for fault in faults}
    _, (fault,) = _faults(tmp_path, f"{HEADER},base\n{ROW},1\n")
    assert fault.code == "duplicate-column"


def test_a_person_stands_there_once(tmp_path: Path) -> None:
    """Counted twice, somebody would be two."""
    _, (fault,) = _faults(tmp_path, f"{HEADER}\n{ROW}\n{ROW}\n")
    assert (fault.code, fault.line, fault.message) == ("duplicate", 3, "the same person is in row 2")


def test_a_group_of_many_parts_is_refused(tmp_path: Path) -> None:
    """Thirteen parts would rather tell who somebody is than how they fare."""
    rows = "\n".join(ROW.replace("k1", f"k{n}").replace("women", f"part{chr(97 + n)}") for n in range(13))
    _, (fault,) = _faults(tmp_path, f"{HEADER}\n{rows}\n")
    assert fault.code == "too-many-parts"


def test_there_has_to_be_such_a_file(tmp_path: Path) -> None:
    """That is wrong use, and no fault in any content."""
    with pytest.raises(WrongUseError):
        read_people(tmp_path / "none.csv", CONTENTS, AS_OF)


def test_leave_counts_against_nobody() -> None:
    """Four months of leave halve what was paid, and change nothing of what is compared."""
    same = {"level": "a/b", "level_since": AS_OF, "joined": AS_OF, "currency": "GBP", "location": "x"}
    here = Person(**same, fte=Decimal(1), base=Decimal(48000), variable=Decimal(6000))
    away = Person(**same, fte=Decimal("0.5"), base=Decimal(24000), variable=Decimal(2000), leave_in_year=Decimal(4))
    assert here.pay_of_year == away.pay_of_year == 54000


def _file(folder: Path, text: str) -> Path:
    file = folder / "people.csv"
    file.write_text(text, encoding="utf-8")
    return file


def _faults(folder: Path, text: str) -> tuple[ContentFaults, tuple[ContentFault, ...]]:
    with pytest.raises(ContentFaults) as caught:
        read_people(_file(folder, text), CONTENTS, AS_OF)
    return caught.value, caught.value.faults
