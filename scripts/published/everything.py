"""Every file that is made of the schema, the operations and the sample, by where it stands."""

import json
from collections.abc import Mapping
from pathlib import Path

from graphql import build_schema

from published.changelog import changelog
from published.examples import examples
from published.referring import as_markdown, as_page
from published.releases import manifest, releases


def everything(root: Path) -> Mapping[Path, str]:
    """What each of those files ought to hold."""
    folder = root / "graphql"
    schema = build_schema((folder / "schema.graphql").read_text("utf-8"))
    made = {
        folder / "operations.json": json.dumps(manifest(folder / "operations"), indent=2) + "\n",
        folder / "CHANGELOG.md": changelog(releases(folder / "releases")),
        folder / "REFERENCE.md": as_markdown(schema),
        root / "site" / "docs" / "developers" / "reference.md": as_page(schema),
    }
    for name, text in examples(root / "content", folder / "operations").items():
        made[folder / "examples" / f"{name}.json"] = text
    return made


def left_over(root: Path, made: Mapping[Path, str]) -> list[Path]:
    """Examples of operations that there are no more."""
    return [file for file in (root / "graphql" / "examples").glob("*.json") if file not in made]
