"""How templates become Python: as Jinja does it, without what thousands of pages pay for and none of them uses.

Every page escapes, no macro or function asks for a template's context, and what a template names is most often a field
of an answer. So what a page writes is escaped without being wrapped, a call is a plain call, and a field is looked for
among an answer's first: it is never taken for a dict's method.

A text in another language than the page's says so wherever an element may stand, which is known before anything is
drawn: see ``places``.
"""

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

import markupsafe
from jinja2 import nodes
from jinja2.compiler import CodeGenerator
from jinja2.filters import do_join
from jinja2.utils import pass_eval_context
from markupsafe import Markup, escape

from stepladder_portal.places import in_text
from stepladder_portal.told import Told, Woven, language_of

if TYPE_CHECKING:
    from jinja2 import Environment
    from jinja2.compiler import Frame
    from jinja2.nodes import EvalContext

_escaped: Callable[[str], str] = getattr(markupsafe, "_escape_inner", escape)
"""Escapes a text and does not wrap it, where markupsafe has what does so."""


_FOREIGN = re.compile(r"</?bdi\b[^>]*>")


def written(value: Any) -> str:
    """A value as it stands in the text of a page."""
    kind = type(value)
    if kind is Markup:
        return value  # type: ignore[no-any-return]
    if kind is str:
        return _escaped(value)
    if kind is Told:
        return f'<bdi lang="{_escaped(value.lang)}">{escape(value)}</bdi>'
    if kind is Woven:
        return "".join(map(written, value.pieces))
    return str(value) if kind is int or kind is float else escape(value)


def bare(value: Any) -> str:
    """A value as it stands within a tag, or where no element may be: of what language it is cannot be said there."""
    kind = type(value)
    if kind is str:
        return _escaped(value)
    if kind is Markup:
        return _FOREIGN.sub("", value) if "<bdi" in value else value
    return str(value) if kind is int or kind is float else escape(value)


def lang_of(text: str | None) -> Markup:
    """The attribute that tells of what language all of an element is: of one within which no other may stand."""
    found = language_of(text) if text else None
    return Markup(f' lang="{escape(found)}"' if found else "")  # noqa: S704 - just escaped


def part(environment: "Environment", thing: Any, name: str) -> Any:
    """``thing.name`` of a template."""
    if type(thing) is dict:
        try:
            return thing[name]
        except KeyError:
            return environment.getattr(thing, name)
    try:
        return getattr(thing, name)
    except AttributeError:
        return environment.getattr(thing, name)


@pass_eval_context
def joined(context: "EvalContext", values: Iterable[Any], between: str = "", attribute: str | None = None) -> str:
    """Jinja's ``join``, in which each text says of what language it is, where it is another than the page's."""
    every = list(values)
    if attribute is None and any(type(value) in {Told, Woven} for value in every):
        return Markup(escape(between)).join(Markup(written(value)) for value in every)  # noqa: S704 - just escaped
    said: str = do_join(context, every, between, attribute)
    return said


class PlainCode(CodeGenerator):
    """Writes the Python of a template."""

    def visit_Template(self, node: nodes.Template, frame: "Frame | None" = None) -> None:  # noqa: N802 - Jinja's name
        """Let the template know the functions above."""
        self._in_text = in_text(node)
        self.writeline(f"from {__name__} import bare, part, written")
        super().visit_Template(node, frame)

    def _output_child_pre(self, node: nodes.Expr, frame: "Frame", finalize: CodeGenerator._FinalizeInfo) -> None:
        self.write("written(" if id(node) in self._in_text else "bare(")

    def visit_Getattr(self, node: nodes.Getattr, frame: "Frame") -> None:  # noqa: N802
        """A field or an attribute."""
        self.write("part(environment, ")
        self.visit(node.node, frame)
        self.write(f", {node.attr!r})")

    def visit_CondExpr(self, node: nodes.CondExpr, frame: "Frame") -> None:  # noqa: N802
        """A choice; with nothing to choose otherwise it is an empty text, and no error that nobody raises."""
        node.expr2 = node.expr2 or nodes.Const("")
        super().visit_CondExpr(node, frame)

    def visit_Call(self, node: nodes.Call, frame: "Frame", forward_caller: bool = False) -> None:  # noqa: N802
        """A call."""
        if forward_caller or node.kwargs or node.dyn_args or node.dyn_kwargs:
            super().visit_Call(node, frame, forward_caller=forward_caller)
            return
        self.visit(node.node, frame)
        self.write("(")
        for argument in node.args:
            self.visit(argument, frame)
            self.write(", ")
        self.write(")")
