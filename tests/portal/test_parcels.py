"""Pages are shared out so that indexing none of the parcels needs much memory."""

from pathlib import Path

from stepladder_portal.parcels import Parcels, parcels

NAMES = [f"ladders/family-{family}/step-{step}" for family in range(30) for step in range(20)]


def a_site(folder: Path, names: list[str] = NAMES, *, marked: bool = True) -> Path:
    site = folder / "site"
    for name in names:
        (site / name).mkdir(parents=True, exist_ok=True)
        mark = "data-pagefind-body" if marked else ""
        (site / name / "index.html").write_text(f"<html><main {mark}><h1>{name}</h1></main></html>", "utf-8")
    return site


def laid_out(folder: Path, most: int, names: list[str] = NAMES, *, marked: bool = True) -> list[set[str]]:
    (folder / "scratch").mkdir(parents=True)
    site = a_site(folder, names, marked=marked)
    return [
        {file.relative_to(parcel).as_posix() for file in parcel.rglob("*.html")}
        for parcel in parcels(site, folder / "scratch", most)
    ]


def test_a_small_portal_is_one_parcel(tmp_path: Path) -> None:
    assert laid_out(tmp_path, 4_500_000) == [{f"{name}.html" for name in NAMES}]


def test_every_page_is_in_just_one_of_several_parcels_of_one_size(tmp_path: Path) -> None:
    found = laid_out(tmp_path, 20_000)
    assert len(found) > 2
    assert sorted(name for parcel in found for name in parcel) == sorted(f"{name}.html" for name in NAMES)
    assert len({len(parcel) for parcel in found[:-1]}) <= 3
    assert len(found[-1]) <= len(found[0])


def test_a_parcel_is_ready_when_the_next_is_begun(tmp_path: Path) -> None:
    (tmp_path / "scratch").mkdir()
    first = next(parcels(a_site(tmp_path, NAMES), tmp_path / "scratch", 20_000))
    (other,) = {*(tmp_path / "scratch").iterdir()} - {first}
    assert len(list(first.rglob("*.html"))) > len(list(other.rglob("*.html"))) == 1


def test_where_nothing_is_marked_to_be_found_every_page_is_taken_whole(tmp_path: Path) -> None:
    assert laid_out(tmp_path, 4_500_000, ["", "hats"], marked=False) == [{"index.html", "hats.html"}]


def test_a_digest_is_called_as_the_folder_of_its_page_is(tmp_path: Path) -> None:
    into = Parcels(tmp_path)
    assert [into.add(address, "text") for address in ("", "hats/", "hats/chair/", "guides")] == [None] * 4
    names = {file.relative_to(into.last).as_posix() for file in into.last.rglob("*.html")}
    assert names == {"index.html", "hats.html", "hats/chair.html", "guides.html"}


def test_a_parcel_that_is_full_is_told_with_the_page_after_it(tmp_path: Path) -> None:
    into = Parcels(tmp_path, 10)
    assert (into.add("a/", "x" * 9), into.add("b/", "x")) == (None, None)
    full = into.last
    assert into.add("c/", "x") == full
    assert [file.name for file in sorted(full.iterdir())] == ["a.html", "b.html"]
    assert [file.name for file in into.last.iterdir()] == ["c.html"]
