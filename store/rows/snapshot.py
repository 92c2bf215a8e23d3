"""One shard as it stood when it was read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from store.documents.tables import SINGLETONS
from store.errors import Fact

from .names import models_of
from .row_format import Row, Rows, new_meta
from .table import How, Table, Trouble, model_at

if TYPE_CHECKING:
    from store.documents.base import Document


class Snapshot:
    """Frozen: a change makes a new snapshot. `chunks` are its tables (see row_format)."""

    def __init__(
        self,
        shard: str,
        meta: Row,
        chunks: Mapping[str, bytes],
        trouble: Trouble,
        older: Snapshot | None = None,
        *,
        sealed: bool = True,
        is_kept: bool = True,
    ) -> None:
        self.shard = shard
        self.is_kept = is_kept
        """Whether there is such a shard; False: nothing was written to it yet."""
        self.sealed = sealed
        """Whether every row was validated when it was written; else another program wrote here, or an
        earlier version of this one."""
        self.meta = meta
        self.chunks = chunks
        self.models = models_of(shard)
        self.trouble = trouble
        self._tables: dict[str, Table] = {}
        """Made when first asked for, from those of the state before."""
        self._former: dict[str, Table] = {**older._former, **older._tables} if older else {}

    @classmethod
    def empty(cls, shard: str, trouble: Trouble) -> Snapshot:
        """A shard that nothing was written to yet."""
        return cls(shard, new_meta(shard), {}, trouble, is_kept=False)

    def validate(self) -> None:
        """Read every table this program knows. Raises what `trouble` makes where one does not validate."""
        for table in self.models:
            self.documents(table)

    def following(self, meta: Row, chunks: Mapping[str, bytes], replaced: Mapping[str, Rows]) -> Snapshot:
        """The next state; `replaced` are tables whose rows are at hand."""
        made = Snapshot(self.shard, meta, chunks, self.trouble, self)
        for name, rows in replaced.items():
            made._table(name).seed(rows)
        return made

    def _table(self, table: str) -> Table:
        found = self._tables.get(table)
        if found is None:
            found = self._tables[table] = Table(
                table,
                self.chunks.get(table, b""),
                self.models.get(table, ""),
                self.trouble,
                self._former.pop(table, None),
                sealed=self.sealed,
            )
        return found

    def rows(self, table: str) -> Rows:
        """The table's rows by TinyDB's number. Not to be changed."""
        return self._table(table).rows()

    def documents(self, table: str) -> Sequence[Document]:
        """The table's documents, validated; a singleton that is missing comes with its defaults."""
        return self._table(table).documents() or self._default(table)

    def records(self, table: str) -> Sequence[object]:
        """The table's rows as light records; a singleton that is missing comes with its defaults."""
        return self._table(table).records() or self._default(table)

    def matching(self, table: str, field: str, value: str, how: How) -> Sequence[object]:
        """Documents or light records of the table with that value in that field."""
        return self._table(table).matching(field, value, how)

    def _default(self, table: str) -> Sequence[Document]:
        return (model_at(SINGLETONS[table])(),) if table in SINGLETONS else ()

    def whole(self, table: str, row: Row) -> Document:
        """A row of that table as a validated document."""
        return self._table(table).whole(row)

    def twins(self) -> Fact | None:
        """Where two documents of a table share an id; None: nowhere."""
        for table in self.models:
            ids = [row["id"] for row in self.rows(table).values()]
            if len(set(ids)) < len(ids):
                twice = next(id for id in ids if ids.count(id) > 1)
                return Fact("twins", table=table, id=twice)
        return None
