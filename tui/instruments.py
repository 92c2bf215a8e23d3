"""A key result's instruments from its documents: pace bar, cycle strip, chart. No Textual."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from method.plan.exact import share_of_way
from method.plan.formatting import estimated
from method.rhythm import progress as sums
from method.rhythm import weeks as by_week
from method.rhythm.standing import span
from method.rhythm.status import SIGNS, short
from method.wording import instruments as say
from tui.app.theme import CARE, DIM, GOOD, SILENT, TROUBLE
from tui.terminal.capabilities import signs
from tui.widgets.charts import cycle_strip
from tui.widgets.charts.pace_bar import pace_bar

if TYPE_CHECKING:
    from method.rhythm.status import Row
    from store.documents.okrs import KeyResult
    from store.documents.plan import Plan
    from tui.widgets.charts.chart import Chart, Mark
    from tui.widgets.charts.pieces import Pieces

LOOKS = {"green": GOOD, "amber": CARE, "red": TROUBLE, "silent": SILENT, "not started": DIM}
"""The role of each colour that a key result can have."""


def shape(colour: str) -> str:
    """The shape of a colour: it stands beside it, everywhere."""
    sign = signs()
    shapes = {"green": sign.green, "amber": sign.amber, "red": sign.red, "not started": sign.open}
    return shapes.get(colour, sign.silent)


def pace(row: Row, cells: int) -> Pieces:
    """Its pace bar."""
    share, stand = way_gone(row), row.standing
    if share is None:
        return pace_bar(None, None, cells, "")
    return pace_bar(share, stand.expected, cells, LOOKS.get(stand.colour, ""))


def way_gone(row: Row) -> float | None:
    """The share of its way that it has gone: under 0 behind where it began; None where it is not known."""
    result, stand = row
    way = sums.ends(result)
    if stand.progress is not None and way is not None and way[0] != way[1] and stand.value is not None:
        return share_of_way(stand.value, *way)
    return stand.progress


def strip(row: Row, plan: Plan, today: date, cells: int) -> Pieces:
    """Its cycle strip."""
    drawn = [
        cycle_strip.Week(week.state, week.height, LOOKS.get(week.colour, ""))
        for week in by_week.weeks(row, plan, today)
    ]
    return cycle_strip.cycle_strip(drawn, cells)


class Typed(NamedTuple):
    """A value that is being typed, today."""

    value: float
    heading_for: float | None


def story(row: Row, plan: Plan, today: date, typed: Typed | None = None) -> Chart | None:
    """Its chart; None where nothing is known that could be drawn."""
    from tui.widgets.charts.chart import Chart, Mark, Point  # `okr status` draws none

    result, stand = row
    start, due = span(result, plan)
    first, last = min(plan.cycle.start, start), max(plan.cycle.end, due)
    days = max((last - first).days, 1)

    def at(day: date) -> float:
        return (day - first).days / days

    points = [
        Point(at(one.on), one.value, shape(one.colour), LOOKS.get(one.colour, ""))
        for one in stand.check_ins
        if one.value is not None and abs(one.value) < 1e300
    ]
    way, limits, axis = _ends(result), _limits(result), _axis(result)
    if not (points or typed) or not (axis or points):
        return None
    heading = stand.heading_for if typed is None else typed.heading_for
    target = axis[-1].value if way is None and axis else way[1] if way else None
    return Chart(
        points=points,
        axis=axis,
        weeks=sums.weeks_between(plan.cycle.start, plan.cycle.end),
        way=(Point(at(start), way[0], "", ""), Point(at(due), way[1], "", "")) if way else None,
        limits=limits,
        target=None if target is None else Mark(target, say.TARGET.format(figure=named(target, result))),
        forecast=None if heading is None else Mark(heading, _pace(heading, result)),
        today=at(today) if first <= today <= last else None,
        typed=None if typed is None else Point(at(min(today, last)), typed.value, signs().typed, ""),
        reach=stand.heading_for,
    )


def _ends(result: KeyResult) -> tuple[float, float] | None:
    way = sums.ends(result)
    return way if way is not None and way[0] != way[1] else None


def _limits(result: KeyResult) -> tuple[float, ...]:
    if result.direction != "keep":
        return ()
    return tuple(dict.fromkeys(end for end in sums.band(result) if end is not None))


def _axis(result: KeyResult) -> list[Mark]:
    """Baseline, half way and target; for a value to be kept its limits."""
    from tui.widgets.charts.chart import Mark

    way = _ends(result)
    if way is None:
        return [Mark(limit, short(limit)) for limit in _limits(result)]
    middle = estimated((way[0] + way[1]) / 2, way)
    return [Mark(value, short(value)) for value in (way[0], middle, way[1])]


def belief_look(belief: int | None) -> str:
    """The role of a condition believed so far, 0 to 10."""
    return LOOKS["green" if (belief or 0) >= 7 else "amber" if (belief or 0) >= 4 else "red"]


def named(value: float, result: KeyResult) -> str:
    """A figure with its unit, where the unit is one of a few characters."""
    if result.direction == "milestone":
        return f"{short(value)}%"
    unit = result.unit
    if unit in SIGNS:
        return SIGNS[unit] + short(value)
    return short(value) + (unit if unit == "%" else f" {unit}" if 0 < len(unit) <= _SHORT_UNIT else "")


_SHORT_UNIT = 3


def _pace(heading: float, result: KeyResult) -> str:
    return say.AT_THIS_PACE.format(figure=named(estimated(heading, (result.target,)), result))
