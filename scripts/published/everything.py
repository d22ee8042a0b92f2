"""Every file that is made of the schema, the operations and the sample, by where it stands."""

import json
from collections.abc import Mapping
from pathlib import Path

from graphql import build_schema

from published.changelog import changelog
from published.examples import examples
from published.questions import listed, operations_page
from published.referring import as_markdown, as_page
from published.releases import manifest, releases


def everything(root: Path) -> Mapping[Path, str]:
    """What each of those files ought to hold."""
    folder, pages = root / "graphql", root / "site" / "docs" / "developers"
    schema = build_schema((folder / "schema.graphql").read_text("utf-8"))
    made = {
        folder / "operations.json": json.dumps(manifest(folder / "operations"), indent=2) + "\n",
        folder / "CHANGELOG.md": changelog(releases(folder / "releases")),
        folder / "REFERENCE.md": as_markdown(schema),
        pages / "reference.md": as_page(schema),
    }
    every = examples(root / "content", folder / "operations")
    made |= {folder / "examples" / f"{example.name}.json": example.as_json for example in every}
    made[folder / "examples" / "README.md"] = listed(every)
    made[pages / "operations.md"] = operations_page(every)
    return made


def left_over(root: Path, made: Mapping[Path, str]) -> list[Path]:
    """Examples of operations that there are no more."""
    return [file for file in (root / "graphql" / "examples").glob("*.json") if file not in made]
