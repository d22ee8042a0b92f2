#!/usr/bin/env python3
"""Say what graphql/schema.graphql would break for those who rely on the last release of it."""

import argparse
import sys
from pathlib import Path

from graphql import build_schema

from published.breaking import broken, without_end
from published.releases import ReleaseError, releases

GRAPHQL = Path(__file__).resolve().parent.parent / "graphql"


def main(folder: Path = GRAPHQL) -> int:
    """0 when nothing is broken and every deprecation says when it ends, 1 when something is or does not."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    schema = build_schema((folder / "schema.graphql").read_text("utf-8"))
    try:
        last = releases(folder / "releases")[-1:]
    except ReleaseError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    found = [f"Since release {one.number} of {one.day}: {change}" for one in last for change in broken(one, schema)]
    found += [
        f"{place} is deprecated without a day: end its reason with “Removed after YYYY-MM-DD”."
        for place in without_end(schema)
    ]
    if found:
        sys.stderr.write("\n".join(found) + "\n")
        advice = "Put back what was promised and deprecate it; it may go when a release of a later day has been made."
        sys.stderr.write(f"{advice}\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
