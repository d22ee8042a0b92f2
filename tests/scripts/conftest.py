"""The small world, as the scripts meet it: as a folder and as a database."""

import shutil
from pathlib import Path

import pytest
from commands import call, write_world


@pytest.fixture(scope="session")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small world as a content folder. Not to be changed."""
    return write_world(tmp_path_factory.mktemp("world") / "content")


@pytest.fixture(scope="session")
def loaded(content: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the small world. Not to be changed."""
    file = tmp_path_factory.mktemp("database") / "stepladder.db"
    assert call("load", content, database_url=f"sqlite:///{file}").code == 0
    return file


@pytest.fixture
def database(loaded: Path, tmp_path: Path) -> Path:
    """A database with the small world that may be changed."""
    return Path(shutil.copy(loaded, tmp_path / "stepladder.db"))
