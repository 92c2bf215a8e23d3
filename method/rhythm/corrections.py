"""What was put right in check-ins, read from the history: old values, who, when and why (METHOD 9).

Imports no pydantic.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from store.documents.undone import undone_of

if TYPE_CHECKING:
    from store.documents.history import Change
    from store.documents.plan import Plan


class Correction(NamedTuple):
    """One check-in put right, once. `before` holds the old value of each field that changed, as stored."""

    check_in: str
    key_result: str
    """Its key result's id; empty while the check-in itself still stands and says so."""
    before: dict[str, object]
    removed: bool
    by: str
    on: date
    why: str


def corrections(plan: Plan) -> tuple[Correction, ...]:
    """All that still hold, oldest first: what was undone since is none."""
    undone = undone_of(plan.changes)
    return tuple(
        one for change in plan.changes if not change.undoes and change.id not in undone for one in _of(change)
    )


def _of(change: Change) -> Iterator[Correction]:
    edited: dict[str, dict[str, object]] = {}
    back = {edit.of for edit in change.edits if edit.how == "add"}  # put in again, in another turn
    for edit in change.edits:
        if edit.table != "check_ins":
            continue
        if edit.how == "edit" and edit.field != "dated_by_hand":
            edited.setdefault(edit.of, {})[edit.field] = edit.before
        elif edit.how == "remove" and isinstance(edit.before, dict) and edit.of not in back:
            row: dict[str, object] = edit.before
            about = str(row.get("key_result", ""))
            yield Correction(edit.of, about, row, True, change.by, change.at.date(), change.why)
    for id, before in edited.items():
        yield Correction(id, "", before, False, change.by, change.at.date(), change.why)


def number_in(before: dict[str, object], field: str) -> float | None:
    """A stored number; None where there was none."""
    held = before.get(field)
    return float(held) if isinstance(held, int | float) and not isinstance(held, bool) else None


def day_in(before: dict[str, object], field: str = "on") -> date | None:
    """A stored day; None where there was none."""
    held = before.get(field)
    return held if isinstance(held, date) else date.fromisoformat(held) if isinstance(held, str) else None
