"""Whether one's own program has anything to do about sealed words; without pydantic, asked at each look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.plan.sealed import readiness as check
from method.plan.sealed.insights import TOPIC, is_revealed, older_insights

if TYPE_CHECKING:
    from store.documents.plan import Plan


def is_due(plan: Plan, who: str) -> bool:
    """Whether `settle_sealed` would do anything for this person."""
    mine = bool(plan.sealed(TOPIC))
    if is_revealed(plan):
        insights = mine or who in plan.insights_review.awaited
    else:
        insights = mine != (who in plan.insights_review.done) or bool(older_insights(plan, who))
    answered = bool(plan.sealed(check.TOPIC))
    if check.standing(plan) == "closed":
        return insights or answered
    return insights or check.is_counted_singly(plan) or (who in plan.readiness.answered and not answered)
