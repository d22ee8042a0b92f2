"""The index of a portal: in parcels where it is large, the same each time, and whole or told about."""

import gzip
import json
import shutil
from pathlib import Path
from typing import Any

import pytest
from portal.reading import Finished

from stepladder_portal.bundle import finish
from stepladder_portal.errors import BuildError
from stepladder_portal.search import index

SMALL = 12_000
"""Bytes in a parcel, so few that the small world is several."""


def indexed(portal: Finished, folder: Path, most: int) -> Path:
    """The bundle of a portal's pages, made again."""
    shutil.copytree(portal.folder, folder / "site")
    shutil.rmtree(folder / "site" / "pagefind")
    index(folder / "site", "en", most)
    return folder / "site" / "pagefind"


def bundles(bundle: Path) -> list[Path]:
    return [bundle, *(bundle / name for name in json.loads((bundle / "parcels.json").read_text("utf-8")))]


def fragments(bundle: Path) -> list[Any]:
    packed = [gzip.decompress(file.read_bytes()) for each in bundles(bundle) for file in (each / "fragment").iterdir()]
    return sorted((json.loads(each.removeprefix(b"pagefind_dcd")) for each in packed), key=lambda each: each["url"])


def test_a_small_portal_has_one_index(portal: Finished) -> None:
    assert bundles(portal.folder / "pagefind") == [portal.folder / "pagefind"]


def test_the_parcels_of_a_large_portal_hold_what_one_index_would(portal: Finished, tmp_path: Path) -> None:
    several = indexed(portal, tmp_path / "several", SMALL)
    assert len(bundles(several)) > 2
    assert fragments(several) == fragments(portal.folder / "pagefind")
    assert not [path for path in tmp_path.rglob("*.html") if "site" not in path.parts]


def test_the_address_of_each_entry_is_that_of_a_page(portal: Finished) -> None:
    for entry in fragments(portal.folder / "pagefind"):
        assert (portal.folder / entry["url"].removeprefix("/").removesuffix(".html") / "index.html").is_file()


def test_only_the_first_parcel_has_the_programs(portal: Finished, tmp_path: Path) -> None:
    first, *others = bundles(indexed(portal, tmp_path, SMALL))
    scripts = {"pagefind.js", "pagefind-worker.js", "wasm.en.pagefind"}
    assert scripts <= {file.name for file in first.iterdir()}
    for other in others:
        names = {file.name for file in other.iterdir() if not file.name.endswith(".pf_meta")}
        assert names == {"pagefind-entry.json", "fragment", "index", "filter"}


def test_parcels_are_the_same_each_time(portal: Finished, tmp_path: Path) -> None:
    one, other = (indexed(portal, tmp_path / name, SMALL) for name in ("one", "other"))
    assert files(one) == files(other)


def test_what_pagefind_cannot_do_is_told_with_its_reason(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    with pytest.raises(BuildError, match=r"Pagefind could not index the pages: .+"):
        index(tmp_path / "site", "en")


@pytest.mark.parametrize(
    "part", ["pagefind-entry.json", "*.pf_meta", "fragment/*", "index/*", "filter/*", "pagefind.js"]
)
def test_a_file_that_was_cut_short_is_told(part: str, portal: Finished, tmp_path: Path) -> None:
    bundle = tmp_path / "pagefind"
    shutil.copytree(portal.folder / "pagefind", bundle)
    file = min(bundle.glob(part))
    file.write_bytes(file.read_bytes()[:-10])
    with pytest.raises(BuildError, match=f"{file.name} is not whole.; is the disk full"):
        finish(bundle, leads=True)


@pytest.mark.parametrize("part", ["fragment/*", "pagefind-entry.json"])
def test_a_file_that_is_missing_is_told(part: str, portal: Finished, tmp_path: Path) -> None:
    bundle = tmp_path / "pagefind"
    shutil.copytree(portal.folder / "pagefind", bundle)
    min(bundle.glob(part)).unlink()
    with pytest.raises(BuildError, match="is the disk full"):
        finish(bundle, leads=True)


def files(folder: Path) -> dict[str, bytes]:
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}
