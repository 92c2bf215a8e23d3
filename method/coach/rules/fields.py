"""What fields leave open: OBJ-8 and 9, KR-2, 3, 6 and 8 to 11 (METHOD 5)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from method.coach.phrases.text_similarity import substance
from method.coach.rules.finding import Finding, found
from method.plan.active_set import cycle_dates
from method.plan.formatting import day, signed
from method.rhythm import progress as sums
from method.rhythm.check_ins import check_ins_by
from method.rhythm.standing import span, trend_of
from method.wording.rules import MISSING_FIELDS

if TYPE_CHECKING:
    from store.documents.okrs import KeyResult, Objective
    from store.documents.plan import Plan

ObjectiveRule = Callable[["Objective", "Plan", date], list[Finding]]
KeyResultRule = Callable[["KeyResult", "Plan", date], list[Finding]]
_SEVERAL = re.compile(r"[,;/&+]|\s(?:and|or)\s")
TOO_SAFE, DOUBTED = 9, 1


def serves_choice(objective: Objective, plan: Plan, today: date) -> list[Finding]:
    """OBJ-8: no choice of the plan is linked."""
    if any(plan.find("choices", id) for id in objective.choices):
        return []
    return [found("OBJ-8", about=objective.id, field="choices")]


def owner_and_why_now(objective: Objective, plan: Plan, today: date) -> list[Finding]:
    """OBJ-9: no owner, more than one, or one who is nobody here; no why-now."""
    said = []
    if not objective.owner:
        said.append(found("OBJ-9", which="owner", about=objective.id, field="owner"))
    elif _SEVERAL.search(objective.owner):
        said.append(found("OBJ-9", which="owners", about=objective.id, field="owner"))
    elif plan.workspace.present(objective.owner) is None:
        said.append(found("OBJ-9", which="nobody", about=objective.id, field="owner"))
    if not objective.why_now:
        said.append(found("OBJ-9", which="why now", about=objective.id, field="why_now"))
    return said


def _moves(result: KeyResult) -> bool:
    """Whether it goes from one number to another; a band and a milestone do not."""
    return result.direction not in ("keep", "milestone")


def has_baseline(result: KeyResult, plan: Plan, today: date) -> list[Finding]:
    """KR-2: a target without a baseline, and not said to be unknown."""
    if not _moves(result) or result.target is None or result.baseline is not None or result.baseline_unknown:
        return []
    return [found("KR-2", about=result.id, field="baseline")]


def unit_date_owner(result: KeyResult, plan: Plan, today: date) -> list[Finding]:
    """KR-3: no unit for its numbers, no date, no owner who is here; a milestone without its rubric."""
    numbers = (result.baseline, result.target, result.low, result.high)
    missing = []
    if not result.unit and result.direction != "milestone" and any(number is not None for number in numbers):
        missing.append("unit")
    if result.direction == "milestone" and not result.rubric:
        missing.append("rubric")
    if result.due is None:
        missing.append("due")
    if plan.workspace.present(result.owner) is None:
        missing.append("owner")
    if not missing:
        return []
    labels = ", ".join(MISSING_FIELDS[name] for name in missing)
    return [found("KR-3", about=result.id, field=missing[0], missing=labels)]


def adds_up(result: KeyResult, plan: Plan, today: date) -> list[Finding]:
    """KR-6: baseline equals target, target behind the baseline, date past or outside the cycle."""
    return [*_numbers_add_up(result), *_date_adds_up(result, plan, today)]


def _numbers_add_up(result: KeyResult) -> list[Finding]:
    if result.direction == "keep" and result.low is not None and result.high is not None:
        upside_down = result.low > result.high
        return [found("KR-6", which="band", about=result.id, field="low")] if upside_down else []
    if not _moves(result) or result.baseline is None or result.target is None:
        return (
            [found("KR-6", which="already", about=result.id, field="target")] if _true_already(result) else []
        )
    if result.baseline == result.target:
        return [found("KR-6", which="same", about=result.id, field="target")]
    behind = {
        "increase": result.target < result.baseline,
        "decrease": result.target > result.baseline,
    }.get(result.direction or "", False)
    return [found("KR-6", which="behind", about=result.id, field="target")] if behind else []


def _true_already(result: KeyResult) -> bool:
    """Whether today's value already meets the bound, with a factor of two to spare."""
    if result.direction != "keep" or result.baseline is None:
        return False
    loose_above = result.high is not None and result.low is None and result.high >= 2 * result.baseline > 0
    loose_below = result.low is not None and result.high is None and result.baseline >= 2 * result.low > 0
    return loose_above or loose_below


