"""A small drawing in a line: a sparkline of readings. A pure function."""

from __future__ import annotations

from collections.abc import Sequence

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
