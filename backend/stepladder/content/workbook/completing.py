"""Gives documents what their rows leave open: titles, order, keys, and the status of what has no text yet."""

import re
from collections import defaultdict
from collections.abc import Iterator

from stepladder.content.workbook.drafts import Draft, Drafts
from stepladder.content.workbook.names import Names, key_of
from stepladder.content.workbook.using import LISTS
from stepladder.errors import ContentFault
from stepladder.records import KINDS, Kind, Level


def complete(drafts: Drafts, names: Names, faults: list[ContentFault]) -> None:
    """Fill what no row said, as far as it can be known."""
    for kind in KINDS:
        for draft in drafts.of_kind(kind):
            _entitle(kind, draft, faults)
    _entitle_parts(drafts, faults)
    _put_in_order(drafts)
    for asking in asking_drafts(drafts):
        _make_keys(asking)
    for level in drafts.of_kind("level"):
        _mark_draft(level, faults)
    _find_prerequisites(drafts, names)


def asking_drafts(drafts: Drafts) -> Iterator[Draft]:
    """Whatever asks something: levels, and tracks and ladders for all of theirs."""
    for document in (*drafts.of_kind("level"), *drafts.of_kind("ladder")):
        yield from (part for part in document.everything() if "expectations" in part.parts)


def _entitle_parts(drafts: Drafts, faults: list[ContentFault]) -> None:
    for ladder in drafts.of_kind("ladder"):
        for fork in ladder.parts["forks"]:
            fork.values.setdefault("slug", "fork")
        for part in (*ladder.parts["tracks"], *ladder.parts["forks"]):
            _entitle("ladder", part, faults)
    for organisation in drafts.of_kind("organisation"):
        for name in LISTS:
            for part in organisation.parts[name]:
                _entitle("ladder", part, faults)
    for cycle in drafts.of_kind("cycle"):
        for step in cycle.parts["steps"]:
            _entitle("cycle", step, faults)


def _entitle(kind: Kind, draft: Draft, faults: list[ContentFault]) -> None:
    name = "name" if kind in {"mentor", "organisation"} else "title"
    if draft.values.get(name) or draft.spot is None or kind in {"organisation", "translation"}:
        return
    typed = draft.typed or str(draft.values.get("slug") or draft.values.get("key") or "")
    words = typed.rpartition("/")[2]
    title = words.replace("-", " ").capitalize() if re.fullmatch(r"[a-z0-9-]+", words) else words
    draft.values[name] = title
    if name not in draft.broken:
        message = f"has no {name}; it is called {title!r} for now"
        faults.append(draft.spot.place.fault("no-title", message, severity="warning"))


def _put_in_order(drafts: Drafts) -> None:
    """Levels without a number follow those before them on their track."""
    highest: dict[tuple[str, str], int] = defaultdict(int)
    for slug, level in drafts.everything("level"):
        values = level.values if isinstance(level, Draft) else {"track": level.track, "order": level.order}  # type: ignore[union-attr]
        ladder = slug.partition("/")[0]
        if isinstance(level, Draft) and not values.get("track"):
            _put_on_only_track(level, drafts.find("ladder", ladder))
        place = (ladder, str(values.get("track")))
        if isinstance(level, Draft) and values.get("order") is None:
            level.values["order"] = highest[place] + 1
        highest[place] = max(highest[place], int(values["order"]))


def _put_on_only_track(level: Draft, ladder: Draft | None) -> None:
    tracks = ladder.parts["tracks"] if ladder else []
    if len(tracks) == 1 or (tracks and "track" in level.broken):
        level.values["track"] = tracks[0].slug


def _make_keys(asking: Draft) -> None:
    """A key for every expectation of a level, a track or a ladder without one."""
    expectations = asking.parts["expectations"]
    taken = {str(item.values["key"]) for item in expectations if item.values.get("key")}
    for item in expectations:
        if not item.values.get("key"):
            item.values["key"] = _free_key(key_of(str(item.values.get("text", ""))), taken)
            taken.add(item.values["key"])


def _free_key(key: str, taken: set[str]) -> str:
    free, number = key, 1
    while free in taken:
        number += 1
        free = f"{key}-{number}"
    return free


def _mark_draft(level: Draft, faults: list[ContentFault]) -> None:
    """A level with neither summary nor expectations is being written."""
    status = level.values.get("status") or "active"
    if status != "active" or level.spot is None or level.parts["expectations"] or "summary" in level.broken:
        return
    existed = ("scope",) if isinstance(level.was, Level) else ()
    if any(level.values.get(name) for name in ("summary", "body", *existed)):
        return
    level.values["status"] = "draft"
    message = f"the level {level.slug} has neither summary nor expectations; it becomes a draft"
    spot = level.spots.get("status", level.spot)
    faults.append(spot.place.fault("level-draft", message, "write a summary or expectations", "warning"))


def _find_prerequisites(drafts: Drafts, names: Names) -> None:
    """What a training needs before: another training by its slug or its unique title, or else plain text."""
    by_title: dict[str, list[str]] = defaultdict(list)
    for slug, training in drafts.everything("training"):
        title = training.values.get("title") if isinstance(training, Draft) else training.title  # type: ignore[union-attr]
        if names.ours(slug):
            by_title[_same_title(str(title))].append(slug)
    slugs = {slug for found in by_title.values() for slug in found}
    for training in drafts.of_kind("training"):
        spot = training.spots.get("prerequisites")
        if spot is None:
            continue
        found: list[str] = []
        texts: list[str] = []
        for item in training.values["prerequisites"]:
            slug = names.with_prefix(item)
            titled = by_title.get(_same_title(item), [])
            if slug not in slugs and len(titled) == 1:
                slug = titled[0]
            known = slug in slugs and slug != training.slug
            (found if known else texts).append(slug if known else item)
        training.values["prerequisites"] = tuple(dict.fromkeys(found))
        training.values["prerequisites_text"] = tuple(texts)
        training.spots["prerequisites_text"] = spot


def _same_title(title: str) -> str:
    return " ".join(title.split()).casefold()
