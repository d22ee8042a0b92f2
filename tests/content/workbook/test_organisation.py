"""The sheets of what stands in ``organisation.yml``: who it is, its lists, and what was decided for everybody."""

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import pytest
from books import BASE, csv_folder, errors, imported, warnings, xlsx
from folders import contradictions, organisation
from world import world, world_with

from benchmarks.workbook import as_sheets
from stepladder.content.read import read_contents
from stepladder.content.workbook import import_workbooks
from stepladder.content.write import write_documents
from stepladder.records import Contents, Organisation

WRITTEN = """\
# Ours since 1904.
name: Harbour & Vale
timezone: Europe/London   # where most of us are
ranks:                    # lowest first
  - {slug: "1", title: One, order: 1}   # everybody begins here
  - {slug: "2", title: Two, order: 2}
policy:
  tolerances:
    # The joint panel, May 2026
    - {measure: midpoint, ratio: 0.95}  # as before
  word_lists:
    - locale: en
      vague_verbs: [drive]    # what may it mean
      feminine: [warm*]       # of the list of 2011
"""


def of(found_in: Contents) -> Organisation:
    assert found_in.organisation is not None
    return found_in.organisation


def test_a_workbook_alone_says_whose_portal_it_is(tmp_path: Path) -> None:
    """The name is not guessed where it is said, and what was left out is as the organisation has it."""
    sheets = {
        **BASE,
        "organisation": [("name", "locale", "timezone", "currency"), ("Quay & Co", "en-GB", "Europe/London", "gbp")],
        "locations": [("location", "title", "currency"), ("vale", "Valeford", None), ("oslo", "Oslo", "NOK")],
        "pay_bands": [("grade", "location", "min"), ("g1", "vale", 30000)],
    }
    found = imported(tmp_path, sheets)
    assert errors(found) == []
    assert "organisation-named" not in {fault.code for fault in found.faults}
    own = of(found.contents)
    assert (own.name, own.locale, own.timezone, own.currency) == ("Quay & Co", "en-GB", "Europe/London", "GBP")
    assert [(place.slug, place.timezone, place.currency) for place in own.locations] == [
        ("vale", "Europe/London", None),
        ("oslo", "Europe/London", "NOK"),
    ]
    assert own.pay_bands[0].currency == "GBP"
    assert imported(tmp_path, sheets, found.contents).documents == ()


def test_a_name_is_made_where_the_sheet_says_none(tmp_path: Path) -> None:
    found = imported(tmp_path, {**BASE, "organisation": [("currency",), ("EUR",)]})
    assert (of(found.contents).name, of(found.contents).currency) == ("Book", "EUR")
    assert "organisation-named" in {fault.code for fault in found.faults}


def test_what_was_not_said_stays_as_it_was(tmp_path: Path) -> None:
    sheets = {
        "organisation": [("name", "summary", "owner"), ("Vale", None, "[clear]")],
        "policy": [("parity", "who_decides"), ("enforce", "[clear]")],
        "fairness": [("minimum_cell", "dimensions"), (12, "none")],
    }
    before = of(world())
    after = of(imported(tmp_path, sheets, world()).contents)
    policy = before.policy.model_copy(
        update={
            "parity": "enforce",
            "who_decides": "",
            "fairness": before.policy.fairness.model_copy(update={"minimum_cell": 12, "dimensions": ()}),
        }
    )
    assert after == before.model_copy(update={"name": "Vale", "owner": None, "policy": policy})
    usual = imported(tmp_path, {"fairness": [("dimensions",), ("[clear]",)]}, world_with(after))
    assert of(usual.contents).policy.fairness.dimensions == ("track", "rank")


