"""What a person has typed and not yet given in, kept while they type.

A thread of its own writes within half a second of the last key: a terminal that stalls freezes the event
loop, never this. Drafts are the person's own (0600, in a shared store too) and under a lock of their own, so
that two sessions of one person keep each other's words.
"""

from __future__ import annotations

import atexit
import os
from collections.abc import Mapping
from datetime import UTC, datetime
from threading import Event, Lock, Thread
from time import sleep

from store.errors import Damaged, StoreError, WriteFailed
from store.rows.names import drafts_shard, path_of
from store.rows.snapshot import Snapshot

from . import disk, locks
from .shard_format import Row

SOON = 0.25
"""Seconds from a key to its writing; keys that come meanwhile are written along."""
_PATIENCE = 0.5
MARK = "bookmark"


class Drafts:
    """The drafts of one person. All methods may be called from any thread."""

    def __init__(self, root: str, person: str, *, shared: bool) -> None:
        self._root = root
        self._shard = drafts_shard(person)
        self._path = path_of(root, self._shard)
        self._shared = shared
        self._texts: dict[str, str] | None = None
        self._mark = ""
        self._waiting: dict[str, str | None] = {}
        self._waiting_mark: str | None = None
        self._memory = Lock()
        self._writing = Lock()
        self._typed = Event()
        self._thread: Thread | None = None
        self._swept = False
        self.trouble: StoreError | None = None
        """Why the last write failed; the words are still in memory, and the next key tries again."""

    def keep(self, place: str, text: str) -> None:
        """Keep the words typed at a place such as `draft/O1.2/statement`; returns at once."""
        self._change(place, text)

    def forget(self, place: str) -> None:
        """The words were given in or thrown away."""
        self._change(place, None)

    def _change(self, place: str, text: str | None) -> None:
        texts = self._loaded()
        with self._memory:
            if texts.get(place) == text:
                return
            if text is None:
                del texts[place]
            else:
                texts[place] = text
            self._waiting[place] = text
        self._start()
        self._typed.set()

    def bookmark(self, place: str) -> None:
        """Remember where the person is."""
        self._loaded()
        with self._memory:
            if place == self._mark:
                return
            self._mark = self._waiting_mark = place
        self._start()
        self._typed.set()

    def bookmarked(self) -> str:
        """Where the person was last; empty: nowhere yet."""
        self._loaded()
        return self._mark

    def text_of(self, place: str) -> str | None:
        return self._loaded().get(place)

    def all(self) -> Mapping[str, str]:
        """Every draft by its place."""
        texts = self._loaded()
        with self._memory:
            return dict(texts)

    def flush(self) -> bool:
        """Write what is not written yet, now. True when everything typed is on the disk; never raises."""
        with self._writing:
            with self._memory:
                waiting, self._waiting = self._waiting, {}
                mark, self._waiting_mark = self._waiting_mark, None
            if not waiting and mark is None:
                return self.trouble is None
            try:
                self._write(waiting, mark)
            except Exception as error:
                self.trouble = error if isinstance(error, StoreError) else StoreError(str(error))
                with self._memory:
                    self._waiting = {**waiting, **self._waiting}
                    if self._waiting_mark is None:
                        self._waiting_mark = mark
                return False
            self.trouble = None
            return True

    def _start(self) -> None:
        with self._memory:
            if self._thread is None:
                self._thread = Thread(target=self._run, name="okr-drafts", daemon=True)
                self._thread.start()
                atexit.register(self.flush)

    def _run(self) -> None:
        while True:
            self._typed.wait()
            sleep(SOON)
            self._typed.clear()
            self.flush()

    def _loaded(self) -> dict[str, str]:
        with self._memory:
            if self._texts is None:
                self._texts = {}
                try:
                    found = self._read()
                except StoreError as error:
                    self.trouble = error
                else:
                    rows = found.rows("drafts").values()
                    self._texts.update({row["id"]: row["text"] for row in rows})
                    self._mark = next((row["place"] for row in found.rows(MARK).values()), "")
            return self._texts

    def _read(self) -> Snapshot:
        def trouble(place: str) -> Exception:
            return Damaged(self._shard, self._path, place)

        disk.check_folder(os.path.dirname(self._path), shared=self._shared)
        data = disk.read(self._path, shared=False)
        if data is None:
            return Snapshot.empty(self._shard, trouble)
        found = Snapshot.parsed(self._shard, data, trouble)
        # By hand and not by the model: half a character typed on a bad line is kept like any other.
        for table, words in (("drafts", "text"), (MARK, "place")):
            for row in found.rows(table).values():
                if not isinstance(row.get("id"), str) or not isinstance(row.get(words), str):
                    raise trouble(f"{table}: a document without words")
        return found

    def _write(self, waiting: Mapping[str, str | None], mark: str | None) -> None:
        if not os.path.isdir(self._root):
            # Not made again: a store that was removed stays removed.
            raise WriteFailed(
                f"The folder {self._root} is gone, so what you type is not kept. Bring it back."
            )
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
            disk.write(self._path, _changed(found, waiting, mark), shared=False)


def _changed(found: Snapshot, waiting: Mapping[str, str | None], mark: str | None) -> bytes:
    from .tinydb_storage import ShardDB

    db = ShardDB(found)
    following: int = found.meta["next"]
    now = datetime.now(UTC).isoformat()
    wanted: list[tuple[str, Row]] = [
        ("drafts", {"id": place, "rev": 1, "text": text, "at": now})
        for place, text in waiting.items()
        if text is not None
    ]
    if mark is not None:
        wanted.append((MARK, {"id": MARK, "rev": 1, "place": mark, "at": now}))
    gone = {*waiting} if mark is None else {*waiting, MARK}
    for table in ("drafts", MARK):
        db.of(table).keep(lambda row: row["id"] not in gone)
    for table, row in wanted:
        db.of(table).append(following, row)
        following += 1
    meta = {**found.meta, "revision": found.meta["revision"] + 1, "next": following}
    data = db.next_state(meta).data
    assert data is not None
    return data
