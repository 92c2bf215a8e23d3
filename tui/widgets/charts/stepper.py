"""Steps in one line: `✓ 1 Mission ── ◐ 2 Strategy ── ○ 3 …`; where it is narrow, names go. Pure functions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tui.app.theme import CARE, CHOSEN, DIM, GOOD, LINE
from tui.terminal.capabilities import signs
from tui.text import visible, width
from tui.widgets.charts.pieces import Pieces

_BETWEEN = (" ── ", " ─ ", " ")


class Stage(NamedTuple):
    """A step: its number, its name, its state (`done`, `half`, `open`, `waived`)."""

    number: str
    name: str
    state: str


def stepper(stages: Sequence[Stage], current: int, cells: int, *, focused: bool) -> Pieces:
    """All of them in at most `cells`; the one at `current` keeps its name longest, its neighbours next."""
    order = sorted(range(len(stages)), key=lambda at: (abs(at - current), at))
    for named in range(len(stages), 0, -1):
        for between in _BETWEEN[: 2 if named > 1 else 3]:
            pieces = _drawn(stages, current, set(order[:named]), between, focused)
            if sum(width(text) for text, _ in pieces) <= cells:
                return pieces
    return _drawn(stages, current, set(), " ", focused)


def _drawn(stages: Sequence[Stage], current: int, named: set[int], between: str, focused: bool) -> Pieces:
    sign = signs()
    pieces: Pieces = []
    for at, stage in enumerate(stages):
        mark, look = {
            "done": (sign.done, GOOD),
            "half": (sign.half, CARE),
            "waived": (sign.waived, DIM),
        }.get(stage.state, (sign.open, ""))
        if at:
            reached = stages[at - 1].state == "done"
            line = between.replace("─", sign.way if reached else sign.rest)
            pieces.append((line, GOOD if reached else LINE))
        name = f"{stage.number} {visible(stage.name)}" if at in named else stage.number
        if at == current:
            pieces.append((f"{sign.cursor if focused else ' '}{mark} {name} ", CHOSEN))
        else:
            pieces += [(f"{mark} ", look), (name, "")]
    return pieces
