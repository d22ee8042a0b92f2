"""All documents together: each under its kind and slug, what is referred to first."""

from world import a_competency, a_mentor, world

from stepladder.records import KINDS, Contents, kind_of


def test_every_document_is_found_under_its_kind_and_slug() -> None:
    for document in world().documents():
        assert world().of_kind(kind_of(document))[document.slug] == document
        assert isinstance(document, KINDS[kind_of(document)])


def test_documents_come_kind_by_kind_whatever_order_they_were_given_in() -> None:
    shuffled = Contents.of(reversed(list(world().documents())))
    kinds = [kind_of(document) for document in shuffled.documents()]
    assert kinds == sorted(kinds, key=list(KINDS).index)
    assert len(shuffled) == len(world()) == len(kinds)


def test_two_kinds_may_share_a_slug() -> None:
    contents = Contents.of([a_competency("same"), a_mentor("same")])
    assert (contents.competencies["same"].slug, contents.mentors["same"].slug) == ("same", "same")


def test_of_two_documents_with_one_kind_and_slug_the_last_counts() -> None:
    contents = Contents.of([a_competency("same", title="First"), a_competency("same", title="Second")])
    assert [competency.title for competency in contents.competencies.values()] == ["Second"]


def test_nothing_at_all_is_empty() -> None:
    assert len(Contents()) == 0
    assert dict(Contents().of_kind("organisation")) == {}
