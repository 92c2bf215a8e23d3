"""Rows inside a form: added, edited in place, opened, moved, removed and brought back."""

from __future__ import annotations

from typing import TypeAlias

from textual import events
from textual.content import Content

from method.wording import screens as say
from tui.widgets.chrome import Hint
from tui.widgets.form import collection_messages
from tui.widgets.form.collection_look import CollectionLook
from tui.widgets.form.editable_block import is_short
from tui.widgets.form.row_editing import RowEditing, typed_in
from tui.widgets.form.specs import Item, RowsView


class Collection(RowEditing):
    """One `CollectionSpec` on the screen.

    Messages, each with `.name` and `.rows` as shown:
    `Added(text)`, `Edited(id, text, seen)`, `Opened(id)`, `Shifted(id, by)`,
    `Removed(id)`, `BroughtBack`, `Typing(id, text)` (id "" for a new row).
    """

    Change: TypeAlias = collection_messages.Change
    Added: TypeAlias = collection_messages.Added
    Edited: TypeAlias = collection_messages.Edited
    Opened: TypeAlias = collection_messages.Opened
    Shifted: TypeAlias = collection_messages.Shifted
    Removed: TypeAlias = collection_messages.Removed
    BroughtBack: TypeAlias = collection_messages.BroughtBack
    Typing: TypeAlias = collection_messages.Typing
    Further: TypeAlias = collection_messages.Further

    def __init__(self, spec: RowsView, label_cells: int = 16) -> None:
        super().__init__(spec)
        self.label_cells = label_cells
        self._at = 0

    # --- from outside --------------------------------------------------------------------------------

    @property
    def goes_on_typing(self) -> bool:
        """Whether a new row is begun when typing arrives here; Enter on an empty one goes on."""
        passed = self.spec.part > 0 and bool(self.spec.items)  # below an open row: its next row comes first
        return (
            self.spec.typed
            and not self.spec.fixed
            and self._has_room
            and not self.spec.goes_on
            and not passed
        )

    def show(self, spec: RowsView, label_cells: int | None = None) -> None:
        """Show other rows; the cursor stays on the same id, and what is being typed stays untouched."""
        if label_cells is not None and label_cells != self.label_cells:
            self.label_cells = label_cells
        elif spec == self.spec:
            return
        held, had = self.item, len(self.spec.items)
        self.spec = spec
        ids = [item.id for item in spec.items]
        if self._added and len(ids) > had:
            self._at, self._added = len(ids) - 1, False
        elif held is not None and held.id in ids:
            self._at = ids.index(held.id)
        self._at = max(0, min(self._at, len(ids) - 1))
        self.changed()
        self.keys_changed()

    @property
    def item(self) -> Item | None:
        """The row under the cursor."""
        return self.spec.items[self._at] if self._at < len(self.spec.items) else None

    def move_to(self, item_id: str) -> None:
        """Set the cursor on a row."""
        for index, item in enumerate(self.spec.items):
            if item.id == item_id:
                self._at = index
                self.changed()

    def enter(self, *, last: bool) -> None:
        """The cursor walks in, from above or from below."""
        self._at = max(len(self.spec.items) - 1, 0) if last else 0

    def begin(self, first: str | None = None) -> None:
        """Start typing a new row."""
        self._add()

    # --- keys ----------------------------------------------------------------------------------------

    def on_key(self, event: events.Key) -> None:
        """Act on the row under the cursor."""
        if self.editor is not None:
            return
        took = True
        match event.character if event.is_printable else event.key:
            case "a" | "i" | "x" | "delete" | "K" | "J" if self.spec.locked:
                self.tell(self.spec.locked)
            case "enter" if self.spec.locked and not (self.item is not None and self.spec.opens):
                self.tell(self.spec.locked)
            case "a" | "i" | "x" | "delete" | "u" if self.spec.fixed:
                took = False
            case "a":
                self._add()
            case "enter" if self.item is None:
                self._add()
            case "enter" if self.spec.opens:
                self.post_message(self.Opened(self.spec, self._row().id))
            case "enter" | "i":
                self._edit()
            case "x" | "delete":
                self._remove()
            case "u":
                self.post_message(self.BroughtBack(self.spec))
            case "K" if self.spec.ordered:
                self._shift(-1)
            case "J" if self.spec.ordered:
                self._shift(1)
            case "j" | "down" if self._at < len(self.spec.items) - 1:
                self._step(1)
            case "k" | "up" if self._at > 0:
                self._step(-1)
            case _:
                took = False
        if took:
            event.stop()
            event.prevent_default()

    def _row(self) -> Item:
        return self.spec.items[self._at]

    def _step(self, by: int) -> None:
        self._at += by
        self.changed()
        self._scroll_to_row()

    def _shift(self, by: int) -> None:
        if (
            self.item is not None
            and -self.spec.before <= self._at + by < len(self.spec.items) + self.spec.after
        ):
            self.post_message(self.Shifted(self.spec, self._row().id, by=by))

    def _remove(self) -> None:
        if self.item is None:
            self.tell(say.COLLECTION_PICK_ROW)
            return
        self.post_message(self.Removed(self.spec, self._row().id))

    def _add(self) -> None:
        if not self._has_room:
            self.tell(say.COLLECTION_FULL.format(most=self.spec.most))
        elif self.spec.goes_on:
            self.post_message(self.Further(self.spec))
        elif self.spec.typed:
            self._editing = ""
            self.open_editor(self.spec.draft, self.spec.kind, "" if self.spec.items else self.spec.prompt)
        else:
            self.post_message(self.Added(self.spec))

    def _edit(self) -> None:
        if self.item is not None:
            self._editing, self._seen = self._row().id, typed_in(self._row())
            self.open_editor(self._seen, self.spec.kind, afresh=is_short(self._seen))

    @property
    def hints(self) -> tuple[Hint, ...]:
        """What the footer says while the cursor is here."""
        if self.spec.fixed:
            return (Hint("Enter", say.KEY_OPEN),) if self.item is not None and self.spec.opens else ()
        hints = [Hint("a", say.KEY_ADD)]
        if self.item is not None:
            hints.append(Hint("Enter", say.KEY_OPEN if self.spec.opens else say.KEY_CHANGE))
            hints.append(Hint("x", say.KEY_REMOVE))
            if self.spec.ordered and len(self.spec.items) > 1:
                hints.append(Hint("K J", say.KEY_MOVE))
        return tuple(hints)

    # --- drawing -------------------------------------------------------------------------------------

    def _rows(self, cells: int) -> CollectionLook:
        cursor = self._at if self.has_focus else None
        look = CollectionLook(self.spec, cells, self.label_cells, cursor, self._editing, self.is_active)
        return look._replace(unfolded=self._at)

    def draw(self, width: int) -> tuple[list[Content], int, int]:
        """The label where there is one, then the rows beside and under it, each within its column."""
        return self._rows(width).draw(self.cursor_sign())

    def _scroll_here(self) -> None:
        """Scroll to the row under the cursor, not to the first row of a long list."""
        if self.editor is None and self.has_focus:
            self._scroll_to_row()
        else:
            super()._scroll_here()

    def _scroll_to_row(self) -> None:
        rows = self._rows(self.size.width)
        if not self.spec.items:
            super()._scroll_here()
            return
        region = self.virtual_region
        if self.spec.folds and region.height + 2 < self.app.size.height // 2:
            self.scroll_parent(self._with_title(region))  # all of it: nothing moves with the cursor
            return
        heads = len(rows.heads())
        above = sum(len(rows.lines_of(index)) for index in range(self._at))
        above += heads if self._at else 0
        row = region._replace(y=region.y + above, height=len(rows.lines_of(self._at)))
        self.scroll_parent(row if above else self._with_title(row))
