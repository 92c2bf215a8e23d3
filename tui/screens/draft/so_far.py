"""How a line of the draft does so far, once it is checked in: drawn where a bigger screen has the room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from method.plan.active_set import in_line, live_key_results
from method.rhythm.standing import standing
from method.rhythm.status import Row, now_and_target
from method.wording import draft as say
from store.documents.guards import is_key_result
from tui import instruments
from tui.app.theme import STRONG
from tui.terminal.capabilities import signs
from tui.text import pad, visible, width, words
from tui.widgets.charts.chart import chart

if TYPE_CHECKING:
    from datetime import date

    from store.documents.plan import Plan
    from tui.screens.draft.okr_line import Okr

_LEAST, _MOST = 10, 16
"""Lines of a chart: fewer say nothing, more say no more."""
_BAR = 6
_BROAD = 56
"""Cells from which on a chart has room for the words at its ends."""


def so_far(document: Okr | None, plan: Plan, cells: int, most: int) -> list[Content]:
    """A key result's chart, or its bar where a chart is too high; an objective's key results with their bars.

    On `most` lines; nothing before the first check-in, or where there is no room.
    """
    today = plan.today
    if document is None or not document.id or today is None:
        return []
    results = (
        [document] if is_key_result(document) else sorted(live_key_results(plan, document.id), key=in_line)
    )
    rows = [Row(one, standing(one, plan, today)) for one in results]
    if not any(row.standing.check_ins for row in rows):
        return []
    if is_key_result(document) and most - 2 >= _LEAST and cells >= _BROAD:
        drawn = _chart(rows[0], plan, today, cells, most - 2)
    else:
        drawn = _bars(rows, cells)
    return [Content(""), words(say.SO_FAR, STRONG), *drawn] if drawn and len(drawn) + 2 <= most else []


def _chart(row: Row, plan: Plan, today: date, cells: int, most: int) -> list[Content]:
    drawing = instruments.story(row, plan, today)
    lines = chart(drawing, cells, min(most, _MOST) - 2) if drawing is not None else []
    return [Content.assemble(*line) for line in lines]


def _bars(rows: list[Row], cells: int) -> list[Content]:
    """`● O1.1  ━━━━━━┃───  19 → 25%`, the figures below each other."""
    keys = [visible(row.key_result.key) for row in rows]
    ways = [now_and_target(row.key_result, row.standing.value) for row in rows]
    figures = [f"  {now} {signs().arrow} {target}" for now, target in ways]
    names = max(width(key) for key in keys) + 2
    bar = max(cells - 2 - names - max(width(visible(each)) for each in figures), _BAR)
    drawn = []
    for row, key, figure in zip(rows, keys, figures, strict=True):
        colour = row.standing.colour
        shape = (f"{instruments.shape(colour)} ", instruments.LOOKS.get(colour, ""))
        drawn.append(
            Content.assemble(shape, words(pad(key, names)), *instruments.pace(row, bar), words(figure))
        )
    return drawn
