"""How templates become Python: as Jinja does it, without what thousands of pages pay for and none of them uses.

Every page escapes, no macro or function asks for a template's context, and what a template names is most often a field
of an answer. So what a page writes is escaped without being wrapped, a call is a plain call, and a field is looked for
among an answer's first: it is never taken for a dict's method.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import markupsafe
from jinja2 import nodes
from jinja2.compiler import CodeGenerator
from markupsafe import Markup, escape

if TYPE_CHECKING:
    from jinja2 import Environment
    from jinja2.compiler import Frame

_escaped: Callable[[str], str] = getattr(markupsafe, "_escape_inner", escape)
"""Escapes a text and does not wrap it, where markupsafe has what does so."""


def written(value: Any) -> str:
    """A value as it stands in a page."""
    kind = type(value)
    if kind is Markup:
        return value  # type: ignore[no-any-return]
    if kind is str:
        return _escaped(value)
    return str(value) if kind is int or kind is float else escape(value)


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


class PlainCode(CodeGenerator):
    """Writes the Python of a template."""

    def visit_Template(self, node: nodes.Template, frame: "Frame | None" = None) -> None:  # noqa: N802 - Jinja's name
        """Let the template know the two functions above."""
        self.writeline(f"from {__name__} import part, written")
        super().visit_Template(node, frame)

    def _output_child_pre(self, node: nodes.Expr, frame: "Frame", finalize: CodeGenerator._FinalizeInfo) -> None:
        self.write("written(")

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
