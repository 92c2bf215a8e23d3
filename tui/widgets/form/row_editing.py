"""Typing the words of a row in place: a new row, or one that is there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.widgets.form import collection_messages as tell
from tui.widgets.form.editable_block import EditableBlock
from tui.widgets.form.field_messages import Done
from tui.widgets.form.specs import Item, RowsView

if TYPE_CHECKING:
    from tui.widgets.form.editor import Editor


class RowEditing(EditableBlock):
    """The editor in a collection: which row it holds, and what becomes of its words."""

    def __init__(self, spec: RowsView) -> None:
        super().__init__()
        self.spec = spec
        self._editing: str | None = None  # the row's id; "" for a new row
        self._seen = ""
        self._added = False  # the next row that comes is the one typed here: the cursor goes along
        self._contested = False  # somebody else changed the row meanwhile: Esc takes theirs
        self._refused: str | None = None  # the words that could not be taken: Esc leaves with them unwritten

    @property
    def _has_room(self) -> bool:
        spec = self.spec
        return spec.most is None or spec.before + len(spec.items) + spec.after < spec.most

    def refuse(self, text: str, row: str = "", *, contested: bool = False) -> None:
        """Put refused words back into the editor, of a new row or of one that is there.

        `contested`: somebody else changed that row meanwhile; Enter keeps these words, Esc takes theirs.
        """
        self._refused = text
        if self.editor is None:
            held = next((item for item in self.spec.items if item.id == row), None)
            # Of a row that is gone meanwhile, the words begin a new one.
            self._editing, self._contested = held.id if held is not None else "", contested
            self._seen = typed_in(held) if held is not None else ""
            self.focus()
            self.open_editor(text, self.spec.kind)
        elif self._editing == "" and not self.editor.text:
            self.editor.load_text(text)
            self.editor.move_cursor(self.editor.document.end)

    def on_editor_changed(self, event: Editor.Changed) -> None:
        """Someone types."""
        event.stop()
        if self.editor is not None:
            self.post_message(tell.Typing(self.spec, self._editing or "", self.editor.text))
            self.changed()

    def on_editor_submitted(self, event: Editor.Submitted) -> None:
        """Enter: keep the row; after a new row another may follow, an empty one ends it."""
        event.stop()
        added = self._editing == ""
        text = self._close()
        spec = self.spec
        room = spec.most is None or spec.before + len(spec.items) + 1 < spec.most
        if added and text and room and self.spec.chained:
            self._editing = ""
            self.open_editor("", self.spec.kind)
        elif added and not text:
            self.post_message(Done(spec.name, "next", typing=True, part=spec.part))

    def on_editor_left(self, event: Editor.Left) -> None:
        """Esc or Tab: keep the row; after somebody else's change Esc takes theirs."""
        event.stop()
        to = event.to
        if self._contested and to == "out":
            self._editing, self._contested = None, False
            self.close_editor()
            return
        if to == "out" and self.editor is not None and self.editor.text.strip() == self._refused:
            self._leave_unwritten(self._refused)
            return
        self._close()
        if to != "out":
            self.post_message(Done(self.spec.name, to, typing=True, part=self.spec.part))

    def _leave_unwritten(self, text: str) -> None:
        """Refused words are not given again by leaving; a new row's begin the next one."""
        if self._editing == "":
            self.spec = self.spec._replace(draft=text)
        self._editing, self._refused = None, None
        self.close_editor()

    def _close(self) -> str:
        editing, self._editing, self._contested, self._refused = self._editing, None, False, None
        text = self.close_editor().strip()
        if editing == "" and text:
            self._added = True
            self.post_message(tell.Added(self.spec, text=text))
        elif editing and text and text != self._seen:
            self.post_message(tell.Edited(self.spec, editing, text, seen=self._seen))
        return text


def typed_in(item: Item) -> str:
    """The words of the row as they are edited."""
    return item.typed or item.text
