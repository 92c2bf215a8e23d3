"""A key result week by week: what was said, how high the value stood, where nobody said anything.

On the path of `okr status`: imports no pydantic and no dataclasses.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal, NamedTuple

from method.rhythm import progress as sums
from method.rhythm.standing import cadence_days, first_check_in, last_day

if TYPE_CHECKING:
    from method.rhythm.status import Row
    from store.documents.plan import Plan
    from store.documents.rhythm import CheckIn

State = Literal["said", "silent", "to come", "empty"]
KEPT, BROKEN = 0.6, 0.0
"""The heights of a value to be kept: within its limits, or not."""


class Week(NamedTuple):
    """One week of a cycle, from `start`. `silent`: a check-in was due and none came; `empty`: none was due.

    `height` is 0 to 1 and better is higher, also for a falling measure; None without a value.
    """

    start: date
    state: State
    height: float | None = None
    colour: str = ""
    """What was said last in it; "" where nothing was."""


def weeks(row: Row, plan: Plan, today: date) -> tuple[Week, ...]:
    """The weeks of the cycle; the one that today lies in is still to come until something is said in it."""
    start, until = plan.cycle.start, last_day(plan, today)
    count = sums.weeks_between(start, plan.cycle.end)
    days = [start + timedelta(days=sums.WEEK * number) for number in range(count)]
    said: dict[int, CheckIn] = {}
    values: dict[int, float] = {}
    for one in row.standing.check_ins:
        at = max(0, min((one.on - start).days // sums.WEEK, count - 1))
        said[at] = one
        if one.value is not None:
            values[at] = one.value
    low, high = (min(values.values()), max(values.values())) if values else (0.0, 0.0)
    found: list[Week] = []
    for number, day in enumerate(days):
        last = said.get(number)
        if last is not None:
            height = _height(row, values.get(number), low, high)
            found.append(Week(day, "said", height, last.colour))
        else:
            found.append(Week(day, _unsaid(row, plan, day, until, said.get(number - 1))))
    return tuple(found)


def _unsaid(row: Row, plan: Plan, day: date, until: date, before: CheckIn | None) -> State:
    """What a week is in which nothing was said."""
    end = day + timedelta(days=sums.WEEK - 1)
    if end >= until:
        return "to come"
    if end < first_check_in(plan):
        return "empty"
    if cadence_days(plan) > sums.WEEK and before is not None:
        return "empty"  # every second week is enough
    return "silent"


def _height(row: Row, value: float | None, low: float, high: float) -> float | None:
    """How good a value was, held to 0–1; on the range of its own values where the way is not known."""
    if value is None:
        return None
    share = sums.progress(row.key_result, value)
    if share is not None and row.key_result.direction == "keep":
        return KEPT if share == 1 else BROKEN
    if share is not None:
        return share
    if low == high:
        return 0.0
    up = (value - low) / (high - low)
    return 1 - up if row.key_result.direction == "decrease" else up
