"""What every template may use, by name, and nothing besides: docs/templates.md says what each is."""

from collections.abc import Callable
from datetime import date
from functools import cache, partial
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

from stepladder_portal import addresses, adverts, charts, facets, groups, measures
from stepladder_portal.compiling import joined, lang_of
from stepladder_portal.languages import Languages
from stepladder_portal.outputs import calendars, tables
from stepladder_portal.outputs.atom import level_feed
from stepladder_portal.outputs.case import case_of
from stepladder_portal.outputs.linked_data import LinkedData
from stepladder_portal.outputs.static_answers import answer_behind
from stepladder_portal.pay import bands_in_time, bands_together
from stepladder_portal.prose import address_to_write_to, is_web_address, linked, prose
from stepladder_portal.speaking import gettext, ngettext, pgettext
from stepladder_portal.surroundings import Surroundings, source_of
from stepladder_portal.views import Views
from stepladder_portal.vocabulary import session_status, training_kind
from stepladder_portal.wording import Wording

TESTS: dict[str, Callable[..., bool]] = {"web_address": is_web_address}
"""What a template may ask of a value: ``value is web_address``."""


def filters(wording: Wording, today: date) -> dict[str, Callable[..., Any]]:
    """What a template may make of a value: ``value|day``."""
    return {
        "join": joined,
        "prose": prose,
        "linked": linked,
        "day": cache(wording.day),
        "days": wording.days,
        "short_day": cache(partial(wording.short_day, today=today)),
        "time": wording.time,
        "language": wording.language,
        "duration": wording.duration,
        "number": wording.number,
        "listed": wording.listed,
        "sentence": wording.sentence,
        "session_status": session_status,
        "training_kind": training_kind,
    }


def names(
    views: Views, wording: Wording, surroundings: Surroundings, languages: Languages, theme: Path
) -> dict[str, Any]:
    """What a template finds by name."""
    catalog = views.catalog
    return {
        "_": gettext,
        "gettext": gettext,
        "ngettext": ngettext,
        "pgettext": pgettext,
        "catalog": catalog,
        "catalog_day": catalog.as_of.isoformat(),
        "organisation": catalog.organisation,
        "views": views,
        "sections": addresses.SECTIONS,
        "head": addresses.HEAD,
        "languages": languages,
        "lang_of": lang_of,
        "surroundings": surroundings,
        "source_of": source_of,
        "address_to_write_to": address_to_write_to,
        "asset": cache(partial(addresses.asset, theme)),
        "money": cache(wording.money),
        "span": wording.span,
        "quantity": wording.quantity,
        "bands_in_time": bands_in_time,
        "bands_together": bands_together,
        "ranges": adverts.ranges,
        "core": adverts.core,
        "advert_of": adverts.advert_of,
        "answer_behind": answer_behind,
        "case_of": case_of,
        "level_feed": level_feed,
        "linked_data": LinkedData(catalog, surroundings).block,
        "charts": _only(charts, "bars", "small_ladder", "stepladder"),
        "facets": _only(facets, "confirmed_long_ago", "first_pages", "list_address", "next_session"),
        "groups": _only(groups, "column", "group", "part", "parts"),
        "measures": _only(measures, "apart", "line_title", "outcome", "reading"),
        "tables": _only(tables, *_TABLES),
        "calendars": _only(calendars, *_CALENDARS),
    }


_CALENDARS = ("CYCLE_DATES", "SESSIONS", "session_calendar", "track_calendar", "training_calendar")
_TABLES = (
    *("CHANGED", "COMPETENCIES", "DATES", "DECIDED", "HOLES", "MENTORS", "OF_REPORTS", "PAY_MOVES", "SESSIONS"),
    *("TRAININGS", "expected_by", "of_each_ladder", "of_ladder", "there"),
)


def _only(module: ModuleType, *members: str) -> SimpleNamespace:
    """Of a module what a template has a use for."""
    return SimpleNamespace(**{member: getattr(module, member) for member in members})
