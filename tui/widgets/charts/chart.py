"""A value over the weeks of its cycle: where it should be, where it was, and where it is heading.

Pure functions: numbers and words in, lines of cells out. Time runs from 0 (the first day) to 1 (the last).
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from tui.app.theme import ACCENT, DIM, LINE, MARK
from tui.terminal.capabilities import draws_signs, signs
from tui.text import pad, shortened, width
from tui.widgets.charts.braille import Canvas
from tui.widgets.charts.pieces import Pieces, merged
from tui.widgets.charts.pieces import cells as cells_of

_LEAST_CELLS, _LEAST_ROWS = 24, 5


class Point(NamedTuple):
    """A value on a day, drawn as `sign` in the style of what was said."""

    at: float
    value: float
    sign: str
    style: str


class Mark(NamedTuple):
    """A value with its words, at the axis or at the end of a line."""

    value: float
    label: str


class Chart(NamedTuple):
    """What is drawn. Everything but `points`, `axis` and `weeks` may be missing."""

    points: Sequence[Point]
    axis: Sequence[Mark]
    """Named values at the left: baseline and target, or the ends of a range."""
    weeks: int
    way: tuple[Point, Point] | None = None
    """From the baseline to the target, the straight line; both ends with a sign that is not drawn."""
    limits: tuple[float, ...] = ()
    """Lines that must not be crossed, where there is no way to go."""
    target: Mark | None = None
    forecast: Mark | None = None
    """Where it ends at this pace, on the way's last day."""
    today: float | None = None
    typed: Point | None = None
    """A value that is being typed: it moves."""


def chart(
    of: Chart, cells: int, rows: int, *, least_left: int = 0, ascii_only: bool | None = None
) -> list[Pieces]:
    """`rows` lines of `cells`: the plot, its axis of weeks below it, labels left and at the lines' ends.

    The labels at the left take `least_left` cells or more.
    """
    cells, rows = max(cells, _LEAST_CELLS), max(rows, _LEAST_ROWS)
    plain = not draws_signs() if ascii_only is None else ascii_only
    low, high = value_range(of)
    left, right = margins(of, cells, least_left)
    ends = [mark for mark in (of.target, of.forecast) if mark is not None]
    plot = _Plot(cells - left - 1 - right, rows - 2, low, high, plain)
    plot.draw(of)
    lines = [
        _labels(of.axis, plot, row, left, "|" if plain else signs().bar) + merged(plot.canvas.drawn(row))
        for row in range(rows - 2)
    ]
    for row, label in _at_the_ends(ends, plot).items():
        lines[row].append((" " + shortened(label, right - 1), DIM))
    sign = signs()
    corner, rule, space = ("`", "-", " " * left) if plain else (sign.last_branch, sign.rule, " " * left)
    lines.append([(space + corner + rule * plot.canvas.cells, LINE)])
    lines.append([(space + " " + _week_numbers(of.weeks, plot.canvas.cells), DIM)])
    return [[*line, (" " * max(cells - cells_of(line), 0), "")] for line in lines]


