"""Whether "these key results are enough" was said of the key results there are now (SET-6)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from method.plan.active_set import live_key_results

if TYPE_CHECKING:
    from store.documents.okrs import KeyResult, Objective
    from store.documents.plan import Plan


class SetChange(NamedTuple):
    """What changed under an objective since the answer was given."""

    came: tuple[KeyResult, ...]
    went: int


def changed_since(objective: Objective, plan: Plan) -> SetChange | None:
    """The key results that came and how many went; None where none did, or nothing is known of then."""
    then = objective.sufficient_of
    if not objective.sufficient or not then:
        return None
    live = live_key_results(plan, objective.id)
    came = tuple(each for each in live if each.id not in then)
    went = len(set(then) - {each.id for each in live})
    return SetChange(came, went) if came or went else None
