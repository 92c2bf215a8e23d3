"""Lines of words in a place of fixed height: of what is shown next, only the lines that differ are drawn."""

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from textual.content import Content
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

if TYPE_CHECKING:
    from collections.abc import Sequence


class Lines(Widget):
    """Shows what it is given, broken into lines already, as far as its height goes."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._shown: list[Content] = []

    def show(self, lines: Sequence[Content]) -> None:
        """Show these in place of those before."""
        before, self._shown = self._shown, [*lines]
        for y, (old, new) in enumerate(zip_longest(before, self._shown)):
            if old is None or new is None or old.plain != new.plain or old.spans != new.spans:
                self.refresh(Region(0, y, self.size.width, 1))

    def render_line(self, y: int) -> Strip:
        """One line."""
        width = self.size.width
        if y >= len(self._shown):
            return Strip.blank(width)
        return Strip(self._shown[y].render_segments()).adjust_cell_length(width)
