"""Rows of ladders, their tracks and levels, what each level asks, and the ways between them."""

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
    owner = fields.TextField(null=True)
    review_by = fields.DateField(null=True)
    source = fields.TextField(null=True)
    licence = fields.TextField(null=True)
    status = fields.CharField(max_length=20)
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

    class Meta:
        table = "track"
        unique_together = (("document", "position"), ("document", "slug"))


class Equivalence(LadderPart):
    """Two levels stand at equal height, or expressly do not."""

    level = fields.CharField(max_length=201)
    other_level = fields.CharField(max_length=201, null=True)
    basis = fields.CharField(max_length=20)
    strength = fields.CharField(max_length=20)
    note = fields.TextField(null=True)

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
    support = fields.TextField(null=True)

    class Meta:
        table = "transition"
        unique_together = (("document", "position"),)


class Level(DocumentRow):
    """One step on one track of one ladder."""

    title = fields.TextField()
    track = fields.CharField(max_length=100)
    code = fields.TextField(null=True)
    also_called = fields.JSONField[list[str]]()
    order = fields.BigIntField()
    rank = fields.CharField(max_length=100, null=True)
    grade = fields.CharField(max_length=100, null=True)
    status = fields.CharField(max_length=20)
    status_note = fields.TextField(null=True)
    career_level = fields.BooleanField()
    still_grows = fields.TextField(null=True)
    summary = fields.TextField(null=True)
    scope = fields.TextField(null=True)
    week = fields.JSONField[dict[str, int] | None](null=True)
    conditions = fields.JSONField[list[str]]()
    typical_months_min = fields.BigIntField(null=True)
    typical_months_max = fields.BigIntField(null=True)
    gate = fields.CharField(max_length=20, null=True)
    owner = fields.TextField(null=True)
    review_by = fields.DateField(null=True)
    body = fields.TextField()

    class Meta:
        table = "level"


class LevelPart(PartRow):
    """One item of a list in a level's file."""

    document: fields.ForeignKeyRelation[Level] = fields.ForeignKeyField(
        "stepladder.Level", related_name=False, on_delete=fields.CASCADE
    )

    class Meta:
        abstract = True


class Expectation(LevelPart):
    """What a level asks."""

    key = fields.CharField(max_length=200)
    competency = fields.CharField(max_length=100, null=True)
    proficiency = fields.TextField(null=True)
    kind = fields.CharField(max_length=20)
    strength = fields.CharField(max_length=20)
    text = fields.TextField()
    examples = fields.JSONField[list[str]]()
    counter_examples = fields.JSONField[list[str]]()

    class Meta:
        table = "expectation"
        unique_together = (("document", "position"), ("document", "key"))


class Criterion(LevelPart):
    """What it takes to be promoted into a level, apart from its expectations."""

    kind = fields.CharField(max_length=20)
    text = fields.TextField()
    measure = fields.TextField(null=True)
    target = fields.TextField(null=True)

    class Meta:
        table = "criterion"
        unique_together = (("document", "position"),)
