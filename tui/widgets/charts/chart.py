"""A key result over the weeks against the line it was expected to follow, as plain lines of text."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from method.rhythm.status import short
from method.wording import screens as say
from tui.terminal import capabilities
from tui.terminal.encoding import to_ascii_signs
from tui.text import pad


def chart(
    readings: Sequence[tuple[date, float]],
    expected: tuple[tuple[date, float], tuple[date, float]],
    cells: int,
    rows: int,
    *,
    ascii_only: bool | None = None,
) -> list[str]:
    """`rows` lines, `cells` wide, without colours: readings (dots) and the expected line from start to end.

    `expected` is ((first day, baseline), (last day, target)).
    """
    plain = not capabilities.draws_signs() if ascii_only is None else ascii_only
    cells, rows = max(cells, 20), max(rows, 5)
    (start, baseline), (end, target) = expected
    span = max((end - start).days, 1)
    inside = [(day, value) for day, value in readings if _drawable(value)]
    lines = _plot(
        [float((day - start).days) for day, _ in inside],
        [value for _, value in inside],
        (baseline, target),
        _weeks(start, span),
        span,
        (cells, rows - 1),
        plain,
    )
    legend = f"{'*' if plain else '●'} {say.CHART_ACTUAL}   {'.' if plain else '·'} {say.CHART_EXPECTED}"
    if not inside:
        legend = say.NO_READINGS
    shown = [*lines, legend]
    if plain:
        shown = [to_ascii_signs(line) for line in shown]
    return [pad(line, cells) for line in (shown + [""] * rows)[:rows]]


def _drawable(value: float) -> bool:
    return value == value and abs(value) < 1e300


def _weeks(start: date, span: int) -> list[tuple[float, str]]:
    """About one mark a fortnight, each the number of its week."""
    weeks = span // 7 + 1
    step = max(1, weeks // 6)
    return [(float(week * 7), str(week + 1)) for week in range(0, weeks, step)]


def _marks(values: list[float], ends: tuple[float, float]) -> list[float]:
    """Baseline, target and half way; beyond them as far as the readings go. None where all is one."""
    low, high = min(ends), max(ends)
    marks = {low, (low + high) / 2, high, min([low, *values]), max([high, *values])}
    return sorted(marks) if len(marks) > 1 else []


def _figure(mark: float) -> str:
    return short(mark) if mark == 0 or abs(mark) >= 0.1 else f"{mark:.2g}"


def _plot(
    days: list[float],
    values: list[float],
    ends: tuple[float, float],
    weeks: list[tuple[float, str]],
    span: int,
    size: tuple[int, int],
    plain: bool,
) -> list[str]:
    import plotext  # slow to import, and few screens draw a chart

    figure = plotext.figure
    figure.clear()
    figure.plot_size(*size)
    figure.draw(figure.signal([0.0, float(span)], list(ends), marker="." if plain else "·").lines())
    if days:
        figure.draw(figure.signal(days, values, marker="*" if plain else "●"))
    figure.axes(False, side=1)
    ruler = figure.ruler("x")
    ruler.lim(0, max([float(span), *days]))
    ruler.ticks([at for at, _ in weeks], [name for _, name in weeks])
    if marks := _marks(values, ends):
        scale = figure.ruler("y")
        scale.lim(marks[0], marks[-1])
        scale.ticks(marks, [_figure(mark) for mark in marks])
    drawn: str = plotext.uncolorize(str(figure.build()))
    return [line.rstrip() for line in drawn.split("\n") if line.strip()]
