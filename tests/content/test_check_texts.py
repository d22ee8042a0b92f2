"""What a reader would stumble over: missing texts, addresses that are taken, values that no standard knows."""

from pathlib import Path

import pytest
from folders import LEVEL, ORGANISATION, SOUND, contradictions, faults_in, found, marked, organisation, told
from world import a_competency, a_ladder, a_level, a_mentor, a_session, a_track, a_training, an_expectation, world_with

from stepladder.records import RESERVED_LEVEL_NAMES, Document

SILENT = {"summary": None, "scope": None, "body": "", "expectations": ()}


@pytest.mark.parametrize("status", ["active", "retired"])
def test_a_level_without_text_that_is_no_draft_is_a_fault(status: str) -> None:
    level = a_level(**{**SILENT, "status": status})
    assert found(level) == [f"level {level.slug} status no-text"]
    assert found(a_level(**{**SILENT, "status": status, "summary": " ", "scope": "\n", "body": "\t"})) == found(level)


def test_a_draft_may_be_without_text() -> None:
    assert found(a_level(**{**SILENT, "status": "draft"})) == []


@pytest.mark.parametrize(
    "text", [{"summary": "x"}, {"scope": "x"}, {"body": "x"}, {"expectations": (an_expectation(),)}], ids=str
)
def test_any_text_will_do_for_a_level(text: dict[str, object]) -> None:
    assert found(a_level(**{**SILENT, **text})) == []


@pytest.mark.parametrize("written", ["status: ⟦active\n", "status:     ⟦'retired'\n"])
def test_a_level_without_text_is_told_at_its_status(written: str, tmp_path: Path) -> None:
    level, (place,) = marked("levels/engineering/engineer.md", LEVEL.replace("summary: Builds.\n", written))
    assert told(faults_in(tmp_path, {**SOUND, "levels/engineering/engineer.md": level})) == [f"{place} no-text"]


def test_where_no_status_is_written_the_level_is_told(tmp_path: Path) -> None:
    level = LEVEL.replace("summary: Builds.\n", "")
    (fault,) = faults_in(tmp_path, {**SOUND, "levels/engineering/engineer.md": level})
    assert str(fault) == (
        "levels/engineering/engineer.md:2:1: Engineer has no text yet but is active"
        " (write a summary or expectations, or say status: draft)"
    )


@pytest.mark.parametrize("name", sorted(RESERVED_LEVEL_NAMES))
def test_a_level_cannot_have_an_address_that_the_portal_needs(name: str, tmp_path: Path) -> None:
    faults = faults_in(tmp_path, {**SOUND, f"levels/engineering/{name}.md": LEVEL})
    assert told(faults) == [f"levels/engineering/{name}.md:2:1 reserved-slug"]


def test_only_levels_have_reserved_names() -> None:
    assert found(*(a_competency(name) for name in RESERVED_LEVEL_NAMES)) == []


def test_a_week_makes_a_hundred_per_cent() -> None:
    level = a_level(week={"people": 50, "hands_on": 49})
    assert found(level) == [f"level {level.slug} week week"]
    assert found(a_level(week={"people": 50, "hands_on": 50})) == []


BLANK: list[tuple[Document, str]] = [
    (a_level(title=""), "title"),
    (a_level(title=" \n\u00a0"), "title"),
    (a_mentor(name=" ", shows=("first_name",)), "name"),
    (a_ladder(tracks=(a_track(title=""),)), "tracks 0 title"),
    (a_ladder(tracks=(a_track(empty_places=({"rank": "1", "reason": " "},)),)), "tracks 0 empty_places 0 reason"),
    (a_level(expectations=(an_expectation(text=" "),)), "expectations 0 text"),
    (a_level(criteria=({"kind": "evidence", "text": "\t"},)), "criteria 0 text"),
    (a_competency(indicators=({"proficiency": "Aware", "text": ""},)), "indicators 0 text"),
    (organisation(name=""), "name"),
    (organisation(areas=({"title": "Engineering"}, {"title": "Working together"}, {"title": ""})), "areas 2 title"),
]


