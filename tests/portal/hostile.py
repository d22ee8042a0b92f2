"""The small world, with everything in its texts that has ever broken a page, and with words that must not leak."""

from collections.abc import Iterator
from datetime import date
from typing import Any, get_args

from world import ENGINEER, a_ladder, a_level, a_mentor, a_session, a_track, a_training, an_expectation, world

from stepladder.records import Contents, Document, Level, Mentor, Record
from stepladder.records.people import MentorField

SUFFIX = (
    " | {{ 7*7 }} {% raw %} {# gone #} {{ nothing.known }} <script>alert(1)</script> <b>bold</b> </textarea> "
    "\"double\" 'single' \\ *x* _y_ ~~z~~ [link](javascript:alert(1)) `code` &amp; "
    "%}}{%\nnext\tline \U0001f9d7\U0001f3fe שלום"
)
"""Stands behind every text of the hostile world."""

UNBROKEN = " " + "Oberdampfschifffahrtsgesellschaftskapitaensmuetze" * 6
"""Stands behind every text of the unbroken world: 294 letters without a place to break them."""

_LEFT_ALONE = {
    "tracks",
    "location",
    "discipline",
    "timezone",
    "language",
    "languages",
    "locale",
    "currency",
    "url",
    "link",
}
"""Texts that name something known elsewhere, or that a test reads by itself."""

TEXTS = [
    "a | b | c",
    "{{ 7*7 }}",
    "{% raw %}{{ body('') }}{% endraw %}",
    "{% include 'home.html' %}",
    "{# a comment #} after",
    "<script>alert('x')</script>",
    "</p></li></ul></section></main><h1>Another</h1>",
    "<!-- not a comment",
    "&lt;already&gt; &amp; &copy; &#65;",
    "*not* _emphasis_ **at** `all`",
    "- no\n- list\n\n# no heading\n\n    no code",
    "A line,\nand another,\r\nand one more.",
    "  two spaces before, and two after  ",
    "a tab\there",
    "\U0001f469\U0001f3fd\u200d\U0001f692 climbs \U0001f9d7 the \U0001fa9c",
    "مهندس أول يقود الفريق",
    "left \u202eright\u202c left again",
    "e\u0301 is not é, and a\u00a0b is not a b",
    "zero\u200bwidth, \ufeffmarked, soft\u00adhyphen",
    "line\u2028separator and paragraph\u2029separator",
    "\"quoted\" 'twice' and a back\\slash",
    "javascript:alert(1)",
    "https://elsewhere.example/not-a-link",
    "=HYPERLINK(1)",
    "[[wiki]] {: #id .class } :smile: [^1] $$x$$",
    '<div data-drawn="0"></div>',
    "x" * 800,
    "Many short words. " * 44,
    "The same text twice.",
    "The same text twice.",
    "0",
]
"""Expectations, each to be found on its page exactly as it stands here."""

KEYS = ["content", "pay", "next", "week", "help", "expectations", "search-words", "suggestions", "Pay", "a.b_c-d", "0"]
"""Names that an expectation may have, and that a page might want for itself."""

CANARY = "zqxcanary"
"""Begins every word that must not be found anywhere."""

NASTY, AGAIN = "engineering/nasty", "engineering/senior-engineer-again"


def hostile_world() -> Contents:
    """The small world made hostile, with more levels, mentors and trainings that try what pages can bear."""
    documents = [_made_hostile(document) for document in world().documents()]
    return Contents.of([*documents, _nasty_level(), _namesake(), _shy(), _unasked(), _online()])


def _made_hostile(document: Document) -> Document:
    return document.model_validate(_suffixed(document, SUFFIX))


def unbroken_world() -> Contents:
    """The small world with a word behind every text that is longer than any window is wide."""
    documents = world().documents()
    return Contents.of(document.model_validate(_suffixed(document, UNBROKEN)) for document in documents)


def odd_world() -> Contents:
    """The unbroken world with ladders of odd shapes, and texts that are very long, from right to left, or to be run."""
    return Contents.of([*unbroken_world().documents(), *_many_sides(), *_too_long(), *_turned(), _bare()])


