"""What an audience may see of all contents on a day: the rest is not hidden later, it is not there.

Whatever is worked out from the contents that ``visible`` hands back, a list, a count, an order or a comparison, can
tell nothing of what was left out. Texts in another language stand in for those of a list by their place: put them in
before, not after.
"""

from collections.abc import Iterator
from datetime import date
from typing import TypeVar

from stepladder.identity.audience import AUDIENCES, is_within, may_see
from stepladder.records import (
    ChangeNote,
    Contents,
    Document,
    FairnessReport,
    Ladder,
    Level,
    Organisation,
    PayBand,
    Reward,
    Translation,
    kind_of,
)
from stepladder.settings import Audience

Dated = TypeVar("Dated", PayBand, Reward, ChangeNote)

_PLACES = ("places_open", "places_as_of")


def visible(contents: Contents, audience: Audience, day: date) -> Contents:
    """The contents less what an audience may not see on a day; these very contents where that is nothing.

    Staff see everything. Others are told of what takes effect later (a pay band, a reward, a change of a level, the
    version of a ladder) only from the day on which it is announced, and else from the day on which it holds.
    """
    if audience == AUDIENCES[-1]:
        return contents
    seen = [(document, _seen(document, audience, day)) for document in contents.documents()]
    cut: set[tuple[str, str]] = {
        (kind_of(document), document.slug) for document, shown in seen if shown is not document
    }
    if not cut:
        return contents
    kept = (shown for _, shown in seen if shown is not None)
    # By place, a translation of a list with gaps would stand at the wrong things, or tell of what is not there.
    return Contents.of(each for each in kept if not (isinstance(each, Translation) and (each.kind, each.of) in cut))


def telling_days(contents: Contents) -> list[date]:
    """The days from which something more is told, in order: between two of them everybody sees the same."""
    ladders = contents.ladders.values()
    dated: list[PayBand | Reward | ChangeNote | Ladder] = [
        *(contents.organisation.pay_bands if contents.organisation else ()),
        *(contents.organisation.rewards if contents.organisation else ()),
        *(band for ladder in ladders for band in ladder.pay_bands),
        *(reward for ladder in ladders for reward in ladder.rewards),
        *(note for level in contents.levels.values() for note in level.changes),
        *ladders,
    ]
    return sorted({min(days) for each in dated if (days := [day for day in _days(each) if day is not None])})


def _seen(document: Document, audience: Audience, day: date) -> Document | None:
    """What is seen of a document: nothing at all, the document itself, or a copy with less in it."""
    changes: dict[str, object] = {}
    if isinstance(document, Organisation | Ladder):
        changes["pay_bands"] = _told(document.pay_bands, day)
        changes["rewards"] = _told(document.rewards, day)
        if isinstance(document, Ladder) and not _is_told(document, day):
            changes |= dict.fromkeys(("version", "effective_from", "announced_on"))
    elif isinstance(document, Level):
        changes["changes"] = _told(document.changes, day)
        changes |= {field: None for field in _PLACES if not may_see(audience, "level", field)}
    elif not _is_for(document, audience):
        return None
    changes = {field: value for field, value in changes.items() if value != getattr(document, field)}
    return document.model_copy(update=changes) if changes else document


def _is_for(document: Document, audience: Audience) -> bool:
    """Whether an audience may know that there is such a document."""
    if isinstance(document, FairnessReport):
        return is_within(document.audience, audience)
    return kind_of(document) != "mentor" or may_see(audience, "mentor")


def _told(dated: tuple[Dated, ...], day: date) -> tuple[Dated, ...]:
    return tuple(each for each in dated if _is_told(each, day))


def _is_told(dated: PayBand | Reward | ChangeNote | Ladder, day: date) -> bool:
    """Whether it holds, or is announced; what has no day always did."""
    begins, announced = _days(dated)
    return begins is None or begins <= day or (announced is not None and announced <= day)


def _days(dated: PayBand | Reward | ChangeNote | Ladder) -> Iterator[date | None]:
    """The day from which it holds, and the day on which it is told."""
    yield dated.on if isinstance(dated, ChangeNote) else dated.effective_from
    yield dated.announced_on
