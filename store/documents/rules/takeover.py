"""Who loses what was committed when its owner changes: they are told, and why. Imports no pydantic."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.documents.okrs import KeyResult, Objective
    from store.documents.plan import Plan
    from store.documents.workspace import Person

OWNED = ("objectives", "key_results")


def who_loses(plan: Plan, table: str, id: str, who: str) -> Person | None:
    """The owner of a committed objective or key result, where they are here and are not `who`."""
    if table not in OWNED:
        return None
    found: Objective | KeyResult | None = plan.find(table, id)
    if found is None or not _is_committed(plan, table, id):
        return None
    owner = plan.workspace.present(found.owner)
    return owner if owner is not None and owner.key != who else None


def _is_committed(plan: Plan, table: str, id: str) -> bool:
    """Of a key result also where it was moved under a draft since, or was checked in."""
    result: KeyResult | None = plan.find("key_results", id) if table == "key_results" else None
    above: Objective | None = plan.find("objectives", result.objective if result is not None else id)
    if above is not None and above.state == "committed":
        return True
    if result is None or plan.commitment is None:
        return False
    return bool(result.former_keys) or any(each.key_result == id for each in plan.check_ins)
