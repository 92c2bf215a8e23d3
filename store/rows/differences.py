"""What differs between two versions of a shard, document by document and field by field.

Each version's record of changes says what it did since the two were one: from there every value is followed
back, and where both come to the same, what only one of them changed is known. All else is for a person.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple

from pydantic import ValidationError

from store.documents.versions import Difference, Side, Trace

from .row_format import Row
from .table import model_at

if TYPE_CHECKING:
    from .snapshot import Snapshot

HISTORY = "changes"
_OWN = frozenset({"id", "rev"})
_LOST = object()
"""What a document was cannot be told: the record does not fit what stands there."""

PAIRED = {
    "teams": "key",
    "people": "key",
    "cycles": "key",
    "capacity": "person",
    "access_keys": "blob",
    "commitment": "",
}
"""Tables in which two documents with the same value of this field are one (empty: there is only one)."""


class _Edit(NamedTuple):
    how: str
    table: str
    id: str
    field: str
    before: object
    trace: Trace


class _Version:
    """One side: its rows, and what its record says it did since the two were one."""

    def __init__(self, own: Snapshot, other: Snapshot, named: Mapping[tuple[str, str], str]) -> None:
        shared = {row["id"] for row in other.rows(HISTORY).values()}
        self.edits: dict[tuple[str, str], list[_Edit]] = {}
        for row in own.rows(HISTORY).values():
            if row["id"] in shared:
                continue
            for edit in row["edits"]:
                table, id = edit["table"], edit["of"]
                id = named.get((table, id), id)
                trace = Trace(str(row["by"]), str(row["at"]))
                made = _Edit(edit["how"], table, id, edit["field"], edit["before"], trace)
                self.edits.setdefault((table, id), []).append(made)

    def trace(self, table: str, id: str, field: str = "") -> Trace | None:
        """Who changed the field last, or the document as a whole."""
        for edit in reversed(self.edits.get((table, id), [])):
            if not field or edit.field == field or edit.how != "edit":
                return edit.trace
        return None

    def past(self, table: str, id: str, model: str, row: Row | None) -> object:
        """The document as it was when the two were one: its row, None where there was none, or _LOST."""
        now: Row | None = row
        for edit in reversed(self.edits.get((table, id), [])):
            if edit.how == "add":
                now = None
            elif edit.how == "remove" and isinstance(edit.before, dict):
                now = {**edit.before, "id": id}
            elif now is None:
                return _LOST
            else:
                now = {**now, edit.field: edit.before}
        return now if now is row or now is None else _as_kept(model, now)


def _as_kept(model: str, row: Row) -> object:
    """The row with every field it would have today; what had no value yet has the field's own."""
    kind = model_at(model)
    given = {
        name: value
        for name, value in row.items()
        if value is not None or name not in kind.model_fields or kind.model_fields[name].default is None
    }
    try:
        return kind.model_validate(given).model_dump(mode="json")
    except ValidationError:
        return _LOST


def differences(here: Snapshot, there: Snapshot) -> list[Difference]:
    """All that differs; raises what the snapshots raise where one of them does not validate."""
    tables = [table for table in here.models if table != HISTORY]
    mine = {table: _rows(here, table) for table in tables}
    theirs = {table: _rows(there, table) for table in tables}
    named = {pair: id for table in tables for pair, id in _pairs(table, mine[table], theirs[table])}
    for (table, id), own in named.items():
        theirs[table][own] = {**theirs[table].pop(id), "id": own}
    at_home, away = _Version(here, there, {}), _Version(there, here, named)
    found: list[Difference] = []
    for table in tables:
        for id in [*mine[table], *(id for id in theirs[table] if id not in mine[table])]:
            one, other = mine[table].get(id), theirs[table].get(id)
            if one != other:
                found += _of_document(table, id, here.models[table], (one, other), (at_home, away))
    return _without_loose_ends(found, mine, theirs)


def _rows(version: Snapshot, table: str) -> dict[str, Row]:
    return {one.id: one.model_dump(mode="json") for one in version.documents(table)}


