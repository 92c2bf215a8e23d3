"""The field a sentence of the draft is typed in: every letter is kept, and shown to whoever reads along."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, Protocol

from method.wording.rules import BLANK
from tui.widgets.form.editor import Editor

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.timer import Timer

PAUSE = 0.6
"""Seconds without a letter after which the last word counts as finished."""
_ROOM = "draft"
_NEW, _HELD = "new", "held"


class SentenceKey(NamedTuple):
    """Which sentence is typed: its table and the document's id, for a new key result its objective's."""

    table: str
    id: str
    is_new: bool

    @property
    def place(self) -> str:
        """Where unfinished words are kept: `draft/key_results/held/<id>`."""
        return f"{_ROOM}/{self.table}/{_NEW if self.is_new else _HELD}/{self.id}"

    @classmethod
    def at(cls, place: str) -> SentenceKey | None:
        """The sentence whose words are kept at that place; None where something else is kept."""
        room, table, state, id = (*place.split("/", 3), "", "", "")[:4]
        if room != _ROOM or table not in ("objectives", "key_results") or state not in (_NEW, _HELD):
            return None
        return cls(table, id, state == _NEW)


class WordKeeper(Protocol):
    """Keeps unfinished words by their place, as every `TeamPlace` does."""

    def keep(self, place: str, text: str) -> None:
        """Keep the words typed there."""

    def kept(self, place: str) -> str | None:
        """The words kept there, or None."""

    def forget(self, place: str) -> None:
        """Throw the words kept there away."""


class SentenceField(Editor):
    """One line for the sentence that is typed, if any (`key`).

    `read` is called with the text within each change, so that letter and advice are painted together, and
    once more when the person pauses.
    """

    def __init__(self, keeper: WordKeeper, read: Callable[[str], None]) -> None:
        super().__init__()
        self._keeper, self._read = keeper, read
        self._timer: Timer | None = None
        self.key: SentenceKey | None = None
        self.seen = ""
        """The stored words when typing began: what a change of them is compared with."""
        self.is_contested = False
        """Whether somebody else has changed the stored words since."""
        self.is_paused = True
        """Whether the last word counts as finished."""
        self.listener = self._changed

    def open(self, key: SentenceKey, text: str) -> bool:
        """Begin with the words kept under `key`, else with `text`; True when kept words differ from it."""
        self.key, self.seen, self.is_contested, self.is_paused = key, text, False, True
        kept = self._keeper.kept(key.place)
        self.load_text(kept or text)
        self.move_cursor(self.document.end)
        return bool(kept) and kept != text

    def close(self) -> None:
        """Nothing is typed any more; the words stay kept."""
        self.key, self.is_contested, self.is_paused = None, False, True

    def give_up(self) -> None:
        """Close, and throw the kept words away."""
        if self.key is not None:
            self._keeper.forget(self.key.place)
        self.close()

    def replace_text(self, text: str) -> None:
        """Put other words in, kept and read as if they had been typed; the first blank is selected."""
        self.text = text
        self._changed(text)
        if not self.to_blank():
            self.move_cursor(self.document.end)

    @property
    def has_blank(self) -> bool:
        """Whether what is typed has a blank left to fill in."""
        return self.key is not None and BLANK in self.text

    def to_blank(self) -> bool:
        """Select the next blank, so that typing fills it; False where there is none."""
        at = self.text.find(BLANK, self.cursor_location[1])
        if at < 0:
            at = self.text.find(BLANK)
        if at >= 0:
            self.move_cursor((0, at))
            self.move_cursor((0, at + len(BLANK)), select=True)
        return at >= 0

    def pause(self) -> None:
        """Let the last word count as finished, and read again."""
        self.is_paused = True
        self.read_again()

    def read_again(self) -> None:
        """Show the words anew to whoever reads along: something beside them has changed."""
        if self.key is not None:
            self._read(self.text)

    def _changed(self, text: str) -> None:
        if self.key is None:
            return
        self._keeper.keep(self.key.place, text)
        if self._timer is not None:
            self._timer.stop()
        self.is_paused = False
        self._timer = self.set_timer(PAUSE, self.pause)
        self._read(text)
