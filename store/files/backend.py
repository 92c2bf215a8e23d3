"""A store that lies in a folder: what the gateway asks of it, answered with files."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from store.errors import Damaged, NotAStore, NotOurStore, StoreError
from store.rows.names import WORKSPACE

from . import disk
from .paths import path_of
from .shard_cache import ShardCache

if TYPE_CHECKING:
    from datetime import date

    from store.backend import Presence, Problem
    from store.drafts import Drafts
    from store.errors import Fact
    from store.rows.delta import Delta
    from store.rows.snapshot import Snapshot

    from .drafts import DraftsFile
    from .shard_format import ShardFile


class FileBackend:
    """See Backend. Readers never lock: they see each shard as the last write left it."""

    def __init__(self, folder: str) -> None:
        self.where = folder
        self._cache = ShardCache(folder)

    @property
    def shared(self) -> bool:
        """Whether the folder lets its group in."""
        return self._cache.shared

    @property
    def read_only(self) -> bool:
        """Whether the folder may not be written to."""
        return not os.access(self.where, os.W_OK)

    @property
    def owner(self) -> int:
        """Whom the folder belongs to."""
        return os.stat(self.where).st_uid

    @property
    def exposed(self) -> str:
        """The folder's mode, where it lets others in."""
        mode = os.stat(self.where).st_mode & 0o7777
        return f"{mode:o}" if mode & 0o077 else ""

    def is_free(self) -> bool:
        """Whether there is no folder, or an empty one."""
        try:
            return not os.listdir(self.where)
        except FileNotFoundError:
            return True
        except OSError:
            return False

    def open(self) -> None:
        """See Backend.open."""
        disk.check_root(self.where)
        if not disk.is_there(path_of(self.where, WORKSPACE)):
            raise NotAStore(self.where)
        try:
            self.read(WORKSPACE)
        except Damaged as error:
            from . import backups

            if backups.nothing_of_ours(self.where, error):
                raise NotOurStore(self.where) from error
            raise

    def read(self, shard: str) -> Snapshot:
        """See Backend.read."""
        return self._cache.read(shard).snapshot

    def read_many(self, shards: Iterable[str]) -> Iterator[tuple[str, Snapshot | StoreError]]:
        """See Backend.read_many. One after the other."""
        for shard in filter(self.has, shards):
            try:
                yield shard, self.read(shard)
            except StoreError as trouble:
                yield shard, trouble

    def has(self, shard: str) -> bool:
        """Whether the shard has a file."""
        return self._cache.has(shard)

    def shards(self, cycle: str = "") -> Collection[str]:
        """See Backend.shards."""
        from .paths import all_shards, plans_in

        return list(plans_in(self.where, cycle) if cycle else all_shards(self.where))

    def stamp(self, shards: Iterable[str]) -> object:
        """See Backend.stamp."""
        return self._cache.stamp(shards)

    @contextmanager
    def changing(self, shards: Collection[str]) -> Iterator[LockedFiles]:
        """See Backend.changing."""
        from . import multi_file_commit

        with (
            multi_file_commit.locked(self.where, shards, shared=self.shared) as held,
            multi_file_commit.people_stay(self.where, held, shared=self.shared),
        ):
            for shard in filter(self._cache.first_time, held):
                disk.sweep(path_of(self.where, shard))
            yield LockedFiles(self._cache, held)

    def create(self, deltas: Sequence[Delta], *, shared: bool) -> None:
        """See Backend.create."""
        from .create_store import make_store

        make_store(self.where, deltas, shared=shared)

    def replace_all(self, deltas: Sequence[Delta], on: date) -> None:
        """See Backend.replace_all."""
        from .replace_store import replace_store

        replace_store(self.where, deltas, on.isoformat(), shared=self.shared)

    def drafts(self, person: str) -> Drafts:
        """See Backend.drafts."""
        from store.drafts import Drafts

        from .drafts import RefugeFiles

        return Drafts(self.draft_keeper(person), RefugeFiles(self.where, person))

    def draft_keeper(self, person: str) -> DraftsFile:
        """See Backend.draft_keeper."""
        from .drafts import DraftsFile

        return DraftsFile(self.where, person, shared=self.shared)

    def presence(self, person: str) -> Presence:
        """See Backend.presence."""
        from .window_lock import WindowLock

        return WindowLock(self.where, person, shared=self.shared)

    def check(self) -> list[Problem]:
        """See Backend.check."""
        from .health_check import check

        return check(self.where)

    def repair(self, problem: Problem) -> Fact:
        """See Backend.repair."""
        from .health_check import repair

        return repair(self.where, problem)

    def copies(self) -> list[str]:
        """See Backend.copies."""
        from .copies import copies

        return [copy.path for copy in copies(self.where)]

    def versions(self, problem: Problem) -> tuple[Snapshot, Snapshot]:
        """See Backend.versions."""
        from .versions import versions

        return versions(self.where, problem)

    def keep_before_merge(self, problem: Problem, on: date) -> str:
        """See Backend.keep_before_merge."""
        from .versions import keep_before_merge

        return keep_before_merge(self.where, problem, on)

    def put_away(self, problem: Problem, path: str, on: date) -> Fact:
        """See Backend.put_away."""
        from .versions import put_away

        return put_away(self.where, problem, path, on)


class LockedFiles:
    """See LockedShards."""

    def __init__(self, cache: ShardCache, shards: Collection[str]) -> None:
        self.shards = shards
        self._cache = cache
        self._read: dict[str, ShardFile] = {}

    def read(self, shard: str) -> Snapshot:
        """See LockedShards.read."""
        return self._file(shard).snapshot

    def _file(self, shard: str) -> ShardFile:
        if shard not in self._read:
            self._read[shard] = self._cache.read(shard)
        return self._read[shard]

    def write(self, deltas: Sequence[Delta], on: date) -> None:
        """See LockedShards.write."""
        from . import backups, multi_file_commit
        from .shard_format import file_of
        from .tinydb_storage import following

        folder, shared = self._cache.folder, self._cache.shared
        before = {delta.shard: self._file(delta.shard) for delta in deltas}
        after = {delta.shard: file_of(following(delta)) for delta in deltas}
        for file in before.values():
            backups.keep(folder, file, on.isoformat(), shared=shared)
        if WORKSPACE not in before and not os.path.isdir(backups.folder_of(folder, WORKSPACE)):
            backups.keep(folder, self._file(WORKSPACE), on.isoformat(), shared=shared)
        multi_file_commit.replace(
            folder,
            {shard: file.data for shard, file in before.items()},
            {shard: file.data for shard, file in after.items()},
            shared=shared,
        )
        for file in after.values():
            self._cache.hold(file)
