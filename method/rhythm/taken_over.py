"""What was committed and mine, and is somebody else's since: told on Today, undone or not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from method.plan.names import name_of
from method.wording import today as say
from store.documents.rules.takeover import OWNED

if TYPE_CHECKING:
    from store.documents.history import Change
    from store.documents.plan import Plan


class TakenOver(NamedTuple):
    """A sentence, and the key of what it is about."""

    key: str
    text: str


def taken_over(plan: Plan, who: str, since: date) -> Iterator[TakenOver]:
    """Each change by somebody else, on that day or later, of the owner of what was this person's."""
    for change in plan.changes:
        if change.by in ("", who) or change.undoes or not change.why or plan.day_of(change.at) < since:
            continue
        for edit in change.edits:
            if edit.table in OWNED and (edit.field, edit.before) == ("owner", who):
                found = plan.find(edit.table, edit.of)
                if found is not None:
                    text = _told(plan, change, found.key, str(edit.after or ""), again=found.owner == who)
                    yield TakenOver(found.key, text)


def _told(plan: Plan, change: Change, key: str, to: str, *, again: bool) -> str:
    words = say.TOOK_OVER if to == change.by else say.GAVE_AWAY if to else say.NO_LONGER_OWNED
    if again:
        words = say.TOOK_OVER_BACK
    return words.format(name=name_of(change.by, plan), owner=name_of(to, plan), key=key, why=change.why)
