"""Whether the terminal's own background is dark or light: by COLORFGBG, or by asking the terminal (OSC 11).

It is asked before anything heavy is imported and looked for when the first frame is ready, so that the answer
costs no time. Keys typed meanwhile are kept; an answer that comes later is dropped by who reads the keys.
"""

from __future__ import annotations

import os
import re
import select
import sys
import termios
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tui.terminal.palette import Ground

_QUESTION = b"\x1b]11;?\x1b\\"
_ANSWER = re.compile(rb"\x1b\]11;([^\x07\x1b]*)(?:\x07|\x1b\\)")
_COLOUR = re.compile(r"(?:rgba?:([0-9a-f]{1,4})/([0-9a-f]{1,4})/([0-9a-f]{1,4})|#([0-9a-f]{6}))", re.I)
_LIGHT_INDICES = frozenset({7, 15})
_SILENT_TERMINALS = ("linux", "dumb", "vt", "ansi", "cons", "unknown")
"""Kinds that do not answer, some of which would print the question."""
PATIENCE = 0.1
"""Seconds to wait for the answer once the first frame is ready."""


def from_environment(environ: Mapping[str, str] | None = None) -> Ground | None:
    """What COLORFGBG says (`15;0`, `0;default;15`); None where it says nothing that is known."""
    env = os.environ if environ is None else environ
    last = env.get("COLORFGBG", "").rpartition(";")[2]
    if not last.isdigit() or not 0 <= int(last) <= 15:
        return None
    return "light" if int(last) in _LIGHT_INDICES else "dark"


def in_answer(data: bytes) -> Ground | None:
    """The background told in what a terminal sent; None where there is no answer that can be read."""
    found = _ANSWER.search(data)
    colour = _COLOUR.match(found[1].decode("ascii", "replace")) if found else None
    if colour is None:
        return None
    if colour[4]:
        parts = [int(colour[4][at : at + 2], 16) / 255 for at in (0, 2, 4)]
    else:
        parts = [int(part, 16) / (16 ** len(part) - 1) for part in colour.groups()[:3]]
    red, green, blue = parts
    return "light" if 0.299 * red + 0.587 * green + 0.114 * blue > 0.5 else "dark"


class Asked:
    """A question put to the terminal, with the echo off until it is looked for."""

    def __init__(self, keys: int, screen: int) -> None:
        self._keys = keys
        self._before = termios.tcgetattr(keys)
        quiet = [*self._before]
        quiet[3] &= ~(termios.ECHO | termios.ICANON)
        termios.tcsetattr(keys, termios.TCSANOW, quiet)
        os.write(screen, _QUESTION)

    def answer(self, patience: float = PATIENCE) -> tuple[Ground | None, bytes]:
        """The background, and the keys that were typed meanwhile. The terminal is as it was before."""
        data, end = b"", monotonic() + patience
        while _ANSWER.search(data) is None:
            if not select.select([self._keys], [], [], max(end - monotonic(), 0))[0]:
                break
            read = os.read(self._keys, 4096)
            if not read:
                break
            data += read
        self.restore()
        return in_answer(data), _ANSWER.sub(b"", data)

    def restore(self) -> None:
        """Give the terminal its echo back."""
        termios.tcsetattr(self._keys, termios.TCSANOW, self._before)


def ask(environ: Mapping[str, str] | None = None) -> Asked | None:
    """Ask the terminal; None where there is none, or none that would answer."""
    env = os.environ if environ is None else environ
    if env.get("TERM", "dumb").startswith(_SILENT_TERMINALS):
        return None
    try:
        keys, screen = sys.__stdin__.fileno(), sys.__stderr__.fileno()  # type: ignore[union-attr]
        if os.isatty(keys) and os.isatty(screen):
            return Asked(keys, screen)
    except (OSError, AttributeError, ValueError, termios.error):
        pass
    return None
