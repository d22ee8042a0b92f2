"""Whatever one document says of another has to exist; one broken file is one fault, not one for each mention."""

from pathlib import Path

import pytest
from folders import (
    COMPETENCY,
    LEVEL,
    ORGANISATION,
    SOUND,
    TRAINING,
    contradictions,
    faults_in,
    found,
    marked,
    organisation,
    told,
)
from world import (
    ENGINEER,
    STAFF_ENGINEER,
    a_competency,
    a_ladder,
    a_level,
    a_mentor,
    a_session,
    a_track,
    a_training,
    an_expectation,
    world_with,
)

from stepladder.content.places import Place
from stepladder.records import Document, Hat, Ladder

MOVE = {"level": ENGINEER, "to_level": STAFF_ENGINEER, "kind": "lateral"}


def band(**fields: object) -> dict[str, object]:
    """A pay band of this."""
    return {"currency": "GBP", **fields}


DANGLING: list[tuple[Document, str]] = [
    (a_ladder(discipline="no"), "discipline"),
    (a_ladder(tracks=(a_track(empty_places=({"rank": "no", "reason": "x"},)),)), "tracks 0 empty_places 0 rank"),
    (a_ladder(equivalences=({"level": "a/no", "other_level": ENGINEER, "basis": "rank"},)), "equivalences 0 level"),
    (
        a_ladder(equivalences=({"level": ENGINEER, "other_level": "a/no", "basis": "rank"},)),
        "equivalences 0 other_level",
    ),
    (a_ladder(transitions=({**MOVE, "level": "a/no"},)), "transitions 0 level"),
    (a_ladder(transitions=(MOVE, {**MOVE, "to_level": "a/no"})), "transitions 1 to_level"),
    (a_ladder(pay_bands=(band(), band(grade="no"))), "pay_bands 1 grade"),
    (a_ladder(pay_bands=(band(ladder="no"),)), "pay_bands 0 ladder"),
    (a_ladder(pay_bands=(band(level="a/no"),)), "pay_bands 0 level"),
    (a_ladder(rewards=({"kind": "x", "rank": "no"},)), "rewards 0 rank"),
    (a_ladder(rewards=({"kind": "x", "grade": "no"},)), "rewards 0 grade"),
    (a_ladder(rewards=({"kind": "x", "ladder": "no"},)), "rewards 0 ladder"),
    (a_ladder(rewards=({"kind": "x", "level": "a/no"},)), "rewards 0 level"),
    (a_ladder(recognitions=({"kind": "x", "text": "x", "rank": "no"},)), "recognitions 0 rank"),
    (a_ladder(recognitions=({"kind": "x", "text": "x", "ladder": "no"},)), "recognitions 0 ladder"),
    (a_ladder(recognitions=({"kind": "x", "text": "x", "level": "a/no"},)), "recognitions 0 level"),
    (organisation(pay_bands=(band(grade="no"),)), "pay_bands 0 grade"),
    (organisation(rewards=({"kind": "x", "rank": "no"},)), "rewards 0 rank"),
    (organisation(recognitions=({"kind": "x", "text": "x", "level": "a/no"},)), "recognitions 0 level"),
    (a_level("no/one"), ""),
    (a_level(track="no"), "track"),
    (a_level(rank="no"), "rank"),
    (a_level(grade="no"), "grade"),
    (a_level(expectations=(an_expectation("a"), an_expectation("b", competency="no"))), "expectations 1 competency"),
    (a_level(expectations=(an_expectation(proficiency="No"),)), "expectations 0 proficiency"),
    (a_competency(scale="no", indicators=()), "scale"),
    (a_competency(area="No"), "area"),
    (a_competency(indicators=({"proficiency": "No", "text": "x"},)), "indicators 0 proficiency"),
    (a_mentor(level="a/no"), "level"),
    (a_mentor(competencies=("coaching", "no")), "competencies 1"),
    (a_mentor(helps_with=({"level": "a/no", "to_level": ENGINEER},)), "helps_with 0 level"),
    (a_mentor(helps_with=({"level": ENGINEER, "to_level": "a/no"},)), "helps_with 0 to_level"),
    (a_training(tracks=("technical", "no")), "tracks 1"),
    (a_training(tracks=("engineering/no",)), "tracks 0"),
    (a_training(tracks=("no/technical",)), "tracks 0"),
    (a_training(outcomes=({"competency": "no"},)), "outcomes 0 competency"),
    (a_training(outcomes=({"competency": "coaching", "from_proficiency": "No"},)), "outcomes 0 from_proficiency"),
    (a_training(outcomes=({"competency": "coaching", "to_proficiency": "No"},)), "outcomes 0 to_proficiency"),
    (a_training(prerequisites=("no",)), "prerequisites 0"),
    (Hat(slug="a", title="A", competencies=("no",)), "competencies 0"),
]


def named(document: Document, path: str = "") -> str:
    """A document, and a path within it, as ``found`` names them."""
    kind = type(document).__name__.lower()
    return " ".join(filter(None, (kind, document.slug, path)))


def test_the_small_world_has_no_fault() -> None:
    assert found() == []


