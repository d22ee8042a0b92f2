"""What makes the portal searchable: Pagefind's index of the pages, and one small list of names beside it.

Pagefind finds words in texts. The list holds what people look for by name (titles, codes, contract titles), so that
a name leads first, and is found even when it is mistyped.
"""

import gzip
import json
import subprocess
import sys
import zlib
from contextlib import suppress
from pathlib import Path
from typing import Any

from stepladder_portal.addresses import address
from stepladder_portal.answers import Answer, called
from stepladder_portal.catalog import Catalog
from stepladder_portal.errors import BuildError
from stepladder_portal.settle import SIGNATURE, settle
from stepladder_portal.wording import Wording

KIND_TITLES = {
    "ladder": "Ladder",
    "level": "Level",
    "competency": "Competency",
    "mentor": "Mentor",
    "training": "Training",
    "hat": "Hat",
    "guide": "Guide",
}
"""Each kind of page as readers see it among the results and in the filter."""


_NO_SENTENCES = (".permalink", "#_pay", "#_next h2", "#_next h3", "#_next .small", ".owner")
"""Besides what templates mark themselves: parts that would stand in an excerpt as words without a sentence."""


def names(catalog: Catalog) -> list[dict[str, Any]]:
    """One entry for each thing with a name: ``n`` name, ``k`` kind, ``u`` address, ``d`` detail, ``a`` other names."""
    wording = Wording(catalog.organisation["locale"])
    return [
        _without_empty(
            {
                "n": called(kind, thing),
                "k": title,
                "u": address(kind, thing),
                "d": _detail(kind, thing),
                "a": _other_names(kind, thing, wording),
            }
        )
        for kind, title in KIND_TITLES.items()
        for thing in catalog.of_kind(kind).values()
    ]


def _without_empty(entry: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in entry.items() if value}


def _detail(kind: str, thing: Answer) -> str | None:
    if kind == "level":
        return f"{thing['ladder']['title']}, {thing['track']['title']}"
    detail: str | None = {"competency": "area", "mentor": "title", "training": "provider"}.get(kind)
    return thing[detail] if detail else None


def _other_names(kind: str, thing: Answer, wording: Wording) -> list[str]:
    """By what else people look for it: codes and contract titles; of mentors, as far as shown, language and place."""
    if kind == "level":
        others = [thing["code"], *thing["alsoCalled"]]
    elif kind == "mentor":
        others = [*map(wording.language, thing["languages"] or []), thing["location"]]
    else:
        others = []
    return [name for name in others if name]


def write_names(catalog: Catalog, site: Path) -> None:
    """Write the list of names into the finished pages."""
    folder = site / "search"
    folder.mkdir(exist_ok=True)
    text = json.dumps(names(catalog), ensure_ascii=False, separators=(",", ":"))
    (folder / "names.json").write_text(text, "utf-8")


def index(site: Path, language: str) -> None:
    """Let Pagefind index every page below ``site`` into ``site/pagefind``."""
    command = [
        sys.executable, "-m", "pagefind", "--site", str(site), "--force-language", language,
        "--exclude-selectors", ", ".join(_NO_SENTENCES), "--quiet",
    ]  # fmt: skip
    run = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own command line
    if run.returncode != 0:
        reason = (run.stderr or run.stdout).strip().splitlines()
        raise BuildError(f"Pagefind could not index the pages: {reason[-1] if reason else 'it gave no reason'}")
    _keep_what_is_used(site / "pagefind")
    with suppress(ValueError):  # the index of another version of Pagefind is as good, only not the same each time
        settle(site / "pagefind")


def _keep_what_is_used(folder: Path) -> None:
    """Remove Pagefind's own search pages, and make sure that the rest is whole.

    Where the disk is full, Pagefind leaves files short or empty, says nothing, and ends as if all were well.
    """
    entry = folder / "pagefind-entry.json"
    try:
        languages = json.loads(entry.read_text("utf-8"))["languages"].values()
    except ValueError as error:
        raise _unfinished(entry) from error
    scripts = {"pagefind.js", "pagefind-worker.js"}
    programs = {f"wasm.{language['wasm'] or 'unknown'}.pagefind" for language in languages}
    for file in sorted(folder.rglob("*.*")):
        if file == entry:
            continue
        if file.name in scripts or file.name in programs or file.suffix.startswith(".pf_"):
            data = file.read_bytes()
            if not (data.endswith(b";") if file.name in scripts else _unpacks(data)):
                raise _unfinished(file)
        else:
            file.unlink()
    if sum(language["page_count"] for language in languages) != len(list((folder / "fragment").glob("*"))):
        raise _unfinished(folder / "fragment")


def _unpacks(packed: bytes) -> bool:
    try:
        return gzip.decompress(packed).startswith(SIGNATURE)
    except (OSError, EOFError, zlib.error):
        return False


def _unfinished(file: Path) -> BuildError:
    return BuildError(f"Pagefind could not write all of its index ({file.name} is not whole); is the disk full?")
