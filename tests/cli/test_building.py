"""What a build holds while it asks: neither the contents that it loaded, nor Python's garbage collector for good."""

import gc
import json
import subprocess
import sys
import weakref
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from commands import DAY
from portal.arabic import told_in_arabic

from stepladder.cli import building
from stepladder.cli.building import Source, build
from stepladder.content.write import write_documents
from stepladder.errors import EnvironmentFaultError
from stepladder.records import Contents, Document
from stepladder.settings import Settings
from stepladder_portal.progress import unwatched


def source(content: Path) -> Source:
    setup = Settings.model_construct(audience="staff", as_of=date.fromisoformat(DAY))
    return Source(content, None, setup)


def test_what_was_loaded_is_let_go_before_the_service_is_asked(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded: list[weakref.ref[Document]] = []
    read, fetch = building.read_whole, building.fetch

    def read_whole(folder: Path, as_of: date | None) -> Contents:
        contents = read(folder, as_of)
        loaded.extend(weakref.ref(document) for document in contents.documents())
        return contents

    async def fetched(*asked: Any) -> Any:
        assert loaded
        assert not any(document() for document in loaded)
        return await fetch(*asked)

    monkeypatch.setattr(building, "read_whole", read_whole)
    monkeypatch.setattr(building, "fetch", fetched)
    assert build(source(content), tmp_path / "portal", unwatched).pages


def test_the_collector_looks_at_what_is_new_alone_while_the_service_is_asked_and_then_is_as_before(
    content: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual, seen = gc.get_threshold(), []

    async def fails(*_: object) -> None:
        seen.append(gc.get_threshold())
        raise EnvironmentFaultError("The service is away.")

    monkeypatch.setattr(building, "fetch", fails)
    with pytest.raises(EnvironmentFaultError):
        build(source(content), tmp_path / "portal", unwatched)
    ((_, *older),) = seen
    assert min(older) > 100_000
    assert gc.get_threshold() == usual
    assert gc.isenabled()


LET_GO = """
import sys, weakref
from stepladder.cli import building
from stepladder.__main__ import main
catalogs, fetch = [], building.fetch
async def fetched(*asked):
    assert not any(catalog() for catalog in catalogs)
    catalog = await fetch(*asked)
    catalogs.append(weakref.ref(catalog))
    return catalog
building.fetch = fetched
main()
"""
"""The command, which minds what it holds whenever everything is asked for."""


def test_the_pages_of_one_language_are_let_go_before_the_next_is_asked_for(tmp_path: Path) -> None:
    write_documents(tmp_path / "content", told_in_arabic().documents())
    told = ["build", "--content", tmp_path / "content", "--as-of", DAY, "--out", tmp_path / "portal", "--json"]
    run = subprocess.run([sys.executable, "-c", LET_GO, *told], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    assert json.loads(run.stdout)["locales"] == ["en", "ar"]
