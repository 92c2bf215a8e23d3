"""SET-1 to SET-12: what only shows when all objectives and key results are seen together (METHOD 5)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from itertools import combinations
from typing import TYPE_CHECKING

from method.coach.phrases.text_similarity import alike
from method.coach.rules.finding import Finding, found
from method.coach.rules.prework import PlanRule
from method.plan.active_set import cycle_dates, live_key_results, live_objectives
from method.plan.names import team_name
from method.planning.capacity import committed_fits
from method.planning.sufficiency import changed_since

if TYPE_CHECKING:
    from store.documents.okrs import KeyResult
    from store.documents.plan import Plan

COMFORTABLE, DOUBTED = 7.5, 4.0


def objectives_count(plan: Plan, today: date) -> list[Finding]:
    """SET-1: no objective, or more than the guidelines allow (3)."""
    count = len(live_objectives(plan))
    if not count:
        return [found("SET-1", which="none")]
    most = plan.guidelines.objectives_max
    return [found("SET-1", count=count, most=most)] if count > most else []


def key_results_count(plan: Plan, today: date) -> list[Finding]:
    """SET-2: an objective with fewer or more key results than the guidelines say (2 to 5)."""
    guidelines = plan.guidelines
    said = []
    for objective in live_objectives(plan):
        count = len(live_key_results(plan, objective.id))
        if count < guidelines.key_results_min:
            which = "few" if count else "none"
            said.append(found("SET-2", which=which, about=objective.id, count=count))
        elif count > guidelines.key_results_max:
            said.append(found("SET-2", which="many", about=objective.id, count=count))
    return said


def natures(plan: Plan, today: date) -> list[Finding]:
    """SET-3: two or more key results, all hard, all soft or all money."""
    found_ones = [result.nature for result in live_key_results(plan)]
    if len(found_ones) < 2 or len(set(found_ones)) != 1 or found_ones[0] is None:
        return []
    return [found("SET-3", nature=found_ones[0])]


def early_and_late(plan: Plan, today: date) -> list[Finding]:
    """SET-4: two or more key results, all outcomes; or none of them an outcome."""
    measures = [result.measures for result in live_key_results(plan)]
    if len(measures) < 2 or None in measures:
        return []
    if "outcome" not in measures:
        return [found("SET-4", which="inputs")]
    return [found("SET-4")] if set(measures) == {"outcome"} else []


def due_dates(plan: Plan, today: date) -> list[Finding]:
    """SET-5: two or more key results, all due on the cycle's last day."""
    end = cycle_dates(plan)[1]
    days = [result.due for result in live_key_results(plan)]
    return [found("SET-5")] if len(days) > 1 and all(day == end for day in days) else []


def sufficiency(plan: Plan, today: date) -> list[Finding]:
    """SET-6: not answered whether the key results are enough; or answered no, and nothing added."""
    said = []
    for objective in live_objectives(plan):
        if not live_key_results(plan, objective.id):
            continue
        if not objective.sufficient:
            said.append(found("SET-6", about=objective.id, field="sufficient"))
        elif objective.sufficient == "no" and not objective.missing:
            said.append(found("SET-6", which="no", about=objective.id, field="missing"))
        elif since := changed_since(objective, plan):
            keys = ", ".join(each.key for each in since.came)
            which = "came" if keys else "went"
            said.append(found("SET-6", which=which, about=objective.id, field="sufficient", keys=keys))
    return said


def measured_twice(plan: Plan, today: date) -> list[Finding]:
    """SET-7: two key results measure the same thing."""
    return [
        found("SET-7", about=second.id, first=first.key, second=second.key)
        for first, second in combinations(live_key_results(plan), 2)
        if same_metric(first, second)
    ]


def same_metric(first: KeyResult, second: KeyResult) -> bool:
    """Whether both count the same thing in the same unit over the same period."""
    units = {first.unit, second.unit} - {""}
    if len(units) > 1 or (first.per and second.per and first.per != second.per):
        return False
    return bool(first.metric and second.metric) and alike(first.metric, second.metric)


def ambition_mix(plan: Plan, today: date) -> list[Finding]:
    """SET-8: with two or more objectives, all are aspirational, or none is."""
    kinds = [objective.kind for objective in live_objectives(plan)]
    if len(kinds) < 2:
        return []
    if "aspirational" not in kinds:
        return [found("SET-8", which="nothing")]
    return [found("SET-8")] if set(kinds) == {"aspirational"} else []


def average_confidence(plan: Plan) -> float | None:
    """Mean start confidence of all live key results."""
    given = [result.start_confidence for result in live_key_results(plan)]
    return sum(given) / len(given) if given else None


def confidence(plan: Plan, today: date) -> list[Finding]:
    """SET-9: average start confidence over 7.5, or under 4."""
    average = average_confidence(plan)
    if average is None or DOUBTED <= average <= COMFORTABLE:
        return []
    return [found("SET-9", which="low" if average < DOUBTED else "", average=f"{average:.1f}")]


def kpi_named(plan: Plan, today: date) -> list[Finding]:
    """SET-10: there are objectives, and no KPI that must stay healthy meanwhile."""
    return [found("SET-10")] if live_objectives(plan) and not plan.kpis else []


def fits(plan: Plan, today: date) -> list[Finding]:
    """SET-11: committed work does not fit (CAP-1)."""
    return [found("SET-11")] if committed_fits(plan) else []


def dependencies_confirmed(plan: Plan, today: date) -> list[Finding]:
    """SET-12: something needed from another team that it has not confirmed."""
    live = {result.id for result in live_key_results(plan)}
    return [
        found("SET-12", about=row.id, field="confirmed_by", team=_from(row.team, plan), need=row.what)
        for row in plan.dependencies
        if row.of in live and not row.confirmed_by
    ]


def _from(team: str, plan: Plan) -> str:
    """The team as a sentence begins with it."""
    name = team_name(team, plan)
    return name[:1].upper() + name[1:]


RULES: Mapping[str, PlanRule] = {
    "SET-1": objectives_count,
    "SET-2": key_results_count,
    "SET-3": natures,
    "SET-4": early_and_late,
    "SET-5": due_dates,
    "SET-6": sufficiency,
    "SET-7": measured_twice,
    "SET-8": ambition_mix,
    "SET-9": confidence,
    "SET-10": kpi_named,
    "SET-11": fits,
    "SET-12": dependencies_confirmed,
}
