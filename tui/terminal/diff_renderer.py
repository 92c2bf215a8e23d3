"""The wire to the terminal: only cells that differ are sent.

Textual repaints a widget whole; over a slow line that is thousands of bytes for one letter. The renderer
remembers what the terminal shows. It is also the last gate for people's words: no control character passes,
no colour where none is wanted, and nothing that the encoding of the terminal cannot carry.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.strip import Strip

from tui.terminal import capabilities
from tui.terminal.encoding import is_utf8, to_ascii_signs
from tui.terminal.palette import PLAIN, turn
from tui.terminal.textual_internals import LayoutUpdate
from tui.text import clusters, visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.terminal.palette import Look, Palette
    from tui.terminal.textual_internals import ChopsUpdate

_JOIN_GAP = 7  # unchanged cells between two changes that cost less than another cursor movement
_LEAST_SCROLLED = 4  # lines that must have moved alike before scrolling pays
_FARTHEST_SCROLL = 12
_IN_COLOUR = re.compile("(.)\ufe0f(?!\u200d)")


class _Line:
    """One row of the screen: each cell's sign ("" after a wide one) and look, and if all are single."""

    __slots__ = ("looks", "plain", "text")

    def __init__(self, text: list[str], looks: list[Look], plain: bool) -> None:
        self.text = text
        self.looks = looks
        self.plain = plain

    def same(self, other: _Line) -> bool:
        """Whether both look alike."""
        return self.text == other.text and self.looks == other.looks


