"""One table of a shard: its lines, and what has been made of them so far."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Literal

from store.errors import Fact

from . import row_format
from .light_records import record
from .row_format import Row, Rows

if TYPE_CHECKING:
    from pydantic import ValidationError

    from store.documents.base import Document

How = Literal["documents", "records"]
"""Validated documents, or light records without pydantic."""
Trouble = Callable[[Fact], Exception]
"""Makes the error to raise, given the place in the shard."""
_models: dict[str, type[Document]] = {}


def model_at(address: str) -> type[Document]:
    """The model at `module:Class`."""
    found = _models.get(address)
    if found is None:
        module, _, name = address.partition(":")
        found = _models[address] = getattr(import_module(module), name)
    return found


def first_fault(error: ValidationError) -> tuple[str, Fact]:
    """The first thing wrong: the field and why, by our own name for it, or else as pydantic says it."""
    from store.documents.base import OURS

    fault = error.errors(include_url=False, include_input=False)[0]
    field, why = ".".join(str(part) for part in fault["loc"]), fault["msg"]
    if fault["type"] == OURS:
        return field, Fact(why, **fault.get("ctx", {}))
    return field, Fact("said", text=f"{why[0].lower()}{why[1:]}")


class Table:
    """Rows, documents and records are made when first asked for.

    Where the table is as in an older state of the shard, or has only grown since, what was made then is kept.
    """

    def __init__(
        self,
        name: str,
        chunk: bytes,
        model: str,
        trouble: Trouble,
        older: Table | None = None,
        *,
        sealed: bool = True,
    ) -> None:
        self.name = name
        self.chunk = chunk
        self._model = model
        self._trouble = trouble
        self._sealed = sealed
        self._rows: Rows = {}
        self._parsed = 0
        """How many bytes the rows stand for."""
        self._documents: dict[str, Document] = {}
        self._records: dict[str, object] = {}
        """Both by TinyDB's number, those made so far."""
        self.whole = partial(_whole, name, model, trouble)
        """A row as a validated document. Records hold it: of the table they would keep all that was read."""
        self._stays = older is not None
        """Whether the shard is read again and again, by a program that stays open."""
        if older is not None and older.chunk and chunk.startswith(older.chunk):
            self._take_over(older)

    def _take_over(self, older: Table) -> None:
        size = len(older.chunk)
        if len(self.chunk) > size and self.chunk[size : size + 2] != b",\n":
            return
        grown = len(self.chunk) > size and older._parsed == size
        self._rows, self._parsed = older._rows, size + 2 if grown else older._parsed
        self._documents, self._records = dict(older._documents), dict(older._records)

    def seed(self, rows: Rows) -> None:
        """Take all rows as given: they need not be parsed."""
        self._rows, self._parsed = rows, len(self.chunk)

    def rows(self) -> Rows:
        """The rows by TinyDB's number. Not to be changed."""
        if self._parsed < len(self.chunk):
            self._rows = {**self._rows, **self._parse(self.chunk[self._parsed :])}
            self._parsed = len(self.chunk)
        return self._rows

    def _parse(self, chunk: bytes) -> Rows:
        try:
            return row_format.parse_table(chunk)
        except row_format.Unreadable as why:
            raise self._trouble(Fact("in_table", table=self.name, why=why.fact)) from why

    def documents(self) -> tuple[Document, ...]:
        """All rows as validated documents."""
        return self._validated(self.rows())

    def matching(self, field: str, value: str, how: How) -> tuple[object, ...]:
        """Documents or records with that value; where the shard is read but once, others are not parsed."""
        if self._parsed or self._stays or not value.isascii():
            rows = self.rows()
        else:
            rows = self._parse(row_format.join(row_format.lines_with(self.chunk, row_format.encode(value))))
        found = {number: row for number, row in rows.items() if row.get(field) == value}
        return self._validated(found) if how == "documents" else self._light(found)

    def _validated(self, rows: Rows) -> tuple[Document, ...]:
        made = self._documents
        if new := {number: row for number, row in rows.items() if number not in made}:
            made.update((number, self.whole(row)) for number, row in new.items())
        return tuple(made[number] for number in rows)

    def records(self) -> tuple[object, ...]:
        """All rows as light records; without pydantic where the rows were validated when written."""
        return self._light(self.rows())

    def _light(self, rows: Rows) -> tuple[object, ...]:
        if self._model and not self._sealed:
            self.documents()
        made = self._records
        for number, row in rows.items():
            if number not in made:
                made[number] = record(self.name, row, self.whole)
        return tuple(made[number] for number in rows)


def _whole(table: str, model: str, trouble: Trouble, row: Row) -> Document:
    from pydantic import ValidationError

    if not isinstance(row.get("id"), str):
        raise trouble(Fact("no_id", table=table))
    try:
        return model_at(model).model_validate(row)
    except ValidationError as error:
        field, why = first_fault(error)
        called = str(row.get("key") or row["id"])
        raise trouble(Fact("invalid_row", table=table, row=called, field=field, why=why)) from error
