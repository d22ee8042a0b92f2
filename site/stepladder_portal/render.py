"""The one template environment: what templates can say, and on which data."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, ChoiceLoader, Environment, FileSystemLoader, StrictUndefined, TemplateError
from markupsafe import Markup

from stepladder_portal import addresses, offered
from stepladder_portal.answers import Answer
from stepladder_portal.catalog import Catalog
from stepladder_portal.compiled import Compiled
from stepladder_portal.compiling import PlainCode
from stepladder_portal.errors import BuildError
from stepladder_portal.languages import Languages
from stepladder_portal.page import Page
from stepladder_portal.pages import Pages
from stepladder_portal.speaking import speech
from stepladder_portal.surroundings import Surroundings
from stepladder_portal.translating import Translating
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
        environment.filters |= offered.filters(self.wording, self.catalog.as_of)
        environment.tests |= offered.TESTS
        environment.globals |= offered.names(self.views, self.wording, self.surroundings, self.languages, self.theme)
        environment.globals |= {"plural_form": self._plural_form, "steps_of": self.steps}
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
