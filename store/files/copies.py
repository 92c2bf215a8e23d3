"""Second versions of a shard's file that a sync program put beside it, when two machines had changed it.

Such a file holds work that may be nowhere else, but it is no plan: nothing reads it as one.
"""

from __future__ import annotations

import os
import re
from typing import NamedTuple

from store.rows.names import WORKSPACE, is_name

from . import disk

_SYNCTHING = re.compile(r"\.sync-conflict-\d{8}-\d{6}(-\w+)?$", re.I)
_SHARD = re.compile(rb'"shard": ?"([^"]+)"')
_HEAD = 500
"""Bytes from the start of a file, in which its name stands."""


class Copy(NamedTuple):
    """A copy's file, and the shard it is a version of; empty where that cannot be told."""

    path: str
    shard: str


def is_copy(root: str, place: str) -> bool:
    """Whether the file at this place of the store (`cycles/2026-Q4/booking (1)`, no `.json`) is a copy.

    Dropbox, Nextcloud, iCloud and file managers put blanks and brackets in the name, which no plan has;
    Syncthing a mark of its own; OneDrive the machine's name; some copy the whole folder of a cycle. Whatever
    it is called, such a file says inside whose it is, and that file is there.
    """
    stem = place.rpartition("/")[2]
    if _SYNCTHING.search(stem) or not (stem == WORKSPACE or is_name(f"cycles/x/{stem}")):
        return True
    told = _shard_in(_file(root, place))
    return told != place and is_name(told) and os.path.isfile(_file(root, told))


def _copies_in(root: str, *folder: str) -> list[Copy]:
    """Those in one folder."""
    names = filter(_is_ours, disk.names(os.path.join(root, *folder)))
    places = ["/".join([*folder, name.removesuffix(".json")]) for name in names]
    paths = [_file(root, place) for place in places if is_copy(root, place)]
    return [Copy(path, _shard_in(path)) for path in paths]


def copies(root: str) -> list[Copy]:
    """All in the store: of the workspace, and of plans."""
    found = [each for each in _copies_in(root) if os.path.basename(each.path).startswith(WORKSPACE)]
    for cycle in disk.names(os.path.join(root, "cycles")):
        found += _copies_in(root, "cycles", cycle)
    return found


def _file(root: str, place: str) -> str:
    """As `paths.path_of`, which asks here what is a plan."""
    return f"{os.path.join(root, *place.split('/'))}.json"


def _is_ours(name: str) -> bool:
    return name.endswith(".json") and not name.startswith(".")


def _shard_in(path: str) -> str:
    """The shard that the file says it is; empty where it says nothing, or is no plain file."""
    told = _SHARD.search(disk.beginning(path, _HEAD))
    return told.group(1).decode(errors="replace") if told else ""
