"""The store's health: what is damaged, where, and the newest good backup; putting that backup back."""

from __future__ import annotations

import glob
import os
from contextlib import suppress

from store.backend import Problem
from store.errors import GONE, Damaged, StoreError
from store.rows.names import WORKSPACE

from . import backups, disk, multi_file_commit, shard_format
from .paths import all_shards, path_of


def check(root: str | os.PathLike[str]) -> list[Problem]:
    """Read and validate every shard. Works on a store that cannot be opened, too.

    A change whose writer was killed before its last file is finished first.
    """
    folder = os.path.abspath(root)
    problems = []
    with suppress(StoreError, OSError):
        multi_file_commit.finish(folder)
    try:
        disk.check_root(folder)
    except StoreError as error:
        problems.append(Problem("", folder, str(error)))
    shards = list(all_shards(folder))
    if WORKSPACE not in shards:
        backup = backups.newest_good(folder, WORKSPACE)
        if shards or backup:
            problems.append(Problem(WORKSPACE, path_of(folder, WORKSPACE), GONE, backup))
        else:
            problems.append(Problem("", folder, "there is no store in this folder"))
    for shard in shards:
        problems.extend(_check_shard(folder, shard))
    for shard in _plans_with_backups(folder):
        if shard not in shards and backups.is_missed(folder, shard):
            path = path_of(folder, shard)
            problems.append(Problem(shard, path, GONE, backups.newest_good(folder, shard)))
    return problems


def _plans_with_backups(folder: str) -> list[str]:
    pattern = os.path.join(glob.escape(os.path.join(folder, "backups")), "cycles", "*", "*")
    return ["/".join(found.split(os.sep)[-3:]) for found in sorted(glob.glob(pattern))]


def _check_shard(folder: str, shard: str) -> list[Problem]:
    path = path_of(folder, shard)
    shared = disk.is_shared(folder)

    def broken(place: str) -> Damaged:
        return Damaged(shard, path, place)

    try:
        for inside in _folders_between(folder, path):
            disk.check_folder(inside, shared=shared)
        data = disk.read(path, shared=shared)
        if data is None:
            return []
        snapshot = shard_format.read(shard, data, broken).snapshot
        snapshot.validate()
        if shard == WORKSPACE and not snapshot.rows("workspace"):
            raise broken("workspace: it is empty")
        if twice := snapshot.twins():
            raise broken(twice)
    except Damaged as error:
        backup = backups.newest_good(folder, shard)
        if shard == WORKSPACE and not backup and backups.nothing_of_ours(folder, error):
            return [Problem("", folder, "there is no store of okr here, workspace.json is another program's")]
        return [Problem(shard, path, error.place, backup)]
    except StoreError as error:
        strange = os.path.lexists(path) and (os.path.islink(path) or not os.path.isfile(path))
        return [Problem(shard, path, str(error), backups.newest_good(folder, shard) if strange else None)]
    return []


def _folders_between(folder: str, path: str) -> list[str]:
    inside = []
    while (path := os.path.dirname(path)) != folder:
        inside.append(path)
    return inside


def repair(root: str | os.PathLike[str], problem: Problem) -> str:
    """Put the newest good backup in the damaged file's place, which is kept aside; a sentence saying so.

    Raises StoreError where there is no backup, or the shard is whole again.
    """
    folder = os.path.abspath(root)
    shared = disk.is_shared(folder)
    path = path_of(folder, problem.shard) if problem.shard else problem.where
    if not problem.backup:
        raise StoreError(f"There is no good backup of {path}. Nothing was changed.")
    with multi_file_commit.locked(folder, {problem.shard}, shared=shared):
        still = _check_shard(folder, problem.shard)
        if os.path.lexists(path) and not still:
            raise StoreError(f"{path} is whole again. Nothing was changed.")
        good = disk.read(problem.backup, shared=shared)
        if good is None:
            raise StoreError(f"The backup {problem.backup} is gone. Check again; nothing was changed.")
        said = f"{path} is as it was in {problem.backup}."
        if os.path.lexists(path):
            aside = disk.set_aside(path, "damaged")
            said = f"{said} The damaged file is kept as {aside}."
        disk.write(path, good, shared=shared)
    return said
