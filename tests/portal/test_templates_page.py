"""What a template may use is written on one page, and page, templates and build agree about it."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from jinja2 import Environment, nodes
from jinja2.meta import find_undeclared_variables

from stepladder_portal.catalog import Catalog
from stepladder_portal.pages import Pages
from stepladder_portal.render import Renderer
from stepladder_portal.views import Views

ROOT = Path(__file__).parents[2]
TEMPLATES = ROOT / "site" / "templates"
PAGE = (ROOT / "docs" / "templates.md").read_text("utf-8")
PLAIN = Environment(autoescape=True)
"""What Jinja itself offers."""
EVERYWHERE = {"link", "page"}
"""What whoever draws a page gives to its template without being asked."""


def table(head: str) -> list[list[str]]:
    """The rows of the table on the page that begins with this head, cell by cell."""
    rows = re.search(rf"^\| {head} \|.*\n\|[-|]+\|\n((?:\|.*\n)+)", PAGE, re.MULTILINE)
    assert rows, f"no table of {head}"
    return [[cell.strip() for cell in row.strip("|").split(" | ")] for row in rows[1].splitlines()]


def quoted(cell: str) -> list[str]:
    """The names in a cell, as they are written in code."""
    return re.findall(r"`([^`]+)`", cell)


def named(head: str) -> set[str]:
    """All names in the first column of a table."""
    return {name for row in table(head) for name in quoted(row[0])}


GIVEN = {quoted(row[0])[0]: set(quoted(row[2])) if len(row) > 2 else set() for row in table("template")}
"""Each template of a whole page, and what it is given."""


@pytest.fixture(scope="module")
def environment(catalog: Catalog) -> Environment:
    """The environment that templates are drawn in."""
    return Renderer(catalog, str(TEMPLATES)).environment


@pytest.fixture(scope="module")
def own_names(environment: Environment) -> Mapping[str, Any]:
    """What we gave to every template: Jinja's own names aside."""
    return {name: value for name, value in environment.globals.items() if name not in PLAIN.globals}


@pytest.fixture(scope="module")
def parsed(environment: Environment) -> Mapping[str, nodes.Template]:
    """Every template and every part, read and not drawn."""
    files = [file for file in TEMPLATES.rglob("*") if file.is_file()]
    return {file.relative_to(TEMPLATES).as_posix(): environment.parse(file.read_text("utf-8")) for file in files}


def drawn_with(template: str, parsed: Mapping[str, nodes.Template]) -> set[str]:
    """A template and the parts that it includes, which see what it sees; what it imports sees nothing of it."""
    seen: set[str] = set()
    waiting = [template]
    while waiting:
        name = waiting.pop()
        if name not in seen:
            seen.add(name)
            waiting += [
                const.value for each in parsed[name].find_all(nodes.Include) for const in each.find_all(nodes.Const)
            ]
    return seen & set(parsed)


def imported(parsed: Mapping[str, nodes.Template]) -> set[str]:
    """The parts that are imported for their macros."""
    every = [each.template for tree in parsed.values() for each in tree.find_all(nodes.Import)]
    return {name.value for name in every if isinstance(name, nodes.Const)}


def wanted(tree: nodes.Template) -> set[str]:
    """What a template looks for outside of itself and of what all have, and cannot do without."""
    tested = [test.node for test in tree.find_all(nodes.Test) if test.name == "defined"]
    return find_undeclared_variables(tree) - {node.name for node in tested if isinstance(node, nodes.Name)}


def read_of(tree: nodes.Template, *start: str) -> Iterator[str]:
    """The names that a template reads of a name, and of what that leads to: of ``views`` those behind the dot."""
    for each in tree.find_all(nodes.Getattr):
        path, node = [each.attr], each.node
        while isinstance(node, nodes.Getattr):
            path, node = [node.attr, *path], node.node
        if isinstance(node, nodes.Name) and (node.name, *path[: len(start) - 1]) == start and len(path) >= len(start):
            yield path[len(start) - 1]


def public(thing: object) -> set[str]:
    """What something offers by name."""
    return {name for name in (*vars(type(thing)), *vars(thing)) if not name.startswith("_")}


