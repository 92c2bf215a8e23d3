"""All keys: those of the place, those that act everywhere, those of lists and fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual import events
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.strip import Strip
from textual.widgets import Static

from method.wording import places
from method.wording import screens as say
from tui.app.theme import ACCENT, DIM, HEADING
from tui.screens.dialogs.key_words import key_words
from tui.text import pad, width, words, wrap
from tui.widgets.list.row_list import Row, RowList

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual.app import ComposeResult
    from textual.geometry import Size

    from tui.screens.base.action import KeyAction

_KEY_CELLS = 13
_NARROW, _TWO_FROM, _WIDEST = 78, 100, 150
"""Cells of the box with one column, of a screen from which there are two, and of the box at most."""
_AROUND = 8  # border, padding, cursor and scrollbar beside the words
_PLACES = {place.key: place.does for place in places.PLACES.values()}
_EVERYWHERE = frozenset({"q", "?", "ctrl+p", "ctrl+z", "ctrl+l", "ctrl+c"})


class Help(ModalScreen[None]):
    """Lists every key with what it does, this place first; one that cannot act now says why.

    Where it is wide, what holds everywhere stands beside it.
    """

    DEFAULT_CSS = """
    Help { align: center middle; }
    Help > Vertical {
        width: 78; max-width: 96%; height: 92%; padding: 0 1;
        border: round ansi_bright_cyan; background: ansi_default;
    }
    Help.-two > Vertical { width: 150; }
    Help Horizontal { height: 1fr; }
    Help #everywhere { display: none; }
    Help.-two #everywhere { display: block; border-left: solid $border; padding: 0 0 0 1; }
    Help .keys { height: 1; }
    """

    def __init__(self, place: str, actions: Sequence[KeyAction]) -> None:
        super().__init__()
        self._place = place
        self._actions = actions
        self._drawn_for: Size | None = None

    def compose(self) -> ComposeResult:
        """The lists and how to close them."""
        here, everywhere = self._rows(self.app.size)
        with Vertical():
            with Horizontal():
                yield RowList(here, _drawn, id="here", tints=False)
                yield RowList(everywhere, _drawn, id="everywhere", tints=False, show_cursor_unfocused=False)
            yield Static(key_words(say.HELP_CLOSE), classes="keys", markup=False)

    def on_resize(self, event: events.Resize) -> None:
        """A sentence goes on below where the room ends."""
        if event.size != self._drawn_for:
            here, everywhere = self._rows(event.size)
            self.query_one("#here", RowList).replace(here)
            self.query_one("#everywhere", RowList).replace(everywhere)

    def _rows(self, size: Size) -> tuple[list[Row], list[Row]]:
        """The rows of both lists; where there is room for one only, all stand in the first."""
        self._drawn_for = size
        two = size.width >= _TWO_FROM
        self.set_class(two, "-two")
        room = min(_WIDEST if two else _NARROW, size.width * 96 // 100)
        cells = (room - 4) // 2 - 6 if two else room - _AROUND
        here, everywhere = self._here(cells), self._everywhere(cells)
        return (here, everywhere) if two else ([*here, *everywhere], [])

    def on_mount(self) -> None:
        """The keys move in this place's list first."""
        self.query_one("#here", RowList).focus()

    def _here(self, cells: int) -> list[Row]:
        place = places.PLACES_NAMES.get(self._place, self._place)
        found = [Row("here", words(say.HELP_HERE.format(place=place), HEADING), heading=True)]
        several = [action for action in self._actions if not _is_everywhere(action)]
        keys = min(max((width(each.shown_key) for each in several), default=0) + 1, _KEY_CELLS)
        if not self.has_class("-two"):
            keys = _KEY_CELLS  # one column for both lists
        for action in several:
            found += _action_rows(action, cells, keys)
        return found

    def _everywhere(self, cells: int) -> list[Row]:
        found = [Row("everywhere", words(say.HELP_EVERYWHERE, HEADING), heading=True)]
        for action in self._actions:
            if _is_everywhere(action):
                found += _action_rows(action, cells)
        for title, keys in (
            (say.HELP_LISTS, say.HELP_LIST_KEYS),
            (say.HELP_FIELDS, say.HELP_FIELD_KEYS),
            (say.HELP_ROWS, say.HELP_ROW_KEYS),
        ):
            found.append(Row(title, words(title, HEADING), heading=True))
            for key, does in keys:
                found += _lines(title + key, key, does, cells)
        return found

    def on_key(self, event: events.Key) -> None:
        """Close; left and right turn to the other list."""
        if event.key in ("left", "right", "tab", "shift+tab") and self.has_class("-two"):
            event.stop()
            here = self.query_one("#here", RowList)
            (self.query_one("#everywhere", RowList) if here.has_focus else here).focus()
            return
        if event.key in ("escape", "q", "question_mark"):
            event.stop()
            self.dismiss(None)


def _is_everywhere(action: KeyAction) -> bool:
    """Whether it does the same in every place: a place may use another's letter for its own."""
    return action.key in _EVERYWHERE or _PLACES.get(action.key) == action.does


def _action_rows(action: KeyAction, cells: int, keys: int = _KEY_CELLS) -> Iterable[Row]:
    why_not = action.why_not()
    does = f"{action.does} {why_not}" if why_not else action.does
    return _lines(action.key, action.shown_key, does, cells, disabled=bool(why_not), keys=keys)


def _lines(
    name: str, key: str, does: str, cells: int, disabled: bool = False, keys: int = _KEY_CELLS
) -> Iterable[Row]:
    """A key with what it does; the cursor passes over the lines after the first."""
    first, *more = wrap(does, max(cells - keys - 1, 12))
    lead = Content.assemble((pad(key, keys), DIM if disabled else ACCENT), " ")
    yield Row(name, lead + words(first, DIM if disabled else ""), disabled=disabled, text=f"{key} {does}")
    for number, line in enumerate(more):
        rest = Content(" " * (keys + 1)) + words(line, DIM if disabled else "")
        yield Row(f"{name} +{number}", data=rest, text="", heading=True)


def _drawn(row: Row, width: int, selected: bool) -> Content | Strip | str:
    if isinstance(row.data, Content):
        return Strip(row.data.render_segments())
    return Strip(row.content.render_segments()) if isinstance(row.content, Content) else row.content
