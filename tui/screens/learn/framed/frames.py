"""Two frames side by side, where there is room for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Horizontal
from textual.widgets import Static

from tui.app.theme import HEADING
from tui.screens.learn import view
from tui.text import words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from tui.screens.learn.sections import Panel

WIDE, LEAST_LINES = 100, 7
"""From so many cells of a screen, and so many lines for them, frames stand."""
_AROUND = 4


def cells_of_each(screen: int) -> int:
    """Cells within each of the two frames on a screen so wide."""
    return (screen - 1) // 2 - _AROUND


class Frames(Horizontal):
    """`show` draws the panels, or hides the frames where there are none."""

    DEFAULT_CSS = """
    Frames { height: 1fr; display: none; }
    Frames Static { width: 1fr; height: 1fr; padding: 0 1; border: round $border; }
    Frames #second { margin-left: 1; }
    """

    def compose(self) -> ComposeResult:
        """Both."""
        yield Static(id="first", markup=False)
        yield Static(id="second", markup=False)

    def show(self, panels: Sequence[Panel], screen: int, lines: int) -> None:
        """These panels on a screen of so many cells, with so many lines within each frame."""
        self.display = bool(panels)
        for frame, panel in zip(self.query(Static), panels, strict=False):
            frame.border_title = words(panel.title, HEADING)
            frame.update(view.lines_within(panel.lines, cells_of_each(screen), lines))
