"""Answers on a fixed axis: `1  ·  2  ●  3  ●●  4  ·  5  ·`, the same columns for each question. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from tui.app.theme import DIM, LINE
from tui.terminal.capabilities import signs
from tui.text import pad, width
from tui.widgets.charts.pieces import Pieces

LEAST_COLUMN = 3


def dot_plot(counts: Sequence[int], cells: int, style: str) -> Pieces:
    """A column for each count in at most `cells`: a dot an answer, the figure where dots do not fit."""
    column = column_cells(len(counts), cells)
    sign, pieces = signs(), list[tuple[str, str]]()
    for count in counts:
        if count <= 0:
            shown, look = sign.coming, LINE
        elif count < column:
            shown, look = sign.marked * count, style
        else:
            shown, look = f"{sign.marked}{count}", style
        pieces.append((shown + " " * max(column - len(shown), 0), look))
    return pieces


def axis(names: Sequence[str], cells: int) -> Pieces:
    """The numbers above the columns of a dot plot, from 1, with their names where these fit."""
    column = column_cells(len(names), cells)
    named = all(width(name) + 3 < column for name in names)
    return [(pad(f"{at} {name}" if named else str(at), column), DIM) for at, name in enumerate(names, 1)]


def column_cells(columns: int, cells: int) -> int:
    """How wide a column is."""
    return max(cells // columns, LEAST_COLUMN)
