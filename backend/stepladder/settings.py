"""The environment, read once and frozen."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, BeforeValidator, Field, StringConstraints, ValidationInfo
from pydantic_core import PydanticCustomError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

Audience = Literal["public", "staff"]

FIRST_DAY, LAST_DAY = date(1970, 1, 1), date(2099, 12, 31)
"""No other day can count as today: days before and after it are reckoned from it."""


_NAME = re.compile(r"[a-z0-9_-]+(?:\.[a-z0-9_-]+)*")


def _host_names(given: object) -> object:
    """Names of hosts, written with commas between them."""
    if not isinstance(given, str):
        return given
    names = [name.strip().lower() for name in given.split(",") if name.strip()]
    if not all(map(_NAME.fullmatch, names)):
        raise PydanticCustomError("host_names", "write names with commas between them, say careers.example,localhost")
    return names


_ORIGIN = re.compile(r"https?://(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])(?::[0-9]{1,5})?")

EVERY_ORIGIN = "*"
"""Stands for the pages of everybody in a list of origins."""


def _origins(given: object) -> object:
    """Origins of pages, written with commas between them."""
    if not isinstance(given, str):
        return given
    origins = [origin.strip().lower() for origin in given.split(",") if origin.strip()]
    if not all(origin == EVERY_ORIGIN or _ORIGIN.fullmatch(origin) for origin in origins):
        asked = "write origins with commas between them, say https://intranet.example,http://localhost:5173"
        raise PydanticCustomError("origins", asked)
    return origins


def _not_everybody(origins: tuple[str, ...], others: ValidationInfo) -> tuple[str, ...]:
    """What is for staff is not for the pages of everybody."""
    if EVERY_ORIGIN in origins and others.data.get("audience") != "public":
        raise PydanticCustomError(
            "origins", "a service for staff answers pages of origins that are listed, never of all"
        )
    return origins


_WHOLE_ADDRESS = re.compile(r"https?://[^\s/?#@]+(/[^\s?#]*)?")
_PLACES = re.compile(r"\{([^{}]*)\}")


def _site(given: object) -> object:
    """The address of a portal's root, with a slash at its end."""
    if not isinstance(given, str):
        return given
    address = given.strip()
    if not _WHOLE_ADDRESS.fullmatch(address):
        raise PydanticCustomError("site", "write the address of the portal's first page, say https://careers.example/")
    return f"{address.rstrip('/')}/"


def _template(*known: str) -> Callable[[object], object]:
    """An address with places to fill in, of which these are known."""

    def checked(given: object) -> object:
        if not isinstance(given, str):
            return given
        address = given.strip()
        safe = re.fullmatch(r"(https://[^\s/?#{}@]+([/?#]\S*)?|mailto:[^\s{}?]+(\?\S*)?)", address)
        if not safe or not set(_PLACES.findall(address)) <= {*known} or re.search(r"[{}]", _PLACES.sub("", address)):
            places = " and ".join(f"{{{name}}}" for name in known)
            raise PydanticCustomError(
                "template",
                "write an address that begins with https:// or mailto:, with {places} to be filled in",
                {"places": places},
            )
        return address

    return checked


_LOCALE = re.compile(r"[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")

EVERY_LOCALE = "all"
"""Stands for all languages in which something can be read."""


def locale_tags(given: object) -> object:
    """Tags of languages, written with commas between them; None for all. Raises ValueError where it is no such list."""
    if not isinstance(given, str):
        return given
    tags = [tag.strip() for tag in given.split(",") if tag.strip()]
    if tags == [EVERY_LOCALE]:
        return None
    if not tags or not all(map(_LOCALE.fullmatch, tags)):
        raise PydanticCustomError(
            "locales", "write tags of languages with commas between them, say en-GB,de, or all for every one"
        )
    return tags


class Settings(BaseSettings):
    """How this service is set up. Each field is read from ``STEPLADDER_<NAME>``."""

    model_config = SettingsConfigDict(env_prefix="STEPLADDER_", frozen=True, extra="ignore")

    database_url: str = "sqlite:///var/stepladder.db"
    """``sqlite:///relative/path``, ``sqlite:////absolute/path`` or ``postgresql://user:password@host:port/name``."""
    audience: Audience = "public"
    """For whom the API answers at most: ``public``, or ``staff``, who also see the mentors."""
    as_of: date | None = Field(default=None, ge=FIRST_DAY, le=LAST_DAY)
    """The day that counts as today; unset means the real one. Fixed in tests, benchmarks and CI."""
    portal: Path | None = None
    """The folder of a built portal to serve at ``/``."""
    site_url: Annotated[str | None, BeforeValidator(_site)] = None
    """Where a portal that is built will stand, say ``https://careers.example/``: it then tells whole addresses."""
    edit_url: Annotated[str | None, BeforeValidator(_template("path", "address"))] = None
    """Where a page's words are edited, by ``https:`` or ``mailto:``: ``{path}`` is its file in the content folder, and
    ``{address}`` where it stands in the portal. Unset, no page has such a link."""
    report_url: Annotated[str | None, BeforeValidator(_template("address"))] = None
    """Where a problem with a page is reported, likewise. Unset, no page has such a link."""
    known_by: Annotated[str | None, StringConstraints(strip_whitespace=True, min_length=1)] = None
    """By what a portal's events, feeds and exports are told from those of other organisations, for good. Unset, it is
    the organisation's name; one that takes another name sets the former here, and what people have subscribed to and
    taken over goes on."""
    locales: Annotated[tuple[str, ...] | None, NoDecode, BeforeValidator(locale_tags)] = None
    """In which languages a portal is built besides the organisation's own, by their BCP 47 tags; in the environment
    with commas. Unset, or ``all``, it is all in which something can be read."""
    allowed_hosts: Annotated[tuple[str, ...], NoDecode, BeforeValidator(_host_names)] = ()
    """By which names beside ``localhost`` a service for staff may be called; in the environment with commas."""
    allowed_origins: Annotated[
        tuple[str, ...], NoDecode, BeforeValidator(_origins), AfterValidator(_not_everybody)
    ] = ()
    """Pages of which other origins may ask the API in a browser; in the environment with commas.

    ``*`` stands for all, and only where the API answers for the public."""
    documents: Literal["any", "trusted"] = "any"
    """Which documents are answered: any, or only those that are known beforehand (see ``api.trusted``)."""
    documents_file: Path | None = None
    """A JSON file of more documents that are known beforehand, by ``sha256:`` and the SHA-256 of each one's text."""
    max_age: int = Field(default=300, ge=0)
    """For how many seconds caches may keep an answer for the public to a document that is known beforehand."""
    introspection: bool = True
    """Whether the API describes itself to anyone who asks."""
    graphiql: bool = True
    """Whether a browser at ``/graphql`` is shown GraphiQL. It needs introspection, and documents of any sort."""
    max_body_bytes: int = Field(default=100_000, gt=0)
    """The largest request body that the API reads."""
