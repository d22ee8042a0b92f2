"""An index that was made in parcels is the one that Pagefind makes of all pages at once."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest
from portal.reading import contents_of

from stepladder_portal import search
from stepladder_portal.bundle import Index, filtered, read, unpacked
from stepladder_portal.cbor import decode
from stepladder_portal.merge import merge
from stepladder_portal.postings import read as words

ACCENTS: list[Callable[[str], str]] = [
    str,
    str.capitalize,
    lambda word: word.replace("e", "é").replace("o", "ö"),
    lambda word: word.replace("e", "è"),
    lambda word: "long" * 20 + word,
]


def a_site(folder: Path, count: int) -> Path:
    """Pages of chance words, some with accents; now and then with a field or a filter that other pages do not have."""
    chance = Random(4)  # noqa: S311 - any words will do
    plain = ["".join(chance.choices("abcdefghijklmnopqrstuvwxyz", k=chance.randrange(2, 12))) for _ in range(900)]
    for number in range(count):
        some = [chance.choice(ACCENTS)(chance.choice(plain)) for _ in range(chance.randrange(1, 400))]
        image = '<img src="a.png" alt="An été">' if number % 50 == 3 else ""
        owner = f'<p data-pagefind-meta="owner">{chance.choice(plain)}</p>' if number % 40 == 1 else ""
        page = folder / "site" / f"kind-{number % 7}" / f"page-{number}" / "index.html"
        page.parent.mkdir(parents=True)
        page.write_text(
            f"<html><main data-pagefind-body><h1>{some[0]} {number}</h1>{image}{owner}<h2>{' '.join(some[:9])}</h2>"
            f'<p>{" ".join(some)} <b data-pagefind-filter="kind-{number % 3}">value {number % 11}</b></p>'
            "</main></html>",
            "utf-8",
        )
    return folder / "site"


def indexed(site: Path, most: int, folder: Path) -> Path:
    search.index(site, "en", most=most)
    return (site / "pagefind").rename(folder)


def by_pagefind(site: Path, folder: Path) -> Path:
    """The index as Pagefind itself writes it."""

    def refuse(_: Path) -> Index:
        raise ValueError

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(search, "read", refuse)
        return indexed(site, 10**9, folder)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return a_site(tmp_path_factory.mktemp("pages"), 300)


@pytest.fixture(scope="module")
def whole(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return indexed(site, 10**9, tmp_path_factory.mktemp("whole") / "pagefind")


@pytest.fixture(scope="module")
def theirs(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return by_pagefind(site, tmp_path_factory.mktemp("theirs") / "pagefind")


@pytest.mark.parametrize("most", [300_000, 100_000, 20_000])
def test_parcels_make_the_same_index_as_one_run(most: int, site: Path, whole: Path, tmp_path: Path) -> None:
    assert contents_of(indexed(site, most, tmp_path / "pagefind")) == contents_of(whole)


def test_the_index_of_a_page_alone_is_the_very_one_that_pagefind_writes(tmp_path: Path) -> None:
    """Of one page, Pagefind leaves nothing to chance: all names are the same, and all that files hold."""
    site = a_site(tmp_path, 1)
    ours, theirs = indexed(site, 10**9, tmp_path / "ours"), by_pagefind(site, tmp_path / "theirs")
    assert contents_of(ours).keys() == contents_of(theirs).keys()
    assert told(ours) == told(theirs)


def told(bundle: Path) -> dict[str, bytes]:
    return {file.name: unpacked(file) for file in bundle.rglob("*.pf_*")}


def test_pages_are_in_the_order_of_their_addresses(whole: Path) -> None:
    addresses = [page.address for page in read(whole).pages]
    assert addresses == sorted(addresses)
    assert len(addresses) == 300


def test_all_that_pagefind_knows_of_pages_and_words_is_there(whole: Path, theirs: Path) -> None:
    assert known(read(whole)) == known(read(theirs))


def known(index: Index) -> list[Any]:
    """What an index knows, whatever the numbers of pages."""
    names = [page.address for page in index.pages]

    def named(entries: list[tuple[int, bytes, bytes]]) -> list[Any]:
        return sorted((names[number], *places) for number, *places in entries)

    return [
        sorted((page.address, page.file.name, page.sum, page.words) for page in index.pages),
        [
            (
                word.letters,
                named(word.entries),
                sorted((way, named(entries)) for way, entries in word.others),
                word.weight,
            )
            for word in words(index.words(), range(len(names)), {})
        ],
        sorted(
            (name, sorted((value, sorted(names[page] for page in pages)) for value, pages in values))
            for name, values in map(filtered, index.filters)
        ),
        index.fields,
    ]


def test_words_are_shared_out_to_files_as_pagefind_does_it(whole: Path, theirs: Path) -> None:
    ours, pagefinds = ([chunk[:2] for chunk in meta(bundle)[2]] for bundle in (whole, theirs))
    assert len(ours) > 2
    assert ours == pagefinds


def meta(bundle: Path) -> Any:
    (file,) = bundle.glob("*.pf_meta")
    return decode(unpacked(file))


def test_pages_whose_sums_begin_alike_have_names_of_their_own(theirs: Path, tmp_path: Path) -> None:
    index = read(theirs)
    sums = {0: "abcdef01", 1: "abcdef02", 2: "abcdef012"}
    pages = [
        replace(page, sum=sums.get(number, page.sum))
        for number, page in enumerate(sorted(index.pages, key=lambda page: page.address))
    ]
    merge([replace(index, pages=sorted(pages, key=index_of(index)))], tmp_path / "merged")
    assert [name for name, _ in meta(tmp_path / "merged")[1][:3]] == ["en_abcdef0", "en_abcdef02", "en_abcdef01"]
    assert [page.address for page in read(tmp_path / "merged").pages] == [page.address for page in pages]


def index_of(index: Index) -> Callable[[Any], int]:
    places = {page.address: number for number, page in enumerate(index.pages)}
    return lambda page: places[page.address]


def test_indexes_of_two_languages_are_not_merged(whole: Path, tmp_path: Path) -> None:
    index = read(whole)
    with pytest.raises(ValueError, match="languages"):
        merge([index, replace(index, language="nl")], tmp_path / "merged")
