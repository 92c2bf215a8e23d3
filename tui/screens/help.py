"""All keys: those of the place, those that act everywhere, those of lists and fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from method.wording import screens as say
from tui.text import pad, words
from tui.theme import DIM, STRONG
from tui.widgets.row_list import Row, RowList

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.app import ComposeResult

    from tui.screens.place import Action

_KEY_CELLS = 12


class Help(ModalScreen[None]):
    """Lists every key with what it does; one that cannot act now says why."""

    DEFAULT_CSS = """
    Help { align: center middle; }
    Help > Vertical {
        width: 78; max-width: 96%; height: 92%; padding: 0 1;
        border: round ansi_default; background: ansi_default;
    }
    Help .keys { text-style: dim; }
    """

    def __init__(self, place: str, actions: Sequence[Action]) -> None:
        super().__init__()
        self._place = place
        self._actions = actions

    def compose(self) -> ComposeResult:
        """The list and how to close it."""
        with Vertical():
            yield RowList(self._rows())
            yield Static(words(say.HELP_CLOSE), classes="keys")

    def _rows(self) -> Iterable[Row]:
        everywhere = {"q", "?", "ctrl+p", "ctrl+z", "ctrl+l", "ctrl+c"}
        yield Row("here", say.HELP_HERE.format(place=self._place), heading=True)
        for action in self._actions:
            if action.key not in everywhere:
                yield _action_row(action)
        yield Row("everywhere", say.HELP_EVERYWHERE, heading=True)
        for action in self._actions:
            if action.key in everywhere:
                yield _action_row(action)
        for title, keys in (
            (say.HELP_LISTS, say.HELP_LIST_KEYS),
            (say.HELP_FIELDS, say.HELP_FIELD_KEYS),
            (say.HELP_ROWS, say.HELP_ROW_KEYS),
        ):
            yield Row(title, title, heading=True)
            for key, does in keys:
                yield Row(title + key, _line(key, does))

    def on_key(self, event: events.Key) -> None:
        """Close."""
        if event.key in ("escape", "q", "question_mark"):
            event.stop()
            self.dismiss(None)


def _action_row(action: Action) -> Row:
    why_not = action.why_not()
    if why_not:
        return Row(action.key, _line(action.shown_key, f"{action.does} {why_not}"), disabled=True)
    return Row(action.key, _line(action.shown_key, action.does))


def _line(key: str, does: str) -> Content:
    return Content.assemble((pad(key, _KEY_CELLS), STRONG), (" ", DIM)) + words(does)
