"""Questions that stand in front of a place: yes or no, words; those with a list are in `pick`.

Each returns its answer, or None when the person stepped out:
`self.app.push_screen(Confirm("Remove it?"), self.on_answer)` or `await self.app.push_screen_wait(...)`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from textual import events
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from method.wording import screens as say
from tui.app.navigation import Announces
from tui.app.theme import CARE
from tui.screens.dialogs.key_words import key_words
from tui.screens.dialogs.pick import BOX, Pick, PickMany
from tui.text import words
from tui.widgets.form.editable_block import is_short
from tui.widgets.form.editor import Editor

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import ComposeResult

__all__ = ["AskLine", "Confirm", "Keeper", "Pick", "PickMany"]


class Confirm(ModalScreen[bool | None]):
    """A yes-or-no question, with lines under it. Only `y` means yes: an Enter may have been typed ahead."""

    DEFAULT_CSS = "Confirm {" + BOX + "& .about { text-style: dim; margin-top: 1; } }"

    def __init__(
        self,
        question: str,
        *,
        about: str = "",
        yes: str = say.YES,
        no: str = say.NO,
        is_leaving: bool = False,
    ) -> None:
        super().__init__()
        self.is_leaving = is_leaving
        self._question, self._about = question, about
        self._keys = say.CONFIRM_KEYS.format(yes=yes, no=no)

    def compose(self) -> ComposeResult:
        """Question and keys."""
        with Vertical():
            yield Static(words(self._question, newlines=True), classes="title", markup=False)
            if self._about:
                yield Static(words(self._about, newlines=True), classes="about", markup=False)
            yield Static(key_words(self._keys), classes="keys", markup=False)

    def on_key(self, event: events.Key) -> None:
        """y yes; n, Esc and q no."""
        event.stop()
        if event.key == "y":
            self.dismiss(True)
        elif event.key in ("n", "q", "escape"):
            self.dismiss(False)


@runtime_checkable
class Keeper(Protocol):
    """A place that keeps what is typed in front of it, as `TeamPlace` does."""

    def keep(self, place: str, text: str) -> None:
        """Keep these words."""

    def kept(self, place: str) -> str | None:
        """The words kept."""

    def forget(self, place: str) -> None:
        """They are no longer needed."""

    def asked_at(self, question: str) -> str:
        """Under which name an answer to that question is kept."""

    def answered(self, place: str) -> None:
        """The words are given; they can go once the deed is done."""


class AskLine(ModalScreen[str | None]):
    """Asks for a line (or, with `kind="text"`, lines) of words. `check` gives what is wrong with them, or "".

    The place behind keeps the words letter by letter, under `kept_at` where given; they return when the same
    is asked again, until the deed that needs them is done.
    """

    DEFAULT_CSS = "AskLine {" + BOX + "& .wrong { color: ansi_yellow; } }"

    def __init__(
        self,
        question: str,
        *,
        value: str = "",
        about: str = "",
        kind: str = "line",
        check: Callable[[str], str] | None = None,
        kept_at: str = "",
    ) -> None:
        super().__init__()
        self._question, self._about, self._value, self._kind = question, about, value, kind
        self._check = check
        self._keeper: Keeper | None = None
        self._kept_at = kept_at

    def compose(self) -> ComposeResult:
        """Question, field, what is wrong, keys."""
        with Vertical():
            yield Static(words(self._question, newlines=True), classes="title", markup=False)
            if self._about:
                yield Static(words(self._about, newlines=True), classes="dim", markup=False)
            yield Editor(self._value, kind=self._kind)
            yield Static("", classes="wrong", markup=False)
            yield Static(key_words(say.ASK_KEYS), classes="keys", markup=False)

    def on_mount(self) -> None:
        """The field takes the keys at once; words typed earlier are back."""
        behind = (each for each in reversed(self.app.screen_stack) if isinstance(each, Keeper))
        self._keeper = next(behind, None)
        editor = self.query_one(Editor)
        if self._keeper is not None:
            self._kept_at = self._kept_at or self._keeper.asked_at(self._question)
            if held := self._keeper.kept(self._kept_at):
                editor.load_text(held)
                editor.move_cursor(editor.document.end)
        editor.focus()
        if editor.text == self._value and is_short(self._value):
            editor.select_all()

    def on_editor_changed(self, event: Editor.Changed) -> None:
        """Every letter is kept."""
        event.stop()
        if self._keeper is None:
            return
        if event.text.strip() and event.text != self._value:
            self._keeper.keep(self._kept_at, event.text)
        else:
            self._keeper.forget(self._kept_at)

    def on_editor_submitted(self, event: Editor.Submitted) -> None:
        """Answer, unless something is wrong with it."""
        event.stop()
        wrong = self._check(event.text) if self._check else ""
        if wrong:
            self.query_one(".wrong", Static).update(words(wrong, CARE))
            return
        if self._keeper is not None:
            self._keeper.answered(self._kept_at)
        self.dismiss(event.text)

    def on_editor_left(self, event: Editor.Left) -> None:
        """Step out."""
        event.stop()
        self.dismiss(None)

    def on_editor_dropped(self, event: Editor.Dropped) -> None:
        """The field could not take all that was typed or pasted."""
        event.stop()
        self.query_one(".wrong", Static).update(words(event.sentence, CARE))

    def on_screen_resume(self) -> None:
        """What has to be said on every screen is said here, too."""
        if isinstance(self.app, Announces) and self.app.standing:
            self.stand(self.app.standing)

    def stand(self, message: str) -> None:
        """Show one line in place of the last."""
        self.query_one(".wrong", Static).update(words(message, CARE))

    def say(self, message: str, kind: str = "plain") -> None:
        """A notice, where what is wrong would stand."""
        self.query_one(".wrong", Static).update(words(message))
