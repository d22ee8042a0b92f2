"""Questions about what was told of levels when they changed."""

from datetime import date
from typing import Annotated

import strawberry

from stepladder.api.connections import After, Before, Connection, First, Last, Page
from stepladder.api.errors import ApiError
from stepladder.api.finding import LONGEST
from stepladder.api.queries.asked import Info, given, question, where
from stepladder.api.types.notes import LevelChangeNote
from stepladder.career.search.fitting import folded


@strawberry.type
class NoteQuery:
    """Questions about change notes."""

    @question("What was told of levels when they changed, the latest first.", price=100)
    def change_notes(  # noqa: PLR0913
        self,
        info: Info,
        *,
        ladder: Annotated[str | None, strawberry.argument(description="Only those on levels of this ladder.")] = None,
        level: Annotated[str | None, strawberry.argument(description="Only those on this level.")] = None,
        begin: Annotated[
            date | None, strawberry.argument(name="from", description="Only changes that hold from this day or later.")
        ] = None,
        end: Annotated[
            date | None, strawberry.argument(name="to", description="Only changes that hold from it or earlier.")
        ] = None,
        words: Annotated[
            str | None,
            strawberry.argument(
                description=f"Only those in which each of these words stands or begins one, at most {LONGEST} "
                "characters. Marks and case do not matter."
            ),
        ] = None,
        evidence_stays: Annotated[
            bool | None, strawberry.argument(description="Only those after which earlier evidence counts, or does not.")
        ] = None,
        first: First = None,
        after: After = None,
        last: Last = None,
        before: Before = None,
    ) -> Connection[LevelChangeNote]:
        if words is not None and len(words) > LONGEST:
            raise ApiError(f"`words` has {len(words)} characters: at most {LONGEST}.")
        sought = folded(words or "").split()
        found = where(
            info.context.catalogue.notes,
            given(ladder, lambda told: told.level.ladder == ladder),
            given(level, lambda told: told.level.slug == level),
            given(begin, lambda told: begin is not None and told.note.on >= begin),
            given(end, lambda told: end is not None and told.note.on <= end),
            given(words, lambda told: _says(f"{told.note.text} {told.note.evidence_note or ''}", sought)),
            given(evidence_stays, lambda told: told.note.evidence_stays == evidence_stays),
        )
        return Page(first, after, last, before).of(LevelChangeNote, found, info.context)


def _says(text: str, words: list[str]) -> bool:
    """Whether words of a text begin with each of these; where none is sought, nothing is found."""
    own = folded(text).split()
    return bool(words) and all(any(each.startswith(word) for each in own) for word in words)
