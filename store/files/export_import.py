"""Everything out and everything in, as JSON values, lossless both ways.

An export holds every shard's tables as they stand, history and fields of newer versions included. Drafts are
not in it: what was never given in stays with who typed it.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from store.errors import Damaged, NewerStore, NotOurs
from store.rows.names import WORKSPACE, all_shards, is_name, path_of
from store.rows.snapshot import Snapshot
from store.transactions.read_view import ReadView

from . import backups, disk, multi_file_commit, shard_format
from .create_store import empty_folder, write_new
from .health_check import twins

if TYPE_CHECKING:
    from store.gateway import Gateway

FORMAT = 1
KIND = "store"


def export(gateway: Gateway) -> dict[str, Any]:
    """`{"format": 1, "okr": "store", "schema": n, "shards": {name: {table: [document, …]}}}`."""
    ReadView(gateway).may_take_out()
    shards = {}
    for shard in all_shards(gateway.folder):
        snapshot = gateway.snapshot(shard)
        snapshot.validate()
        shards[shard] = {table: list(snapshot.rows(table).values()) for table in snapshot.chunks}
    return {"format": FORMAT, "okr": KIND, "schema": shard_format.SCHEMA, "shards": shards}


def import_store(root: str | os.PathLike[str], data: object, *, shared: bool) -> None:
    """See Gateway.import_store."""
    snapshots = _read(data)
    folder = empty_folder(root, shared=shared)
    for snapshot in _workspace_last(snapshots):
        write_new(folder, _as_kind(snapshot, shared), shared=shared)


def restore(gateway: Gateway, data: object) -> None:
    """See Gateway.restore_export. Shards that the export does not have are taken away, after a backup."""
    ReadView(gateway).may_change(None)
    snapshots = {snapshot.shard: snapshot for snapshot in _read(data)}
    folder, shared = gateway.folder, gateway.shared
    with multi_file_commit.locked(folder, {*snapshots, *all_shards(folder)}, shared=shared) as held:
        for shard in held:
            disk.sweep(path_of(folder, shard))
        before = {
            shard: disk.read(path_of(folder, shard), shared=shared)
            for shard in {*snapshots, *all_shards(folder)}
        }
        for shard, data in before.items():
            if data is not None:
                backups.keep_before(folder, shard, data, gateway.today.isoformat(), shared=shared)
        following: dict[str, bytes | None] = {shard: None for shard in before if shard not in snapshots}
        for snapshot in _workspace_last(list(snapshots.values())):
            following[snapshot.shard] = _as_kind(snapshot, shared).data
        multi_file_commit.replace(folder, before, following, shared=shared)


def _workspace_last(snapshots: list[Snapshot]) -> list[Snapshot]:
    return sorted(snapshots, key=lambda snapshot: (snapshot.shard == WORKSPACE, snapshot.shard))


def _as_kind(snapshot: Snapshot, shared: bool) -> Snapshot:
    """The workspace says itself whether it is shared: as the store it comes into, not the one it left."""
    if snapshot.shard != WORKSPACE:
        return snapshot
    (number, row), *_ = snapshot.rows("workspace").items()
    changed = {**snapshot.chunks, "workspace": shard_format.line(number, {**row, "shared": shared})}
    return snapshot.following(snapshot.meta, changed, {})


def _read(data: object) -> list[Snapshot]:
    """The shards of an export, each validated whole. Raises NotOurs, NewerStore."""
    if not isinstance(data, dict) or data.get("okr") != KIND:
        raise NotOurs("This is no export of okr. Import a file that `okr export` wrote; nothing was changed.")
    schema = data.get("schema")
    if data.get("format") != FORMAT or (type(schema) is int and schema > shard_format.SCHEMA):
        raise NewerStore("The export", schema if type(schema) is int else 0, shard_format.SCHEMA)
    shards = data.get("shards")
    if type(schema) is not int or schema < 1 or not isinstance(shards, dict) or WORKSPACE not in shards:
        raise _bad("it holds no workspace")
    return [_shard(name, tables, schema) for name, tables in shards.items()]


def _shard(shard: str, tables: object, schema: int) -> Snapshot:
    if not is_name(shard):
        raise _bad(f"{shard!r:.60} is no part of a store")
    if not isinstance(tables, dict):
        raise _bad(f"{shard} holds no tables")
    number = 0
    chunks = {}
    try:
        for table, rows in tables.items():
            if not table.replace("_", "").replace("-", "").isalnum() or table in ("meta", "seal"):
                raise _bad(f"{shard} has a table with an odd name: {table!r:.60}")
            if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
                raise _bad(f"{shard}, {table}: it is not a list of documents")
            chunks[table] = shard_format.join(
                shard_format.line(str(at), row) for at, row in enumerate(rows, start=number + 1)
            )
            number += len(rows)
    except (ValueError, RecursionError) as error:
        raise _bad(f"{shard} holds what a store cannot keep") from error
    meta = {**shard_format.new_meta(shard), "schema": schema, "next": number + 1}
    data = shard_format.assemble(meta, chunks)
    try:
        found = Snapshot.parsed(shard, data, lambda place: Damaged(shard, shard, place))
        found.validate()
        if twice := twins(found):
            raise _bad(f"{shard}, {twice}")
    except Damaged as error:
        raise _bad(f"{shard}, {error.place}") from error
    if shard == WORKSPACE and len(found.rows("workspace")) != 1:
        raise _bad("it says nothing of the workspace")
    return found.following(found.meta, found.chunks, {})


def _bad(place: str) -> NotOurs:
    return NotOurs(f"This export cannot be taken in: {place}. Nothing was changed.")
