"""Rows of ladders and their tracks, and of the ways between levels."""

from typing import Any

from tortoise import fields

from stepladder.store.rows.base import DocumentRow, PartRow


class Ladder(DocumentRow):
    """The career ladder of one job family."""

    title = fields.TextField()
    family = fields.TextField(null=True)
    summary = fields.TextField(null=True)
    discipline = fields.CharField(max_length=100, null=True)
    version = fields.TextField(null=True)
    effective_from = fields.DateField(null=True)
    announced_on = fields.DateField(null=True)
    owner = fields.TextField(null=True)
    reviewed_on = fields.DateField(null=True)
    review_by = fields.DateField(null=True)
    source = fields.TextField(null=True)
    licence = fields.TextField(null=True)
    status = fields.CharField(max_length=20)
    borrowed_tracks = fields.JSONField[list[dict[str, Any]]]()
    expectations = fields.JSONField[list[dict[str, Any]]]()
    """What each of its levels asks. No rows: they become expectations only at a level, under its identity."""
    body = fields.TextField()

    class Meta:
        table = "ladder"


class LadderPart(PartRow):
    """One item of a list in a ladder's file."""

    document: fields.ForeignKeyRelation[Ladder] = fields.ForeignKeyField(
        "stepladder.Ladder", related_name=False, on_delete=fields.CASCADE
    )

    class Meta:
        abstract = True


class Track(LadderPart):
    """One side of a ladder."""

    slug = fields.CharField(max_length=100)
    title = fields.TextField()
    kind = fields.CharField(max_length=20)
    summary = fields.TextField(null=True)
    empty_places = fields.JSONField[list[dict[str, Any]]]()
    expectations = fields.JSONField[list[dict[str, Any]]]()
    """What each of its levels asks, as at a ladder."""

    class Meta:
        table = "track"
        unique_together = (("document", "position"), ("document", "slug"))


class Fork(LadderPart):
    """Where a ladder divides."""

    slug = fields.CharField(max_length=100)
    title = fields.TextField()
    summary = fields.TextField(null=True)
    from_levels = fields.JSONField[list[str]]()
    to_levels = fields.JSONField[list[str]]()
    stays = fields.JSONField[list[str]]()
    sides = fields.JSONField[list[dict[str, Any]]]()
    who_decides = fields.TextField(null=True)
    staying = fields.TextField(null=True)
    how_back = fields.TextField(null=True)
    questions = fields.JSONField[list[dict[str, str]]]()

    class Meta:
        table = "fork"
        unique_together = (("document", "position"), ("document", "slug"))


class Equivalence(LadderPart):
    """Two levels stand at equal height, or expressly do not."""

    level = fields.CharField(max_length=201)
    other_level = fields.CharField(max_length=201, null=True)
    basis = fields.CharField(max_length=20)
    strength = fields.CharField(max_length=20)
    note = fields.TextField(null=True)
    evaluation = fields.JSONField[dict[str, Any] | None](null=True)

    class Meta:
        table = "equivalence"
        unique_together = (("document", "position"),)


class Transition(LadderPart):
    """A directed move from one level to another."""

    level = fields.CharField(max_length=201)
    to_level = fields.CharField(max_length=201)
    kind = fields.CharField(max_length=20)
    gate = fields.CharField(max_length=20, null=True)
    conditions = fields.JSONField[list[str]]()
    trial_months = fields.BigIntField(null=True)
    pay_rule = fields.TextField(null=True)
    pay_may_fall = fields.BooleanField(null=True)
    restarts_clock = fields.BooleanField(null=True)
    support = fields.TextField(null=True)
    return_terms = fields.TextField(null=True)
    no_way_back = fields.TextField(null=True)

    class Meta:
        table = "transition"
        unique_together = (("document", "position"),)
