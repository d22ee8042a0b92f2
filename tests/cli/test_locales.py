"""In which languages a portal is built: as the settings say, and always in the organisation's own."""

from pathlib import Path

import pytest
from commands import call
from pydantic import ValidationError

from stepladder.cli.building import _chosen
from stepladder.errors import WrongUseError
from stepladder.settings import Settings

OFFERED = ["en-GB", "de", "pt-BR"]


def chosen(locales: str | None) -> list[str]:
    setup = Settings() if locales is None else Settings.model_validate({"locales": locales})
    return list(_chosen(setup, OFFERED))


@pytest.mark.parametrize(
    ("named", "built"),
    [
        (None, OFFERED),
        ("all", OFFERED),
        ("en-GB", ["en-GB"]),
        ("de", ["en-GB", "de"]),
        ("pt-br, de , DE", ["en-GB", "pt-BR", "de"]),
    ],
)
def test_the_own_language_comes_first_and_then_those_that_are_named(named: str | None, built: list[str]) -> None:
    assert chosen(named) == built


def test_languages_in_which_nothing_is_told_are_named_with_those_that_there_are() -> None:
    with pytest.raises(WrongUseError, match=r"Nothing can be read in fr or de-AT; there is en-GB, de, pt-BR\."):
        chosen("fr,de,de-AT")


@pytest.mark.parametrize("named", ["", " , ", "../de", "de;fr", "d", "de_AT", "<b>"])
def test_what_is_no_list_of_tags_is_refused(named: str) -> None:
    with pytest.raises(ValidationError, match="write tags of languages with commas between them"):
        chosen(named)


def test_all_languages_and_some_of_them_are_not_named_together() -> None:
    with pytest.raises(WrongUseError, match="Nothing can be read in all"):
        chosen("all,de")


def test_the_environment_names_languages_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("STEPLADDER_LOCALES", "de,pt-BR")
    assert Settings().locales == ("de", "pt-BR")


def test_a_tag_that_is_none_is_told_in_one_sentence_and_nothing_is_built(content: Path, tmp_path: Path) -> None:
    out = tmp_path / "portal"
    told = call("build", "--content", content, "--out", out, "--locales", "../de")
    assert told.code == 2
    assert told.sentence == "../de names no language; write tags for --locales as en-GB,de."
    assert not out.exists()
