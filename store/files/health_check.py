"""The store's health: what is damaged, where, and the newest good backup; putting that backup back."""

from __future__ import annotations

import glob
import os
from contextlib import suppress

from store.backend import Problem
from store.errors import GONE, TWO_VERSIONS, Damaged, Fact, StoreError
from store.rows.names import WORKSPACE, is_name

from . import backups, disk, multi_file_commit, shard_format, versions
from .copies import copies
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
        problems.append(Problem("", folder, error.fact))
    shards = list(all_shards(folder))
    if WORKSPACE not in shards:
        backup = backups.newest_good(folder, WORKSPACE)
        if shards or backup:
            problems.append(Problem(WORKSPACE, path_of(folder, WORKSPACE), GONE, backup))
        else:
            problems.append(Problem("", folder, Fact("no_store_here")))
    for shard in shards:
        problems.extend(_check_shard(folder, shard))
    for copy in copies(folder):
        of = os.path.relpath(path_of(folder, copy.shard), folder) if is_name(copy.shard) else ""
        place = Fact("sync_copy", of=of) if of else Fact("sync_copy_alone")
        problems.append(Problem("", copy.path, place, is_copy=True, of=copy.shard if of else ""))
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

    def broken(place: Fact) -> Damaged:
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
            raise broken(Fact("workspace_empty"))
        if twice := snapshot.twins():
            raise broken(twice)
    except Damaged as error:
        if error.place.name == TWO_VERSIONS and versions.are_whole(folder, shard):
            return [Problem(shard, path, error.place, of=shard)]
        backup = backups.newest_good(folder, shard)
        if shard == WORKSPACE and not backup and backups.nothing_of_ours(folder, error):
            return [Problem("", folder, Fact("another_programs"))]
        return [Problem(shard, path, error.place, backup)]
    except StoreError as error:
        strange = os.path.lexists(path) and (os.path.islink(path) or not os.path.isfile(path))
        return [Problem(shard, path, error.fact, backups.newest_good(folder, shard) if strange else None)]
    return []


def _folders_between(folder: str, path: str) -> list[str]:
    inside = []
    while (path := os.path.dirname(path)) != folder:
        inside.append(path)
    return inside


def repair(root: str | os.PathLike[str], problem: Problem) -> Fact:
    """Put the newest good backup in the damaged file's place, which is kept aside; what was done.

    Raises StoreError where there is no backup, or the shard is whole again.
    """
    folder = os.path.abspath(root)
    shared = disk.is_shared(folder)
    path = path_of(folder, problem.shard) if problem.shard else problem.where
    if not problem.backup:
        raise StoreError("no_good_backup", path=path)
    with multi_file_commit.locked(folder, {problem.shard}, shared=shared):
        still = _check_shard(folder, problem.shard)
        if os.path.lexists(path) and not still:
            raise StoreError("whole_again", path=path)
        good = disk.read(problem.backup, shared=shared)
        if good is None:
            raise StoreError("backup_gone", backup=problem.backup)
        done = Fact("put_back", path=path, backup=problem.backup)
        if os.path.lexists(path):
            aside = disk.set_aside(path, "damaged")
            done = Fact("put_back_aside", path=path, backup=problem.backup, aside=aside)
        disk.write(path, good, shared=shared)
    return done
