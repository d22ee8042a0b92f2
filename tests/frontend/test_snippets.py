"""What the README shows to front-end teams works as it stands: each snippet is run against the sample."""

import json
import os
import re
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import get_args

import httpx
import pytest
from npm import NODE, do_without, package
from served import served
from starlette.types import ASGIApp

from published.examples import AS_OF
from stepladder.api.connections import MOST, USUAL
from stepladder.api.errors import Code
from stepladder.api.limits import MOST_OF, MOST_TOKENS
from stepladder.api.question import AS_OF_HEADER, AUDIENCE_HEADER
from stepladder.records import Contents
from stepladder.settings import Settings

ROOT = Path(__file__).parents[2]
README = (ROOT / "graphql" / "README.md").read_text("utf-8")
SNIPPETS: dict[str, list[str]] = {}
for language, snippet in re.findall(r"^```(\w+)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL):
    SNIPPETS.setdefault(language, []).append(snippet)


def run(*command: str | Path, cwd: Path, **variables: str) -> str:
    """Run a program of somebody's project; it must do well."""
    done = subprocess.run(command, cwd=cwd, env=os.environ | variables, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with a copy of the contract in it."""
    shutil.copytree(ROOT / "graphql", tmp_path / "graphql")
    return tmp_path


def assert_told(told: str, sample: Contents) -> None:
    """That a program printed the level and what it asks."""
    title, *asked = told.splitlines()
    level = sample.levels["engineering/staff-engineer"]
    assert title.startswith(f"{level.title} (")
    assert {f"- {expectation.text}" for expectation in level.expectations} <= set(asked)


@pytest.mark.node
def test_the_typescript_is_generated_passes_strict_checks_and_runs(
    project: Path, sample: Contents, sample_api: Callable[..., ASGIApp]
) -> None:
    package("@graphql-codegen/cli")
    tools = project / "node_modules"
    tools.symlink_to(NODE / "node_modules")
    (project / "package.json").write_text('{"type": "module"}')
    (project / "src").mkdir()
    config, program = SNIPPETS["ts"]
    (project / "codegen.ts").write_text(config, "utf-8")
    (project / "src" / "level.ts").write_text(program, "utf-8")

    run(tools / ".bin" / "graphql-codegen", "--config", "codegen.ts", cwd=project)
    strict = ["--strict", "--target", "es2022", "--module", "nodenext", "--types", "node", "--outDir", "out"]
    run(tools / ".bin" / "tsc", *strict, "src/level.ts", cwd=project)

    with served(sample_api()) as address:
        told = run("node", "out/level.js", cwd=project, STEPLADDER=f"{address}/graphql")
    assert_told(told, sample)

    known = project / "src" / "gql" / "persisted-documents.json"
    (document,) = json.loads(known.read_text("utf-8"))
    with served(sample_api(documents="trusted", documents_file=known)) as address:
        asked = httpx.get(f"{address}/graphql", params={"documentId": document})
    assert asked.json()["data"]["levels"]["totalCount"] == len(sample.levels)


@pytest.fixture(scope="session")
def codegen() -> Path:
    """The programs of an environment with ariadne-codegen, which wants another graphql-core than the service."""
    lock = ROOT / "requirements" / "codegen.txt"
    folder = ROOT / "build" / f"codegen-{sha256(lock.read_bytes()).hexdigest()[:12]}"
    programs = folder / "bin"
    if not (programs / "ariadne-codegen").is_file():
        venv.create(folder, symlinks=True)
        install = ["install", "--quiet", "--require-hashes", "--disable-pip-version-check", "--requirement", str(lock)]
        command = [sys.executable, "-m", "pip", "--python", str(programs / "python"), *install]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            shutil.rmtree(folder)
            do_without(f"ariadne-codegen could not be installed: {' '.join(done.stderr.split())[-200:]}")
    return programs


def test_the_python_is_generated_and_runs(
    project: Path, codegen: Path, sample: Contents, sample_api: Callable[..., ASGIApp]
) -> None:
    (settings,) = SNIPPETS["toml"]
    (program,) = SNIPPETS["python"]
    (project / "pyproject.toml").write_text(settings, "utf-8")
    (project / "level.py").write_text(program, "utf-8")

    run(codegen / "ariadne-codegen", cwd=project, PATH=f"{codegen}:{os.environ['PATH']}")
    with served(sample_api()) as address:
        told = run(codegen / "python", "level.py", cwd=project, STEPLADDER=f"{address}/graphql")

    assert_told(told, sample)


@pytest.mark.skipif(shutil.which("curl") is None, reason="needs curl: apt-get install curl")
@pytest.mark.parametrize("snippet", SNIPPETS["sh"], ids=["query", "hash"])
def test_each_call_of_curl_is_answered(snippet: str, sample_api: Callable[..., ASGIApp]) -> None:
    with served(sample_api()) as address:
        told = run("sh", "-c", snippet.replace("http://127.0.0.1:8000", address), cwd=ROOT)
    answer = json.loads(told)
    assert "errors" not in answer
    assert all(answer["data"].values())


def test_every_code_of_an_error_is_told() -> None:
    assert set(re.findall(r"^\| `([A-Z_]+)` \|", README, re.MULTILINE)) == set(get_args(Code))


def test_every_limit_is_the_one_in_force() -> None:
    figures = {int(each.replace(",", "")) for each in re.findall(r"\b\d[\d,]*\b", README)}
    limits = {MOST, USUAL, MOST_OF.depth, MOST_OF.fields, MOST_OF.aliases, MOST_OF.cost, MOST_TOKENS}
    assert limits | {Settings().max_body_bytes, Settings().max_age} <= figures


def test_headers_and_settings_are_called_what_they_are() -> None:
    assert {AUDIENCE_HEADER, AS_OF_HEADER} == set(re.findall(r"`(Stepladder-[\w-]+)`", README))
    named = set(re.findall(r"`STEPLADDER_([A-Z_]+)", README))
    assert named <= {name.upper() for name in Settings.model_fields}
    assert AS_OF.isoformat() in README


def test_every_file_that_is_pointed_at_is_there() -> None:
    for target in re.findall(r"\]\((?!http|#)([^)#]+)\)", README):
        assert (ROOT / "graphql" / target).exists(), target
