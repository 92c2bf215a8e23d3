"""Several files changed as one: all of them or none, whenever their writer is killed.

The new files are written beside the old ones, then a note of what they replace. From then on the change
counts as made: if its writer is killed, whoever next takes one of its locks finishes it. There is one note at
a time, under the lock of the workspace.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from typing import NamedTuple

from store.errors import Busy, StoreError, from_os
from store.rows.names import WORKSPACE, in_order, is_name

from . import disk, locks
from .paths import path_of

_NOTE = "unfinished.json"
_PEOPLE = "people"


class Note(NamedTuple):
    """What a change replaces: the shards in their order, each True, or False where the file is removed."""

    id: str
    shards: dict[str, bool]

    @property
    def locks(self) -> set[str]:
        return {WORKSPACE, *self.shards}


@contextmanager
def locked(folder: str, shards: Collection[str], *, shared: bool) -> Iterator[set[str]]:
    """Hold the locks of these shards; gives the names of all that are held. Raises Busy.

    An unfinished change that touches one of them is finished first, under the locks of everything it touches.
    """
    wanted = set(shards)
    for _ in range(8):
        with ExitStack() as held:
            for shard in in_order(wanted):
                path = path_of(folder, shard)
                disk.make_folder(os.path.dirname(path), shared=shared)
                held.enter_context(locks.locked(path, shard, shared=shared))
            note = _begun(folder, shared=shared)
            concerned = note is not None and not wanted.isdisjoint(note.locks)
            if note is None or not concerned or note.locks <= wanted:
                if note is not None and concerned:
                    _finish(folder, note)
                yield wanted
                return
        wanted |= note.locks
    raise Busy(min(shards))


@contextmanager
def people_stay(folder: str, held: Collection[str], *, shared: bool) -> Iterator[None]:
    """Hold off changes of who may do what while a plan is written, and plans while that changes. Raises Busy.

    Whoever writes a plan holds this lock together with all others who do, whoever writes the workspace alone:
    once a removal is acknowledged, nothing that was begun before it is still to come. It is the last lock
    that is taken, so nobody waits for another one while holding it.
    """
    path = os.path.join(folder, _PEOPLE)
    with locks.locked(path, WORKSPACE, shared=shared, together=WORKSPACE not in held):
        yield


def finish(folder: str) -> None:
    """Finish the change whose writer was killed after its note, where there is one."""
    shared = disk.is_shared(folder)
    if note := _begun(folder, shared=shared):
        with locked(folder, note.locks, shared=shared):
            pass


def replace(
    folder: str, before: Mapping[str, bytes | None], following: Mapping[str, bytes | None], *, shared: bool
) -> None:
    """Give each shard its new bytes (None: take it away), in this order.

    Only under their locks and, where they are several, that of the workspace. Where it raises, every shard
    is as it was before.
    """
    if not following:
        return
    (shard, data), *others = following.items()
    if data is not None and not others:
        _replace_one(path_of(folder, shard), before[shard], data, shared=shared)
        return
    note = Note(os.urandom(8).hex(), {shard: data is not None for shard, data in following.items()})
    path = os.path.join(folder, _NOTE)
    disk.sweep(path)
    try:
        for shard, data in following.items():
            if data is not None:
                disk.write_new(_beside(folder, shard, note.id), data, shared=shared)
        disk.write(path, json.dumps(note).encode(), shared=shared)
        _finish(folder, note)
    except BaseException:
        _take_back(folder, note, before, shared=shared)
        raise


def _replace_one(path: str, before: bytes | None, data: bytes, *, shared: bool) -> None:
    try:
        disk.write(path, data, shared=shared)
    except StoreError:
        _put_back(path, before, shared=shared)
        raise


def _finish(folder: str, note: Note) -> None:
    for shard, stays in note.shards.items():
        path = path_of(folder, shard)
        try:
            with suppress(FileNotFoundError):
                if stays:
                    os.replace(_beside(folder, shard, note.id), path)
                else:
                    os.unlink(path)
            disk.sync_folder(os.path.dirname(path))
        except OSError as error:
            raise from_os(error, path, "written") from error
    disk.remove(os.path.join(folder, _NOTE))


def _take_back(folder: str, note: Note, before: Mapping[str, bytes | None], *, shared: bool) -> None:
    """Restore what was there; where even that fails, the note stays and the change is finished later."""
    for shard in note.shards:
        if not _put_back(path_of(folder, shard), before[shard], shared=shared):
            return
    for left in (os.path.join(folder, _NOTE), *(_beside(folder, shard, note.id) for shard in note.shards)):
        with suppress(OSError):
            os.unlink(left)


def _put_back(path: str, data: bytes | None, *, shared: bool) -> bool:
    try:
        if disk.read(path, shared=shared) != data:
            if data is None:
                os.unlink(path)
            else:
                disk.write(path, data, shared=shared)
    except (StoreError, OSError):
        return False
    return True


def _begun(folder: str, *, shared: bool) -> Note | None:
    data = disk.read(os.path.join(folder, _NOTE), shared=shared)
    if data is None:
        return None
    try:
        id, shards = json.loads(data)
        if id.isalnum() and all(map(is_name, shards)):
            return Note(id, {shard: bool(stays) for shard, stays in shards.items()})
    except (ValueError, TypeError, AttributeError, RecursionError):
        pass
    return None  # not ours, and the next change of several files replaces it


def _beside(folder: str, shard: str, id: str) -> str:
    head, name = os.path.split(path_of(folder, shard))
    return os.path.join(head, f".{name}.{id}.next")
