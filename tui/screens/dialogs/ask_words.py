"""Asks for the words that a deed needs; without them the deed is not done."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from method.wording import draft as say
from tui.screens.dialogs.ask import AskLine

if TYPE_CHECKING:
    from tui.screens.base.place import Place

Then = Callable[[str], object]


def ask_words(place: Place, question: str, then: Then, *, value: str = "", about: str = "") -> None:
    """Ask, and call `then` with the words; it is not called where there are none."""

    def answered(text: str | None) -> None:
        if text and text.strip():
            then(text)

    place.app.push_screen(AskLine(question, value=value, about=about), answered)


def ask_reason(place: Place, key: str, then: Then) -> None:
    """Ask why the committed objective or key result of that key changes."""
    ask_words(place, say.ASK_REASON_CHANGED.format(key=key), then)
