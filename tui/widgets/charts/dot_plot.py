"""Answers on a fixed axis: `1  ·  2  ●  3  ●●  4  ·  5  ·`, the same columns for each question. Pure."""

from __future__ import annotations

from collections.abc import Sequence

from tui.app.theme import DIM, LINE
from tui.terminal.capabilities import signs
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


def axis(columns: int, cells: int) -> Pieces:
    """The numbers above the columns of a dot plot, from 1."""
    column = column_cells(columns, cells)
    return [(f"{number:<{column}}", DIM) for number in range(1, columns + 1)]


def column_cells(columns: int, cells: int) -> int:
    """How wide a column is."""
    return max(cells // columns, LEAST_COLUMN)
