"""Second versions of a shard's file that a sync program put beside it, when two machines had changed it.

Such a file holds work that may be nowhere else, but it is no plan: nothing reads it as one.
"""

from __future__ import annotations

import os
import re
from typing import NamedTuple

from store.rows.names import WORKSPACE, is_name

_SYNCTHING = re.compile(r"\.sync-conflict-\d{8}-\d{6}(-\w+)?$", re.I)
_SHARD = re.compile(rb'"shard": ?"([^"]+)"')
_HEAD = 500
"""Bytes from the start of a file, in which its name stands."""


class Copy(NamedTuple):
    """A copy's file, and the shard it is a version of; empty where that cannot be told."""

    path: str
    shard: str


def is_copy(folder: str, stem: str, stems: frozenset[str]) -> bool:
    """Whether the file `stem`.json in the folder is a copy; `stems` are all that lie beside it.

    Dropbox, Nextcloud, iCloud and file managers put blanks and brackets in the name, which no plan has;
    Syncthing a mark of its own; OneDrive the machine's name: such a file says inside whose it is.
    """
    if _SYNCTHING.search(stem) or not (stem == WORKSPACE or is_name(f"cycles/x/{stem}")):
        return True
    beside = any(stem[:at] in stems for at, sign in enumerate(stem) if sign in "-_")
    return beside and _shard_in(os.path.join(folder, f"{stem}.json")).rpartition("/")[2] not in ("", stem)


def copies_in(folder: str) -> list[Copy]:
    """Those in one folder."""
    try:
        stems = frozenset(name.removesuffix(".json") for name in os.listdir(folder) if _is_ours(name))
    except OSError:
        return []
    found = sorted(stem for stem in stems if is_copy(folder, stem, stems))
    paths = [os.path.join(folder, f"{stem}.json") for stem in found]
    return [Copy(path, _shard_in(path)) for path in paths]


def copies(root: str) -> list[Copy]:
    """All in the store: of the workspace, and of plans."""
    cycles = os.path.join(root, "cycles")
    inside = sorted(os.listdir(cycles)) if os.path.isdir(cycles) else []
    found = [each for each in copies_in(root) if os.path.basename(each.path).startswith(WORKSPACE)]
    for cycle in inside:
        found += copies_in(os.path.join(cycles, cycle))
    return found


def _is_ours(name: str) -> bool:
    return name.endswith(".json") and not name.startswith(".")


def _shard_in(path: str) -> str:
    """The shard that the file says it is; empty where it says nothing."""
    try:
        with open(path, "rb") as file:
            told = _SHARD.search(file.read(_HEAD))
    except OSError:
        return ""
    return told.group(1).decode(errors="replace") if told else ""
