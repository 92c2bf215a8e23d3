"""How much room each part of Today has on a screen."""

from __future__ import annotations

from typing import NamedTuple

WIDE, VAST = 100, 160
"""Cells from which there are frames and the week stands beside; and from which the other teams do, too."""
_CHROME = 4
"""Lines of tabs, cycle, notice and footer."""
_LEAST_BESIDE, _MOST_BESIDE = 44, 64
_FRAME, _GUTTER = 4, 3
"""Cells of a frame with the spaces in it; of a list those of its cursor and its scrollbar."""


class Room(NamedTuple):
    """The size of the screen, how many lines stand on top, and whether there are other teams."""

    cells: int
    lines: int
    top: int
    others: bool

    @property
    def wide(self) -> bool:
        """Whether there are frames."""
        return self.cells >= WIDE

    @property
    def vast(self) -> bool:
        """Whether the other teams show."""
        return self.others and self.cells >= VAST

    @property
    def beside(self) -> int:
        """Cells of the column beside, 0 where there is none; the one of the other teams is as wide."""
        if not self.wide:
            return 0
        most = _MOST_BESIDE if self.vast or self.cells < VAST else self.cells // 2
        return max(_LEAST_BESIDE, min(self.cells * (3 if self.vast else 4) // 10, most))

    @property
    def body(self) -> int:
        """Lines below what stands on top."""
        return max(self.lines - _CHROME - self.top, 1)

    @property
    def list_cells(self) -> int:
        """Cells for the words of the list."""
        taken = self.beside * (2 if self.vast else 1)
        return max(self.cells - taken - (_FRAME if self.wide else 1) - _GUTTER, 20)

    @property
    def list_lines(self) -> int:
        """Lines of the list."""
        return self.body - (2 if self.wide else 0)

    @property
    def beside_cells(self) -> int:
        """Cells within a frame beside."""
        return max(self.beside - _FRAME, 12)
