"""Texts that nobody has translated: in pages of another language they know of what language they are."""

from pathlib import Path
from typing import Any

import orjson
import pytest
from graphql import TypeInfo, TypeInfoVisitor, Visitor, build_schema, get_named_type, parse, visit

from stepladder_portal.compiling import bare, lang_of, written
from stepladder_portal.joining import shared
from stepladder_portal.operations import operation
from stepladder_portal.packed import Packed
from stepladder_portal.prose import prose
from stepladder_portal.told import (
    NAMES,
    SENTENCES,
    WORDS,
    Gathered,
    Original,
    Told,
    capitalised,
    filled,
    joined,
    language_of,
    pieces_of,
)

ROOT = Path(__file__).parents[2] / "graphql"
NOT_ASKED_FOR_PAGES = {"bridge", "changes", "coverage", "difference", "doors", "glance", "ladders", "paths", "search"}


def original(answer: Any) -> Original:
    gathered = Gathered()
    gathered.learn(answer)
    return Original("en-GB", gathered.texts)


def marked(own: Any, other: Any) -> Any:
    return original(own).mark(other)


def lang(text: str) -> str | None:
    return text.lang if isinstance(text, Told) else None


def test_every_text_that_is_asked_for_is_known_to_be_words_or_a_name() -> None:
    """Whoever asks for one more field says whether it can be translated."""
    schema = build_schema((ROOT / "schema.graphql").read_text("utf-8"))
    found: set[str] = set()
    for file in sorted((ROOT / "operations").glob("*.graphql")):
        if file.stem in NOT_ASKED_FOR_PAGES:
            continue
        info = TypeInfo(schema)

        class Texts(Visitor):
            def enter_field(self, node: Any, *_: Any, info: TypeInfo = info) -> None:
                of = info.get_type()
                if of and get_named_type(of).name == "String":
                    found.add(node.name.value)

        visit(parse(operation(file.stem).document), TypeInfoVisitor(info, Texts()))
    assert found
    assert found - WORDS - SENTENCES - NAMES == set()
    assert len(WORDS | NAMES | SENTENCES) == len(WORDS) + len(NAMES) + len(SENTENCES)


def test_what_reads_as_in_the_own_language_is_of_that_language() -> None:
    own = {"slug": "lead", "title": "Lead", "summary": "Leads.", "stays": ["Pay.", "Place."], "rank": {"title": "Four"}}
    german = {
        "slug": "lead",
        "title": "Lead",
        "summary": "Leitet.",
        "stays": ["Pay.", "Ort."],
        "rank": {"title": "Four"},
    }
    marked(own, german)
    assert [lang(text) for text in (german["title"], german["stays"][0], german["rank"]["title"])] == ["en-GB"] * 3  # type: ignore[index]
    assert [lang(text) for text in (german["slug"], german["summary"], german["stays"][1])] == [None] * 3  # type: ignore[arg-type]
    assert german["title"] == "Lead"


def test_a_text_is_told_by_its_words_wherever_it_stood() -> None:
    assert (
        lang(marked([{"area": "Fleet"}], {"competencies": [{"title": "Fleet"}]})["competencies"][0]["title"]) == "en-GB"
    )


def test_what_the_api_says_of_itself_is_english_in_every_language() -> None:
    found = marked({}, {"sentence": "Nothing teaches Deutsch yet.", "because": None})
    assert lang(found["sentence"]) == "en"
    assert found["because"] is None


def test_pieces_of_a_text_are_of_the_language_of_the_whole() -> None:
    pieces = [{"kind": "KEPT", "text": "Plans "}, {"kind": "NEW", "text": "in "}, {"kind": "KEPT", "text": "ink."}]
    german = [{"kind": "KEPT", "text": "Plant "}, {"kind": "NEW", "text": "in "}, {"kind": "KEPT", "text": "Tinte."}]
    own = original({"wording": pieces})
    assert {lang(piece["text"]) for piece in own.mark({"wording": [dict(each) for each in pieces]})["wording"]} == {
        "en-GB"
    }
    assert {lang(piece["text"]) for piece in own.mark({"wording": german})["wording"]} == {None}


