"""How far to reach this time, from the scores of last time; AMB-1 (METHOD 4)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from method.coach.phrases.text_similarity import alike
from method.coach.rules.finding import Finding, found
from method.coach.sentence import read
from method.plan import exact
from method.plan.active_set import live_key_results

if TYPE_CHECKING:
    from store.documents.plan import Plan
    from store.documents.prework import PastResult

Band = Literal["gentle", "keep", "higher"]
GENTLE_BELOW = 0.4
ON_TOP = 1.1
STRETCHES = 3


class Reach(NamedTuple):
    """What one past key result suggests: from where it stands now, `step` further, to `target`.

    `moved` is what `step` was worked out from: the movement made (gentle), or the target's (keep, higher).
    """

    past: PastResult
    band: Band
    moved: float
    step: float
    start: float
    target: float


class Ambition(NamedTuple):
    """The mean of last cycle's scores, the reach it suggests, and the sums for what carries over."""

    mean: float | None
    scored: int
    band: Band | None
    reaches: tuple[Reach, ...]


def band_of(mean: float) -> Band:
    """Under 0.4 gentle; all at 1.0 aim higher; keep this reach in between."""
    if mean < GENTLE_BELOW:
        return "gentle"
    return "higher" if mean >= 1.0 else "keep"


def ambition(plan: Plan) -> Ambition:
    """From the past results of step 6; where there are none, from the scores of the cycle before."""
    scores = [past.score for past in plan.past_results if past.score is not None]
    if not plan.past_results and plan.previous is not None:
        scores = [score.score for score in plan.previous.scores if score.score is not None]
    if not scores:
        return Ambition(None, 0, None, ())
    mean = exact.mean(scores)
    band = band_of(mean or 0.0)
    reaches = tuple(reach for past in plan.past_results if (reach := reach_of(past, band)))
    return Ambition(mean, len(scores), band, reaches)


def reach_of(past: PastResult, band: Band) -> Reach | None:
    """The figure for one metric; None where its numbers are not all there."""
    if past.baseline is None or past.target is None or past.value is None or past.target == past.baseline:
        return None
    moved = past.value - past.baseline if band == "gentle" else past.target - past.baseline
    if band == "gentle" and moved * (past.target - past.baseline) < 0:
        moved = 0.0
    target = _held(past, past.value + (moved if band == "keep" else moved * ON_TOP))
    return Reach(past, band, moved, target - past.value, past.value, target)


def _held(past: PastResult, target: float) -> float:
    """The target kept possible: at least 0, and at most 100 %, unless a number of it was outside already."""
    known = (past.baseline or 0.0, past.target or 0.0, past.value or 0.0)
    if past.unit == "%" and max(known) <= 100:
        target = min(100.0, target)
    return max(0.0, target) if min(known) >= 0 else target


def reach_for(metric: str, unit: str, plan: Plan) -> Reach | None:
    """What last cycle suggests for a metric that carries over; None where it does not."""
    if not metric:
        return None
    for reach in ambition(plan).reaches:
        if reach.past.unit == unit and alike(_metric_of(reach.past, plan), metric):
            return reach
    return None


def _metric_of(past: PastResult, plan: Plan) -> str:
    """As it was kept in the cycle before, else as its sentence reads."""
    kept = plan.previous.key_results if plan.previous else ()
    same = next((result for result in kept if result.statement == past.statement), None)
    return same.metric if same and same.metric else _metric_read(past.statement, plan.cycle.start)


@lru_cache(maxsize=256)
def _metric_read(statement: str, on: date) -> str:
    return read(statement, today=on).metric or ""


def stretched_too_long(plan: Plan) -> list[Finding]:
    """AMB-1: three cycles of stretch in a row, each scoring lower than the one before it."""
    means: list[float] = []
    for cycle in _with_scores(plan):
        mean = _mean_of_stretch(cycle)
        if mean is None:
            break
        means.append(mean)
        if len(means) == STRETCHES:
            break
    falling = len(means) == STRETCHES and all(later < earlier for later, earlier in pairwise(means))
    return [found("AMB-1")] if falling else []


def _with_scores(plan: Plan) -> Iterator[Plan]:
    """The scored cycles, the latest first; this one too, once it is scored."""
    cycle: Plan | None = plan if plan.scores else plan.previous
    while cycle is not None:
        yield cycle
        cycle = cycle.previous


def _mean_of_stretch(plan: Plan) -> float | None:
    """The mean score of a cycle whose key results were mostly aspirational; None for any other cycle."""
    kinds = {objective.id: objective.kind for objective in plan.objectives}
    scores = {score.id: score.score for score in plan.scores}
    results = [result for result in live_key_results(plan) if scores.get(result.id) is not None]
    stretch = [result for result in results if kinds[result.objective] == "aspirational"]
    if not results or len(stretch) * 2 < len(results):
        return None
    return sum(scores[result.id] or 0.0 for result in results) / len(results)