class DiffRenderer:
    """What the terminal shows, and the fewest bytes from there to what it should show."""

    def __init__(self, palette: Palette, encoding: str = "utf-8") -> None:
        self.palette = palette
        self._signs = capabilities.draws_signs()
        self._encoding = "utf-8" if is_utf8() else encoding
        self._lines: dict[int, _Line] = {}
        self._width = 0

    def forget(self) -> None:
        """The terminal's content is unknown from here on: everything will be sent again."""
        self._lines.clear()

    def render(self, update: LayoutUpdate | ChopsUpdate, width: int, height: int = 10_000) -> str:
        """The bytes that bring a terminal of that size to what `update` shows; maybe none."""
        if width != self._width:
            self.forget()
            self._width = width
        pieces: dict[int, list[tuple[int, Strip]]] = {}
        for y, x, strip in _layout(update) if isinstance(update, LayoutUpdate) else _chops(update):
            if y < height:  # what is drawn for a larger window would land on the last line
                pieces.setdefault(y, []).append((x, strip))
        lines = {y: self._compose(y, pieces[y]) for y in sorted(pieces)}
        out = [self._scroll(lines)]
        for y, line in sorted(lines.items()):
            out.append(self._difference(y, self._lines.get(y), line))
            self._lines[y] = line
        return "".join(out)

    def _scroll(self, lines: dict[int, _Line]) -> str:
        """Move what is already there, when most of a block of lines only moved up or down."""
        moved = [y for y, line in lines.items() if y in self._lines and not line.same(self._lines[y])]
        if len(moved) < _LEAST_SCROLLED:
            return ""
        top, bottom = moved[0], moved[-1]
        # A scrollbar stands in the last cell and does not move along.
        there = {y: old.text[:-1] for y, old in self._lines.items() if top <= y <= bottom}
        wanted = {y: line.text[:-1] for y, line in lines.items() if top <= y <= bottom}
        stay = sum(there.get(y) == text for y, text in wanted.items())
        best, by = max(
            (sum(y + shift in there and there[y + shift] == text for y, text in wanted.items()), shift)
            for shift in range(-_FARTHEST_SCROLL, _FARTHEST_SCROLL + 1)
            if shift
        )
        if best * 2 < len(wanted) or best - stay < _LEAST_SCROLLED:
            return ""
        moving = [y for y, text in wanted.items() if there.get(y + by) == text]
        top, bottom = min(moving) + min(by, 0), max(moving) + max(by, 0)
        blank = _Line([" "] * self._width, [PLAIN] * self._width, True)
        old = {y: self._lines.get(y, blank) for y in range(top, bottom + 1)}
        for y in range(top, bottom + 1):
            lines.setdefault(y, old[y])  # a row that stays where it is has to be drawn again
            self._lines[y] = old.get(y + by, blank)
        row, turn = (bottom, "\n" * by) if by > 0 else (top, "\x1bM" * -by)
        return f"\x1b[{top + 1};{bottom + 1}r\x1b[{row + 1};1H{turn}\x1b[r"

    def _compose(self, y: int, pieces: list[tuple[int, Strip]]) -> _Line:
        """Row `y` as it should be: what is there, with `pieces` (column, strip) laid over."""
        width = self._width
        old = self._lines.get(y)
        text = list(old.text) if old else [" "] * width
        looks = list(old.looks) if old else [PLAIN] * width
        plain = old.plain if old else True
        for x, strip in pieces:
            if x >= width:  # drawn for a window that was wider a moment ago
                continue
            stop = min(x + strip.cell_length, width)
            drawn = [(segment, *self._cells(segment.text)) for segment in strip if not segment.control]
            if x and (short := strip.cell_length - sum(len(cells) for _, cells, _ in drawn)) > 0:
                # What covers half of a wide sign leaves too few cells behind it: the other half is blank.
                short = min(short, width - x)
                text[x : x + short], looks[x : x + short] = [" "] * short, [PLAIN] * short
                x += short
            for segment, cells, simple in drawn:
                end = min(x + len(cells), stop)
                text[x:end] = cells[: end - x]
                look = self.palette.look(segment.style)
                if look is not PLAIN and segment.text.isspace() and not look.shows_on_blank():
                    look = PLAIN
                looks[x:end] = [look] * (end - x)
                plain = plain and simple
                if end - x < len(cells) and not cells[end - x]:
                    text[end - 1] = " "  # ... and so is the half before it
                x = end
        return _Line(text, looks, plain or all(len(sign) == 1 for sign in text))

    def _difference(self, y: int, old: _Line | None, new: _Line) -> str:
        width = self._width
        if old is None or not (old.plain and new.plain):
            # Terminals disagree about the width of joined signs: such a line is always sent whole.
            return "" if old is not None and old.same(new) else self._emit(y, 0, width, new)
        if old.same(new):
            return ""
        changed = [x for x in range(width) if old.text[x] != new.text[x] or old.looks[x] is not new.looks[x]]
        out = []
        start = last = changed[0]
        for x in changed[1:]:
            if x - last > _JOIN_GAP:
                out.append(self._emit(y, start, last + 1, new))
                start = x
            last = x
        out.append(self._emit(y, start, last + 1, new))
        return "".join(out)

    def _emit(self, y: int, start: int, end: int, line: _Line) -> str:
        """Cells `start` to `end` of row `y`, leaving the terminal in its default style."""
        text, looks = line.text, line.looks
        blank = self._width
        while blank > start and text[blank - 1] in (" ", "") and looks[blank - 1] is PLAIN:
            blank -= 1
        erase = end > blank and self._width - blank > 3
        stop = blank if erase else end
        out = [f"\x1b[{y + 1};{start + 1}H"]
        look = PLAIN
        for x in range(start, stop):
            sign = text[x]
            if not sign:
                continue
            if looks[x] is not look:
                out.append(turn(look, looks[x]))
                look = looks[x]
            out.append(sign)
            if len(sign) > 1:
                after = x + (2 if x + 1 < self._width and not text[x + 1] else 1)
                out.append(f"\x1b[{y + 1};{after + 1}H")
        out.append(turn(look, PLAIN))
        if erase:
            out.append("\x1b[K")
        return "".join(out)

    @lru_cache(maxsize=4096)  # noqa: B019 - one wire lives as long as the program
    def _cells(self, text: str) -> tuple[list[str], bool]:
        """The sign for each cell, and whether every sign is one character in one cell."""
        if not (text.isascii() and text.isprintable()):
            text = visible(_IN_COLOUR.sub(_with_its_room, text))
            if not self._signs:
                text = to_ascii_signs(text)
        if text.isascii():
            return list(text), True
        cells: list[str] = []
        simple = True
        for sign, wide in clusters(text):
            if self._encoding != "utf-8" and not _carried(sign, self._encoding):
                cells.extend("?" * wide)
            elif wide:
                cells.append(sign)
                cells.extend([""] * (wide - 1))
                simple = simple and wide == 1 and len(sign) == 1
        return cells, simple


def _with_its_room(sign: re.Match[str]) -> str:
    """A coloured sign drawn in black, with the second cell that was laid out for it."""
    return sign[1] + " " * (cell_len(sign[0]) - cell_len(sign[1]))


def _carried(sign: str, encoding: str) -> bool:
    try:
        sign.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def _layout(update: LayoutUpdate) -> Iterator[tuple[int, int, Strip]]:
    for y, line in enumerate(update.strips, update.region.y):
        x = update.region.x
        for strip in line:
            yield y, x, strip
            x += strip.cell_length


def _chops(update: ChopsUpdate) -> Iterator[tuple[int, int, Strip]]:
    for y, x1, x2 in update.spans:
        for end, (x, strip) in zip(update.chop_ends[y], update.chops[y].items(), strict=False):
            if strip is None or x > x2 or end <= x1:
                continue
            yield y, x, strip if end <= x2 else strip.crop(0, min(end, x2) - x)
