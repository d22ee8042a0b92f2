"""What pages say is told to the search passage by passage, and nothing that has no page."""

import json
from dataclasses import replace
from pathlib import Path

from portal.reading import Finished

from stepladder_portal.addresses import HOW_IT_WORKS, address
from stepladder_portal.catalog import Catalog
from stepladder_portal.meanings import words_of
from stepladder_portal.naming import names
from stepladder_portal.passages import passages, write_passages


def test_each_question_that_the_organisation_answers_is_a_passage_under_the_question(catalog: Catalog) -> None:
    told = {(each.where, each.heading) for each in passages(catalog)}
    asked = [each["question"] for each in catalog.organisation["policy"]["questions"] if each["answer"].strip()]
    assert asked
    assert {(HOW_IT_WORKS, question) for question in asked} <= told


def test_paragraphs_are_passages_of_their_own(catalog: Catalog) -> None:
    slug, guide = next(iter(catalog.guide.items()))
    changed = replace(catalog, guide={slug: {**guide, "forPerson": "Before.\n\nIn the talk.\n"}})
    own = [each.text for each in passages(changed) if each.where == address("guide", slug)]
    assert {"Before.", "In the talk.\n"} <= set(own)


def test_every_passage_has_words_and_belongs_to_something_with_a_name(catalog: Catalog) -> None:
    named = {entry["u"] for entry in names(catalog)}
    every = [*passages(catalog)]
    assert {each.where for each in every} <= named
    assert all(each.text.strip() for each in every)


def test_what_mentors_say_of_themselves_is_a_passage_as_far_as_its_audience_may_read_it(catalog: Catalog) -> None:
    slug, mentor = next((slug, each) for slug, each in catalog.mentor.items() if each["body"])
    where = address("mentor", slug)
    assert where in {each.where for each in passages(catalog)}
    kept = replace(catalog, mentor={slug: {**mentor, "body": None}})
    assert where not in {each.where for each in passages(kept)}


def test_the_public_has_no_passages_of_persons(public_portal: Finished) -> None:
    told = json.loads((public_portal.folder / "search" / "passages.json").read_text("utf-8"))
    assert told
    assert [where for where, _, _ in told if where.startswith("mentors/") and where != "mentors/"] == []


def test_only_passages_of_pages_that_are_there_are_written_each_word_once(catalog: Catalog, tmp_path: Path) -> None:
    there = tmp_path / HOW_IT_WORKS
    there.mkdir(parents=True)
    (there / "index.html").touch()
    (tmp_path / "search").mkdir()
    write_passages(catalog, tmp_path)
    told = json.loads((tmp_path / "search" / "passages.json").read_text("utf-8"))
    assert {where for where, _, _ in told} == {HOW_IT_WORKS}
    small = set(words_of(catalog.locale, catalog.organisation["locale"]).small)
    for _, _, text in told:
        words = text.split()
        assert len(words) == len(set(words))
        assert not small & set(words)
