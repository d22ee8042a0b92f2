"""Rows of the organisation: its places, heights and scales, and what everybody gets."""

from typing import Any

from tortoise import fields

from stepladder.store.rows.base import DocumentRow, PartRow


class Organisation(DocumentRow):
    """Who this portal is for."""

    name = fields.TextField()
    summary = fields.TextField(null=True)
    locale = fields.TextField()
    timezone = fields.TextField()
    currency = fields.TextField(null=True)
    owner = fields.TextField(null=True)
    reviewed_on = fields.DateField(null=True)
    review_by = fields.DateField(null=True)
    sample_epoch = fields.DateField(null=True)
    owners = fields.JSONField[list[dict[str, Any]]]()
    areas = fields.JSONField[list[dict[str, Any]]]()
    pay_progression = fields.JSONField[list[dict[str, Any]]]()
    policy = fields.JSONField[dict[str, Any]]()
    body = fields.TextField()

    class Meta:
        table = "organisation"


class OrganisationPart(PartRow):
    """One item of a list in the organisation's file."""

    document: fields.ForeignKeyRelation[Organisation] = fields.ForeignKeyField(
        "stepladder.Organisation", related_name=False, on_delete=fields.CASCADE
    )
    slug = fields.CharField(max_length=100)
    title = fields.TextField()

    class Meta:
        abstract = True


class Location(OrganisationPart):
    """A place where people work."""

    timezone = fields.TextField()
    currency = fields.TextField(null=True)

    class Meta:
        table = "location"
        unique_together = (("document", "position"), ("document", "slug"))


class Discipline(OrganisationPart):
    """A field of work that may have its own pay market."""

    class Meta:
        table = "discipline"
        unique_together = (("document", "position"), ("document", "slug"))


class Rank(OrganisationPart):
    """A height that tracks share."""

    order = fields.BigIntField()

    class Meta:
        table = "rank"
        unique_together = (("document", "position"), ("document", "slug"))


class Grade(OrganisationPart):
    """A pay group."""

    few_holders = fields.BooleanField()

    class Meta:
        table = "grade"
        unique_together = (("document", "position"), ("document", "slug"))


class ProficiencyScale(OrganisationPart):
    """The ordered labels by which a competency is graded."""

    proficiencies = fields.JSONField[list[str]]()
    ordered = fields.BooleanField()

    class Meta:
        table = "proficiency_scale"
        unique_together = (("document", "position"), ("document", "slug"))
