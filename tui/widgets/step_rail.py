"""The rail of steps: each with its state, its number, its name, and how much is still missing."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple

from textual.content import Content

from tui.app.theme import CARE, DIM, GOOD, HEADING
from tui.terminal.capabilities import signs
from tui.text import pad, words
from tui.widgets.list.row_list import Row, RowList

StepState = Literal["done", "half", "open", "waived"]


class Step(NamedTuple):
    """One line of the rail; `missing` counts what is, 0 shows nothing."""

    id: str
    number: str
    name: str
    state: StepState
    missing: int = 0


class StepRail(RowList):
    """Steps as rows. `show(steps, current)`; posts RowList's `Moved` and `Chosen` (row.id is the step's)."""

    DEFAULT_CSS = "StepRail { width: 22; height: 1fr; }"

    def __init__(self, steps: Iterable[Step] = (), current: str = "", *, id: str | None = None) -> None:
        self._current = current
        super().__init__(_rows(steps), self._step, show_cursor_unfocused=False, id=id)

    def show(self, steps: Iterable[Step], current: str = "") -> None:
        """Show these states; `current` is the step that is open."""
        rows = _rows(steps)
        if rows == list(self.rows) and current == self._current:
            return
        moved = current != self._current
        self._current = current
        self.replace(rows)
        if moved:
            self.move_to(current)

    def _step(self, row: Row, width: int, selected: bool) -> Content:
        step = row.data
        if not isinstance(step, Step):
            return words(row.text)
        sign = signs()
        mark, look = {
            "done": (sign.done, GOOD),
            "half": (sign.half, CARE),
            "open": (sign.open, ""),
            "waived": (sign.waived, DIM),
        }[step.state]
        name = pad(f"{step.number} {step.name}" if step.number else step.name, max(width - 5, 4))
        count = f"{step.missing:>2}" if step.missing else "  "
        style = HEADING if step.id == self._current else DIM if step.state == "waived" else ""
        return Content.assemble((mark, look), " ", (name, style), (count, DIM))


def _rows(steps: Iterable[Step]) -> list[Row]:
    return [Row(step.id, data=step, text=step.name) for step in steps]
