"""The one template environment: what templates can say, and on which data."""

from collections.abc import Mapping
from functools import cache, partial
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, ChoiceLoader, Environment, FileSystemLoader, StrictUndefined, TemplateError
from markupsafe import Markup

from stepladder_portal import addresses, adverts, charts, facets, groups, measures
from stepladder_portal.answers import Answer
from stepladder_portal.catalog import Catalog
from stepladder_portal.compiled import Compiled
from stepladder_portal.compiling import PlainCode, joined
from stepladder_portal.errors import BuildError
from stepladder_portal.languages import Languages
from stepladder_portal.outputs import calendars, tables
from stepladder_portal.outputs.atom import level_feed
from stepladder_portal.outputs.case import case_of
from stepladder_portal.outputs.linked_data import LinkedData
from stepladder_portal.outputs.static_answers import answer_behind
from stepladder_portal.page import Page
from stepladder_portal.pages import Pages
from stepladder_portal.pay import bands_in_time, bands_together
from stepladder_portal.prose import address_to_write_to, is_web_address, prose
from stepladder_portal.speaking import gettext, ngettext, pgettext, speech
from stepladder_portal.surroundings import Surroundings, source_of
from stepladder_portal.translating import Translating
from stepladder_portal.vocabulary import session_status, training_kind
from stepladder_portal.wording import Wording


class Links:
    """Links from one page to others."""

    def __init__(self, here: str) -> None:
        self.here = here

    def __call__(self, target: str) -> str:
        """A link to an address of the portal, say ``mentors/``."""
        return addresses.relative(target, self.here)

    def to(self, kind: str, thing: Answer | str) -> str:
        """A link to the page of a thing."""
        return self(addresses.address(kind, thing))


class Renderer:
    """Draws pages, and parts of pages, from their templates."""

    def __init__(
        self,
        catalog: Catalog,
        templates: str,
        surroundings: Surroundings | None = None,
        languages: Languages | None = None,
    ) -> None:
        self.catalog = catalog
        self.surroundings = surroundings or Surroundings()
        self.languages = languages or Languages([catalog.locale])
        self.pages = Pages(catalog)
        self.views = self.pages.views
        self.wording = Wording(catalog.locale)
        self.speech = speech()
        self.theme = Path(templates).with_name("theme")
        self.environment = Environment(
            loader=FileSystemLoader(templates),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        self.steps = cache(self._steps)
        self.equip(self.environment)

    def equip(self, environment: Environment, more: BaseLoader | None = None) -> Environment:
        """Give a template environment our vocabulary, and our way with mistakes: undefined names stop the build."""
        environment.autoescape = True
        environment.code_generator_class = PlainCode
        environment.undefined = StrictUndefined
        environment.extend(speech=self.speech)
        environment.add_extension(Translating)
        environment.policies["ext.i18n.trimmed"] = True
        environment.bytecode_cache = Compiled(environment, f"{self.catalog.locale} {self.speech.mark}")
        environment.auto_reload = False  # else each use of a template asks the disk whether it has changed
        if more is not None and environment.loader is not None:
            environment.loader = ChoiceLoader([environment.loader, more])
        wording = self.wording
        environment.filters |= {
            "join": joined,
            "prose": prose,
            "day": cache(wording.day),
            "days": wording.days,
            "short_day": cache(wording.short_day),
            "time": wording.time,
            "language": wording.language,
            "duration": wording.duration,
            "number": wording.number,
            "listed": wording.listed,
            "sentence": wording.sentence,
            "an": wording.an,
            "session_status": session_status,
            "training_kind": training_kind,
        }
        environment.tests["web_address"] = is_web_address
        environment.globals |= {
            "_": gettext,
            "gettext": gettext,
            "ngettext": ngettext,
            "pgettext": pgettext,
            "plural_form": self._plural_form,
            "catalog": self.catalog,
            "catalog_day": self.catalog.as_of.isoformat(),
            "organisation": self.catalog.organisation,
            "sections": addresses.SECTIONS,
            "head": addresses.HEAD,
            "languages": self.languages,
            "address_to_write_to": address_to_write_to,
            "advert_of": adverts.advert_of,
            "answer_behind": answer_behind,
            "asset": cache(partial(addresses.asset, self.theme)),
            "bands_in_time": bands_in_time,
            "bands_together": bands_together,
            "charts": charts,
            "facets": facets,
            "money": cache(wording.money),
            "span": wording.span,
            "steps_of": self.steps,
            "quantity": wording.quantity,
            "calendars": calendars,
            "case_of": case_of,
            "core": adverts.core,
            "groups": groups,
            "measures": measures,
            "linked_data": LinkedData(self.catalog, self.surroundings).block,
            "level_feed": level_feed,
            "ranges": adverts.ranges,
            "source_of": source_of,
            "surroundings": self.surroundings,
            "tables": tables,
            "views": self.views,
        }
        return environment

    def _plural_form(self, number: float, one: str, many: str) -> int:
        return self.speech.form_of(number, one, many)

    def body(self, page: Page) -> Markup:
        """The body of a generated page."""
        try:
            return self.draw(page.template, Links(page.address), page.context, page=page)
        except TemplateError as error:
            raise BuildError(
                f"The page /{page.address} cannot be drawn by {page.template}: {error.message}."
            ) from error

    def draw(self, template: str, link: Links, context: Mapping[str, Any], **more: Any) -> Markup:
        """One template, drawn for the page that ``link`` starts from."""
        html = self.environment.get_template(template).render(link=link, **context, **more)
        return Markup(html)  # noqa: S704 - autoescape made it

    def _steps(self, count: int, reached: int, had: int | None = None) -> Markup:
        """The small picture of a scale with so many steps, one of them reached; ``had`` is the one reached before."""
        context = {"count": count, "reached": reached, "had": reached - 1 if had is None else had}
        html = self.environment.get_template("parts/steps.svg").render(context)
        return Markup(html)  # noqa: S704 - autoescape made it
