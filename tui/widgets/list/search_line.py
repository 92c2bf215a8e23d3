"""One line at the foot of a place that narrows a list while words are typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Horizontal
from textual.widgets import Static

from method.wording import screens as say
from tui.app.theme import DIM
from tui.text import words
from tui.widgets.form.editor import Editor

if TYPE_CHECKING:
    from textual.app import ComposeResult

    from tui.widgets.list.row_list import RowList


class SearchLine(Horizontal):
    """Enter keeps what was found, Esc shows everything again; both give the keys back to the list."""

    DEFAULT_CSS = """
    SearchLine { height: 1; padding: 0 1; }
    SearchLine Static { width: auto; }
    SearchLine Editor { max-height: 1; }
    """

    def __init__(self, rows: RowList) -> None:
        super().__init__()
        self._rows = rows

    def compose(self) -> ComposeResult:
        """The word Find, and the field."""
        yield Static(words(say.SEARCH, DIM), markup=False)
        yield Editor(self._rows.found)

    def on_mount(self) -> None:
        """Typing searches at once."""
        self.query_one(Editor).focus()

    def on_editor_changed(self, event: Editor.Changed) -> None:
        """Narrow."""
        event.stop()
        self._rows.search(event.text)

    def on_editor_submitted(self, event: Editor.Submitted) -> None:
        """Keep what was found."""
        event.stop()
        self._close()

    def on_editor_left(self, event: Editor.Left) -> None:
        """Esc shows everything again."""
        event.stop()
        if event.to == "out":
            self._rows.search("")
        self._close()

    def _close(self) -> None:
        self._rows.focus()
        self.remove()
