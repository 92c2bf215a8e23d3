"""Months as lanes: what is firm this cycle left of the mark, what is loose right of it. Pure functions."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from tui.app.theme import ACCENT, DIM, GOOD, LINE, MARK, STRONG
from tui.terminal.capabilities import signs
from tui.text import pad
from tui.widgets.charts.pieces import Pieces


class Months(NamedTuple):
    """The months of a roadmap by their names, each `cells` wide; the first `firm` belong to this cycle."""

    names: Sequence[str]
    firm: int
    cells: int
    now: int | None = None
    """Which of them it is now."""

    @property
    def width(self) -> int:
        """Cells of a lane: the months, and the mark between firm and loose."""
        return len(self.names) * self.cells + (1 if 0 < self.firm < len(self.names) else 0)


def head(months: Months) -> Pieces:
    """The names of the months; this one stands out."""
    return _lane(
        months,
        lambda at: [(pad(months.names[at], months.cells), STRONG if at == months.now else DIM)],
        LINE,
    )


def lane(months: Months, month: int | None, state: str) -> Pieces:
    """A lane with its bar in that month: done, doing, or only thought of; none without a month."""

    def cell(at: int) -> Pieces:
        if at != month:
            return [(pad(signs().coming, months.cells), LINE)]
        return _bar(months.cells, state, firm=at < months.firm)

    return _lane(months, cell, MARK)


def further(months: Months) -> Pieces:
    """What a lane goes on with where its words take more lines: the mark between firm and loose alone."""
    return _lane(months, lambda at: [(" " * months.cells, "")], MARK)


def _bar(cells: int, state: str, *, firm: bool) -> Pieces:
    sign = signs()
    room = max(cells - 2, 1)
    ends, style = {"done": (sign.done, GOOD), "doing": (sign.half, ACCENT)}.get(state, (sign.open, ""))
    line = sign.way if firm else sign.rest
    return [(line * room + ends, style), (" " * max(cells - room - 1, 0), "")]


def _lane(months: Months, cell: Callable[[int], Pieces], style: str) -> Pieces:
    pieces: Pieces = []
    for at in range(len(months.names)):
        if at == months.firm and at:
            pieces.append((signs().today, style))
        pieces += cell(at)
    return pieces
