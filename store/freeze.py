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


def frozen(plan: Plan) -> StoreRefusal | None:
    """Why nothing here can be changed; None where this team has not closed the cycle."""
    closed_on = plan.retrospective.closed_on
    cycle = plan.cycle.name or plan.cycle.key
    if closed_on is not None:
        return StoreRefusal("cycle_closed_on", cycle=cycle, day=(closed_on, plan.today))
    return StoreRefusal("cycle_closed", cycle=cycle) if plan.cycle.state == "closed" else None


def refuse_frozen(plan: Plan, terms: Terms | None, changes: Iterable[Change], *, seals: bool = False) -> None:
    """Raises Refusal where a change touches what stands because this team has closed the cycle.

    `terms` None: the changes take a deed back, so that closing is not taken back unseen. `seals`: words are
    sealed beside the changes.
    """
    why = frozen(plan)
    unlocked = terms is not None and LOCK in terms.unlocks
    stands = seals or any(_stands(plan, change) for change in changes)
    if why is not None and not unlocked and stands:
        raise why


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
