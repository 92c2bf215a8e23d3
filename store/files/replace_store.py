"""All of a store replaced at once, as when an export is restored."""

from __future__ import annotations

from collections.abc import Sequence

from store.rows.delta import Delta

from . import backups, disk, multi_file_commit
from .paths import all_shards, path_of
from .shard_format import file_of
from .tinydb_storage import following


def replace_store(folder: str, deltas: Sequence[Delta], day: str, *, shared: bool) -> None:
    """See Backend.replace_all."""
    files = {delta.shard: file_of(following(delta)).data for delta in deltas}
    with multi_file_commit.locked(folder, {*files, *all_shards(folder)}, shared=shared) as held:
        for shard in held:
            disk.sweep(path_of(folder, shard))
        before = {
            shard: disk.read(path_of(folder, shard), shared=shared) for shard in {*files, *all_shards(folder)}
        }
        for shard, data in before.items():
            if data is not None:
                backups.keep_before(folder, shard, data, day, shared=shared)
        leaving: dict[str, bytes | None] = {shard: None for shard in before if shard not in files}
        multi_file_commit.replace(folder, before, {**leaving, **files}, shared=shared)
