"""Rows of competencies and what each looks like at a proficiency."""

from typing import Any

from tortoise import fields

from stepladder.store.rows.base import DocumentRow, PartRow


class Competency(DocumentRow):
    """What is expected in general, before a level says how much of it."""

    title = fields.TextField()
    area = fields.TextField(null=True)
    kind = fields.TextField(null=True)
    definition = fields.TextField(null=True)
    need = fields.TextField(null=True)
    scale = fields.CharField(max_length=100, null=True)
    owner = fields.TextField(null=True)
    reviewed_on = fields.DateField(null=True)
    review_by = fields.DateField(null=True)
    status = fields.CharField(max_length=20)
    same_as = fields.JSONField[list[dict[str, Any]]]()
    body = fields.TextField()

    class Meta:
        table = "competency"


class Indicator(PartRow):
    """What a competency looks like at one proficiency."""

    document: fields.ForeignKeyRelation[Competency] = fields.ForeignKeyField(
        "stepladder.Competency", related_name=False, on_delete=fields.CASCADE
    )
    proficiency = fields.TextField()
    label = fields.TextField(null=True)
    text = fields.TextField()

    class Meta:
        table = "indicator"
        unique_together = (("document", "position"),)
