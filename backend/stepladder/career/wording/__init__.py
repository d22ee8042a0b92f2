"""Whether the tracks of a ladder are told alike: how long, how clearly, and in words that everybody feels meant by.

It asks, and never judges: a longer text may be the better one, and a word on a list may be the right one.
"""

from dataclasses import dataclass

from stepladder.career.catalogue import Catalogue
from stepladder.career.wording.figures import LevelWording, TrackWording, track_wording
from stepladder.career.wording.lexicon import Finder, Lexicon, lexicon_for
from stepladder.career.wording.questions import LENGTH, QuestionKind, WordingQuestion, questions_about
from stepladder.career.wording.texts import WORDS_PER_MINUTE, reading_seconds, texts_of, words_in, words_of
from stepladder.records import Organisation, Policy

__all__ = [
    "WORDS_PER_MINUTE",
    "Finder",
    "LevelWording",
    "Lexicon",
    "QuestionKind",
    "TrackWording",
    "Wording",
    "WordingQuestion",
    "lexicon_for",
    "reading_seconds",
    "texts_of",
    "wording",
    "words_in",
    "words_of",
]


@dataclass(frozen=True, slots=True)
class Wording:
    """How the tracks of one ladder are told, and what that gives cause to ask."""

    ladder: str
    locale: str
    """The language of the texts."""
    lists: str | None
    """The language of the word lists used; None where nobody keeps any for it, so that no word is asked about."""
    words_per_minute: int
    tracks: tuple[TrackWording, ...]
    questions: tuple[WordingQuestion, ...]


def wording(
    catalogue: Catalogue, ladder: str, locale: str | None = None, words_per_minute: int = WORDS_PER_MINUTE
) -> Wording:
    """How a ladder's texts are worded, track by track. ``locale`` is theirs; the organisation's where not given.

    A ladder that there is not has no tracks.
    """
    organisation = catalogue.contents.organisation
    policy = organisation.policy if organisation else Policy()
    written_in = locale or (organisation.locale if organisation else _DEFAULT_LOCALE)
    lexicon = lexicon_for(policy, written_in)
    tracks = tuple(
        track_wording(catalogue, track, lexicon, words_per_minute)
        for track in catalogue.tracks_of_ladder.get(ladder, ())
    )
    asked = [float(tolerance.ratio) for tolerance in policy.tolerances if tolerance.measure == "words"]
    questions = questions_about(tracks, max(asked, default=LENGTH))
    return Wording(ladder, written_in, lexicon.locale if lexicon else None, words_per_minute, tracks, questions)


_DEFAULT_LOCALE = str(Organisation.model_fields["locale"].default)
