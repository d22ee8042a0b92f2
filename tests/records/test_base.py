"""What every record promises: it does not change, takes nothing it does not know, and holds nothing unprintable."""

import re
from decimal import Decimal

import pytest
from pydantic import ValidationError
from world import a_fairness_report, a_level, a_session, a_training, world

from stepladder import records
from stepladder.records import (
    KINDS,
    LEVEL_SLUG_PATTERN,
    SLUG_PATTERN,
    FairnessPolicy,
    Guide,
    Kind,
    Level,
    Record,
    Translation,
)

BESIDES = {
    "fairness_report": a_fairness_report(),
    "translation": Translation(slug="guide/talk/de", kind="guide", of="talk", locale="de", texts={"title": "Gespräch"}),
}
"""Documents of the kinds that the small world lacks."""

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
    document = next(iter(world().of_kind(kind).values()), None) or BESIDES[kind]
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


def test_a_whole_number_is_one_that_an_answer_can_carry() -> None:
    for number in (2**31 - 1, -(2**31)):
        assert a_level(order=number).order == number
    for number in (2**31, -(2**31) - 1, 2**63, 10**400):
        with pytest.raises(ValidationError):
            a_level(order=number)
    assert a_session(seats=2**31 - 1).seats == 2**31 - 1
    for number in (2**31, -1):
        with pytest.raises(ValidationError):
            a_session(seats=number)


def test_an_amount_is_one_that_somebody_could_write_out() -> None:
    for written in ("0.1", "1e29", "1200.50", "0." + "1" * 30):
        assert a_training(cost=Decimal(written)).cost == Decimal(written)
    for written in ("1e30", "1e400000000", "1e-400000000", "0." + "1" * 40, "NaN", "Infinity"):
        with pytest.raises(ValidationError):
            a_training(cost=Decimal(written))


def test_no_field_of_any_document_takes_a_number_without_a_bound() -> None:
    for record in vars(records).values():
        if isinstance(record, type) and issubclass(record, Record):
            for name, field in record.model_json_schema().get("properties", {}).items():
                choices = field.get("anyOf", [field])
                assert all(
                    {"maximum", "minimum"} <= choice.keys() or {"maximum", "exclusiveMinimum"} <= choice.keys()
                    for choice in choices
                    if choice.get("type") == "integer"
                ), (record, name)


@pytest.mark.parametrize("hours", ["nan", "inf", "-inf", "-1"])
def test_hours_are_a_number_that_can_be_counted(hours: str) -> None:
    with pytest.raises(ValidationError):
        KINDS["mentor"].model_validate({"slug": "a", "name": "A", "hours_per_month": hours})


def test_a_week_counts_nothing_below_none_or_above_all() -> None:
    for share in (-1, 101):
        with pytest.raises(ValidationError):
            Level.model_validate({**a_level().model_dump(), "week": {"people": share}})


@pytest.mark.parametrize("less", [{"minimum_cell": 9}, {"margin": 0}, {"years": 0}, {"years": 11}])
def test_no_policy_lets_smaller_cells_be_told_than_the_record_allows(less: dict[str, int]) -> None:
    with pytest.raises(ValidationError):
        FairnessPolicy.model_validate(less)
