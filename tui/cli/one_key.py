"""Single keys from the terminal, without Enter."""

from __future__ import annotations

import os
import sys
import termios
import tty
from collections.abc import Callable, Iterator
from contextlib import contextmanager

_END = ("", "\x04", "\x00")
"""The stream has ended, or Ctrl-D says so (the last, where it came before the terminal was set)."""


@contextmanager
def single_keys() -> Iterator[Callable[[str, str], str]]:
    """Meanwhile the terminal hands over each key by itself, and shows none.

    Gives `key(among, otherwise)`: the next one that is among these letters; `otherwise` where the input ends.
    """
    handle = sys.stdin.fileno()
    before = termios.tcgetattr(handle)

    def key(among: str, otherwise: str) -> str:
        while True:
            typed = os.read(handle, 1).decode(errors="replace").lower()
            if typed in _END:
                return otherwise
            if typed in among:
                return typed

    try:
        tty.setcbreak(handle, termios.TCSADRAIN)
        yield key
    finally:
        termios.tcsetattr(handle, termios.TCSADRAIN, before)
