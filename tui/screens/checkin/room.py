"""How much room each part of a check-in has, by the screen alone: nothing jumps while one types."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from textual.widget import Widget

WIDE, VAST = 100, 160
"""Cells from which there are frames with a chart beside the fields; and with the conditions below it."""
TALL = 36
"""Lines from which what was said before stands below the fields."""
_CHROME = 4
"""Lines of tabs, cycle, notice and footer."""
_TOP = 22
"""Lines for the fields and the chart, at least, where something stands below them."""
_BORDER = 2
_PADDING = 4
"""Cells that a frame and the spaces within it take."""


class Room(NamedTuple):
    """The size of the screen, and what follows from it."""

    cells: int
    lines: int
    wide: bool
    tall: bool
    vast: bool

    @classmethod
    def of(cls, cells: int, lines: int) -> Room:
        """For a screen of that size."""
        wide = cells >= WIDE
        tall = wide and lines >= TALL
        return cls(cells, lines, wide, tall, tall and cells >= VAST)

    @property
    def head(self) -> int:
        """Lines above the fields."""
        return 3 if self.tall or self.wide else 4

    @property
    def top(self) -> int:
        """Lines for the fields and the chart."""
        rest = self.lines - _CHROME - self.head
        return max(_TOP, rest * 11 // 20) if self.tall else rest

    @property
    def true(self) -> int:
        """Lines of the conditions under the chart; 0 where they would leave it too little."""
        return 0 if self.vast or self.top < 15 else self.top * 2 // 5

    def inside(self, name: str) -> tuple[int, int]:
        """Cells and lines within a frame."""
        right = self.cells * 3 // 5 if self.vast else self.cells * 2 // 5
        below = self.lines - _CHROME - self.head - self.top
        sizes = {
            "#chart": (right, self.top - self.true),
            "#true": (right, self.true),
            "#also": (self.cells * 2 // 7, below),
            "#before": (self.cells * 3 // (7 if self.vast else 5), below),
            "#week": (self.cells * 2 // (7 if self.vast else 5), below),
        }
        cells, lines = sizes[name]
        return max(cells - _PADDING, 12), max(lines - _BORDER, 0)

    def apply(self, place: Widget) -> None:
        """Give the parts of a place their heights."""
        for name, on in (("-wide", self.wide), ("-tall", self.tall), ("-vast", self.vast)):
            place.set_class(on, name)
        place.query_one("#head").styles.height = self.head
        place.query_one("#top").styles.height = self.top if self.tall else "1fr"
        true = place.query_one("#true")
        true.styles.height = max(self.true, 1)
        true.styles.display = "block" if self.true else "none"