def _many_sides() -> Iterator[Document]:
    tracks = [a_track(f"side-{number}", title=f"Research and teaching {number}") for number in range(5)]
    yield a_ladder("odd-sides", title="Five tracks", tracks=tracks)
    for number in range(5):
        for order in (1, 2):
            level = f"odd-sides/side-{number}-{order}"
            asked = an_expectation(proficiency=None)
            fields = {"track": f"side-{number}", "order": order, "rank": str(order), "expectations": (asked,)}
            yield a_level(level, title="Specialist", **fields)


def _too_long() -> Iterator[Document]:
    title, text = ("A title that somebody pasted " * 11)[:300].strip(), ("Keeps the seams few. " * 1000)[:20_000]
    yield a_ladder("odd-length", title=title, summary=text, tracks=[a_track()])
    asked = an_expectation(proficiency=None, text=text, examples=(text,))
    yield a_level("odd-length/alone", title=title, summary=text, order=1, expectations=(asked,), body=text)


def _turned() -> Iterator[Document]:
    yield a_ladder("odd-turned", title=TEXTS[15], summary=TEXTS[15], tracks=[a_track(title=TEXTS[15])])
    yield a_level("odd-turned/one", title=TEXTS[15], summary=TEXTS[15] * 9, order=1, expectations=())
    yield a_level("odd-turned/two", title=SUFFIX.strip(), summary=SUFFIX, order=2, expectations=())


def _bare() -> Document:
    return a_ladder("odd-bare", title="Nothing yet")


def _suffixed(record: Record, suffix: str) -> dict[str, Any]:
    return {
        name: _with_suffix(getattr(record, name), suffix, name not in _LEFT_ALONE and _is_text(type(record), name))
        for name in type(record).model_fields
    }


def _with_suffix(value: Any, suffix: str, text: bool) -> Any:
    if isinstance(value, Record):
        return _suffixed(value, suffix)
    if isinstance(value, tuple):
        return tuple(_with_suffix(item, suffix, text) for item in value)
    return f"{value}{suffix}" if text and isinstance(value, str) and value else value


def _is_text(record: type[Record], name: str) -> bool:
    field = record.model_fields[name]
    return "_no_control_characters" in repr((field.annotation, field.metadata))


def _nasty_level() -> Level:
    expectations = [
        an_expectation(f"text-{number}", competency=None, proficiency=None, text=text, examples=(text,))
        for number, text in enumerate(TEXTS)
    ]
    keyed = [an_expectation(key, competency=None, proficiency=None, text=f"Named {key}.") for key in KEYS]
    return a_level(
        NASTY, title="Nasty {{ 7*7 }} {% raw %}", track="technical", order=9, expectations=(*expectations, *keyed)
    )


def _namesake() -> Level:
    """A second level with the title of another, as real workbooks have."""
    return a_level(AGAIN, title=f"Senior Engineer{SUFFIX}", track="managerial", order=8)


def _shy() -> Mentor:
    """A mentor who shows a first name alone, and whose every other field would be found if it showed."""
    return a_mentor(
        "somebody-shy",
        first_name="Pell",
        name=f"Pell {CANARY}name",
        pronouns=f"{CANARY}pronouns",
        title=f"{CANARY}title",
        shows=("first_name",),
        level=ENGINEER,
        location=f"{CANARY}location",
        timezone="Antarctica/Vostok",
        languages=("eo",),
        modes=(f"{CANARY}mode",),
        capacity=40417,
        room=40423,
        hours_per_month=40429.5,
        competencies=("teamwork",),
        crossed="crossed",
        contact=f"{CANARY}contact",
        body=f"{CANARY}story",
        last_confirmed="2026-10-20",
    )


def _unasked() -> Mentor:
    """Somebody who would show everything, but has not agreed to be listed."""
    everything = get_args(MentorField)
    return a_mentor(
        f"{CANARY}-unasked", name=f"{CANARY}unasked", agreed_on=None, shows=everything, title=f"{CANARY}unaskedtitle"
    )


MEETING, HOLDER, SEATS_FREE = "https://meet.example/zqxmeeting", "Zqxholder Name", 40433


def _online() -> Any:
    session = a_session(
        "content",
        starts="2026-12-03T09:30",
        ends="2026-12-03T12:30",
        link=MEETING,
        facilitator=HOLDER,
        seats=50021,
        seats_free=SEATS_FREE,
        as_of="2026-10-26",
        status="open",
    )
    return a_training("online", title="Online", url="javascript:alert(1)", format="half|half", sessions=(session,))


AS_OF = date(2026, 11, 21)
