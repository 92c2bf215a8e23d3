"""Every way keeping things can fail: one plain sentence each, saying what to do about it."""

from __future__ import annotations

import errno
import os


class StoreError(Exception):
    """Trouble with the store; its text is one plain sentence."""


class NotAStore(StoreError):
    """The folder holds no store."""

    def __init__(self, root: str) -> None:
        super().__init__(
            f"There is no store in {root}. Make one with `okr init`, or see one with `okr demo`."
        )


class NotOurStore(NotAStore):
    """The folder is another program's, which has a file of the same name."""

    def __init__(self, root: str) -> None:
        StoreError.__init__(
            self,
            f"There is no store of okr in {root}: the workspace.json there is another program's. "
            "Choose another folder; nothing was changed.",
        )


class AlreadyThere(StoreError):
    """A store would be made over something that exists."""

    def __init__(self, root: str) -> None:
        super().__init__(f"{root} is not empty. Choose an empty or a new folder; nothing was changed there.")


class NewerStore(StoreError):
    """The shard was written by a newer version of the program."""

    def __init__(self, shard: str, schema: int, known: int) -> None:
        super().__init__(
            f"{shard} was written by a newer version of okr (schema {schema}, this one knows {known}). "
            "Update okr, then open it again; nothing was changed."
        )


GONE = "the file is gone"


class Damaged(StoreError):
    """A shard that cannot be read: `path` is its file, `place` says where, `backup` the newest good one."""

    def __init__(self, shard: str, path: str, place: str, backup: str | None = None) -> None:
        # What to do comes before the longest name: a narrow screen shows three lines.
        found = "is gone" if place == GONE else f"is damaged: {place}"
        help_with = (
            f"Nothing was changed; `okr doctor` puts back its newest good backup, {backup}."
            if backup
            else "Nothing was changed; no good backup was found, and `okr doctor` says more."
        )
        super().__init__(f"{path} {found}. {help_with}")
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
        super().__init__(
            f"Someone else is writing to {shard} right now. Nothing was changed; try again in a moment."
        )
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


def from_os(error: OSError, path: str, doing: str) -> StoreError:
    """The sentence for an error of the system while `doing` ("written", "read") `path`."""
    number = error.errno or 0
    if number in FULL:
        return NoRoom(f"There is no room left for {path}. Free some space and try again; nothing was lost.")
    if number in FORBIDDEN and doing == "locked":  # which every write begins with
        return NotAllowed(
            f"You may read what is in {os.path.dirname(path)}, but not write there. "
            "Ask the owner of the store for access."
        )
    if number in FORBIDDEN:
        return NotAllowed(f"{path} may not be {doing} by you. Ask the owner of the store for access.")
    if number == errno.EROFS:
        return NotAllowed(
            f"{path} lies on a disk that is read-only. Have it made writable; nothing was lost."
        )
    if number in LINKED:
        return Unsafe(
            f"{path} is a symbolic link where a file of the store belongs. Remove the link and try again."
        )
    if number in (errno.ENOENT, errno.ENOTDIR):
        return WriteFailed(
            f"The folder of {path} is gone. Bring it back or open another store; nothing was lost."
        )
    if number == errno.EISDIR:
        return Unsafe(f"{path} is a folder where a file of the store belongs. Move it away and try again.")
    if number == errno.ENAMETOOLONG:
        return Unknown("That name is too long for a file. Use a shorter one.")
    reason = os.strerror(number) if number else "unknown reason"
    return WriteFailed(f"{path} could not be {doing} ({reason}). What was there before is still there.")
