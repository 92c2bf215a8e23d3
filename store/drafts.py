"""What a person has typed and not yet submitted, kept while they type.

A thread of its own writes it within half a second of the last key, so a stalled terminal, which stops the
event loop, delays no draft. A `DraftKeeper` knows where the words are written.
"""

from __future__ import annotations

import atexit
from collections.abc import Mapping
from threading import Event, Lock, Thread
from time import sleep
from typing import NamedTuple, Protocol

from .errors import StoreError

SEALED = "sealed/"
"""What the places of sealed words begin with: they lie here and are no drafts (`store/sealed.py`)."""

SOON = 0.25
"""Seconds from the first key to the write; keys that come in between are written with it."""


class KeptDrafts(NamedTuple):
    """What is kept of one person's drafts."""

    texts: Mapping[str, str]
    """By place, such as `draft/O1.2/statement`."""
    mark: str = ""
    """Where the person was last."""


class DraftKeeper(Protocol):
    """Reads and writes one person's drafts; two sessions of theirs keep each other's words."""

    def read(self) -> KeptDrafts:
        """Raises StoreError."""

    def write(self, waiting: Mapping[str, str | None], mark: str | None) -> None:
        """Put these words at their places (None: forget what is there), and the mark unless it is None.

        Durable on return. Raises StoreError; then nothing has changed.
        """


class Drafts:
    """The drafts of one person. All methods may be called from any thread."""

    def __init__(self, keeper: DraftKeeper) -> None:
        self._keeper = keeper
        self._texts: dict[str, str] | None = None
        self._mark = ""
        self._waiting: dict[str, str | None] = {}
        self._waiting_mark: str | None = None
        self._memory = Lock()
        self._writing = Lock()
        self._typed = Event()
        self._thread: Thread | None = None
        self.trouble: StoreError | None = None
        """Why the last write failed; the words are still in memory, and the next key tries again."""

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
                self._keeper.write(waiting, mark)
            except Exception as error:
                self.trouble = error if isinstance(error, StoreError) else StoreError("said", text=str(error))
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
                    found = self._keeper.read()
                except StoreError as error:
                    self.trouble = error
                else:
                    texts = found.texts.items()
                    self._texts.update({at: text for at, text in texts if not at.startswith(SEALED)})
                    self._mark = found.mark
            return self._texts
