"""TinyDB over one shard: tables parsed when TinyDB first asks for them, only changed lines encoded again."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, MutableMapping
from typing import NoReturn

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Table

from store.rows import row_format
from store.rows.delta import Delta
from store.rows.row_format import Row, Rows
from store.rows.snapshot import Snapshot


class _Tables(MutableMapping[str, Rows]):
    """The shard's tables as TinyDB reads and replaces them."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self.replaced: dict[str, Rows] = {}
        self.appended: dict[str, Rows] = {}
        """Rows put after the last of tables that were not replaced."""

    def append(self, name: str, rows: Rows) -> None:
        table = self.replaced if name in self.replaced else self.appended
        table.setdefault(name, {}).update(rows)

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

    def read(self) -> dict[str, Rows]:
        return self.tables  # type: ignore[return-value]

    def write(self, data: dict[str, Rows]) -> None:
        """Does nothing: what TinyDB replaced is held until the next state is asked for."""

    def next_state(self, meta: Row) -> Snapshot:
        """The shard with what was changed; lines of rows that stayed the same are taken as they are.

        Raises Unwritable.
        """
        chunks = dict(self._snapshot.chunks)
        for name, rows in self.tables.appended.items():
            lines = [chunks[name]] if chunks.get(name) else []
            if rows:
                lines.append(row_format.chunk_of(rows))
            chunks[name] = row_format.join(lines)
        for name, rows in self.tables.replaced.items():
            old = self._snapshot.rows(name)
            known = dict(zip(old, row_format.lines(chunks.get(name, b"")), strict=True))
            chunks[name] = row_format.join(
                known[number] if old.get(number) is row else row_format.line(number, row)
                for number, row in rows.items()
            )
        return self._snapshot.following(meta, chunks, self.tables.replaced)


class ShardTable(Table):
    """A table whose rows are replaced, never changed in place, so that a snapshot stays as it was read."""

    def append(self, rows: Mapping[int, Row]) -> None:
        """Add rows at the end. Their numbers must be new in the whole shard, since nothing is looked up."""
        storage = self.storage
        assert isinstance(storage, ShardStorage)
        storage.tables.append(self.name, {str(number): row for number, row in rows.items()})
        self.clear_cache()

    def change(self, put: Mapping[int, Row], gone: Collection[int]) -> None:
        """Put rows in the place of those with their numbers, new ones by their numbers, and drop others."""

        def apply(table: dict[int, Mapping[str, object]]) -> None:
            for number in gone:
                del table[number]
            highest = max(table, default=0)
            returns = any(number < highest and number not in table for number in put)
            table.update(put)
            if returns:
                in_order = sorted(table.items())
                table.clear()
                table.update(in_order)

        self._update_table(apply)

    def update(self, *_: object, **__: object) -> NoReturn:
        raise TypeError("use change: rows are replaced, not changed in place")

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


def following(delta: Delta) -> Snapshot:
    """The state that the delta leads to. Raises Unwritable."""
    db = ShardDB(delta.base)
    first_new: int = delta.base.meta["next"]
    for name in {**delta.put, **delta.gone}:
        put, gone = delta.put.get(name, {}), delta.gone.get(name, ())
        if gone or any(number < first_new for number in put):
            db.of(name).change(put, gone)
        else:
            db.of(name).append(put)
    return db.next_state(delta.meta)
