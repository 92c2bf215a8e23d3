"""Words that have no place any more, in full, and what can be done with them by one key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

from method.wording import today_screen as say
from tui.app.theme import DIM
from tui.screens.dialogs.ask import Confirm
from tui.screens.dialogs.pick import BOX
from tui.screens.dialogs.pick_by_key import Way, ways
from tui.text import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from textual import events
    from textual.app import ComposeResult


class LeftOver(ModalScreen["str | None"]):
    """`offered` names ways of LEFT_WAYS beside putting away. Returns the way taken; None: all stays."""

    DEFAULT_CSS = (
        "LeftOver {" + BOX + "& #words { height: auto; max-height: 12; margin: 1 0; scrollbar-size: 1 1; } }"
    )

    def __init__(self, about: str, text: str, offered: Iterable[str], named: Mapping[str, str]) -> None:
        super().__init__()
        self._about, self._text = about, text
        self._ways = [
            Way(say.LEFT_WAYS[each][0], each, say.LEFT_WAYS[each][1].format(**named))
            for each in (*offered, "away")
        ]

    def compose(self) -> ComposeResult:
        """What it is, all of the words, the ways."""
        with Vertical():
            yield Static(words(self._about), classes="title", markup=False)
            with VerticalScroll(id="words"):
                yield Static(words(self._text, newlines=True), markup=False)
            yield Static(ways(self._ways), markup=False)
            yield Static(words(say.LEFT_KEYS, DIM), classes="keys", markup=False)

    def on_key(self, event: events.Key) -> None:
        """Its key takes a way; Esc and q step out; the others scroll."""
        pressed = event.character if event.is_printable else event.key
        taken = next((way.value for way in self._ways if way.key == pressed), None)
        if pressed in ("escape", "q"):
            event.stop()
            self.dismiss(None)
        elif taken == "copy":
            self.app.copy_to_clipboard(self._text)
            self.query_one(".keys", Static).update(words(say.LEFT_COPIED))
        elif taken == "away":
            question = Confirm(say.ASK_AWAY, yes=say.AWAY_YES, no=say.AWAY_NO)
            self.app.push_screen(question, self._put_away)
        elif taken is not None:
            self.dismiss(taken)

    def _put_away(self, yes: bool | None) -> None:
        if yes:
            self.dismiss("away")
