"""What the tests need from npm, of the versions pinned in tests/node."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from turns import one_at_a_time

NODE = Path(__file__).parent / "node"


def do_without(reason: str) -> None:
    """Skip what needs something this machine lacks, saying how to mend it; in CI, fail."""
    (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(reason)


def package(name: str) -> Path:
    """The folder of a package, installed with the others that are pinned where it is missing or another version."""
    if not shutil.which("npm") or not shutil.which("node"):
        do_without("No Node.js with npm was found; mend it with: apt-get install nodejs npm")
    folder = NODE / "node_modules" / name
    pinned = json.loads((NODE / "package.json").read_text("utf-8"))["dependencies"][name]
    about = folder / "package.json"
    with one_at_a_time("npm"):
        if not about.is_file() or json.loads(about.read_text("utf-8"))["version"] != pinned:
            command = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"]
            run = subprocess.run(command, cwd=NODE, capture_output=True, text=True, check=False)
            if run.returncode:
                reason = " ".join(run.stderr.split())[-200:]
                do_without(f"npm could not install what is pinned ({reason}); mend it with: (cd tests/node && npm ci)")
    return folder
