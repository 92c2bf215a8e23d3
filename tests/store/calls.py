"""The system as the store's files see it, with something happening at one of its calls."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from typing import Any

from store.files import disk, locks, multi_file_commit

WRITING = {"open", "fchmod", "write", "fsync", "close", "replace", "link", "unlink", "mkdir", "chmod"}
READING = {"listdir", "lstat", "fstat", "read"}


class Calls:
    """Stands in for `os`: at the call of that number, counted from 1, something happens before it.

    With `only`, calls of these names alone are counted, and it happens at all of them from then on. Before a
    `close` nothing can happen: it does just after.
    """

    def __init__(self, at: int, happens: Callable[[], None], *, only: Collection[str] | None = None) -> None:
        self.count = 0
        self._at = at
        self._happens = happens
        self._only = only

    def __getattr__(self, name: str) -> Any:
        genuine = getattr(os, name)
        if name not in (self._only or WRITING | READING):
            return genuine

        def call(*words: object, **more: object) -> object:
            self.count += 1
            struck = self.count >= self._at if self._only else self.count == self._at
            if name == "close":
                genuine(*words, **more)
            if struck:
                self._happens()
            return None if name == "close" else genuine(*words, **more)

        return call


@contextmanager
def watched(calls: Calls) -> Iterator[None]:
    rooms = (disk, locks, multi_file_commit)
    for room in rooms:
        room.os = calls  # type: ignore[assignment]
    try:
        yield
    finally:
        for room in rooms:
            room.os = os
