"""What can truly be said of the words one typed: whether they are kept, where, and why not."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from method.wording import kept as say
from method.wording import screens
from method.wording.places import PLACES
from store.typed.plan_drafts import Kept

if TYPE_CHECKING:
    from store.errors import StoreError
    from store.gateway import Gateway

_EMPTIED_AT_START = "/tmp/okr-words-"


class WordsKept:
    """The sentences about the drafts of the person at work."""

    def __init__(self, gateway: Gateway) -> None:
        self._drafts = gateway.drafts
        self._is_guarded = gateway.guarded
        self._told_beside = self._told_aside = ""

    def standing(self) -> str:
        """One line for every screen while words cannot be kept; else ""."""
        unkept = self._drafts.unkept
        if unkept is None:
            return ""
        where = self._drafts.rescue.goes_to
        words = say.GOES_ELSEWHERE if where else say.NOT_KEPT
        return words.format(path=self._short(where), why=_why(unkept.why))

    def beside(self) -> str:
        """Once: that another window of theirs typed at the same place, and where its words are; else ""."""
        where = self._drafts.rescue.beside
        if where == self._told_beside:
            return ""
        self._told_beside = where
        return _warned(say.BESIDE.format(path=self._short(where)), where)

    def aside(self) -> str:
        """Once: where words of theirs lie that can't be read; else ""."""
        where = self._drafts.aside
        if where == self._told_aside:
            return ""
        self._told_aside = where
        return say.ASIDE.format(path=self._short(where))

    def at_start(self) -> str:
        """What is to be said of words that an earlier session could not keep; else ""."""
        rescue, trouble = self._drafts.rescue, self._drafts.trouble
        told = [say.BACK.format(path=self._short(path)) for path in rescue.came_back]
        told += [say.SET_APART.format(path=self._short(path)) for path in rescue.set_apart]
        told += [
            say.STORE_GONE.format(path=self._short(path), store=self._short(store))
            for path, store in rescue.of_gone_stores
        ]
        if trouble is not None and self._drafts.is_unread:
            told.append(say.UNREAD.format(why=_why(trouble)))
        return " ".join(told)

    def are_safe(self) -> bool:
        """Write what is not written yet; whether all of it is where it belongs."""
        return self._drafts.secure() is None

    def put_elsewhere(self) -> tuple[str, bool]:
        """Put what cannot be kept into another place; what is to be said of it, and whether it is safe."""
        unkept = self._drafts.put_elsewhere()
        if unkept is None:
            return say.ALL_KEPT, True
        if not unkept.elsewhere:
            return say.NOT_ELSEWHERE, False
        return _warned(say.PUT_ELSEWHERE.format(path=self._short(unkept.elsewhere)), unkept.elsewhere), True

    def leave_question(self) -> str:
        """The question before one leaves: where the words are now."""
        unkept = self._drafts.secure()
        if unkept is None:
            return screens.LEAVE
        words = say.LEAVE_ELSEWHERE if unkept.elsewhere else say.LEAVE_LOST
        return _warned(
            words.format(why=_why(unkept.why), path=self._short(unkept.elsewhere)), unkept.elsewhere
        )

    def last_words(self, *, waits: bool = True) -> tuple[str, bool]:
        """What is to be said after one has left, with the words themselves where they are lost; whether they
        are. Without `waits` nothing is written any more."""
        unkept = self._drafts.secure() if waits else self._drafts.unkept
        if unkept is None:
            return "", False
        if unkept.elsewhere:
            told = say.LEFT_ELSEWHERE.format(why=_why(unkept.why), path=self._short(unkept.elsewhere))
            return _warned(told, unkept.elsewhere), False
        lost = [say.LEFT_WORDS.format(place=_name(at), text=text) for at, text in unkept.texts.items()]
        return "\n".join((say.LEFT_LOST.format(why=_why(unkept.why)), *lost)), True

    def _short(self, path: str) -> str:
        """The path with `~` for the person's own home; over SSH that is not theirs."""
        home = "" if self._is_guarded else os.environ.get("HOME", "").rstrip("/")
        return f"~{path.removeprefix(home)}" if home and path.startswith(f"{home}/") else path


def _why(error: StoreError) -> str:
    return say.why(error.fact.name)


def _warned(told: str, path: str) -> str:
    return f"{told} {say.TEMPORARY}" if path.startswith(_EMPTIED_AT_START) else told


def _name(place: str) -> str:
    """What people call the place that words were typed in: `draft/O1.2/statement` OKRs."""
    first, _, rest = Kept.at(place).place.partition("/")
    room = rest.partition("/")[0] if first in ("asked", "fields") else first
    return PLACES[room].name if room in PLACES else room
