"""A real terminal for a program to run on, and what it shows: for what Pilot cannot see."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pyte

from tests.tui.at_rest import CAN_TELL, bytes_read, work_done
from tests.world import PATIENCE, ROOT

QUIET = 0.05 if CAN_TELL else 0.3
"""Seconds without a byte after which a program that rests has said all it had to say."""


class RealTerminal:
    """The far end of a pseudo-terminal, with a screen of its own."""

    def __init__(self, pid: int, handle: int, cols: int, rows: int) -> None:
        self.pid, self.handle = pid, handle
        self.screen = pyte.Screen(cols, rows)
        self._stream = pyte.ByteStream(self.screen)
        self.sent = b""  # everything that came so far
        self.status: int | None = None
        self.behind: Callable[[], Iterable[int]] = tuple
        """Processes that answer through the one that was started here, such as those of a server."""
        self.hears = True
        """Whether what was started reads the keys itself: of tmux and screen another process does."""

    @property
    def text(self) -> str:
        """What stands on the screen."""
        return "\n".join(line.rstrip() for line in self.screen.display)

    def reads(self, quiet: float = QUIET) -> bytes:
        """Everything that comes until the program rests and nothing came for `quiet` seconds."""
        end = time.monotonic() + PATIENCE
        before, seen = self._done(), b""
        while time.monotonic() < end:
            came = self.takes(QUIET)
            seen += came
            done = self._done()
            if not came and (done is not None or not CAN_TELL) and done == before:
                break
            before = done
        return seen + self.takes(quiet) if quiet > QUIET else seen

    def takes(self, quiet: float) -> bytes:
        """Everything that comes until nothing came for `quiet` seconds, whatever the program is about."""
        seen = b""
        while select.select([self.handle], [], [], quiet)[0]:
            data = self.reads_once()
            if not data:
                break
            seen += data
        return seen

    def _done(self) -> object:
        return work_done((self.pid, *self.behind())) if CAN_TELL else None

    def reads_once(self) -> bytes:
        """What is there now; empty when the program has closed its end."""
        try:
            data = os.read(self.handle, 65536)
        except OSError:
            return b""
        self._stream.feed(data)
        self.sent += data
        return data

    def waits_for(self, text: str) -> None:
        """Read until `text` is on the screen."""
        self.waits_until(lambda: text in self.text, f"{text!r} to show")

    def waits_until(self, is_so: Callable[[], bool], what: str = "it") -> None:
        """Read until something is so."""
        end = time.monotonic() + PATIENCE
        while not is_so():
            assert time.monotonic() < end, f"waited for {what} on:\n{self.text}"
            self.takes(0.02)

    def presses(self, keys: str | bytes) -> bytes:
        """Send keys as one piece; what came back."""
        sent = keys.encode() if isinstance(keys, str) else keys
        heard = bytes_read(self.pid) if self.hears else None
        os.write(self.handle, sent)
        return self._is_heard(heard, len(sent)) + self.reads()

    def _is_heard(self, before: int | None, count: int) -> bytes:
        """Wait until the program has read that many bytes more, or will read no more; what came meanwhile."""
        end, seen = time.monotonic() + PATIENCE, b""
        while before is not None and time.monotonic() < end:
            now = bytes_read(self.pid)
            if now is None or now >= before + count:
                break
            seen += self.takes(0.002)
        return seen

    def costs_to_show(self, keys: str, is_so: Callable[[], bool]) -> int:
        """Press keys, and wait until something is so: how many bytes came."""
        before = len(self.sent)
        self.presses(keys)
        self.waits_until(is_so)
        return len(self.sent) - before

    def types(self, words: str) -> None:
        """Send letters one by one, as hands do."""
        for char in words:
            os.write(self.handle, char.encode())
            time.sleep(0.01)
        self.reads()

    def ends(self) -> int:
        """Wait until the program ended; its exit status."""
        end = time.monotonic() + PATIENCE
        while self.status is None:
            assert time.monotonic() < end, f"still running:\n{self.text}"
            self.takes(0.02)
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = os.waitstatus_to_exitcode(status)
        self.takes(0.3)  # at once, where nobody else holds the terminal
        return self.status


@contextmanager
def real_terminal(
    *words: str | Path,
    size: tuple[int, int] = (80, 24),
    env: dict[str, str] | None = None,
    at: Path = ROOT,
) -> Iterator[RealTerminal]:
    """Run this Python with `words` on a terminal of `size`, in the folder `at`."""
    cols, rows = size
    pid, handle = pty.fork()
    if pid == 0:
        os.chdir(at)
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, cols, 0, 0))
        for name in ("COLUMNS", "LINES"):
            os.environ.pop(name, None)
        os.environ.update({"PYTHONPATH": str(ROOT), **(env or {})})
        os.execv(sys.executable, [sys.executable, *map(str, words)])
    terminal = RealTerminal(pid, handle, cols, rows)
    try:
        yield terminal
    finally:
        if terminal.status is None:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
        with suppress(OSError):
            os.close(handle)
