"""The picture of a key result: its chart and what was said below it; on a low screen its bar and weeks."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from textual.content import Content

from method.rhythm import progress as sums
from method.rhythm.standing import standing
from method.rhythm.status import Row as StatusRow
from method.wording import review as say
from tui import instruments
from tui.app.theme import DIM
from tui.screens.base.rag_look import LOOKS, colour_sign
from tui.terminal.capabilities import needs_letters
from tui.text import pad, width, words
from tui.widgets.charts.chart import chart, margins, week_columns

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tui.screens.review.key_result_head import Story
    from tui.widgets.charts.pieces import Pieces

CHART_FROM, TALL = 30, 34
"""Rows of a screen from which there is a chart, and from which it is taller with its weeks below it."""
CHART_ROWS, CHART_ROWS_TALL = 7, 13
_LABEL = max(width(say.STRIP_SAID), width(say.STRIP_CONFIDENCE))
_PERCENT, _SHAPE_AND_LETTER = 5, 2


def picture(of: Story, height: int) -> Content:
    """How far it is over the weeks; empty where there is nothing to draw."""
    row = StatusRow(of.result, standing(of.result, of.plan, of.today))
    drawing = instruments.story(row, of.plan, of.today)
    if drawing is None:
        return Content("")
    if height < CHART_FROM:
        return Content("\n").join(_low(row, of))
    tall = height >= TALL
    lines = chart(
        drawing, of.cells, CHART_ROWS_TALL if tall else CHART_ROWS, least_left=_LABEL if tall else 0
    )
    drawn = [Content.assemble(*line) for line in lines]
    if tall:
        left, right = margins(drawing, of.cells, _LABEL)
        drawn += _said(row, of, left + 1, week_columns(drawing.weeks, of.cells - left - 1 - right))
    return Content("\n").join(drawn)


def _low(row: StatusRow, of: Story) -> Iterable[Content]:
    """The way as a bar, the weeks as a strip with wide cells, what was said in them, and how sure one was."""
    left = _LABEL + 1
    count = sums.weeks_between(of.plan.cycle.start, of.plan.cycle.end)
    weeks = instruments.strip(row, of.plan, of.today, count)
    columns = week_columns(count, of.cells - left - _PERCENT)
    share = row.standing.progress
    percent = "" if share is None else f"{share:.0%}"
    bar = instruments.pace(row, of.cells - left - _PERCENT)
    yield Content.assemble(" " * left, *bar, pad(percent, _PERCENT, right=True))
    yield Content.assemble(" " * left, *_widened(weeks, columns, of.cells - left - _PERCENT))
    yield from _said(row, of, left, columns, low=True)


def _widened(weeks: Pieces, columns: Sequence[int], cells: int) -> Pieces:
    """A strip of one cell a week, each as wide as its week but for a space."""
    ends = [*columns[1:], cells]
    wide = [max(end - start - 1, 1) for start, end in zip(columns, ends, strict=True)]
    gaps = [max(end - start - cell, 0) for start, end, cell in zip(columns, ends, wide, strict=True)]
    return [
        piece
        for (sign, style), cell, gap in zip(weeks, wide, gaps, strict=False)
        for piece in ((sign * cell, style), (" " * gap, ""))
    ]


def _said(
    row: StatusRow, of: Story, left: int, columns: Sequence[int], *, low: bool = False
) -> Iterable[Content]:
    """What was said each week, and how sure its owner was, under the weeks; with letters on a low screen."""
    said: dict[int, tuple[str, str]] = {}
    sure: dict[int, tuple[str, str]] = {}
    start = of.plan.cycle.start
    room = min((after - before for before, after in pairwise(columns)), default=1)
    letters = room > _SHAPE_AND_LETTER and (low or needs_letters())
    for one in row.standing.check_ins:
        week = max(0, min((one.on - start).days // sums.WEEK, len(columns) - 1))
        said[columns[week]] = (
            colour_sign(one.colour) if letters else instruments.shape(one.colour),
            LOOKS[one.colour],
        )
        sure[columns[week]] = (str(one.confidence), "")
    for label, signs_at in ((say.STRIP_SAID, said), (say.STRIP_CONFIDENCE, sure)):
        line, at = [words(pad(label, left), DIM)], 0
        for cell, (sign, style) in sorted(signs_at.items()):
            line += [Content(" " * (cell - at)), words(sign, style)]
            at = cell + len(sign)
        yield Content("").join(line)
