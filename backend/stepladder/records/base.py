"""What every record shares: frozen, strict about its fields, and identified by a slug."""

import re
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints

SLUG_PATTERN = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
LEVEL_SLUG_PATTERN = r"^[a-z0-9]+(?:-[a-z0-9]+)*/[a-z0-9]+(?:-[a-z0-9]+)*$"

Slug = Annotated[str, StringConstraints(pattern=SLUG_PATTERN, max_length=100)]
"""An identity: lower-case letters, digits and single hyphens. Equal to the stem of the file it stands in."""

LevelSlug = Annotated[str, StringConstraints(pattern=LEVEL_SLUG_PATTERN, max_length=201)]
"""The identity of a level, ``ladder/level``."""

ExpectationSlug = Annotated[
    str, StringConstraints(pattern=LEVEL_SLUG_PATTERN[:-1] + r"/[A-Za-z0-9][A-Za-z0-9._-]*$", max_length=402)
]
"""The identity of an expectation, ``ladder/level/key``."""

Presence = Literal["active", "retired"]
"""Whether a thing is in use. Nothing is deleted, only retired."""


CONTROL_CHARACTER = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
"""What no page can show, whatever stands around it."""


WEB_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://|\bwww\.|(?:[a-z0-9-]+\.)+[a-z]{2,}/\S", re.IGNORECASE)
"""An address that leads somewhere, written out or in short: ``https://…``, ``www.…``, ``meet.example/room``."""


def _no_control_characters(text: str) -> str:
    bad = CONTROL_CHARACTER.search(text)
    if bad:
        raise ValueError(f"has the control character U+{ord(bad.group()):04X}, which no page can show")
    return text


PlainText = Annotated[str, AfterValidator(_no_control_characters)]
"""Text that is shown exactly as typed: ``*x*`` stays, a line break stays."""

Markdown = Annotated[str, AfterValidator(_no_control_characters)]
"""Text in Markdown (CommonMark), cleaned before it is shown."""


Whole = Annotated[int, Field(ge=-(2**31), le=2**31 - 1)]
"""A whole number. It travels through GraphQL in 32 bits."""

Bounded = Annotated[int, Field(le=2**31 - 1)]
"""A whole number that begins where its field says: of two lower ends only one would count."""

Amount = Annotated[Decimal, Field(max_digits=30)]
"""An exact number that somebody could write out."""


class Record(BaseModel):
    """A noun of the domain as plain, frozen data. Unknown fields are refused, so that a typo is told."""

    model_config = ConfigDict(frozen=True, extra="forbid")


def is_slug(text: str) -> bool:
    """Whether a text can be an identity."""
    return len(text) <= 100 and re.fullmatch(SLUG_PATTERN, text) is not None
