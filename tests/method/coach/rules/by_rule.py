"""Every rule of METHOD 2 to 5 by its id, so that a test can ask one rule alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from typing import TYPE_CHECKING

from method.coach.rules import document_rules, fields, okr_set, prework, strategy
from method.coach.rules.fields import KeyResultRule, ObjectiveRule
from method.coach.rules.finding import Finding
from method.coach.rules.prework import PlanRule
from method.plan.active_set import live_key_results, live_objectives
from method.planning import ambition, capacity

if TYPE_CHECKING:
    from store.documents.okrs import KeyResult, Objective
    from store.documents.plan import Plan


def _without_day(rule: Callable[[Plan], list[Finding]]) -> PlanRule:
    return lambda plan, today: rule(plan)


def _objective_word(id: str) -> ObjectiveRule:
    def rule(objective: Objective, plan: Plan, today: date) -> list[Finding]:
        return [one for one in document_rules.objective_words(objective) if one.rule == id]

    return rule


def _key_result_word(id: str) -> KeyResultRule:
    def rule(result: KeyResult, plan: Plan, today: date) -> list[Finding]:
        return [one for one in document_rules.key_result_words(result, plan, today) if one.rule == id]

    return rule


OBJECTIVE_IDS = ("OBJ-1", "OBJ-2", "OBJ-3", "OBJ-4", "OBJ-5", "OBJ-6", "OBJ-7")
KEY_RESULT_IDS = ("KR-1", "KR-4", "KR-5", "KR-7", "KR-12")
"""Found by words alone."""

CAPACITY: Mapping[str, PlanRule] = {
    "CAP-1": _without_day(capacity.committed_fits),
    "CAP-2": _without_day(capacity.stretch_exceeds),
    "CAP-3": _without_day(capacity.nobody_over),
    "AMB-1": _without_day(ambition.stretched_too_long),
}
OF_PLAN: Mapping[str, PlanRule] = {**prework.RULES, **strategy.RULES, **CAPACITY, **okr_set.RULES}
OF_OBJECTIVE: Mapping[str, ObjectiveRule] = {
    **{id: _objective_word(id) for id in OBJECTIVE_IDS},
    **fields.OBJECTIVE_RULES,
}
OF_KEY_RESULT: Mapping[str, KeyResultRule] = {
    **{id: _key_result_word(id) for id in KEY_RESULT_IDS},
    **fields.KEY_RESULT_RULES,
}


def findings_by(id: str, plan: Plan, today: date) -> list[Finding]:
    """What one rule says of the whole plan. Raises KeyError for an id that is none of these."""
    if id in OF_PLAN:
        return OF_PLAN[id](plan, today)
    if id in OF_OBJECTIVE:
        of_objective = OF_OBJECTIVE[id]
        return [one for each in live_objectives(plan) for one in of_objective(each, plan, today)]
    of_result = OF_KEY_RESULT[id]
    return [one for each in live_key_results(plan) for one in of_result(each, plan, today)]
