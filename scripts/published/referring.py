"""The reference as it is read: a file of the repository, and a page of the portal."""

import re
from collections.abc import Collection, Iterator, Sequence
from html import escape
from typing import Final

from graphql import GraphQLSchema

from published.reference import KINDS, Entry, Part, entries


def as_markdown(schema: GraphQLSchema) -> str:
    """The reference as a file of the repository."""
    told = ["<!-- Made by scripts/describe_api.py from graphql/schema.graphql. Do not edit. -->", "# Reference", ""]
    told += [f"[{kind}](#{kind.lower()}) ·" for kind in KINDS[:-1]] + [f"[{KINDS[-1]}](#{KINDS[-1].lower()})", ""]
    for kind in KINDS:
        told += [f"## {kind}", ""]
        for entry in entries(schema):
            if entry.kind == kind:
                told += [f"### {entry.name}", "", entry.text, *_among(entry), "", *_lines(entry.parts), ""]
    return "\n".join(told).rstrip("\n") + "\n"


def as_page(schema: GraphQLSchema) -> str:
    """The reference as a page of the portal, to be narrowed by words and by kind."""
    every = entries(schema)
    known = {entry.name for entry in every if entry.kind != KINDS[0]}
    options = "".join(f'<option value="{kind}">{kind}</option>' for kind in KINDS)
    return _PAGE.format(
        options=options, number=f"{len(every):,}", entries="\n".join(_item(entry, known) for entry in every)
    )


_PAGE: Final = """\
---
title: Reference of the API
---
<!-- Made by scripts/describe_api.py from graphql/schema.graphql. Do not edit. -->
{{% raw %}}
<div>
<h1>Reference of the API</h1>
<p>Every question that can be asked, and every type of an answer, in the words of the schema itself.
<a href="../">For developers</a> tells how to ask.</p>
<portal-filter data-noun="entries" data-noun-one="entry">
<form class="filters" hidden>
<label>Words<input type="search" name="q" autocomplete="off"></label>
<details open><summary>Narrow<span class="chosen"></span></summary><div>
<label>Kind<select name="kind"><option value="">Any</option>{options}</select></label>
</div></details>
</form>
<div class="found-line"><p class="found" role="status" aria-live="polite">{number} entries</p></div>
<ul class="catalogue plain reference">
{entries}
</ul>
</portal-filter>
</div>
{{% endraw %}}
"""


def _signature(part: Part) -> str:
    kind = f": {part.kind}" if part.kind else ""
    return f"{part.name}{kind}{f' = {part.default}' if part.default else ''}"


def _said(part: Part) -> str:
    deprecated = f"Deprecated: {part.deprecated}" if part.deprecated is not None else ""
    return " ".join(filter(None, (part.text, deprecated)))


def _among(entry: Entry) -> Sequence[str]:
    return ["", _told_among(entry)] if entry.among else []


def _told_among(entry: Entry) -> str:
    return f"{'Is' if entry.kind == 'Objects' else 'One of'}: {', '.join(entry.among)}."


def _lines(parts: Sequence[Part], within: str = "") -> Iterator[str]:
    for part in parts:
        said = _said(part)
        yield f"{within}- `{_signature(part)}`{f': {said}' if said else ''}"
        yield from _lines(part.takes, within + "  ")


def _item(entry: Entry, known: Collection[str]) -> str:
    anchor = f"ask-{entry.name}" if entry.kind == KINDS[0] else entry.name
    among = f"<p>{escape(_told_among(entry))}</p>" if entry.among else ""
    parts = f"<dl>{''.join(_row(part, known) for part in entry.parts)}</dl>" if entry.parts else ""
    if len(entry.parts) > _SEEN:
        parts = f"<details><summary>{_counted(entry)}</summary>{parts}</details>"
    return (
        f'<li data-kind=\'["{entry.kind}"]\'><h2 id="{anchor}"><code>{entry.name}</code></h2>'
        f"<p>{_worded(entry.text)}</p>{among}{parts}</li>"
    )


_SEEN: Final = 3
"""So many parts of an entry stand open. More are told in one line, to be opened: else the page is a mile long."""


def _counted(entry: Entry) -> str:
    if entry.kind == KINDS[0]:
        return f"Its answer, and {len(entry.parts) - 1} arguments"
    return f"{len(entry.parts)} {'values' if entry.kind == 'Enums' else 'fields'}"


def _row(part: Part, known: Collection[str]) -> str:
    kind = escape(part.kind)
    if part.leads_to in known:
        kind = kind.replace(part.leads_to, f'<a href="#{part.leads_to}">{part.leads_to}</a>')
    written = f"{part.name}{f': {kind}' if kind else ''}{f' = {escape(part.default)}' if part.default else ''}"
    takes = f"<dl>{''.join(_row(taken, known) for taken in part.takes)}</dl>" if part.takes else ""
    return f"<dt><code>{written}</code></dt><dd>{_worded(_said(part))}{takes}</dd>"


def _worded(text: str) -> str:
    """A description as HTML: what stands between backticks is code."""
    return re.sub("`([^`]+)`", r"<code>\1</code>", escape(text))
