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
def locked(
    path: str, shard: str, *, shared: bool, patience: float | None = None, together: bool = False
) -> Iterator[None]:
    """Hold the lock of the file at `path`. Raises Busy after `patience` seconds (None: PATIENCE).

    The lock is a file beside it that is never removed; the system frees the lock when its holder dies.
    `together`: with everybody else who asks so, against those who hold it alone.
    """
    from filelock import unlock_descriptor

    folder, name = os.path.split(path)
    beside = os.path.join(folder, f".{name}.lock")
    until = monotonic() + (PATIENCE if patience is None else patience)
    try:
        while (handle := _lock(beside, shared=shared, together=together)) is None:
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


def _lock(path: str, *, shared: bool, together: bool) -> int | None:
    """The lock file, open and locked; None where somebody else holds it."""
    if not os.path.lexists(path):
        _make_lock(path, shared=shared)
    handle = os.open(path, os.O_RDWR | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK)
    try:
        found = disk.plain_file(path, handle, shared)
        # Where it was removed meanwhile, another file is the lock.
        if _take(handle, together) and _is_still(path, found):
            return handle
    except BaseException:
        os.close(handle)
        raise
    os.close(handle)
    return None


def _take(handle: int, together: bool) -> bool:
    """Whether the lock could be had at once."""
    if not together:
        from filelock import lock_descriptor

        return lock_descriptor(handle, blocking=False)
    import fcntl  # filelock's own locks are for one holder; these are the same, for several

    try:
        fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


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
