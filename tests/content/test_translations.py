"""A translation is a file beside its original with words and nothing else; whatever else stands there is told."""

from pathlib import Path

import pytest
from folders import LEVEL, SOUND, faults_in, marked, told, write_folder
from world import a_level, an_expectation

from stepladder.career.marks import mark_of
from stepladder.career.translating import localised
from stepladder.content.read import read_contents
from stepladder.content.write import write_documents
from stepladder.records import Translation

ASKED = LEVEL.replace("summary: Builds.", "summary: Builds.\nexpectations:\n  - {key: a, text: Asks., examples: [One]}")
ORIGINALS = {**SOUND, "levels/engineering/engineer.md": ASKED}
GERMAN = """\
---
title: Entwicklerin
expectations:
  - key: a
    text: Fragt.
---
"""


def test_texts_in_another_language_stand_beside_the_original(tmp_path: Path) -> None:
    files = {
        **ORIGINALS,
        "levels/engineering/engineer.de.md": f"{GERMAN}Freier Text.\n",
        "ladders/engineering.pt-BR.yml": "title: Engenharia\ntracks: [{slug: managerial, title: Gestão}]\n",
        "organisation.de.yaml": "scales:\n  - {slug: steps, proficiencies: [Kennt, Kann, Lehrt]}\n",
    }
    files["levels/engineering/engineer.md"] += "Free text.\n"
    assert faults_in(tmp_path, files) == []

    contents = read_contents(tmp_path).contents
    assert set(contents.translations) == {
        "level/engineering/engineer/de",
        "ladder/engineering/pt-BR",
        "organisation/organisation/de",
    }
    level = localised(contents, "de").levels["engineering/engineer"]
    assert (level.title, level.expectations[0].text, level.body) == ("Entwicklerin", "Fragt.", "Freier Text.")
    assert [track.title for track in localised(contents, "pt-BR").ladders["engineering"].tracks] == [
        "Technical",
        "Gestão",
    ]


PLACED = LEVEL.replace("summary: Builds.", "summary: Builds.\nconditions: [On call., Travels.]\nscope: One team.")
SEEN = "---\noriginal: {}\ntitle: Entwicklerin\nconditions: [Rufbereitschaft., Reist.]\n---\n"


@pytest.mark.parametrize(
    ("original", "stands"),
    [
        (PLACED, True),
        (PLACED.replace("One team.", "Two teams."), True),
        (PLACED.replace("On call., Travels.", "Shifts., On call., Travels."), False),
        (PLACED.replace("On call., Travels.", "Travels., On call."), False),
        (PLACED.replace("title: Engineer", "title: Software engineer"), False),
    ],
)
def test_a_translation_that_says_of_what_it_was_made_tells_when_those_words_change(
    tmp_path: Path, original: str, stands: bool
) -> None:
    before, after = tmp_path / "before", tmp_path / "after"
    files = {**ORIGINALS, "levels/engineering/engineer.md": PLACED, "levels/engineering/engineer.de.md": SEEN}
    (fault,) = faults_in(before, files)
    assert (fault.code, fault.severity, fault.line) == ("original-changed", "warning", 2)
    mark = str(fault.hint).rpartition("original: ")[2]

    files["levels/engineering/engineer.de.md"] = SEEN.format(mark)
    files["levels/engineering/engineer.md"] = original
    assert [each.code for each in faults_in(after, files)] == ([] if stands else ["original-changed"])
    assert localised(read_contents(after).contents, "de").levels["engineering/engineer"].title == "Entwicklerin"


def test_what_a_translation_leaves_out_and_the_order_of_what_has_a_name_leave_its_mark_as_it_is() -> None:
    asked = tuple(an_expectation(key, text=f"Does {key}.") for key in ("a", "b", "c"))
    level = a_level(expectations=asked)
    texts = {"expectations": [{"key": "a", "text": "Tut a."}, {"key": "b", "text": "Tut b."}]}
    mark = mark_of(level, texts)
    assert mark_of(level.model_copy(update={"expectations": (asked[1], asked[0])}), texts) == mark
    assert mark_of(level.model_copy(update={"title": "Other", "order": 9}), texts) == mark
    other = asked[0].model_copy(update={"text": "Does it."})
    assert mark_of(level.model_copy(update={"expectations": (other, *asked[1:])}), texts) != mark


def test_a_translation_may_be_of_the_free_text_alone(tmp_path: Path) -> None:
    files = {**SOUND, "levels/engineering/engineer.md": f"{LEVEL}Words.\n"}
    files["levels/engineering/engineer.de.md"] = "---\n---\nWorte.\n"
    assert faults_in(tmp_path, files) == []
    contents = read_contents(tmp_path).contents
    assert localised(contents, "de").levels["engineering/engineer"].body == "Worte."
    assert write_documents(tmp_path, contents.documents()) == ()


