"""Everything that has to hold besides the tests: lint, format, types, import directions, contract, content. Offline."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent

CHECKS: dict[str, list[str | Path]] = {
    "types": [BIN / "mypy"],  # takes longest, so it begins first
    "lint": [BIN / "ruff", "check", "."],
    "format": [BIN / "ruff", "format", "--check", "."],
    "import directions": [BIN / "lint-imports"],
    "schema": [sys.executable, "scripts/export_schema.py", "--check"],
    "what was promised": [sys.executable, "scripts/compare_schema.py"],
    "what describes the API": [sys.executable, "scripts/describe_api.py", "--check"],
    "content": [BIN / "stepladder", "check", "content"],
}


def main() -> int:
    """Run every check, as many at once as there are processors; tell what failed, and leave with 1 if anything did."""
    failed = False
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for name, run in zip(CHECKS, pool.map(_run, CHECKS.values()), strict=True):
            print(f"{'ok  ' if run.returncode == 0 else 'FAIL'}  {name}", flush=True)
            if run.returncode != 0:
                print(run.stdout + run.stderr, file=sys.stderr, flush=True)
                failed = True
    return 1 if failed else 0


def _run(command: list[str | Path]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


if __name__ == "__main__":
    sys.exit(main())
