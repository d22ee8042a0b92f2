"""What was published, when, by whom: the truth of which every other row is a projection."""

from typing import Any

from tortoise import fields
from tortoise.models import Model


class ContentRevision(Model):
    """One state of all contents: the number grows by one each time something is published."""

    number = fields.BigIntField(primary_key=True, generated=False)
    at = fields.DatetimeField()
    who = fields.TextField()
    note = fields.TextField(null=True)

    class Meta:
        table = "content_revision"


class Revision(Model):
    """One version of one document. Revisions are only ever added."""

    number = fields.BigIntField(primary_key=True, generated=False)
    content_revision: fields.ForeignKeyRelation[ContentRevision] = fields.ForeignKeyField(
        "stepladder.ContentRevision", related_name=False, on_delete=fields.RESTRICT, db_index=True
    )
    """The state of all contents that it came with: what tells before from after, for clocks step back."""
    kind = fields.CharField(max_length=20)
    """The kind of the document, say ``level``."""
    key = fields.CharField(max_length=250)
    """The document's slug."""
    action = fields.CharField(max_length=10)
    """``add``, ``change`` or ``retire``."""
    origin = fields.CharField(max_length=20)
    """By which door it came: ``load``, ``studio``, ``mutation``."""
    who = fields.TextField()
    at = fields.DatetimeField()
    note = fields.TextField(null=True)
    data = fields.JSONField[dict[str, Any]]()
    """The document's record as it was from here on; of a retired one, as it was last."""

    class Meta:
        table = "revision"
        unique_together = (("kind", "key", "number"),)
