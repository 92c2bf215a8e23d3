"""The cycle strip: one cell a week, as high as the value, in the colour said: `▁▂▂▃◌▅▆·····`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from tui.app.theme import LINE, SILENT
from tui.terminal.capabilities import signs
from tui.widgets.charts.pieces import Pieces


class Week(NamedTuple):
    """A week of the cycle: `said` something, `silent`, still `to come`, or `empty` (nothing was due yet).

    `height` is 0 to 1, better is higher, None where a word was said without a value; `style` is of what was
    said.
    """

    state: Literal["said", "silent", "to come", "empty"]
    height: float | None = None
    style: str = ""


def cycle_strip(weeks: Sequence[Week], cells: int) -> Pieces:
    """The weeks in at most `cells`, padded to them; where there are more weeks, several share a cell."""
    each = max(-(-len(weeks) // cells), 1) if cells > 0 else 1
    pieces = [_cell(_newest(weeks[at : at + each])) for at in range(0, len(weeks), each)]
    return [*pieces, (" " * max(cells - len(pieces), 0), "")]


def _newest(weeks: Sequence[Week]) -> Week:
    """What a cell shows of the weeks that share it: the last word said, else that none was."""
    said = [week for week in weeks if week.state == "said"]
    silent = [week for week in weeks if week.state == "silent"]
    return (said or silent or list(weeks))[-1]


def _cell(week: Week) -> tuple[str, str]:
    sign = signs()
    if week.state == "silent":
        return sign.silent, SILENT
    if week.state == "to come":
        return sign.coming, LINE
    if week.state == "empty" or week.height is None:
        return (" ", "") if week.state == "empty" else (sign.same, week.style)
    step = round(max(0.0, min(week.height, 1.0)) * (len(sign.ticks) - 1))
    return sign.ticks[step], week.style
