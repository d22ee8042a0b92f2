"""Rows of fairness reports. Counts and figures are kept as they are told; there is no row about anybody."""

from typing import Any

from tortoise import fields

from stepladder.store.rows.base import DocumentRow


class FairnessReport(DocumentRow):
    """What was found in one period, how, and what is done about it."""

    as_of = fields.DateField()
    begins = fields.DateField()
    published_on = fields.DateField()
    owner = fields.TextField()
    audience = fields.CharField(max_length=20)
    invented = fields.BooleanField()
    method = fields.TextField()
    findings = fields.JSONField[list[str]]()
    actions = fields.JSONField[list[dict[str, Any]]]()
    groups = fields.JSONField[list[dict[str, Any]]]()
    dimensions = fields.JSONField[list[str]]()
    minimum_cell = fields.BigIntField()
    margin = fields.BigIntField()
    comparisons_made = fields.BigIntField()
    cells = fields.JSONField[list[dict[str, Any]]]()
    gaps = fields.JSONField[list[dict[str, Any]]]()
    standings = fields.JSONField[list[dict[str, Any]]]()
    paces = fields.JSONField[list[dict[str, Any]]]()
    comparisons = fields.JSONField[list[dict[str, Any]]]()
    representation = fields.JSONField[list[dict[str, Any]]]()
    completions = fields.JSONField[list[str]]()

    class Meta:
        table = "fairness_report"
