"""Whether a person is here in another window: a lock of their own, given back by the system when they go."""

from __future__ import annotations

import os
from contextlib import ExitStack

from store.errors import Busy, StoreError
from store.rows.names import WORKSPACE, drafts_shard

from . import disk, locks
from .paths import path_of


class WindowLock:
    """One window that a person has open. Its methods never raise: not knowing is no reason to stop work."""

    def __init__(self, root: str, person: str, *, shared: bool) -> None:
        self._workspace = path_of(root, WORKSPACE)
        self._path = f"{path_of(root, drafts_shard(person))}.window"
        self._shared = shared
        self._held = ExitStack()
        self._is_first = False

    def is_first(self) -> bool:
        """Whether this is the person's only window, or the first of those still open. Holds until `leave`."""
        if not self._is_first:  # another that was first may have gone since
            self._is_first = True
            try:
                if not disk.is_there(self._workspace):
                    return True  # nothing is made again where the store was
                disk.make_folder(os.path.dirname(self._path), shared=self._shared)
                window = locks.locked(self._path, "", shared=False, patience=0)
                self._held.enter_context(window)
            except Busy:
                self._is_first = False
            except StoreError:
                pass
        return self._is_first

    def leave(self) -> None:
        """Give the place back."""
        self._held.close()
        self._is_first = False
