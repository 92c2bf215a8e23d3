"""The active part of the set: objectives and key results that were not dropped."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from store.documents.okrs import KeyResult, Objective
    from store.documents.plan import Plan


def live_objectives(plan: Plan) -> list[Objective]:
    return [objective for objective in plan.objectives if objective.state != "dropped"]


def live_key_results(plan: Plan, objective: str = "") -> list[KeyResult]:
    """The key results that were not dropped: of one objective by its id, or all."""
    kept = {objective} if objective else {found.id for found in live_objectives(plan)}
    return [found for found in plan.key_results if found.objective in kept and found.state != "dropped"]


def cycle_dates(plan: Plan) -> tuple[date, date]:
    """The dates of step 4 where they are given, else the cycle's own."""
    resources = plan.resources
    return resources.start or plan.cycle.start, resources.end or plan.cycle.end


def is_committed(document: Objective | KeyResult, plan: Plan) -> bool:
    """Whether it or its objective is committed; changes are then recorded with a reason."""
    from store.documents.guards import is_key_result  # `okr status`, which is measured, has no need of it

    objective = plan.find("objectives", document.objective if is_key_result(document) else document.id)
    return objective is not None and objective.state == "committed"
