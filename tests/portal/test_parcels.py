"""Pages are shared out so that no index needs much memory, and so that a small edit stays small."""

from pathlib import Path

from stepladder_portal.parcels import parcels, which

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


def test_every_page_is_in_just_one_of_several_parcels_of_about_one_size(tmp_path: Path) -> None:
    found = laid_out(tmp_path, 20_000)
    assert len(found) > 2
    assert sorted(name for parcel in found for name in parcel) == sorted(f"{name}.html" for name in NAMES)
    fair = len(NAMES) / len(found)
    assert all(0.7 * fair < len(parcel) < 1.3 * fair for parcel in found)


def test_a_new_page_moves_no_other(tmp_path: Path) -> None:
    before = laid_out(tmp_path / "before", 20_000)
    after = laid_out(tmp_path / "after", 20_000, [*NAMES, "hats/new"])
    assert [parcel - {"hats/new.html"} for parcel in after] == before


def test_the_parcel_of_a_page_follows_from_its_name() -> None:
    assert [which("hats/new.html", count) for count in (1, 2, 3, 100)] == [0, 1, 2, 67]
    assert {which(name, 3) for name in NAMES} == {0, 1, 2}


def test_where_nothing_is_marked_to_be_found_every_page_is_taken_whole(tmp_path: Path) -> None:
    assert laid_out(tmp_path, 4_500_000, ["", "hats"], marked=False) == [{"index.html", "hats.html"}]