def _date_adds_up(result: KeyResult, plan: Plan, today: date) -> list[Finding]:
    if result.due is None:
        return []
    start, end = cycle_dates(plan)
    if not start <= result.due <= end:
        return [found("KR-6", which="outside", about=result.id, field="due", date=day(result.due, today))]
    objective = plan.find("objectives", result.objective)
    drafting = objective is None or objective.state == "draft"
    if drafting and result.due < today:
        return [found("KR-6", which="past", about=result.id, field="due", date=day(result.due, today))]
    return []


def has_source(result: KeyResult, plan: Plan, today: date) -> list[Finding]:
    """KR-8: nobody can tell where the number comes from; a milestone's rubric is its source."""
    if result.source or (result.direction == "milestone" and result.rubric):
        return []
    return [found("KR-8", about=result.id, field="source")]


def has_conditions(result: KeyResult, plan: Plan, today: date) -> list[Finding]:
    """KR-9: nothing is written down that would have to be true."""
    if any(condition.of == result.id for condition in plan.conditions):
        return []
    return [found("KR-9", about=result.id, field="conditions")]


class Pace(NamedTuple):
    """Movement a week, in the key result's unit; less is negative. `best`: None when never seen before."""

    needed: float
    best: float | None
    weeks: float


def pace_of(result: KeyResult, plan: Plan, today: date) -> Pace | None:
    """The pace needed from here, and the best ever seen; None where nothing moves.

    The best is of this cycle and those before. Stretches under a week count as a week, so that two readings
    on two days set no record.
    """
    start, due = span(result, plan)
    trend = trend_of(check_ins_by(plan).get(result.id, ()))
    now = sums.pace(result, trend, start, due, today)
    if now.needed is None or not now.weeks_left:
        return None
    rates = _rates(trend)
    earlier = plan.previous
    while earlier is not None:
        for before in earlier.key_results:
            if _same_measure(before, result):
                rates += _rates(trend_of(check_ins_by(earlier).get(before.id, ())))
        earlier = earlier.previous
    best = (max if now.needed >= 0 else min)(rates) if rates else None
    return Pace(now.needed, best, now.weeks_left)


def _rates(trend: sums.Trend) -> list[float]:
    return [
        (after - before) * sums.WEEK / max(sums.WEEK, (later - earlier).days)
        for (earlier, before), (later, after) in pairwise(trend)
    ]


def _same_measure(before: KeyResult, result: KeyResult) -> bool:
    return (
        bool(result.metric)
        and before.unit == result.unit
        and substance(before.metric) == substance(result.metric)
    )


def pace_seen(result: KeyResult, plan: Plan, today: date) -> list[Finding]:
    """KR-10: it needs more movement a week than was ever seen."""
    pace = pace_of(result, plan, today)
    if pace is None or pace.best is None or not pace.needed:
        return []
    ahead = pace.best / pace.needed
    if ahead >= 1:
        return []
    needed, best = signed(pace.needed, result.unit), signed(pace.best, result.unit)
    return [found("KR-10", about=result.id, field="target", needed=needed, best=best)]


def confidence(result: KeyResult, plan: Plan, today: date) -> list[Finding]:
    """KR-11: start confidence 9 or 10 (too safe), or 0 or 1 (nobody believes it)."""
    start = result.start_confidence
    if DOUBTED < start < TOO_SAFE:
        return []
    which = "doubt" if start <= DOUBTED else ""
    return [found("KR-11", which=which, about=result.id, field="start_confidence", confidence=start)]


OBJECTIVE_RULES: Mapping[str, ObjectiveRule] = {"OBJ-8": serves_choice, "OBJ-9": owner_and_why_now}
KEY_RESULT_RULES: Mapping[str, KeyResultRule] = {
    "KR-2": has_baseline,
    "KR-3": unit_date_owner,
    "KR-6": adds_up,
    "KR-8": has_source,
    "KR-9": has_conditions,
    "KR-10": pace_seen,
    "KR-11": confidence,
}
