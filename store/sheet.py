"""One table of a shard: its lines, and what has been made of them so far."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Any

from . import layout
from .layout import Row, Rows
from .peek import record

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


class Sheet:
    """Rows, documents and records are made when first asked for.

    Where the table is as in an older state of the shard, or has only grown since, what was made then is kept.
    """

    def __init__(
        self,
        name: str,
        chunk: bytes,
        model: str,
        trouble: Trouble,
        older: Sheet | None = None,
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
        self._documents: dict[str, Any] = {}
        """By TinyDB's number, those validated so far."""
        self._records: tuple[Any, ...] = ()
        if older is not None and older.chunk and chunk.startswith(older.chunk):
            self._take_over(older)

    def _take_over(self, older: Sheet) -> None:
        size = len(older.chunk)
        if len(self.chunk) > size and self.chunk[size : size + 2] != b",\n":
            return
        grown = len(self.chunk) > size and older._parsed == size
        self._rows, self._parsed = older._rows, size + 2 if grown else older._parsed
        self._documents, self._records = dict(older._documents), older._records

    def seed(self, rows: Rows) -> None:
        """All rows, already at hand."""
        self._rows, self._parsed = rows, len(self.chunk)

    def rows(self) -> Rows:
        """By TinyDB's number. Not to be changed."""
        if self._parsed < len(self.chunk):
            self._rows = {**self._rows, **self._parse(self.chunk[self._parsed :])}
            self._parsed = len(self.chunk)
        return self._rows

    def _parse(self, chunk: bytes) -> Rows:
        try:
            return layout.parse_table(chunk)
        except layout.Unreadable as why:
            raise self._trouble(f"{self.name}: {why}") from why

    def documents(self) -> tuple[Any, ...]:
        """Validated."""
        return self._validated(self.rows())

    def matching(self, field: str, value: str) -> tuple[Any, ...]:
        """The documents with that value, and only they are parsed and validated."""
        rows = self.rows() if self._parsed or not value.isascii() else self._rows_with(value)
        return self._validated({number: row for number, row in rows.items() if row.get(field) == value})

    def _rows_with(self, value: str) -> Rows:
        words = layout.encode(value)
        return self._parse(layout.join(line for line in layout.lines(self.chunk) if words in line))

    def _validated(self, rows: Rows) -> tuple[Any, ...]:
        made = self._documents
        if new := {number: row for number, row in rows.items() if number not in made}:
            made.update(zip(new, self._whole(new.values()), strict=True))
        return tuple(made[number] for number in rows)

    def records(self) -> tuple[Any, ...]:
        """Light, without pydantic where the rows were validated when they were written."""
        rows, made = self.rows(), self._records
        if len(made) < len(rows):
            if self._model and not self._sealed:
                self.documents()
            new = (record(self.name, row, self.whole) for row in list(rows.values())[len(made) :])
            made = self._records = (*made, *new)
        return made

    def whole(self, row: Row) -> Any:
        """The row as a validated document."""
        return next(self._whole((row,)))

    def _whole(self, rows: Iterable[Row]) -> Iterator[Any]:
        from pydantic import ValidationError

        validate = model_at(self._model).model_validate
        for row in rows:
            if not isinstance(row.get("id"), str):
                raise self._trouble(f"{self.name}: a document has no id")
            try:
                yield validate(row)
            except ValidationError as error:
                field, why = first_fault(error)
                said = row.get("key") or row["id"]
                raise self._trouble(f"{self.name}, {said!s:.60}, {field}: {why}") from error