def set_in(tree: nodes.Template) -> set[str]:
    """What a template names for itself."""
    stored = {name.name for name in tree.find_all(nodes.Name) if name.ctx in {"store", "param"}}
    return (
        stored
        | {each.target for each in tree.find_all(nodes.Import)}
        | {each.name for each in tree.find_all(nodes.Macro)}
    )


def test_every_template_of_a_page_is_on_the_page(catalog: Catalog) -> None:
    built = {page.template for page in Pages(catalog).by_address.values()}
    assert set(GIVEN) == built == {file.name for file in TEMPLATES.glob("*.html")}


def test_every_page_gives_its_template_what_is_promised_and_nothing_more(catalog: Catalog) -> None:
    for page in Pages(catalog).by_address.values():
        assert set(page.context) == GIVEN[page.template], page.address


def test_what_is_given_has_its_meaning_on_the_page_and_is_given_somewhere() -> None:
    assert named("given") == EVERYWHERE.union(*GIVEN.values())


@pytest.mark.parametrize("template", sorted(GIVEN))
def test_a_template_uses_what_it_is_given_and_nothing_that_it_is_not(
    template: str, parsed: Mapping[str, nodes.Template]
) -> None:
    parts = [parsed[name] for name in drawn_with(template, parsed)]
    named_here = set().union(*map(set_in, parts))
    used = set().union(*map(wanted, parts))
    assert used - named_here - EVERYWHERE <= GIVEN[template]
    assert GIVEN[template] <= used


def test_what_is_imported_uses_only_what_every_template_has(parsed: Mapping[str, nodes.Template]) -> None:
    for name in imported(parsed):
        assert wanted(parsed[name]) <= set_in(parsed[name]), name


def test_what_every_template_may_use_is_what_the_page_says(own_names: Mapping[str, Any]) -> None:
    assert named("name \\| what it is") == set(own_names)


def test_what_a_template_may_make_of_a_value_is_what_the_page_says(environment: Environment) -> None:
    own = {name for name, made in environment.filters.items() if PLAIN.filters.get(name) is not made}
    assert named("filter") == own
    assert set(environment.tests) - set(PLAIN.tests) == {"web_address"}


def test_nothing_is_offered_that_no_template_uses(
    parsed: Mapping[str, nodes.Template], environment: Environment, own_names: Mapping[str, Any]
) -> None:
    framed = [environment.parse(file.read_text("utf-8")) for file in (ROOT / "site" / "theme").glob("*.html")]
    every = [*parsed.values(), *framed]
    looked_for = {each.name for tree in every for each in tree.find_all(nodes.Name) if each.ctx == "load"}
    words = {"_", "gettext", "ngettext", "pgettext", "plural_form"}  # what ``trans`` is compiled to
    assert set(own_names) - words <= looked_for
    filtered = {each.name for tree in every for each in tree.find_all(nodes.Filter)}
    assert named("filter") <= filtered
    for name, value in own_names.items():
        if isinstance(value, SimpleNamespace):
            assert set(vars(value)) == {member for tree in every for member in read_of(tree, name)}, name


def test_the_views_are_what_the_page_says(catalog: Catalog) -> None:
    views = Views(catalog)
    told = {
        tuple(name.split(".")[1:]): set(quoted(row[1]))
        for row in table("name \\| what it tells")
        for name in quoted(row[0])
    }
    assert {name for (name,) in told} == public(views)
    for (name,), members in told.items():
        assert not members or members == public(getattr(views, name)) - {"catalog", "ladders", "levels"}, name


def test_every_view_is_used() -> None:
    code = "".join(file.read_text("utf-8") for file in (ROOT / "site" / "stepladder_portal").rglob("*.py"))
    framed = "".join(file.read_text("utf-8") for file in (ROOT / "site").rglob("*.html"))
    for row in table("name \\| what it tells"):
        for name in quoted(row[0]):
            for member in quoted(row[1]) or [""]:
                assert f"{name}.{member}".rstrip(".") in code + framed, f"{name}.{member}"


def test_hand_written_pages_may_say_what_the_page_says() -> None:
    source = (ROOT / "site" / "stepladder_portal" / "macros.py").read_text("utf-8")
    defined = re.search(r"for function in \((.*)\):\n        macro", source)
    assert defined
    assert {name.split("(")[0].strip("{ ") for name in named("macro")} == set(defined[1].split(", "))
