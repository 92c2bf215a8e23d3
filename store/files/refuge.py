"""Another place for words that cannot be written to the store: a file of the person's own, for them alone.

`~/.local/state/okr/words/`, else a folder of the account's in `/var/tmp`, else in `/tmp`. Each session has a
file of its own there, 0600 in 0700, in JSON that people can read. The next session of the same person in the
same store makes drafts of it again.
"""

from __future__ import annotations

import json
import os
import stat
from binascii import crc32
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import UTC, datetime

from store import system_folders
from store.draft_keeper import Rescued
from store.errors import Fact, StoreError, Unsafe, from_os
from store.rows import row_format
from store.rows.names import file_name

from . import disk

_NOT_WHOLE = (ValueError, LookupError, TypeError, AttributeError, RecursionError)


def folders() -> tuple[str, ...]:
    """Where such files may lie, the best place first."""
    mine = f"okr-words-{os.geteuid()}"
    return os.path.join(system_folders.state(), "words"), f"/var/tmp/{mine}", f"/tmp/{mine}"


class RefugeFiles:
    """See Refuge. Of one person in the store at `root`."""

    def __init__(self, root: str, person: str) -> None:
        self._root, self._person = root, person
        self._start = f"{file_name(person)}-{crc32(os.fsencode(root)):08x}-"
        self._name = f"{self._start}{os.urandom(6).hex()}.json"
        self._path = ""
        self._folders = folders()

    def write(self, texts: Mapping[str, str], over: Mapping[str, str]) -> str:
        """See Refuge.write. In the first folder that takes it."""
        at = datetime.now(UTC).isoformat()
        whose = {"store": self._root, "person": self._person, "at": at}
        data = _encoded({**whose, "words": dict(texts), "over": dict(over)})
        first: StoreError | None = None
        for folder in self._folders:
            path = os.path.join(folder, self._name)
            try:
                disk.make_folder(folder, shared=False)
                _check_own(folder)
                disk.write(path, data, shared=False)
            except StoreError as error:
                first = first or error
                continue
            if self._path not in ("", path):
                self.remove(self._path)
            self._path = path
            return path
        assert first is not None
        raise first

    def found(self) -> Iterator[Rescued]:
        """See Refuge.found. What is not whole, or not of this account, is left alone."""
        for folder in self._folders:
            for name in _names(folder):
                path = os.path.join(folder, name)
                if name.startswith(self._start) and name.endswith(".json") and path != self._path:
                    with suppress(StoreError, *_NOT_WHOLE):
                        _check_own(folder)
                        if (one := self._read(path)) is not None:
                            yield one

    def _read(self, path: str) -> Rescued | None:
        _check_own(path)
        kept = json.loads(disk.read(path, shared=False) or b"")
        if (kept["store"], kept["person"]) != (self._root, self._person):
            return None
        texts, over = kept["words"], kept["over"]
        if not all(isinstance(each, str) for each in (*texts.values(), *over.values())):
            return None
        return Rescued(path, texts, over)

    def remove(self, where: str) -> None:
        """See Refuge.remove."""
        with suppress(StoreError):
            disk.remove(where)
        if where == self._path:
            self._path = ""


def _names(folder: str) -> list[str]:
    try:
        return sorted(os.listdir(folder))
    except OSError:
        return []


def _check_own(path: str) -> None:
    """Raises Unsafe for a link, and for what somebody else made or may change."""
    try:
        found = os.lstat(path)
    except OSError as error:
        raise from_os(error, path, "read") from error
    if stat.S_ISLNK(found.st_mode):
        raise Unsafe("link_for_file", path=path)
    if found.st_uid != os.geteuid() or found.st_mode & (stat.S_IWGRP | stat.S_IWOTH):
        raise Unsafe("someone_elses", path=path, instead=Fact("move_away"))


def _encoded(kept: Mapping[str, object]) -> bytes:
    """A line for each text, in UTF-8; half a character from a bad line is written as an escape."""
    try:
        return json.dumps(kept, ensure_ascii=False, indent=1).encode()
    except UnicodeEncodeError:
        return row_format.encode(kept)
