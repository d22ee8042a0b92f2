"""What a load would do, worked out without any database."""

from world import (
    ENGINEER,
    STAFF_ENGINEER,
    a_ladder,
    a_level,
    a_mentor,
    a_training,
    world,
    world_with,
    world_without,
)

from stepladder.publishing import LoadPlan, plan
from stepladder.records import Contents, Document, Kind, kind_of

STUDIO = "studio"


def _by(origin: str, *documents: Document) -> dict[tuple[Kind, str], str]:
    return {(kind_of(document), document.slug): origin for document in documents}


def _loaded(contents: Contents) -> dict[tuple[Kind, str], str]:
    return _by("load", *contents.documents())


def test_everything_is_added_to_an_empty_database() -> None:
    doing = plan(Contents(), world(), {})
    assert doing == LoadPlan(added=tuple(world().documents()))


def test_what_is_the_same_is_left_unchanged() -> None:
    doing = plan(world(), world(), _loaded(world()))
    assert doing == LoadPlan(unchanged=tuple(world().documents()))
    assert not doing.changes_something


def test_what_differs_is_changed_to_what_is_new() -> None:
    new = a_level(ENGINEER, track="shared")
    doing = plan(world(), world_with(new), _loaded(world()))
    assert (doing.changed, doing.added, doing.retired, doing.kept) == ((new,), (), (), ())


def test_what_is_gone_from_the_contents_is_retired() -> None:
    doing = plan(world(), world_without(STAFF_ENGINEER), _loaded(world()))
    assert doing.retired == (world().levels[STAFF_ENGINEER],)


def test_what_was_last_written_in_the_studio_is_kept() -> None:
    written = a_mentor("teo-maris", name="Teodor Maris")
    live = world_with(written)
    doing = plan(live, world(), _loaded(live) | _by(STUDIO, written))
    assert not doing.changes_something
    assert doing.kept == (world().mentors["teo-maris"],)


def test_what_only_the_studio_has_is_kept() -> None:
    written = a_mentor()
    live = world_with(written)
    doing = plan(live, world(), _loaded(live) | _by(STUDIO, written))
    assert not doing.changes_something
    assert doing.kept == (written,)


def test_what_was_retired_in_the_studio_does_not_come_back_by_a_load() -> None:
    doing = plan(world_without("teo-maris"), world(), _loaded(world()) | {("mentor", "teo-maris"): STUDIO})
    assert not doing.changes_something
    assert doing.kept == (world().mentors["teo-maris"],)


def test_what_an_earlier_load_retired_comes_back_when_it_stands_in_the_contents_again() -> None:
    doing = plan(world_without("teo-maris"), world(), _loaded(world()))
    assert doing.added == (world().mentors["teo-maris"],)


def test_what_the_studio_wrote_and_the_contents_have_word_for_word_is_unchanged() -> None:
    doing = plan(world(), world(), _by(STUDIO, *world().documents()))
    assert doing == LoadPlan(unchanged=tuple(world().documents()))


def test_two_kinds_may_share_a_slug() -> None:
    doing = plan(Contents.of([a_ladder("coaching")]), Contents.of([a_training("coaching")]), {})
    assert (doing.added, doing.retired) == ((a_training("coaching"),), (a_ladder("coaching"),))


def test_a_plan_says_how_much_of_what_and_names_the_few() -> None:
    old, new = world(), world_with(a_level(ENGINEER, track="shared"), *(a_training(f"t-{n}") for n in range(7)))
    live = world_with(a_mentor())
    doing = plan(live, new, _loaded(old) | _by(STUDIO, a_mentor()))
    assert str(doing).splitlines() == [
        "Adds 7 trainings.",
        "Changes 1 level (engineering/engineer).",
        "Leaves alone 1 mentor (ines-corder): last written in the service, not by a load.",
    ]


def test_a_plan_that_changes_nothing_says_so() -> None:
    assert str(plan(world(), world(), {})) == "Changes nothing: the database already has these contents."


def test_a_plan_that_retires_says_what() -> None:
    doing = plan(world(), world_without("coaching", "teamwork"), {})
    assert str(doing) == "Retires 2 competencies (coaching, teamwork)."
