"""What a person has typed and not yet submitted, kept while they type.

A thread of its own writes it within half a second of the last key, so a stalled terminal, which stops the
event loop, delays no draft. A `DraftKeeper` knows where the words are written; while it cannot, they stay in
memory, are tried again, and can be put into a `Refuge`.
"""

from __future__ import annotations

import atexit
from collections.abc import Callable, Mapping
from contextlib import suppress
from threading import Event, Lock, Thread
from time import monotonic, sleep

from .draft_keeper import DraftKeeper, KeptDrafts, NoRefuge, Refuge, Rescue, Unkept
from .errors import StoreError

__all__ = ["AGAIN", "SEALED", "SOON", "DraftKeeper", "Drafts", "KeptDrafts", "Unkept"]

SEALED = "sealed/"
"""What the places of sealed words begin with: they lie here and are no drafts (`store/sealed.py`)."""

SOON = 0.25
"""Seconds from the first key to the write; keys that come in between are written with it."""
AGAIN = 2.0
"""Seconds after which words that could not be written are tried again."""
MOST = 2_000_000
"""Characters of one person's drafts together, their places included: a hundred of the longest texts."""
SILENT = 3.0
"""Seconds after which a write that has not come back counts as one that does not."""


class Drafts:
    """The drafts of one person. All methods may be called from any thread."""

    def __init__(self, keeper: DraftKeeper, refuge: Refuge | None = None) -> None:
        self._keeper = keeper
        self._texts: dict[str, str] | None = None
        self._on_disk: dict[str, str] = {}
        self._mark = ""
        self._waiting: dict[str, str | None] = {}
        self._under_way: dict[str, str | None] = {}
        self._waiting_mark: str | None = None
        self._memory = Lock()
        self._writing = Lock()
        self._typed = Event()
        self._thread: Thread | None = None
        self._since: float | None = None
        self.is_unread = False
        """Whether what was kept earlier cannot be read; that is tried again."""
        self._goes_elsewhere = False
        self.rescue = Rescue(refuge or NoRefuge())
        """What of this person's words lies in another place."""
        self.aside = ""
        """Where earlier words were put that can't be read; empty: there were none."""
        self.trouble: StoreError | None = None
        """Why the last write failed; the words are still in memory, and are tried again."""
        self.listener: Callable[[], object] = _nothing
        """Called after each write that failed and each that went well again, from any thread."""

    def keep(self, place: str, text: str) -> None:
        """Keep the words typed at a place such as `draft/O1.2/statement`; returns at once."""
        self._change(place, text)

    def forget(self, place: str) -> None:
        """Remove the words kept at that place: they were submitted or thrown away."""
        self._change(place, None)

    def _change(self, place: str, text: str | None) -> None:
        texts = self._loaded()
        with self._memory:
            if texts.get(place) == text:
                return
            texts.pop(place, None)
            if text is not None:
                texts[place] = text
            self._waiting.pop(place, None)
            self._waiting[place] = text
        self._wake()

    def bookmark(self, place: str) -> None:
        """Remember where the person is."""
        self._loaded()
        with self._memory:
            if place == self._mark:
                return
            self._mark = self._waiting_mark = place
        self._wake()

    def bookmarked(self) -> str:
        """Where the person was last; empty: nowhere yet."""
        self._loaded()
        return self._mark

    def text_of(self, place: str) -> str | None:
        return self._loaded().get(place)

    def all(self) -> Mapping[str, str]:
        """Every draft by its place; what was typed last comes last."""
        texts = self._loaded()
        with self._memory:
            return dict(texts)

    # --- writing -------------------------------------------------------------------------------------

    def flush(self) -> bool:
        """Write what is not written yet, now. True when everything typed is on the disk; never raises."""
        with self._writing:
            before = self.trouble
            done = self._write()
        if not done and self._goes_elsewhere:
            self._put_elsewhere()
        if before is not None or not done:
            self.listener()
        return done

    def _write(self) -> bool:
        if self.is_unread:
            self._read_again()
        with self._memory:
            held = self._no_room_for(self._waiting)
            waiting = {place: text for place, text in self._waiting.items() if place not in held}
            self._waiting = held
            mark, self._waiting_mark = self._waiting_mark, None
            self._under_way = waiting
        if held:
            self.trouble = StoreError("drafts_full")
        if not waiting and mark is None:
            return self.trouble is None
        self._since = monotonic()
        try:
            self._keeper.write(waiting, mark, self._spare_unseen)
        except Exception as error:
            self.trouble = _named(error)
            with self._memory:
                older = {place: text for place, text in waiting.items() if place not in self._waiting}
                self._waiting, self._under_way = {**older, **self._waiting}, {}
                if self._waiting_mark is None:
                    self._waiting_mark = mark
            return False
        finally:
            self._since = None
        self.aside = self._keeper.aside
        with self._memory:
            self._under_way = {}
            for place, text in waiting.items():
                self._on_disk.pop(place, None)
                if text is not None:
                    self._on_disk[place] = text
        if held:
            return False
        self.trouble = None
        if self.is_unread:
            self._read_again()
        self.rescue.leave()
        return True

    def _no_room_for(self, waiting: Mapping[str, str | None]) -> dict[str, str | None]:
        """Those that make the drafts longer where they are too long together: they stay in memory."""
        texts = {**self._on_disk, **{place: text for place, text in waiting.items() if text is not None}}
        gone = {place for place, text in waiting.items() if text is None}
        if sum(len(place) + len(text) for place, text in texts.items() if place not in gone) <= MOST:
            return {}
        return {
            place: text
            for place, text in waiting.items()
            if text is not None and len(text) > len(self._on_disk.get(place, ""))
        }

    def _spare_unseen(self, kept: Mapping[str, str]) -> None:
        """Put what another window of this person typed at the same places beside; raises StoreError."""
        unseen = {
            place: text
            for place, text in kept.items()
            if text.strip()
            and text != self._on_disk.get(place)
            and text not in (self._under_way[place] or "")
        }
        if unseen:
            self.rescue.put_beside(unseen)

    def prepare(self) -> None:
        """Load what writing will need, in a thread of its own."""
        self._loaded()
        self._start()

    def _wake(self) -> None:
        self._start()
        self._typed.set()

    def _start(self) -> None:
        with self._memory:
            if self._thread is None:
                self._thread = Thread(target=self._run, name="okr-drafts", daemon=True)
                self._thread.start()
                atexit.register(self._at_exit)

    def _run(self) -> None:
        with suppress(Exception):  # what is missing is said when it is needed
            self._keeper.prepare()
        while True:
            self._typed.wait(AGAIN if self.trouble is not None else None)
            sleep(SOON)
            self._typed.clear()
            self.flush()

    def _at_exit(self) -> None:
        if self._writing.acquire(timeout=SILENT):
            self._writing.release()
            self.flush()

    # --- when they cannot be written -----------------------------------------------------------------

    @property
    def unkept(self) -> Unkept | None:
        """Words that could not be written, and why; None where all are written or about to be."""
        since = self._since
        if self.trouble is not None:
            return self._unkept(self.trouble)
        return self._unkept(StoreError("no_answer")) if since and monotonic() - since > SILENT else None

    def _unkept(self, why: StoreError) -> Unkept | None:
        texts = self._unwritten()
        return Unkept(texts, why, self.rescue.holds(texts)) if texts else None

    def _unwritten(self) -> dict[str, str]:
        with self._memory:
            waiting = {**self._under_way, **self._waiting}
        return {place: text for place, text in waiting.items() if text is not None and text.strip()}

    def secure(self, patience: float = SILENT) -> Unkept | None:
        """Write what is not written, into the refuge if it must be; gives what is then not in its place.

        Waits no longer than `patience` seconds for the disk, nor than SILENT for that of the refuge.
        """
        answered = _in_time(self.flush, patience)
        if answered and self.trouble is None:
            return None
        _in_time(self._put_elsewhere, SILENT)
        return self._unkept(self.trouble or StoreError("no_answer"))

    def put_elsewhere(self) -> Unkept | None:
        """`secure`, and from here on whatever cannot be written goes into the refuge by itself."""
        self._goes_elsewhere = True
        return self.secure()

    def _put_elsewhere(self) -> None:
        texts = self._unwritten()
        self.rescue.put(texts, {place: self._on_disk[place] for place in texts if place in self._on_disk})

    # --- reading -------------------------------------------------------------------------------------

    def _loaded(self) -> dict[str, str]:
        with self._memory:
            if self._texts is not None:
                return self._texts
            texts = self._texts = {}
            self._read(texts)
            wakes = bool(self._waiting or self.is_unread)
        if wakes:
            self._wake()
        return texts

    def _read_again(self) -> None:
        with self._memory:
            if self._texts is not None:
                self._read(self._texts)

    def _read(self, texts: dict[str, str]) -> None:
        """Read what is kept, once; what was typed or thrown away before that could be done stays so."""
        try:
            found = self._keeper.read()
        except Exception as error:
            self.trouble, self.is_unread = _named(error), True
            return
        self.trouble, self.is_unread = None, False
        self._mark = self._mark or found.mark
        drafts = {place: text for place, text in found.texts.items() if not place.startswith(SEALED)}
        self._on_disk = dict(drafts)
        again = self.rescue.take_back(drafts)
        typed = dict(texts)
        texts.clear()
        texts.update({**drafts, **again})
        for place in self._waiting:
            texts.pop(place, None)
        texts.update(typed)
        self._waiting = {**again, **self._waiting}


def _in_time(run: Callable[[], object], patience: float) -> bool:
    """Whether it came back in time; where it did not, it goes on by itself."""
    thread = Thread(target=run, name="okr-drafts-now", daemon=True)
    try:
        thread.start()
    except RuntimeError:  # the program is ending, and no thread begins any more
        run()
        return True
    thread.join(patience)
    return not thread.is_alive()


def _named(error: Exception) -> StoreError:
    if isinstance(error, StoreError):
        return error
    if isinstance(error, ImportError):
        return StoreError("part_missing")
    return StoreError("said", text=str(error))


def _nothing() -> None:
    """Nobody listens."""
