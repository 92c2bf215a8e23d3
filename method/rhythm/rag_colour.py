"""The colour that goes with a confidence and a pace, and what counts as success (METHOD 7)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from method.rhythm import progress as sums
from method.rhythm.check_ins import as_of, check_ins_of
from method.rhythm.standing import MISSES_BELOW, span, trend_of

if TYPE_CHECKING:
    from store.documents.okrs import KeyResult, Objective
    from store.documents.plan import Plan
    from store.documents.rhythm import Colour

GREEN_FROM, AMBER_FROM = 7, 4
"""Confidence from which green, and from which amber, is suggested."""
USUAL_SUCCESS = 0.7
ESTIMATED = 9
"""Decimals of a value that a line is heading for; what lies behind is the noise of the sum."""
LOW_SCORE = 0.4
ORDER: tuple[Colour, ...] = ("green", "amber", "red")


def suggest_colour(
    key_result: KeyResult, plan: Plan, today: date, *, confidence: int, value: float | None = None
) -> Colour:
    """Green from confidence 7, amber from 4, else red; one step worse where the trend ends too low.

    The trend counts once a quarter of the time is gone and two values are read. `value` is today's.
    """
    by_confidence = 0 if confidence >= GREEN_FROM else 1 if confidence >= AMBER_FROM else 2
    start, due = span(key_result, plan)
    trend = trend_of(as_of(check_ins_of(key_result, plan), today))
    if value is not None:
        trend = (*(point for point in trend if point[0] < today), (today, value))
    if sums.progress(key_result, trend[-1][1] if trend else None) == 0 and key_result.direction == "keep":
        return ORDER[max(1, by_confidence)]
    heading = sums.heading_for(key_result, trend, start, due)
    reach = sums.progress(key_result, None if heading is None else round(heading, ESTIMATED))
    if reach is None or len(trend) < 2 or sums.expected_share(start, due, today) < 0.25:
        return ORDER[by_confidence]
    by_pace = 0 if reach >= needed_reach(key_result, plan) else 1 if reach >= LOW_SCORE else 2
    return ORDER[min(max(by_confidence, by_pace), by_confidence + 1)]


def needed_reach(key_result: KeyResult, plan: Plan) -> float:
    """Share of the way that counts as success: all of it when committed, else the agreed figure or 0.7."""
    objective: Objective | None = plan.find("objectives", key_result.objective)
    if objective is not None and objective.kind == "committed":
        return MISSES_BELOW
    return success(plan)


def success(plan: Plan) -> float:
    """The success figure agreed in step 9 as a share, 0.7 where none is."""
    agreed = plan.review_plan.success
    return USUAL_SUCCESS if agreed is None else agreed / 100
