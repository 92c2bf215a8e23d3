"""Keys in, cells out: Textual's driver, made to survive odd bytes, pastes and stalled lines."""

from __future__ import annotations

import codecs
import contextlib
import os
import re
import selectors
import sys
import termios
import time
from typing import TYPE_CHECKING
from weakref import WeakSet

from rich.color import ColorSystem
from rich.console import COLOR_SYSTEMS
from textual import constants, events
from textual.drivers.linux_driver import LinuxDriver

from tui.terminal import capabilities
from tui.terminal.diff_renderer import DiffRenderer
from tui.terminal.textual_internals import XTermParser

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.app import App

_POINTER_SHAPE = "\x1b]22;"
PASTE_START, PASTE_END = "\x1b[200~", "\x1b[201~"
_SHORTEST_BURST = 4  # different letters
_BURST_GAP = 0.004  # seconds; nobody types this fast
_LONGEST_PASTE = 1_000_000
# Escape, then a letter: two keys. (Sequences go on with one of these; ESC DEL is Alt-Backspace.)
_ESCAPE_THEN_KEY = re.compile("\x1b(?=[^\\[\\]OP_^\x1b\x7f])")


class Burst:
    """Tells a paste that comes as bare letters from typing, by its speed."""

    def __init__(self) -> None:
        self._letters: set[str] = set()
        self._last = 0.0

    def hears(self, text: str, now: float) -> bool:
        """Whether `text`, read at `now` (seconds), belongs to a burst. Held keys, j and k, are exempt."""
        if now - self._last > _BURST_GAP:
            self._letters.clear()
        self._last = now
        if "\x1b" not in text:
            self._letters.update(char for char in text if char.isprintable() and char not in "jk ")
        return len(self._letters) >= _SHORTEST_BURST


class OkrDriver(LinuxDriver):
    """The driver of a real terminal. `wire` knows what the terminal shows."""

    def __init__(
        self, app: App[None], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self.hang_up: Callable[[], object] = lambda: app.call_later(app.exit)
        colours = COLOR_SYSTEMS.get(app.console.color_system or "", ColorSystem.STANDARD)
        encoding = (sys.__stderr__ and sys.__stderr__.encoding) or "ascii"
        self.wire = DiffRenderer(colours, not capabilities.no_color(), encoding)

    def write(self, data: str) -> None:
        """Send it, except the shape of a mouse pointer: some terminals print what they do not know."""
        if not data.startswith(_POINTER_SHAPE):
            super().write(data)

    def start_application_mode(self) -> None:
        """Take the terminal; what it shows is unknown."""
        self.wire.forget()
        super().start_application_mode()  # type: ignore[no-untyped-call]

    def restore_now(self, last_words: str = "") -> None:
        """Give the terminal back, with a last word, without waiting: the line may be stalled or gone."""
        with contextlib.suppress(OSError, termios.error):
            if self.attrs_before is not None:
                termios.tcsetattr(self.fileno, termios.TCSANOW, self.attrs_before)
        with contextlib.suppress(OSError, AttributeError):  # the stream may be gone too
            out = sys.__stderr__.fileno()  # type: ignore[union-attr]
            os.set_blocking(out, False)
            os.write(out, b"\x1b[?2026l\x1b[?2004l\x1b[?7h\x1b[<u\x1b[?1049l\x1b[?25h\x1b[?1004l\r\n")
            os.write(out, last_words.replace("\n", "\r\n").encode(errors="replace"))
            os.set_blocking(out, True)

    def run_input_thread(self) -> None:
        """Read until told to stop. Bytes that are no UTF-8 show as a replacement sign."""
        decode = codecs.getincrementaldecoder("utf-8")(errors="replace").decode
        keys = _Keys(self)
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                if selector.select(constants.ESCAPE_DELAY if keys.waiting else 0.1):
                    data = os.read(self.fileno, 4096)
                    if not data:
                        self.hang_up()
                        break  # the terminal is gone
                    keys.take(decode(data))
                else:
                    keys.tick()
        keys.close()


class _Keys:
    """Turns what was read into key and paste events."""

    def __init__(self, driver: OkrDriver) -> None:
        self._driver = driver
        self._parser = XTermParser(False)
        self._burst = Burst()
        self._paste: str | None = None
        self.waiting = False  # an Escape that may begin a sequence

    def take(self, text: str) -> None:
        if self._paste is not None:
            text = self._collect(text)
        if self.waiting:
            self.waiting = False
            text = "\x1b" + text
        start = text.find(PASTE_START)
        if start >= 0:
            self._feed(text[:start])
            self._paste = ""
            text = self._collect(text[start + len(PASTE_START) :])
            if text:
                self.take(text)
            return
        if text == "\x1b" or (text.endswith("\x1b") and len(text) < 3):
            self._feed(text[:-1])
            self.waiting = True
            return
        self._feed(text)

    def tick(self) -> None:
        if self.waiting:
            self.waiting = False
            self._escape()
        for event in self._parser.tick():
            self._driver.process_message(event)

    def close(self) -> None:
        with contextlib.suppress(Exception):  # half a sequence is nobody's key
            for _ in self._parser.feed(""):
                pass

    def _collect(self, text: str) -> str:
        """Gather a bracketed paste; returns what follows it."""
        self._paste = (self._paste or "") + text
        inside, end, after = self._paste.partition(PASTE_END)
        if not end and len(inside) < _LONGEST_PASTE:
            return ""
        self._paste = None
        self._driver.process_message(events.Paste(inside[:_LONGEST_PASTE]))
        return after

    def _feed(self, text: str) -> None:
        if not text:
            return
        burst = self._burst.hears(text, time.monotonic())
        first, *rest = _ESCAPE_THEN_KEY.split(text)
        self._parse(first, burst)
        for piece in rest:
            self._escape()
            self._parse(piece, burst)

    def _escape(self) -> None:
        self._driver.process_message(events.Key("escape", "\x1b"))

    def _parse(self, text: str, burst: bool) -> None:
        if not text:
            return
        for event in self._parser.feed(text):
            if burst and isinstance(event, events.Key):
                mark_burst(event)
            self._driver.process_message(event)


_IN_BURST: WeakSet[events.Key] = WeakSet()


def mark_burst(event: events.Key) -> None:
    """Mark a key as part of a burst, to be ignored outside a field."""
    _IN_BURST.add(event)


def in_burst(event: events.Key) -> bool:
    """Whether a key came in a burst too fast for fingers."""
    return event in _IN_BURST
