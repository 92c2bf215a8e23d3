"""The two versions of a shard that other programs left: a file and its copy, or both sides in git's marks."""

from __future__ import annotations

import os
import re
from datetime import date
from itertools import count
from typing import TYPE_CHECKING

from store.errors import Damaged, Fact, StoreError, from_os
from store.rows.names import is_name

from . import backups, disk, multi_file_commit, shard_format
from .paths import path_of

if TYPE_CHECKING:
    from store.backend import Problem
    from store.rows.snapshot import Snapshot

_MARKS = re.compile(rb"^(<{7}|\|{7}|={7}|>{7})(?: [^\n]*)?\r?\n", re.M)
_BOTH, _OURS, _BASE, _THEIRS = range(4)
_NEXT = {b"<": _OURS, b"|": _BASE, b"=": _THEIRS, b">": _BOTH}


def sides(data: bytes) -> tuple[bytes, bytes]:
    """Our side and theirs of a file in which git left both, each a whole file."""
    ours, theirs = [], []
    part, at = _BOTH, 0
    for mark in _MARKS.finditer(data):
        piece = data[at : mark.start()]
        if part in (_BOTH, _OURS):
            ours.append(piece)
        if part in (_BOTH, _THEIRS):
            theirs.append(piece)
        part, at = _NEXT[mark[1][:1]], mark.end()
    return b"".join([*ours, data[at:]]), b"".join([*theirs, data[at:]])


def versions(root: str, problem: Problem) -> tuple[Snapshot, Snapshot]:
    """What the file holds and what the other version does, each read whole and validated.

    Raises Damaged where one of them cannot be read, StoreError where there are no two.
    """
    here, there = _data(root, problem)
    return _read(problem.of, path_of(root, problem.of), here), _read(problem.of, problem.where, there)


def are_whole(root: str, shard: str) -> bool:
    """Whether both sides in git's marks can be read, and so be merged."""
    path = path_of(root, shard)
    try:
        data = disk.read(path, shared=disk.is_shared(root))
        for side in sides(data or b""):
            _read(shard, path, side)
    except StoreError:
        return False
    return True


def _data(root: str, problem: Problem) -> tuple[bytes, bytes]:
    shared = disk.is_shared(root)
    if not is_name(problem.of):
        raise StoreError("copy_of_nothing", path=problem.where)
    path = path_of(root, problem.of)
    here = disk.read(path, shared=shared)
    if here is None:
        raise StoreError("copy_without_file", path=path)
    if not problem.is_copy:
        return sides(here)
    there = disk.read(problem.where, shared=shared)
    if there is None:
        raise StoreError("copy_gone", path=problem.where)
    return here, there


def _read(shard: str, path: str, data: bytes) -> Snapshot:
    def broken(place: Fact) -> Damaged:
        return Damaged(shard, path, place)

    found = shard_format.read(shard, data, broken).snapshot
    found.validate()
    if twice := found.twins():
        raise broken(twice)
    return found


def keep_before_merge(root: str, problem: Problem, on: date) -> str:
    """Keep the file among the backups as it is. Gives the path of the other version.

    Of a file with git's marks our side takes its place, and theirs lies beside it, as a copy would.
    """
    shared = disk.is_shared(root)
    path = path_of(root, problem.of)
    with multi_file_commit.locked(root, {problem.of}, shared=shared):
        data = disk.read(path, shared=shared)
        if data is None:
            raise StoreError("copy_without_file", path=path)
        ending = "json" if problem.is_copy else "git"
        disk.write(_free_name(root, problem.of, f"{on}-before-merge", ending, shared), data, shared=shared)
        if problem.is_copy:
            return problem.where
        ours, theirs = sides(data)
        stem = path.removesuffix(".json")
        names = (f"{stem} (git theirs{f' {n}' if n > 1 else ''}).json" for n in count(1))
        beside = next(name for name in names if not os.path.lexists(name))
        disk.write(beside, theirs, shared=shared)
        disk.write(path, ours, shared=shared)
    return beside


def put_away(root: str, problem: Problem, path: str, on: date) -> Fact:
    """Move the copy among the backups, under a name that no repair takes for one of them."""
    shared = disk.is_shared(root)
    kept = _free_name(root, problem.of, f"{on}-copy", "merged", shared)
    try:
        os.rename(path, kept)
        disk.sync_folder(os.path.dirname(kept))
        disk.sync_folder(os.path.dirname(path))
    except OSError as error:
        raise from_os(error, path, "moved") from error
    return Fact("copy_put_away", kept=kept)


def _free_name(root: str, shard: str, name: str, ending: str, shared: bool) -> str:
    folder = backups.folder_of(root, shard)
    disk.make_folder(folder, shared=shared)
    taken = set(disk.names(folder))
    return os.path.join(folder, next(f for n in count(1) if (f := f"{name}-{n}.{ending}") not in taken))
