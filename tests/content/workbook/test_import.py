"""What a workbook says becomes content, and nothing else does."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from books import BASE, LADDERS, LEVELS, TRACKS, csv_folder, errors, imported, warnings, xlsx
from folders import contradictions
from world import world

from stepladder.content.workbook import Import, import_workbooks
from stepladder.errors import WrongUseError
from stepladder.records import Contents, Outcome


def expectations(*rows: tuple[object, ...]) -> list[tuple[object, ...]]:
    return [("ladder", "level", "key", "competency", "proficiency", "text", "examples"), *rows]


def test_a_workbook_becomes_documents_that_the_check_accepts(tmp_path: Path) -> None:
    found = imported(tmp_path, BASE)
    assert errors(found) == warnings(found) == []
    assert list(found.contents.levels) == ["engineering/engineer", "engineering/senior", "engineering/lead"]
    assert [track.slug for track in found.contents.ladders["engineering"].tracks] == ["technical", "managerial"]
    assert contradictions(found.contents, found.locate, found.unread) == ()
    assert set(found.documents) == set(found.contents.documents())


def test_importing_a_second_time_changes_nothing(tmp_path: Path) -> None:
    sheets = {
        **BASE,
        "expectations": expectations(
            ("engineering", "engineer", None, "design", "Working", "Draws.", "A; B"),
            ("engineering", "engineer", None, "design", "Working", "Draws.", None),
            ("engineering", "senior", "k1", None, None, "Leads drawing.", None),
        ),
        "criteria": [("ladder", "level", "kind", "text"), ("engineering", "senior", "evidence", "Two pages.")],
        "equivalences": [
            ("ladder", "level", "other_ladder", "other_level", "basis"),
            ("engineering", "senior", None, "lead", "rank"),
        ],
        "transitions": [
            ("ladder", "level", "to_ladder", "to_level", "kind", "conditions"),
            ("engineering", "senior", "engineering", "lead", "lateral", "Has talked.\nHas tried."),
        ],
        "pay_bands": [("grade", "currency", "min", "max"), ("g1", "gbp", 1000, 2000.5)],
        "rewards": [("rank", "kind", "amount", "unit"), (1, "bonus", 3, "%"), (1, "leave", 27, "days")],
        "recognitions": [("rank", "kind", "text"), (2, "forum seat", "A seat.")],
        "sessions": [("training", "session", "starts"), ("course", "spring", "2027-03-02 09:30")],
        "trainings": [("training", "title", "prerequisites"), ("course", "Course", "Maths")],
        "indicators": [("competency", "proficiency", "text"), ("teamwork", "Aware", "Helps.")],
    }
    first = imported(tmp_path, sheets)
    assert errors(first) == []
    second = imported(tmp_path, sheets, first.contents)
    assert errors(second) == []
    assert second.documents == ()
    assert second.missing == ()
    assert contradictions(first.contents, first.locate, first.unread) == ()


def test_an_empty_cell_leaves_alone_and_clear_empties(tmp_path: Path) -> None:
    before = imported(tmp_path, BASE).contents
    levels = [("ladder", "level", "summary", "title"), ("engineering", "engineer", "[clear]", None)]
    found = imported(
        tmp_path,
        {"levels": levels, "expectations": expectations(("engineering", "engineer", "a", None, None, "Asks.", None))},
        before,
    )
    level = found.contents.levels["engineering/engineer"]
    assert (level.title, level.summary, level.rank) == ("Engineer", None, "1")
    assert [document.slug for document in found.documents] == ["engineering/engineer"]


def test_what_cannot_be_empty_cannot_be_cleared(tmp_path: Path) -> None:
    levels = [*LEVELS[:2], ("engineering", "[clear]", "lead", "[clear]", 1)]
    assert errors(imported(tmp_path, {**BASE, "levels": levels})) == ["levels!B3 needed", "levels!D3 needed"]


def test_all_faults_are_told_at_once_with_their_cells(tmp_path: Path) -> None:
    sheets = {
        **BASE,
        "tracks": [*TRACKS, ("enginering", "x", "X", "sideways")],
        "levels": [(*LEVELS[0], "tilte"), *LEVELS[1:], ("engineering", "technical", None, "No name")],
        "expectations": expectations(("engineering", "nobody", None, "design", None, "Draws.", None)),
        "leavels": [("a",)],
    }
    found = imported(tmp_path, sheets)
    assert errors(found) == [
        "leavels!None unknown-sheet",
        "tracks!A4 unknown-reference",
        "tracks!D4 bad-cell",
        "levels!H1 unknown-column",
        "levels!C5 missing-cell",
        "expectations!B2 unknown-reference",
    ]
    hints = {fault.code: fault.hint for fault in found.faults}
    assert hints["unknown-sheet"] == "did you mean levels?"
    assert hints["unknown-column"] == "did you mean title?"
    assert hints["unknown-reference"] == "add it to the sheet levels"
    assert not found.holds


def test_a_dangling_reference_is_found_by_the_check_at_its_cell(tmp_path: Path) -> None:
    sheets = {**BASE, "expectations": expectations(("engineering", "lead", None, "desing", None, "Draws.", None))}
    found = imported(tmp_path, sheets)
    assert errors(found) == []
    (fault,) = contradictions(found.contents, found.locate, found.unread)
    assert (fault.sheet, fault.cell, fault.hint) == ("expectations", "D2", "did you mean design?")


def test_a_faulty_cell_causes_one_fault_only(tmp_path: Path) -> None:
    tracks = [*TRACKS[:2], ("engineering", "managerial", "Managerial", "manager")]
    found = imported(tmp_path, {**BASE, "tracks": tracks})
    assert errors(found) == ["tracks!D3 bad-cell"]
    assert contradictions(found.contents, found.locate, found.unread) == ()


def test_headers_and_sheet_names_may_be_written_as_people_write_them(tmp_path: Path) -> None:
    bands = [
        ("Ladder", "LEVEL", "Currency", "Min", "Effective From"),
        ("engineering", "lead", "GBP", "1,5", "21.11.2026"),
    ]
    found = imported(tmp_path, {**BASE, "Pay Bands": bands})
    assert errors(found) == []
    (band,) = found.contents.ladders["engineering"].pay_bands
    assert (band.level, band.min, band.effective_from) == ("engineering/lead", Decimal("1.5"), date(2026, 11, 21))


def test_the_same_text_twice_in_one_level_is_two_expectations(tmp_path: Path) -> None:
    twice = [("engineering", "lead", None, None, None, "Listens.", None)] * 2
    found = imported(tmp_path, {**BASE, "expectations": expectations(*twice)})
    keys = [item.key for item in found.contents.levels["engineering/lead"].expectations]
    assert keys == ["listens", "listens-2"]


def test_a_made_key_is_kept_when_the_row_moves_and_changes(tmp_path: Path) -> None:
    rows = [("engineering", "lead", None, None, None, text, None) for text in ("Listens.", "Plans.", "سمع")]
    before = imported(tmp_path, {**BASE, "expectations": expectations(*rows)}).contents
    keys = {item.text: item.key for item in before.levels["engineering/lead"].expectations}
    changed = [("engineering", "lead", None, "design", None, text, None) for text in ("سمع", "Plans. ", "Listens.")]
    found = imported(tmp_path, {**BASE, "expectations": expectations(*changed)}, before)
    after = found.contents.levels["engineering/lead"].expectations
    assert {item.text.strip(): item.key for item in after} == keys
    assert {item.competency for item in after} == {"design"}
    assert found.missing == ()


def test_one_key_for_two_texts_is_a_contradiction(tmp_path: Path) -> None:
    rows = [("engineering", "lead", "k", None, None, text, None) for text in ("Listens.", "Plans.")]
    found = imported(tmp_path, {**BASE, "expectations": expectations(*rows)})
    assert errors(found) == ["expectations!F3 contradiction"]


def test_two_titles_for_one_name_are_a_contradiction_and_the_same_row_twice_is_not(tmp_path: Path) -> None:
    found = imported(tmp_path, {**BASE, "ladders": [*LADDERS, ("engineering", "Other")]})
    assert errors(found) == ["ladders!B3 contradiction"]
    found = imported(tmp_path, {**BASE, "ladders": [*LADDERS, LADDERS[1]]})
    assert (errors(found), warnings(found)) == ([], ["ladders!A3 repeated-row"])


def test_a_level_without_summary_and_expectations_becomes_a_draft(tmp_path: Path) -> None:
    levels = [(*LEVELS[0], "status"), ("engineering", "technical", "new", "New", 3, None, None, "active")]
    found = imported(tmp_path, {**BASE, "levels": levels})
    assert found.contents.levels["engineering/new"].status == "draft"
    assert (errors(found), warnings(found)) == ([], ["levels!H2 level-draft"])


def test_levels_without_an_order_follow_the_rows_of_their_track(tmp_path: Path) -> None:
    levels = [
        ("ladder", "track", "level", "title", "summary"),
        *(
            ("engineering", track, name, name, "x")
            for track, name in [("technical", "a"), ("managerial", "b"), ("technical", "c")]
        ),
    ]
    found = imported(tmp_path, {**BASE, "levels": levels})
    orders = {slug: level.order for slug, level in found.contents.levels.items()}
    assert orders == {"engineering/a": 1, "engineering/b": 1, "engineering/c": 2}


def test_what_has_no_title_is_called_by_its_name(tmp_path: Path) -> None:
    found = imported(tmp_path, {"competencies": [("competency", "area"), ("plain-writing", "With others")]})
    assert found.contents.competencies["plain-writing"].title == "Plain writing"
    assert warnings(found) == ["competencies!A2 no-title"]


def test_ranks_come_from_the_values_found_in_numeric_order(tmp_path: Path) -> None:
    ranks = [10, 2, 1.0, "2"]
    levels = [
        ("ladder", "track", "level", "title", "rank", "summary"),
        *(("engineering", "technical", f"l{n}", "L", rank, "x") for n, rank in enumerate(ranks)),
    ]
    organisation = imported(tmp_path, {**BASE, "levels": levels}).contents.organisation
    assert organisation is not None
    assert [(rank.slug, rank.title, rank.order) for rank in organisation.ranks] == [
        ("10", "10", 10),
        ("2", "2", 2),
        ("1", "1", 1),
    ]


def test_ranks_that_are_words_stand_in_order_of_first_use_with_a_warning(tmp_path: Path) -> None:
    levels = [
        ("ladder", "track", "level", "title", "rank", "summary"),
        *(("engineering", "technical", f"l{n}", "L", rank, "x") for n, rank in enumerate(["Low", "High", "low"])),
    ]
    found = imported(tmp_path, {**BASE, "levels": levels})
    assert found.contents.organisation is not None
    assert [(rank.slug, rank.order) for rank in found.contents.organisation.ranks] == [("low", 1), ("high", 2)]
    assert warnings(found) == ["levels!E2 rank-order"]


def test_a_rank_may_be_called_by_its_title(tmp_path: Path) -> None:
    before = imported(tmp_path, BASE).contents
    assert before.organisation is not None
    ranks = tuple(rank.model_copy(update={"title": f"Height {rank.slug}"}) for rank in before.organisation.ranks)
    named = Contents.of([*before.documents(), before.organisation.model_copy(update={"ranks": ranks})])
    found = imported(tmp_path, {"levels": [("ladder", "level", "rank"), ("engineering", "lead", "height 1")]}, named)
    assert found.contents.levels["engineering/lead"].rank == "1"


def test_proficiencies_without_indicators_become_a_scale_in_order_of_first_use(tmp_path: Path) -> None:
    rows = expectations(
        ("engineering", "engineer", None, "design", "Working", "A.", None),
        ("engineering", "lead", None, "design", "Expert", "B.", None),
        ("engineering", "senior", None, "design", "working", "C.", None),
    )
    found = imported(tmp_path, {**BASE, "expectations": rows})
    assert found.contents.organisation is not None
    (scale,) = found.contents.organisation.scales
    assert (scale.slug, scale.proficiencies, scale.ordered) == ("design", ("Working", "Expert"), False)
    assert found.contents.competencies["design"].scale == "design"
    assert found.contents.levels["engineering/senior"].expectations[0].proficiency == "Working"
    assert warnings(found) == ["expectations!E2 scale-made"]


def test_what_is_taken_for_the_organisation_is_told_with_its_cell(tmp_path: Path) -> None:
    found = imported(tmp_path, {**BASE, "pay_bands": [("grade", "currency", "min"), ("g1", "gbp", 1)]})
    assert found.contents.organisation is not None
    assert found.contents.organisation.currency == "GBP"
    place = found.locate("organisation", "organisation", ("currency",))
    assert place is not None
    assert (place.sheet, place.cell) == ("pay_bands", "B2")


def test_the_name_of_a_new_organisation_is_told_once(tmp_path: Path) -> None:
    """Nobody is to find out from the finished portal that it is called after a file."""
    first = imported(tmp_path, BASE)
    assert [fault.code for fault in first.faults] == ["organisation-named"]
    assert "'Book'" in first.faults[0].message
    assert imported(tmp_path, BASE, first.contents).faults == ()


def test_a_row_with_one_fault_does_not_hide_its_others(tmp_path: Path) -> None:
    """All faults at once: nobody is to mend a cell only to be sent back to the one beside it."""
    sheets = {
        **{name: rows for name, rows in BASE.items() if name != "equivalences"},
        "trainings": [("training", "title", "language", "cost"), ("course", "Course", "english!", "much")],
        "sessions": [
            ("training", "session", "starts", "timezone", "seats"),
            ("course", "spring", "soon", "Europe/Londn", -1),
            (None, "autumn", "soon", "Nowhere", -2),
            ("unknown", "winter", "2026-01-01 10:00", "Nowhere", 1),
        ],
        "pay_bands": [
            ("grade", "currency", "period", "min", "max"),
            ("g1", "EURO", "fortnight", "much", 2),
            ("g1", "POUND", "year", 3, 2),
        ],
        "expectations": [
            ("ladder", "level", "competency", "kind", "text"),
            ("engineering", "engineer", "desing", "wrong", "x"),
        ],
        "mentors": [("mentor", "name", "languages", "timezone", "capacity"), ("a", "A", "en, ?", "Mars", "many")],
        "levels": [(*LEVELS[0][:-1], "typical_months_min"), *((*row[:-1], "-3") for row in LEVELS[1:2]), *LEVELS[4:]],
    }
    told = imported(tmp_path, sheets)
    every = [*told.faults, *contradictions(told.contents, told.locate, told.unread)]
    assert all(fault.cell for fault in every if fault.severity == "error")
    assert sorted(f"{fault.sheet}!{fault.cell} {fault.code}" for fault in every if fault.severity == "error") == [
        "expectations!C2 unknown-reference",
        "expectations!D2 bad-cell",
        "levels!G2 bad-value",
        "mentors!C2 bad-language",
        "mentors!D2 bad-zone",
        "mentors!E2 bad-cell",
        "pay_bands!B2 bad-currency",
        "pay_bands!B3 bad-currency",
        "pay_bands!C2 bad-cell",
        "pay_bands!D2 bad-cell",
        "pay_bands!D3 range",
        "sessions!A3 missing-cell",
        "sessions!A4 unknown-reference",
        "sessions!C2 bad-cell",
        "sessions!C3 bad-cell",
        "sessions!D2 bad-zone",
        "sessions!D3 bad-zone",
        "sessions!D4 bad-zone",
        "sessions!E2 bad-value",
        "sessions!E3 bad-value",
        "trainings!C2 bad-language",
        "trainings!D2 bad-cell",
    ]


def test_amounts_of_a_workbook_are_read_column_by_column(tmp_path: Path) -> None:
    bands = [("grade", "currency", "min", "max"), ("g1", "EUR", "28.000,50", "30.000"), ("g2", "EUR", "30.000", "9")]
    found = imported(tmp_path, {**BASE, "pay_bands": bands})
    assert errors(found) == ["pay_bands!D2 bad-cell"]
    assert found.contents.organisation is not None
    assert [band.min for band in found.contents.organisation.pay_bands] == [Decimal("28000.5"), 30000]


def test_a_guessed_order_stays_a_guess_until_somebody_orders_it(tmp_path: Path) -> None:
    """An order that nobody gave must not be drawn as one; once it is given, no import takes it back."""
    rows = expectations(("engineering", "engineer", None, "design", "Expert", "A.", None))
    guessed = imported(tmp_path, {**BASE, "expectations": rows})
    assert "remove `ordered: false`" in str(guessed.faults[-1].hint)
    again = imported(tmp_path, {"expectations": rows}, guessed.contents)
    assert again.documents == ()
    assert guessed.contents.organisation is not None
    (scale,) = guessed.contents.organisation.scales
    ordered = scale.model_copy(update={"proficiencies": ("Aware", "Expert"), "ordered": True})
    organisation = guessed.contents.organisation.model_copy(update={"scales": (ordered,)})
    mended = Contents.of([*guessed.contents.documents(), organisation])
    assert imported(tmp_path, {"expectations": rows}, mended).documents == ()
    indicators = [("competency", "proficiency", "text"), ("design", "Aware", "a"), ("design", "Expert", "b")]
    told = imported(tmp_path, {"indicators": indicators}, guessed.contents).contents.organisation
    assert told is not None
    assert (told.scales[0].proficiencies, told.scales[0].ordered) == (("Aware", "Expert"), True)


def test_indicators_order_the_proficiencies(tmp_path: Path) -> None:
    indicators = [("competency", "proficiency", "text"), ("design", "Aware", "a"), ("design", "Expert", "b")]
    rows = expectations(("engineering", "lead", None, "design", "Expert", "B.", None))
    found = imported(tmp_path, {**BASE, "indicators": indicators, "expectations": rows})
    assert found.contents.organisation is not None
    assert found.contents.organisation.scales[0].proficiencies == ("Aware", "Expert")
    assert warnings(found) == []


def test_a_scale_that_somebody_wrote_is_not_changed(tmp_path: Path) -> None:
    rows = expectations(("engineering", "team-lead", "new", "coaching", "Masterly", "B.", None))
    found = imported(tmp_path, {"expectations": rows}, world())
    (fault,) = contradictions(found.contents, found.locate, found.unread)
    assert (fault.code, fault.cell) == ("unknown-reference", "E2")


def test_prerequisites_are_slugs_titles_or_plain_text(tmp_path: Path) -> None:
    trainings = [
        ("training", "title", "prerequisites"),
        ("maths", "High  School Maths", "none"),
        ("logic", "Logic", "-"),
        ("logic-2", "Logic", "maths; high school maths; Logic; some algebra, and time"),
        ("proofs", "Proofs", "logic\nProofs"),
    ]
    found = imported(tmp_path, {"trainings": trainings})
    trained = found.contents.trainings
    assert trained["maths"].prerequisites == trained["logic"].prerequisites_text == ()
    assert trained["logic-2"].prerequisites == ("maths",)
    assert trained["logic-2"].prerequisites_text == ("Logic", "some algebra, and time")
    assert (trained["proofs"].prerequisites, trained["proofs"].prerequisites_text) == (("logic",), ("Proofs",))


def test_a_training_says_what_it_brings_and_for_whom(tmp_path: Path) -> None:
    trainings = [
        ("training", "title", "competencies", "tracks", "effort_hours", "url", "in_working_time", "kind", "cost"),
        (
            "a",
            "A",
            "design: Working > Expert; teamwork: Working\n design",
            "technical, engineering/managerial",
            "1,5",
            "docs/a.md",
            "ja",
            "Peer Circle",
            "1.200,50",
        ),
    ]
    found = imported(tmp_path, {**BASE, "trainings": trainings})
    assert errors(found) == []
    training = found.contents.trainings["a"]
    assert training.outcomes == (
        Outcome(competency="design", from_proficiency="Working", to_proficiency="Expert"),
        Outcome(competency="teamwork", to_proficiency="Working"),
        Outcome(competency="design"),
    )
    assert training.tracks == ("technical", "engineering/managerial")
    assert (training.effort_minutes, training.url, training.in_working_time) == (90, "docs/a.md", True)
    assert (training.kind, training.cost) == ("peer circle", Decimal("1200.50"))


def test_a_mentor_says_what_they_chose(tmp_path: Path) -> None:
    mentors = [
        (
            "mentor",
            "name",
            "agreed_on",
            "shows",
            "ladder",
            "level",
            "languages",
            "modes",
            "hours_per_month",
            "competencies",
            "helps_with",
            "paused_until",
        ),
        (
            "noor",
            "Noor",
            date(2026, 3, 14),
            "Name, hours per month",
            "engineering",
            "lead",
            "en, nl",
            "remote; in person",
            1.5,
            "design; teamwork",
            "engineering/senior > engineering/lead; lead → senior",
            "+12d",
        ),
    ]
    found = imported(tmp_path, {**BASE, "mentors": mentors})
    assert errors(found) == []
    mentor = found.contents.mentors["noor"]
    assert (mentor.shows, mentor.level) == (("name", "hours_per_month"), "engineering/lead")
    assert (mentor.languages, mentor.modes) == (("en", "nl"), ("remote", "in person"))
    assert (mentor.hours_per_month, mentor.competencies) == (1.5, ("design", "teamwork"))
    assert [(move.level, move.to_level) for move in mentor.helps_with] == [
        ("engineering/senior", "engineering/lead"),
        ("engineering/lead", "engineering/senior"),
    ]
    assert (mentor.agreed_on, mentor.paused_until) == (date(2026, 3, 14), "+12d")


def test_a_pair_may_be_written_from_either_side(tmp_path: Path) -> None:
    header = ("ladder", "level", "other_level", "basis", "note")
    before = imported(tmp_path, {**BASE, "equivalences": [header, ("engineering", "senior", "lead", "rank", "Both.")]})
    found = imported(
        tmp_path, {"equivalences": [header, ("engineering", "lead", "senior", "rank", "Both!")]}, before.contents
    )
    (pair,) = found.contents.ladders["engineering"].equivalences
    assert (pair.level, pair.other_level, pair.note) == ("engineering/senior", "engineering/lead", "Both!")


def test_an_expectation_on_another_track_than_its_level_is_a_fault(tmp_path: Path) -> None:
    rows = [("ladder", "track", "level", "text"), ("engineering", "technical", "lead", "Draws.")]
    assert errors(imported(tmp_path, {**BASE, "expectations": rows})) == ["expectations!B2 wrong-track"]


def test_hats_and_guides_have_sheets_too(tmp_path: Path) -> None:
    sheets = {
        **BASE,
        "hats": [("hat", "title", "time_share", "competencies"), ("lead", "Tech lead", "20%", "design")],
        "guides": [("guide", "title", "for_person"), ("growth", "Growth talk", "# Before\n\n- Think.")],
    }
    found = imported(tmp_path, sheets)
    assert errors(found) == []
    assert (found.contents.hats["lead"].time_share, found.contents.hats["lead"].competencies) == (20, ("design",))
    assert found.contents.guides["growth"].for_person == "# Before\n\n- Think."


def test_several_workbooks_are_taken_together(tmp_path: Path) -> None:
    people = xlsx(
        tmp_path / "people.xlsx", {"mentors": [("mentor", "name", "competencies"), ("noor", "Noor", "design")]}
    )
    ladders = csv_folder(tmp_path / "ladders", BASE)
    found = import_workbooks([people, ladders], Contents())
    assert found.holds
    assert len(found.contents) == len(found.documents) == 8


def test_the_organisation_is_made_where_there_is_none(tmp_path: Path) -> None:
    book = xlsx(tmp_path / "harbour-and-vale.xlsx", {**BASE, "pay_bands": [("grade", "currency"), ("g1", "EUR")]})
    organisation = import_workbooks([book], Contents()).contents.organisation
    assert organisation is not None
    assert (organisation.name, organisation.currency) == ("Harbour and vale", "EUR")
    assert [grade.slug for grade in organisation.grades] == ["g1"]
    sourced = [("ladder", "title", "source"), ("engineering", "Engineering", "Vale Ferries")]
    organisation = imported(tmp_path, {**BASE, "ladders": sourced}).contents.organisation
    assert organisation is not None
    assert organisation.name == "Vale Ferries"


def test_a_control_character_is_a_fault_at_its_cell(tmp_path: Path) -> None:
    found = imported(tmp_path, {**BASE, "competencies": [("competency", "title"), ("a", "bad _x0008_ one")]})
    assert errors(found) == ["competencies!B2 bad-value"]
    assert "a" in found.contents.competencies


def bands(found: Import) -> list[tuple[str | None, Decimal | None]]:
    assert found.contents.organisation is not None
    return [(band.location, band.min) for band in found.contents.organisation.pay_bands]


def test_a_band_is_changed_in_its_place_and_other_places_stay(tmp_path: Path) -> None:
    header = ("grade", "location", "discipline", "currency", "min")
    both = [("g1", "Port Ellery", "Developer, mobile", "GBP", 100), ("g1", None, None, "GBP", 90)]
    before = imported(tmp_path, {"pay_bands": [header, *both]}).contents
    found = imported(tmp_path, {"pay_bands": [header, ("g1", "Port Ellery", "Developer, mobile", "GBP", 110)]}, before)
    assert bands(found) == [("Port Ellery", 110), (None, 90)]
    assert [str(missing) for missing in found.missing] == [
        "the organisation, pay_bands: g1, GBP, year, 90 is not in the workbook: left as it is"
    ]


def test_a_prefix_that_is_no_slug_is_wrong_use(tmp_path: Path) -> None:
    with pytest.raises(WrongUseError, match="'F T'"):
        imported(tmp_path, BASE, prefix="F T")


def test_two_rows_may_complete_each_other(tmp_path: Path) -> None:
    rows = [("competency", "title", "area"), ("a", "A", None), ("a", None, "Craft")]
    found = imported(tmp_path, {"competencies": rows})
    assert (errors(found), warnings(found)) == ([], [])
    assert found.contents.competencies["a"].area == "Craft"
