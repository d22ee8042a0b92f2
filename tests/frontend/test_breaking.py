"""What others rely on does not go, but for what was announced to go and whose day has passed."""

import runpy
import sys
from datetime import date
from pathlib import Path

import pytest
from graphql import build_schema

from published.breaking import broken, without_end
from published.changelog import changelog
from published.releases import Release, ReleaseError, releases

ROOT = Path(__file__).parents[2]
DAY = date(2027, 4, 1)

SDL = """\
type Query {
  level(slug: ID!, locale: String): Level
  thing: Thing
  levels(first: Int = 20): [Either!]!
  asked(it: Asked): Int
}

union Either = Level | Other

type Other {
  id: ID!
}

interface Thing {
  id: ID!
}

type Level implements Thing {
  id: ID!
  title: String!
  order: Int
  kind: Kind
}

enum Kind {
  ONE
  TWO
}

input Asked {
  text: String
  most: Int = 5
}
"""


def since(sdl: str, now: str, day: date = DAY) -> list[str]:
    """What a schema breaks of one that was released on a day."""
    return [*broken(Release(1, day, sdl, {}), build_schema(now))]


def test_the_schema_that_was_released_breaks_nothing() -> None:
    assert since(SDL, SDL) == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("  title: String!\n", "", "Field Level.title was removed."),
        ("  title: String!", "  title: String", "Level.title"),
        ("  order: Int", "  order: String", "Level.order"),
        ("level(slug: ID!, locale: String)", "level(slug: ID!)", "locale"),
        ("level(slug: ID!, locale: String)", "level(slug: ID!, locale: String!)", "locale"),
        ("level(slug: ID!, locale: String)", "level(slug: ID!, locale: String, day: Int!)", "day"),
        ("  TWO\n", "", "TWO"),
        ("Level implements Thing", "Level", "Thing"),
        ("enum Kind {\n  ONE\n  TWO\n}", "scalar Kind", "Kind"),
        ("first: Int = 20", "first: Int = 10", "The default of Query.levels(first:) was 20, and is 10 now."),
        ("first: Int = 20", "first: Int", "The default of Query.levels(first:) was 20, and is none now."),
        ("most: Int = 5", "most: Int = 6", "The default of Asked.most was 5, and is 6 now."),
        ("  text: String", "  text: String!", "Asked.text"),
        ("  most: Int = 5\n", "", "Asked.most"),
        ("union Either = Level | Other", "union Either = Level", "Other"),
    ],
)
def test_what_is_gone_or_changed_is_told_by_its_name(old: str, new: str, told: str) -> None:
    (found,) = since(SDL, SDL.replace(old, new))
    assert told in found


def test_an_input_of_which_only_one_field_may_be_given_now_is_told() -> None:
    free = "type Query { a(it: It): Int } input It { x: Int y: Int }"
    one = free.replace("input It", "input It @oneOf")

    assert since(free, one) == ["It takes exactly one of its fields now."]
    assert since(one, free) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  order: Int", "  order: Int!"),
        ("locale: String): Level", 'locale: String = "en"): Level'),
        ("text: String\n", 'text: String = ""\n'),
        ("  order: Int", "  order: Int\n  code: String"),
        ("  TWO\n", "  TWO\n  THREE\n"),
        ("slug: ID!, locale", "slug: ID, locale"),
        ("level(slug: ID!, locale: String)", "level(slug: ID!, locale: String, day: Int)"),
        ("  title: String!", '  "What it is called."\n  title: String!'),
        ("  title: String!", '  title: String! @deprecated(reason: "Use name. Removed after 2027-05-01.")'),
    ],
)
def test_what_is_added_or_deprecated_breaks_nothing(old: str, new: str) -> None:
    assert since(SDL, SDL.replace(old, new)) == []


@pytest.mark.parametrize(
    ("reason", "goes"),
    [
        ("Use name. Removed after 2027-03-31.", True),
        ("Removed after 2027-03-31", True),
        ("Use name. Removed after 2027-04-01.", False),
        ("Use name. Removed after 2031-01-01.", False),
        ("Use name. Removed after 2027-02-31.", False),
        ("Use name. Removed after the summer.", False),
        ("Removed after 2026-01-01, perhaps.", False),
        ("Use name.", False),
    ],
)
def test_what_was_deprecated_goes_when_a_release_has_been_made_later_than_its_day(reason: str, goes: bool) -> None:
    for old in ("  title: String!", "  TWO", "  text: String"):
        marked = SDL.replace(old, f'{old} @deprecated(reason: "{reason}")')
        marked = marked.replace("thing: Thing", "thing(asked: Asked): Thing")
        gone = SDL.replace(f"{old}\n", "" if old != "  text: String" else "  other: Int\n")
        gone = gone.replace("thing: Thing", "thing(asked: Asked): Thing")
        assert (since(marked, gone) == []) is goes, old


