"""Sealed words, kept with their writer's drafts by the `DraftKeeper` of whatever kind of store it is.

Only their writer reads them, and a transaction of a deed that `opens` their topic. A place among the drafts
is `sealed/<shard>/<topic>/<id>`; its text is the words by field, as JSON.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress

from store.documents.sealing import Opened, Sealed, Sealing
from store.drafts import SEALED, DraftKeeper
from store.errors import NotAllowed, StoreError


class SealedWords:
    """What is sealed for one plan, whose shard is named; `keeper_of` knows a person's drafts."""

    def __init__(self, keeper_of: Callable[[str], DraftKeeper], shard: str) -> None:
        self._keeper_of = keeper_of
        self._shard = shard

    def of(self, person: str, topic: str) -> tuple[Sealed, ...]:
        """The person's own, in the order they were written.

        Raises StoreError, also where another program wrote among them.
        """
        start = f"{SEALED}{self._shard}/{topic}/"
        texts = self._keeper_of(person).read().texts
        try:
            found = [
                _read(topic, place.removeprefix(start), person, text)
                for place, text in texts.items()
                if place.startswith(start)
            ]
        except (ValueError, RecursionError) as error:
            raise StoreError("sealed_damaged", person=person) from error
        return tuple(sorted(found, key=lambda one: one.number))

    def open(self, topic: str, people: Iterable[str]) -> Opened:
        """What these people sealed; whose words cannot be read from here is named, never passed over."""
        words: list[Sealed] = []
        unread: set[str] = set()
        for person in people:
            try:
                words += self.of(person, topic)
            except StoreError:
                unread.add(person)
        # Imported here because whoever reads their own does not need it.
        from secrets import SystemRandom

        SystemRandom().shuffle(words)
        return Opened(tuple(words), frozenset(unread))

    @contextmanager
    def around(self, sealing: Sealing, person: str) -> Iterator[None]:
        """Keep what is put before the changes are written, remove what is taken or opened after them.

        Raises NotAllowed for words of somebody else, StoreError; where the changes fail, what was put goes.
        """
        if any(one.writer != person for one in (*sealing.put, *sealing.take)):
            raise NotAllowed("in_own_name")
        before = self._write({self._place(one): _text(one) for one in sealing.put}, person)
        try:
            yield
        except BaseException:
            with suppress(StoreError):
                self._write(before, person)
            raise
        self._write({self._place(one): None for one in sealing.take}, person)
        for writer in {one.writer for one in sealing.opened}:
            # They are in the plan now. What cannot be removed here goes at its writer's next start.
            with suppress(StoreError):
                mine = (one for one in sealing.opened if one.writer == writer)
                self._write({self._place(one): None for one in mine}, writer)

    def _place(self, one: Sealed) -> str:
        return f"{SEALED}{self._shard}/{one.topic}/{one.id}"

    def _write(self, texts: Mapping[str, str | None], person: str) -> dict[str, str | None]:
        """Write, and give what was there before."""
        if not texts:
            return {}
        keeper = self._keeper_of(person)
        there = keeper.read().texts
        keeper.write(texts, None)
        return {place: there.get(place) for place in texts}


def _text(one: Sealed) -> str:
    return json.dumps({"words": dict(one.words), "number": one.number}, ensure_ascii=False)


def _read(topic: str, id: str, writer: str, text: str) -> Sealed:
    """Raises ValueError where another program wrote there."""
    found = json.loads(text)
    words = found.get("words") if isinstance(found, dict) else None
    if not isinstance(words, dict) or not all(isinstance(each, str) for each in words.values()):
        raise ValueError(id)
    number = found.get("number")
    return Sealed(topic, id, writer, words, number if isinstance(number, int) else 0)
