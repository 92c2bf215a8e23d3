"""A frame: what it holds at the left of its title, what there is to say at the right, and lines that fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from tui.app.theme import DIM, HEADING, LINE
from tui.terminal.capabilities import signs
from tui.text import visible, width, words

if TYPE_CHECKING:
    from textual.widget import Widget

_CORNERS = 6
"""Cells of a frame's upper line that no title takes: its corners and the spaces within them."""


def entitle(frame: Widget, title: str, aside: str = "", cells: int = 0, style: str = HEADING) -> None:
    """Set both into the upper line of a `frame` of `cells`; the aside is left out where it does not fit."""
    frame.border_title = titled(title, aside, cells - _CORNERS, style)


def titled(title: str, aside: str, cells: int, style: str = HEADING) -> Content:
    """`title ─────── aside` on `cells`."""
    shown = words(title, style)
    rest = cells - shown.cell_length - width(visible(aside)) - 2
    if not aside or rest < 1:
        return shown
    return Content.assemble(shown, " ", (signs().rule * rest, LINE), " ", words(aside, DIM))


def cut(lines: list[Content], rows: int) -> Content:
    """As many lines as fit; where some are left out, the last says so."""
    if len(lines) > rows > 0:
        lines = [*lines[: rows - 1], words(signs().ellipsis, DIM)]
    return Content("\n").join(lines[: max(rows, 0)])
