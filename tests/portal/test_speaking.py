"""The interface speaks English, German, or the nearest it can, and no catalogue lacks a text or a value in it."""

import importlib.util
import re
import sys
from collections import Counter
from pathlib import Path
from types import ModuleType

import orjson
import pytest
from babel.messages.catalog import Catalog, Message
from jinja2 import Environment, StrictUndefined

from stepladder_portal.compiling import PlainCode
from stepladder_portal.speaking import (
    WORDED,
    Speech,
    browser_words,
    direction,
    gettext,
    languages,
    ngettext,
    pgettext,
    speaking,
    speech,
    spoken,
)
from stepladder_portal.translating import Translating

ROOT = Path(__file__).parents[2]


def _script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("messages", ROOT / "scripts" / "messages.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["messages"] = module
    spec.loader.exec_module(module)
    return module


messages = _script()


def _ids(catalogue: Catalog) -> set[object]:
    return {(message.context, message.id) for message in catalogue if message.id}


@pytest.fixture(scope="module")
def gathered() -> dict[str, Catalog]:
    """Everything that is said today."""
    return {"": messages.of_pages(), ".browser": messages.of_browser()}


@pytest.mark.parametrize("part", ["", ".browser"])
@pytest.mark.parametrize("language", languages()[1:])
def test_a_catalogue_has_what_is_said_today_and_nothing_else(
    gathered: dict[str, Catalog], language: str, part: str
) -> None:
    """`python scripts/messages.py` brings it up to date; then somebody translates what is new."""
    catalogue = messages.catalogue(ROOT / "site" / "locale" / f"{language}{part}.po")
    assert _ids(catalogue) == _ids(gathered[part])
    assert list(messages.missing(catalogue)) == []


def test_another_language_is_begun_with_its_plurals_and_all_that_is_said(
    gathered: dict[str, Catalog], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Whoever translates has every text before them; what has been begun is not begun anew."""
    monkeypatch.setattr(messages, "LOCALE", tmp_path)
    messages.begin("pl")
    for part, said in gathered.items():
        catalogue = messages.catalogue(tmp_path / f"pl{part}.po")
        assert catalogue.num_plurals == 3
        assert _ids(catalogue) == _ids(said)
        assert len(list(messages.missing(catalogue))) == len(_ids(said))
    with pytest.raises(FileExistsError):
        messages.begin("pl")


def _texts(message: Message) -> tuple[list[str], list[str]]:
    ids = [message.id] if isinstance(message.id, str) else list(message.id)
    said = [message.string] if isinstance(message.string, str) else list(message.string or ())
    return ids, said


VALUES = re.compile(r"%\(\w+\)s|\{\w+\}")
TAGS = re.compile(r"</?[a-z]+\b")


@pytest.mark.parametrize("part", ["", ".browser"])
@pytest.mark.parametrize("language", languages()[1:])
def test_a_translation_has_the_values_and_the_tags_of_its_text(language: str, part: str) -> None:
    """A value that is left out would not be told, one that is made up would stop the build, a tag would stay open."""
    for message in messages.catalogue(ROOT / "site" / "locale" / f"{language}{part}.po"):
        ids, said = _texts(message)
        for text in said:
            known = set(VALUES.findall(" ".join(ids)))
            told = set(VALUES.findall(ids[0])) - {"%(count)s", "{count}"}
            assert told <= set(VALUES.findall(text)) <= known, text
            assert Counter(TAGS.findall(text)) == Counter(TAGS.findall(ids[-1])), text


def test_the_nearest_language_answers_and_english_where_there_is_none() -> None:
    """Somebody in Vienna reads German; a portal in a language without a catalogue still says something."""
    assert [spoken(tag).tag for tag in ("de", "de-AT", "en-GB", "cy", "")] == ["de", "de", "en", "en", "en"]


def test_nobody_speaks_anything_but_english_unasked() -> None:
    """And afterwards all is as it was."""
    with speaking("de-CH") as german:
        assert german is speech()
        assert speech().tag == "de"
    assert speech().tag == "en"


def test_values_come_into_a_text() -> None:
    """By name, so that a translation may put them in another order."""
    assert gettext("%(one)s of %(other)s", one=1, other="<b>") == "1 of <b>"
    assert gettext("100 %") == "100 %"
    assert pgettext("a place", "Here, %(name)s", name="Ada") == "Here, Ada"
    assert [ngettext("%(n)s day", "%(n)s days", n, n=n) for n in (0, 1, 1.5, 2)] == [
        "0 days",
        "1 day",
        "1.5 days",
        "2 days",
    ]


def test_what_is_written_from_right_to_left() -> None:
    """Arabic and Hebrew are; what nobody knows is not."""
    assert [direction(tag) for tag in ("ar", "he-IL", "de", "nonsense-tag", "")] == ["rtl", "rtl", "ltr", "ltr", "ltr"]


class _Turned(Speech):
    """Says everything the other way round, and has three forms of a number."""

    def gettext(self, text: str) -> str:
        return {'Read <a href="%(href)s">%(title)s</a> to 100 %%': '%(title)s: 100 %% <a href="%(href)s">da</a>'}.get(
            text, text[::-1]
        )

    def forms(self, one: str, many: str) -> tuple[str, ...]:
        return "%(count)s i", "%(count)s ii", "%(count)s iii"


def _environment() -> Environment:
    environment = Environment(autoescape=True, undefined=StrictUndefined)
    environment.code_generator_class = PlainCode
    environment.extend(speech=_Turned("xx", "", spoken("en")._texts))
    environment.add_extension(Translating)
    environment.globals["plural_form"] = lambda number, one, many: min(number, 2)
    environment.policies["ext.i18n.trimmed"] = True
    return environment


@pytest.mark.parametrize(
    ("source", "drawn"),
    [
        ("{% trans %}Pay{% endtrans %}", "yaP"),
        ("{% trans %}\n  100 %\n  of it{% endtrans %}", "ti fo % 001"),
        (
            '{% trans href=url, title=name %}Read <a href="{{ href }}">{{ title }}</a> to 100 %{% endtrans %}',
            '&lt;b&gt;: 100 % <a href="/?a&amp;b">da</a>',
        ),
        ("{% trans count=0 %}{{ count }} a{% pluralize %}{{ count }} b{% endtrans %}", "0 i"),
        ("{% trans count=1 %}{{ count }} a{% pluralize %}{{ count }} b{% endtrans %}", "1 ii"),
        ("{% trans count=many|length %}{{ count }} a{% pluralize %}{{ count }} b{% endtrans %}", "3 iii"),
    ],
)
def test_a_template_is_compiled_in_its_language(source: str, drawn: str) -> None:
    """Values are escaped, wherever the translation has put them; markup of the text itself is not."""
    template = _environment().from_string(source)
    assert template.render(url="/?a&b", name="<b>", many=[1, 2, 3]) == drawn


def test_scripts_have_their_words_in_a_module_of_their_language() -> None:
    """In English they stand in the scripts themselves."""
    assert browser_words("en-GB") is None
    german = browser_words("de")
    assert german is not None
    assert "const WORDS = {};" not in german
    assert "const form = (n) => Number((n != 1));" in german
    assert '"Suggestions":"' in german
    assert '"Choose one":"' not in german
    assert "Still being written." not in german


def test_whoever_comes_for_the_first_time_waits_for_no_words_that_few_need() -> None:
    """They stand in a module of their own, each where the scripts that say them look for it."""
    assert browser_words("en-GB", "more-words.js") is None
    german = browser_words("de", "more-words.js")
    assert german is not None
    assert '"Choose one":"' in german
    assert '"Suggestions":"' not in german


def test_every_text_of_a_script_stands_in_one_of_the_modules() -> None:
    """A script that imports from another place would go on in English."""
    told = "".join(browser_words("de", script) or "" for script in WORDED)
    for message in messages.catalogue(ROOT / "site" / "locale" / "de.browser.po"):
        first = message.id if isinstance(message.id, str) else message.id[0]
        assert not first or orjson.dumps(first).decode() in told


def test_the_element_for_other_pages_has_its_own_words_within_it() -> None:
    """A page of another origin may load one script, but no module beside it."""
    german = browser_words("de", "stepladder-level.js")
    assert german is not None
    assert "const WORDS = {};" not in german
    assert '"Still being written.":"' in german
    assert '"Choose one":"' not in german
