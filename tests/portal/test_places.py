"""Where values of a template stand: only in the text of a page can an element say of what language they are."""

import pytest
from jinja2 import Environment
from markupsafe import Markup

from stepladder_portal.compiling import PlainCode
from stepladder_portal.told import Told

TOLD = Told.of("A & b", "en-GB")
SAID = '<bdi lang="en-GB">A &amp; b</bdi>'
BARE = "A &amp; b"


def drawn(source: str, **context: object) -> str:
    environment = Environment(autoescape=True)
    environment.code_generator_class = PlainCode
    return environment.from_string(source).render(t=TOLD, yes=True, no=False, **context)


@pytest.mark.parametrize(
    "source",
    [
        "{{ t }}", "<p>{{ t }}</p>", '<a href="x">{{ t }}', "<br/>{{ t }}", '<img alt=">">{{ t }}', "1 < 2 {{ t }}",
        "<title>x</title>{{ t }}", '<svg class="x"/>{{ t }}', "<svg><title>x</title><g/></svg>{{ t }}",
        "{% if yes %}<b>{% else %}<i>{% endif %}{{ t }}", "<!doctype html>{{ t }}", "{{ t if yes }}",
        '<b {% if yes %}class="x"{% elif no %}{% else %}hidden{% endif %}>{{ t }}', "<titles>{{ t }}",
        "{% for x in [1] %}<i>{% endfor %}{{ t }}", "<script>1 < 2</script>{{ t }}", "<!-- x -->{{ t }}",
        "{% macro m(x) %}<i>{{ x }}{% endmacro %}{{ m(t) }}", "{% set x %}{{ t }}{% endset %}{{ x }}",
    ],
)  # fmt: skip
def test_in_the_text_of_a_page_a_text_says_of_what_language_it_is(source: str) -> None:
    assert SAID in drawn(source)


@pytest.mark.parametrize(
    "source",
    [
        '<a title="{{ t }}">', "<a title='{{ t }}'>", "<a title={{ t }}>", '<a b=">" title="{{ t }}">',
        "<title>{{ t }}</title>", "<TITLE>{{ t }}</TITLE>", "<option value=1>{{ t }}", "<textarea>{{ t }}</textarea>",
        "<svg><text>{{ t }}</text></svg>", '<svg><g x="/"><title>{{ t }}</title></g></svg>', "<script>{{ t }}</script>",
        "<a {% if yes %}title=\"{{ t }}\"{% endif %}>", '{% if no %}<b>{% else %}<b title="{{ t }}">{% endif %}',
        '{% macro m(x) %}<i>{{ x }}{% endmacro %}<a title="{{ m(t) }}">',
        "<option>{% set x %}{{ t }}{% endset %}{{ x }}",
        '<a title="{% for x in [1] %}{{ t }}{% endfor %}">', "<script>1 < 2 {{ t }}</script>", "{{ t ~ '' }}",
    ],
)  # fmt: skip
def test_where_no_element_may_be_a_text_stands_as_it_is(source: str) -> None:
    said = drawn(source)
    assert BARE in said
    assert "bdi" not in said


def test_what_else_is_finished_html_stays_whole_wherever_it_stands() -> None:
    assert drawn("<svg>{{ x }}</svg>", x=Markup("<g>1</g>")) == "<svg><g>1</g></svg>"
