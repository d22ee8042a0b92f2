"""What rows share: a document's identity and revision, a part's place in its document, and exact numbers."""

from decimal import Decimal

from tortoise import fields
from tortoise.models import Model

from stepladder.store.rows.revision import Revision


class ExactDecimal(fields.Field[Decimal | None]):
    """A decimal number as it was written: no digit is cut off, in any database."""

    field_type = Decimal
    skip_to_python_if_native = True
    SQL_TYPE = "NUMERIC"

    class _db_sqlite:  # noqa: N801 - Tortoise looks for this name
        SQL_TYPE = "TEXT"


class DocumentRow(Model):
    """What stands in one file and is published as a whole."""

    slug = fields.CharField(max_length=250, primary_key=True)
    revision: fields.ForeignKeyRelation[Revision] = fields.ForeignKeyField(
        "stepladder.Revision", related_name=False, on_delete=fields.RESTRICT
    )
    """The revision of which this row is the projection."""

    class Meta:
        abstract = True


class PartRow(Model):
    """One item of a list in a document. It goes when its document goes."""

    id = fields.BigIntField(primary_key=True)
    position = fields.IntField()
    """Its place in the list, from 0."""

    class Meta:
        abstract = True
