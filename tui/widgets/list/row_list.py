"""The one list of the program: lines drawn straight from rows, two rows of them refreshed per move.

The cursor is a bar in the gutter, as high as its row, and a tint on the words of the row's first line.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from rich.style import Style as RichStyle
from textual import events
from textual.content import Content
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from method.plan.folding import folded
from method.wording import screens as say
from tui.app.theme import ACCENT, DIM, ROW
from tui.terminal.capabilities import signs
from tui.text import words
from tui.widgets.list.row import Row, drawn, searched, strip

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

__all__ = ["Row", "RowList"]

_TINT = RichStyle.parse(ROW.replace("ansi_", ""))
_GUTTER = 2
"""Cells before each line, where the bar of the cursor stands."""


class RowList(ScrollView, can_focus=True):
    """Rows with a cursor. `render(row, width, selected) -> Content | Strip | str` draws one line.

    Without `tints` it is `render` that tints the name of a selected row. A plain str from the screen is
    people's words and is made visible. Posts `Moved` and `Chosen`.
    """

    DEFAULT_CSS = """
    RowList { height: 1fr; width: 1fr; overflow-x: hidden; overflow-y: auto; scrollbar-size-vertical: 1; }
    """

    STEPS: ClassVar[frozenset[str]] = frozenset({"j", "k", "down", "up"})
    """Keys that are often held, and do not wait for each other (see `tui.app.key_queue`)."""

    class Moved(Message):
        """The cursor stands on another row."""

        def __init__(self, row: Row) -> None:
            super().__init__()
            self.row = row

    class Chosen(Moved):
        """Enter was pressed on a row."""

    def __init__(
        self,
        rows: Iterable[Row] = (),
        render: Callable[[Row, int, bool], Content | Strip | str] | None = None,
        *,
        empty: str = "",
        no_match: str = "",
        show_cursor_unfocused: bool = True,
        tints: bool = True,
        id: str | None = None,
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self._all: list[Row] = list(rows)
        self._rows: list[Row] = self._all
        self._render_row = render
        self._empty = empty or say.NOTHING_HERE
        self._no_match = no_match or say.NO_MATCH
        self._shows_cursor = show_cursor_unfocused
        self._tints = tints
        self._cursor = 0
        self._found = ""
        self._cursor = self._near(0)

    # --- what is in it -------------------------------------------------------------------------------

    @property
    def rows(self) -> Sequence[Row]:
        """The rows that show."""
        return self._rows

    @property
    def row(self) -> Row | None:
        """The row under the cursor."""
        if 0 <= self._cursor < len(self._rows) and self._stands_on(self._cursor):
            return self._rows[self._cursor]
        return None

    def _stands_on(self, index: int) -> bool:
        row = self._rows[index]
        return not (row.heading or row.part)

    def _head(self, index: int) -> int:
        """The row that the line at `index` belongs to."""
        while index and self._rows[index].part:
            index -= 1
        return index

    def _lines(self, index: int) -> int:
        """How many lines the row at `index` has."""
        after = index + 1
        while after < len(self._rows) and self._rows[after].part:
            after += 1
        return after - index

    def replace(self, rows: Iterable[Row]) -> None:
        """Show other rows: the cursor stays on the same id and the scroll where it is."""
        at, held = self._cursor, self.row
        self._all = list(rows)
        self._rows = self._narrowed()
        if held is not None:
            index = self._index(held.id)
            at = at if index is None else index
        self._cursor = self._near(at)
        self._resize()
        self.refresh()

    @property
    def found(self) -> str:
        """What is searched for, or ""."""
        return self._found

    def move_to(self, row_id: str) -> bool:
        """Set the cursor on the row with that id; False where there is none."""
        index = self._index(row_id)
        if index is None or not self._stands_on(index):
            return False
        self._go(index)
        return True

    def search(self, text: str) -> int:
        """Show only rows with `text` in them, marked; "" shows all again. The number that match."""
        if text.strip() == self._found:
            return self._count()
        self._found, held = text.strip(), self.row
        self.replace(self._all)
        if self.row is not held:
            self._cursor = self._near(0)
            self.scroll_to(y=0, animate=False)
        return self._count()

    def _count(self) -> int:
        return sum(self._stands_on(index) for index in range(len(self._rows)))

    def _narrowed(self) -> list[Row]:
        if not self._found:
            return self._all
        sought = folded(self._found)
        shown: list[Row] = []
        item: list[Row] = []
        for row in [*self._all, Row("", heading=True)]:
            if item and not row.part:
                if any(sought in folded(searched(line)) for line in item):
                    shown += item
                item = []
            if not row.heading and (item or not row.part):
                item.append(row)
        return shown

    def _index(self, row_id: str) -> int | None:
        return next((index for index, row in enumerate(self._rows) if row.id == row_id), None)

    # --- moving --------------------------------------------------------------------------------------

    def _near(self, index: int, step: int = 1) -> int:
        """The row at or nearest after `index` (or before) that the cursor may stand on."""
        count = len(self._rows)
        index = max(0, min(index, count - 1))
        for way in (step, -step):
            at = index
            while 0 <= at < count:
                if self._stands_on(at):
                    return at
                at += way
        return 0

    def _go(self, index: int, step: int = 1) -> None:
        if not self._rows:
            return
        index = self._near(index, step)
        if index == self._cursor:
            self._show_cursor(index)
            return
        before, self._cursor = self._cursor, index
        self._show_cursor(index)
        for row in (before, index):
            self._refresh_row(row)
        self.post_message(self.Moved(self._rows[index]))

    def _show_cursor(self, index: int) -> None:
        height, top = self.scrollable_content_region.height, self.scroll_offset.y
        if height <= 0:
            return
        if index < top:
            # A heading right above belongs to the row.
            above = index - 1 if index and self._rows[index - 1].heading else index
            self.scroll_to(y=above, animate=False)
        elif (last := index + self._lines(index) - 1) >= top + height:
            if last - index < height:
                self.scroll_to(y=last - height + 1, animate=False)
            elif index - top > height // 2:  # taller than the window: its end is a step away
                self.scroll_to(y=index - (self._rows[index - 1].heading if index else 0), animate=False)

    def _shows_more(self, by: int) -> bool:
        """Scroll on within a row that is taller than the window; False where all that way is in sight."""
        height, top = self.scrollable_content_region.height, self.scroll_offset.y
        first, last = self._cursor, self._cursor + self._lines(self._cursor) - 1
        step = max(height - 1, 1)
        if last - first < height:
            return False
        if by > 0 and last >= top + height:
            self.scroll_to(y=min(top + step, last - height + 1), animate=False)
        elif by < 0 and first < top:
            self.scroll_to(y=max(top - step, first), animate=False)
        else:
            return False
        return True

    def on_key(self, event: events.Key) -> None:
        """Move, or choose."""
        self.take_key(event)

    def take_key(self, event: events.Key) -> None:
        """Act on a key, also one that another widget with the focus hands over."""
        page = max(self.scrollable_content_region.height - 1, 1)
        match event.key:
            case "j" | "down":
                if not self._shows_more(1):
                    self._go(self._cursor + 1)
            case "k" | "up":
                if not self._shows_more(-1):
                    self._go(self._cursor - 1, -1)
            case "pagedown" | "ctrl+d":
                self._go(self._cursor + page)
            case "pageup" | "ctrl+u":
                self._go(self._cursor - page, -1)
            case "g" | "home":
                self.scroll_to(y=0, animate=False)
                self._go(0)
            case "G" | "end" | "upper_g":
                self._go(len(self._rows) - 1, -1)
            case "enter":
                if self.row is None or self.row.disabled:
                    return
                self.post_message(self.Chosen(self.row))
            case "escape" if self._found:
                self.search("")
            case _:
                return
        event.stop()
        event.prevent_default()

    # --- drawing -------------------------------------------------------------------------------------

    def on_mount(self) -> None:
        """Know the height from the first frame on."""
        self._resize()

    def on_resize(self, event: events.Resize) -> None:
        """Keep the cursor in sight."""
        self._resize()
        self._show_cursor(self._cursor)

    def _resize(self) -> None:
        self.virtual_size = Size(max(self.size.width - 1, 1), max(len(self._rows), 1))

    def notify_style_update(self) -> None:
        """Nothing to do: lines are drawn afresh each time."""
        super().notify_style_update()
        self.refresh()

    def watch_has_focus(self, has_focus: bool) -> None:
        """The cursor line looks different."""
        super().watch_has_focus(has_focus)
        self._refresh_cursor()

    def _refresh_cursor(self) -> None:
        self._refresh_row(self._cursor)

    def _refresh_row(self, index: int) -> None:
        if index < len(self._rows):
            top = index - self.scroll_offset.y
            self.refresh(Region(0, top, self.size.width, self._lines(index)))

    def render_line(self, y: int) -> Strip:
        """One line, cut to the width."""
        width = self.scrollable_content_region.width
        index = y + self.scroll_offset.y
        if not self._rows:
            text = self._no_match if self._found else self._empty
            return strip(words("  " + text, DIM), width) if y == 0 else Strip.blank(width)
        if index >= len(self._rows):
            return Strip.blank(width)
        row = self._rows[index]
        selected = not row.heading and self._head(index) == self._cursor
        line = drawn(row, self._render_row, width - _GUTTER, selected, self._found)
        shows = selected and (self.has_focus or self._shows_cursor)
        lead = strip(Content.styled(signs().cursor, ACCENT) if shows else Content(""), _GUTTER)
        if not isinstance(line, Strip):
            line = strip(line, line.cell_length)
        if selected and self._tints and (self.has_focus or not self.can_focus) and not row.part:
            line = _tinted(line, row.tinted)
        return Strip.join([lead, line]).adjust_cell_length(width)


def _tinted(line: Strip, most: int = 0) -> Strip:
    """The line with a tint under its words; under those of the first `most` cells, where there is a most."""
    named = line.crop(0, most).text if most else line.text
    indent, end = len(named) - len(named.lstrip()), cell_len(named.rstrip())
    parts = line.divide([indent, end, line.cell_length]) if end > indent else [line]
    return Strip.join([parts[0], parts[1].apply_style(_TINT), *parts[2:]]) if end > indent else line
