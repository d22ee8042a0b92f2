"""Words are counted as a reader would count them, in whatever script they are written."""

import pytest
from sided import ROPE, a_side, asks, catalogue_of

from stepladder.career.wording import reading_seconds, texts_of, words_in, words_of

COUNTED = [
    ("", 0),
    ("Keeps every rope in order.", 5),
    ("don't on-call it’s", 3),
    ("one – two — three - four", 4),
    ("1,000 ropes", 3),
    ("naïve café", 2),
    ("cafe\u0301 nai\u0308ve", 2),
    ("soft\u00adhyphen zero\u200bwidth", 2),
    ("हिन्दी में शब्द", 3),
    ("نگه‌می‌دارد طناب", 2),
    ("索具", 2),
    ("ropes は索具", 4),
    ("🧗 climbs", 1),
]


@pytest.mark.parametrize(("text", "words"), COUNTED, ids=[text for text, _ in COUNTED])
def test_words_are_counted_as_a_reader_would(text: str, words: int) -> None:
    assert words_in(text) == words


def test_an_hour_has_as_many_words_as_sixty_minutes() -> None:
    assert reading_seconds(238) == 60
    assert reading_seconds(60 * 238) == 3600
    assert reading_seconds(100, 200) == 30
    assert reading_seconds(0) == 0


def test_of_prose_only_what_is_read_counts() -> None:
    side = a_side(
        expectations=(asks("Writes <b> tags."),),
        summary="See [the list](https://example.org/a/b 'long title').",
        scope=None,
        body="**Bold**, <span class='x'>plain</span>&nbsp;and _more_.",
    )
    texts = list(texts_of(catalogue_of(), side))
    assert len(texts) == 3  # what is asked is plain text, and inherited from the catalogue's own level
    assert [words_in(text) for text in texts[1:]] == [3, 4]


def test_a_level_is_told_in_the_words_of_all_its_texts() -> None:
    catalogue = catalogue_of(a_side(summary="Two words.", body="Three more words."))
    assert words_of(catalogue, catalogue.levels[ROPE]) == words_of(catalogue, catalogue.levels[ROPE]) == 15
