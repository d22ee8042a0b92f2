"""The index of a portal: the same however it is made, and whole or told about."""

import gzip
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from portal.reading import Finished, contents_of

from stepladder_portal import search
from stepladder_portal.build import build_portal
from stepladder_portal.bundle import Index, read, tidy
from stepladder_portal.catalog import Catalog
from stepladder_portal.errors import BuildError
from stepladder_portal.merge import merge
from stepladder_portal.parcels import parcels
from stepladder_portal.search import index

SMALL = 12_000
"""Bytes in a parcel, so few that the small world is several."""

PARTS = {"pagefind.js", "pagefind-worker.js", "wasm.en.pagefind", "pagefind-entry.json", "fragment", "index", "filter"}


def indexed(portal: Finished, folder: Path, most: int) -> Path:
    """The bundle of a portal's pages, made again."""
    shutil.copytree(portal.folder, folder / "site")
    shutil.rmtree(folder / "site" / "pagefind")
    index(folder / "site", "en", most=most)
    return folder / "site" / "pagefind"


def fragments(bundle: Path) -> list[Any]:
    packed = [gzip.decompress(file.read_bytes()) for file in (bundle / "fragment").iterdir()]
    return sorted((json.loads(each.removeprefix(b"pagefind_dcd")) for each in packed), key=lambda each: each["url"])


def test_the_parcels_of_a_large_portal_make_the_index_that_one_run_makes(
    portal: Finished, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    runs: list[Path] = []
    monkeypatch.setattr(search, "read", lambda folder: runs.append(folder) or read(folder))
    bundle = indexed(portal, tmp_path, SMALL)
    assert len(runs) > 2
    assert contents_of(bundle) == contents_of(portal.folder / "pagefind")
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


@pytest.mark.parametrize("processes", [1, 2])
def test_what_is_indexed_was_kept_while_pages_were_made(
    processes: int, catalog: Catalog, portal: Finished, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept: list[dict[str, bytes]] = []
    monkeypatch.setattr(search, "index", lambda _site, _language, ready: kept.extend(map(contents_of, ready)))
    build_portal(catalog, tmp_path / "portal", processes=processes)
    (laid_out,) = parcels(portal.folder, tmp_path / "again")
    assert len(kept) == processes
    assert {name: text for each in kept for name, text in each.items()} == contents_of(laid_out)


def test_the_address_of_each_entry_is_that_of_a_page(portal: Finished) -> None:
    for entry in fragments(portal.folder / "pagefind"):
        assert (portal.folder / entry["url"].removeprefix("/").removesuffix(".html") / "index.html").is_file()


def test_the_index_holds_what_is_used_and_nothing_else(portal: Finished) -> None:
    assert {file.name for file in (portal.folder / "pagefind").iterdir() if file.suffix != ".pf_meta"} == PARTS


def test_what_cannot_be_merged_is_indexed_in_one_go(
    portal: Finished, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As with a Pagefind of another version, whose files nobody here knows."""

    def refuse(_: Path) -> Index:
        raise ValueError

    monkeypatch.setattr(search, "read", refuse)
    bundle = indexed(portal, tmp_path, SMALL)
    assert fragments(bundle) == fragments(portal.folder / "pagefind")
    assert {file.name for file in bundle.iterdir() if file.suffix != ".pf_meta"} == PARTS
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_what_pagefind_cannot_do_is_told_with_its_reason(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    with pytest.raises(BuildError, match=r"Pagefind could not index the pages: .+"):
        index(tmp_path / "site", "en")


@pytest.mark.parametrize("merging", [True, False])
@pytest.mark.parametrize(
    "part",
    ["pagefind-entry.json", "*.pf_meta", "fragment/*", "index/*", "filter/*", "pagefind.js", "wasm.en.pagefind"],
)
def test_a_file_that_was_cut_short_is_told(part: str, merging: bool, portal: Finished, tmp_path: Path) -> None:
    bundle = tmp_path / "pagefind"
    shutil.copytree(portal.folder / "pagefind", bundle)
    file = min(bundle.glob(part))
    file.write_bytes(file.read_bytes()[:-10])
    with pytest.raises(BuildError, match=f"{file.name} is not whole.; is the disk full"):
        finish(bundle, merging=merging)


@pytest.mark.parametrize("merging", [True, False])
@pytest.mark.parametrize("part", ["fragment/*", "pagefind-entry.json", "pagefind.js"])
def test_a_file_that_is_missing_is_told(part: str, merging: bool, portal: Finished, tmp_path: Path) -> None:
    bundle = tmp_path / "pagefind"
    shutil.copytree(portal.folder / "pagefind", bundle)
    min(bundle.glob(part)).unlink()
    with pytest.raises(BuildError, match="is the disk full"):
        finish(bundle, merging=merging)


def finish(bundle: Path, *, merging: bool) -> None:
    if merging:
        merge([read(bundle)], bundle.with_name("merged"))
    else:
        tidy(bundle)
