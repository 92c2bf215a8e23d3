"""Places with a list and, at the foot, a line to add to it; unfinished words are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Static

from tui.app.theme import ACCENT
from tui.screens.base.team_place import TeamPlace
from tui.text import width, words
from tui.widgets.form.editor import Editor
from tui.widgets.list.row_list import RowList

if TYPE_CHECKING:
    from textual.app import ComposeResult


class ListEntry(Horizontal):
    """Hidden until `open`. Posts `Typed` on every change, `Given` on Enter, `Put` when left."""

    DEFAULT_CSS = """
    ListEntry { height: auto; max-height: 6; padding: 0 2; display: none; }
    ListEntry.-open { display: block; }
    ListEntry #label { width: auto; }
    """

    class Typed(Message):
        """Posted at every change, with the words so far."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class Given(Typed):
        """Posted on Enter, with the words."""

    class Put(Typed):
        """Posted when left with Esc or Tab; the words stay for next time."""

    def __init__(self, label: str) -> None:
        super().__init__()
        self._label = label

    def compose(self) -> ComposeResult:
        """The label and the field."""
        label = Static(words(self._label + "  ", ACCENT), id="label", markup=False)
        label.styles.width = width(self._label) + 2
        yield label
        yield Editor(kind="line")

    @property
    def is_open(self) -> bool:
        """Whether it shows."""
        return self.has_class("-open")

    def open(self, text: str = "") -> None:
        """Show it and take the keys."""
        editor = self.query_one(Editor)
        editor.load_text(text)
        editor.move_cursor(editor.document.end)
        self.add_class("-open")
        editor.focus()
        self.query_one("#label", Static).refresh()

    def close(self) -> None:
        """Hide it."""
        self.remove_class("-open")

    def on_editor_changed(self, event: Editor.Changed) -> None:
        """Someone types."""
        event.stop()
        if self.is_open:
            self.post_message(self.Typed(event.text))

    def on_editor_submitted(self, event: Editor.Submitted) -> None:
        """Enter."""
        event.stop()
        self.post_message(self.Given(event.text))

    def on_editor_left(self, event: Editor.Left) -> None:
        """Esc or Tab."""
        event.stop()
        self.post_message(self.Put(event.text))


class ListEntryPlace(TeamPlace):
    """A place with a list and a line for adding to it. Subclasses give `DRAFT` and `given(text)`."""

    DRAFT: ClassVar[str] = ""

    def on_mount(self) -> None:
        """The list takes the keys; words typed earlier come back."""
        self.query_one(RowList).focus()
        if self.kept(self.DRAFT):
            self.call_after_refresh(self.add)

    def turned(self) -> None:
        """The line is free for what is typed from now on."""
        if self.query_one(ListEntry).is_open:
            self.query_one(ListEntry).close()
            self.query_one(RowList).focus()

    def add(self) -> None:
        """Type a new one."""
        if self.refuses_closed():
            return
        self.query_one(ListEntry).open(self.kept(self.DRAFT) or "")

    def given(self, text: str) -> None:
        """Called with the words that were entered."""

    def taken(self) -> None:
        """Call it when the words are in the list: the draft goes, and the line is free again."""
        self.forget(self.DRAFT)

    def on_list_entry_typed(self, event: ListEntry.Typed) -> None:
        """Keep it."""
        self.keep(self.DRAFT, event.text)

    def on_list_entry_put(self, event: ListEntry.Put) -> None:
        """Later, then; an empty line is no words to keep."""
        self._close(event.text)

    def on_list_entry_given(self, event: ListEntry.Given) -> None:
        """Enter; an empty line ends the adding."""
        self._close(event.text)
        if event.text.strip():
            self.given(event.text.strip())

    def _close(self, text: str) -> None:
        self.query_one(ListEntry).close()
        self.query_one(RowList).focus()
        if not text.strip():
            self.forget(self.DRAFT)
