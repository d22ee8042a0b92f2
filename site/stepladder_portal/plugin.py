"""The generated pages within a MkDocs build.

Each is a page like any other, with a macro call for its source. What the macro hands back is finished HTML, so such a
page has no front matter to parse and never meets Markdown, and the one call is compiled once for all of them.
"""

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from jinja2 import FileSystemLoader
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page as MkDocsPage

from stepladder_portal.digest import digest
from stepladder_portal.handwritten import put_in_language
from stepladder_portal.macros import Drawings
from stepladder_portal.parcels import Parcels
from stepladder_portal.render import Links
from stepladder_portal.shares import Shares

if TYPE_CHECKING:
    from jinja2 import Environment
    from mkdocs.config.defaults import MkDocsConfig

_SOURCE = "{{ body() }}"


class _GeneratedPage(MkDocsPage):
    """A page of finished HTML. Its name is its address and not its title, which macros would read as a template."""

    def read_source(self, config: "MkDocsConfig") -> None:
        self.markdown = self.file.content_string

    def render(self, config: "MkDocsConfig", files: Files) -> None:
        self.content = (self.markdown or "").strip()


class PortalPlugin(BasePlugin):  # type: ignore[no-untyped-call, type-arg]
    """Adds the generated pages to a MkDocs build, draws them, and keeps the digest of each page for the index."""

    def __init__(self, drawings: Drawings, shares: Shares, digests: Parcels) -> None:
        self.drawings = drawings
        self.renderer = drawings.renderer
        self._shares = shares
        self._digests = digests
        self._elsewhere: Mapping[str, str] = {}

    def on_pre_build(self, *, config: "MkDocsConfig") -> None:
        environment = config.plugins["macros"].env  # type: ignore[attr-defined]
        environment.from_string = cache(environment.from_string)  # of thousands of pages, most have one source

    def on_files(self, files: Files, *, config: "MkDocsConfig") -> Files:
        if sitemap := files.get_file_from_path("sitemap.xml"):
            files.remove(sitemap)  # it would be empty: only its reader knows where the portal stands
        self._elsewhere = put_in_language(files, config, self.renderer.catalog.locale)
        for address, page in self.renderer.pages.by_address.items():
            file = File.generated(config, page.source, content=_SOURCE)
            _GeneratedPage(address or "home", file, config)
            files.append(file)
        return files

    def on_env(self, env: "Environment", *, config: "MkDocsConfig", files: Files) -> "Environment":
        self._shares.split()
        self._keep_own(files, config)
        more = FileSystemLoader(self.renderer.environment.loader.searchpath)  # type: ignore[union-attr]
        return self.renderer.equip(env, more)

    def on_page_context(self, context: Any, *, page: MkDocsPage, **_: Any) -> Any:
        address = page.url
        generated = self.renderer.pages.by_address.get(address)
        if generated:
            self._shares.page_made()
        context |= {
            "here": address,
            "link": Links(address),
            "generated": generated,
            "told_in": self._elsewhere.get(address),
            "body": self.drawings.fill(page.content or "", address),
        }
        page.content = None
        return context

    def on_post_page(self, output: str, *, page: MkDocsPage, **_: Any) -> str:
        if text := digest(output):
            self._digests.add(page.file.dest_uri.removesuffix("index.html"), text)
        return output

    def _keep_own(self, files: Files, config: "MkDocsConfig") -> None:
        """Leave MkDocs the generated pages of this process's share, and in the first all that is not generated."""
        if not self._shares.first:
            config.theme.static_templates = set()
            for file in list(files):
                if not isinstance(file.page, _GeneratedPage):
                    files.remove(file)
        for index, page in enumerate(self.renderer.pages.by_address.values()):
            if not self._shares.owns(index):
                files.remove(files.src_uris[page.source])
