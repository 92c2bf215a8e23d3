"""One line at the foot of a place where something new is typed; its words survive until they are taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Static

from tui.text import width, words
from tui.theme import ACCENT
from tui.widgets.editor import Editor

if TYPE_CHECKING:
    from textual.app import ComposeResult


class Adding(Horizontal):
    """Hidden until `open`. Posts `Typed` on every change, `Given` on Enter, `Put` when left."""

    DEFAULT_CSS = """
    Adding { height: auto; max-height: 6; padding: 0 2; display: none; }
    Adding.-open { display: block; }
    Adding #label { width: auto; }
    """

    class Typed(Message):
        """The words so far."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class Given(Typed):
        """Enter: these are the words."""

    class Put(Typed):
        """Put aside with Esc or Tab; the words stay for next time."""

    def __init__(self, label: str) -> None:
        super().__init__()
        self._label = label

    def compose(self) -> ComposeResult:
        """The label and the field."""
        label = Static(words(self._label + "  ", ACCENT), id="label")
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

    def on_editor_dropped(self, event: Editor.Dropped) -> None:
        """Say what was left out of a paste."""
        event.stop()
        tell = getattr(self.screen, "say", None)
        if callable(tell):
            tell(event.sentence, "trouble")
