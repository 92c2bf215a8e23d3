"""Garbage typed at the program: it ends by its own ways out alone, hears keys afterwards, and does not grow.

`python -m benchmarks.faults --garbage 1000000` types that many bytes from a seed, on a terminal whose size
jumps about, absurd ones among them. q in the place opened first is one of the program's own ways out: then it
is opened again, in the next place.
"""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from itertools import cycle
from pathlib import Path
from random import Random
from typing import NamedTuple

from benchmarks.garbage import garbage
from benchmarks.startup import COMMAND, environment

PATIENCE = 120
PIECES = (1, 2, 3, 5, 10, 20, 50, 200, 1000)
"""Bytes typed at once: of few letters each may act as a key, many are taken for a paste."""
GROWTH = 40_000
"""KB that one run may still grow by after half of the bytes, when it has been in most places."""
SIZES = ((80, 24), (120, 40), (60, 20), (1, 1), (65535, 65535), (500, 3), (3, 500), (0, 0))
PLACES = ("review", "draft", "prework", "checkin", "today", "learn", "stack")
RESTORED = b"\x1b[?1049l"
"""The terminal is given back; Ctrl-C is the shell's from there on."""


class Garbled(NamedTuple):
    """`wrong` says of each end that was none of the program's own ways what it was; memory in KB."""

    typed: int
    left: int
    wrong: list[str]
    largest: int
    grown: int


class Typed:
    """The program on a terminal, at which bytes are typed."""

    def __init__(self, pid: int, handle: int) -> None:
        self.pid, self.handle = pid, handle
        self.seen = b""  # the last that came
        self.status: int | None = None

    def turn(self, columns: int, rows: int) -> None:
        """Make the window another size; the system tells the program."""
        fcntl.ioctl(self.handle, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))

    def types(self, data: bytes, quiet: float = 0.01) -> None:
        """Type it and read what comes, until nothing came for `quiet` seconds or the program ended."""
        with suppress(OSError):
            while data and not self.has_ended():
                _, ready, _ = select.select([], [self.handle], [], 0.05)
                if ready:
                    data = data[os.write(self.handle, data) :]
                self._reads(0)
            self._reads(quiet)

    def _reads(self, quiet: float) -> None:
        while select.select([self.handle], [], [], quiet)[0]:
            came = os.read(self.handle, 65536)
            if not came:
                return
            self.seen = (self.seen + came)[-200_000:]

    def waits_for(self, words: bytes, *, pressing: bytes = b"") -> bool:
        """Whether `words` come before the program ends or patience does; `pressing` again and again."""
        end = time.monotonic() + PATIENCE
        while words not in self.seen and time.monotonic() < end and not self.has_ended():
            self.types(pressing, 0.5 if pressing else 0.05)
        return words in self.seen

    def has_ended(self) -> bool:
        """Whether it has; then `status` says how. One that was set aside (Ctrl-Z) is taken up again."""
        if self.status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG | os.WUNTRACED)
            if pid and os.WIFSTOPPED(status):
                os.kill(self.pid, signal.SIGCONT)
            elif pid:
                self.status = os.waitstatus_to_exitcode(status)
        return self.status is not None

    @property
    def memory(self) -> int:
        """KB that the program holds; 0 where nobody can tell."""
        with suppress(OSError):
            found = re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{self.pid}/status").read_text())
            return int(found[1]) if found else 0
        return 0


@contextmanager
def running(store: Path, place: str, env: Mapping[str, str]) -> Iterator[Typed]:
    """The program in that place."""
    pid, handle = pty.fork()
    if pid == 0:
        fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        words = [sys.executable, "-m", "tui", "--store", str(store), place]
        os.execve(sys.executable, words, {**os.environ, **env})
    typed = Typed(pid, handle)
    try:
        yield typed
    finally:
        if not typed.has_ended():
            os.kill(pid, 9)
            os.waitpid(pid, 0)
        os.close(handle)


def garbled(store: Path, env: Mapping[str, str], size: int, seed: int) -> Garbled:
    """Type that many bytes."""
    chance, left, count, largest, grown = Random(seed), 0, 0, 0, 0
    wrong: list[str] = []
    for place in cycle(PLACES):
        if count >= size:
            return Garbled(count, left, wrong, largest, grown)
        with running(store, place, env) as typed:
            if not typed.waits_for(b"keys"):
                wrong.append(f"{place} did not open: {typed.seen[-300:]!r}")
                continue
            here, settled = 0, 0
            while count < size and not typed.has_ended():
                piece = _type_piece(typed, chance)
                count, here = count + piece, here + piece
                if here >= size // 2:
                    memory = typed.memory
                    settled = settled or memory
                    largest, grown = max(largest, memory), max(grown, memory - settled)
            if typed.has_ended():
                left += typed.status == 0
                if typed.status or b"Traceback" in typed.seen:
                    wrong.append(f"{place}, after {count} bytes: {typed.status}, {typed.seen[-600:]!r}")
            elif not _hears(typed):
                wrong.append(f"{place}, after {count} bytes: deaf or {typed.status}, {typed.seen[-600:]!r}")


def typed(size: int, seed: int) -> int:
    """Type that many bytes and print what came of it: 1 where it ended in another way, went deaf or grew."""
    with tempfile.TemporaryDirectory() as place:
        home = Path(place)
        env = environment(home, home)
        words = [sys.executable, "-c", COMMAND, "demo", str(home / "store")]
        subprocess.run(words, env=env, stdin=subprocess.DEVNULL, capture_output=True, check=True)
        done = garbled(home / "store", env, size, seed)
    print(
        f"{done.typed} bytes of garbage; left by its own keys {done.left} times, otherwise {len(done.wrong)}"
    )
    print(f"memory {done.largest} KB at most, {done.grown} KB more than half-way; bound {GROWTH}")
    for wrong in done.wrong:
        print(wrong)
    return 1 if done.wrong or done.grown > GROWTH else 0


def _type_piece(typed: Typed, chance: Random) -> int:
    moment, size = chance.random(), chance.choice(PIECES)
    if moment < 0.05:
        for _ in range(chance.randint(1, 20)):
            typed.turn(*chance.choice(SIZES))
    elif moment < 0.07:
        typed.types(b"", 0.15)  # half a sequence is none after that
    typed.types(garbage(chance, size))
    return size


def _hears(typed: Typed) -> bool:
    """Whether keys still do what they should: Ctrl-C asks, and Ctrl-C leaves."""
    typed.turn(80, 24)
    typed.types(b"", 2.5)  # a paste without an end has ended by then
    typed.seen = b""
    typed.waits_for(RESTORED, pressing=b"\x03")
    end = time.monotonic() + PATIENCE
    while not typed.has_ended() and time.monotonic() < end:
        typed.types(b"", 0.05)
    return typed.status == 0
