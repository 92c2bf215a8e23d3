"""Making a new store, whole."""

from __future__ import annotations

import os
from collections.abc import Sequence

from store.errors import AlreadyThere, Fact
from store.rows.delta import Delta
from store.rows.names import WORKSPACE
from store.rows.snapshot import Snapshot

from . import backups, disk
from .paths import path_of
from .shard_format import file_of
from .tinydb_storage import following

_LONG_AGO = "1970-01-01"


def make_store(root: str, deltas: Sequence[Delta], *, shared: bool) -> None:
    """See Backend.create. The workspace's file comes last: until it is there, the folder is no store."""
    made = [following(delta) for delta in deltas]
    folder = _empty_folder(root, shared=shared)
    for snapshot in made:
        path = path_of(folder, snapshot.shard)
        disk.make_folder(os.path.dirname(path), shared=shared)
        file = file_of(snapshot)
        assert file.data is not None
        disk.write(path, file.data, shared=shared)
        if snapshot.shard == WORKSPACE:  # it may never change, and is to be found again all the same
            backups.keep(folder, file, _day_of(snapshot), shared=shared)


def _day_of(workspace: Snapshot) -> str:
    """The day it was made, as far as it says."""
    rows = workspace.rows("workspace").values()
    return next((str(row["created_on"])[:10] for row in rows if row.get("created_on")), _LONG_AGO)


def _empty_folder(root: str, *, shared: bool) -> str:
    """The folder for a new store, made or found empty. Raises AlreadyThere."""
    folder = os.path.abspath(root)
    disk.refuse_link(folder, Fact("choose_empty"))
    if os.path.lexists(folder) and not (os.path.isdir(folder) and not os.listdir(folder)):
        raise AlreadyThere(folder)
    if os.path.isdir(folder):
        disk.set_mode(folder, shared=shared)
    disk.make_folder(folder, shared=shared)
    disk.check_root(folder)
    return folder
