"""One writer at a time: a lock file beside each file, made whole, never removed, given back by the system."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from time import monotonic, sleep

from store.errors import Busy, from_os

from . import disk

PATIENCE = 5.0
"""Seconds to wait for a lock."""
_POLL = 0.002


@contextmanager
def locked(path: str, shard: str, *, shared: bool, patience: float | None = None) -> Iterator[None]:
    """Hold the lock of the file at `path`. Raises Busy after `patience` seconds (None: PATIENCE).

    The lock is a file beside it that is never removed; the system frees the lock when its holder dies.
    """
    from filelock import unlock_descriptor

    folder, name = os.path.split(path)
    beside = os.path.join(folder, f".{name}.lock")
    until = monotonic() + (PATIENCE if patience is None else patience)
    try:
        while (handle := _lock(beside, shared=shared)) is None:
            if monotonic() >= until:
                raise Busy(shard)
            sleep(_POLL)
    except OSError as error:
        raise from_os(error, beside, "locked") from error
    try:
        yield
    finally:
        # Not by closing alone: a child forked meanwhile would hold it on. What was written is acknowledged.
        with suppress(OSError):
            unlock_descriptor(handle)
        with suppress(OSError):
            os.close(handle)


def _lock(path: str, *, shared: bool) -> int | None:
    """The lock file, open and locked; None where somebody else holds it."""
    from filelock import lock_descriptor

    if not os.path.lexists(path):
        _make_lock(path, shared=shared)
    handle = os.open(path, os.O_RDWR | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK)
    try:
        found = disk.plain_file(path, handle, shared)
        # Where it was removed meanwhile, another file is the lock.
        if lock_descriptor(handle, blocking=False) and _is_still(path, found):
            return handle
    except BaseException:
        os.close(handle)
        raise
    os.close(handle)
    return None


def _is_still(path: str, found: os.stat_result) -> bool:
    try:
        return os.stat(path).st_ino == found.st_ino
    except FileNotFoundError:
        return False


def _make_lock(path: str, *, shared: bool) -> None:
    """Make the lock file at once with its final mode: a writer killed here must not lock the group out."""
    beside = f"{path}.{os.urandom(8).hex()}.tmp"
    try:
        disk.write_new(beside, b"", shared=shared)
        try:
            os.link(beside, path)
        except FileExistsError:
            pass
        except OSError:  # a file system that knows no second name, and so no modes to get wrong
            with suppress(FileExistsError):
                os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW, 0o600))
    finally:
        with suppress(OSError):
            os.unlink(beside)