@pytest.mark.parametrize("make", [lambda path, sheets: xlsx(path.with_suffix(".xlsx"), sheets), csv_folder])
def test_comments_and_order_survive_in_the_file(tmp_path: Path, make: object) -> None:
    file = tmp_path / "content" / "organisation.yml"
    file.parent.mkdir()
    file.write_text(WRITTEN)
    existing = Contents.of([_read(file)])
    sheets = {
        "ranks": [("rank", "title"), (1, "First"), (2, "Two"), (4, "Four")],
        "tolerances": [("measure", "ratio"), ("midpoint", "90%"), ("words", 0.8)],
        "words": [("locale", "vague_verbs"), ("en", "drive, assist"), ("de", "begleiten; mitwirken")],
    }
    found = import_workbooks([make(tmp_path / "book", sheets)], existing)  # type: ignore[operator]
    assert errors(found) == []
    write_documents(file.parent, found.documents)
    assert [" ".join(line.split()) for line in file.read_text().splitlines() if "#" in line] == [
        "# Ours since 1904.",
        "timezone: Europe/London # where most of us are",
        "ranks: # lowest first",
        '- {slug: "1", title: First, order: 1} # everybody begins here',
        "# The joint panel, May 2026",
        "- {measure: midpoint, ratio: 0.9} # as before",
        "vague_verbs: [drive, assist] # what may it mean",
        "feminine: [warm*] # of the list of 2011",
    ]
    own = _read(file)
    assert own == of(found.contents)
    assert [(rank.slug, rank.title, rank.order) for rank in own.ranks] == [
        ("1", "First", 1), ("2", "Two", 2), ("4", "Four", 4),
    ]  # fmt: skip
    assert [(each.measure, each.ratio) for each in own.policy.tolerances] == [
        ("midpoint", Decimal("0.9")),
        ("words", Decimal("0.8")),
    ]
    assert [(words.locale, words.vague_verbs, words.feminine) for words in own.policy.word_lists] == [
        ("en", ("drive", "assist"), ("warm*",)),
        ("de", ("begleiten", "mitwirken"), ()),
    ]


def _read(file: Path) -> Organisation:
    read = read_contents(file.parent)
    assert read.faults == ()
    return of(read.contents)


HEIGHTS = [("rank", "title"), ("junior", "Learning"), ("senior", "Leading"), ("top", "The company")]


def test_other_sheets_may_call_a_rank_or_a_grade_by_its_title(tmp_path: Path) -> None:
    sheets = {
        "ranks": HEIGHTS,
        "grades": [("grade", "title", "few_holders"), ("g9", "Board", "yes")],
        **BASE,
        "levels": [
            ("ladder", "track", "level", "title", "rank", "grade", "summary"),
            ("engineering", "technical", "engineer", "Engineer", "learning", None, "Builds."),
            ("engineering", "technical", "senior", "Senior", "senior", "board", "Builds more."),
            ("engineering", "managerial", "lead", "Lead", "Leading", None, "Leads."),
        ],
    }
    found = imported(tmp_path, sheets)
    assert errors(found) == []
    levels = found.contents.levels.values()
    assert [(level.rank, level.grade) for level in levels] == [("junior", None), ("senior", "g9"), ("senior", None)]
    own = of(found.contents)
    assert [(rank.slug, rank.order) for rank in own.ranks] == [("junior", 1), ("senior", 2), ("top", 3)]
    assert own.grades[0].few_holders
    assert not {"rank-order", "no-title"} & {fault.code for fault in found.faults}
    assert contradictions(found.contents, found.locate, found.unread) == ()


@pytest.mark.parametrize(
    ("ranks", "orders"),
    [
        ([(9, None), (5, None), (7, None)], [9, 5, 7]),
        ([("a", None), ("b", 10), ("c", None)], [11, 10, 12]),
        ([(2, 20), (3, None)], [20, 3]),
    ],
)
def test_a_rank_without_an_order_has_its_number_or_that_of_its_row(
    tmp_path: Path, ranks: Sequence[tuple[object, int | None]], orders: list[int]
) -> None:
    found = imported(tmp_path, {"ranks": [("rank", "order"), *ranks]})
    assert [rank.order for rank in of(found.contents).ranks] == orders


