"""Rows of what people can learn: trainings and their sessions, hats, guides."""

from tortoise import fields

from stepladder.store.rows.base import DocumentRow, ExactDecimal, PartRow


class Training(DocumentRow):
    """A course, workshop, coaching, shadowing, rotation, peer circle or reading."""

    title = fields.TextField()
    summary = fields.TextField(null=True)
    kind = fields.CharField(max_length=20)
    provider = fields.TextField(null=True)
    format = fields.TextField(null=True)
    language = fields.TextField(null=True)
    url = fields.TextField(null=True)
    effort_minutes = fields.BigIntField(null=True)
    cost = ExactDecimal(null=True)
    currency = fields.TextField(null=True)
    paid_by = fields.TextField(null=True)
    in_working_time = fields.BooleanField(null=True)
    tracks = fields.JSONField[list[str]]()
    crosses = fields.CharField(max_length=20, null=True)
    prerequisites = fields.JSONField[list[str]]()
    prerequisites_text = fields.JSONField[list[str]]()
    certificate = fields.TextField(null=True)
    renewal_months = fields.BigIntField(null=True)
    how_to_join = fields.TextField(null=True)
    approval = fields.TextField(null=True)
    access = fields.TextField(null=True)
    owner = fields.TextField(null=True)
    reviewed_on = fields.DateField(null=True)
    review_by = fields.DateField(null=True)
    status = fields.CharField(max_length=20)
    body = fields.TextField()

    class Meta:
        table = "training"


class TrainingPart(PartRow):
    """One item of a list in a training's file."""

    document: fields.ForeignKeyRelation[Training] = fields.ForeignKeyField(
        "stepladder.Training", related_name=False, on_delete=fields.CASCADE
    )

    class Meta:
        abstract = True


class Outcome(TrainingPart):
    """What a training brings: a competency, from one proficiency to another."""

    competency = fields.CharField(max_length=100)
    from_proficiency = fields.TextField(null=True)
    to_proficiency = fields.TextField(null=True)

    class Meta:
        table = "outcome"
        unique_together = (("document", "position"),)


class Session(TrainingPart):
    """One dated run of a training."""

    key = fields.CharField(max_length=100)
    starts = fields.TextField()
    """As written: ``2026-11-21T09:30`` local to its zone, or the sample's moving ``+12d 09:30``."""
    ends = fields.TextField(null=True)
    timezone = fields.TextField()
    place = fields.TextField(null=True)
    link = fields.TextField(null=True)
    facilitator = fields.TextField(null=True)
    status = fields.CharField(max_length=20)
    seats = fields.BigIntField(null=True)
    seats_free = fields.BigIntField(null=True)
    as_of = fields.TextField(null=True)
    book = fields.TextField(null=True)

    class Meta:
        table = "session"
        unique_together = (("document", "position"), ("document", "key"))


class Hat(DocumentRow):
    """A time-boxed responsibility that gives evidence, apart from any level."""

    title = fields.TextField()
    summary = fields.TextField(null=True)
    time_share = fields.IntField(null=True)
    term_months = fields.BigIntField(null=True)
    how_assigned = fields.TextField(null=True)
    allowance = fields.TextField(null=True)
    competencies = fields.JSONField[list[str]]()
    owner = fields.TextField(null=True)
    reviewed_on = fields.DateField(null=True)
    review_by = fields.DateField(null=True)
    status = fields.CharField(max_length=20)
    body = fields.TextField()

    class Meta:
        table = "hat"


class Guide(DocumentRow):
    """Help for one kind of talk."""

    title = fields.TextField()
    summary = fields.TextField(null=True)
    rhythm = fields.TextField(null=True)
    moves = fields.JSONField[list[str]]()
    with_mentor = fields.BooleanField()
    for_person = fields.TextField()
    for_manager = fields.TextField()
    owner = fields.TextField(null=True)
    reviewed_on = fields.DateField(null=True)
    review_by = fields.DateField(null=True)
    status = fields.CharField(max_length=20)
    body = fields.TextField()

    class Meta:
        table = "guide"
