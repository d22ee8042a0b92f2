"""Pages that are written by hand stand in the language of the portal, where somebody has written them in it."""

import re
from pathlib import Path

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files, get_files

import stepladder_portal
from stepladder_portal.handwritten import in_language, put_in_language

DOCS = Path(stepladder_portal.__file__).parent / "docs"

SOURCES = ["about.md", "about.de.md", "about.pt-BR.md", "deep/reference.md", "new.de.md"]


@pytest.mark.parametrize(
    ("tag", "about"),
    [
        ("de", ("about.de.md", "de")),
        ("de-AT", ("about.de.md", "de")),
        ("pt-BR", ("about.pt-BR.md", "pt-BR")),
        ("pt", ("about.md", "en")),
        ("en-GB", ("about.md", "en")),
        ("ar", ("about.md", "en")),
    ],
)
def test_of_each_page_the_nearest_language_stands_else_the_original(tag: str, about: tuple[str, str]) -> None:
    assert in_language(SOURCES, tag) == {"about.md": about, "deep/reference.md": ("deep/reference.md", "en")}


def test_the_language_that_is_nearest_counts_whatever_the_order_of_the_files() -> None:
    both = ["a.md", "a.de.md", "a.de-AT.md"]
    assert in_language(both, "de-AT") == in_language(both[::-1], "de-AT") == {"a.md": ("a.de-AT.md", "de-AT")}
    assert in_language(["a.md", "a.en-GB.md"], "en-GB") == {"a.md": ("a.en-GB.md", "en-GB")}


@pytest.mark.parametrize(
    ("tag", "said", "elsewhere"),
    [
        ("de-AT", "Über", {"deep/reference/": "en"}),
        ("en-GB", "About", {}),
        ("ar", "About", {"about/": "en", "deep/reference/": "en"}),
    ],
)
def test_a_page_keeps_its_address_and_tells_where_it_is_in_another_language(
    tag: str, said: str, elsewhere: dict[str, str], tmp_path: Path
) -> None:
    for name, text in (("about.md", "About"), ("about.de.md", "Über"), ("deep/reference.md", "All")):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    config = MkDocsConfig()
    config.load_dict({"site_name": "Test", "docs_dir": str(tmp_path), "plugins": []})
    config.validate()
    told: dict[str, str] = {}

    class Plugin(BasePlugin):  # type: ignore[no-untyped-call, type-arg]
        def on_files(self, files: Files, *, config: MkDocsConfig) -> None:
            told.update(put_in_language(files, config, tag))

    config.plugins["ours"] = Plugin()
    files = config.plugins.on_files(get_files(config), config=config)
    left = {file.url: file.content_string for file in files}
    assert left == {"about/": said, "deep/reference/": "All"}
    assert told == elsewhere


@pytest.mark.parametrize("translated", sorted(DOCS.rglob("*.*.md")), ids=lambda file: file.name)
def test_a_translated_page_has_what_the_original_has(translated: Path) -> None:
    """Its sentences are its own; headings, examples, links and whatever stands in code are those of the original."""
    original = translated.with_name(f"{translated.name.partition('.')[0]}.md").read_text("utf-8")
    text = translated.read_text("utf-8")
    for alike in (r"^(#+) ", r"^```.*?^```$", r"\{\{.*?\}\}"):
        mark = re.compile(alike, re.MULTILINE | re.DOTALL)
        assert mark.findall(text) == mark.findall(original)
    for alike in (r"\]\(([^)]*)\)", r'href="([^"]*)"', r"`([^`\n]+)`", r"^(:) "):
        mark = re.compile(alike, re.MULTILINE)
        assert sorted(mark.findall(text)) == sorted(mark.findall(original))
