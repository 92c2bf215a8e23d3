"""Where a key result's number stands, the line it should follow, and where it heads (METHOD 7).

Progress is where the value stands, nothing else: confidence and score are other numbers. On the path of
`okr status`: imports no pydantic and no dataclasses.
"""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from method.plan.exact import share_of_way

if TYPE_CHECKING:
    from store.documents.okrs import KeyResult

Trend = tuple[tuple[date, float], ...]
"""The values read, one a day, oldest first."""

WEEK = 7


class Pace(NamedTuple):
    """Movement per week, in the key result's unit; towards less is negative. None: cannot be said."""

    needed: float | None
    """To be at the target by the due date, from where the value stands."""
    best: float | None
    """The best stretch between two readings so far."""
    average: float | None
    """Since the start."""
    weeks_left: float


def ends(key_result: KeyResult) -> tuple[float, float] | None:
    """Where the way begins and ends; a milestone goes from 0 to 100 percent of its rubric."""
    if key_result.direction == "milestone":
        return 0.0, 100.0
    if key_result.direction == "keep" or key_result.baseline is None or key_result.target is None:
        return None
    return key_result.baseline, key_result.target


def band(key_result: KeyResult) -> tuple[float | None, float | None]:
    """The range a keep-within value must stay in; an open side is None.

    With no range given, a target on the far side of its baseline bounds it, else it must be met exactly.
    """
    low, high, target = key_result.low, key_result.high, key_result.target
    if low is not None or high is not None or target is None:
        return low, high
    if key_result.baseline is None or key_result.baseline == target:
        return target, target
    return (target, None) if key_result.baseline > target else (None, target)


def progress(key_result: KeyResult, value: float | None) -> float | None:
    """Share of the way, held to 0–1; keep: 1 within its band, else 0; None where it is undefined."""
    if value is None:
        return None
    if key_result.direction == "keep":
        low, high = band(key_result)
        if low is None and high is None:
            return None
        return float((low is None or value >= low) and (high is None or value <= high))
    way = ends(key_result)
    if way is None or way[0] == way[1]:
        return None
    return min(1.0, max(0.0, share_of_way(value, *way)))


def expected_share(start: date, due: date, today: date) -> float:
    """Share of the time gone, 0–1."""
    if today >= due:
        return 1.0
    return max(0.0, (today - start).days / (due - start).days) if due > start else 1.0


def expected_value(key_result: KeyResult, start: date, due: date, today: date) -> float | None:
    """Where the value would stand on a straight line from baseline to target."""
    way = ends(key_result)
    if way is None:
        return None
    return way[0] + (way[1] - way[0]) * expected_share(start, due, today)


def expected_line(key_result: KeyResult, start: date, due: date) -> Trend:
    """The straight line from baseline to target, as its two ends; empty where there is none."""
    way = ends(key_result)
    return ((start, way[0]), (due, way[1])) if way and due > start else ()


def with_start(key_result: KeyResult, trend: Trend, start: date) -> Trend:
    """The trend with the baseline as its first point, where nothing was read by then."""
    way = ends(key_result)
    if way is None or (trend and trend[0][0] <= start):
        return trend
    return ((start, way[0]), *trend)


def pace(key_result: KeyResult, trend: Trend, start: date, due: date, today: date) -> Pace:
    """What it takes per week from here on, and what has been done so far (KR-10)."""
    left = max(0, (due - max(today, start)).days) / WEEK
    way = ends(key_result)
    if way is None:
        return Pace(None, None, None, left)
    value = trend[-1][1] if trend else way[0]
    reached = progress(key_result, value) == 1.0
    needed = 0.0 if reached else (way[1] - value) / left if left else None
    points = with_start(key_result, trend, start)
    rates = [
        (after - before) * WEEK / (later - earlier).days
        for (earlier, before), (later, after) in pairwise(points)
    ]
    best = (max(rates) if way[1] >= way[0] else min(rates)) if rates else None
    days = (points[-1][0] - points[0][0]).days
    average = (points[-1][1] - points[0][1]) * WEEK / days if days else None
    return Pace(needed, best, average, left)


def heading_for(key_result: KeyResult, trend: Trend, start: date, due: date) -> float | None:
    """The value at the due date if the trend goes on in a straight line; None with too little to tell.

    The line has the slope of best fit through all readings and goes through the last one.
    """
    way = ends(key_result)
    points = with_start(key_result, trend, start)
    if way is None or not trend or len(points) < 2:
        return None
    last_day, last = points[-1]
    days = [(day - last_day).days for day, _ in points]
    middle = sum(days) / len(days)
    mean = sum(value for _, value in points) / len(points)
    spread = sum((day - middle) ** 2 for day in days)
    rise = sum((day - middle) * (value - mean) for day, (_, value) in zip(days, points, strict=True))
    heading = last + rise / spread * max(0, (due - last_day).days)
    if min(way[0], way[1], *(value for _, value in points)) >= 0:
        heading = max(0.0, heading)
    if key_result.direction == "milestone" or (key_result.unit == "%" and max(way) <= 100):
        heading = min(100.0, heading)
    return heading


def by_period(key_result: KeyResult, trend: Trend, start: date, until: date, days: int) -> list[float | None]:
    """For every stretch of `days` from the start: how high its last reading stands, 0–1; None: no reading.

    Height is progress; where that is undefined, or all or nothing, between the least and most read.
    """
    heights: list[float | None] = [None] * (max(0, (until - start).days) // days + 1)
    plain = ends(key_result) is None or progress(key_result, 0) is None
    least = min((value for _, value in trend), default=0.0)
    most = max((value for _, value in trend), default=0.0)
    for day, value in trend:
        at = (day - start).days // days
        if 0 <= at < len(heights):
            spread = (value - least) / (most - least) if most > least else 0.5
            heights[at] = spread if plain else progress(key_result, value)
    return heights


def start_of(committed: date | None, start: date, due: date) -> date:
    """The day the expected line begins: the commit where it came within the cycle, else the first day."""
    return committed if committed is not None and start < committed < due else start


def weeks_between(start: date, end: date) -> int:
    """Weeks of a cycle, at least one."""
    return max(1, round(((end - start).days + 1) / WEEK))


def week_of(start: date, end: date, today: date) -> int:
    """Which week of the cycle today lies in: 1 is the first; held to the cycle."""
    return min(weeks_between(start, end), max(1, (today - start).days // WEEK + 1))


def monday_of(day: date) -> date:
    return day - timedelta(days=day.weekday())
