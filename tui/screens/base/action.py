"""A key and what it does."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import NamedTuple

_SHOWN_KEYS = {
    "enter": "Enter",
    "escape": "Esc",
    "tab": "Tab",
    "shift+tab": "Shift+Tab",
    "space": "Space",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "pagedown": "PgDn",
    "pageup": "PgUp",
    "backspace": "Backspace",
}


def _always() -> str:
    return ""


class KeyAction(NamedTuple):
    """A key and what it does; feeds the footer, the help and the palette.

    `key` is the character itself (`c`, `?`, `[`) or Textual's name (`enter`, `ctrl+p`). `why_not` gives one
    sentence when the action cannot be done now, else "". `in_footer` is False for keys only `?` shows.
    `changes`: it leads to a change of the plan, which a closed cycle refuses at this key already.
    """

    key: str
    name: str
    does: str
    run: Callable[[], Awaitable[object] | object]
    why_not: Callable[[], str] = _always
    in_footer: bool = True
    changes: bool = False

    @property
    def shown_key(self) -> str:
        """The key as people write it: `Ctrl-P`, `Enter`, `c`."""
        if self.key.startswith("ctrl+"):
            return "Ctrl-" + self.key[5:].upper()
        return _SHOWN_KEYS.get(self.key, self.key)
