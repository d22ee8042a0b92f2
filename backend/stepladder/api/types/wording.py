"""Whether the sides of a ladder are told alike. It asks, and never judges."""

from stepladder.api import bounds
from stepladder.api.types.ladder import Ladder
from stepladder.api.types.level import Level
from stepladder.api.types.noun import Noun, linked, noun, plain
from stepladder.api.types.verdicts import WordingQuestionKind
from stepladder.career import wording


@noun(wording.LevelWording, "How one level is told.")
class LevelWording(Noun):
    level: Level = linked("The level.", lambda it, at: at.catalogue.levels[it.level])
    words: int = plain("The words of what it asks, its summary, scope and body.")
    seconds: int = plain("How long they take to read.")
    expectations: int = plain("How many expectations there are, inherited ones as well.")
    vague_expectations: int | None = plain("In how many a vague verb stands; null where nobody keeps a list of them.")
    vague_verbs: list[str] | None = plain("The verbs found, each as often as it stands there.")
    masculine: list[str] | None = plain("Words that readers took as meant for men; null where there is no list.")
    feminine: list[str] | None = plain("Words that readers took as meant for women.")


@noun(wording.TrackWording, "How the levels in use of one side are told.")
class TrackWording(Noun):
    track: str = plain("The slug of the side within the ladder.")
    title: str = plain("Its name.")
    shared: bool = plain("It is common to all sides, and is not held beside one.")
    levels: list[LevelWording] = linked("Level by level.", lambda it, _: it.levels, bounds.levels)
    words: int = plain("The words of all its levels.")
    seconds: int = plain("How long they take to read.")
    words_per_level: float | None = plain("The mean; null where there is no level.")
    expectations: int = plain("The expectations of all its levels.")
    vague_expectations: int | None = plain("In how many a vague verb stands; null where that is not known.")
    vague_share: float | None = plain("The same as a share, from 0 to 1.")
    vague_verbs: list[str] = plain("The vague verbs found, each once.")
    masculine: int | None = plain("How many words are taken as meant for men; null where there is no list.")
    feminine: int | None = plain("How many words are taken as meant for women.")
    gendered_words: list[str] = plain("All of these words, each once.")
    lean: float | None = plain("In a hundred words, those taken as meant for men less those for women.")


@noun(wording.WordingQuestion, "One question: about one side alone, or about two beside each other.")
class WordingQuestion(Noun):
    kind: WordingQuestionKind = plain("What it is about.")
    track: str = plain("The slug of the side it is about; of two the one that gives cause.")
    other_track: str | None = plain("The slug of the other side.")
    value: float = plain("The figure that gives cause: words a level, a share, or a lean in a hundred words.")
    other_value: float | None = plain("The other side's figure.")
    words: list[str] = plain("The words found, in alphabetical order.")
    sentence: str = plain("The question as one would ask it.")


@noun(wording.Wording, "How the sides of one ladder are told, and what that gives cause to ask.")
class Wording(Noun):
    ladder: Ladder = linked("The ladder.", lambda it, at: at.catalogue.ladders[it.ladder])
    locale: str = plain("BCP 47 tag of the language of the texts.")
    lists: str | None = plain(
        "The language of the word lists used; null where nobody keeps any, and no word is asked about."
    )
    words_per_minute: int = plain("How fast people are taken to read.")
    tracks: list[TrackWording] = linked("Side by side.", lambda it, _: it.tracks, bounds.tracks)
    questions: list[WordingQuestion] = linked(
        "What to ask whoever writes.", lambda it, _: it.questions, lambda view: 5 * bounds.tracks(view) ** 2
    )
