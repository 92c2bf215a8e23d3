"""Asks for the words that a deed needs; without them the deed is not done."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from method.wording import draft as say
from tui.screens.dialogs.ask import AskLine

if TYPE_CHECKING:
    from tui.screens.base.team_place import TeamPlace

Then = Callable[[str], object]


def ask_words(
    place: TeamPlace, question: str, then: Then, *, value: str = "", about: str = "", again: bool = True
) -> None:
    """Ask, and call `then` with the words; it is not called where there are none.

    Where the deed is refused, the words stand in the field again under the reason, unless `again` is False.
    """

    def answered(text: str | None) -> None:
        if not text or not text.strip():
            return
        before = place.refused
        then(text)
        if again and place.refused != before:
            ask_words(place, question, then, value=text, about=place.last_trouble)

    place.app.push_screen(AskLine(question, value=value, about=about), answered)


def ask_reason(place: TeamPlace, key: str, then: Then) -> None:
    """Ask why the committed objective or key result of that key changes."""
    ask_words(place, say.ASK_REASON_CHANGED.format(key=key), then, again=False)
