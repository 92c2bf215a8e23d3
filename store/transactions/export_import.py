"""Everything out and everything in, as JSON values, lossless both ways.

An export holds every shard's tables as they stand, history and fields of newer versions included. Drafts are
not in it, nor what is sealed: that stays with who wrote it, and the export says of how many.
"""

from __future__ import annotations

from contextlib import suppress
from itertools import product
from typing import TYPE_CHECKING

from store.errors import Damaged, Fact, NewerStore, NotOurs, StoreError
from store.rows import row_format
from store.rows.delta import Delta, making
from store.rows.migrations import migrated
from store.rows.names import WORKSPACE, is_name, plan_shard
from store.rows.snapshot import Snapshot

from .left_out import without_sealed
from .read_view import ReadView

if TYPE_CHECKING:
    from collections.abc import Mapping

    from store.actor import Actor
    from store.backend import Backend

FORMAT = 1
KIND = "store"


def export(backend: Backend, actor: Actor) -> dict[str, object]:
    """`{"format": 1, "okr": "store", "schema": n, "shards": {name: {table: [document, …]}}}`.

    `sealed` beside them says, by shard and topic, whose sealed words are not in it.
    """
    ReadView(backend, actor).may_take_out()
    shards, left_out = {}, {}
    for shard in backend.shards():
        snapshot = backend.read(shard)
        snapshot.validate()
        tables = {table: list(snapshot.rows(table).values()) for table in snapshot.chunks}
        shards[shard], sealed = without_sealed(tables)
        if sealed:
            left_out[shard] = sealed
    found = {"format": FORMAT, "okr": KIND, "schema": row_format.SCHEMA, "shards": shards}
    return {**found, "sealed": left_out} if left_out else found


def deltas_of(data: object, *, shared: bool, accounts: Mapping[str, str] | None = None) -> list[Delta]:
    """What makes a store of an export, the workspace last. Raises NotOurs, NewerStore.

    `accounts`: by person, the Unix accounts that the store tells apart already.
    """
    snapshots = sorted(_read(data), key=lambda snapshot: (snapshot.shard == WORKSPACE, snapshot.shard))
    return [_as_kind(making(snapshot), shared, accounts or {}) for snapshot in snapshots]


def restore(backend: Backend, actor: Actor, data: object) -> list[str]:
    """See Gateway.restore_export. Shards that the export does not have are taken away, after a backup."""
    reading = ReadView(backend, actor)
    reading.may_change(None)
    people = reading.workspace("records").everyone if backend.shared else ()
    accounts = {person.key: person.account for person in people if person.account}
    deltas, lost = deltas_of(data, shared=backend.shared, accounts=accounts), _revealed_since(reading, data)
    backend.replace_all(deltas, actor.today)
    return lost


def _revealed_since(reading: ReadView, data: object) -> list[str]:
    """Whose insights the export says are sealed and the store shows: nobody keeps them sealed any more."""
    sealed = data.get("sealed") if isinstance(data, dict) else None
    if not isinstance(sealed, dict):
        return []
    workspace = reading.workspace("records")
    people: set[str] = set()
    for cycle, team in product(workspace.cycles, workspace.teams):
        topics = sealed.get(plan_shard(team.key, cycle.key))
        named = topics.get("insights") if isinstance(topics, dict) else None
        if isinstance(named, list) and named:
            with suppress(StoreError):  # it is replaced because it can't be read
                if reading.plan(team.key, cycle.key, "records").insights_review.revealed_on is not None:
                    people.update(str(each) for each in named)
    return sorted(people)


def _as_kind(delta: Delta, shared: bool, accounts: Mapping[str, str]) -> Delta:
    """The delta; the workspace's row says `shared` as the store it comes into, not the one it left.

    So do people's accounts, where that store tells them apart: else anybody could be anybody from then on.
    """
    if delta.shard != WORKSPACE:
        return delta
    put = dict(delta.put)
    put["workspace"] = {number: {**row, "shared": shared} for number, row in put["workspace"].items()}
    if accounts:
        put["people"] = {
            number: {**row, "account": accounts.get(str(row.get("key")), "")}
            for number, row in put.get("people", {}).items()
        }
    return delta._replace(put=put)


def _read(data: object) -> list[Snapshot]:
    """The shards of an export, each validated whole. Raises NotOurs, NewerStore."""
    if not isinstance(data, dict) or data.get("okr") != KIND:
        raise NotOurs("no_export")
    schema = data.get("schema")
    if data.get("format") != FORMAT or (type(schema) is int and schema > row_format.SCHEMA):
        raise NewerStore(Fact("the_export"), schema if type(schema) is int else 0, row_format.SCHEMA)
    shards = data.get("shards")
    if type(schema) is not int or schema < 1 or not isinstance(shards, dict) or WORKSPACE not in shards:
        raise _bad("export_without_workspace")
    return [_shard(name, tables, schema) for name, tables in shards.items()]


def _shard(shard: str, tables: object, schema: int) -> Snapshot:
    if not is_name(shard):
        raise _bad("no_part", shard=shard)
    if not isinstance(tables, dict):
        raise _bad("no_tables", shard=shard)
    number = 0
    chunks = {}
    try:
        for table, rows in tables.items():
            if not table.replace("_", "").replace("-", "").isalnum() or table in ("meta", "seal"):
                raise _bad("odd_table_inside", shard=shard, table=table)
            if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
                raise _bad("no_list_inside", shard=shard, table=table)
            chunks[table] = row_format.chunk_of(
                {str(at): row for at, row in enumerate(rows, start=number + 1)}
            )
            number += len(rows)
    except (ValueError, RecursionError) as error:
        raise _bad("unkeepable_inside", shard=shard) from error
    meta = {**row_format.new_meta(shard), "schema": schema, "next": number + 1}
    try:
        meta, chunks = migrated(shard, meta, chunks)
        found = Snapshot(shard, meta, chunks, lambda place: Damaged(shard, shard, place))
        found.validate()
        if twice := found.twins():
            raise _bad("inside", shard=shard, place=twice)
    except row_format.Unreadable as error:
        raise _bad("inside", shard=shard, place=error.fact) from error
    except Damaged as error:
        raise _bad("inside", shard=shard, place=error.place) from error
    if shard == WORKSPACE and len(found.rows("workspace")) != 1:
        raise _bad("nothing_of_workspace")
    return found


def _bad(name: str, /, **values: object) -> NotOurs:
    return NotOurs("bad_export", place=Fact(name, **values))