def test_a_type_goes_with_the_last_field_that_leads_to_it() -> None:
    marked = SDL.replace("kind: Kind", 'kind: Kind @deprecated(reason: "Removed after 2027-03-31.")')
    gone = SDL.replace("  kind: Kind\n", "").replace("enum Kind {\n  ONE\n  TWO\n}\n", "")
    assert since(marked, gone) == []
    assert since(marked.replace("thing: Thing", "thing: Thing\n  kinds: [Kind!]!"), gone) != []


def test_a_type_that_is_only_reached_as_an_interface_s_is_promised_as_well() -> None:
    sdl = SDL.replace("  level(slug: ID!, locale: String): Level\n", "")
    (found,) = since(sdl, sdl.replace("  title: String!\n", ""))
    assert "Level.title" in found


def test_what_is_deprecated_has_to_say_until_when() -> None:
    marked = SDL.replace("  title: String!", '  title: String! @deprecated(reason: "Use name.")')
    marked = marked.replace("locale: String", 'locale: String @deprecated(reason: "Removed after 2027-05-01.")')
    marked = marked.replace("  TWO", "  TWO @deprecated")
    assert [*without_end(build_schema(SDL))] == []
    assert [*without_end(build_schema(marked))] == ["Kind.TWO", "Level.title"]


def test_the_changelog_tells_what_went_what_is_to_go_and_what_is_new() -> None:
    marked = SDL.replace("  order: Int", '  order: Int @deprecated(reason: "Use place. Removed after 2027-05-01.")')
    later = marked.replace("  title: String!\n", "  name: String!\n").replace("  TWO\n", "  TWO\n  THREE\n")
    told = changelog([Release(1, DAY, SDL, {}), Release(2, date(2027, 5, 2), later, {})])
    assert told.index("## Release 2, 2027-05-02") < told.index("## Release 1, 2027-04-01")
    order = [told.index(title) for title in ("### Removed or changed", "### Deprecated", "### Look out", "### New")]
    assert order == sorted(order)
    for line in (
        "- Field Level.title was removed.",
        "- Level.order: Use place. Removed after 2027-05-01.",
        "THREE",
        "Level.name",
        "4 questions",
    ):
        assert line in told


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder like graphql/, with one release."""
    (tmp_path / "releases").mkdir()
    (tmp_path / "schema.graphql").write_text(SDL, "utf-8")
    Release(1, DAY, SDL, {"sha256:1": "{ __typename }"}).write(tmp_path / "releases")
    return tmp_path


def test_a_release_is_read_as_it_was_written(folder: Path) -> None:
    assert [*releases(folder / "releases")] == [Release(1, DAY, SDL, {"sha256:1": "{ __typename }"})]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("1.graphql", SDL),
        ("1.graphql", f"# Release 2, 2027-04-01. So.\n\n{SDL}"),
        ("3.graphql", f"# Release 3, 2027-04-01. So.\n\n{SDL}"),
        ("2.graphql", f"# Release 2, 2027-03-01. So.\n\n{SDL}"),
    ],
)
def test_releases_that_are_not_in_order_are_told(folder: Path, name: str, text: str) -> None:
    (folder / "releases" / name).write_text(text, "utf-8")
    (folder / "releases" / name).with_suffix(".documents.json").write_text("{}", "utf-8")
    with pytest.raises(ReleaseError):
        releases(folder / "releases")


def test_the_door_says_what_broke_and_what_to_do(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["compare_schema.py"])
    main = runpy.run_path(str(ROOT / "scripts" / "compare_schema.py"))["main"]
    assert main(folder) == 0
    (folder / "schema.graphql").write_text(SDL.replace("  order: Int\n", "").replace("TWO", "TWO @deprecated"), "utf-8")
    assert main(folder) == 1
    told = capsys.readouterr().err
    assert "Since release 1 of 2027-04-01: Field Level.order was removed." in told
    assert "Kind.TWO is deprecated without a day" in told
    assert "Put back what was promised" in told


def test_today_s_schema_keeps_what_the_last_release_promised() -> None:
    (*_, last) = releases(ROOT / "graphql" / "releases")
    schema = build_schema((ROOT / "graphql" / "schema.graphql").read_text("utf-8"))
    assert [*broken(last, schema)] == []
    assert [*without_end(schema)] == []