class _Plot:
    """The canvas and its two scales."""

    def __init__(self, cells: int, rows: int, low: float, high: float, plain: bool) -> None:
        self.canvas = Canvas(cells, rows)
        self._low, self._span = low, high - low
        self._plain = plain

    def x(self, at: float) -> int:
        return round(max(0.0, min(at, 1.0)) * (self.canvas.cells * 2 - 1))

    def y(self, value: float) -> int:
        share = (value - self._low) / self._span if self._span else 0.5
        return round((1 - max(0.0, min(share, 1.0))) * (self.canvas.rows * 4 - 1))

    def row(self, value: float) -> int:
        return self.y(value) // 4

    def draw(self, of: Chart) -> None:
        """The lines from the quietest to the loudest, then today, then what was said."""
        for limit in of.limits:
            self._line((0.0, limit), (1.0, limit), LINE, 1, 3, ".")
        if of.way is not None:
            start, end = of.way
            self._line((start.at, start.value), (end.at, end.value), LINE, 1, 3, ".")
        last = of.typed or (of.points[-1] if of.points else None)
        if last is not None and of.forecast is not None:
            end_at = of.way[1].at if of.way else 1.0
            self._line((last.at, last.value), (end_at, of.forecast.value), last.style, 2, 2, "-")
        said = [*of.points, *([of.typed] if of.typed else [])]
        for before, after in pairwise(said):
            self._line((before.at, before.value), (after.at, after.value), DIM, 1, 0, "-")
        if of.today is not None:
            at = self.x(of.today) // 2
            for row in range(self.canvas.rows):
                if self.canvas.free(at, row):
                    self.canvas.sign(at, row, ":" if self._plain else signs().today, MARK)
        for point in said:
            style = ACCENT if point is of.typed else point.style
            self.canvas.sign(self.x(point.at) // 2, self.row(point.value), point.sign, style)

    def _line(
        self, start: tuple[float, float], end: tuple[float, float], style: str, on: int, off: int, sign: str
    ) -> None:
        a, b = (self.x(start[0]), self.y(start[1])), (self.x(end[0]), self.y(end[1]))
        if not self._plain:
            self.canvas.line(a, b, style, on, off)
            return
        first, last = a[0] // 2, b[0] // 2
        for cell in range(first, last + 1, 1 if not off else 2):
            share = (cell - first) / max(last - first, 1)
            row = round(a[1] + (b[1] - a[1]) * share) // 4
            if self.canvas.free(cell, row):
                self.canvas.sign(cell, row, sign, style)


def value_range(of: Chart) -> tuple[float, float]:
    """The values between which the plot reaches; a forecast or what is typed, far outside, is at its edge."""
    values = [point.value for point in of.points] + [mark.value for mark in of.axis] + list(of.limits)
    values += [end.value for end in of.way] if of.way else []
    if not values and of.typed is not None:
        values = [of.typed.value]
    if not values:
        return 0.0, 1.0
    low, high = min(values), max(values)
    beyond = (high - low) / 2
    outside = [mark.value for mark in (of.forecast, of.typed) if mark is not None]
    low, high = max(min([low, *outside]), low - beyond), min(max([high, *outside]), high + beyond)
    return (low, high) if high > low else (low - 1.0, high + 1.0)


def _labels(axis: Sequence[Mark], plot: _Plot, row: int, left: int, bar: str) -> Pieces:
    label = next((mark.label for mark in axis if plot.row(mark.value) == row), "")
    return [(pad(label, left, right=True), DIM), (bar, LINE)]


def _at_the_ends(ends: Sequence[Mark], plot: _Plot) -> dict[int, str]:
    """The row of each end label; where two would meet, the second moves to the next free row."""
    rows: dict[int, str] = {}
    for mark in ends:
        at = plot.row(mark.value)
        free = sorted(range(plot.canvas.rows), key=lambda row: (abs(row - at), row))
        row = next((row for row in free if row not in rows), None)
        if row is not None:
            rows[row] = mark.label
    return rows


def margins(of: Chart, cells: int, least_left: int = 0) -> tuple[int, int]:
    """The cells that labels take left and right of the plot; one more at the left is the axis."""
    left = max((width(mark.label) for mark in of.axis), default=0)
    ends = [mark for mark in (of.target, of.forecast) if mark is not None]
    right = max((width(mark.label) + 1 for mark in ends), default=1)
    return min(max(left, least_left), cells // 4), min(right, cells * 2 // 5)


def week_columns(weeks: int, cells: int) -> list[int]:
    """The first cell of each week on a plot of `cells`."""
    return [round(week * cells / max(weeks, 1)) for week in range(weeks)]


def _week_numbers(weeks: int, cells: int) -> str:
    """The numbers of the weeks under their first cell, as many as fit with a space between."""
    line = [" "] * cells
    used = -1
    for number, at in enumerate(week_columns(weeks, cells), 1):
        name = str(number)
        if at > used and at + len(name) <= cells:
            line[at : at + len(name)] = name
            used = at + len(name)
    return "".join(line)
