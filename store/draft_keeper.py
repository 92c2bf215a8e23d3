"""Where drafts are kept, and another place for words that cannot be kept there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from threading import Lock
from typing import NamedTuple, Protocol

from .errors import StoreError


class KeptDrafts(NamedTuple):
    """What is kept of one person's drafts."""

    texts: Mapping[str, str]
    """By place, such as `draft/O1.2/statement`; what was typed last comes last."""
    mark: str = ""
    """Where the person was last."""


def replace_all(texts: Mapping[str, str]) -> None:
    """Whatever stood there may be replaced."""


class DraftKeeper(Protocol):
    """Reads and writes one person's drafts; two sessions of theirs keep each other's words."""

    @property
    def aside(self) -> str:
        """Where `write` put earlier words that can't be read; empty: it met none."""

    def prepare(self) -> None:
        """Load all that writing needs: the program's own files may be replaced while it runs."""

    def read(self) -> KeptDrafts:
        """Raises StoreError."""

    def write(
        self,
        waiting: Mapping[str, str | None],
        mark: str | None,
        before: Callable[[Mapping[str, str]], None] = replace_all,
    ) -> None:
        """Put these words at their places (None: forget what is there), and the mark unless it is None.

        `before` is first given what is kept at these places now: another window may have written it.
        Durable on return. Raises StoreError, or what `before` raises; then nothing has changed.
        """


class Rescued(NamedTuple):
    """Words that an earlier session put into the refuge."""

    where: str
    """A name for sentences, and for removing them."""
    texts: Mapping[str, str]
    over: Mapping[str, str]
    """What was kept at these places then, as far as that session knew."""


class Refuge(Protocol):
    """Another place for words of one person that their keeper cannot write."""

    def write(self, texts: Mapping[str, str], over: Mapping[str, str]) -> str:
        """Put these there, in place of what this session put there before; gives where.

        Durable on return. Raises StoreError.
        """

    def another(self) -> Refuge:
        """A new one, of the same person and store: what is put there lies beside what is put here."""

    def found(self) -> Iterable[Rescued]:
        """What is there of this person and this store. Never raises."""

    def of_gone_stores(self) -> Iterable[tuple[str, str]]:
        """Words of this person for stores that aren't where they were: where, and the store. Never raises."""

    def remove(self, where: str) -> None:
        """Remove what lies there: it is kept in its own place. Never raises."""


class NoRefuge:
    """There is no other place."""

    def write(self, texts: Mapping[str, str], over: Mapping[str, str]) -> str:
        """See Refuge.write."""
        raise StoreError("no_refuge")

    def another(self) -> NoRefuge:
        """See Refuge.another."""
        return self

    def found(self) -> Iterable[Rescued]:
        """See Refuge.found."""
        return ()

    def of_gone_stores(self) -> Iterable[tuple[str, str]]:
        """See Refuge.of_gone_stores."""
        return ()

    def remove(self, where: str) -> None:
        """See Refuge.remove."""


class Unkept(NamedTuple):
    """Words that are not where they belong."""

    texts: Mapping[str, str]
    why: StoreError
    elsewhere: str
    """Where the refuge holds all of them; empty: they are only in memory."""


class Rescue:
    """What one session has in the refuge: its own words, and those of an earlier one until they are kept."""

    def __init__(self, refuge: Refuge) -> None:
        self._refuge = refuge
        self._texts: Mapping[str, str] = {}
        self._others: Refuge | None = None
        self._replaced: dict[str, str] = {}
        self._borrowed: list[str] = []
        self._lock = Lock()
        self.where = ""
        """Where words of this session lie; empty: nowhere."""
        self.beside = ""
        """Where words of another window lie that this one typed over; empty: it typed over none."""
        self.came_back: list[str] = []
        """Where words lay that an earlier session put there, and that are drafts again."""
        self.set_apart: list[str] = []
        """Where words still lie because others were kept in their place since."""
        self.of_gone_stores: list[tuple[str, str]] = []
        """Where words lie whose store was moved or is gone, and which store that was."""

    def put_beside(self, texts: Mapping[str, str]) -> None:
        """Put words of another window there, before those of this one take their place in the store.

        They lie there until the next session finds the place free. What lies there already and isn't part of
        them stays, and they get a file of their own. Raises StoreError.
        """
        with self._lock:
            is_other = any(before not in texts.get(place, before) for place, before in self._replaced.items())
            if self._others is None or is_other:
                self._others, self._replaced = self._refuge.another(), {}
            replaced = {**self._replaced, **texts}
            self.beside, self._replaced = self._others.write(replaced, {}), replaced

    @property
    def goes_to(self) -> str:
        """Where what this session put there last lies; empty: nothing, or not all of it."""
        return self.where if self._texts else ""

    def holds(self, texts: Mapping[str, str]) -> str:
        """Where all of these lie; empty: not all of them do."""
        return self.where if texts == self._texts else ""

    def put(self, texts: Mapping[str, str], over: Mapping[str, str]) -> None:
        """Put these there; never raises."""
        with self._lock:
            if not texts or self.holds(texts):
                return
            try:
                self.where, self._texts = self._refuge.write(texts, over), texts
            except StoreError:
                self._texts = {}  # what lies there is older

    def leave(self) -> None:
        """Remove what lies there, now that all of it is kept in its own place."""
        with self._lock:
            left = [*self._borrowed, *([self.where] if self.where else ())]
            self.where, self._texts, self._borrowed = "", {}, []
        for where in left:
            self._refuge.remove(where)

    def take_back(self, kept: Mapping[str, str]) -> dict[str, str]:
        """Words of earlier sessions, to be kept now; none in whose place others were kept since."""
        again: dict[str, str] = {}
        self.of_gone_stores = list(self._refuge.of_gone_stores())
        for one in self._refuge.found():
            now = {**kept, **again}
            changed = (place for place, text in one.texts.items() if now.get(place, text) != text)
            if any(now[place] != one.over.get(place) for place in changed):
                self.set_apart.append(one.where)
                continue
            again |= one.texts
            self._borrowed.append(one.where)
            self.came_back.append(one.where)
        return again
