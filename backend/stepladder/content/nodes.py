"""YAML text to nodes, each with line and column, safely for whatever the text holds."""

import re
from dataclasses import dataclass
from itertools import islice
from typing import Any

import yaml
from yaml._yaml import CParser
from yaml.events import CollectionEndEvent, CollectionStartEvent
from yaml.nodes import MappingNode, Node, ScalarNode
from yaml.resolver import BaseResolver

NULL = "tag:yaml.org,2002:null"
_NULLS = frozenset({"~", "null", "Null", "NULL", ""})

_DEEPEST = 500
"""libyaml's nodes are made by recursion in C, which has no limit of its own but the end of the process."""
_MAY_NEST = re.compile(rf"^[ \t?:-]{{{_DEEPEST}}}", re.MULTILINE)
"""A line that may begin so many blocks inside one another: each begins further to the right than the last."""
_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_BREAKS_OF_OLD = "\x85\u2028\u2029"
"""Line breaks to libyaml, as YAML 1.1 had it; ordinary characters in YAML 1.2, and to every editor."""
_PRIVATE = range(0xE000, 0xF900)
"""Characters without a meaning, of which those that a text does not have may stand in for others."""


@dataclass(frozen=True, slots=True)
class Nodes:
    """A text as nodes."""

    root: Node | None = None
    """None where the text holds nothing."""
    stand_ins: str = ""
    """The characters that stand in for breaks of old, if any do."""

    def typed(self, scalar: ScalarNode) -> str:
        """What the author typed."""
        text = str(scalar.value)
        return text.translate(str.maketrans(self.stand_ins, _BREAKS_OF_OLD)) if self.stand_ins else text


class _CoreResolver(BaseResolver):
    """Tells nulls from texts in plain scalars; every node asks."""

    def resolve(self, kind: type[Node], value: str | None, implicit: Any) -> str:
        """The tag of a node that has none of its own; ``implicit`` says first whether a scalar is plain."""
        if kind is ScalarNode:
            return NULL if implicit[0] and value in _NULLS else BaseResolver.DEFAULT_SCALAR_TAG
        return BaseResolver.DEFAULT_MAPPING_TAG if kind is MappingNode else BaseResolver.DEFAULT_SEQUENCE_TAG


class _NodeReader(CParser, _CoreResolver):
    """libyaml's parser with the resolver above."""

    def __init__(self, text: str) -> None:
        CParser.__init__(self, text)
        _CoreResolver.__init__(self)


def compose(text: str) -> Nodes:
    """The nodes of ``text``. Raises yaml.YAMLError or ValueError where it is not YAML."""
    stand_ins = _stand_ins(text) if any(character in text for character in _BREAKS_OF_OLD) else ""
    if stand_ins:
        text = text.translate(str.maketrans(_BREAKS_OF_OLD, stand_ins))
    if text.count("[") + text.count("{") > _DEEPEST or _MAY_NEST.search(text):
        _refuse_depth(text)
    reader = _NodeReader(text)
    try:
        return Nodes(reader.get_single_node(), stand_ins)
    finally:
        reader.dispose()


def _stand_ins(text: str) -> str:
    used = set(text)
    return "".join(islice((chr(code) for code in _PRIVATE if chr(code) not in used), len(_BREAKS_OF_OLD)))


def first_forbidden(text: str) -> tuple[int, int, int]:
    """Line and column, both from 0, of the first character that YAML does not allow, and the character's number."""
    found = _FORBIDDEN.search(text)
    at = found.start() if found else 0
    return text.count("\n", 0, at), at - text.rfind("\n", 0, at) - 1, ord(text[at : at + 1] or "\0")


def _refuse_depth(text: str) -> None:
    """Raise where collections nest too deep, read as events, of which libyaml makes one after another."""
    reader, depth = _NodeReader(text), 0
    try:
        while (event := _next_event(reader)) is not None:
            depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
            if depth > _DEEPEST:
                raise yaml.composer.ComposerError(None, None, "it nests too deep", event.start_mark)
    finally:
        reader.dispose()


def _next_event(reader: Any) -> Any:
    return reader.get_event()
