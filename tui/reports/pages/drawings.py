"""The three instruments as inline SVG, from the same figures as in cells: pace bar, cycle strip, chart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.rhythm import weeks as by_week
from method.wording import status_page as say
from tui import instruments
from tui.app.theme import CARE, GOOD, SILENT, TROUBLE
from tui.reports.pages.shell import colour, said
from tui.widgets.charts.chart import value_range

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from method.rhythm.status import Row
    from store.documents.plan import Plan
    from tui.widgets.charts.chart import Chart, Mark

CLASSES = {GOOD: "good", CARE: "care", TROUBLE: "trouble", SILENT: "silent"}
"""The class of each role; what has none is quiet."""
SHAPES = {"green": "●", "amber": "◆", "red": "■", "silent": "◌", "not started": "○"}
_BAR, _BAR_HEIGHT = 300, 12
_WEEK, _STRIP_HEIGHT = 12, 26
_CHART, _CHART_HEIGHT, _LEFT, _RIGHT, _FOOT = 340, 116, 48, 118, 8
_LINE = 13.0
"""Between two lines of words."""


def class_of(said_colour: str) -> str:
    """The class of a colour that a key result can have."""
    return CLASSES.get(instruments.LOOKS.get(said_colour, ""), "quiet")


def pace(row: Row, told: str) -> str:
    """Its pace bar; `told` says the same in words."""
    share, expected = instruments.way_gone(row), row.standing.expected
    return bar(share, None if share is None else expected, class_of(row.standing.colour), told)


def way_in_words(row: Row) -> str:
    """The same as the bar, for who cannot see it."""
    stand = row.standing
    if stand.progress is None:
        return say.WAY_UNKNOWN
    if row.key_result.direction == "keep":
        return say.KEPT if stand.progress == 1 else say.BROKEN
    return say.WAY.format(progress=f"{stand.progress:.0%}", expected=f"{stand.expected:.0%}")


def weeks_in_words(row: Row, plan: Plan, today: date) -> str:
    """The same as the strip, for who cannot see it."""
    gone = [week.state for week in by_week.weeks(row, plan, today) if week.state in ("said", "silent")]
    return say.WEEKS.format(said=gone.count("said"), gone=len(gone))


def bar(share: float | None, expected: float | None, name: str, told: str) -> str:
    """What is gone of a way, and a mark where a straight line would be."""
    reached = 0.0 if share is None else max(0.0, min(share, 1.0)) * _BAR
    parts = [f'<rect {_fill("line")} x="0" y="5" width="{_BAR}" height="2"/>']
    parts += [f'<rect {_fill(name)} x="0" y="3" width="{reached:.1f}" height="6"/>'] if reached else []
    if share is not None and share < 0:
        parts.append(f'<rect {_fill("trouble")} x="0" y="1" width="3" height="10"/>')
    if expected is not None:
        at = max(0.0, min(expected, 1.0)) * (_BAR - 2)
        parts.append(f'<rect {_fill("mark")} x="{at:.1f}" y="0" width="2" height="12"/>')
    return _svg(_BAR, _BAR_HEIGHT, told, parts)


def strip(row: Row, plan: Plan, today: date, told: str) -> str:
    """Its cycle strip, one column a week."""
    parts = []
    weeks = by_week.weeks(row, plan, today)
    for number, week in enumerate(weeks):
        x, name = number * _WEEK, class_of(week.colour)
        if week.state == "said":
            height = 4 + 20 * (week.height if week.height is not None else 0.1)
            at = _STRIP_HEIGHT - height
            place = f'x="{x + 1}" y="{at:.1f}" width="{_WEEK - 2}" height="{height:.1f}"'
            parts.append(f"<rect {_fill(name)} {place}/>")
        elif week.state == "silent":
            parts.append(f'<circle {_stroke("silent")} cx="{x + 6}" cy="{_STRIP_HEIGHT - 5}" r="3.5"/>')
        elif week.state == "to come":
            parts.append(f'<rect {_fill("line")} x="{x + 5}" y="{_STRIP_HEIGHT - 3}" width="2" height="2"/>')
    return _svg(max(len(weeks), 1) * _WEEK, _STRIP_HEIGHT, told, parts)


def chart(of: Chart, name: str, told: str) -> str:
    """The value over the cycle: where it should be, where it was, where it is heading."""
    low, high = value_range(of)
    wide, tall = _CHART - _LEFT - _RIGHT, _CHART_HEIGHT - 2 * _FOOT

    def x(at: float) -> str:
        return f"{_LEFT + max(0.0, min(at, 1.0)) * wide:.1f}"

    def y(value: float) -> str:
        share = (value - low) / (high - low) if high > low else 0.5
        return f"{_FOOT + (1 - max(0.0, min(share, 1.0))) * tall:.1f}"

    def line(of_what: str, start: tuple[float, float], end: tuple[float, float], dash: str = "") -> str:
        ends = f'x1="{x(start[0])}" y1="{y(start[1])}" x2="{x(end[0])}" y2="{y(end[1])}"'
        return f"<line {_stroke(of_what, dash)} {ends}/>"

    parts = [line("line", (0.0, limit), (1.0, limit)) for limit in of.limits]
    if of.way is not None:
        start, end = of.way
        parts.append(line("line", (start.at, start.value), (end.at, end.value)))
    if of.today is not None:
        parts.append(line("mark", (of.today, low), (of.today, high), "2 4"))
    if of.forecast is not None and of.points:
        last, until = of.points[-1], of.way[1].at if of.way else 1.0
        parts.append(line(name, (last.at, last.value), (until, of.forecast.value), "4 3"))
    if len(of.points) > 1:
        path = " ".join(f"{x(point.at)},{y(point.value)}" for point in of.points)
        parts.append(f'<polyline {_stroke("quiet")} points="{path}"/>')
    for point in of.points:
        said_then = CLASSES.get(point.style, "quiet")
        parts.append(f'<circle {_fill(said_then)} cx="{x(point.at)}" cy="{y(point.value)}" r="3.5"/>')
    for mark in of.axis:
        at = min(max(float(y(mark.value)) + 4, 10.0), _CHART_HEIGHT - 2.0)
        parts.append(
            f'<text {_TEXT} x="{_LEFT - 6}" y="{at:.1f}" text-anchor="end">{said(mark.label)}</text>'
        )
    parts += _end_labels([mark for mark in (of.target, of.forecast) if mark is not None], y)
    return _svg(_CHART, _CHART_HEIGHT, told, parts)


def _end_labels(marks: list[Mark], y: Callable[[float], str]) -> list[str]:
    """The words at the ends of the lines; where two would meet, the second moves away."""
    found, taken = [], list[float]()
    for mark in marks:
        at = min(max(float(y(mark.value)) + 4, 10.0), _CHART_HEIGHT - 2.0)
        if taken and abs(at - taken[0]) < _LINE:
            at = taken[0] + _LINE if taken[0] + _LINE < _CHART_HEIGHT else taken[0] - _LINE
        taken.append(at)
        found.append(f'<text {_TEXT} x="{_CHART - _RIGHT + 5}" y="{at:.1f}">{said(mark.label)}</text>')
    return found


_TEXT = f'font-family="sans-serif" font-size="11" fill="{colour("quiet")}"'


def _fill(name: str) -> str:
    return f'fill="{colour(name)}"'


def _stroke(name: str, dash: str = "") -> str:
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    return f'fill="none" stroke="{colour(name)}" stroke-width="1.5"{dashed}'


def _svg(width: int, height: int, told: str, parts: list[str]) -> str:
    """The colours stand in the drawing itself: it stays whole where it is copied, and in any mail."""
    size = f'width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
    return f'<svg role="img" aria-label="{said(told)}" {size}>{"".join(parts)}</svg>'
