"""Bytes on a disk that are there whole or not at all: read, write beside, fsync, replace.

Nothing is ever written in place. Files are private (0600 in 0700) or, in a shared store, for the group
(0660 in setgid 2770), whatever the umask. Symbolic links and files anyone may write are refused.
"""

from __future__ import annotations

import os
import stat
from contextlib import suppress

from store.errors import Fact, Unsafe, from_os

_MOVE_AWAY = Fact("move_away")
_ASK_FOR_SHARED = Fact("ask_for_shared")
_REMOVE_LINK = Fact("remove_link")


def is_shared(folder: str) -> bool:
    """Whether the store's folder lets its group in; not where it is gone."""
    try:
        return bool(os.stat(folder).st_mode & stat.S_IWGRP)
    except OSError:
        return False


def make_folder(path: str, *, shared: bool) -> None:
    """Make the folder and those missing above it; the new ones get their mode whatever the umask."""
    parent = os.path.dirname(path)
    try:
        if parent and not os.path.isdir(parent):
            make_folder(parent, shared=shared)
        os.mkdir(path)
        _give_to_owner(path, parent or ".")
        os.chmod(path, 0o2770 if shared else 0o700)
        if parent:
            sync_folder(parent)
    except FileExistsError:
        if not os.path.isdir(path):
            raise Unsafe("file_for_folder", path=path) from None
    except OSError as error:
        raise from_os(error, path, "made") from error


def set_mode(folder: str, *, shared: bool) -> None:
    """Give an empty folder that becomes a store its mode."""
    try:
        os.chmod(folder, 0o2770 if shared else 0o700)
    except OSError as error:
        raise from_os(error, folder, "set_up") from error


def check_root(path: str) -> None:
    """Refuse a store that is a link, that anyone may write, or a private one that is someone else's."""
    refuse_link(path, Fact("name_itself", path=os.path.realpath(path)))
    _check_folder(path, is_shared(path), _ASK_FOR_SHARED)


def check_folder(path: str, *, shared: bool) -> None:
    """The same of a folder inside the store."""
    refuse_link(path, _REMOVE_LINK)
    _check_folder(path, shared, _MOVE_AWAY)


def refuse_link(path: str, instead: Fact) -> None:
    if os.path.islink(path):
        raise Unsafe("link_for_folder", path=path, instead=instead)


def _check_folder(path: str, shared: bool, instead: Fact) -> None:
    try:
        found = os.lstat(path)
    except FileNotFoundError:
        return
    except OSError as error:
        raise from_os(error, path, "read") from error
    _refuse_others(path, found, shared, instead)


def _refuse_others(path: str, found: os.stat_result, shared: bool, instead: Fact) -> None:
    if found.st_mode & stat.S_IWOTH:
        raise Unsafe("open_to_all", path=path)
    me = os.geteuid()
    if not shared and me != 0 and found.st_uid not in (me, 0):
        raise Unsafe("someone_elses", path=path, instead=instead)


def is_there(path: str) -> bool:
    """Whether anything goes by that name. Raises NotAllowed where one may not even look."""
    try:
        os.lstat(path)
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        raise from_os(error, path, "read") from error
    return True


_READING = os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK
"""No link is followed, and a pipe in a file's place is not waited for."""


def beginning(path: str, size: int) -> bytes:
    """The first bytes of a plain file, whoever's it is; nothing where there is none to be read."""
    try:
        handle = os.open(path, _READING)
    except OSError:
        return b""
    try:
        return os.read(handle, size) if stat.S_ISREG(os.fstat(handle).st_mode) else b""
    except OSError:
        return b""
    finally:
        with suppress(OSError):
            os.close(handle)


def names(folder: str) -> list[str]:
    """What is in the folder, in order; nothing where there is no folder. Raises NotAllowed, or StoreError."""
    try:
        return sorted(os.listdir(folder))
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        raise from_os(error, folder, "read") from error


def read(path: str, *, shared: bool) -> bytes | None:
    """The file's bytes, or None where there is no file."""
    try:
        handle = os.open(path, _READING)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise from_os(error, path, "read") from error
    try:
        size = plain_file(path, handle, shared).st_size
        data = os.read(handle, size + 1)
        while len(data) > size and (more := os.read(handle, 1 << 20)):
            data += more
        return data
    except OSError as error:
        raise from_os(error, path, "read") from error
    finally:
        with suppress(OSError):
            os.close(handle)


def plain_file(path: str, handle: int, shared: bool) -> os.stat_result:
    """Refuses anything else, a file that anyone may write, and someone else's in a private store."""
    found = os.fstat(handle)
    if not stat.S_ISREG(found.st_mode):
        raise Unsafe("no_plain_file", path=path)
    _refuse_others(path, found, shared, _MOVE_AWAY)
    return found


def write(path: str, data: bytes, *, shared: bool) -> None:
    """Put the bytes in the file, whole or not at all; returns only when they are on the disk."""
    folder, name = os.path.split(path)
    beside = os.path.join(folder, f".{name}.{os.urandom(8).hex()}.tmp")
    try:
        _write_beside(beside, data, shared=shared)
        os.replace(beside, path)
        sync_folder(folder)
    except BaseException as error:
        with suppress(OSError):
            os.unlink(beside)
        if isinstance(error, OSError):
            raise from_os(error, path, "written") from error
        raise


def write_new(path: str, data: bytes, *, shared: bool) -> None:
    """Put the bytes in a file that is not there yet; returns only when they are on the disk."""
    try:
        _write_beside(path, data, shared=shared)
    except OSError as error:
        raise from_os(error, path, "written") from error


def _write_beside(beside: str, data: bytes, *, shared: bool) -> None:
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
    try:
        _give_to_owner(handle, os.path.dirname(beside))
        os.fchmod(handle, 0o660 if shared else 0o600)
        rest = memoryview(data)
        while rest:
            rest = rest[os.write(handle, rest) :]
        os.fsync(handle)
    finally:
        os.close(handle)


def _give_to_owner(made: str | int, folder: str) -> None:
    """Give what root makes to the folder's owner, so that `sudo okr doctor` locks nobody out."""
    if os.geteuid() == 0:
        os.chown(made, os.stat(folder).st_uid, -1)


def sync_folder(folder: str) -> None:
    """Flush the folder to the disk, so that a rename in it survives a power cut."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sweep(path: str) -> None:
    """Remove what writers that were killed left beside the file, or in the folder. Only under the lock."""
    folder, start = (path, ".") if os.path.isdir(path) else os.path.split(path)
    start = start if start == "." else f".{start}."
    with suppress(OSError), os.scandir(folder) as found:
        for entry in found:
            if entry.name.startswith(start) and entry.name.endswith((".tmp", ".next")):
                with suppress(OSError):
                    os.unlink(entry.path)


def remove(path: str) -> None:
    """Take a file away, for good."""
    try:
        os.unlink(path)
        sync_folder(os.path.dirname(path))
    except OSError as error:
        raise from_os(error, path, "removed") from error


def set_aside(path: str, label: str) -> str:
    """Rename a file that cannot be read, so that nothing overwrites it; the new path."""
    aside = f"{path}.{label}-{os.urandom(3).hex()}"
    try:
        os.rename(path, aside)
        sync_folder(os.path.dirname(path))
    except OSError as error:
        raise from_os(error, path, "moved") from error
    return aside