@pytest.mark.parametrize(("document", "path"), BLANK)
def test_a_thing_without_its_name_or_its_text_is_a_fault(document: Document, path: str) -> None:
    kind = type(document).__name__.lower()
    assert found(document) == [f"{kind} {document.slug} {path} no-text"]


def test_an_empty_folder_needs_no_organisation_and_any_other_does(tmp_path: Path) -> None:
    assert faults_in(tmp_path) == []
    (fault,) = faults_in(tmp_path, {"guides/a.md": "---\ntitle: A\n---\n"})
    assert str(fault) == (
        "organisation.yml: there is no organisation.yml that says whose content this is"
        " (write one with at least `name: ...`)"
    )


NOT_ZONES = [
    "Europe/Lodnon",
    "CEST",
    "UTC+2",
    "europe/london",
    "",
    "../../etc/passwd",
    "/etc/localtime",
    "Europe",
    "x\n",
]
HOLDING_ZONES: list[tuple[str, str]] = [
    ("organisation.yml", "name: A\ntimezone: ⟦{}\n"),
    ("organisation.yml", "name: A\nlocations: [{{slug: a, title: A, timezone: ⟦{}}}]\n"),
    ("mentors/a.md", "---\nname: A\ntimezone: ⟦{}\n---\n"),
    ("trainings/a.md", "---\ntitle: A\nsessions: [{{key: a, starts: 2026-11-21T09:30, timezone: ⟦{}}}]\n---\n"),
]


@pytest.mark.parametrize("zone", NOT_ZONES)
@pytest.mark.parametrize(("path", "text"), HOLDING_ZONES)
def test_a_time_zone_that_nobody_knows_is_told_where_it_stands(path: str, text: str, zone: str, tmp_path: Path) -> None:
    quoted = '"' + zone.replace("\n", "\\n") + '"'
    text, (place,) = marked(path, text.format(quoted))
    assert told(faults_in(tmp_path, {"organisation.yml": ORGANISATION, path: text})) == [f"{place} bad-zone"]


def test_a_mistyped_zone_is_told_with_the_one_that_was_meant() -> None:
    (fault,) = contradictions(world_with(a_mentor(timezone="Europe/Lodnon")))
    assert str(fault) == "mentor ines-corder: there is no time zone Europe/Lodnon (did you mean Europe/London?)"


@pytest.mark.parametrize(
    "zone", ["UTC", "Europe/London", "America/Argentina/Buenos_Aires", "Asia/Kolkata", "Etc/GMT+2"]
)
def test_a_known_zone_is_no_fault(zone: str) -> None:
    assert found(a_mentor(timezone=zone), a_training(sessions=(a_session(timezone=zone),))) == []


CODES: list[tuple[Document, str]] = [
    (organisation(currency="{}"), "currency"),
    (
        organisation(locations=({"slug": "a", "title": "A", "timezone": "UTC", "currency": "{}"},)),
        "locations 0 currency",
    ),
    (organisation(pay_bands=({"currency": "{}"},)), "pay_bands 0 currency"),
    (a_ladder(pay_bands=({"currency": "{}"},)), "pay_bands 0 currency"),
    (a_training(currency="{}"), "currency"),
    (organisation(locale="{}"), "locale"),
    (a_mentor(languages=("en", "{}")), "languages 1"),
    (a_training(language="{}"), "language"),
]
NOT_CODES = {"currency": ["gbp", "£", "GBPS", "", "GBP\n"], "language": ["English", "e", "en_GB", "", "en\n", "en-"]}