GRADED = {
    **BASE,
    "competencies": [("competency", "title", "need", "scale"), ("design", "Design", "Ships.", "Steps")],
    "expectations": [
        ("ladder", "level", "competency", "proficiency", "text"),
        ("engineering", "lead", "design", "working", "Draws."),
    ],
}


@pytest.mark.parametrize("steps", ["Aware, Working", "Aware; Working", "Aware\nWorking"])
def test_a_scale_made_by_hand_has_the_steps_of_its_row(tmp_path: Path, steps: str) -> None:
    sheets = {"scales": [("scale", "title", "proficiencies"), ("Steps", "Steps", steps)], **GRADED}
    found = imported(tmp_path, sheets)
    assert errors(found) == []
    (scale,) = of(found.contents).scales
    assert (scale.slug, scale.proficiencies, scale.ordered) == ("steps", ("Aware", "Working"), True)
    assert found.contents.competencies["design"].scale == "steps"
    assert found.contents.levels["engineering/lead"].expectations[0].proficiency == "Working"
    assert contradictions(found.contents, found.locate, found.unread) == ()


def test_a_label_that_a_given_scale_lacks_is_a_fault_and_no_further_step(tmp_path: Path) -> None:
    sheets = {**GRADED, "scales": [("scale", "title", "proficiencies"), ("design", "Design", "Aware; Shaping")]}
    sheets["competencies"] = [("competency", "title", "need"), ("design", "Design", "Ships.")]
    found = imported(tmp_path, sheets)
    assert [scale.proficiencies for scale in of(found.contents).scales] == [("Aware", "Shaping")]
    told = contradictions(found.contents, found.locate, found.unread)
    assert [(fault.sheet, fault.cell) for fault in told] == [("expectations", "D2")]


def test_steps_that_nobody_can_read_do_not_make_every_label_wrong(tmp_path: Path) -> None:
    found = imported(tmp_path, {"scales": [("scale", "title", "proficiencies"), ("Steps", "Steps", ";")], **GRADED})
    assert errors(found) == ["scales!C2 bad-value"]
    assert contradictions(found.contents, found.locate, found.unread) == ()


@pytest.mark.parametrize(
    ("sheet", "rows", "cells"),
    [
        ("organisation", [("name",), ("[clear]",)], ["organisation!A2 needed"]),
        ("organisation", [("nmae",), ("x",)], ["organisation!A1 unknown-column"]),
        (
            "organisation",
            [("timezone", "locale"), ("Nowhere", "?")],
            ["organisation!A2 bad-zone", "organisation!B2 bad-language"],
        ),
        ("organisation", [("name",), ("One",), ("Two",)], ["organisation!A3 contradiction"]),
        ("policy", [("parity",), ("never",)], ["policy!A2 bad-cell"]),
        ("policy", [("who_decides",), ("You",), ("They",)], ["policy!A3 contradiction"]),
        (
            "tolerances",
            [("measure", "ratio"), ("midpoint", "150%"), ("height", 1)],
            ["tolerances!B2 bad-value", "tolerances!A3 bad-cell"],
        ),
        ("tolerances", [("ratio",), (1,)], ["tolerances!A1 missing-column"]),
        ("fairness", [("minimum_cell", "dimensions"), (9, "age")], ["fairness!A2 bad-value", "fairness!B2 bad-cell"]),
        ("fairness", [("groups", "years"), ("Their gender", 11)], ["fairness!A2 bad-value", "fairness!B2 bad-value"]),
        ("words", [("locale", "vague_verbs"), ("in English", "x")], ["words!A2 bad-language"]),
        ("words", [("locale", "vague_verbs"), (None, "x")], ["words!A2 missing-cell"]),
        (
            "locations",
            [("location", "timezone"), ("!", "UTC"), ("a", "[clear]")],
            ["locations!A2 bad-name", "locations!B3 needed"],
        ),
        ("ranks", [("rank", "title", "order"), (1, "One", "high")], ["ranks!C2 bad-cell"]),
        ("grades", [("grade", "title"), ("g1", "One"), ("g1", "Two")], ["grades!B3 contradiction"]),
        (
            "scales",
            [("scale", "title", "ordered"), ("a", "A", "so")],
            ["scales!A2 missing-field", "scales!C2 bad-cell"],
        ),
    ],
)
def test_a_fault_names_its_sheet_and_cell(
    tmp_path: Path, sheet: str, rows: list[tuple[object, ...]], cells: list[str]
) -> None:
    assert errors(imported(tmp_path, {sheet: rows}, world())) == cells


