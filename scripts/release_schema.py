#!/usr/bin/env python3
"""Release graphql/schema.graphql, with the documents of today: others may rely on it from now on.

python scripts/release_schema.py --day 2026-11-22
"""

import argparse
import sys
from datetime import date
from pathlib import Path

from graphql import build_schema

from published.breaking import broken
from published.releases import Release, ReleaseError, manifest, operations, releases
from stepladder.api.contract import contract

GRAPHQL = Path(__file__).resolve().parent.parent / "graphql"


def main(folder: Path = GRAPHQL) -> int:
    """Write the next release; 1 where it would break the last one, or the schema is stale."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--day", type=date.fromisoformat, required=True, metavar="DATE", help="the day of the release")
    parser.add_argument("--again", action="store_true", help="make the newest one anew, which nobody relies on yet")
    chosen = parser.parse_args()
    try:
        written = _release(folder, chosen.day, again=chosen.again)
    except ReleaseError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    print(f"Released as {written}. Now run scripts/describe_api.py, and commit what both have written.")
    return 0


def _release(folder: Path, day: date, *, again: bool) -> int:
    sdl = (folder / "schema.graphql").read_text("utf-8")
    if sdl != contract():
        raise ReleaseError("graphql/schema.graphql is stale: run scripts/export_schema.py first.")
    earlier = [*releases(folder / "releases")]
    if again and earlier:
        earlier.pop()
    if earlier and day < earlier[-1].day:
        raise ReleaseError(f"Release {earlier[-1].number} was made on {earlier[-1].day}: name that day or a later one.")
    if earlier and (found := broken(earlier[-1], build_schema(sdl))):
        raise ReleaseError("This would break what was promised:\n" + "\n".join(found))
    number = len(earlier) + 1
    names = manifest(folder / "operations")
    documents = {names[name]: text for name, text in operations(folder / "operations").items()}
    Release(number, day, sdl, documents).write(folder / "releases")
    return number


if __name__ == "__main__":
    sys.exit(main())
