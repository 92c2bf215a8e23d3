"""Hours taken of those there are: `━━━━━━━━━━━───`, and over them `━━━━━━━━━┃━━━`. Pure functions."""

from __future__ import annotations

from tui.app.theme import CARE, GOOD, LINE, MARK, TROUBLE
from tui.terminal.capabilities import signs
from tui.widgets.charts.pieces import Pieces


def hours_bar(held: float, more: float, room: float, cells: int, most: float = 0.0) -> Pieces:
    """`cells` for `most` hours, or as many as there are: those `held`, then `more` of the line one looks at.

    Where they are more than the `room`, a mark stands at its end and what is beyond is drawn as trouble.
    """
    sign = signs()
    whole = max(room, held + more, most)
    if whole <= 0:
        return [(sign.rest * cells, LINE)]
    first, last = _cell(held, whole, cells), _cell(held + more, whole, cells)
    ends = _cell(room, whole, cells)
    over = held + more > room
    pieces: Pieces = []
    for cell in range(cells):
        if over and cell == min(max(ends, 0), cells - 2):
            pieces.append((sign.mark, MARK))
        elif cell >= last:
            pieces.append((sign.rest if cell < ends else " ", LINE))
        elif over and cell >= ends:
            pieces.append((sign.way, TROUBLE))
        else:
            pieces.append((sign.way, GOOD if cell < first else CARE))
    return pieces


def _cell(hours: float, whole: float, cells: int) -> int:
    """The cell up to which so many hours reach; a few hours already take one."""
    return 0 if hours <= 0 else min(max(round(hours / whole * cells), 1), cells)
