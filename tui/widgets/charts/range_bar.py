"""A value between the limits it has to keep: `━━━━━━━━━━━━┃━●──────`. Pure functions."""

from __future__ import annotations

from math import floor, log10

from tui.app.theme import GOOD, LINE, MARK, TROUBLE
from tui.terminal.capabilities import signs
from tui.widgets.charts.pieces import Pieces

_ROUND = (1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10)
_AIR = 1.2
"""How far the scale reaches beyond the largest figure."""


def scale(value: float | None, low: float | None, high: float | None, *, share: bool) -> tuple[float, float]:
    """Round ends between which all of them lie, from 0 where none is below; a `share` ends at 100."""
    known = [number for number in (value, low, high) if number is not None and abs(number) < 1e300]
    top, bottom = max(known, default=1.0), min(known, default=0.0)
    end = 100.0 if share and 50 <= top <= 100 else _rounded(top * _AIR) if top > 0 else 0.0
    start = 0.0 if bottom >= 0 else -_rounded(-bottom * _AIR)
    return (start, end) if end > start else (start, start + 1)


def _rounded(number: float) -> float:
    """The next round figure."""
    unit = 10.0 ** floor(log10(number))
    return next(step for step in _ROUND if step * unit >= number * 0.999999) * unit


def range_bar(
    value: float | None, low: float | None, high: float | None, ends: tuple[float, float], cells: int
) -> Pieces:
    """`cells` between `ends`: heavy where it is healthy, a mark at each limit, the value in its place.

    What lies between a limit and a value beyond it is drawn as trouble.
    """
    sign = signs()
    start, end = ends

    def at(number: float) -> int:
        return min(max(int((number - start) / (end - start) * cells), 0), cells - 1)

    limits = {at(limit) for limit in (low, high) if limit is not None}
    first = at(low) if low is not None else 0
    last = at(high) if high is not None else cells - 1
    healthy = low is not None or high is not None
    here, beyond = None if value is None else at(value), _beyond(value, low, high)
    if here in limits and value is not None and here is not None:  # beside the mark, on its own side
        inner = low is not None and here == first
        above = value >= (low or 0.0) if inner else value > (high or 0.0)
        here = min(here + 1, cells - 1) if above else max(here - 1, 0)
    pieces: Pieces = []
    for cell in range(cells):
        if cell == here:
            pieces.append((sign.red if beyond else sign.green, TROUBLE if beyond else GOOD))
        elif cell in limits:
            pieces.append((sign.mark, MARK))
        elif here is not None and beyond and (last < cell < here or here < cell < first):
            pieces.append((sign.way, TROUBLE))
        elif healthy and first <= cell <= last:
            pieces.append((sign.way, GOOD))
        else:
            pieces.append((sign.rest, LINE))
    return pieces


def _beyond(value: float | None, low: float | None, high: float | None) -> bool:
    if value is None:
        return False
    return (low is not None and value < low) or (high is not None and value > high)
