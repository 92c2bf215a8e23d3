"""A line of the draft: an objective or a key result, found by its id, with its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from store.documents.guards import is_objective

if TYPE_CHECKING:
    from store.documents.okrs import KeyResult, Objective
    from store.documents.plan import Plan

    Okr = Objective | KeyResult


def okr_of(plan: Plan, id: str) -> Okr | None:
    """The objective or key result with that id, or None."""
    found: Okr | None = plan.find("objectives", id) or plan.find("key_results", id)
    return found


def sentence_of(okr: Okr | None) -> str:
    """The words of an objective, the statement of a key result; empty for None."""
    if okr is None:
        return ""
    return okr.text if is_objective(okr) else okr.statement


def objective_of(okr: Okr) -> str:
    """The id of the objective itself, or of the one a key result belongs to."""
    return okr.id if is_objective(okr) else okr.objective
