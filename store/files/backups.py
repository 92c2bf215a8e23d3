"""Backups of shards: the state before the first change of a day, and before a migration.

`backups/cycles/2026-Q4/booking/2026-11-23.json` is a shard like any other; the newest 14 days are kept.
"""

from __future__ import annotations

import os
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from itertools import count

from store.errors import Damaged, Fact, StoreError
from store.rows import row_format
from store.rows.names import WORKSPACE

from . import disk, shard_format
from .paths import all_shards
from .shard_format import ShardFile

KEPT = 14
"""Days."""


def folder_of(root: str, shard: str) -> str:
    return os.path.join(root, "backups", *shard.split("/"))


def keep(root: str, file: ShardFile, day: str, *, shared: bool) -> None:
    """Keep the file as it is, on the shard's first change of `day` and before a migration."""
    if file.data is None:
        return
    folder = folder_of(root, file.snapshot.shard)
    names = [f"{day}.json"]
    if file.schema != row_format.SCHEMA:
        names.append(f"{day}-before-schema-{row_format.SCHEMA}.json")
    for name in names:
        path = os.path.join(folder, name)
        if not os.path.lexists(path):
            disk.make_folder(folder, shared=shared)
            disk.sweep(folder)
            disk.write(path, file.data, shared=shared)
            _drop_old(folder, day)


def keep_before(root: str, shard: str, data: bytes, day: str, *, shared: bool) -> None:
    """Keep these bytes beside the day's backup, before the whole store is replaced."""
    folder = folder_of(root, shard)
    disk.make_folder(folder, shared=shared)
    disk.sweep(folder)
    taken = set(disk.names(folder))
    name = next(name for n in count(1) if (name := f"{day}-replaced-{n}.json") not in taken)
    disk.write(os.path.join(folder, name), data, shared=shared)


def _drop_old(folder: str, today: str) -> None:
    # A day's name is ten characters; those kept before a migration or a restore are longer and stay.
    names = [name for name in disk.names(folder) if name.endswith(".json") and len(name) == 15]
    days = sorted(names, key=lambda name: (name[:10] <= today, name))  # of a clock that ran ahead: first
    for name in days[:-KEPT]:
        with suppress(OSError):
            os.unlink(os.path.join(folder, name))


def newest_good(root: str, shard: str) -> str | None:
    """The path of the newest backup that reads and validates."""
    folder = folder_of(root, shard)
    return next(
        (path for name in _names(folder) if _reads(root, shard, path := os.path.join(folder, name))), None
    )


def is_missed(root: str, shard: str) -> bool:
    """Whether the shard's file is lost: it has backups, and no restored export took it away."""
    return any("-replaced-" not in name for name in _names(folder_of(root, shard))[:1])


def nothing_of_ours(root: str, error: Damaged) -> bool:
    """Whether the workspace file is another program's and no plan or backup shows that a store was here."""
    if not isinstance(error.__cause__, shard_format.Foreign):
        return False
    return not any(shard != WORKSPACE for shard in all_shards(root)) and error.backup is None


def latest_day() -> str:
    """The latest day that has begun anywhere."""
    return (datetime.now(UTC) + timedelta(hours=14)).date().isoformat()


def _names(folder: str) -> list[str]:
    """File names of the backups, newest first; of one day, those kept before a replacement come first.

    A day that is still to come is one of a clock that ran ahead: no later than any day there was.
    """
    today = latest_day()
    try:
        names = [name for name in disk.names(folder) if name.endswith(".json") and name[0] != "."]
    except StoreError:
        return []
    return sorted(
        names,
        key=lambda name: (name[:10] <= today, name[:10], "-replaced-" in name, len(name), name),
        reverse=True,
    )


def _reads(root: str, shard: str, path: str) -> bool:
    try:
        data = disk.read(path, shared=disk.is_shared(root))
        if data is None:
            return False
        shard_format.read(shard, data, lambda place: Damaged(shard, path, place)).snapshot.validate()
    except StoreError:
        return False
    return True


def damaged(root: str, shard: str, path: str, place: Fact) -> Damaged:
    """The error for a place in the shard, naming the newest good backup."""
    return Damaged(shard, path, place, newest_good(root, shard))
