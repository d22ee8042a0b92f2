"""Everything that has to hold besides the tests: lint, format, types, import directions, contract, content. Offline."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent

CHECKS: dict[str, list[str | Path]] = {
    "lint": [BIN / "ruff", "check", "."],
    "format": [BIN / "ruff", "format", "--check", "."],
    "types": [BIN / "mypy"],
    "import directions": [BIN / "lint-imports"],
    "schema": [sys.executable, "scripts/export_schema.py", "--check"],
    "what was promised": [sys.executable, "scripts/compare_schema.py"],
    "what describes the API": [sys.executable, "scripts/describe_api.py", "--check"],
    "content": [BIN / "stepladder", "check", "content"],
}


def main() -> int:
    """Run every check, tell what failed, and leave with 1 if anything did."""
    failed = []
    for name, command in CHECKS.items():
        run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        print(f"{'ok  ' if run.returncode == 0 else 'FAIL'}  {name}", flush=True)
        if run.returncode != 0:
            print(run.stdout + run.stderr, file=sys.stderr, flush=True)
            failed.append(name)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
