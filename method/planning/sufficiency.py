"""Whether "these key results are enough" was said of the key results there are now (SET-6)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from method.plan.active_set import live_key_results

if TYPE_CHECKING:
    from store.documents.okrs import KeyResult, Objective
    from store.documents.plan import Plan


class SetChange(NamedTuple):
    """How the key results of an objective changed since its sufficiency was answered."""

    came: tuple[KeyResult, ...]
    went: int


def changed_since(objective: Objective, plan: Plan) -> SetChange | None:
    """Key results added since, and how many were removed; None where nothing changed or none was noted."""
    then = objective.sufficient_of
    if not objective.sufficient or not then:
        return None
    live = live_key_results(plan, objective.id)
    came = tuple(each for each in live if each.id not in then)
    went = len(set(then) - {each.id for each in live})
    return SetChange(came, went) if came or went else None
