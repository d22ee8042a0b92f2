"""The tracks of a ladder are told alike, or somebody is asked why not; nothing is asked where nobody keeps a list."""

from typing import Any

from sided import CREW, ROPE, a_ladder_of, a_policy, a_side, an_organisation, asks, catalogue_of, the_other

from stepladder.career.wording import Wording, WordingQuestion, wording
from stepladder.records import Document, Policy, Track, WordList

LISTS = WordList(locale="en", vague_verbs=("support*", "help*"), masculine=("driv*", "strong"), feminine=("warm*",))


def told(*documents: Document, policy: Policy | None = None, **fields: Any) -> Wording:
    lists = policy or Policy(word_lists=(LISTS,))
    return wording(catalogue_of(an_organisation(policy=lists, **fields), *documents), "rigging")


def a_level_saying(*texts: str, slug: str = ROPE, track: str = "hands", **fields: Any) -> Document:
    asked = tuple(asks(text, f"e{place}") for place, text in enumerate(texts))
    return a_side(slug, track, expectations=asked, **fields)


def asked_of(told: Wording, kind: str) -> list[WordingQuestion]:
    return [question for question in told.questions if question.kind == kind]


def test_sides_told_alike_give_no_cause_to_ask() -> None:
    told_alike = told()
    assert told_alike.questions == ()
    assert [track.words for track in told_alike.tracks] == [0, 10, 10]
    assert [track.seconds for track in told_alike.tracks] == [0, 3, 3]
    assert told_alike.tracks[0].words_per_level is None


def test_each_level_is_counted_and_each_track_altogether() -> None:
    hands = told(
        a_level_saying("Supports the crew.", "Drives a strong team.", summary="Warm helpers."),
        a_level_saying("Splices.", slug="rigging/splice", order=2),
    ).tracks[1]
    level = hands.levels[0]
    assert (level.words, level.expectations, level.vague_expectations) == (9, 2, 1)
    assert (level.vague_verbs, level.masculine, level.feminine) == (("supports",), ("drives", "strong"), ("warm",))
    assert (hands.words, hands.words_per_level, hands.expectations, hands.vague_expectations) == (10, 5, 3, 1)
    assert (hands.vague_share, hands.masculine, hands.feminine, hands.lean) == (1 / 3, 2, 1, 10)


def test_without_a_list_for_the_language_no_word_is_asked_about() -> None:
    german = told(a_level_saying("Supports driven people."), locale="de")
    (_, hands, _) = german.tracks
    assert (german.lists, german.locale) == (None, "de")
    assert (hands.vague_share, hands.masculine, hands.feminine, hands.lean) == (None, None, None, None)
    assert {question.kind for question in german.questions} == {"length"}


def test_a_list_of_one_kind_says_nothing_of_the_other() -> None:
    only_verbs = Policy(word_lists=(WordList(locale="en", vague_verbs=("keeps",)),))
    hands = told(policy=only_verbs).tracks[1]
    assert (hands.vague_share, hands.masculine) == (1, None)
    only_words = Policy(word_lists=(WordList(locale="en", feminine=("rope",)),))
    hands = told(policy=only_words).tracks[1]
    assert (hands.vague_share, hands.masculine, hands.feminine) == (None, 0, 1)


def test_a_side_told_in_fewer_words_is_asked_about() -> None:
    (question,) = asked_of(told(a_level_saying("Keeps ropes.")), "length")
    assert (question.track, question.other_track, question.value, question.other_value) == ("hands", "heads", 2, 10)
    assert question.sentence.startswith("A level of Hands is told in 2 words on average, one of Heads in 10: ")
    assert question.sentence.endswith("?")


def test_how_much_shorter_is_asked_about_is_the_policy_s_where_it_says() -> None:
    nine = a_level_saying("Keeps every rope of the whole ship in order.")
    assert asked_of(told(nine), "length") == []
    assert len(asked_of(told(nine, policy=a_policy("0.95")), "length")) == 1


def test_vague_verbs_are_asked_about_on_a_track_and_between_two() -> None:
    mine = a_level_saying("Supports and helps us with the ropes every day.", "Ties the knots.")
    alone, beside = asked_of(told(mine), "vague verbs")
    assert (alone.track, alone.other_track, alone.value, alone.words) == ("hands", None, 0.5, ("helps", "supports"))
    assert alone.sentence.startswith("In 1 of 2 expectations of Hands a verb says that something is done, not what")
    assert (beside.track, beside.other_track, beside.value, beside.other_value) == ("hands", "heads", 0.5, 0)
    assert "50% of the expectations of Hands and in 0% of those of Heads" in beside.sentence


def test_words_that_are_taken_as_meant_for_one_gender_are_asked_about() -> None:
    mine = a_level_saying("Drives every strong rope of the warm ship in order.")
    alone, beside = asked_of(told(mine), "gendered words")
    assert (alone.track, alone.value, alone.words) == ("hands", 10, ("drives", "strong", "warm"))
    assert "2 words that readers took as meant for men and 1 word that they took as meant for women" in alone.sentence
    assert (beside.track, beside.other_track, beside.value, beside.other_value) == ("hands", "heads", 10, 0)
    assert "10.0 more taken as meant for men than for women" in beside.sentence


def test_of_a_word_or_two_that_may_stand_there_by_chance_a_track_is_not_asked() -> None:
    mine = a_level_saying("Keeps every strong rope of the warm ship in order.")
    assert told(mine).questions == ()


def test_a_shared_track_is_asked_about_but_is_no_side() -> None:
    below = a_level_saying("Helps.", slug="rigging/hand", track="deck")
    questions = told(below).questions
    assert [(question.kind, question.track, question.other_track) for question in questions] == [
        ("vague verbs", "deck", None)
    ]


def test_only_what_is_in_use_is_read() -> None:
    drafted = told(a_level_saying("Helps.", status="draft"), the_other(status="retired"))
    assert [track.levels for track in drafted.tracks] == [(), (), ()]
    assert drafted.questions == ()


def test_many_words_are_named_in_part() -> None:
    every = Policy(
        word_lists=(WordList(locale="en", masculine=("*",), feminine=("k*", "e*", "r*", "o*", "t*", "w*", "s*", "i*")),)
    )
    (question, *_) = asked_of(told(policy=every), "gendered words")
    assert len(question.words) == 9
    assert "(every, in, keeps, of, order, rope and 3 more)" in question.sentence


def test_swapping_the_tracks_asks_the_same() -> None:
    mine = a_level_saying("Supports strong, strong, strong ropes.", "Helps.")
    yours = the_other(summary="Warm words, and many more of them than the other side has been given.")
    ladder = a_ladder_of()
    turned = ladder.model_copy(update={"tracks": ladder.tracks[::-1]})
    before, after = (told(mine, yours, each) for each in (ladder, turned))
    assert after.tracks == before.tracks[::-1]
    assert set(after.questions) == set(before.questions)
    assert len(before.questions) == 5


def test_a_ladder_that_there_is_not_has_nothing_to_ask_about() -> None:
    assert wording(catalogue_of(), "ghost").tracks == ()


def test_inherited_expectations_are_read_at_each_level() -> None:
    track = Track(slug="hands", title="Hands", kind="other", expectations=(asks("Helps.", "all"),))
    ladder = a_ladder_of("heads").model_copy(update={"tracks": (track, *a_ladder_of("heads").tracks)})
    hands, heads = told(ladder).tracks
    assert (hands.levels[0].level, hands.levels[0].vague_verbs) == (ROPE, ("helps",))
    assert (heads.levels[0].level, heads.levels[0].vague_verbs) == (CREW, ())
