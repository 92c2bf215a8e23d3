"""Every way keeping things can fail, by name and with values; people's words for it stand in the wording."""

from __future__ import annotations

import errno
import os
from typing import Literal


class Fact:
    """Something the store has to tell: a name, and what a sentence about it needs (other facts, too)."""

    __slots__ = ("name", "values")

    def __init__(self, name: str, /, **values: object) -> None:
        self.name = name
        self.values = values

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Fact) and (self.name, self.values) == (other.name, other.values)

    def __hash__(self) -> int:
        return hash(self.name)

    def __repr__(self) -> str:
        """Short and plain, for logs."""
        values = ", ".join(f"{name}={value!r:.200}" for name, value in self.values.items())
        return f"{self.name}({values})"


class StoreError(Exception):
    """Trouble with the store, by name; people are told its `fact` in words, its text is for logs."""

    def __init__(self, name: str, /, **values: object) -> None:
        self.fact = Fact(name, **values)
        super().__init__(self.fact)


class NotAStore(StoreError):
    """The folder holds no store."""

    def __init__(self, root: str) -> None:
        super().__init__("not_a_store", root=root)


class NotOurStore(NotAStore):
    """The folder is another program's, which has a file of the same name."""

    def __init__(self, root: str) -> None:
        StoreError.__init__(self, "not_our_store", root=root)


class AlreadyThere(StoreError):
    """A store would be made over something that exists."""

    def __init__(self, root: str) -> None:
        super().__init__("not_empty", root=root)


class NewerStore(StoreError):
    """What is to be read was written by a newer version of the program."""

    def __init__(self, what: str | Fact, schema: int, known: int) -> None:
        super().__init__("newer_store", what=what, schema=schema, readable=known)


GONE = Fact("file_gone")
"""The place of a file that is not there."""
TWO_VERSIONS = "git_conflict"
"""What is in such a file is whole, twice: it is merged, and no backup is put in its place."""


class Damaged(StoreError):
    """A shard that cannot be read: `path` is its file, `place` says where, `backup` the newest good one."""

    def __init__(self, shard: str, path: str, place: Fact, backup: str | None = None) -> None:
        found = Fact("found_gone") if place == GONE else Fact("found_damaged", place=place)
        help_with = Fact("has_backup", backup=backup) if backup else Fact("has_no_backup")
        if place.name == TWO_VERSIONS:
            super().__init__("two_versions", path=path, place=place)
        else:
            super().__init__("damaged", path=path, found=found, help_with=help_with)
        self.shard = shard
        self.path = path
        self.place = place
        self.backup = backup


class NotAllowed(StoreError):
    """Neither the folder's permissions nor the person's role let this happen."""


class Unsafe(NotAllowed):
    """A file or folder that somebody else could have put there or could change."""


class Busy(StoreError):
    """The lock could not be had in time."""

    def __init__(self, shard: str) -> None:
        super().__init__("busy", shard=shard)
        self.shard = shard


class NoRoom(StoreError):
    """The disk, the quota or the file size limit is full."""


class WriteFailed(StoreError):
    """The write did not reach the disk; what was there before is still there."""


class Unknown(StoreError):
    """A team, cycle or shard that the store does not have."""


class NotOurs(StoreError):
    """Something to be imported or set that is not what this program writes or reads."""


FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
FORBIDDEN = {errno.EACCES, errno.EPERM}
LINKED = {errno.ELOOP, errno.EMLINK}

Doing = Literal["locked", "made", "moved", "read", "removed", "set_up", "written"]
"""What was being done to a file or folder when the system refused."""


def from_os(error: OSError, path: str, doing: Doing) -> StoreError:
    """The named error for one of the system's own while `path` was to be read, written…"""
    number = error.errno or 0
    if number == errno.EDQUOT:
        return NoRoom("no_quota", path=path)
    if number in FULL:
        return NoRoom("no_room", path=path)
    if number in FORBIDDEN and doing == "locked":  # which every write begins with
        return NotAllowed("may_not_write", folder=os.path.dirname(path))
    if number in FORBIDDEN:
        return NotAllowed("may_not", path=path, doing=Fact(doing))
    if number == errno.EROFS:
        return NotAllowed("read_only_disk", path=path)
    if number in LINKED:
        return Unsafe("link_for_file", path=path)
    if number == errno.ENOTDIR:
        return Unsafe("file_for_folder", path=os.path.dirname(path))
    if number == errno.ENOENT:
        return WriteFailed("folder_gone", path=path)
    if number == errno.EISDIR:
        return Unsafe("folder_for_file", path=path)
    if number == errno.ENAMETOOLONG:
        return Unknown("name_too_long")
    why = os.strerror(number) if number else Fact("unknown_reason")
    return WriteFailed("not_done", path=path, doing=Fact(doing), why=why)
