"""Nothing is stored where no view shows it: under what was dropped or removed meanwhile (METHOD 9)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from method.wording import refusals
from store.documents.deeds import Add, Edit, Refusal
from store.documents.fields import text_in

if TYPE_CHECKING:
    from store.documents.base import Document
    from store.documents.deeds import Change
    from store.documents.plan import Plan

ABOVE = {
    "key_results": ("objective", ("objectives",)),
    "conditions": ("of", ("key_results", "choices")),
    "dependencies": ("of", ("key_results",)),
    "check_ins": ("key_result", ("key_results",)),
    "priorities": ("key_result", ("key_results",)),
    "initiatives": ("of", ("key_results", "choices")),
    "needs": ("of", ("stakeholders",)),
    "department_needs": ("of", ("departments",)),
    "readings": ("kpi", ("kpis",)),
    "answers": ("about", ("objectives", "key_results")),
    "dismissals": ("about", ("objectives", "key_results")),
    "scores": ("id", ("key_results",)),
    "mid_cycles": ("id", ("objectives",)),
}
"""For each table: the field that names what a row of it hangs from, and where that is found."""

LOOSE = frozenset({"priorities", "initiatives", "answers", "dismissals"})
"""Tables whose rows show with nothing above them, too, or may hang from what these tables do not hold."""


def refuse_hidden(plan: Plan, changes: Iterable[Change]) -> None:
    """Raises Refusal where something is added, or comes back, under what nobody sees any more."""
    changes = tuple(changes)
    added = [change.document for change in changes if isinstance(change, Add) and not change.elsewhere]
    for row in added:
        if row.table in ABOVE:
            why_not = hidden_by(plan, row, added)
            if why_not is not None:
                raise Refusal(refusals.HIDDEN.format(key=why_not) if why_not else refusals.GONE)

    _refuse_back_under_dropped(plan, changes)


def _refuse_back_under_dropped(plan: Plan, changes: Iterable[Change]) -> None:
    """Raises Refusal where a key result would be open under an objective that is dropped, or stays so."""
    edits = [change for change in changes if isinstance(change, Edit)]
    states = {edit.id: edit.fields["state"] for edit in edits if "state" in edit.fields}
    for edit in edits:
        result = plan.find("key_results", edit.id) if edit.table == "key_results" else None
        if result is None or edit.fields.keys().isdisjoint({"state", "objective"}):
            continue
        above = plan.find("objectives", str(edit.fields.get("objective", result.objective)))
        opens = states.get(result.id, result.state) == "open"
        if opens and above is not None and states.get(above.id, above.state) == "dropped":
            raise Refusal(refusals.HIDDEN.format(key=above.key))


def hidden_by(plan: Plan, row: Document, added: Iterable[Document] = ()) -> str | None:
    """The key of what was dropped above the row; empty: what it hangs from is gone; None: it shows."""
    field, tables = ABOVE.get(row.table, ("", ()))
    above = text_in(row, field) if field else ""
    if not tables or (not above and row.table in LOOSE):
        return None
    fresh = (each for each in added if each.id == above and each.table in tables)
    found = next((each for table in tables if (each := plan.find(table, above))), None) or next(fresh, None)
    if found is None:
        return None if row.table in LOOSE else ""
    if text_in(found, "state") == "dropped":
        return text_in(found, "key")
    return hidden_by(plan, found, added)


def orphans(plan: Plan) -> list[tuple[Document, str]]:
    """What stands where no view shows it, with the key of what was dropped above it; empty: that is gone.

    What went with something dropped is its history, and none; a key result written after it was dropped is.
    """
    found: list[tuple[Document, str]] = []
    for table in ABOVE:
        for row in plan.table(table):
            by = hidden_by(plan, row)
            written_later = table == "key_results" and text_in(row, "state") == "open"
            if by == "" or (by and written_later):
                found.append((row, by))
    return found
