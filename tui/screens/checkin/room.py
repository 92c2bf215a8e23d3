"""How much room each part of a check-in has, by the screen alone: nothing jumps while one types."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from textual.widget import Widget

WIDE, VAST = 100, 160
"""Cells from which there are frames with a chart beside the fields; and with the conditions below it."""
TALL = 36
"""Lines from which what was said before stands below the fields."""
AIRY = 48
"""Lines from which there is air above the headings among the fields."""
_CHROME = 4
"""Lines of tabs, cycle, notice and footer."""
_UNFOLDED = 18
"""Lines that the fields take with all that amber unfolds, in their frame."""
_BORDER = 2
_LEAST_BODY = 15
"""Lines of chart and conditions; with fewer the chart has them all."""
_PADDING = 4
"""Cells that a frame and the spaces within it take."""


class Room(NamedTuple):
    """The size of the screen, and what follows from it."""

    cells: int
    lines: int
    wide: bool
    tall: bool
    vast: bool
    airy: bool

    @classmethod
    def of(cls, cells: int, lines: int) -> Room:
        """For a screen of that size."""
        wide = cells >= WIDE
        tall = wide and lines >= TALL
        return cls(cells, lines, wide, tall, tall and cells >= VAST, tall and lines >= AIRY)

    @property
    def head(self) -> int:
        """Lines above the fields."""
        return 3 if self.tall or self.wide else 4

    @property
    def body(self) -> int:
        """Lines below the head."""
        return self.lines - _CHROME - self.head

    @property
    def fields(self) -> int:
        """Lines of the fields: what unfolding needs, since what stands below them must not move."""
        if not self.tall:
            return self.body
        return _UNFOLDED + (2 if self.airy else 0)

    @property
    def under(self) -> int:
        """Lines under the chart; 0 where they would leave it too little."""
        if self.vast:
            return max(self.body // 4, 8)
        if self.tall:
            return self.body // 2
        return 0 if self.body < _LEAST_BODY else self.body * 2 // 5

    def inside(self, name: str) -> tuple[int, int]:
        """Cells and lines within a frame."""
        right = self.cells * 3 // 5 if self.vast else self.cells * 2 // 5
        true = self.under if self.vast or not self.tall else self.under - self.under // 2
        sizes = {
            "#chart": (right, self.body - self.under),
            "#true": (right // 2 if self.vast else right, true),
            "#week": (right // 2 if self.vast else right, self.under if self.vast else self.under // 2),
            "#before": (self.cells - right, self.body - self.fields),
        }
        cells, lines = sizes[name]
        return max(cells - _PADDING, 12), max(lines - _BORDER, 0)

    def apply(self, place: Widget) -> None:
        """Give the parts of a place their heights."""
        classes = (("-wide", self.wide), ("-tall", self.tall), ("-vast", self.vast), ("-airy", self.airy))
        for name, on in classes:
            place.set_class(on, name)
        place.query_one("#head").styles.height = self.head
        place.query_one("#fields").styles.height = self.fields if self.tall else "1fr"
        under = place.query_one("#under")
        under.styles.height = max(self.under, 1)
        under.styles.display = "block" if self.under else "none"
        true = place.query_one("#true")
        true.styles.height = "1fr" if self.vast or not self.tall else self.under - self.under // 2
