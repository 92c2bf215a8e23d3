"""What is told of an objective at mid-cycle: how its key results stand, and what has to be true."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.plan.active_set import live_key_results
from method.plan.formatting import figure
from method.planning.strategy_stack import served
from method.rhythm.standing import standings
from method.wording import learn as say

if TYPE_CHECKING:
    from datetime import date

    from store.documents.okrs import KeyResult, Objective
    from store.documents.plan import Plan
    from store.documents.strategy import Condition


def standing_line(one: KeyResult, plan: Plan, today: date) -> str:
    """How a key result stands, and what is being tried for it."""
    standing = standings(plan, today)[one.id]
    unit = "%" if one.direction == "milestone" else one.unit
    value = figure(standing.value, unit).removesuffix(f" {unit}")
    target = one.high if one.direction == "keep" and one.target is None else one.target
    tried = [each.text for each in plan.initiatives if each.of == one.id and each.state != "dropped"]
    trying = say.MIDDLE_INITIATIVES.format(initiatives="; ".join(tried))
    return say.MIDDLE_KEY_RESULT.format(
        key=one.key,
        metric=one.metric or one.statement,
        value=value,
        target=figure(target, unit),
        colour=standing.colour,
        confidence=standing.confidence,
        tried=trying if tried else say.MIDDLE_NO_INITIATIVES,
    )


def conditions_of(objective: Objective, plan: Plan) -> list[tuple[str, Condition]]:
    """Those of its key results and of the choices it serves, each with the key of what it is of."""
    keys = {one.id: one.key for one in live_key_results(plan, objective.id)}
    keys |= {one.id: one.key for one in served(objective, plan)}
    return [(keys[one.of], one) for one in plan.conditions if one.of in keys]


def belief_of(one: Condition) -> str:
    """How far it is believed, or what it turned out to be."""
    if one.state != "open":
        return say.CONDITION_STATE[one.state]
    return say.CONDITION_UNRATED if one.belief is None else say.CONDITION_BELIEF.format(belief=one.belief)
