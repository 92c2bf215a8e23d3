"""A round in one line, what is done and what is open: `✓ O1.1 ───  2 O1.2  ─── 3 O2.3`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from textual.content import Content

from tui.app.theme import CHOSEN, DIM, GOOD, LINE
from tui.terminal.capabilities import signs
from tui.text import visible, width, words

_RULE, _RULE_WIDE, _WIDE = 2, 3, 100
"""Cells of line between two, narrow and wide, and the cells from which it is wide."""


class Stop(NamedTuple):
    """One stop of a round: its key, and whether it is done."""

    key: str
    done: bool


def round_line(stops: Sequence[Stop], here: int, aside: str, cells: int) -> Content:
    """The stops around the one that is open, as many as fit; `aside` at the right."""
    chips = [_chip(stop, number, number - 1 == here) for number, stop in enumerate(stops, 1)]
    line = signs().rule * (_RULE_WIDE if cells >= _WIDE else _RULE)
    first, last = here, here + 1
    left = cells - width(visible(aside)) - 2 - chips[here].cell_length
    while first > 0 or last < len(chips):
        after = last < len(chips) and (last - here <= here - first or first == 0)
        left -= (chips[last] if after else chips[first - 1]).cell_length + len(line) + 2
        if left < 0:
            break
        first, last = (first, last + 1) if after else (first - 1, last)
    shown = Content.assemble(" ", (line, LINE), " ").join(chips[first:last])
    gap = max(cells - shown.cell_length - width(visible(aside)), 1)
    return shown + Content(" " * gap) + words(aside, DIM)


def _chip(stop: Stop, number: int, here: bool) -> Content:
    if here:
        return words(f" {number} {stop.key} ", CHOSEN)
    sign = (signs().done, GOOD) if stop.done else (str(number), DIM)
    return Content.assemble(sign, " ", words(stop.key, DIM if stop.done else ""))
