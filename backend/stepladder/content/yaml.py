"""YAML as authors expect it: every value is the text they typed, and every value knows where it stands.

PyYAML's libyaml parser reads a file into nodes with line and column. Of YAML 1.2's core schema only the null is told
apart here; whether ``010`` or ``no`` is a number, a yes-or-no or a word is decided by the field that asks for it.
"""

from dataclasses import dataclass, field

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from stepladder.content.nodes import NULL, Nodes, compose, first_forbidden
from stepladder.content.places import Place, RecordPath
from stepladder.errors import ContentFault

Value = str | None | list["Value"] | dict[str, "Value"]

_MOST_VALUES = 100_000
"""More values than any honest file has: references that multiply themselves stop here."""
_DEEPEST = 32
"""Deeper than any honest file nests: a reference that holds itself stops here."""

_Child = tuple[Node, Node]
"""A key and its value; in a list the value twice."""


@dataclass
class YamlText:
    """Fields read from YAML, with what was wrong in them and where each stands."""

    file: str
    first_line: int
    """The line of the file on which the YAML begins, from 1."""
    nodes: Nodes = field(default_factory=Nodes)
    value: Value = None
    whole: bool = True
    """Whether all of it could be read, so that what it lacks is the author's doing."""
    faults: list[ContentFault] = field(default_factory=list)
    _left: int = _MOST_VALUES
    _fields: dict[int, dict[str, _Child]] = field(default_factory=dict)

    @classmethod
    def read(cls, text: str, file: str, first_line: int = 1) -> "YamlText":
        """Read ``text``; never raises for what an author wrote, but lists the faults."""
        document = cls(file, first_line)
        try:
            document.nodes = compose(text)
        except yaml.MarkedYAMLError as error:
            mark, problem = error.problem_mark or error.context_mark, error.problem or "something is wrong here"
            if error.context == "while scanning a quoted scalar" and problem.startswith("found unexpected"):
                mark, problem = error.context_mark, "the text in quotation marks that begins here has no end"
            elif problem.startswith("but "):
                problem = f"{error.context}, {problem}"
            place = document._at(mark) if mark else Place(file, first_line, 1)
            document._refuse(place, "bad-yaml", *_plainly(problem))
        except (yaml.YAMLError, ValueError):
            line, column, character = first_forbidden(text)
            message = f"has the character U+{character:04X}, which YAML does not allow"
            document._refuse(Place(file, line + first_line, column + 1), "bad-yaml", message, "delete it")
        else:
            document.value = document._value(document.nodes.root, 0) if document.nodes.root else None
            document.faults = list(dict.fromkeys(document.faults))
        return document

    def place(self, path: RecordPath, *, key: bool = False) -> Place:
        """Where the value at ``path`` stands (or its key), or the nearest thing around it."""
        node = self.nodes.root
        mark = node.start_mark if node else None
        for index, step in enumerate(path):
            child = self._child(node, step)
            if child is None:
                break
            key_node, node = child
            mark = key_node.start_mark if key and index == len(path) - 1 else node.start_mark
        return self._at(mark) if mark else Place(self.file, self.first_line, 1)

    def _at(self, mark: yaml.Mark) -> Place:
        return Place(self.file, mark.line + self.first_line, mark.column + 1)

    def _refuse(self, place: Place, code: str, message: str, hint: str | None = None) -> None:
        self.whole = False
        self.faults.append(place.fault(code, message, hint))

    def _value(self, node: Node, depth: int) -> Value:
        self._left -= 1
        if self._left < 0 or depth > _DEEPEST:
            if self.whole:
                code, message = ("too-large", "holds more values") if self._left < 0 else ("too-deep", "nests deeper")
                self._refuse(self._at(node.start_mark), code, f"{message} than a file of content can")
            return None
        if isinstance(node, ScalarNode):
            return None if node.tag == NULL else self.nodes.typed(node)
        if isinstance(node, SequenceNode):
            return [self._value(item, depth + 1) for item in node.value]
        return self._mapping(node, depth + 1)

    def _mapping(self, node: Node, depth: int) -> dict[str, Value]:
        fields: dict[str, Value] = {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, ScalarNode):
                message = "a field's name has to be a single word"
                self.faults.append(self._at(key_node.start_mark).fault("bad-yaml", message))
                continue
            key = self.nodes.typed(key_node)
            if key in fields:
                message = f"{key} stands here a second time"
                self.faults.append(self._at(key_node.start_mark).fault("duplicate-field", message, "keep one of them"))
                continue
            fields[key] = self._value(value_node, depth)
        return fields

    def _child(self, node: Node | None, step: str | int) -> _Child | None:
        if isinstance(node, MappingNode) and isinstance(step, str):
            if id(node) not in self._fields:
                named = ((key, value) for key, value in reversed(node.value) if isinstance(key, ScalarNode))
                self._fields[id(node)] = {self.nodes.typed(key): (key, value) for key, value in named}
            return self._fields[id(node)].get(step)
        if isinstance(node, SequenceNode) and isinstance(step, int) and step < len(node.value):
            return node.value[step], node.value[step]
        return None


_LOOK = "look at the quotation marks and the indentation of this line and the one above"
_QUOTE = "put a text that begins with such a character, say @ or %, between quotation marks; indent by spaces, not tabs"
_IN_PLAIN_WORDS: tuple[tuple[str, str, str | None], ...] = (
    (
        "mapping values are not allowed",
        "a colon stands where none can",
        "put a text that holds a colon between quotation marks",
    ),
    (
        "found another document",
        "a second set of fields begins here",
        "keep the fields of one file together, without a line --- between them",
    ),
    ("cannot start any token", "a value cannot begin with this character", _QUOTE),
    (
        "expected ',' or ']'",
        "a list in brackets has no end, or lacks a comma",
        "close it with ], and put commas between its entries",
    ),
    (
        "expected ',' or '}'",
        "fields in braces have no end, or lack a comma",
        "close them with }, and put commas between them",
    ),
    ("did not find expected '-' indicator", "a list ends here in a line without a hyphen", _LOOK),
    ("did not find expected key", "this line does not fit those before it", _LOOK),
    (
        "block sequence entries are not allowed",
        "an entry with a hyphen begins in the middle of a line",
        "put each entry on a line of its own",
    ),
    (
        "found undefined alias",
        "a value that begins with * refers to something that is not there",
        "put the text between quotation marks",
    ),
    (
        "found unknown escape",
        "a backslash stands before a character that takes none",
        "write two backslashes, or use single quotation marks",
    ),
    ("did not find expected", "something is missing or too much here", _LOOK),
    ("expected <block end>", "this line does not fit those before it", _LOOK),
)
"""What the parser says, what that means to an author, and what to do."""


def _plainly(problem: str) -> tuple[str, str | None]:
    """A parser's problem in an author's words, with what to do; in the parser's own where we know no others."""
    for said, meant, hint in _IN_PLAIN_WORDS:
        if said in problem:
            return meant, hint
    return f"the YAML cannot be read: {problem}", None
