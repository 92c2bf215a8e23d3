"""Changes to one shard, applied to its raw rows: only what changes is validated, what is unknown stays."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from pydantic import ValidationError

from store.documents.deeds import Add, Edit, Remove
from store.documents.history import Change, FieldChange
from store.documents.tables import SINGLETONS

from . import row_format
from .delta import Delta
from .refusal import StoreRefusal
from .row_format import Row
from .snapshot import Snapshot
from .table import first_fault, model_at

if TYPE_CHECKING:
    from store.documents.base import Document

RECENT = 192_000
"""Bytes of a shard's newest changes that are kept whatever they are about."""
FOR_GOOD = 64_000
"""Bytes, beyond these, of changes to objectives and key results since the set was committed, and of check-ins
put right: they are shown to the end of the cycle (METHOD 7, 9). The rest is dropped, in one go once both have
grown by a quarter."""
COMMITTED = {"objectives", "key_results", "commitment"}


class ShardEdit:
    """What one transaction does to one shard."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot
        self.edits: list[FieldChange] = []
        self._put: dict[str, dict[int, Row]] = {}
        self._taken: dict[str, set[int]] = {}
        self._next: int = snapshot.meta["next"]
        self._where: dict[str, dict[str, int]] = {}
        self._added: dict[tuple[str, str], int] = {}

    def apply(self, change: Add | Edit | Remove) -> None:
        """Make one change. Raises Refusal where it does not fit what is stored."""
        match change:
            case Add(document=document):
                self.add(document)
            case Edit(table=table, id=id, fields=fields):
                self.edit(table, id, fields)
            case Remove(table=table, id=id):
                self.remove(table, id)

    def add(self, document: Document) -> None:
        table = document.table
        if self._has(table, document.id):
            raise StoreRefusal("there_already")
        self._insert(table, document.model_dump(mode="json"))
        self.edits.append(FieldChange(how="add", table=table, of=document.id))

    def put_back(self, table: str, row: Row, number: int | None = None) -> None:
        """Add a row that was removed, as it was, and where it stood: under its number, if it is free."""
        if self._has(table, row["id"]):
            raise StoreRefusal("there_already")
        self._insert(table, {**row, "rev": row.get("rev", 1) + 1}, number if self._is_free(number) else None)
        self.edits.append(FieldChange(how="add", table=table, of=row["id"]))

    def _is_free(self, number: int | None) -> bool:
        if number is None or not 0 < number < self.snapshot.meta["next"]:
            return False
        return not any(row_format.has_number(chunk, number) for chunk in self.snapshot.chunks.values())

    def _insert(self, table: str, row: Row, number: int | None = None) -> None:
        try:
            whole = self._model(table).model_validate(row).model_dump(mode="json")
        except ValidationError as error:
            raise _unkeepable(error) from error
        number = self._append(table, whole, number)
        self._added[table, whole["id"]] = number
        if table in self._where:
            self._where[table][whole["id"]] = number

    def _append(self, table: str, row: Row, number: int | None = None) -> int:
        """Put the row last, or under the number of one taken away earlier; the number it has."""
        if number is None:
            number, self._next = self._next, self._next + 1
        self._put.setdefault(table, {})[number] = row
        return number

    def _take_away(self, table: str, number: int) -> None:
        self._put.get(table, {}).pop(number, None)
        if number < self.snapshot.meta["next"]:
            self._taken.setdefault(table, set()).add(number)

    def edit(self, table: str, id: str, fields: Mapping[str, object]) -> None:
        if not fields.keys().isdisjoint({"id", "rev"}):
            raise TypeError("id and rev are the store's own")
        number, row = self._row(table, id)
        try:
            whole = self._model(table).model_validate({**row, **fields})
        except ValidationError as error:
            raise _unkeepable(error) from error
        after = whole.model_dump(mode="json", include=set(fields))
        changed = {name: value for name, value in after.items() if name not in row or row[name] != value}
        if not changed:
            return
        self._put.setdefault(table, {})[number] = {**row, **changed, "rev": row.get("rev", 1) + 1}
        self.edits.extend(
            FieldChange(how="edit", table=table, of=id, field=name, before=row.get(name), after=value)
            for name, value in changed.items()
        )

    def remove(self, table: str, id: str) -> None:
        number, row = self._row(table, id)
        self._take_away(table, number)
        del self._numbers(table)[id]
        self._added.pop((table, id), None)
        self.edits.append(FieldChange(how="remove", table=table, of=id, before=row, after=number))

    def forget(self, table: str) -> None:
        """Take out of the history who wrote documents of that table, when, and what they said."""
        for number, row in self.snapshot.rows("changes").items():
            if any(edit["table"] == table for edit in row["edits"]):
                self._put.setdefault("changes", {})[int(number)] = bare(row)

    def record(self, change: Change) -> None:
        """Add the change to the shard's history, and drop the oldest changes where it has grown long."""
        self._append("changes", change.model_dump(mode="json"))
        if len(self.snapshot.chunks.get("changes", b"")) > (RECENT + FOR_GOOD) * 5 // 4:
            self._shorten()

    def _shorten(self) -> None:
        kept: set[int] = set()
        recent = for_good = 0
        committed = bool(self.snapshot.rows("commitment"))
        old = self.snapshot.rows("changes")
        changes = {**{int(number): row for number, row in old.items()}, **self._put["changes"]}
        for number, row in reversed(changes.items()):
            size = len(row_format.encode(row))
            recent += size
            matters = (committed and _edits(row, COMMITTED)) or _puts_right(row)
            if recent > RECENT and matters:
                for_good += size
            told = _changes_hands(row)
            if recent <= RECENT or not kept or told or (matters and for_good <= FOR_GOOD):
                kept.add(number)
            committed = committed and not _edits(row, {"commitment"}, "add")
        for number in changes.keys() - kept:
            self._take_away("changes", number)

    def finish(self) -> Delta:
        """All changes as a Delta. Raises what the snapshot raises where one of its rows is not valid."""
        if not self.snapshot.sealed:
            self.snapshot.validate()
        if not self.snapshot.is_kept and self.snapshot.shard.startswith("cycles/"):
            # From the first write the singletons are kept, so that light readers find every field.
            for table in SINGLETONS:
                self._default(table)
        meta = {**self.snapshot.meta, "revision": self.snapshot.meta["revision"] + 1, "next": self._next}
        gone = {table: frozenset(numbers) for table, numbers in self._taken.items()}
        return Delta(self.snapshot, meta, self._put, gone)

    def _default(self, table: str) -> None:
        if not self._numbers(table):
            self._insert(table, self._model(table)().model_dump(mode="json"))

    def _row(self, table: str, id: str) -> tuple[int, Row]:
        numbers = self._numbers(table)
        if id not in numbers and table in SINGLETONS and id == table:
            self._default(table)
        number = numbers.get(id)
        if number is None:
            raise self._gone(table, id)
        found = self._put.get(table, {}).get(number)
        return number, self.snapshot.rows(table)[str(number)] if found is None else found

    def _gone(self, table: str, id: str) -> StoreRefusal:
        for row in reversed(self.snapshot.rows("changes").values()):
            for edit in row["edits"]:
                if (edit["how"], edit["table"], edit["of"]) == ("remove", table, id):
                    return StoreRefusal("removed_meanwhile", by=row["by"])
        return StoreRefusal("no_longer_there")

    def _numbers(self, table: str) -> dict[str, int]:
        found = self._where.get(table)
        if found is None:
            rows = self.snapshot.rows(table)
            found = self._where[table] = {row["id"]: int(number) for number, row in rows.items()}
            found |= {id: number for (of, id), number in self._added.items() if of == table}
        return found

    def _has(self, table: str, id: str) -> bool:
        """Whether there is such a document; the table is parsed only where its lines hold the id at all."""
        if (table, id) in self._added:
            return True
        return row_format.encode(id) in self.snapshot.chunks.get(table, b"") and id in self._numbers(table)

    def _model(self, table: str) -> type[Document]:
        address = self.snapshot.models.get(table)
        if address is None:
            raise LookupError(table, self.snapshot.shard)
        return model_at(address)


def bare(change: Row) -> Row:
    """The change without who, what and at which minute."""
    midnight = f"{change['at'][:10]}T00:00:00Z"
    return {**change, "at": midnight, "by": "", "said": "", "why": "", "edits": []}


def _changes_hands(change: Row) -> bool:
    """Whether an owner changed with a reason: the former one is told, however much is written after it."""
    tables = {"objectives", "key_results"}
    edits = change["edits"]
    return bool(change.get("why")) and any(e["table"] in tables and e["field"] == "owner" for e in edits)


def _puts_right(change: Row) -> bool:
    return any(edit["table"] == "check_ins" and edit["how"] != "add" for edit in change["edits"])


def _edits(change: Row, tables: set[str], how: str = "") -> bool:
    return any(edit["table"] in tables and how in ("", edit["how"]) for edit in change["edits"])


def _unkeepable(error: ValidationError) -> StoreRefusal:
    field, why = first_fault(error)
    return StoreRefusal("invalid", thing=field, why=why)
