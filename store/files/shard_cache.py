"""The shards of a store as their files were last read: what nobody wrote to since is not parsed again."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import cached_property
from typing import TYPE_CHECKING

from store.errors import GONE, NotAStore
from store.rows.names import WORKSPACE
from store.rows.snapshot import Snapshot

from . import disk, shard_format
from .paths import path_of
from .shard_format import ShardFile

if TYPE_CHECKING:
    from store.errors import Fact
    from store.rows.table import Trouble

_HELD = 64
"""Shards kept parsed in memory."""


class ShardCache:
    """What this process knows of the files in `folder`."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self._held: dict[str, ShardFile] = {}
        self._written: set[str] = set()

    @cached_property
    def shared(self) -> bool:
        """Whether the store is for a group."""
        return disk.is_shared(self.folder)

    def read(self, shard: str) -> ShardFile:
        """The shard as it is now. Raises NotAStore, NewerStore, Damaged, NotAllowed."""
        path = path_of(self.folder, shard)
        if shard != WORKSPACE:
            folder = os.path.dirname(path)
            disk.check_folder(os.path.dirname(folder), shared=self.shared)
            disk.check_folder(folder, shared=self.shared)
        data = disk.read(path, shared=self.shared)
        held = self._held.get(shard)
        if held is not None and held.data == data:
            return held
        trouble = self._trouble(shard, path)
        if data is None:
            found = self._without_file(shard, trouble)
        else:
            found = shard_format.read(shard, data, trouble, held.snapshot if held else None)
        self.hold(found)
        return found

    def _without_file(self, shard: str, trouble: Trouble) -> ShardFile:
        from . import backups

        if shard == WORKSPACE:
            raise NotAStore(self.folder)
        if backups.is_missed(self.folder, shard):
            raise trouble(GONE)
        return ShardFile.none(Snapshot.empty(shard, trouble))

    def _trouble(self, shard: str, path: str) -> Trouble:
        def damaged(place: Fact) -> Exception:
            from . import backups

            return backups.damaged(self.folder, shard, path, place)

        return damaged

    def hold(self, found: ShardFile) -> None:
        """Remember what is on the disk now, so that it need not be parsed again."""
        self._held[found.snapshot.shard] = found
        if len(self._held) > _HELD:
            self._held.pop(next(iter(self._held)), None)

    def first_time(self, shard: str) -> bool:
        """Whether this process has not written to the shard before."""
        if shard in self._written:
            return False
        self._written.add(shard)
        return True

    def has(self, shard: str) -> bool:
        """Whether the shard has a file."""
        return os.path.lexists(path_of(self.folder, shard))

    def stamp(self, shards: Iterable[str]) -> object:
        """Compares unequal once somebody has written to one of them; asks the file system only."""
        return tuple(_stamp(path_of(self.folder, shard)) for shard in shards)


def _stamp(path: str) -> tuple[int, ...]:
    try:
        found = os.stat(path)
    except OSError:
        return ()
    return found.st_ino, found.st_mtime_ns, found.st_ctime_ns, found.st_size
