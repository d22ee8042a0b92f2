"""The pages that are written by hand, in the language of the portal: ``about.de.md`` beside ``about.md``."""

import re
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from mkdocs.structure.files import File, Files

from stepladder_portal.speaking import ENGLISH

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

_TRANSLATED = re.compile(r"(?P<page>[^.]+)\.(?P<tag>[a-z]{2,3}(?:-[A-Za-z0-9]+)*)\.md")


def in_language(sources: Iterable[str], tag: str) -> Mapping[str, tuple[str, str]]:
    """Of each page the source that stands in a language, or the nearest to it, and the language of that source.

    ``about.de.md`` answers for ``de-AT``; where there is none, the original does, which is English.
    """
    every = set(sources)
    translated = {source: found for source in every if (found := _TRANSLATED.fullmatch(source))}
    parts = tag.split("-")
    nearest = ["-".join(parts[:length]) for length in range(len(parts), 0, -1)]
    chosen = {source: (source, ENGLISH) for source in every - {*translated}}
    for source, found in translated.items():
        page, own = f"{found['page']}.md", found["tag"]
        if page in chosen and own in nearest:
            known = chosen[page][1]
            if known not in nearest or nearest.index(own) < nearest.index(known):
                chosen[page] = source, own
    return chosen


def put_in_language(files: Files, config: "MkDocsConfig", tag: str) -> Mapping[str, str]:
    """Leave of each hand-written page the source in a language; handed back: the languages of those in another.

    They are told by the pages' addresses. A page stands at one address in every language.
    """
    sources = {file.src_uri: file for file in files if file.is_documentation_page()}
    chosen = in_language(sources, tag)
    for file in sources.values():
        if file.src_uri not in chosen:
            files.remove(file)
    elsewhere = {}
    for page, (source, own) in chosen.items():
        if source != page:
            files.remove(sources[page])
            files.append(File.generated(config, page, content=sources[source].content_string))
        if own.partition("-")[0] != tag.partition("-")[0]:
            elsewhere[sources[page].url] = own
    return elsewhere
