"""Which changes are taken back, and which of one's own can be undone or redone. Imports no pydantic."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile
from typing import Protocol, TypeVar


class Made(Protocol):
    """A change, as far as it matters here."""

    @property
    def id(self) -> str:
        """Its own."""

    @property
    def by(self) -> str:
        """Who made it."""

    @property
    def undoes(self) -> str:
        """The id of the change it takes back; empty: it is a deed of its own."""

    @property
    def edits(self) -> Sequence[object]:
        """What it changed here; with `also`, empty where that is nobody's to know."""

    @property
    def also(self) -> Sequence[str]:
        """The other shards it changed."""


C = TypeVar("C", bound=Made)


def undone(made: Iterable[tuple[str, str]]) -> set[str]:
    """The ids that stay taken back, given (id, the id it takes back) oldest first: what is redone stands."""
    gone: set[str] = set()
    for id, undoes in reversed(list(made)):
        if undoes and id not in gone:
            gone.add(undoes)
    return gone


def undone_of(changes: Iterable[Made]) -> set[str]:
    """The ids that stay taken back, of changes oldest first."""
    return undone((change.id, change.undoes) for change in changes)


def undoable(changes: Sequence[C], person: str) -> list[C]:
    """One's own deeds that still stand, newest first: the first is what undo takes back.

    None from before a deed that cannot be taken back, or undo would take back another one than the last.
    """
    return list(takewhile(_is_known, _standing(changes, person)))


def is_lasting(changes: Sequence[Made], person: str) -> bool:
    """Whether one's own last deed is one that cannot be taken back, such as a reveal."""
    last = next(_standing(changes, person), None)
    return last is not None and not _is_known(last)


def _is_known(one: Made) -> bool:
    """Whether the history holds what the deed did: else it cannot be taken back."""
    return bool(one.edits or one.also)


def _standing(changes: Sequence[C], person: str) -> Iterator[C]:
    gone = undone_of(changes)
    mine = (one for one in reversed(changes) if one.by == person)
    return (one for one in mine if not one.undoes and one.id not in gone)


def redoable(changes: Sequence[C], person: str) -> C | None:
    """One's own newest undoing, while nothing of one's own came after it; None: there is none."""
    gone = undone_of(changes)
    deeds = {one.id for one in changes if not one.undoes}
    for one in reversed(changes):
        if one.by != person:
            continue
        if not one.undoes:
            return None
        if one.undoes in deeds and one.id not in gone:
            return one
    return None
