"""``{% trans %}`` in templates: the words are put into the language when a template is compiled.

So a page in German costs what one in English does, and what stands between the words is written, and escaped, like
everything else in a template. In a message every value is ``%(name)s``.
"""

import re
from collections.abc import Mapping

from jinja2 import nodes
from jinja2.ext import InternationalizationExtension

from stepladder_portal.speaking import Speech

_VALUE = re.compile(r"%\((\w+)\)s|%%")


class Translating(InternationalizationExtension):
    """Needs ``environment.speech``, the language that the templates of an environment are compiled for."""

    def _make_node(
        self,
        singular: str,
        plural: str | None,
        context: str | None,
        variables: dict[str, nodes.Expr],
        plural_expr: nodes.Expr | None,
        vars_referenced: bool,
        num_called_num: bool,
    ) -> nodes.Output:
        speech: Speech = self.environment.speech  # type: ignore[attr-defined]
        if not variables:  # Babel hands translators the text as it is read then: a per cent sign is one
            singular, plural = singular.replace("%%", "%"), plural and plural.replace("%%", "%")
        if plural is None or plural_expr is None:
            said = speech.pgettext(context, singular) if context else speech.gettext(singular)
            return nodes.Output(_parts(said, variables))
        forms = speech.forms(singular, plural)
        which = nodes.Call(
            nodes.Name("plural_form", "load"),
            [plural_expr, nodes.Const(singular), nodes.Const(plural)],
            [],
            None,
            None,
        )
        first, *others = ([nodes.Output(_parts(said, variables))] for said in forms)
        chosen = [
            nodes.If(nodes.Compare(which, [nodes.Operand("eq", nodes.Const(place))]), said, [], [])
            for place, said in enumerate(others, 1)
        ]
        if not chosen:
            return first[0]
        return nodes.If(chosen[0].test, chosen[0].body, chosen[1:], first)  # type: ignore[return-value]


def _parts(said: str, variables: Mapping[str, nodes.Expr]) -> list[nodes.Expr]:
    """What is said, cut where values come in."""
    if not variables:
        return [nodes.TemplateData(said)]
    found: list[nodes.Expr] = []
    end = 0
    for value in _VALUE.finditer(said):
        found.append(nodes.TemplateData(said[end : value.start()] + ("" if value[1] else "%")))
        if value[1]:
            found.append(variables[value[1]])
        end = value.end()
    found.append(nodes.TemplateData(said[end:]))
    return found
