"""Small drawings in a line: a sparkline of readings and a bar of how full something is. Pure functions."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content

from tui.app.theme import CARE, DIM, GOOD
from tui.terminal.capabilities import signs


def trend(
    values: Sequence[float | None], cells: int, low: float | None = None, high: float | None = None
) -> str:
    """The last `cells` readings as ticks, between `low` and `high` (else their own range); None is a gap."""
    shown = list(values)[-cells:] if cells > 0 else []
    known = [value for value in shown if value is not None]
    if not known:
        return " " * max(cells, 0)
    bottom = min(known) if low is None else low
    top = max(known) if high is None else high
    ticks = signs().ticks
    out = []
    for value in shown:
        if value is None:
            out.append(signs().gap)
            continue
        share = (value - bottom) / (top - bottom) if top != bottom else 0.0
        out.append(ticks[round(max(0.0, min(share, 1.0)) * (len(ticks) - 1))])
    return "".join(out).ljust(cells)


def meter(used: float, room: float, cells: int) -> Content:
    """A bar `cells` wide, ends included: full up to `used` of `room`; over it the rest stands out."""
    sign = signs()
    inside = max(cells - 2, 1)
    share = used / room if room > 0 else float(used > 0)
    full = min(round(share * inside), inside) if share <= 1 else min(round(inside / share), inside)
    if share > 1:
        filled = Content.assemble((sign.full * full, ""), (sign.shade * (inside - full), CARE))
    else:
        filled = Content.assemble((sign.full * full, GOOD), (sign.shade * (inside - full), DIM))
    return Content.assemble((sign.left_end, DIM), filled, (sign.right_end, DIM))
