"""A person's drafts in `drafts/mara.json`: theirs alone (0600 in a shared store, too), with its own lock.

Words that cannot be written there have another place, a file of the person's own: in
`~/.local/state/okr/words/`, else in a folder of the account's in `/var/tmp`, else in `/tmp`. Each session has
a file of its own there, 0600 in 0700, in JSON that people can read; the next one makes drafts of it again.
"""

from __future__ import annotations

import json
import os
import stat
from binascii import crc32
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from datetime import UTC, datetime

from store import system_folders
from store.draft_keeper import KeptDrafts, Rescued, replace_all
from store.errors import Damaged, Fact, StoreError, Unsafe, WriteFailed, from_os
from store.rows import row_format
from store.rows.delta import Delta
from store.rows.names import WORKSPACE, drafts_shard, file_name
from store.rows.row_format import Row
from store.rows.snapshot import Snapshot

from . import disk, locks, shard_format
from .paths import path_of

_PATIENCE = 0.5
MARK = "bookmark"


class DraftsFile:
    """Keeps the drafts of one person in the store at `root`."""

    def __init__(self, root: str, person: str, *, shared: bool) -> None:
        self._root = root
        self._shard = drafts_shard(person)
        self._path = path_of(root, self._shard)
        self._shared = shared
        self._swept = False
        self.aside = ""
        """See DraftKeeper.aside."""

    def prepare(self) -> None:
        """See DraftKeeper.prepare."""
        import filelock  # noqa: F401

        from . import tinydb_storage  # noqa: F401

    def read(self) -> KeptDrafts:
        """See DraftKeeper.read."""
        found = self._read()
        rows = sorted(found.rows("drafts").items(), key=lambda numbered: int(numbered[0]))
        texts = {row["id"]: row["text"] for _, row in rows}
        return KeptDrafts(texts, next((row["place"] for row in found.rows(MARK).values()), ""))

    def write(
        self,
        waiting: Mapping[str, str | None],
        mark: str | None,
        before: Callable[[Mapping[str, str]], None] = replace_all,
    ) -> None:
        """See DraftKeeper.write."""
        if not disk.is_there(path_of(self._root, WORKSPACE)):
            # Not made again: a store that was removed stays removed, and a disk that was taken out leaves an
            # empty folder, which is no place for anything.
            raise WriteFailed("drafts_not_kept", folder=self._root)
        disk.make_folder(os.path.dirname(self._path), shared=self._shared)
        with locks.locked(self._path, self._shard, shared=False, patience=_PATIENCE):
            if not self._swept:
                disk.sweep(self._path)
                self._swept = True
            try:
                found = self._read()
            except Damaged:
                # New words matter more than a file nobody can read, which is kept aside.
                self.aside = disk.set_aside(self._path, "damaged")
                found = self._read()
            before({row["id"]: row["text"] for row in found.rows("drafts").values() if row["id"] in waiting})
            from .tinydb_storage import following

            after = following(_changed(found, waiting, mark))
            disk.write(self._path, shard_format.assemble(after.meta, after.chunks), shared=False)

    def _read(self) -> Snapshot:
        def trouble(place: Fact) -> Exception:
            return Damaged(self._shard, self._path, place)

        disk.check_folder(os.path.dirname(self._path), shared=self._shared)
        data = disk.read(self._path, shared=False)
        if data is None:
            return Snapshot.empty(self._shard, trouble)
        found = shard_format.read(self._shard, data, trouble).snapshot
        # By hand and not by the model: half a character typed on a bad line is kept like any other.
        for table, words in (("drafts", "text"), (MARK, "place")):
            for row in found.rows(table).values():
                if not isinstance(row.get("id"), str) or not isinstance(row.get(words), str):
                    raise trouble(Fact("without_words", table=table))
        return found


def _changed(found: Snapshot, waiting: Mapping[str, str | None], mark: str | None) -> Delta:
    following: int = found.meta["next"]
    now = datetime.now(UTC).isoformat()
    wanted: list[tuple[str, Row]] = [
        ("drafts", {"id": place, "rev": 1, "text": text, "at": now})
        for place, text in waiting.items()
        if text is not None
    ]
    if mark is not None:
        wanted.append((MARK, {"id": MARK, "rev": 1, "place": mark, "at": now}))
    leaving = {*waiting} if mark is None else {*waiting, MARK}
    put: dict[str, dict[int, Row]] = {"drafts": {}, MARK: {}}
    gone = {
        table: frozenset(int(number) for number, row in found.rows(table).items() if row["id"] in leaving)
        for table in put
    }
    for table, row in wanted:
        put[table][following] = row
        following += 1
    return Delta(found, {**found.meta, "revision": found.meta["revision"] + 1, "next": following}, put, gone)


# --- another place -----------------------------------------------------------------------------------

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

    def another(self) -> RefugeFiles:
        """See Refuge.another. A file of its own."""
        return RefugeFiles(self._root, self._person)

    def found(self) -> Iterator[Rescued]:
        """See Refuge.found. What is not whole, or not of this account, is left alone."""
        return (one for store, one in self._of_this_person(self._start) if store == self._root)

    def of_gone_stores(self) -> Iterator[tuple[str, str]]:
        """See Refuge.of_gone_stores."""
        for store, one in self._of_this_person(f"{file_name(self._person)}-"):
            if store != self._root and not disk.is_there(path_of(store, WORKSPACE)):
                yield one.where, store

    def _of_this_person(self, start: str) -> Iterator[tuple[str, Rescued]]:
        """Files whose names begin so, each with its store."""
        for folder in self._folders:
            for name in _names(folder):
                path = os.path.join(folder, name)
                if name.startswith(start) and name.endswith(".json") and path != self._path:
                    with suppress(StoreError, *_NOT_WHOLE):
                        _check_own(folder)
                        if (one := self._read(path)) is not None:
                            yield one

    def _read(self, path: str) -> tuple[str, Rescued] | None:
        _check_own(path)
        kept = json.loads(disk.read(path, shared=False) or b"")
        store, texts, over = kept["store"], kept["words"], kept["over"]
        words = (store, *texts.values(), *over.values())
        if kept["person"] != self._person or not all(isinstance(each, str) for each in words):
            return None
        return store, Rescued(path, texts, over)

    def remove(self, where: str) -> None:
        """See Refuge.remove."""
        with suppress(StoreError):
            disk.remove(where)
        if where == self._path:
            self._path = ""


def _names(folder: str) -> list[str]:
    try:
        return disk.names(folder)
    except StoreError:
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