@pytest.mark.parametrize(("document", "path"), CODES)
def test_a_currency_or_language_that_is_none_is_told_where_it_stands(document: Document, path: str) -> None:
    standard = "currency" if "currency" in path else "language"
    for code in NOT_CODES[standard]:
        wrong = type(document).model_validate_json(document.model_dump_json().replace("{}", code.replace("\n", "\\n")))
        assert found(wrong) == [f"{type(document).__name__.lower()} {document.slug} {path} bad-{standard}"], code


def test_known_currencies_and_languages_are_no_fault() -> None:
    assert found(organisation(currency="EUR", locale="pt-BR"), a_mentor(languages=("de", "zh-Hant-TW", "gsw"))) == []


MOVING: list[tuple[Document, str]] = [
    (a_mentor(last_confirmed="-20d"), "last_confirmed"),
    (a_mentor(paused_until="+20d"), "paused_until"),
    (a_training(sessions=(a_session(starts="+1d 09:30", ends=None),)), "sessions 0 starts"),
    (a_training(sessions=(a_session(starts="+1d 09:30", ends="+1d 10:30"),)), "sessions 0 ends"),
    (a_training(sessions=(a_session(seats=2, seats_free=1, as_of="-1d"),)), "sessions 0 as_of"),
]


@pytest.mark.parametrize(("document", "path"), MOVING)
def test_days_move_only_in_a_sample(document: Document, path: str) -> None:
    expected = f"{type(document).__name__.lower()} {document.slug} {path} moving-day"
    assert expected in found(document)
    assert all(line.endswith("moving-day") for line in found(document))
    assert found(organisation(sample_epoch="2026-11-02"), document) == []


@pytest.mark.parametrize("field", ["place", "book"])
def test_an_address_where_it_would_be_public_is_warned_of(field: str) -> None:
    training = a_training(sessions=(a_session(**{field: "Join at https://meet.example/room"}),))
    assert found(training) == [f"training {training.slug} sessions 0 {field} address-in-text"]
    (fault,) = contradictions(world_with(training))
    assert (fault.severity, fault.hint) == ("warning", "write an address to join at as link")
    for words in ("Port Ellery, Harbour Room", "Ask learning@harbour.example", "Room 4.2/b"):
        assert found(a_training(sessions=(a_session(**{field: words}),))) == []


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("order: ⟦2147483648\n", "order: '2147483648' is more than 2147483647"),
        ("order: ⟦-2147483649\n", "order: '-2147483649' is less than -2147483648"),
    ],
)
def test_a_number_that_nothing_can_carry_is_told_where_it_stands(written: str, said: str, tmp_path: Path) -> None:
    level, (place,) = marked("levels/engineering/engineer.md", LEVEL.replace("order: 1\n", written))
    (fault,) = faults_in(tmp_path, {**SOUND, "levels/engineering/engineer.md": level})
    assert (fault.place, fault.message) == (place, said)


@pytest.mark.parametrize("number", ["1e30", "1e400000000", "0." + "1" * 40])
def test_an_amount_that_nobody_could_write_out_is_told(number: str, tmp_path: Path) -> None:
    training = f"---\ntitle: A\ncost: {number}\ncurrency: GBP\n---\n"
    (fault,) = faults_in(tmp_path, {**SOUND, "trainings/a.md": training})
    assert fault.message.startswith("cost: ")
    assert fault.message.endswith(" has more than 30 digits")


def test_the_address_of_a_mentor_tells_no_name_that_is_not_shown() -> None:
    def mentor(slug: str, **fields: object) -> Document:
        return a_mentor(slug, **{"shows": ("first_name",), **fields})

    assert found(mentor("ines-corder")) == ["mentor ines-corder name told-name"]
    assert found(mentor("corder", name="Inês Çorder")) == ["mentor corder name told-name"]
    assert (
        found(mentor("ines"), mentor("mentor-7", name="王 小明"), mentor("mentor", name="王小明", first_name="Xiao"))
        == []
    )
    assert found(mentor("ines-corder", shows=("name",)), mentor("a-corder", agreed_on=None)) == []
