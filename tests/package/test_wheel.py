"""The wheel is all that a user needs: installed elsewhere, in an empty folder, it brings a workbook to a portal."""

import os
import stat
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import openpyxl
import pytest
from books import BASE

ROOT = Path(__file__).parents[2]
PACKAGES = {"stepladder": ROOT / "backend" / "stepladder", "stepladder_portal": ROOT / "site" / "stepladder_portal"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout, built without any network."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (file,) = folder.glob("stepladder-*.whl")
    return file


def test_it_holds_every_file_of_both_packages_as_a_file(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        assert not [entry.filename for entry in archive.infolist() if stat.S_ISLNK(entry.external_attr >> 16)]
        held = {name: archive.read(name) for name in archive.namelist() if ".dist-info/" not in name}
    wanted = {
        f"{package}/{Path(folder, name).relative_to(root)}": Path(folder, name).read_bytes()
        for package, root in PACKAGES.items()
        for folder, _, names in os.walk(root, followlinks=True)
        for name in names
        if "__pycache__" not in folder
    }
    assert set(held) == set(wanted)
    assert held == wanted
    for part in ("mkdocs.yml", "docs/about.md", "templates/level.html", "theme/main.html", "theme/assets/portal.css"):
        assert f"stepladder_portal/{part}" in held
    assert "stepladder_portal/operation_documents/level.graphql" in held
    assert "stepladder/store/migrations/0001_initial.py" in held


def test_it_says_what_it_needs_and_what_it_is(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (metadata,) = (archive.read(name).decode() for name in archive.namelist() if name.endswith("/METADATA"))
        assert any(name.endswith("/licenses/LICENSE") for name in archive.namelist())
    assert "Requires-Python: >=3.11" in metadata
    assert "License-Expression: Apache-2.0" in metadata
    for package in ("mkdocs", "tortoise-orm", "strawberry-graphql", "pagefind", "tzdata"):
        assert f"\nRequires-Dist: {package}" in metadata


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of a new environment with the wheel; what it depends on is borrowed from ours."""
    folder = tmp_path_factory.mktemp("elsewhere") / "venv"
    venv.create(folder, symlinks=True)
    python = folder / "bin" / "python"
    install = ["install", "--quiet", "--no-deps", "--no-index", "--disable-pip-version-check", wheel]
    subprocess.run([sys.executable, "-m", "pip", "--python", python, *install], check=True, capture_output=True)
    (packages,) = folder.glob("lib/python*/site-packages")
    ours = [path for path in sys.path if Path(path).name in {"site-packages", "dist-packages"}]
    (packages / "borrowed.pth").write_text("\n".join(ours))
    return folder / "bin"


def run(program: Path, *arguments: str, cwd: Path) -> str:
    """Run a program of the new environment; it must do well."""
    foreign = ("PYTHONPATH", "STEPLADDER_", "VIRTUAL_ENV")
    variables = {name: value for name, value in os.environ.items() if not name.startswith(foreign)}
    done = subprocess.run([program, *arguments], cwd=cwd, env=variables, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout + done.stderr


def test_it_works_in_an_empty_folder(installed: Path, tmp_path: Path) -> None:
    where = "import stepladder, stepladder_portal; print(stepladder.__file__, stepladder_portal.__file__)"
    for file in run(installed / "python", "-c", where, cwd=tmp_path).split():
        assert Path(file).is_relative_to(installed.parent)
    stepladder = installed / "stepladder"
    run(stepladder, "template", "ladders.xlsx", cwd=tmp_path)
    _fill(tmp_path / "ladders.xlsx")
    assert "Wrote 7 documents" in run(stepladder, "import", "ladders.xlsx", "--into", "content", cwd=tmp_path)
    assert "no fault" in run(stepladder, "check", cwd=tmp_path)
    assert "Loaded as content revision 1." in run(stepladder, "load", "content", cwd=tmp_path)
    assert "type Level " in run(stepladder, "export-schema", cwd=tmp_path)
    run(stepladder, "build", "--content", "content", "--out", "portal", cwd=tmp_path)
    page = (tmp_path / "portal" / "ladders" / "engineering" / "senior" / "index.html").read_text("utf-8")
    assert "Senior Engineer" in page
    assert "Builds more." in page
    assert (tmp_path / "portal" / "pagefind" / "pagefind.js").is_file()
    assert (tmp_path / "portal" / "404.html").is_file()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["content", "ladders.xlsx", "portal", "var"]


def _fill(file: Path) -> None:
    """Write rows below the headers of an empty workbook, each value in the column of its name."""
    book = openpyxl.load_workbook(file)
    for title, (header, *rows) in BASE.items():
        columns = {cell.value: cell.column for cell in book[title][1]}
        for number, row in enumerate(rows, 2):
            for name, value in zip(header, row, strict=True):
                book[title].cell(number, columns[name], value)
    book.save(file)
