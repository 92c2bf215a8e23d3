"""A second kind of store, for tests only: in this process's memory. It proves that the protocol suffices.

A store is a name in STORES. Whoever opens it has a backend of their own, as with files.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from itertools import count
from threading import RLock
from typing import NamedTuple

from store.backend import Problem
from store.draft_keeper import replace_all
from store.drafts import Drafts, KeptDrafts
from store.errors import AlreadyThere, Busy, Damaged, Fact, NotAStore, StoreError
from store.rows import row_format
from store.rows.delta import Delta
from store.rows.names import WORKSPACE, cycle_of
from store.rows.row_format import Row
from store.rows.snapshot import Snapshot

Tables = dict[str, dict[int, bytes]]
"""Each table's lines by their number."""


class Shard(NamedTuple):
    meta: Row
    tables: Tables
    stamp: int
    """Never the same twice."""


class MemoryStore:
    """What is kept under one name."""

    def __init__(self, shared: bool) -> None:
        self.shared = shared
        self.shards: dict[str, Shard] = {}
        self.backups: dict[tuple[str, date], Shard] = {}
        self.drafts: dict[str, KeptDrafts] = {}
        self.windows: dict[str, object] = {}
        self.lock = RLock()
        self.stamps = count()

    def following(self, delta: Delta) -> Shard:
        """The shard with the change made. Raises Unwritable."""
        found = self.shards[delta.shard].tables if delta.base.is_kept else {}
        tables = {table: dict(lines) for table, lines in found.items()}
        for table, numbers in delta.gone.items():
            for number in numbers:
                del tables[table][number]
        for table, rows in delta.put.items():
            lines = {number: row_format.line(str(number), row) for number, row in rows.items()}
            tables[table] = dict(sorted({**tables.get(table, {}), **lines}.items()))
        return Shard(delta.meta, tables, next(self.stamps))


STORES: dict[str, MemoryStore] = {}


class MemoryBackend:
    """See store.backend.Backend."""

    read_only = False
    owner = 0
    exposed = ""

    def __init__(self, name: str) -> None:
        self.where = name

    @property
    def _store(self) -> MemoryStore:
        if self.where not in STORES:
            raise NotAStore(self.where)
        return STORES[self.where]

    @property
    def shared(self) -> bool:
        return self._store.shared

    def is_free(self) -> bool:
        return self.where not in STORES

    def open(self) -> None:
        self.read(WORKSPACE)

    def read(self, shard: str) -> Snapshot:
        def trouble(place: Fact) -> Exception:
            return Damaged(shard, f"{self.where}/{shard}", place)

        found = self._store.shards.get(shard)
        if found is None:
            return Snapshot.empty(shard, trouble)
        chunks = {table: row_format.join(lines.values()) for table, lines in found.tables.items()}
        return Snapshot(shard, found.meta, chunks, trouble)

    def read_many(self, shards: Iterable[str]) -> Iterator[tuple[str, Snapshot | StoreError]]:
        return ((shard, self.read(shard)) for shard in shards if self.has(shard))

    def has(self, shard: str) -> bool:
        return shard in self._store.shards

    def shards(self, cycle: str = "") -> Collection[str]:
        return [shard for shard in self._store.shards if not cycle or cycle_of(shard) == cycle]

    def stamp(self, shards: Iterable[str]) -> object:
        return [(shard, found.stamp) for shard in shards if (found := self._store.shards.get(shard))]

    @contextmanager
    def changing(self, shards: Collection[str]) -> Iterator[MemoryShards]:
        if not self._store.lock.acquire(timeout=5):
            raise Busy(min(shards))
        try:
            yield MemoryShards(self, self._store, shards)
        finally:
            self._store.lock.release()

    def create(self, deltas: Sequence[Delta], *, shared: bool) -> None:
        if not self.is_free():
            raise AlreadyThere(self.where)
        made = MemoryStore(shared)
        made.shards = {delta.shard: made.following(delta) for delta in deltas}
        STORES[self.where] = made

    def replace_all(self, deltas: Sequence[Delta], on: date) -> None:
        with self.changing(self.shards()):
            following = {delta.shard: self._store.following(delta) for delta in deltas}
            self._store.backups |= {(name, on): shard for name, shard in self._store.shards.items()}
            self._store.shards = following

    def drafts(self, person: str) -> Drafts:
        return Drafts(self.draft_keeper(person))

    def draft_keeper(self, person: str) -> MemoryDrafts:
        return MemoryDrafts(self._store, person)

    def presence(self, person: str) -> MemoryWindow:
        return MemoryWindow(self._store.windows, person)

    def check(self) -> list[Problem]:
        return []

    def repair(self, problem: Problem) -> Fact:
        raise StoreError("no_good_backup", path=problem.where)

    def copies(self) -> list[str]:
        return []

    def versions(self, problem: Problem) -> tuple[Snapshot, Snapshot]:
        raise StoreError("copy_of_nothing", path=problem.where)

    def keep_before_merge(self, problem: Problem, on: date) -> str:
        raise StoreError("copy_of_nothing", path=problem.where)

    def put_away(self, problem: Problem, path: str, on: date) -> Fact:
        raise StoreError("copy_of_nothing", path=problem.where)


class MemoryShards:
    """See store.backend.LockedShards."""

    def __init__(self, backend: MemoryBackend, store: MemoryStore, shards: Collection[str]) -> None:
        self.shards = shards
        self.read = backend.read
        self._store = store

    def write(self, deltas: Sequence[Delta], on: date) -> None:
        kept = self._store.shards
        for delta in deltas:
            assert delta.shard in self.shards
            assert not delta.base.is_kept or kept[delta.shard].meta["revision"] == delta.before
        following = {delta.shard: self._store.following(delta) for delta in deltas}
        for shard in kept.keys() & following.keys():
            self._store.backups.setdefault((shard, on), kept[shard])
        self._store.shards = {**kept, **following}


class MemoryDrafts:
    """See store.drafts.DraftKeeper."""

    aside = ""

    def __init__(self, store: MemoryStore, person: str) -> None:
        self._kept = store.drafts
        self._person = person

    def prepare(self) -> None:
        pass

    def read(self) -> KeptDrafts:
        return self._kept.get(self._person, KeptDrafts({}))

    def write(
        self,
        waiting: Mapping[str, str | None],
        mark: str | None,
        before: Callable[[Mapping[str, str]], None] = replace_all,
    ) -> None:
        kept = self.read()
        before({place: text for place, text in kept.texts.items() if place in waiting})
        texts = {place: text for place, text in {**kept.texts, **waiting}.items() if text is not None}
        self._kept[self._person] = KeptDrafts(texts, kept.mark if mark is None else mark)


class MemoryWindow:
    """See store.backend.Presence."""

    def __init__(self, windows: dict[str, object], person: str) -> None:
        self._windows = windows
        self._person = person

    def is_first(self) -> bool:
        return self._windows.setdefault(self._person, self) is self

    def leave(self) -> None:
        if self._windows.get(self._person) is self:
            del self._windows[self._person]
