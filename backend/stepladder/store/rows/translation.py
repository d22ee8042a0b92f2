"""Rows of texts in another language."""

from typing import Any

from tortoise import fields

from stepladder.store.rows.base import DocumentRow


class Translation(DocumentRow):
    """Texts that stand in for those of one document."""

    kind = fields.TextField()
    of = fields.TextField()
    locale = fields.TextField()
    texts = fields.JSONField[dict[str, Any]]()

    class Meta:
        table = "translation"
