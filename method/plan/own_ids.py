"""The ids that tell one plan from another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.documents.tables import BORROWED, COLLECTIONS

if TYPE_CHECKING:
    from store.documents.plan import Plan


def own_ids(plan: Plan) -> frozenset[str]:
    """The ids of the plan's rows, without those that rows of other plans may bear, too."""
    tables = (table for table in COLLECTIONS if table not in BORROWED and table != "changes")
    return frozenset(row.id for table in tables for row in plan.table(table))
