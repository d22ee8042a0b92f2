"""Rows of what a height brings: they stand in the organisation's file, or in one ladder's."""

from tortoise import fields

from stepladder.store.rows.base import ExactDecimal, PartRow
from stepladder.store.rows.ladder import Ladder
from stepladder.store.rows.organisation import Organisation


class SharedPart(PartRow):
    """One item of a list that an organisation has, and a ladder too: exactly one of the two is its document."""

    in_organisation: fields.ForeignKeyNullableRelation[Organisation] = fields.ForeignKeyField(
        "stepladder.Organisation", related_name=False, null=True, on_delete=fields.CASCADE
    )
    in_ladder: fields.ForeignKeyNullableRelation[Ladder] = fields.ForeignKeyField(
        "stepladder.Ladder", related_name=False, null=True, on_delete=fields.CASCADE
    )

    class Meta:
        abstract = True


class PayBand(SharedPart):
    """The range in which full-time base pay lies."""

    grade = fields.CharField(max_length=100, null=True)
    ladder = fields.CharField(max_length=100, null=True)
    level = fields.CharField(max_length=201, null=True)
    location = fields.TextField(null=True)
    discipline = fields.TextField(null=True)
    currency = fields.TextField()
    period = fields.CharField(max_length=10)
    min = ExactDecimal(null=True)
    mid = ExactDecimal(null=True)
    max = ExactDecimal(null=True)
    effective_from = fields.DateField(null=True)
    announced_on = fields.DateField(null=True)

    class Meta:
        table = "pay_band"
        unique_together = (("in_organisation", "position"), ("in_ladder", "position"))


class Reward(SharedPart):
    """What comes beside the pay band."""

    kind = fields.TextField()
    rank = fields.CharField(max_length=100, null=True)
    grade = fields.CharField(max_length=100, null=True)
    ladder = fields.CharField(max_length=100, null=True)
    level = fields.CharField(max_length=201, null=True)
    amount = ExactDecimal(null=True)
    unit = fields.TextField(null=True)
    depends_on = fields.TextField(null=True)
    text = fields.TextField(null=True)
    effective_from = fields.DateField(null=True)
    announced_on = fields.DateField(null=True)

    class Meta:
        table = "reward"
        unique_together = (("in_organisation", "position"), ("in_ladder", "position"))


class Recognition(SharedPart):
    """What a height brings that is not money."""

    kind = fields.TextField()
    rank = fields.CharField(max_length=100, null=True)
    ladder = fields.CharField(max_length=100, null=True)
    level = fields.CharField(max_length=201, null=True)
    text = fields.TextField()

    class Meta:
        table = "recognition"
        unique_together = (("in_organisation", "position"), ("in_ladder", "position"))