@pytest.mark.parametrize(("document", "path"), DANGLING, ids=[f"{named(*row)}" for row in DANGLING])
def test_what_does_not_exist_is_told_where_it_is_named(document: Document, path: str) -> None:
    assert found(document) == [f"{named(document, path)} unknown-reference"]


@pytest.mark.parametrize("slug", ["technical", "engineering", "engineering/managerial", "sales/technical"])
def test_a_training_may_be_for_a_track_of_all_ladders_or_of_one_or_for_a_ladder(slug: str) -> None:
    assert found(a_ladder(), a_training(tracks=(slug,))) == []


def test_a_typing_error_is_told_with_what_was_meant() -> None:
    faults = contradictions(world_with(a_level(rank="2", track="technicle")))
    assert [str(fault) for fault in faults] == [
        "level engineering/principal-engineer: there is no track of engineering technicle (did you mean technical?)"
    ]


def test_a_proficiency_that_is_none_of_the_scale_is_told_with_those_that_are() -> None:
    (fault,) = contradictions(
        world_with(a_level(expectations=(an_expectation(proficiency="7"),))), lambda *_: Place("x")
    )
    assert str(fault) == "x: 7 is no step of the scale three-steps (one of Aware, Working, Advanced)"


def test_a_proficiency_needs_a_scale_to_stand_on() -> None:
    unscaled = a_competency("unscaled", scale=None, indicators=({"proficiency": "Aware", "text": "x"},))
    asked = a_level(expectations=(an_expectation(competency="unscaled", proficiency="Aware"),))
    assert found(unscaled, asked) == [
        "competency unscaled indicators 0 proficiency no-scale",
        "level engineering/principal-engineer expectations 0 proficiency no-scale",
    ]


def test_an_area_is_free_where_the_organisation_lists_none() -> None:
    assert found(organisation(areas=()), a_competency(area="Anything")) == []


RANK = {"slug": "1", "title": "One", "order": 1}
TWICE: list[tuple[Document, str]] = [
    (organisation(ranks=(*organisation().model_dump()["ranks"], RANK)), "ranks 3 slug"),
    (
        organisation(disciplines=({"slug": "software", "title": "A"}, {"slug": "software", "title": "B"})),
        "disciplines 1 slug",
    ),
    (
        organisation(areas=({"title": "Engineering"}, {"title": "Working together"}, {"title": "Engineering"})),
        "areas 2 title",
    ),
    (a_ladder(tracks=(a_track(), a_track(title="Again"))), "tracks 1 slug"),
    (a_level(expectations=(an_expectation(), an_expectation(text="Other."))), "expectations 1 key"),
    (
        a_competency(indicators=({"proficiency": "Aware", "text": "x"}, {"proficiency": "Aware", "text": "y"})),
        "indicators 1 proficiency",
    ),
    (a_training(sessions=(a_session(), a_session())), "sessions 1 key"),
]


@pytest.mark.parametrize(("document", "path"), TWICE, ids=[named(*row) for row in TWICE])
def test_two_parts_of_one_name_are_told_at_the_second(document: Document, path: str) -> None:
    assert found(document) == [f"{named(document, path)} duplicate-slug"]


@pytest.mark.parametrize("name", ["locations", "grades", "scales"])
def test_no_list_of_the_organisation_holds_one_name_twice(name: str) -> None:
    items = organisation().model_dump()[name]
    assert found(organisation(**{name: (*items, items[0])})) == [
        f"organisation organisation {name} {len(items)} slug duplicate-slug"
    ]


def test_a_label_stands_once_in_its_scale() -> None:
    scale = {"slug": "three-steps", "title": "x", "proficiencies": ("Aware", "Working", "Advanced", "Aware")}
    assert found(organisation(scales=(scale,))) == ["organisation organisation scales 0 proficiencies 3 duplicate-slug"]


BROKEN = {
    "organisation.yml": ("nme: x\n", ["organisation.yml:1:1 missing-field", "organisation.yml:1:1 unknown-field"]),
    "ladders/engineering.yml": ("title: [\n", ["ladders/engineering.yml:2:1 bad-yaml"]),
    "levels/engineering/engineer.md": ("", ["levels/engineering/engineer.md:1:1 no-fields"]),
    "competencies/coaching.md": ("---\ntitle: x\n", ["competencies/coaching.md:1:1 unclosed-fields"]),
    "trainings/listening.md": (
        f"{TRAINING[:-4]}title: Again\n---\n",
        ["trainings/listening.md:3:1 duplicate-field"],
    ),
}
REFERRING = {
    "organisation.yml": f"{ORGANISATION}rewards: [{{kind: x, level: engineering/engineer}}]\n",
    "levels/engineering/lead.md": LEVEL.replace("order: 1", 'order: 2\nrank: "1"\ngrade: g1')
    .replace("technical", "managerial")
    .replace("summary: Builds.", "expectations:\n  - {key: a, competency: coaching, proficiency: Aware, text: Asks.}"),
    "competencies/asking.md": COMPETENCY.replace("title", "area: Engineering\ntitle"),
    "mentors/noor.md": "---\nname: Noor\nlevel: engineering/engineer\ncompetencies: [coaching]\n---\n",
    "trainings/asking.md": "---\ntitle: Asking\nprerequisites: [listening]\n"
    "tracks: [engineering/technical, managerial]\n"
    "outcomes: [{competency: coaching, from_proficiency: Aware}]\n---\n",
    "hats/host.md": "---\ntitle: Host\ncompetencies: [coaching]\n---\n",
}


