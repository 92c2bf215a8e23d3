"""Lines between two columns of a map, from what leads somewhere to where it leads. Pure functions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from tui.terminal.capabilities import draws_signs, signs
from tui.terminal.encoding import to_ascii_signs

UP, DOWN, LEFT, RIGHT = 1, 2, 4, 8
_BOXES = {
    LEFT | RIGHT: "─",
    LEFT: "─",
    RIGHT: "─",
    UP | DOWN: "│",
    UP: "│",
    DOWN: "│",
    DOWN | RIGHT: "╭",
    DOWN | LEFT: "╮",
    UP | RIGHT: "╰",
    UP | LEFT: "╯",
    UP | DOWN | RIGHT: "├",
    UP | DOWN | LEFT: "┤",
    DOWN | LEFT | RIGHT: "┬",
    UP | LEFT | RIGHT: "┴",
    UP | DOWN | LEFT | RIGHT: "┼",
}
_ENDS = 4
"""Cells beside the channels: two where lines begin, a line and an arrow where they end."""


class Start(NamedTuple):
    """Where lines begin: the rows at which they may, the best first, and the rows that they lead to."""

    rows: tuple[int, ...]
    ends: tuple[int, ...]


class Line(NamedTuple):
    """Lines of one start: the row they leave at, where they end, and the channel they go up and down in."""

    row: int
    ends: tuple[int, ...]
    channel: int

    @property
    def rows(self) -> range:
        """The rows that its channel spans."""
        every = (self.row, *self.ends)
        return range(min(every), max(every) + 1)

    @property
    def is_straight(self) -> bool:
        """Whether it needs no channel."""
        return all(end == self.row for end in self.ends)


def routed(starts: Sequence[Start], most: int) -> list[Line]:
    """A way for each start, in at most so many channels; none runs along a line that leads elsewhere."""
    lines: list[Line] = []
    for at, start in enumerate(starts):
        if start.ends:
            others = [end for other, one in enumerate(starts) if other != at for end in one.ends]
            lines.append(Line(_leaves(start, others), tuple(sorted(set(start.ends))), 0))
    # Lines that go straight on turn off first, so that what joins them later leads only where they end.
    order = sorted(range(len(lines)), key=lambda at: (lines[at].row not in lines[at].ends, at))
    taken: list[set[int]] = []
    for at in order:
        line = lines[at]
        if line.is_straight:
            continue
        rows = set(line.rows)
        free = next((number for number, held in enumerate(taken) if not held & rows), len(taken))
        free = min(free, max(most - 1, 0))
        if free == len(taken):
            taken.append(set())
        taken[free] |= rows
        lines[at] = line._replace(channel=free)
    return lines


def _leaves(start: Start, others: Sequence[int]) -> int:
    """The row it leaves at: where it ends too, else the first at which nothing of another's ends."""
    first = start.rows[0]
    if first in start.ends:
        return first
    return next((row for row in start.rows if row not in others), first)


def channels(lines: Sequence[Line]) -> int:
    """How many channels they need."""
    return max((line.channel + 1 for line in lines if not line.is_straight), default=0)


def width_for(count: int) -> int:
    """Cells between two columns for so many channels."""
    return _ENDS + max(2 * count, 1)


def links(lines: Sequence[Line], height: int, cells: int) -> list[str]:
    """The lines in `height` rows of `cells`; one that is crossed goes on behind."""
    grid = Grid(height, cells)
    last = cells - 2  # the arrow's
    for number, line in enumerate(lines):
        own = f"line {number}"
        at = last if line.is_straight else min(2 + 2 * line.channel, last - 1)
        for row in () if line.is_straight else line.rows:
            bits = UP * (row > line.rows[0]) | DOWN * (row < line.rows[-1])
            grid.draw(row, at, bits, {own, *([f"end {row}"] if row in line.ends else [])})
        through = line.row in line.ends
        for cell in range(min(at + 1, last)):
            bits = LEFT | RIGHT * (cell < at or through)
            grid.draw(line.row, cell, bits, {own, *([f"end {line.row}"] if through else [])})
        for end in line.ends:
            for cell in range(at, last):
                grid.draw(end, cell, LEFT * (cell > at) | RIGHT, {own, f"end {end}"})
    arrows = {end for line in lines for end in line.ends}
    drawn = ["".join(_box(bits) for bits in row) for row in grid.bits]
    return [
        row[:last] + (signs().right if at in arrows else row[last]) + row[last + 1 :]
        for at, row in enumerate(drawn)
    ]


class Grid:
    """The ways out of each cell, and what the line in it belongs to."""

    def __init__(self, height: int, cells: int) -> None:
        self.bits = [[0] * cells for _ in range(height)]
        self._of: dict[tuple[int, int], set[str]] = {}

    def draw(self, row: int, cell: int, bits: int, of: set[str]) -> None:
        """Add to a cell; lines that have nothing in common cross there, the level one in front."""
        if not 0 <= row < len(self.bits):
            return
        held = self._of.setdefault((row, cell), set())
        if self.bits[row][cell] and not held & of:
            if self.bits[row][cell] & (LEFT | RIGHT):
                return
            self.bits[row][cell] = 0
            held.clear()
        self.bits[row][cell] |= bits
        held |= of


def _box(bits: int) -> str:
    shown = _BOXES.get(bits, " ")
    return shown if draws_signs() else to_ascii_signs(shown)