WRONG = {
    "an unknown field": ("titel: ⟦Entwicklerin", "unknown-field"),
    "a fact": ("order: ⟦2", "no-words"),
    "a name of another thing": ("track: ⟦technisch", "no-words"),
    "a field that the original leaves out": ("scope: ⟦Weit.", "unknown-item"),
    "an item that the original lacks": ("expectations: [{key: ⟦b, text: Fragt.}]", "unknown-item"),
    "an item that nobody can know": ("expectations: [⟦{text: Fragt.}]", "missing-field"),
    "an item twice": ("expectations: [{key: a, text: Fragt.}, ⟦{key: a, text: Bittet.}]", "duplicate-slug"),
    "a fact in an item": ("expectations: [{key: a, kind: ⟦criterion}]", "no-words"),
    "more items than there are": ("expectations: [{key: a, examples: [Eins, ⟦Zwei]}]", "unknown-item"),
    "a text where a list stands": ("expectations: ⟦Fragt.", "bad-value"),
    "a list where a text stands": ("title: ⟦[Entwicklerin]", "bad-value"),
    "nothing": ("title:⟦", "missing-value"),
    "a blank text": ('title: ⟦" "', "no-text"),
    "an escape sequence": ('title: ⟦"\\e[2J"', "bad-value"),
}


@pytest.mark.parametrize("name", WRONG)
def test_what_no_translation_can_say_is_told_at_its_place(name: str, tmp_path: Path) -> None:
    text, code = WRONG[name]
    path = "levels/engineering/engineer.de.md"
    file, (place,) = marked(path, f"---\n{text}\n---\n")
    assert told(faults_in(tmp_path, {**ORIGINALS, path: file})) == [f"{place} {code}"]


def test_a_fault_in_a_list_stands_at_the_item(tmp_path: Path) -> None:
    file, (place,) = marked("organisation.de.yml", "areas:\n  - {title: Technik}\n  - ⟦{title: Zu viel}\n")
    assert told(faults_in(tmp_path, {**SOUND, "organisation.de.yml": file})) == [f"{place} unknown-item"]


def test_two_steps_of_a_scale_never_become_one(tmp_path: Path) -> None:
    labels = "scales: [{slug: steps, proficiencies: [Kann, Kann, Lehrt]}]\n"
    file, (place,) = marked("organisation.de.yml", labels.replace(" Kann, Lehrt", " ⟦Kann, Lehrt"))
    assert told(faults_in(tmp_path, {**SOUND, "organisation.de.yml": file})) == [f"{place} duplicate-slug"]


def test_a_translation_needs_its_original(tmp_path: Path) -> None:
    (fault,) = faults_in(tmp_path, {**SOUND, "levels/engineering/enginer.de.md": GERMAN})
    assert (fault.code, fault.file) == ("no-original", "levels/engineering/enginer.de.md")
    assert fault.hint == "did you mean engineering/engineer?"


def test_an_original_that_cannot_be_read_is_not_blamed_on_its_translation(tmp_path: Path) -> None:
    files = {**SOUND, "levels/engineering/engineer.md": "---\n", "levels/engineering/engineer.de.md": GERMAN}
    assert [fault.file for fault in faults_in(tmp_path, files)] == ["levels/engineering/engineer.md"]


def test_one_language_written_in_two_ways_is_one(tmp_path: Path) -> None:
    files = {f"levels/engineering/engineer.{tag}.md": GERMAN for tag in ("de-AT", "de-at")}
    assert [fault.code for fault in faults_in(tmp_path, {**ORIGINALS, **files})] == ["duplicate-slug"]


def test_a_translation_is_written_beside_its_original_and_only_what_differs_is_touched(tmp_path: Path) -> None:
    path = tmp_path / "levels/engineering/principal-engineer.de.md"
    level = a_level(expectations=(an_expectation("a"),), body="Words.")
    texts = {"title": "Leitung", "expectations": [{"key": "a", "text": "Fragt."}], "body": "Worte."}
    said = Translation(slug=f"level/{level.slug}/de", kind="level", of=level.slug, locale="de", texts=texts)
    write_documents(tmp_path, [level, said])
    assert path.read_text() == "---\ntitle: Leitung\nexpectations:\n  - key: a\n    text: Fragt.\n---\nWorte.\n"
    assert read_contents(tmp_path).contents.translations == {said.slug: said}

    path.write_text(path.read_text().replace("title", "# by hand\ntitle"))
    write_documents(tmp_path, [said.model_copy(update={"texts": {**texts, "body": "Mehr Worte."}})])
    assert path.read_text().endswith("---\nMehr Worte.\n")
    assert "# by hand" in path.read_text()


def test_a_link_that_leads_out_is_no_translation(tmp_path: Path) -> None:
    outside = write_folder(tmp_path / "outside", {"engineer.de.md": GERMAN})
    content = write_folder(tmp_path / "content", SOUND)
    (content / "levels/engineering/engineer.de.md").symlink_to(outside / "engineer.de.md")
    assert [fault.code for fault in faults_in(content)] == ["outside-folder"]
