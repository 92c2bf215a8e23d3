"""What a closed cycle lets nobody change: its targets, scores and lists stand (METHOD 9)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.documents.deeds import Add, Edit
from store.documents.tables import WORKSPACE_TABLES
from store.rows.refusal import StoreRefusal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.documents.deeds import Change, Terms
    from store.documents.plan import Plan

CLOSED_ON = "closed_on"
LOCK = "retrospective.closed_on"
"""What a deed unlocks that closes a cycle or opens it again."""

_FREE = frozenset({"retrospective", "learnings"})
"""Tables that a team goes on writing after the close: what the cycle taught."""


def refuse_frozen(plan: Plan, terms: Terms | None, changes: Iterable[Change]) -> None:
    """Raises Refusal where a change touches what stands because this team has closed the cycle.

    `terms` None: the changes take a deed back, so that closing is not taken back unseen.
    """
    closed_on = plan.retrospective.closed_on
    if closed_on is None and plan.cycle.state != "closed":
        return
    unlocked = terms is not None and LOCK in terms.unlocks
    if unlocked or not any(_stands(plan, change) for change in changes):
        return
    if closed_on is None:
        raise StoreRefusal("cycle_closed", cycle=plan.cycle.key)
    raise StoreRefusal("cycle_closed_on", cycle=plan.cycle.key, day=f"{closed_on.day} {closed_on:%B}")


def _stands(plan: Plan, change: Change) -> bool:
    table = change.document.table if isinstance(change, Add) else change.table
    if table in WORKSPACE_TABLES:
        return False
    if isinstance(change, Add) and (
        change.cycle not in ("", plan.cycle.key) or change.team not in ("", plan.team.key)
    ):
        return False
    closing = isinstance(change, Edit) and table == "retrospective" and CLOSED_ON in change.fields
    return closing or table not in _FREE
