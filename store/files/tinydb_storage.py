"""TinyDB over one shard: tables parsed when TinyDB first asks for them, only changed lines encoded again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, MutableMapping
from typing import Any, NoReturn

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Table

from store.rows.snapshot import Snapshot

from . import shard_format
from .shard_format import Row, Rows


class _Tables(MutableMapping[str, Any]):
    """The shard's tables as TinyDB reads and replaces them."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self.replaced: dict[str, Rows] = {}
        self.appended: dict[str, Rows] = {}
        """Rows put after the last of tables that were not replaced."""

    def append(self, name: str, number: str, row: Row) -> None:
        table = self.replaced if name in self.replaced else self.appended
        table.setdefault(name, {})[number] = row

    def __getitem__(self, name: str) -> Rows:
        if name in self.replaced:
            return self.replaced[name]
        if name not in self._snapshot.chunks and name not in self.appended:
            raise KeyError(name)
        return {**self._snapshot.rows(name), **self.appended.get(name, {})}

    def __setitem__(self, name: str, rows: Rows) -> None:
        self.replaced[name] = rows
        self.appended.pop(name, None)

    def __delitem__(self, name: str) -> None:
        self[name] = {}

    def __iter__(self) -> Iterator[str]:
        return iter({**self._snapshot.chunks, **self.replaced, **self.appended})

    def __len__(self) -> int:
        return len(list(iter(self)))


class ShardStorage(Storage):
    """Reads from a snapshot, gathers what TinyDB writes, and gives the next state."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self.tables = _Tables(snapshot)

    def read(self) -> dict[str, dict[str, Any]]:
        return self.tables  # type: ignore[return-value]

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Nothing yet: what TinyDB replaced is held until the next state is asked for."""

    def next_state(self, meta: Row) -> Snapshot:
        """The shard with what was changed; lines of rows that stayed the same are taken as they are.

        Raises ValueError for a number that JSON has no room for.
        """
        chunks = dict(self._snapshot.chunks)
        for name, rows in self.tables.appended.items():
            new = shard_format.join(shard_format.line(number, row) for number, row in rows.items())
            chunks[name] = shard_format.join([chunks[name], new]) if chunks.get(name) else new
        for name, rows in self.tables.replaced.items():
            old = self._snapshot.rows(name)
            known = dict(zip(old, shard_format.lines(chunks.get(name, b"")), strict=True))
            chunks[name] = shard_format.join(
                known[number] if old.get(number) is row else shard_format.line(number, row)
                for number, row in rows.items()
            )
        return self._snapshot.following(meta, chunks, self.tables.replaced)


class ShardTable(Table):
    """A table whose rows are replaced, never changed in place, so that a snapshot stays as it was read."""

    def append(self, number: int, row: Row) -> None:
        """Put the row after the last. The number must be new in the whole shard, so nothing is looked up."""
        storage = self.storage
        assert isinstance(storage, ShardStorage)
        storage.tables.append(self.name, str(number), row)
        self.clear_cache()

    def put(self, number: int, row: Row) -> None:
        """Put the row in the place of the one with that number."""

        def replace(table: dict[int, Any]) -> None:
            table[number] = row

        self._update_table(replace)

    def keep(self, wanted: Callable[[Row], bool]) -> None:
        """Drop the rows that are not wanted."""

        def select(table: dict[int, Any]) -> None:
            for number in [number for number, row in table.items() if not wanted(row)]:
                del table[number]

        self._update_table(select)

    def update(self, *_: Any, **__: Any) -> NoReturn:
        raise TypeError("use put: rows are replaced, not changed in place")

    update_multiple = upsert = update


class ShardDB(TinyDB):
    """TinyDB with such tables. Made afresh for every transaction: a long-lived one keeps stale numbers."""

    table_class = ShardTable

    def __init__(self, snapshot: Snapshot) -> None:
        super().__init__(snapshot, storage=ShardStorage)

    def of(self, name: str) -> ShardTable:
        found = self.table(name)
        assert isinstance(found, ShardTable)
        return found

    def next_state(self, meta: Row) -> Snapshot:
        """See ShardStorage.next_state."""
        storage = self.storage
        assert isinstance(storage, ShardStorage)
        return storage.next_state(meta)
