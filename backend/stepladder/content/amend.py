"""Changes some fields of a file that a person wrote, and leaves everything else in it as it was.

ruamel.yaml keeps comments and order inside a field that changes. A field that does not change keeps its very lines,
since ruamel would join broken lines and move indentation.
"""

import re
from dataclasses import dataclass
from io import StringIO
from typing import Any

import yaml
from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import YAMLError

from stepladder.content.emit import Fields, Plain, emit

_NESTED_LIST = re.compile(r"^(?P<key> *)[\w-]+:[ \t]*(?:#.*)?\n(?P<item> *)- ", re.MULTILINE)

_NAMES = ("key", "slug", "proficiency", "occasion", "locale")


def amend(text: str, old: Fields, new: Fields) -> str | None:
    """The YAML ``text``, which says ``old``, made to say ``new``; None where it cannot be mended."""
    segments = _segments(text)
    if segments is None:
        return None
    writer = _writer(text)
    try:
        root = writer.load("".join(segment.lines for segment in segments.values()))
    except YAMLError:
        return None
    changed = _amend_mapping(root, old, new)
    written = StringIO()
    writer.dump(root, written)
    return _spliced(segments, written.getvalue(), changed)


def _writer(text: str) -> YAML:
    writer = YAML(typ="rt")
    writer.preserve_quotes = True
    writer.width = 4096
    nested = _NESTED_LIST.search(text)
    offset = len(nested["item"]) - len(nested["key"]) if nested else 2
    writer.indent(mapping=2, sequence=offset + 2, offset=offset)
    return writer


def _amend_mapping(node: CommentedMap, old: Fields, new: Fields) -> set[str]:
    """Make ``node`` say ``new``; the names of the fields that changed."""
    changed = {name for name in {**old, **new} if old.get(name) != new.get(name)}
    for name in changed - set(new):
        node.pop(name, None)
    before = None
    for name, value in new.items():
        if name not in node:
            node.insert(_position_after(node, before), name, _node(value))
        elif name in changed:
            node[name] = _amended(node[name], old.get(name), value)
        before = name
    return changed


def _position_after(node: CommentedMap, before: str | None) -> int:
    return list(node).index(before) + 1 if before is not None else 0


def _amended(node: Any, old: Plain | None, new: Plain) -> Any:
    if isinstance(node, CommentedMap) and isinstance(old, dict) and isinstance(new, dict):
        _amend_mapping(node, old, new)
        return node
    if isinstance(node, CommentedSeq) and isinstance(old, list) and isinstance(new, list) and len(node) == len(old):
        return _amend_sequence(node, old, new)
    return _node(new)


def _amend_sequence(node: CommentedSeq, old: list[Plain], new: list[Plain]) -> CommentedSeq:
    pairs = _pairs(old, new)
    kept = [index for index in pairs if index is not None]
    if kept != sorted(kept):
        return _node(new)  # type: ignore[no-any-return]
    for index in reversed(range(len(old))):
        if index not in kept:
            del node[index]
    for index, (item, was) in enumerate(zip(new, pairs, strict=True)):
        if was is None:
            node.insert(index, _node(item))
        elif old[was] != item:
            node[index] = _amended(node[index], old[was], item)
    return node


def _pairs(old: list[Plain], new: list[Plain]) -> list[int | None]:
    """For each new item the index of the old one that it is, or was."""
    free = dict(enumerate(old))
    pairs: list[int | None] = []
    for item in new:
        same = next((index for index, was in free.items() if was == item), None)
        if same is None:
            same = next((index for index, was in free.items() if _name(was) == _name(item) is not None), None)
        if same is None and len(old) == len(new) and old[len(pairs)] not in new:
            same = len(pairs) if len(pairs) in free else None
        pairs.append(same)
        free.pop(-1 if same is None else same, None)
    return pairs


def _name(item: Plain) -> Plain | None:
    """What tells an item from the others of its list, wherever it stands; None where nothing does."""
    if not isinstance(item, dict):
        return None
    names = (*_NAMES, "measure") if "ratio" in item else _NAMES
    return next((item[name] for name in names if item.get(name)), None)


def _node(value: Plain) -> Any:
    """The value as our own emitter writes it, in ruamel's words."""
    writer = YAML(typ="rt")
    writer.preserve_quotes = True
    return writer.load(emit({"value": value}))["value"]


@dataclass
class _Segment:
    """The lines of one field, and the blank lines and comments between it and the next."""

    lines: str
    gap: str


def _segments(text: str) -> dict[str, _Segment] | None:
    """Each field with its lines; those before the first field under the empty name."""
    root = yaml.compose(text, yaml.CSafeLoader)
    if not isinstance(root, yaml.MappingNode) or root.flow_style:
        return None
    lines = text.splitlines(keepends=True)
    starts = [("", 0), *((str(key.value), key.start_mark.line) for key, _ in root.value)]
    ends = [start for _, start in starts[1:]] + [len(lines)]
    segments: dict[str, _Segment] = {}
    for (name, start), end in zip(starts, ends, strict=True):
        last = end
        while last > start + 1 and (not lines[last - 1].strip() or lines[last - 1].startswith("#")):
            last -= 1
        segments[name] = _Segment("".join(lines[start:last]), "".join(lines[last:end]))
    return segments


def _spliced(before: dict[str, _Segment], after: str, changed: set[str]) -> str:
    """``after``, but with the lines of ``before`` for every field that did not change."""
    rewritten = _segments(after)
    if rewritten is None:
        return after
    gaps: dict[str, str] = {}
    kept = ""
    for name, segment in before.items():
        kept = name if name in rewritten else kept
        gaps[kept] = gaps.get(kept, "") + segment.gap
    written, gap = "", ""
    for name, segment in rewritten.items():
        if name in before:
            written += gap
            gap = gaps[name]
        written += before[name].lines if name in before and name not in changed else segment.lines
    return written + gap