def test_whoever_says_one_fact_twice_is_told_to_remove_one(tmp_path: Path) -> None:
    """Two names would be no way out here, nor would a prefix."""
    found = imported(tmp_path, {"organisation": [("name",), ("One",), ("Two",)]}, world())
    assert [fault.hint for fault in found.faults] == ["remove one of the two"]


def test_what_something_still_names_has_not_gone(tmp_path: Path) -> None:
    """A rank is not taken from under its levels because the sheet of ranks is shorter now."""
    scale = {"slug": "unused", "title": "Unused", "proficiencies": ("One",)}
    own = of(world())
    given = world_with(organisation(scales=(*own.scales, scale)))
    sheets = dict(as_sheets(given))
    third = {"ranks": "9", "scales": "One"}
    for name in ("ranks", "grades", "scales", "locations", "disciplines"):
        sheets[name] = [sheets[name][0], ("new", "New", third.get(name))]
    sheets["tolerances"] = [("measure", "ratio"), ("words", "0.5")]
    left = imported(tmp_path, sheets, given)
    assert errors(left) == []
    assert [str(each) for each in left.missing] == [
        "the organisation, scales: unused is not in the workbook: left as it is",
        "the organisation, tolerances: midpoint, 0.95 is not in the workbook: left as it is",
    ]
    after = of(imported(tmp_path, sheets, given, replace=True).contents)
    assert [rank.slug for rank in after.ranks] == ["1", "2", "3", "new"]
    assert [scale.slug for scale in after.scales] == ["three-steps", "new"]
    assert [each.measure for each in after.policy.tolerances] == ["words"]


def test_with_a_prefix_nothing_is_said_of_everybody(tmp_path: Path) -> None:
    """Several organisations share one ``organisation.yml`` then: none changes what another has decided."""
    given = world()
    sheets = {
        **as_sheets(given),
        "organisation": [("name",), ("Another",)],
        "policy": [("who_decides",), ("We do.",)],
        "fairness": [("minimum_cell",), (20,)],
        "words": [("locale", "vague_verbs"), ("en", "x")],
        "rewards": [("rank", "kind", "text"), (None, "leave", "None."), ("1", "bonus", "All.")],
        "translations": [("kind", "locale", "field", "text"), ("organisation", "de", "name", "Anders")],
    }
    found = imported(tmp_path, sheets, given, prefix="ft")
    assert errors(found) == []
    untold = {"areas", "fairness", "organisation", "pay_progression", "policy", "tolerances", "words"}
    told = [fault for fault in found.faults if fault.code.endswith("of-everybody")]
    assert {fault.sheet for fault in told if fault.cell is None} == untold
    assert {f"{fault.sheet}!{fault.cell}" for fault in told if fault.cell} == {
        "questions!C2", "rewards!B2", "translations!C2",
    }  # fmt: skip
    assert all(fault.severity == "warning" for fault in told)
    before, after = of(given), of(found.contents)
    named = {"locations", "disciplines", "ranks", "grades", "scales", "pay_bands", "rewards", "recognitions"}
    assert after.model_dump(exclude=named) == before.model_dump(exclude=named)
    for name in named:
        own = getattr(after, name)
        assert own[: len(getattr(before, name))] == getattr(before, name)
        assert len(own) > len(getattr(before, name))
    assert found.contents.translations == {}
    assert imported(tmp_path, sheets, found.contents, prefix="ft").documents == ()


