"""A canvas of braille dots, two by four in a cell, in layers: the last one drawn gives a cell its style."""

from __future__ import annotations

from tui.widgets.charts.pieces import Pieces

_BITS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
_BLANK = 0x2800


class Canvas:
    """`cells` × `rows` of a drawing. Dots are counted from the top left: 2 a cell across, 4 down."""

    def __init__(self, cells: int, rows: int) -> None:
        self.cells, self.rows = cells, rows
        self._bits: dict[tuple[int, int], int] = {}
        self._styles: dict[tuple[int, int], str] = {}
        self._signs: dict[tuple[int, int], str] = {}

    def dot(self, x: int, y: int, style: str) -> None:
        """Set one dot; outside the canvas nothing is drawn."""
        cell = (x // 2, y // 4)
        if 0 <= x < self.cells * 2 and 0 <= y < self.rows * 4:
            self._bits[cell] = self._bits.get(cell, 0) | _BITS[y % 4][x % 2]
            self._styles[cell] = style

    def line(
        self, start: tuple[int, int], end: tuple[int, int], style: str, on: int = 1, off: int = 0
    ) -> None:
        """A straight line; with `off`, `on` dots drawn and `off` left out by turns."""
        (x, y), (to_x, to_y) = start, end
        steps = max(abs(to_x - x), abs(to_y - y), 1)
        for step in range(steps + 1):
            if step % (on + off) < on:
                self.dot(round(x + (to_x - x) * step / steps), round(y + (to_y - y) * step / steps), style)

    def sign(self, cell: int, row: int, sign: str, style: str) -> None:
        """A sign of its own in a cell, over any dots."""
        if 0 <= cell < self.cells and 0 <= row < self.rows:
            self._signs[cell, row] = sign
            self._styles[cell, row] = style

    def free(self, cell: int, row: int) -> bool:
        """Whether nothing is drawn in a cell."""
        return (cell, row) not in self._bits and (cell, row) not in self._signs

    def drawn(self, row: int) -> Pieces:
        """A row as (sign, style), one for each cell."""
        return [self._cell(cell, row) for cell in range(self.cells)]

    def _cell(self, cell: int, row: int) -> tuple[str, str]:
        at = (cell, row)
        bits = self._bits.get(at, 0)
        sign = self._signs.get(at) or (chr(_BLANK + bits) if bits else " ")
        return sign, self._styles.get(at, "")
