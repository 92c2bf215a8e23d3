"""Keys in, cells out: Textual's driver, made to survive odd bytes, pastes and stalled lines."""

from __future__ import annotations

import codecs
import contextlib
import os
import selectors
import shutil
import sys
import termios
import time
from typing import TYPE_CHECKING, Final

from rich.color import ColorSystem
from rich.console import COLOR_SYSTEMS
from textual import constants, events
from textual.drivers.linux_driver import LinuxDriver
from textual.geometry import Size
from textual.messages import TerminalSupportsSynchronizedOutput

from tui.terminal import capabilities
from tui.terminal.bursts import Burst, Letters, mark_burst
from tui.terminal.diff_renderer import DiffRenderer
from tui.terminal.input_tokens import InputTokens
from tui.terminal.textual_internals import XTermParser

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from textual.app import App
    from textual.message import Message

    from tui.terminal.input_tokens import Token

_UNWANTED = (
    "\x1b]22;",  # the shape of a mouse pointer: some terminals print what they do not know
    "\x1b[?2048",  # sizes within what is typed: the system tells them, and nobody can type them
    "\x1b[?1004h",  # whether the window is in front: the keys that come are for us
)
_HEARD = (events.Key, Letters, events.Paste, TerminalSupportsSynchronizedOutput)
"""All that a terminal can tell the program; nobody asked for more."""
MOST_COLUMNS, MOST_ROWS = 500, 200
"""The largest screen that is drawn: what a client claims of itself must not fill the memory."""
_BREAKS: Final = {"enter": "\n", "ctrl+j": "\n", "tab": "\t"}
_ENTER_WAITS, _LOOK = 0.05, 0.1  # seconds


def drawn_size(columns: int, rows: int) -> Size:
    """The part of a terminal of that size that is drawn on."""
    return Size(min(columns, MOST_COLUMNS), min(rows, MOST_ROWS))


class OkrDriver(LinuxDriver):
    """The driver of a real terminal. `wire` knows what the terminal shows."""

    def __init__(
        self, app: App[None], *, debug: bool = False, mouse: bool = True, size: tuple[int, int] | None = None
    ) -> None:
        size = size or drawn_size(*shutil.get_terminal_size())
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self.hang_up: Callable[[], object] = lambda: app.call_later(app.exit)
        colours = COLOR_SYSTEMS.get(app.console.color_system or "", ColorSystem.STANDARD)
        encoding = (sys.__stderr__ and sys.__stderr__.encoding) or "ascii"
        self.wire = DiffRenderer(colours, not capabilities.no_color(), encoding)

    def write(self, data: str) -> None:
        """Send it, except what is unwanted."""
        if not data.startswith(_UNWANTED):
            super().write(data)

    def process_message(self, message: Message) -> None:
        """Hand on what was asked for; a client may type any answer."""
        if isinstance(message, _HEARD):
            super().process_message(message)

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
        keys, last = _Keys(self), time.monotonic()
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                patience = keys.patience
                if selector.select(_LOOK if patience is None else min(patience, _LOOK)):
                    data = os.read(self.fileno, 4096)
                    if not data:
                        self.hang_up()
                        break  # the terminal is gone
                    keys.take(decode(data))
                    last = time.monotonic()
                elif patience is not None and time.monotonic() - last > patience - 0.01:
                    keys.tick()


class _Keys:
    """Turns what was read into events: keys, letters of a burst in one piece, pastes."""

    def __init__(self, driver: OkrDriver, clock: Callable[[], float] = time.monotonic) -> None:
        self._driver, self._clock = driver, clock
        self._parser = XTermParser(False)
        self._tokens = InputTokens(constants.ESCAPE_DELAY)
        self._burst = Burst()
        self._letters: Letters | None = None  # the last that was sent on, and nothing after it
        self._held: list[Message] = []  # Enter at the end of a long burst: more may come

    @property
    def patience(self) -> float | None:
        """Seconds to wait for more before `tick`; None where nothing waits for more."""
        return _ENTER_WAITS if self._held else self._tokens.patience

    def take(self, text: str) -> None:
        """Send on what `text` holds."""
        self._send(self._tokens.take(text))

    def tick(self) -> None:
        """Nothing came for so long."""
        held, self._held = self._held, []
        for key in held:
            self._post(key)
        self._send(self._tokens.rest())

    def _send(self, tokens: Iterable[Token]) -> None:
        found = [event for token in tokens for event in self._events(token)]
        keys = [each for each in found if isinstance(each, events.Key)]
        typed = "".join(map(_letter, keys))
        if any(each.key == "escape" for each in keys):
            typed = ""  # hands do that, typing ahead on a slow line
        is_burst = self._burst.hears(typed, self._clock())
        found, self._held = [*self._held, *found], []
        while is_burst and self._burst.is_long and found and _breaks(found[-1]):
            self._held.insert(0, found.pop())  # the paste may go on, or this was Enter
        for event in found:
            if is_burst and isinstance(event, events.Key):
                self._send_of_burst(event)
            else:
                self._post(event)

    def _send_of_burst(self, event: events.Key) -> None:
        mark_burst(event)
        letter = _letter(event) or (_breaks(event) if self._burst.is_long else "")
        if not letter:
            self._post(event)
        elif self._letters is None or not self._letters.join(letter):
            self._post(Letters(letter))

    def _events(self, token: Token) -> Iterator[Message]:
        match token.kind:
            case "escape":
                yield events.Key("escape", token.text)
            case "paste":
                yield events.Paste(token.text)
            case "text":
                yield from self._parsed(token.text)
            case "sequence":
                parsed = self._parsed(token.text)
                if not parsed:  # else it would wait for more, and take it all for letters at last
                    self._parser = XTermParser(False)
                yield from parsed

    def _parsed(self, text: str) -> list[Message]:
        try:
            return list(self._parser.feed(text))
        except Exception:  # whatever a terminal sends, it ends no program
            self._parser = XTermParser(False)
            return []

    def _post(self, event: Message) -> None:
        self._letters = event if isinstance(event, Letters) else None
        self._driver.process_message(event)


def _letter(event: events.Key) -> str:
    """The sign that is typed, where it is one, without a modifier; else nothing."""
    return event.character or "" if event.is_printable and "+" not in event.key else ""


def _breaks(event: Message) -> str:
    """What a key means within a paste, though it is no letter."""
    return _BREAKS.get(event.key, "") if isinstance(event, events.Key) else ""
