"""One's own last changes in words, as `okr undo --list` and the question before undoing show them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.plan.formatting import day
from method.wording import command_line as say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.documents.history import Change
    from store.documents.plan import Plan

LISTED = 10


def last_done(undoable: Sequence[Change], plan: Plan) -> list[str]:
    """A line for each of the last ten, newest first: its number, the reader's day, what was said of it."""
    return [
        say.UNDO_LINE.format(
            number=number, day=day(plan.day_of(one.at), plan.today), said=one.said or one.deed
        )
        for number, one in enumerate(undoable[:LISTED], 1)
    ]
