"""Questions answered with one key: pick one of a few, or type words and say what they become."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Static

from method.wording import draft as say
from tui.app.theme import ACCENT
from tui.screens.dialogs.ask import AskLine
from tui.screens.dialogs.key_words import key_words
from tui.screens.dialogs.pick import BOX
from tui.text import words
from tui.widgets.form.editor import Editor

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual import events
    from textual.app import ComposeResult

_ENTER = "enter"


class Way(NamedTuple):
    """One answer: its key, what comes back, what it is called."""

    key: str
    value: str
    name: str


def ways(found: Sequence[Way]) -> Content:
    """A line for each, its key first."""
    lines = []
    for way in found:
        shown = say.KEY_ENTER if way.key == _ENTER else way.key
        lines.append(Content.assemble((f" {shown:<6}", ACCENT), words(way.name)))
    return Content("\n").join(lines)


class PickByKey(ModalScreen["str | None"]):
    """One of a few answers, each by its key. Returns its `value`; None: the person stepped out."""

    DEFAULT_CSS = "PickByKey {" + BOX + "& .title { margin-bottom: 1; } }"

    def __init__(self, question: str, found: Sequence[Way]) -> None:
        super().__init__()
        self._question, self._ways = question, tuple(found)

    def compose(self) -> ComposeResult:
        """Question, answers, how to step out."""
        with Vertical():
            yield Static(words(self._question, newlines=True), classes="title", markup=False)
            yield Static(ways(self._ways), markup=False)
            yield Static(key_words(say.BY_KEY_OUT), classes="keys", markup=False)

    def on_key(self, event: events.Key) -> None:
        """Its key takes an answer; Esc and q step out."""
        event.stop()
        pressed = event.character if event.is_printable else event.key
        taken = next((way.value for way in self._ways if way.key == pressed), None)
        if taken is not None:
            self.dismiss(taken)
        elif pressed in ("escape", "q"):
            self.dismiss(None)


class Answer(AskLine):
    """Words, then by one key what they become: `into`. Esc goes back to the words, and out of them."""

    DEFAULT_CSS = "Answer #into { display: none; } Answer.-asks #into { display: block; }"

    def __init__(self, question: str, found: Sequence[Way], *, kept_at: str) -> None:
        super().__init__(question, kept_at=kept_at)
        self._ways = tuple(found)
        self.into = ""
        """What the words are to become, once they were given in."""

    def on_mount(self) -> None:
        """Make room below the field for what the words can become, shown once they are entered."""
        self.query_one(Vertical).mount(
            Static(ways(self._ways), id="into", markup=False), before=self.query_one(".keys")
        )

    def on_editor_submitted(self, event: Editor.Submitted) -> None:
        """Enter: ask what the words become; with a single choice, take it."""
        event.stop()
        event.prevent_default()
        if not event.text.strip():
            self.dismiss(None)
        elif len(self._ways) < 2:
            self._take(self._ways[0].value if self._ways else "")
        else:
            self.set_class(True, "-asks")
            self.query_one(Editor).can_focus = False
            self.set_focus(None)
            self.query_one(".keys", Static).update(words(say.BACK_TO_WORDS))

    def _take(self, into: str) -> None:
        self.into = into
        if self._keeper is not None:
            self._keeper.answered(self._kept_at)
        self.dismiss(self.query_one(Editor).text)

    def on_key(self, event: events.Key) -> None:
        """With the words entered, a key says what they become."""
        if not self.has_class("-asks"):
            return
        event.stop()
        event.prevent_default()
        pressed = event.character if event.is_printable else event.key
        taken = next((way.value for way in self._ways if way.key == pressed), None)
        if taken is not None:
            self._take(taken)
        elif pressed == "escape":
            self.remove_class("-asks")
            editor = self.query_one(Editor)
            editor.can_focus = True
            editor.focus()