def test_with_a_prefix_what_names_our_places_names_them_with_it(tmp_path: Path) -> None:
    sheets = {
        **BASE,
        "ladders": [("ladder", "title", "discipline"), ("engineering", "Engineering", "software")],
        "locations": [("location", "title"), ("vale", "Valeford")],
        "disciplines": [("discipline", "title"), ("software", "Software")],
        "pay_bands": [
            ("grade", "location", "discipline", "currency"),
            ("g1", "vale", "software", "GBP"),
            ("g1", "The rest", "Sales", "GBP"),
            (None, "vale", None, "GBP"),
            (None, "The rest", None, "GBP"),
        ],
    }
    found = imported(tmp_path, sheets, prefix="ft")
    assert errors(found) == []
    own = of(found.contents)
    assert [(place.slug, place.title) for place in own.locations] == [("ft-vale", "Valeford")]
    assert found.contents.ladders["ft-engineering"].discipline == "ft-software"
    assert [(band.grade, band.location, band.discipline) for band in own.pay_bands] == [
        ("ft-g1", "ft-vale", "ft-software"),
        ("ft-g1", "The rest", "Sales"),
        (None, "ft-vale", None),
    ]
    assert warnings(found).count("pay_bands!B5 row-of-everybody") == 1
    assert contradictions(found.contents, found.locate, found.unread) == ()


@pytest.mark.parametrize("typed", ["Port Ellery", "port-ellery", "PORT ELLERY"])
def test_bands_of_one_place_are_in_one_market_however_it_is_typed(tmp_path: Path, typed: str) -> None:
    """A second market for the same place would be compared with nothing."""
    sheets = {
        **BASE,
        "locations": [("location", "title"), ("Port Ellery", "The port")],
        "pay_bands": [("grade", "location", "currency"), ("g1", "port-ellery", "GBP"), ("g2", typed, "GBP")],
    }
    found = imported(tmp_path, sheets)
    assert errors(found) == []
    assert {band.location for band in of(found.contents).pay_bands} == {"port-ellery"}


def test_where_a_mentor_works_is_shown_in_the_words_that_stand_there(tmp_path: Path) -> None:
    """Readers are shown it as it is: no prefix of ours belongs there."""
    sheets = {
        "locations": [("location", "title"), ("vale", "Valeford")],
        "mentors": [("mentor", "name", "agreed_on", "shows", "location"), ("Ada", "Ada", "2026-05-01", "name", "vale")],
    }
    (mentor,) = imported(tmp_path, {**BASE, **sheets}, prefix="ft").contents.mentors.values()
    assert mentor.location == "vale"


def test_a_ladder_may_state_a_pair_that_begins_on_another_ladder(tmp_path: Path) -> None:
    """Each pair is stated once, on whichever of the two ladders; a typo in the ladder is still told."""
    header = ("ladder", "level", "other_ladder", "other_level", "basis")
    sheets = {
        "ladders": [("ladder", "title"), ("a", "A"), ("b", "B")],
        "tracks": [("ladder", "track", "title", "kind"), ("a", "t", "T", "other"), ("b", "t", "T", "other")],
        "levels": [
            ("ladder", "track", "level", "title", "summary"),
            ("a", "t", "x", "X", "x"),
            ("b", "t", "y", "Y", "y"),
        ],
        "equivalences": [header, ("b", "a/x", None, "y", "scope")],
    }
    found = imported(tmp_path, sheets)
    assert errors(found) == []
    assert found.contents.ladders["a"].equivalences == ()
    (pair,) = found.contents.ladders["b"].equivalences
    assert (pair.level, pair.other_level) == ("a/x", "b/y")
    assert imported(tmp_path, sheets, found.contents).documents == ()
    wrong = imported(tmp_path, {**sheets, "equivalences": [header, ("b", "a/x", None, "a/x", "scope")]})
    assert errors(wrong)[0] == "equivalences!B2 contradiction"
