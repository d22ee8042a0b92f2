"""YAML as authors expect it: every value is the text they typed, and every value knows where it stands.

PyYAML's libyaml parser reads a file into nodes with line and column. Of YAML 1.2's core schema only the null is told
apart here; whether ``010`` or ``no`` is a number, a yes-or-no or a word is decided by the field that asks for it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml
from yaml._yaml import CParser
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode
from yaml.resolver import BaseResolver

from stepladder.content.places import Place, RecordPath
from stepladder.errors import ContentFault

Value = str | None | list["Value"] | dict[str, "Value"]

_NULL = "tag:yaml.org,2002:null"
_MOST_VALUES = 200_000
"""More values than any honest file has: references that multiply themselves stop here."""


class _CoreResolver(BaseResolver):
    """Tells nulls from texts in plain scalars."""


_CoreResolver.add_implicit_resolver(_NULL, re.compile(r"^(?:~|null|Null|NULL|)$"), ["~", "n", "N", ""])


class _NodeReader(CParser, _CoreResolver):
    """libyaml's parser with the resolver above."""

    def __init__(self, text: str) -> None:
        CParser.__init__(self, text)
        _CoreResolver.__init__(self)


@dataclass
class YamlText:
    """Fields read from YAML, with what was wrong in them and where each stands."""

    file: str
    first_line: int
    """The line of the file on which the YAML begins, from 1."""
    root: Node | None = None
    value: Value = None
    faults: list[ContentFault] = field(default_factory=list)
    _left: int = _MOST_VALUES

    @classmethod
    def read(cls, text: str, file: str, first_line: int = 1) -> "YamlText":
        """Read ``text``; never raises for what an author wrote, but lists the faults."""
        document = cls(file, first_line)
        try:
            document.root = _compose(text)
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            place = document._at(mark) if mark else Place(file, first_line, 1)
            problem = error.problem or error.context or "cannot be read"
            document.faults.append(place.fault("bad-yaml", f"the YAML cannot be read: {problem}", _yaml_hint(problem)))
        except (yaml.YAMLError, ValueError) as error:
            reason = str(error).splitlines()[0]
            document.faults.append(Place(file, first_line, 1).fault("bad-yaml", f"the YAML cannot be read: {reason}"))
        else:
            document.value = document._value(document.root) if document.root else None
        return document

    def place(self, path: RecordPath, *, key: bool = False) -> Place:
        """Where the value at ``path`` stands (or its key), or the nearest thing around it."""
        node, mark = self.root, self.root.start_mark if self.root else None
        for index, step in enumerate(path):
            child = _child(node, step)
            if child is None:
                break
            key_node, node = child
            mark = key_node.start_mark if key and index == len(path) - 1 else node.start_mark
        return self._at(mark) if mark else Place(self.file, self.first_line, 1)

    def _at(self, mark: yaml.Mark) -> Place:
        return Place(self.file, mark.line + self.first_line, mark.column + 1)

    def _value(self, node: Node) -> Value:
        self._left -= 1
        if self._left < 0:
            if self._left == -1:
                message = "holds more values than a file of content can have"
                self.faults.append(self._at(node.start_mark).fault("too-large", message))
            return None
        if isinstance(node, ScalarNode):
            return None if node.tag == _NULL else str(node.value)
        if isinstance(node, SequenceNode):
            return [self._value(item) for item in node.value]
        return self._mapping(node)

    def _mapping(self, node: Node) -> dict[str, Value]:
        fields: dict[str, Value] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, ScalarNode):
                message = "a field's name has to be a single word"
                self.faults.append(self._at(key_node.start_mark).fault("bad-yaml", message))
                continue
            key = str(key_node.value)
            if key in fields:
                message = f"{key} stands here a second time"
                self.faults.append(self._at(key_node.start_mark).fault("duplicate-field", message, "keep one of them"))
                continue
            fields[key] = self._value(value_node)
        return fields


def _compose(text: str) -> Node | None:
    reader = _NodeReader(text)
    try:
        return reader.get_single_node()
    finally:
        reader.dispose()


def _child(node: Node | None, step: str | int) -> tuple[Node, Node] | None:
    """The key node and value node (the same one in a list) of one step down."""
    if isinstance(node, MappingNode):
        return next(((key, value) for key, value in _pairs(node) if key.value == step), None)
    if isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.value):
        return node.value[step], node.value[step]
    return None


def _pairs(node: MappingNode) -> Iterator[tuple[Node, Node]]:
    yield from node.value


def _yaml_hint(problem: str) -> str | None:
    if "mapping values are not allowed" in problem:
        return "put a text that holds a colon between quotation marks"
    if "cannot start any token" in problem or "expected <block end>" in problem or "did not find expected" in problem:
        return "look at the quotation marks and the indentation of this line and the one above"
    return None
