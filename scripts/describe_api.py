#!/usr/bin/env python3
"""Write what describes the API: operations by hash, reference, changelog, examples. With --check, say what is stale."""

import argparse
import sys
from pathlib import Path

from published.everything import everything, left_over

ROOT = Path(__file__).resolve().parent.parent


def main(root: Path = ROOT) -> int:
    """Write or check every file; 0 when all is well, 1 when one is stale."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing; exit 1 if a file is stale")
    made = everything(root)
    stale = [file for file, text in made.items() if not file.is_file() or file.read_text("utf-8") != text]
    over = left_over(root, made)
    if parser.parse_args().check:
        names = ", ".join(str(file.relative_to(root)) for file in sorted([*stale, *over]))
        if names:
            sys.stderr.write(f"Stale: {names}. Run scripts/describe_api.py and commit what it writes.\n")
        return 1 if names else 0
    for file in stale:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(made[file], "utf-8")
    for file in over:
        file.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main())
