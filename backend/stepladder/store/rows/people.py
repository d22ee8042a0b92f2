"""Rows of mentors."""

from tortoise import fields

from stepladder.store.rows.base import DocumentRow


class Mentor(DocumentRow):
    """A person who agreed to help. What may be shown of them is for the reader to decide, not for the row."""

    name = fields.TextField()
    first_name = fields.TextField(null=True)
    pronouns = fields.TextField(null=True)
    title = fields.TextField(null=True)
    agreed_on = fields.DateField(null=True)
    shows = fields.JSONField[list[str]]()
    level = fields.CharField(max_length=201, null=True)
    location = fields.TextField(null=True)
    timezone = fields.TextField(null=True)
    languages = fields.JSONField[list[str]]()
    modes = fields.JSONField[list[str]]()
    capacity = fields.BigIntField(null=True)
    room = fields.BigIntField(null=True)
    hours_per_month = fields.FloatField(null=True)
    competencies = fields.JSONField[list[str]]()
    helps_with = fields.JSONField[list[dict[str, str]]]()
    crossed = fields.CharField(max_length=20, null=True)
    contact = fields.TextField(null=True)
    paused_until = fields.TextField(null=True)
    last_confirmed = fields.TextField(null=True)
    status = fields.CharField(max_length=20)
    body = fields.TextField()

    class Meta:
        table = "mentor"
