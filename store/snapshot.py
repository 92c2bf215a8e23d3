"""One shard as it stood when it was read: rows, documents or light records, made when first asked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any

from . import layout
from .documents.plan import SINGLETONS
from .layout import Row, Rows
from .migrations import migrated
from .shards import models_of

if TYPE_CHECKING:
    from pydantic import ValidationError

    from .documents.base import Document

Trouble = Callable[[str], Exception]
"""Makes the error to raise, given the place in the shard."""
_models: dict[str, type[Document]] = {}


def model_at(address: str) -> type[Document]:
    """The model at `module:Class`."""
    found = _models.get(address)
    if found is None:
        module, _, name = address.partition(":")
        found = _models[address] = getattr(import_module(module), name)
    return found


def first_fault(error: ValidationError) -> tuple[str, str]:
    """The first thing wrong: the field and why."""
    fault = error.errors(include_url=False, include_input=False, include_context=False)[0]
    why = fault["msg"].removeprefix("Value error, ")
    return ".".join(str(part) for part in fault["loc"]), f"{why[0].lower()}{why[1:]}"


class Snapshot:
    """Frozen. What an older one parsed and validated is used again for the lines that are still the same."""

    def __init__(
        self,
        shard: str,
        data: bytes | None,
        meta: Row,
        chunks: dict[str, bytes],
        trouble: Trouble,
        older: Snapshot | None = None,
    ) -> None:
        self.shard = shard
        self.data = data
        """The file's bytes; None where there is no file yet."""
        self.written_in: int = layout.SCHEMA
        """The schema the file is in; the rows are in this program's."""
        self.meta = meta
        self.chunks = chunks
        self.models = models_of(shard)
        self._trouble = trouble
        self._rows: dict[str, Rows] = {}
        self._documents: dict[str, tuple[Any, ...]] = {}
        self._records: dict[str, tuple[Any, ...]] = {}
        self._by_line: dict[str, dict[bytes, Any]] = dict(older._by_line) if older else {}
        if older:
            self._keep(older)

    @classmethod
    def empty(cls, shard: str, trouble: Trouble) -> Snapshot:
        """A shard that has no file yet."""
        return cls(shard, None, layout.new_meta(shard), {}, trouble)

    @classmethod
    def parsed(cls, shard: str, data: bytes, trouble: Trouble, older: Snapshot | None = None) -> Snapshot:
        """Raises what `trouble` makes where the bytes are no shard, and NewerStore."""
        try:
            found, chunks = layout.split(data, shard)
            meta, chunks = migrated(shard, found, chunks)
        except layout.Unreadable as why:
            raise trouble(str(why)) from why
        made = cls(shard, data, meta, chunks, trouble, older)
        made.written_in = found["schema"]
        return made

    def following(self, meta: Row, chunks: dict[str, bytes]) -> Snapshot:
        """The next state, with its bytes. Raises ValueError where JSON has no room for a number."""
        data = layout.assemble(meta, chunks)
        return Snapshot(self.shard, data, meta, chunks, self._trouble, self)

    def _keep(self, older: Snapshot) -> None:
        for table, chunk in self.chunks.items():
            if older.chunks.get(table) == chunk:
                if table in older._rows:
                    self._rows[table] = older._rows[table]
                if table in older._documents:
                    self._documents[table] = older._documents[table]
                if table in older._records:
                    self._records[table] = older._records[table]

    def seed(self, table: str, rows: Rows) -> None:
        """Rows already at hand for this very state."""
        self._rows[table] = rows

    def rows(self, table: str) -> Rows:
        """The table's rows by their number. Not to be changed."""
        found = self._rows.get(table)
        if found is None:
            found = self._rows[table] = self._parse(table, self.chunks.get(table, b""))
        return found

    def _parse(self, table: str, chunk: bytes) -> Rows:
        try:
            return layout.parse_table(chunk)
        except layout.Unreadable as why:
            raise self._trouble(f"{table}: {why}") from why

    def documents(self, table: str) -> Sequence[Any]:
        """The table's documents, validated; a singleton that is missing comes with its defaults."""
        found = self._documents.get(table)
        if found is None:
            found = self._documents[table] = self._validate_table(table)
        return found

    def _validate_table(self, table: str) -> tuple[Any, ...]:
        lines = layout.lines(self.chunks.get(table, b""))
        if not lines:
            return (model_at(self.models[table])(),) if table in SINGLETONS else ()
        known = self._by_line.get(table)
        if known:
            made = {
                text: known.get(text) or self.whole(table, next(iter(self._parse(table, text).values())))
                for text in lines
            }
        else:
            made = {
                text: self.whole(table, row)
                for text, row in zip(lines, self.rows(table).values(), strict=True)
            }
        self._by_line[table] = made
        return tuple(made.values())

    def whole(self, table: str, row: Row) -> Any:
        """The row as a validated document."""
        from pydantic import ValidationError

        try:
            if not isinstance(row.get("id"), str):
                raise self._trouble(f"{table}: a document has no id")
            return model_at(self.models[table]).model_validate(row)
        except ValidationError as error:
            field, why = first_fault(error)
            said = row.get("key") or row["id"]
            raise self._trouble(f"{table}, {said!s:.60}, {field}: {why}") from error

    def records(self, table: str) -> Sequence[Any]:
        """The table's rows as light records."""
        found = self._records.get(table)
        if found is None:
            from .peek import record

            rows = self.rows(table)
            if not rows and table in SINGLETONS:
                return self.documents(table)
            found = self._records[table] = tuple(
                record(table, row, lambda row: self.whole(table, row)) for row in rows.values()
            )
        return found
