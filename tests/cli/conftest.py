"""What the tests of the command line share: the small world as a folder, as a database, as a portal."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from commands import DAY, call, serving, write_world


@pytest.fixture(scope="session")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small world as a content folder. Not to be changed."""
    return write_world(tmp_path_factory.mktemp("world") / "content")


@pytest.fixture
def own_content(content: Path, tmp_path: Path) -> Path:
    """A copy of the small world that may be changed."""
    return Path(shutil.copytree(content, tmp_path / "content"))


@pytest.fixture(scope="session")
def loaded(content: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the small world. Not to be changed."""
    file = tmp_path_factory.mktemp("database") / "stepladder.db"
    assert call("load", content, database_url=f"sqlite:///{file}").code == 0
    return file


@pytest.fixture
def database(loaded: Path, tmp_path: Path) -> Path:
    """A database with the small world that may be changed."""
    return Path(shutil.copy(loaded, tmp_path / "own.db"))


@pytest.fixture(scope="session")
def built(content: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The portal of the small world. Not to be changed."""
    out = tmp_path_factory.mktemp("built") / "portal"
    ended = call("build", "--content", content, "--as-of", DAY, "--out", out)
    assert ended.code == 0, ended.err
    return out


@pytest.fixture
def portal(built: Path, tmp_path: Path) -> Path:
    """A portal, alone in its folder, that may be replaced."""
    return Path(shutil.copytree(built, tmp_path / "site" / "portal"))


@pytest.fixture(scope="session")
def api(loaded: Path) -> Iterator[str]:
    """The address of a real service of the small world, which may be asked for staff."""
    with serving(loaded, audience="staff") as told:
        yield told["api"]


@pytest.fixture
def public_api(loaded: Path) -> Iterator[str]:
    """The same for everybody."""
    with serving(loaded, audience="public") as told:
        yield told["api"]
