"""A folder is read whole: whatever is wrong with one file is told with its place, and stops no other."""

import os
from pathlib import Path

import pytest
from folders import COMPETENCY, LADDER, LEVEL, MARK, ORGANISATION, SOUND, faults_in, marked, told, write_folder
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from stepladder.content.read import FOLDERS, path_of, read_contents
from stepladder.errors import WrongUseError
from stepladder.records import KINDS, Kind

GUIDE = "---\ntitle: Growth talk\n---\n"
REPORT = """\
{
  "as_of": "2026-11-16", "begins": "2023-11-16", "published_on": "2026-11-20", "owner": "People team",
  "method": "Counted.", "minimum_cell": 10, "margin": 5
}
"""


def test_a_sound_folder_has_no_fault(tmp_path: Path) -> None:
    assert faults_in(tmp_path, SOUND) == []
    assert len(read_contents(tmp_path).contents) == len(SOUND)


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_is_read_from_the_path_where_it_is_written(kind: Kind, tmp_path: Path) -> None:
    slugs = {"organisation": "organisation", "level": "engineering/one", "translation": "guide/one/pt-BR"}
    slug = slugs.get(kind, "one")
    text = {
        "organisation": ORGANISATION,
        "ladder": LADDER,
        "level": LEVEL,
        "mentor": "---\nname: Noor\n---\n",
        "process": "---\ntitle: Panel\ngate: promotion\n---\n",
        "fairness_report": REPORT,
    }.get(kind, GUIDE)
    read = read_contents(write_folder(tmp_path, {path_of(kind, slug).as_posix(): text}))

    assert read.faults == ()
    assert list(read.contents.of_kind(kind)) == [slug]


def test_the_other_endings_are_read_and_faults_name_the_file_that_is_there(tmp_path: Path) -> None:
    ladder, (dangling,) = marked("ladders/engineering.yaml", f"{LADDER}transitions: [{{level: {MARK}engineering/no, ")
    ladder += "to_level: engineering/engineer, kind: lateral}]\n"
    files = {
        "organisation.yaml": ORGANISATION,
        "ladders/engineering.yaml": ladder,
        "levels/engineering/engineer.markdown": LEVEL,
    }
    assert told(faults_in(tmp_path, files)) == [f"{dangling} unknown-reference"]


def test_no_folder_is_wrong_use(tmp_path: Path) -> None:
    for missing in (tmp_path / "missing", *write_folder(tmp_path, {"file.yml": ""}).iterdir()):
        with pytest.raises(WrongUseError, match=r"There is no content folder .+; name a folder"):
            read_contents(missing)


def test_an_empty_folder_holds_nothing_and_has_no_fault(tmp_path: Path) -> None:
    assert faults_in(tmp_path) == []
    assert len(read_contents(tmp_path).contents) == 0


