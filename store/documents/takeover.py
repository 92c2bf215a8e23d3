"""Who loses what was committed when its owner changes: they are told, and why. Imports no pydantic."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .okrs import KeyResult, Objective
    from .plan import Plan
    from .workspace import Person

OWNED = ("objectives", "key_results")


def who_loses(plan: Plan, table: str, id: str, who: str) -> Person | None:
    """The owner of a committed objective or key result, where they are here and are not `who`."""
    if table not in OWNED:
        return None
    found: Objective | KeyResult | None = plan.find(table, id)
    if found is None or not _is_committed(plan, table, found):
        return None
    owner = plan.workspace.present(found.owner)
    return owner if owner is not None and owner.key != who else None


def _is_committed(plan: Plan, table: str, found: Objective | KeyResult) -> bool:
    key_result: KeyResult | None = plan.find("key_results", found.id) if table == "key_results" else None
    above = plan.find("objectives", key_result.objective if key_result is not None else found.id)
    return above is not None and above.state == "committed"
