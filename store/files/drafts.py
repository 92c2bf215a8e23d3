"""A person's drafts in `drafts/mara.json`: theirs alone (0600 in a shared store, too), with its own lock."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import UTC, datetime

from store.draft_keeper import KeptDrafts
from store.errors import Damaged, Fact, WriteFailed
from store.rows.delta import Delta
from store.rows.names import WORKSPACE, drafts_shard
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

    def write(self, waiting: Mapping[str, str | None], mark: str | None) -> None:
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
                disk.set_aside(self._path, "damaged")
                found = self._read()
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
