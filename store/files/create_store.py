"""Making a new store, whole."""

from __future__ import annotations

import os
from collections.abc import Sequence

from store.errors import AlreadyThere, Fact
from store.rows.delta import Delta

from . import disk
from .paths import path_of
from .shard_format import assemble
from .tinydb_storage import following


def make_store(root: str, deltas: Sequence[Delta], *, shared: bool) -> None:
    """See Backend.create. The workspace's file comes last: until it is there, the folder is no store."""
    made = [following(delta) for delta in deltas]
    folder = _empty_folder(root, shared=shared)
    for snapshot in made:
        path = path_of(folder, snapshot.shard)
        disk.make_folder(os.path.dirname(path), shared=shared)
        disk.write(path, assemble(snapshot.meta, snapshot.chunks), shared=shared)


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
