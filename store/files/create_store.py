"""Making a new store, whole."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from store.documents.workspace import Workspace
from store.errors import AlreadyThere
from store.rows.edit import ShardEdit
from store.rows.names import WORKSPACE, path_of, plan_shard
from store.rows.snapshot import Snapshot

from . import backups, disk

if TYPE_CHECKING:
    from store.documents.base import Document


def make_store(
    root: str | os.PathLike[str],
    documents: Iterable[Document],
    *,
    shared: bool,
    team_documents: Mapping[tuple[str, str], Iterable[Document]],
) -> None:
    """The workspace's file comes last: until it is there, the folder is no store."""
    given = [
        document.model_copy(update={"shared": shared}) if isinstance(document, Workspace) else document
        for document in documents
    ]
    if not any(isinstance(document, Workspace) for document in given):
        given.insert(0, Workspace(shared=shared))
    filled = [(plan_shard(*place), inside) for place, inside in team_documents.items()]
    made = [_filled(os.path.abspath(root), shard, inside) for shard, inside in [*filled, (WORKSPACE, given)]]
    folder = empty_folder(root, shared=shared)
    for snapshot in made:
        write_new(folder, snapshot, shared=shared)


def empty_folder(root: str | os.PathLike[str], *, shared: bool) -> str:
    """The folder for a new store, made or found empty. Raises AlreadyThere."""
    folder = os.path.abspath(root)
    disk.refuse_link(folder, "Choose an empty or a new folder.")
    if os.path.lexists(folder) and not (os.path.isdir(folder) and not os.listdir(folder)):
        raise AlreadyThere(folder)
    if os.path.isdir(folder):
        disk.set_mode(folder, shared=shared)
    disk.make_folder(folder, shared=shared)
    disk.check_root(folder)
    return folder


def write_new(folder: str, snapshot: Snapshot, *, shared: bool) -> None:
    path = path_of(folder, snapshot.shard)
    disk.make_folder(os.path.dirname(path), shared=shared)
    assert snapshot.data is not None
    disk.write(path, snapshot.data, shared=shared)


def _filled(folder: str, shard: str, documents: Iterable[Document]) -> Snapshot:
    work = ShardEdit(Snapshot.empty(shard, backups.trouble(folder, shard, path_of(folder, shard))))
    for document in documents:
        work.add(document)
    return work.finish()