def test_a_folder_in_which_everything_refers_to_everything_is_sound(tmp_path: Path) -> None:
    assert faults_in(tmp_path, {**SOUND, **REFERRING}) == []


@pytest.mark.parametrize("path", BROKEN)
def test_a_broken_file_is_not_blamed_on_those_who_refer_to_it(path: str, tmp_path: Path) -> None:
    text, faults = BROKEN[path]
    assert told(faults_in(tmp_path, {**SOUND, **REFERRING, path: text})) == faults


def test_a_misnamed_file_is_not_blamed_on_those_who_refer_to_it(tmp_path: Path) -> None:
    files = {**SOUND, **REFERRING, "competencies/coaching.txt": COMPETENCY}
    del files["competencies/coaching.md"]
    assert told(faults_in(tmp_path, files)) == ["competencies/coaching.txt unknown-file"]


def test_a_missing_organisation_is_one_fault(tmp_path: Path) -> None:
    files = {**SOUND, **REFERRING}
    del files["organisation.yml"]
    assert told(faults_in(tmp_path, files)) == ["organisation.yml no-organisation"]


def test_a_broken_organisation_hides_no_fault_that_can_be_known_without_it(tmp_path: Path) -> None:
    level, (place,) = marked("levels/engineering/engineer.md", LEVEL.replace("technical", "⟦technicall"))
    files = {**SOUND, "organisation.yml": "name: [", "levels/engineering/engineer.md": level}
    assert told(faults_in(tmp_path, files)) == [f"{place} unknown-reference", "organisation.yml:2:1 bad-yaml"]


def test_a_broken_ladder_hides_no_fault_in_the_tracks_of_another(tmp_path: Path) -> None:
    training, (place,) = marked("trainings/listening.md", TRAINING.replace("---\n", "---\ntracks: [⟦a/no, b/c]\n", 1))
    ladder = "title: A\ntracks: [{slug: technical, title: T, kind: technical}]\n"
    files = {**SOUND, "ladders/a.yml": ladder, "ladders/b.yml": "titl: B\n", "trainings/listening.md": training}
    faults = [line for line in told(faults_in(tmp_path, files)) if not line.startswith("ladders/b.yml")]
    assert faults == [f"{place} unknown-reference"]


def test_a_reference_is_told_where_it_stands_in_the_file(tmp_path: Path) -> None:
    level, places = marked(
        "levels/engineering/engineer.md",
        "---\ntitle: E\ntrack: ⟦none\norder: 1\nrank: ⟦'9'\nexpectations:\n  - key: a\n    text: x\n"
        "    competency: ⟦no\n  - {key: ⟦a, text: y, competency: coaching, proficiency: ⟦No}\n---\n",
    )
    faults = told(faults_in(tmp_path, {**SOUND, "levels/engineering/engineer.md": level}))
    assert sorted(line.split()[0] for line in faults) == sorted(places)


def test_thousands_of_dangling_references_are_told_in_a_moment(tmp_path: Path) -> None:
    moves = "".join(
        f"  - {{level: engineering/levl-{number}, to_level: engineering/engineer, kind: lateral}}\n"
        for number in range(500)
    )
    levels = {f"levels/engineering/level-{number}.md": LEVEL for number in range(200)}
    ladder = f"{SOUND['ladders/engineering.yml']}transitions:\n{moves}"
    faults = faults_in(tmp_path, {**SOUND, **levels, "ladders/engineering.yml": ladder})
    assert [fault.line for fault in faults] == list(range(6, 506))
    assert faults[7].hint == "did you mean engineering/level-7?"


def test_a_ladder_is_found_by_its_own_name_only() -> None:
    assert found(Ladder(slug="other", title="Engineering"), a_level("other/one", track="technical")) == [
        "level other/one track unknown-reference"
    ]


@pytest.mark.parametrize(
    ("field", "named", "wrong"),
    [
        ("location", "leeds", 0),
        ("location", "Leeds", 0),
        ("location", "leds", 1),
        ("location", "Elsewhere", 0),
        ("discipline", "sae", 1),
    ],
)
def test_a_mistyped_place_or_field_of_work_of_a_band_is_asked_about(field: str, named: str, wrong: int) -> None:
    places = ({"slug": "leeds", "title": "Leeds", "timezone": "Europe/London"},)
    listed = organisation(locations=places, disciplines=({"slug": "sea", "title": "Sea"},), pay_bands=())
    band = {"ladder": "sales", "currency": "GBP", field: named}
    assert found(listed, a_ladder(pay_bands=(band,))) == [f"ladder sales pay_bands 0 {field} unknown-market"] * wrong
