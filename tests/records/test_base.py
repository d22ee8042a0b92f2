"""What every record promises: it does not change, takes nothing it does not know, and holds nothing unprintable."""

import re

import pytest
from pydantic import ValidationError
from world import a_level, world

from stepladder.records import KINDS, LEVEL_SLUG_PATTERN, SLUG_PATTERN, Guide, Kind, Level

SLUGS = ["a", "system-design", "4", "a-1-b", "2026"]
NOT_SLUGS = ["", "A", "a_b", "-a", "a-", "a--b", "a b", "a/b", "ä", "a\n", "../a", "a.b"]


def a_guide(slug: str = "talk", **fields: object) -> Guide:
    """A guide of this name."""
    return Guide.model_validate({"slug": slug, "title": "Talk", **fields})


@pytest.mark.parametrize("slug", SLUGS)
def test_a_slug_is_lower_case_letters_digits_and_single_hyphens(slug: str) -> None:
    assert a_guide(slug).slug == slug
    assert re.fullmatch(SLUG_PATTERN, slug)


@pytest.mark.parametrize("slug", [*NOT_SLUGS, "a" * 101])
def test_nothing_else_is_a_slug(slug: str) -> None:
    with pytest.raises(ValidationError):
        a_guide(slug)


@pytest.mark.parametrize("slug", [*SLUGS, *NOT_SLUGS, "a/b/c", "/a", "a/", "A/b", "a/b\n"])
def test_a_level_s_slug_is_its_ladder_and_its_name(slug: str) -> None:
    allowed = bool(re.fullmatch(LEVEL_SLUG_PATTERN, slug))
    assert allowed == (slug == "a/b")
    if allowed:
        assert a_level(slug).ladder == "a"
    else:
        with pytest.raises(ValidationError):
            a_level(slug)


@pytest.mark.parametrize("kind", KINDS)
def test_no_document_can_be_changed_or_given_an_unknown_field(kind: Kind) -> None:
    document = next(iter(world().of_kind(kind).values()))
    with pytest.raises(ValidationError, match="frozen"):
        document.slug = "other"
    with pytest.raises(ValidationError, match="extra_forbidden"):
        KINDS[kind].model_validate({**document.model_dump(), "sumary": "typo"})


@pytest.mark.parametrize("kind", KINDS)
def test_every_document_survives_as_plain_data(kind: Kind) -> None:
    for document in world().of_kind(kind).values():
        assert KINDS[kind].model_validate_json(document.model_dump_json()) == document


@pytest.mark.parametrize("character", ["\x00", "\x07", "\x0b", "\x1b", "\x7f", "\ud800"])
@pytest.mark.parametrize("field", ["title", "body"])
def test_what_no_page_can_show_is_refused_with_its_number(character: str, field: str) -> None:
    with pytest.raises(ValidationError, match=f"U\\+{ord(character):04X}"):
        a_guide(**{field: f"before {character} after"})


def test_line_breaks_tabs_emoji_and_any_script_are_kept_as_typed() -> None:
    text = "a\tb\nc | {{ 7*7 }} <script> \U0001f9d7\u200d\u2640\ufe0f עברית \u2028 %}"
    assert a_guide(title=text, body=text) == Guide(slug="talk", title=text, body=text)


@pytest.mark.parametrize("hours", ["nan", "inf", "-inf", "-1"])
def test_hours_are_a_number_that_can_be_counted(hours: str) -> None:
    with pytest.raises(ValidationError):
        KINDS["mentor"].model_validate({"slug": "a", "name": "A", "hours_per_month": hours})


def test_a_week_counts_nothing_below_none_or_above_all() -> None:
    for share in (-1, 101):
        with pytest.raises(ValidationError):
            Level.model_validate({**a_level().model_dump(), "week": {"people": share}})
