"""What the rows of a form tell the form and the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from tui.widgets.form.specs import RowsView


class Change(Message, namespace="collection"):
    """The base of the messages: the name of the rows, and the rows as shown."""

    def __init__(self, rows: RowsView, id: str = "", text: str = "", by: int = 0, seen: str = "") -> None:
        super().__init__()
        self.rows, self.name, self.part = rows, rows.name, rows.part
        self.id, self.text, self.by, self.seen = id, text, by, seen


class Added(Change, namespace="collection"):
    """A new row was typed (or, when rows are not typed here, asked for)."""


class Edited(Change, namespace="collection"):
    """The words of a row were changed; `seen` are those it had when typing began."""


class Opened(Change, namespace="collection"):
    """Enter on a row that opens."""


class Shifted(Change, namespace="collection"):
    """A row is to move `by` one place (-1 up, 1 down)."""


class Removed(Change, namespace="collection"):
    """A row is to be removed; `BroughtBack` may follow."""


class BroughtBack(Change, namespace="collection"):
    """The last removed row is to come back."""


class Typing(Change, namespace="collection"):
    """Words are being typed."""


class Further(Change, namespace="collection"):
    """A new row is begun in the part below; for the form."""
