"""Templates that were compiled before: taken as they were, and never where anything of theirs has changed."""

import sys
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from stepladder_portal import compiled
from stepladder_portal.compiled import Compiled


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where Python would keep what it compiles."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(compiled, "cache_from_source", lambda _: str(tmp_path / "cache" / "compiled.pyc"))
    return tmp_path / "cache" / "templates"


def drawn(text: str, language: str = "en", name: str = "a.html", *, trim: bool = False) -> tuple[str, bool]:
    """What a template says in a new environment, and whether it had to be compiled for that."""
    environment = Environment(loader=DictLoader({name: text}), autoescape=True, trim_blocks=trim)
    environment.filters["spoken"] = lambda word: f"{word} ({language})"
    environment.bytecode_cache = Compiled(environment, language)
    made: list[str] = []
    compile_ = environment.compile
    environment.compile = lambda *args, **named: made.append(name) or compile_(*args, **named)  # type: ignore[method-assign, assignment]
    return environment.get_template(name).render(), bool(made)


def test_a_template_is_compiled_once_for_all_builds() -> None:
    assert drawn("{{ 1 + 1 }}") == ("2", True)
    assert drawn("{{ 1 + 1 }}") == ("2", False)


def test_a_template_that_has_changed_is_compiled_again() -> None:
    drawn("before")
    assert drawn("after") == ("after", True)


def test_what_was_said_while_compiling_is_not_said_in_another_language() -> None:
    assert drawn("{{ 'word'|spoken }}", "en")[0] == "word (en)"
    assert drawn("{{ 'word'|spoken }}", "de")[0] == "word (de)"


def test_environments_that_treat_lines_otherwise_do_not_share() -> None:
    text = "{% if true %}\nx{% endif %}"
    assert drawn(text)[0] == "\nx"
    assert drawn(text, trim=True)[0] == "x"


def test_what_was_compiled_by_other_modules_is_not_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn("x")
    monkeypatch.setattr(compiled, "_modules", lambda: [("filters.py", 1, 1)])
    assert drawn("x") == ("x", True)


@pytest.mark.parametrize("spoiled", [b"", b"nonsense", b"\0" * 200])
def test_what_cannot_be_read_is_compiled_again(spoiled: bytes, folder: Path) -> None:
    drawn("x")
    for file in folder.iterdir():
        file.write_bytes(spoiled)
    assert drawn("x") == ("x", True)
    assert drawn("x") == ("x", False)


def test_half_of_what_was_kept_is_compiled_again(folder: Path) -> None:
    drawn("x")
    for file in folder.iterdir():
        file.write_bytes(file.read_bytes()[:-7])
    assert drawn("x") == ("x", True)


def test_where_nothing_may_be_written_a_portal_is_built_all_the_same(folder: Path) -> None:
    folder.parent.mkdir()
    folder.write_text("a file where the folder should be")
    assert drawn("x") == ("x", True)


def test_who_wants_nothing_kept_of_python_has_nothing_kept_of_templates(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    drawn("x")
    assert not folder.exists()


def test_nothing_but_whole_files_is_left(folder: Path) -> None:
    drawn("x")
    assert [file.suffix for file in folder.iterdir()] == [".jinja"]


def test_of_one_template_only_so_many_are_kept(folder: Path) -> None:
    for language in "abcdefghijkl":
        drawn("x", language)
    assert len(list(folder.iterdir())) == 8
    assert drawn("x", "l") == ("x", False)
