"""Our own operations as they are read: a list in the repository, and a page of the portal."""

import json
from collections.abc import Sequence
from html import escape
from typing import Final

from published.examples import AS_OF, Example
from stepladder.api.trusted import identifier

_MADE: Final = "<!-- Made by scripts/describe_api.py from graphql/operations and the sample. Do not edit. -->"

_HEAD: Final = f"""\
---
title: Operations
---
{_MADE}
{{% raw %}}
<div>
<h1>Operations</h1>
<p>The questions that this portal asks, one for each kind of page. Ask them as they are, by their hash, or cut them
down. The answers are those of Stepladder's sample organisation to the public on {AS_OF}; each list is cut after its
second entry. <a href="../">For developers</a> tells how to ask.</p>
"""
_TAIL: Final = "</div>\n{% endraw %}\n"


def listed(examples: Sequence[Example]) -> str:
    """Every operation with its hash and its answer, for the repository."""
    rows = [
        f"| [{example.name}](../operations/{example.name}.graphql) | {example.purpose} "
        f"| [answer{'' if example.audience == 'public' else ' to staff'}]({example.name}.json) "
        f"| `{identifier(example.document)}` |"
        for example in examples
    ]
    told = f"What the sample organisation answers to the public on {AS_OF}, or to staff where\nit says so."
    head = [_MADE, "# Examples", "", f"{told} Lists are cut after their second entry.", ""]
    head += ["| operation | what for | | hash |", "|---|---|---|---|"]
    return "\n".join([*head, *rows]) + "\n"


def operations_page(examples: Sequence[Example]) -> str:
    """Every operation with its document, its hash and what the public is answered: anybody may read the portal."""
    return _HEAD + "".join(f"{_item(example)}\n" for example in examples) + _TAIL


def _item(example: Example) -> str:
    variables = json.dumps(example.variables, ensure_ascii=False)
    answer = json.dumps(example.answer, indent=2, ensure_ascii=False)
    told = f"<details><summary>The answer to <code>{escape(variables)}</code></summary>{_pre(answer)}</details>"
    if example.audience != "public":
        told = f"<p>The sample answers this to staff alone: see <code>graphql/examples/{example.name}.json</code>.</p>"
    return (
        f'<section><h2 id="{example.name}">{example.name}</h2><p>{escape(example.purpose)}</p>'
        f"<p><code>{identifier(example.document)}</code></p>"
        f"<details><summary>The document</summary>{_pre(example.document)}</details>{told}</section>"
    )


def _pre(text: str) -> str:
    """Text as it stands. Line breaks are written out: an empty line would end the block for Markdown."""
    return f"<pre><code>{escape(text.rstrip()).replace(chr(10), '&#10;')}</code></pre>"
