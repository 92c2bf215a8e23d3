"""The pace bar: how far, and how far a straight line would be by now: `━━━━━━━━┃━━───`. Pure functions."""

from __future__ import annotations

from tui.app.theme import LINE, MARK, TROUBLE
from tui.terminal.capabilities import signs
from tui.widgets.charts.pieces import Pieces, merged


def pace_bar(share: float | None, expected: float | None, cells: int, style: str) -> Pieces:
    """`cells` of the way to the target: what is reached in `style`, the rest thin, a mark at `expected`.

    Shares are of the way, 0 to 1. Under 0 the value is behind where it began, and the first cell says so;
    over 1 the bar is full. It is full only at the target, and shows something as soon as there is something.
    None is not known: a bar without a way; without `expected` there is no mark.
    """
    sign = signs()
    if share is None:
        return [(sign.coming * cells, LINE)]
    reached = 0 if share <= 0 else cells if share >= 1 else min(max(int(share * cells), 1), cells - 1)
    at = -1 if expected is None else min(int(max(expected, 0.0) * cells), cells - 1)
    pieces: Pieces = []
    for cell in range(cells):
        if cell == at:
            pieces.append((sign.mark, MARK))
        elif cell == 0 and share < 0:
            pieces.append((sign.behind, TROUBLE))
        else:
            pieces.append((sign.way, style) if cell < reached else (sign.rest, LINE))
    return merged(pieces)


def meter(used: float, room: float, cells: int, style: str, over: str) -> Pieces:
    """How much of `room` is taken, in `style`; beyond it the bar is full and its end stands in `over`."""
    share = used / room if room > 0 else float(used > 0)
    if share <= 1:
        return pace_bar(share, None, cells, style)
    inside = min(int(cells / share), cells - 1)
    return [(signs().way * inside, style), (signs().way * (cells - inside), over)]
