"""TinyDB over one shard: tables parsed when TinyDB first asks for them, only changed lines encoded again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, MutableMapping
from typing import Any, NoReturn

from tinydb import TinyDB
from tinydb.storages import Storage
from tinydb.table import Document as TinyDocument
from tinydb.table import Table

from . import layout
from .layout import Row, Rows
from .snapshot import Snapshot


class _Tables(MutableMapping[str, Any]):
    """The shard's tables as TinyDB reads and replaces them."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self.replaced: dict[str, Rows | None] = {}

    def __getitem__(self, name: str) -> Rows:
        if name in self.replaced:
            found = self.replaced[name]
        else:
            found = self._snapshot.rows(name) if name in self._snapshot.chunks else None
        if found is None:
            raise KeyError(name)
        return found

    def __setitem__(self, name: str, rows: Rows) -> None:
        self.replaced[name] = rows

    def __delitem__(self, name: str) -> None:
        self.replaced[name] = None

    def __iter__(self) -> Iterator[str]:
        names = dict.fromkeys([*self._snapshot.chunks, *self.replaced])
        return (name for name in names if self.replaced.get(name, ()) is not None)

    def __len__(self) -> int:
        return len(list(iter(self)))


class ShardStorage(Storage):
    """Reads from a snapshot, gathers what TinyDB writes, and gives the next state."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self._tables = _Tables(snapshot)

    def read(self) -> dict[str, dict[str, Any]]:
        return self._tables  # type: ignore[return-value]

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Nothing yet: the tables replaced are held until the next state is asked for."""

    def next_state(self, meta: Row) -> Snapshot:
        """The shard with what was changed; lines of rows that stayed the same are taken as they are.

        Raises ValueError for a number that JSON has no room for.
        """
        chunks = dict(self._snapshot.chunks)
        for name, rows in self._tables.replaced.items():
            if rows is None:
                chunks.pop(name, None)
                continue
            old = self._snapshot.rows(name)
            known = dict(zip(old, layout.lines(chunks.get(name, b"")), strict=True))
            chunks[name] = layout.join(
                known[number] if old.get(number) is row else layout.line(number, row)
                for number, row in rows.items()
            )
        following = self._snapshot.following(meta, chunks)
        for name, rows in self._tables.replaced.items():
            if rows is not None:
                following.seed(name, rows)
        return following


class ShardTable(Table):
    """A table whose rows are replaced, never changed in place, so that a snapshot stays as it was read."""

    def put(self, number: int, row: Row) -> None:
        """Put the row in place of the one with that number, or after the last."""

        def replace(table: dict[int, Any]) -> None:
            table[number] = row

        self._update_table(replace)

    def insert_as(self, number: int, row: Row) -> None:
        self.insert(TinyDocument(row, number))

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