def test_what_is_kept_packed_is_marked_whenever_it_is_read() -> None:
    packed = Packed(original({"text": "Ask."}).mark)
    packed.put(("a/b", "a/c"), {"text": "Ask.", "note": "Frag."})
    answer = packed["a/b", "a/c"]
    assert (lang(answer["text"]), lang(answer["note"])) == ("en-GB", None)


def test_texts_that_are_told_once_keep_their_language() -> None:
    known: dict[Any, Any] = {}
    one = shared({"slug": "lead", "title": Told.of("lead", "en-GB")}, known)
    other = shared({"slug": "lead", "title": Told.of("lead", "en-GB")}, known)
    assert one is other
    assert (lang(one["slug"]), lang(one["title"])) == (None, "en-GB")


def test_a_text_of_another_language_is_a_text_everywhere_else() -> None:
    told = Told.of("Lead", "en-GB")
    assert orjson.dumps({"title": told}) == b'{"title":"Lead"}'
    assert {told: 1}["Lead"] == 1
    assert lang(told.upper()) is None


@pytest.mark.parametrize(("tag", "direction"), [("en-GB", "ltr"), ("ar", "rtl")])
def test_prose_says_with_every_paragraph_of_what_language_it_is(tag: str, direction: str) -> None:
    html = prose(Told.of("# A\n\none\n\n- two\n", tag))
    said = f'lang="{tag}" dir="{direction}"'
    assert html == f"<h2 {said}>A</h2>\n<p {said}>one</p>\n<ul {said}>\n<li>two</li>\n</ul>\n"
    assert "lang" not in prose("# A\n\none\n\n- two\n")


LEAD = Told.of("Team Lead", "en-GB")


def pieces(text: str) -> list[tuple[str, str | None]]:
    return [(piece, lang(piece)) for piece in pieces_of(text)]


def test_a_sentence_knows_the_language_of_each_value_in_it() -> None:
    said = filled("Mehr bei %(level)s, zu 100 %%, seit %(days)s Tagen", {"level": LEAD, "days": 3})
    assert said == "Mehr bei Team Lead, zu 100 %, seit 3 Tagen"
    assert [piece for piece in pieces(said) if piece[1]] == [("Team Lead", "en-GB")]
    assert "".join(piece for piece, _ in pieces(said)) == said
    within = filled("(%(said)s)", {"said": said})
    assert ("Team Lead", "en-GB") in pieces(within)
    assert type(filled("Mehr bei %(level)s", {"level": "Teamleitung"})) is str


def test_texts_one_after_another_each_keep_their_language() -> None:
    assert pieces(joined([LEAD, "Flotte"])) == [("Team Lead", "en-GB"), (", ", None), ("Flotte", None)]
    assert type(joined(["Werft", "Flotte"])) is str
    assert joined([]) == ""


def test_a_capital_at_the_beginning_changes_no_language() -> None:
    assert pieces(capitalised(Told.of("by call", "en-GB"))) == [("By call", "en-GB")]
    assert pieces(capitalised(joined(["ab", LEAD], " "))) == [("Ab", None), (" ", None), ("Team Lead", "en-GB")]
    assert capitalised("") == ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Flotte", None),
        (LEAD, "en-GB"),
        (joined([LEAD, Told.of("Sales", "en-GB")]), "en-GB"),
        (joined([LEAD, "Flotte"]), None),
        (joined([LEAD, Told.of("Vendite", "it")]), None),
        ("", None),
    ],
)
def test_a_text_is_of_a_language_where_all_its_words_are(text: str, expected: str | None) -> None:
    assert language_of(text) == expected


def test_a_sentence_with_another_language_in_it_is_written_with_its_pieces_marked() -> None:
    said = filled("<%(level)s>", {"level": LEAD})
    assert written(said) == '&lt;<bdi lang="en-GB">Team Lead</bdi>&gt;'
    assert bare(said) == "&lt;Team Lead&gt;"
    assert lang_of(LEAD) == ' lang="en-GB"'
    assert lang_of(said + "!") == lang_of(None) == ""
