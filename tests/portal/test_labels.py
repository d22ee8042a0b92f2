"""Short titles in pictures and whole ones in lists: brief, and never two levels under one name."""

from hypothesis import given, settings
from hypothesis import strategies as st

from stepladder_portal.answers import Answer
from stepladder_portal.labels import short_titles, told_apart

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


def a_level(stem: str, title: str, track: str = "Experts", code: str | None = None, rank: str | None = None) -> Answer:
    return {
        "slug": f"ladder/{stem}",
        "title": title,
        "track": {"title": track},
        "code": code,
        "rank": {"title": rank} if rank else None,
    }


def test_levels_whose_titles_are_their_own_need_nothing_more() -> None:
    assert told_apart([a_level("one", "Engineer"), a_level("two", "Manager")]) == {}


def test_levels_of_one_title_are_told_apart_by_what_differs_for_all_of_them() -> None:
    sides = [a_level("one", "Lead", "Experts", "E4"), a_level("two", "Lead", "Leaders", "M1")]
    coded = [a_level("one", "Consultant", code="C1"), a_level("two", "Consultant", code="C2")]
    ranked = [a_level("one", "Adviser", code="A", rank="Learning"), a_level("two", "Adviser", code="A", rank="Leading")]
    assert told_apart(sides) == {"ladder/one": "Experts", "ladder/two": "Leaders"}
    assert told_apart(coded) == {"ladder/one": "C1", "ladder/two": "C2"}
    assert told_apart(ranked) == {"ladder/one": "Learning", "ladder/two": "Leading"}


MANY = st.lists(
    st.tuples(
        st.sampled_from(["Consultant", "Adviser"]),
        st.sampled_from(["Experts", "Leaders"]),
        st.sampled_from([None, "C1", "C2"]),
        st.sampled_from([None, "Learning", "Leading"]),
    ),
    max_size=6,
)


@given(MANY)
def test_no_two_levels_of_one_title_are_called_the_same(many: list[tuple[str, str, str | None, str | None]]) -> None:
    levels = [a_level(str(number), *each) for number, each in enumerate(many)]
    told = told_apart(levels)
    called = [(level["title"], told.get(level["slug"])) for level in levels]
    assert len(set(called)) == len(levels)
