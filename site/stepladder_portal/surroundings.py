"""What a portal knows of the world around it, by the settings of whoever builds it; without a setting, nothing."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from urllib.parse import quote, urlsplit

from stepladder_portal.answers import Answer
from stepladder_portal.told import says_anything

_SOURCES = {
    "home": "organisation.yml",
    "ladder": "ladders/{}.yml",
    "fork": "ladders/{}.yml",
    "level": "levels/{}.md",
    "competency": "competencies/{}.md",
    "mentor": "mentors/{}.md",
    "training": "trainings/{}.md",
    "hat": "hats/{}.md",
    "guide": "guides/{}.md",
    "process": "processes/{}.md",
}
"""In which file of a content folder that stands from which a template draws a page."""


@dataclass(frozen=True)
class Surroundings:
    """Where a portal stands, and where its readers may go with what they would change."""

    site_url: str | None = None
    """The address of the portal's root, ending in a slash: ``https://careers.example/``."""
    edit_url: str | None = None
    """The address at which a page's source is edited, with ``{path}`` (``levels/engineering/staff.md``) in it, and
    perhaps ``{address}`` (``ladders/engineering/staff/``)."""
    report_url: str | None = None
    """The address at which a problem with a page is reported, with ``{address}`` in it."""
    known_by: str | None = None
    """By what the organisation is told apart from others in identities; None where its name does."""
    folder: str = ""
    """In which folder of the portal the pages stand that know it: those of another language have one, ``de/``."""

    @property
    def root(self) -> str:
        """The path of the portal's root on its host, ``/portal/``, for the page that any address may bring up."""
        return urlsplit(self.site_url).path if self.site_url else "/"

    def within(self, folder: str) -> "Surroundings":
        """What the pages in a folder of the portal know."""
        return replace(self, folder=folder)

    def absolute(self, address: str) -> str | None:
        """The whole address of what stands at an address of the portal; None where nobody knows."""
        return f"{self.site_url}{quote(self.folder + address, safe='/#')}" if self.site_url is not None else None

    def edit(self, address: str, source: str | None) -> str | None:
        """Where to edit the page at an address, whose words stand in the file ``source``."""
        if self.edit_url is None or (source is None and "{path}" in self.edit_url):
            return None
        return _filled(self.edit_url, {"path": source or "", "address": self.folder + address})

    def report(self, address: str) -> str | None:
        """Where to tell that something is wrong with the page at an address."""
        return None if self.report_url is None else _filled(self.report_url, {"address": self.folder + address})


@dataclass(frozen=True)
class Source:
    """The file of a content folder in which the words of a page stand."""

    path: str
    locale: str
    """Of what language they are, by its BCP 47 tag: the page's, or the organisation's own where nobody has translated
    them."""


def source_of(template: str, context: Mapping[str, object], organisation: Answer, here: str) -> Source | None:
    """Where the words of a page stand that is written in the language ``here``; None where no single file has them."""
    kind = template.removesuffix(".html")
    pattern = _SOURCES.get(kind)
    thing = context.get("ladder" if kind == "fork" else kind)
    if pattern is None or ("{}" in pattern and not isinstance(thing, dict)):
        return None
    own: str = organisation["locale"]
    if isinstance(thing, dict):
        told, pattern = thing["locale"], pattern.format(thing["slug"])
    else:
        told = here if says_anything(organisation) else own
    file = PurePosixPath(pattern)
    return Source(pattern if told == own else str(file.with_suffix(f".{told}{file.suffix}")), told)


def _filled(template: str, values: Mapping[str, str]) -> str:
    """A template of an address with values in the places of their names; an address's slashes stay as they are."""
    for name, value in values.items():
        template = template.replace(f"{{{name}}}", quote(value))
    return template