def _pairs(
    table: str, mine: Mapping[str, Row], theirs: Mapping[str, Row]
) -> Iterator[tuple[tuple[str, str], str]]:
    if table not in PAIRED:
        return
    field = PAIRED[table]
    free = {row.get(field): id for id, row in mine.items() if id not in theirs}
    for id, row in theirs.items():
        if id not in mine and row.get(field) in free:
            yield (table, id), free.pop(row.get(field))


def _of_document(
    table: str, id: str, model: str, rows: tuple[Row | None, Row | None], versions: tuple[_Version, _Version]
) -> Iterator[Difference]:
    one, other = rows
    before = [version.past(table, id, model, row) for version, row in zip(versions, rows, strict=True)]
    if one is None or other is None:
        taken = _side([_bare(was) for was in before], _bare(one), _bare(other))
        traces = [version.trace(table, id) for version in versions]
        yield Difference(table, id, "", one, other, taken, *traces)
        return
    for field in [*one, *(name for name in other if name not in one)]:
        ours, yours = one.get(field), other.get(field)
        if field in _OWN or ours == yours:
            continue
        known = [was.get(field) if isinstance(was, dict) else _LOST for was in before]
        taken = _side(known, ours, yours)
        traces = [version.trace(table, id, field) for version in versions]
        yield Difference(table, id, field, ours, yours, taken, *traces)


def _bare(row: object) -> object:
    """The document without the count of its changes."""
    return {name: value for name, value in row.items() if name != "rev"} if isinstance(row, dict) else row


def _side(before: list[object], one: object, other: object) -> Side:
    """Whose value stands by itself: that of the only version that changed what both began with."""
    was, also = before
    if was is _LOST or also is _LOST or was != also:
        return ""
    return "there" if one == was else "here" if other == was else ""


def _without_loose_ends(
    found: list[Difference], mine: Mapping[str, Mapping[str, Row]], theirs: Mapping[str, Mapping[str, Row]]
) -> list[Difference]:
    """The same; a document is not removed by itself while something that stays still names it."""
    gone = {(one.table, one.id) for one in found if _removes(one)}
    if not gone:
        return found
    stays = [
        row
        for side in (mine, theirs)
        for table, rows in side.items()
        for id, row in rows.items()
        if (table, id) not in gone
    ]
    emptied = {(one.id, one.field) for one in found if one.field and one.taken}
    named = {
        value
        for row in stays
        for field, held in row.items()
        if field != "id" and (row["id"], field) not in emptied
        for value in (held if isinstance(held, list) else [held])
        if isinstance(value, str)
    }
    return [one._replace(taken="") if _removes(one) and one.id in named else one for one in found]


def _removes(one: Difference) -> bool:
    """Whether taking it by itself would leave a document out that one of the two has."""
    return not one.field and ((one.taken == "there") == (one.there is None)) and one.taken != ""


def settled(taken: list[Difference], found: list[Difference], here: Snapshot) -> list[Difference]:
    """Those taken from the other version, without what would leave something hanging from nothing.

    What belongs to a document that is left out is left out too; what something that stays belongs to stays.
    """
    out = {one.id for one in found if not one.field and one.here is None and one not in taken}
    while loose := [one for one in taken if _names(one.there, out, one.field)]:
        taken = [one for one in taken if one not in loose]
        out |= {one.id for one in loose if not one.field}
    removed = {(one.table, one.id) for one in taken if not one.field and one.there is None}
    edited = {(one.id, one.field) for one in taken if one.field}
    kept = [
        {field: value for field, value in row.items() if (row["id"], field) not in edited and field != "id"}
        for table in here.models
        if table != HISTORY
        for row in here.rows(table).values()
        if (table, row["id"]) not in removed
    ]
    kept += [one.there for one in taken if isinstance(one.there, dict) and not one.field]
    kept += [{one.field: one.there} for one in taken if one.field]
    return [
        one
        for one in taken
        if one.field or one.there is not None or not any(_names(row, {one.id}) for row in kept)
    ]


def _names(held: object, ids: set[str], field: str = "") -> bool:
    """Whether a row, or a field's value, names one of these documents."""
    if isinstance(held, dict) and not field:
        return any(_names(value, ids, name) for name, value in held.items() if name != "id")
    return any(isinstance(each, str) and each in ids for each in (held if isinstance(held, list) else [held]))