BROKEN: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "1:1 no-fields"),
    "no fields at all": (b"Only words.\n", "1:1 no-fields"),
    "a blank line before the fields": (b"\n---\ntitle: x\n---\n", "1:1 no-fields"),
    "nothing between the lines": (b"---\n---\nWords.\n", "2:1 no-fields"),
    "a list instead of fields": (b"---\n- title\n---\n", "2:1 no-fields"),
    "a word instead of fields": (b"---\ntitle\n---\n", "2:1 no-fields"),
    "fields without an end": (b"---\ntitle: x\n\nWords: about\nthem\n", "1:1 unclosed-fields"),
    "only the first line": (b"---", "1:1 unclosed-fields"),
    "an indented second line": (b"---\ntitle: x\n ---\n", "1:1 unclosed-fields"),
    "Windows-1252": ("---\ntitle: Café\n---\n".encode("cp1252"), "2:11 bad-encoding"),
    "UTF-16": ("---\ntitle: x\n---\n".encode("utf-16"), "1:1 bad-encoding"),
    "half a character": (b"---\ntitle: x\n---\n\xc3\xa9 \xf0\x9f\xa7", "4:3 bad-encoding"),
    "a surrogate": (b"---\ntitle: \xed\xa0\x80\n---\n", "2:8 bad-encoding"),
    "a zero byte in the fields": (b"---\ntitle: a\x00b\n---\n", "2:9 bad-yaml"),
    "a zero byte in the body": (b"---\ntitle: a\n---\n\nOne\nTwo\x00\n", "6:4 bad-value"),
    "an escape sequence in the body": (b"---\ntitle: a\n---\n\x1b[2J", "4:1 bad-value"),
    "larger than anybody writes": (b"---\ntitle: a\n---\n" + b"x" * 5_000_000, "1:1 too-large"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_file_is_told_at_its_place_and_stops_no_other(name: str, tmp_path: Path) -> None:
    text, fault = BROKEN[name]
    files = {**SOUND, "competencies/coaching.md": text, "zzz.txt": "", "guides/growth-talk.md": GUIDE}
    faults = faults_in(tmp_path, files)
    assert told(faults) == [f"competencies/coaching.md:{fault}", "zzz.txt unknown-file"]
    assert all(fault.hint for fault in faults if fault.code != "bad-value")
    assert list(read_contents(tmp_path).contents.guides) == ["growth-talk"]


OF_A_GUIDE = ["duplicate-field", "unknown-field", "bad-value"]
OF_A_LEVEL = ["unknown-field", "bad-value"]


def test_all_faults_of_one_file_and_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    files: dict[str, str] = {}
    expected: list[str] = []
    for path, text, codes in (
        ("organisation.yml", "⟦summary: x\n", ["missing-field"]),
        ("guides/a.md", "---\ntitle: A\n⟦title: B\n⟦sumary: x\nreview_by: ⟦soon\n---\n", OF_A_GUIDE),
        ("levels/engineering/engineer.md", "---\n⟦titel: Engineer\ntrack: x\nrank: ⟦{a: b}\n---\n", OF_A_LEVEL),
    ):
        files[path], places = marked(path, text)
        expected += [f"{place} {code}" for place, code in zip(places, codes, strict=True)]
    expected += ["levels/engineering/engineer.md:2:1 missing-field"] * 2
    assert told(faults_in(tmp_path, files)) == sorted(expected)


def test_faults_come_file_by_file_from_the_top(tmp_path: Path) -> None:
    guide = "---\nreview_by: soon\nsumary: x\ntitle: A\nrhythm: [a]\n---\n"
    read = read_contents(write_folder(tmp_path, {"guides/b.md": guide, "guides/a.md": guide, "x.txt": ""}))
    names = [(Path(str(fault.file)).name, fault.line) for fault in read.faults]
    assert names == [("a.md", 2), ("a.md", 3), ("a.md", 5), ("b.md", 2), ("b.md", 3), ("b.md", 5), ("x.txt", None)]


@pytest.mark.parametrize("line_end", [b"\n", b"\r\n", b"\r"])
@pytest.mark.parametrize("start", [b"", b"\xef\xbb\xbf"])
def test_any_line_end_and_a_byte_order_mark_change_neither_words_nor_places(
    line_end: bytes, start: bytes, tmp_path: Path
) -> None:
    text, (place,) = marked("guides/b.md", "---\ntitle: A\nfor_person: |\n  One\n  two\n⟦sumary: x\n---\n")
    body = "\n\nBody *one*\n\n---\n\nBody two\n\n"
    files: dict[str, bytes] = {
        "guides/a.md": GUIDE.encode() + body.encode(),
        "guides/b.md": text.encode(),
        "guides/c.md": text.replace("sumary", "summary").encode(),
        "organisation.yml": ORGANISATION.encode(),
    }
    faults = faults_in(tmp_path, {name: start + raw.replace(b"\n", line_end) for name, raw in files.items()})
    guides = read_contents(tmp_path).contents.guides

    assert told(faults) == [f"{place} unknown-field"]
    assert guides["a"].body == "Body *one*\n\n---\n\nBody two"
    assert guides["c"].for_person == "One\ntwo\n"


@settings(derandomize=True, max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(st.characters(exclude_categories=("Cs", "Cc")) | st.sampled_from("\n\t|{}%<>\u2028\x85\ufeff")))
@example("---\n{{ 7*7 }} {% raw %} <script>alert(1)</script> | [x](javascript:1)\n---")
@example("    code first\n\nעברית \u202e \U0001f9d7\u200d\u2640\ufe0f")
def test_any_body_is_read_as_it_was_written(tmp_path: Path, body: str) -> None:
    read = read_contents(write_folder(tmp_path, {"guides/a.md": f"{GUIDE}{body}\n"}))
    assert read.faults == ()
    assert read.contents.guides["a"].body == body.strip("\n")


def test_two_files_for_one_thing_are_a_fault_and_both_are_looked_through(tmp_path: Path) -> None:
    pairs = {
        "organisation.yml": ORGANISATION,
        "organisation.yaml": ORGANISATION,
        "ladders/engineering.yml": LADDER,
        "ladders/engineering.yaml": LADDER,
        "levels/engineering/engineer.md": LEVEL.replace("summary", "sumary"),
        "levels/engineering/engineer.markdown": LEVEL,
        "competencies/coaching.md": COMPETENCY,
        "competencies/coaching.markdown": COMPETENCY,
    }
    faults = faults_in(tmp_path, pairs)
    assert told(faults) == [
        "competencies/coaching.md:1:1 duplicate-slug",
        "ladders/engineering.yml:1:1 duplicate-slug",
        "levels/engineering/engineer.md:1:1 duplicate-slug",
        "levels/engineering/engineer.md:5:1 unknown-field",
        "organisation.yml:1:1 duplicate-slug",
    ]
    assert faults[0].hint == "the other one is competencies/coaching.markdown"


def test_of_two_files_for_one_thing_the_first_counts(tmp_path: Path) -> None:
    files = {"guides/a.markdown": GUIDE.replace("Growth", "First"), "guides/a.md": GUIDE.replace("Growth", "Second")}
    assert read_contents(write_folder(tmp_path, files)).contents.guides["a"].title == "First talk"


def test_nothing_is_made_of_a_file_with_a_fault(tmp_path: Path) -> None:
    read = read_contents(write_folder(tmp_path, {"guides/a.md": "---\ntitle: One\ntitle: Two\n---\n"}))
    assert dict(read.contents.guides) == {}
    assert read.unread == {("guide", "a")}


MISPLACED = {
    "level.md": ("level.md", "unknown-file", "did you mean levels?"),
    "organization.yml": ("organization.yml", "unknown-file", "did you mean organisation.yml?"),
    "Organisation.yml": ("Organisation.yml", "unknown-file", "did you mean organisation.yml?"),
    "competencys/coaching.md": ("competencys", "unknown-file", "did you mean competencies?"),
    "mentors": ("mentors", "unknown-file", "put its files into one"),
    "notes.docx": ("notes.docx", "unknown-file", "nothing else is read"),
    "levels/engineer.md": ("levels/engineer.md", "bad-slug", "name it levels/LADDER/LEVEL.md"),
    "levels/a/b/engineer.md": ("levels/a/b", "unknown-file", "a level stands in levels/LADDER/LEVEL.md"),
    "guides/a/b.md": ("guides/a", "unknown-file", "a guide stands in guides/NAME.md"),
    "guides/a.md/b.md": ("guides/a.md", "unknown-file", "a guide stands in guides/NAME.md"),
    "guides/Growth Talk.md": ("guides/Growth Talk.md", "bad-slug", "name it guides/NAME.md"),
    "guides/growth_talk.md": ("guides/growth_talk.md", "bad-slug", "name it guides/NAME.md"),
    "guides/growth.talk.md": ("guides/growth.talk.md", "bad-locale", "a translation is called growth.de.md"),
    "guides/growth.DE.md": ("guides/growth.DE.md", "bad-locale", "a translation is called growth.de.md"),
    "levels/engineering/engineer.de_AT.md": (
        "levels/engineering/engineer.de_AT.md",
        "bad-locale",
        "a translation is called engineer.de.md",
    ),
    "organisation.deutsch.yml": (
        "organisation.deutsch.yml",
        "bad-locale",
        "a translation is called organisation.de.yml",
    ),
    f"guides/{'a' * 101}.md": (f"guides/{'a' * 101}.md", "bad-slug", "name it guides/NAME.md"),
    "levels/Eng/engineer.md": ("levels/Eng/engineer.md", "bad-slug", "name it levels/LADDER/LEVEL.md"),
    "guides/growth-talk.txt": ("guides/growth-talk.txt", "unknown-file", "rename it to growth-talk.md"),
    "guides/growth-talk.MD": ("guides/growth-talk.MD", "unknown-file", "rename it to growth-talk.md"),
    "guides/growth-talk.yml": ("guides/growth-talk.yml", "unknown-file", "rename it to growth-talk.md"),
    "ladders/design.md": ("ladders/design.md", "unknown-file", "rename it to design.yml"),
    "guides/line\nbreak.md": ("guides/line\\nbreak.md", "bad-slug", "name it guides/NAME.md"),
    os.fsdecode(b"guides/\xff.md"): ("guides/\\udcff.md", "bad-slug", "name it guides/NAME.md"),
}


@pytest.mark.parametrize("path", MISPLACED, ids=ascii)
def test_a_file_that_stands_where_none_is_read_is_told_with_its_place(path: str, tmp_path: Path) -> None:
    (fault,) = faults_in(tmp_path, {**SOUND, path: GUIDE})
    file, code, hint = MISPLACED[path]
    assert (fault.file, fault.code) == (file, code)
    assert (fault.hint or "").startswith(hint)
    str(fault).encode("utf-8")


def test_what_is_no_content_by_its_name_is_left_alone(tmp_path: Path) -> None:
    aside = {
        "README.md": "words",
        "LICENSE": "words",
        "guides/readme.md": "words",
        ".git/config": "words",
        ".gitignore": "words",
        "guides/.growth-talk.md.swp": "words",
        "levels/.obsidian/notes.md": "words",
        "levels/engineering/README.md": "words",
    }
    assert faults_in(tmp_path, {**SOUND, **aside}) == []


@pytest.mark.parametrize(
    "target", ["/etc/hostname", "../../outside.md", "/nowhere/at/all", "../../../../../../etc/passwd"]
)
def test_a_link_that_leads_out_of_the_folder_is_not_followed(target: str, tmp_path: Path) -> None:
    (tmp_path / "outside.md").write_text("---\ntitle: A secret\n---\n")
    folder = write_folder(tmp_path / "content", SOUND)
    (folder / "guides").mkdir()
    (folder / "guides" / "a.md").symlink_to(target)
    (fault,) = faults_in(folder)
    assert (fault.place, fault.code) == ("guides/a.md", "outside-folder")
    assert dict(read_contents(folder).contents.guides) == {}


@pytest.mark.parametrize("name", ["guides", "levels/engineering"])
def test_a_folder_that_is_a_link_out_is_not_followed(name: str, tmp_path: Path) -> None:
    outside = write_folder(tmp_path / "outside", {"a.md": GUIDE})
    folder = write_folder(tmp_path / "content", {"organisation.yml": ORGANISATION, "levels/readme.md": ""})
    (folder / name).symlink_to(outside)
    assert told(faults_in(folder)) == [f"{name} outside-folder"]


def test_a_link_within_the_folder_is_a_file_like_any_other(tmp_path: Path) -> None:
    write_folder(tmp_path, {**SOUND, "guides/a.md": GUIDE})
    (tmp_path / "guides" / "b.md").symlink_to("a.md")
    assert faults_in(tmp_path) == []
    assert list(read_contents(tmp_path).contents.guides) == ["a", "b"]


def test_a_content_folder_may_itself_be_a_link(tmp_path: Path) -> None:
    write_folder(tmp_path / "real", SOUND)
    (tmp_path / "link").symlink_to("real")
    assert faults_in(tmp_path / "link") == []


def test_links_in_a_ring_end_the_reading_with_a_fault(tmp_path: Path) -> None:
    write_folder(tmp_path, {**SOUND, "guides/b.md": GUIDE})
    (tmp_path / "guides" / "a.md").symlink_to("a.md")
    (tmp_path / "guides" / "loop").symlink_to(".")
    (tmp_path / "levels" / "loop").symlink_to("..")
    assert told(faults_in(tmp_path)) == [
        "guides/a.md:1:1 unreadable",
        "guides/loop unknown-file",
        *(f"levels/loop/{name} unknown-file" for name in sorted([*{path.split("/")[0] for path in SOUND}, "guides"])),
    ]


def test_what_is_no_ordinary_file_is_told_and_never_waited_for(tmp_path: Path) -> None:
    write_folder(tmp_path, {"levels/readme.md": ""})
    os.mkfifo(tmp_path / "organisation.yml")
    assert told(faults_in(tmp_path)) == ["organisation.yml:1:1 unreadable"]


def test_a_folder_that_cannot_be_listed_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_folder(tmp_path, {**SOUND, "guides/a.md": GUIDE})
    listed = Path.iterdir

    def iterdir(folder: Path) -> object:  # a patch, since nothing can be forbidden to root
        if folder.name == "guides":
            raise PermissionError(13, "Permission denied")
        return listed(folder)

    monkeypatch.setattr(Path, "iterdir", iterdir)
    (fault,) = faults_in(tmp_path)
    assert str(fault) == "guides: cannot be read: Permission denied"


def test_a_file_that_cannot_be_opened_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_folder(tmp_path, {**SOUND, "guides/a.md": GUIDE})
    opened = Path.read_bytes

    def read_bytes(file: Path) -> bytes:
        if file.name == "a.md":
            raise PermissionError(13, "Permission denied")
        return opened(file)

    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    (fault,) = faults_in(tmp_path)
    assert str(fault) == "guides/a.md:1:1: cannot be read: Permission denied"


@pytest.mark.parametrize(("field", "hint"), [("slug", "the file's name is the identity"), ("body", "write it below")])
def test_what_the_file_says_by_itself_is_no_field(field: str, hint: str, tmp_path: Path) -> None:
    guide, (place,) = marked("guides/a.md", f"---\ntitle: A\n⟦{field}: a\n---\nBelow.\n")
    (fault,) = faults_in(tmp_path, {**SOUND, "guides/a.md": guide})
    assert (fault.place, fault.code) == (place, "unknown-field")
    assert (fault.hint or "").startswith(hint)


def test_a_place_is_found_even_after_the_file_is_gone(tmp_path: Path) -> None:
    read = read_contents(write_folder(tmp_path, SOUND))
    (tmp_path / "trainings/listening.md").unlink()
    place = read.locate("training", "listening", ("title",))
    assert (place.file, place.line) == (str(tmp_path / "trainings/listening.md"), None)


FIELDS = st.sampled_from(
    [b"title: x", b"track: a", b"order: 1", b"name: y", b"slug: z", b"body: b", b"- a", b"a: [", b"? b"]
)
PIECES = st.lists(
    st.binary(max_size=12) | FIELDS | st.sampled_from([b"---", b"", b"\xef\xbb\xbf", b"&a [*a]"]), max_size=8
)


@settings(
    derandomize=True, max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.sampled_from(sorted(KINDS)), PIECES, st.sampled_from([b"\n", b"\r\n"]))
def test_no_bytes_in_a_file_stop_the_reading(tmp_path: Path, kind: Kind, pieces: list[bytes], line_end: bytes) -> None:
    path = path_of(kind, {"level": "a/b", "translation": "guide/sound/de"}.get(kind, "a")).as_posix()
    for other in tmp_path.rglob("*.*"):
        other.unlink()
    raw = line_end.join(pieces)
    faults = faults_in(tmp_path, {path: raw, "guides/sound.md": GUIDE})
    read = read_contents(tmp_path)

    assert "sound" in read.contents.guides
    assert bool(read.unread) == (len(read.contents) == 1)
    if read.unread:
        assert [fault for fault in faults if fault.file == path]
    lines = raw.count(b"\n") + raw.count(b"\r") + 2
    assert all(fault.line is None or 1 <= fault.line <= lines for fault in faults)


def test_every_kind_but_the_organisation_has_a_folder_and_a_translation_stands_beside_its_original() -> None:
    assert {"organisation", "translation", *FOLDERS.values()} == set(KINDS)
