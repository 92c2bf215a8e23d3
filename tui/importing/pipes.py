"""Reading a pipe to its end: one that sends nothing is said, and isn't waited for without end."""

from __future__ import annotations

import os
import select
import stat
import sys
from contextlib import contextmanager
from time import monotonic, sleep
from typing import TYPE_CHECKING

from method.wording import command_line as say

from .sheet_source import BadList

if TYPE_CHECKING:
    from collections.abc import Iterator

SAID_AFTER = 2.0
"""Seconds of silence after which the person is told what is waited for."""
SILENT = 60.0
"""Seconds of silence after which nothing more is expected."""
_STEP = 0.05
_CHUNK = 1 << 20


def is_pipe(path: str) -> bool:
    """Whether a pipe lies there: who opens it may wait without end."""
    try:
        return stat.S_ISFIFO(os.stat(path).st_mode)
    except OSError:
        return False


def read_pipe(path: str, most: int) -> bytes:
    """All that comes, `most` bytes at the utmost; `-` is stdin, at whose keyboard a person takes their time.

    Raises BadList where nothing came for SILENT seconds, OSError.
    """
    has_name = path != "-" and os.path.lexists(os.path.realpath(path))  # `<(command)` has none
    with _opened(path) as handle:
        found = bytearray()
        since, told = monotonic(), os.isatty(handle)
        while len(found) < most:
            data = _read_now(handle, min(_CHUNK, most - len(found)))
            if data:
                found += data
                since = monotonic()
                continue
            if data == b"" and (found or not has_name):
                break
            waited = monotonic() - since
            if waited > SILENT and not os.isatty(handle):
                raise BadList(say.PIPE_SILENT.format(path=path, seconds=round(SILENT)))
            if waited > SAID_AFTER and not told:
                sys.stderr.write(say.PIPE_WAITS.format(path=path) + "\n")
                sys.stderr.flush()
                told = True
            if data == b"":
                sleep(_STEP)  # nobody has opened the other end yet
    return bytes(found)


@contextmanager
def _opened(path: str) -> Iterator[int]:
    if path == "-":
        yield sys.stdin.fileno()
        return
    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    try:
        yield handle
    finally:
        os.close(handle)


def _read_now(handle: int, most: int) -> bytes | None:
    """What is there now; empty at the end, and where nobody writes yet; None where nothing came yet."""
    if not select.select([handle], [], [], _STEP)[0]:
        return None
    try:
        return os.read(handle, most)
    except BlockingIOError:
        return None
