"""How Learn is laid out: the sections in a line, words, then rows with the details of one, or a form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from tui.screens.learn import view
from tui.screens.learn.framed.frames import LEAST_LINES, WIDE, Frames, cells_of_each
from tui.text import wrap
from tui.widgets.form.form import Form
from tui.widgets.list.row_list import Row, RowList

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.geometry import Size
    from textual.strip import Strip
    from textual.timer import Timer

    from store.documents.plan import Plan
    from tui.screens.learn.sections import FormSection, RowSection, Section

_AROUND = 7
"""Lines of the screen around the words, rows and what stands below them."""
_LEAST_DETAILS = 4
_AT_REST = 0.2
"""Seconds without a move after which the frames follow."""
_SHORT = 22
"""Lines of a screen on which only the first sentence stands above the rows."""


class SectionPane(Vertical):
    """Draws one section at a time; `screen_size` is that of the whole screen."""

    DEFAULT_CSS = """
    SectionPane #sections { height: 1; padding: 0 1; margin-bottom: 1; }
    SectionPane #intro { height: auto; padding: 0 2; }
    SectionPane #titles { height: 1; margin-top: 1; }
    SectionPane #details { height: 1fr; padding: 0 2; margin-top: 1; }
    """

    def __init__(self) -> None:
        super().__init__()
        self.row_list = RowList(render=self._draw_row, empty=" ", tints=False)
        self.form = Form()
        self._strip = Static(id="sections", markup=False)
        self._intro = Static(id="intro", markup=False)
        self._titles = Static(id="titles", markup=False)
        self._details = Static(id="details", markup=False)
        self._framed = Frames()
        self._soon: Timer | None = None
        self._shown: tuple[RowSection, Plan] | None = None
        self._cells = 0
        self._details_lines = _LEAST_DETAILS

    def compose(self) -> ComposeResult:
        """The sections' names, then what the open one has of."""
        yield self._strip
        yield self._intro
        yield self._titles
        yield self.row_list
        yield self.form
        yield self._details
        yield self._framed

    def show_strip(self, strip: Content) -> None:
        """Draw the sections' names."""
        self._strip.update(strip)

    def show_fields(self, section: FormSection, plan: Plan, screen_size: Size) -> None:
        """Draw a section with fields."""
        self._shown = None
        self._framed.display = False
        self._display(rows=False)
        self._titles.display = False
        self._show_intro(section, plan, screen_size)
        self.form.show(section.fields(plan))

    def show_rows(self, section: RowSection, plan: Plan, screen_size: Size) -> None:
        """Draw a section made of rows: they take what they need, and leave a few lines for the details."""
        self._shown = section, plan
        self._display(rows=True)
        self._cells = screen_size.width
        titles = section.titles(plan, self._cells - 1)
        self._titles.display = titles is not None
        self._titles.update(titles or "")
        above = self._show_intro(section, plan, screen_size) + (2 if titles is not None else 0)
        room = screen_size.height - _AROUND - above
        self.row_list.replace(section.rows(plan, room))
        self._details_lines = max(room - len(self.row_list.rows), _LEAST_DETAILS)
        self.row_list.styles.height = max(room - self._details_lines, 1)
        self.tell()

    def _display(self, *, rows: bool) -> None:
        self.row_list.display = self._details.display = rows
        self.form.display = not rows

    def _show_intro(self, section: Section, plan: Plan, screen_size: Size) -> int:
        """Draw the words above; the number of lines they take."""
        intro = section.intro(plan, short=screen_size.height < _SHORT)
        self._intro.display = intro is not None
        self._intro.update(intro or "")
        return len(wrap(str(intro or ""), screen_size.width - 4))

    def moved(self) -> None:
        """Follow the cursor: frames do once it rests, so that a move costs no more than its row."""
        if self._framed.display:
            if self._soon is not None:
                self._soon.stop()
            self._soon = self.set_timer(_AT_REST, self.tell)
        else:
            self.tell()

    def tell(self) -> None:
        """Say below what there is to say of the row under the cursor."""
        row = self.row_list.row
        if self._shown is not None:
            section, plan = self._shown
            lines = section.details(row, plan) if row is not None else []
            self._details.update(view.lines_within(lines, self._cells - 5, self._details_lines))
            self._show_frames(section, row, plan)

    def _show_frames(self, section: RowSection, row: Row | None, plan: Plan) -> None:
        """In frames, where the section has them and there is room: as many on every row."""
        wide, lines = self._cells >= WIDE and self._details_lines >= LEAST_LINES, self._details_lines - 1
        panels = (
            section.frames(row, plan, cells_of_each(self._cells), lines) if wide and row is not None else ()
        )
        self._framed.show(panels, self._cells, lines)
        self._details.display = not panels

    def _draw_row(self, row: Row, cells: int, selected: bool) -> Content | Strip | str:
        if self._shown is None:
            return row.content
        section, plan = self._shown
        return section.draw(row, plan, cells, selected)
