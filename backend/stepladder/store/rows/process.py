"""Rows of how it is decided who gets to a level, and when."""

from tortoise import fields

from stepladder.store.rows.base import DocumentRow, PartRow


class Process(DocumentRow):
    """How a gate works."""

    title = fields.TextField()
    gate = fields.CharField(max_length=20)
    ladders = fields.JSONField[list[str]]()
    summary = fields.TextField(null=True)
    nominated_by = fields.TextField(null=True)
    when = fields.TextField(null=True)
    hand_in = fields.JSONField[list[str]]()
    decided_by = fields.TextField(null=True)
    may_not_decide = fields.TextField(null=True)
    calibration = fields.TextField(null=True)
    told = fields.TextField(null=True)
    reasons = fields.TextField(null=True)
    second_look = fields.TextField(null=True)
    try_again = fields.TextField(null=True)
    owner = fields.TextField(null=True)
    reviewed_on = fields.DateField(null=True)
    review_by = fields.DateField(null=True)
    status = fields.CharField(max_length=20)
    body = fields.TextField()

    class Meta:
        table = "process"


class Cycle(DocumentRow):
    """A review cycle: its dates, and the version of the ladders that counts in it."""

    title = fields.TextField()
    summary = fields.TextField(null=True)
    processes = fields.JSONField[list[str]]()
    version = fields.TextField(null=True)
    frozen_on = fields.DateField(null=True)
    effective_on = fields.DateField(null=True)
    owner = fields.TextField(null=True)
    reviewed_on = fields.DateField(null=True)
    review_by = fields.DateField(null=True)
    status = fields.CharField(max_length=20)
    body = fields.TextField()

    class Meta:
        table = "cycle"


class CycleStep(PartRow):
    """One stretch of a review cycle."""

    document: fields.ForeignKeyRelation[Cycle] = fields.ForeignKeyField(
        "stepladder.Cycle", related_name=False, on_delete=fields.CASCADE
    )
    key = fields.CharField(max_length=100)
    title = fields.TextField()
    starts = fields.DateField()
    ends = fields.DateField(null=True)
    text = fields.TextField(null=True)

    class Meta:
        table = "cycle_step"
        unique_together = (("document", "position"), ("document", "key"))
