"""Short titles in pictures: brief, and never two levels under one name."""

from hypothesis import given, settings
from hypothesis import strategies as st

from stepladder_portal.labels import short_titles

TITLES = st.lists(
    st.lists(
        st.sampled_from(["Senior", "Staff", "Engineer", "Engineer,", "of", "&", "II", "Lead"]), min_size=1, max_size=4
    ).map(" ".join),
    max_size=6,
)


def test_the_words_that_most_titles_share_are_left_out() -> None:
    titles = ["Senior Engineer", "Staff Engineer", "Principal Engineer", "Engineering Fellow"]
    assert short_titles(titles) == ["Senior", "Staff", "Principal", "Engineering Fellow"]


def test_no_dangling_word_is_left_behind() -> None:
    titles = ["Director of Engineering", "Head of Engineering", "Vice President, Engineering"]
    assert short_titles(titles) == ["Director", "Head", "Vice President"]


def test_a_title_of_nothing_but_shared_words_stays_whole() -> None:
    titles = ["Engineer", "Senior Engineer", "Staff Engineer"]
    assert short_titles(titles) == ["Engineer", "Senior", "Staff"]


def test_two_titles_are_too_few_to_share_words() -> None:
    assert short_titles(["Staff Engineer", "Senior Engineer"]) == ["Staff Engineer", "Senior Engineer"]


@settings(deadline=None)
@given(TITLES)
def test_titles_that_differ_stay_different_and_none_vanishes(titles: list[str]) -> None:
    short = short_titles(titles)
    assert len(short) == len(titles)
    assert all(short)
    assert len(set(short)) == len(set(titles))


@settings(deadline=None)
@given(TITLES.flatmap(lambda titles: st.tuples(st.just(titles), st.permutations(titles))))
def test_the_order_of_titles_changes_none_of_them(two: tuple[list[str], list[str]]) -> None:
    titles, permuted = two
    of = dict(zip(titles, short_titles(titles), strict=True))
    assert short_titles(permuted) == [of[title] for title in permuted]
