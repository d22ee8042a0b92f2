#!/usr/bin/env python3
"""Write `graphql/schema.graphql` from the types of the API; with `--check`, only say whether it is fresh."""

import argparse
import sys
from pathlib import Path

from stepladder.api.contract import contract

SCHEMA = Path(__file__).resolve().parent.parent / "graphql" / "schema.graphql"


def main() -> int:
    """Write or check the contract; 0 when all is well, 1 when the file is stale."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="change nothing; exit 1 if the file is stale")
    fresh = contract()
    if not parser.parse_args().check:
        SCHEMA.write_text(fresh, encoding="utf-8")
        return 0
    if SCHEMA.is_file() and SCHEMA.read_text(encoding="utf-8") == fresh:
        return 0
    sys.stderr.write("graphql/schema.graphql is stale: run scripts/export_schema.py and commit what it writes.\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
