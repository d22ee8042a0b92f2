"""Rows of levels: what each asks, what it takes, and what has changed."""

from tortoise import fields

from stepladder.store.rows.base import DocumentRow, PartRow


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
    replaced_by = fields.CharField(max_length=201, null=True)
    career_level = fields.BooleanField()
    still_grows = fields.TextField(null=True)
    summary = fields.TextField(null=True)
    scope = fields.TextField(null=True)
    week = fields.JSONField[dict[str, int] | None](null=True)
    conditions = fields.JSONField[list[str]]()
    typical_months_min = fields.BigIntField(null=True)
    typical_months_max = fields.BigIntField(null=True)
    gate = fields.CharField(max_length=20, null=True)
    process = fields.CharField(max_length=100, null=True)
    places_open = fields.BigIntField(null=True)
    places_as_of = fields.TextField(null=True)
    """As written: a real day, or the sample's moving ``+12d``."""
    owner = fields.TextField(null=True)
    reviewed_on = fields.DateField(null=True)
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
    continues = fields.CharField(max_length=402, null=True)
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
    not_alone = fields.TextField(null=True)
    paid_by = fields.TextField(null=True)
    time_given = fields.TextField(null=True)
    renewal_months = fields.BigIntField(null=True)
    alternative = fields.TextField(null=True)
    leave_counts = fields.TextField(null=True)

    class Meta:
        table = "criterion"
        unique_together = (("document", "position"),)


class ChangeNote(LevelPart):
    """What changed for a level, and whether evidence that was gathered before stays valid."""

    on = fields.DateField()
    announced_on = fields.DateField(null=True)
    text = fields.TextField()
    evidence_stays = fields.BooleanField()
    evidence_note = fields.TextField(null=True)

    class Meta:
        table = "change_note"
        unique_together = (("document", "position"),)
