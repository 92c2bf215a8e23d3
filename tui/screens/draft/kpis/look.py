"""KPIs as rows of a form: the value in its healthy range, with a word and a shape for how it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.plan.formatting import day, figure
from method.planning.alignment import is_outside, last_reading
from method.rhythm.progress import weeks_between
from method.wording import draft as say
from method.wording import okr_fields
from tui.app.theme import CARE, DIM, GOOD, STRONG, TROUBLE
from tui.terminal.capabilities import signs
from tui.text import pad, visible, width
from tui.widgets.charts.chart import Chart, Mark, Point, chart
from tui.widgets.charts.range_bar import range_bar, scale
from tui.widgets.form.specs import Item, RowsView

if TYPE_CHECKING:
    from store.documents.plan import Plan
    from store.documents.workspace import KPI
    from tui.widgets.charts.pieces import Pieces
    from tui.widgets.form.specs import FormItem

_WIDE = 100
_LEAST_BAR, _MOST_BAR = 16, 80
_VALUE, _END = 8, 6
_INDENT = 8


def drawn(items: list[FormItem], plan: Plan, cells: int, lines: int) -> list[FormItem]:
    """The form with its KPIs drawn, on a screen of `cells` and so many `lines`.

    Where all have room for it, each shows its readings over the cycle.
    """
    each = (lines - _AROUND) // max(len(plan.kpis), 1) - _BESIDE_CHART
    chart_lines = min(each, _MOST_CHART) if each >= _LEAST_CHART and cells >= _WIDE else 0
    return [
        one._replace(items=tuple(_item(item, plan, cells, chart_lines) for item in one.items))
        if isinstance(one, RowsView)
        else one
        for one in items
    ]


_AROUND, _BESIDE_CHART, _LEAST_CHART, _MOST_CHART = 9, 4, 7, 14


def _item(item: Item, plan: Plan, cells: int, chart_lines: int) -> Item:
    found: KPI | None = plan.find("kpis", item.id)
    return item if found is None else _drawn(item, found, plan, cells, chart_lines)


def _drawn(item: Item, kpi: KPI, plan: Plan, cells: int, chart_lines: int) -> Item:
    state = _state(kpi, plan)
    if cells >= _WIDE:
        bar = min(max(cells - _HEAD - _VALUE - 2 * _END - _STATE - 8, _LEAST_BAR), _MOST_BAR)
        right = [*_value(kpi, plan), *_bar(kpi, plan, bar), *_padded(state)]
        below = [_about(kpi, plan), *_readings(kpi, plan, cells - _INDENT, chart_lines), _AIR]
        return item._replace(text=kpi.name, right=tuple(right), below=tuple(below))
    bar = min(max(cells - _INDENT - 2 * _END - 2, _LEAST_BAR), _MOST_BAR)
    right = [*_value(kpi, plan), ("  ", ""), *state]
    below = [tuple(_bar(kpi, plan, bar)), _about(kpi, plan), _AIR]
    return item._replace(text=kpi.name, right=tuple(right), below=tuple(below))


_AIR = (("", ""),)


def _readings(kpi: KPI, plan: Plan, cells: int, lines: int) -> list[tuple[tuple[str, str], ...]]:
    """What was read over the cycle, with the limits; nothing where there are not two readings."""
    start, end = plan.cycle.start, plan.cycle.end
    days = max((end - start).days, 1)
    read = [one for one in plan.readings if one.kpi == kpi.id and start <= one.on <= end]
    if not lines or len(read) < _FEW:
        return []
    points = []
    for one in sorted(read, key=lambda reading: reading.on):
        outside = is_outside(kpi, one.value)
        sign, style = (signs().red, TROUBLE) if outside else (signs().green, GOOD)
        points.append(Point((one.on - start).days / days, one.value, sign, style))
    limits = tuple(limit for limit in (kpi.low, kpi.high) if limit is not None)
    axis = [Mark(limit, figure(limit, kpi.unit)) for limit in limits] or [
        Mark(value, figure(value, kpi.unit)) for value in {points[0].value, points[-1].value}
    ]
    today = plan.today
    at = (today - start).days / days if today is not None and start <= today <= end else None
    shown = Chart(points, axis, weeks_between(start, end), limits=limits, today=at)
    return [tuple(line) for line in chart(shown, cells, lines)]


_FEW = 2


_HEAD = 40
"""Cells that a name has at least on a wide screen."""
_STATE = 20


def _value(kpi: KPI, plan: Plan) -> Pieces:
    last = last_reading(kpi, plan)
    return [(visible(pad(figure(last.value, kpi.unit) if last else "", _VALUE, right=True)), STRONG)]


def _state(kpi: KPI, plan: Plan) -> Pieces:
    last = last_reading(kpi, plan)
    if last is None:
        return [(f"{signs().open} {okr_fields.NOT_READ}", CARE)]
    if kpi.low is None and kpi.high is None:
        return [(f"{signs().open} {say.KPI_NO_RANGE}", CARE)]
    if is_outside(kpi, last.value):
        return [(f"{signs().red} {okr_fields.OUTSIDE}", TROUBLE)]
    return [(f"{signs().green} {say.KPI_HEALTHY}", GOOD)]


def _padded(pieces: Pieces) -> Pieces:
    taken = sum(width(text) for text, _ in pieces)
    return [*pieces, (" " * max(_STATE - taken, 0), "")]


def _bar(kpi: KPI, plan: Plan, cells: int) -> Pieces:
    """The range between its ends: `  0 ━━━━━━┃■── 8% `."""
    last = last_reading(kpi, plan)
    value = last.value if last else None
    ends = scale(value, kpi.low, kpi.high, share=kpi.unit == "%")
    low, high = (figure(end, kpi.unit) for end in ends)
    return [
        (visible(pad(low, _END, right=True)) + " ", DIM),
        *range_bar(value, kpi.low, kpi.high, ends, cells),
        (" " + visible(pad(high, _END)) + " ", DIM),
    ]


def _about(kpi: KPI, plan: Plan) -> tuple[tuple[str, str], ...]:
    """Its range, and when it was read, as it is said in one line."""
    last = last_reading(kpi, plan)
    low = okr_fields.FROM.format(low=figure(kpi.low, kpi.unit)) if kpi.low is not None else ""
    high = okr_fields.TO.format(high=figure(kpi.high, kpi.unit)) if kpi.high is not None else ""
    told = [" ".join(part for part in (low, high) if part)]
    if last is not None:
        told.append(okr_fields.READ.format(value=figure(last.value, kpi.unit), day=day(last.on, plan.today)))
    return ((visible(f" {signs().dot} ".join(part for part in told if part)), DIM),)


def example(cells: int) -> Pieces:
    """How a KPI will look, all of it quiet."""
    bar = range_bar(_EXAMPLE_VALUE, _EXAMPLE_LOW, None, (0.0, 100.0), min(max(cells - 60, 12), 40))
    return [(say.KPI_EXAMPLE + "  0 ", DIM), *((text, DIM) for text, _ in bar), (" 100%", DIM)]


_EXAMPLE_VALUE, _EXAMPLE_LOW = 91.0, 80.0
