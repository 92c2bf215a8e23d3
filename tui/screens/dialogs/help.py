"""All keys: those of the place, those that act everywhere, those of lists and fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.strip import Strip
from textual.widgets import Static

from method.wording import places
from method.wording import screens as say
from tui.app.theme import DIM, STRONG
from tui.text import pad, words, wrap
from tui.widgets.list.row_list import Row, RowList

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.app import ComposeResult

    from tui.screens.base.action import KeyAction

_KEY_CELLS = 13
_WIDEST = 78
_AROUND = 8  # border, padding, cursor and scrollbar beside the words


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

    def __init__(self, place: str, actions: Sequence[KeyAction]) -> None:
        super().__init__()
        self._place = place
        self._actions = actions

    def compose(self) -> ComposeResult:
        """The list and how to close it."""
        with Vertical():
            yield RowList(render=_drawn)
            yield Static(words(say.HELP_CLOSE), classes="keys", markup=False)

    def on_resize(self, event: events.Resize) -> None:
        """A sentence goes on below where the room ends."""
        self.query_one(RowList).replace(self._rows(min(_WIDEST, event.size.width * 96 // 100) - _AROUND))

    def _rows(self, cells: int) -> Iterable[Row]:
        place = places.PLACES_NAMES.get(self._place, self._place)
        everywhere = {"q", "?", "ctrl+p", "ctrl+z", "ctrl+l", "ctrl+c"}
        yield Row("here", say.HELP_HERE.format(place=place), heading=True)
        for action in self._actions:
            if action.key not in everywhere:
                yield from _action_rows(action, cells)
        yield Row("everywhere", say.HELP_EVERYWHERE, heading=True)
        for action in self._actions:
            if action.key in everywhere:
                yield from _action_rows(action, cells)
        for title, keys in (
            (say.HELP_LISTS, say.HELP_LIST_KEYS),
            (say.HELP_FIELDS, say.HELP_FIELD_KEYS),
            (say.HELP_ROWS, say.HELP_ROW_KEYS),
        ):
            yield Row(title, title, heading=True)
            for key, does in keys:
                yield from _lines(title + key, key, does, cells)

    def on_key(self, event: events.Key) -> None:
        """Close."""
        if event.key in ("escape", "q", "question_mark"):
            event.stop()
            self.dismiss(None)


def _action_rows(action: KeyAction, cells: int) -> Iterable[Row]:
    why_not = action.why_not()
    does = f"{action.does} {why_not}" if why_not else action.does
    return _lines(action.key, action.shown_key, does, cells, disabled=bool(why_not))


def _lines(name: str, key: str, does: str, cells: int, disabled: bool = False) -> Iterable[Row]:
    """A key with what it does; the cursor passes over the lines after the first."""
    first, *more = wrap(does, max(cells - _KEY_CELLS - 1, 12))
    lead = Content.assemble((pad(key, _KEY_CELLS), STRONG), " ")
    yield Row(name, lead + words(first), disabled=disabled, text=f"{key} {does}")
    for number, line in enumerate(more):
        rest = Content(" " * (_KEY_CELLS + 1)) + words(line, DIM if disabled else "")
        yield Row(f"{name} +{number}", data=rest, text="", heading=True)


def _drawn(row: Row, width: int, selected: bool) -> Content | Strip | str:
    return Strip(row.data.render_segments()) if isinstance(row.data, Content) else row.content
