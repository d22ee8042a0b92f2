"""`build` makes the same portal of a folder, a database or an API, and takes the place of nobody's files."""

import re
from pathlib import Path

import pytest
from commands import DAY, call, pages_of, tree


@pytest.fixture(params=["content", "database", "api"])
def source(request: pytest.FixtureRequest, content: Path, loaded: Path) -> tuple[list[str | Path], str]:
    """The options that name a source, and the database that is configured meanwhile."""
    if request.param == "database":
        return [], f"sqlite:///{loaded}"
    options: dict[str, list[str | Path]] = {"content": ["--content", content]}
    if request.param == "api":
        options["api"] = ["--api", request.getfixturevalue("api")]
    return options[request.param], "sqlite:////dev/null/nothing.db"


def test_every_source_gives_the_same_pages(source: tuple[list[str | Path], str], built: Path, tmp_path: Path) -> None:
    options, url = source
    out = tmp_path / "portal"
    made = call("build", *options, "--as-of", DAY, "--out", out, database_url=url)
    assert (made.code, made.out) == (0, "")
    assert made.sentence == f"Built {pages_of(out)} pages of revision 1 for public in {out}."
    assert _pages(out) == _pages(built)
    assert [path.name for path in tmp_path.iterdir()] == ["portal"]


def test_it_tells_what_it_built_as_data(content: Path, tmp_path: Path) -> None:
    out = tmp_path / "portal"
    made = call("build", "--content", content, "--as-of", DAY, "--audience", "staff", "--out", out, "--json")
    assert (made.code, made.err) == (0, "")
    assert made.json == {
        "out": str(out), "pages": pages_of(out), "revision": 1, "audience": "staff", "as_of": DAY,
        "locales": ["en"],
    }  # fmt: skip


def test_the_same_day_gives_the_same_bytes_in_the_same_place(content: Path, portal: Path) -> None:
    before = tree(portal)
    assert call("build", "--content", content, "--out", portal, as_of=DAY).code == 0
    assert tree(portal) == before
    assert [path.name for path in portal.parent.iterdir()] == ["portal"]


def test_the_settings_say_for_whom_and_as_of_when_where_no_option_does(
    source: tuple[list[str | Path], str], tmp_path: Path
) -> None:
    options, url = source
    settings = {"database_url": url, "audience": "staff", "as_of": "2026-05-04"}
    made = call("build", *options, "--out", tmp_path / "portal", "--json", **settings)
    assert (made.code, made.err) == (0, "")
    assert (made.json["audience"], made.json["as_of"]) == ("staff", "2026-05-04")
    chosen = ["--audience", "public", "--as-of", DAY]
    made = call("build", *options, *chosen, "--out", tmp_path / "portal", "--json", **settings)
    assert (made.json["audience"], made.json["as_of"]) == ("public", DAY)


@pytest.mark.parametrize("day", ["1970-01-01", "2099-12-31"])
def test_the_first_and_the_last_day_can_be_built_for(content: Path, tmp_path: Path, day: str) -> None:
    made = call("build", "--content", content, "--as-of", day, "--out", tmp_path / "portal", "--json")
    assert made.json["as_of"] == day


def test_faults_in_the_content_keep_the_old_portal(own_content: Path, portal: Path) -> None:
    (own_content / "hats" / "interviewer.md").write_text("---\ntitel: x\n---\n")
    before = tree(portal)
    refused = call("build", "--content", own_content, "--out", portal)
    assert refused.code == 1
    assert f"{own_content}/hats/interviewer.md:2:1: " in refused.err
    assert call("build", "--content", own_content, "--out", portal, "--json").json["faults"]
    assert tree(portal.parent) == {f"portal/{path}": data for path, data in before.items()}


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--content", "content", "--api", "http://127.0.0.1:9/graphql"], "Give --content or --api, not both"),
        (["--audience", "friends"], "There is no audience friends; it is public or staff."),
        (
            ["--as-of", "1960-01-01"],
            "1960-01-01 is no day to build for; give --as-of one from 1970-01-01 to 2099-12-31.",
        ),
        (["--api", "127.0.0.1:8000"], "127.0.0.1:8000 is not the address of an API"),
        (["--api", "http://"], "http:// is not the address of an API"),
        (["--api", "http://127.0.0.1:99999/graphql"], "http://127.0.0.1:99999/graphql is not the address of an API"),
        (["--api", "http://[::1/graphql"], "http://[::1/graphql is not the address of an API"),
        (["--content", "nowhere"], "There is no content folder nowhere"),
    ],
    ids=lambda part: " ".join(part) if isinstance(part, list) else "",
)
def test_wrong_use_is_told_before_anything_is_asked(arguments: list[str], told: str, tmp_path: Path) -> None:
    refused = call("build", *arguments, "--out", "portal", cwd=tmp_path)
    assert refused.code == 2
    assert refused.sentence.startswith(told)
    assert not list(tmp_path.iterdir())


def test_a_database_without_content_is_told_as_what_it_is(tmp_path: Path) -> None:
    told = call("build", "--out", tmp_path / "portal", database_url=f"sqlite:///{tmp_path}/empty.db")
    assert told.code == 3
    assert told.sentence.startswith(f"The database {tmp_path}/empty.db has no content yet; load some with")
    assert not (tmp_path / "portal").exists()


@pytest.mark.parametrize("out", ["letters", "letters/mine.txt"])
def test_nobodys_files_are_replaced_and_nothing_is_asked_for_them(out: str, tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "mine.txt").write_text("Dear reader")
    refused = call("build", "--api", "http://127.0.0.1:9/graphql", "--out", tmp_path / out)
    assert refused.code == 3
    assert refused.sentence.startswith(f"{tmp_path / out} ")
    assert tree(tmp_path) == {"letters/mine.txt": b"Dear reader"}


def _pages(portal: Path) -> dict[str, bytes]:
    """The pages, without the day on which their content was loaded."""
    pages = {path: text for path, text in tree(portal).items() if path.endswith(".html")}
    return {path: re.sub(rb"revision 1 of [^<]*", b"", text) for path, text in pages.items()}
