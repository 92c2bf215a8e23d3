"""A deed, and its answer: changes to documents, or a refusal in plain words. Imports no pydantic."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from functools import update_wrapper
from typing import TYPE_CHECKING, Concatenate, Generic, Literal, NamedTuple, ParamSpec, TypeVar, get_args

from .sealing import NOTHING, Sealing

if TYPE_CHECKING:
    from datetime import date

    from .base import Document
    from .plan import Plan

Need = Literal["facilitator", "team", "anyone"]
"""Who may do a deed: a facilitator, someone on the team of the plan, or anyone who is not a viewer."""

S = TypeVar("S", contravariant=True)
P = ParamSpec("P")


class Add(NamedTuple):
    """Put a new document in its table; `cycle` and `team` name another shard than the deed works on."""

    document: Document
    cycle: str = ""
    team: str = ""

    @property
    def elsewhere(self) -> bool:
        """Whether another cycle or team is named."""
        return bool(self.cycle or self.team)


class Edit(NamedTuple):
    """Set fields of a document, leaving its other fields as they are."""

    table: str
    id: str
    fields: Mapping[str, object]


class Remove(NamedTuple):
    """Take a document out; the history keeps it, so that it can be brought back."""

    table: str
    id: str


Change = Add | Edit | Remove


Asked = Callable[["Plan", tuple[Change, ...]], None]
"""Given the plan and the changes that are to be made to it; raises Refusal."""


class Outcome(NamedTuple):
    """What a deed did: its changes and one plain sentence saying so.

    `anonymous` deeds leave no person, no values and no minute in the history (readiness answers); `lasting`
    ones no values (a reveal): neither can be undone.
    """

    changes: tuple[Change, ...]
    said: str = ""
    about: str = ""
    """Id of the document a screen should show next, where there is one."""
    anonymous: bool = False
    why: str = ""
    """The reason a person gave for it, kept beside what was said."""
    lasting: bool = False
    sealing: Sealing = NOTHING
    """What becomes of sealed words."""
    as_stored: bool = False
    """Its words were stored already, in another version of the file: they may be longer than new ones."""


class Terms:
    """What a deed is called in the history, whom it needs, and what it alone unlocks.

    `unlocks` names sealed tables and fields (`readiness`, `scores.score`), which no other deed may change;
    `opens` the topics of sealed words that it reads, whoever wrote them.
    `asked_again`: what has to hold of the plan, as it stands now, where the deed is undone or redone by these
    changes; it raises Refusal.
    """

    def __init__(
        self,
        name: str,
        needs: Need,
        unlocks: Collection[str] = (),
        opens: Collection[str] = (),
        *,
        asked_again: Asked | None = None,
    ) -> None:
        if needs not in get_args(Need):
            raise TypeError(f"{name} needs one of {', '.join(get_args(Need))}")
        self.name = name
        self.needs = needs
        self.unlocks = frozenset(unlocks)
        self.opens = frozenset(opens)
        self.asked_again = asked_again


TermsOf = Callable[[str], "Terms | None"]
"""Gives the terms of a deed by its name in the history; None for an unknown name."""


class Deed(Terms, Generic[S, P]):
    """A pure function of a plan (or the workspace), a person, a day and what was given, with its terms."""

    def __init__(
        self,
        does: Callable[Concatenate[S, str, date, P], Outcome],
        name: str,
        needs: Need,
        unlocks: Collection[str] = (),
        opens: Collection[str] = (),
        asked_again: Asked | None = None,
    ) -> None:
        super().__init__(name, needs, unlocks, opens, asked_again=asked_again)
        self._does = does
        update_wrapper(self, does)

    def __call__(self, at: S, who: str, today: date, /, *args: P.args, **given: P.kwargs) -> Outcome:
        return self._does(at, who, today, *args, **given)

    def __repr__(self) -> str:
        return f"<deed {self.name}>"


class Refusal(Exception):
    """A deed that cannot be done; its text is one plain sentence saying why and what to do."""


class Conflict(Refusal):
    """Someone else changed the same field meanwhile: both are shown, and the person chooses."""

    def __init__(self, sentence: str, *, field: str, yours: object, theirs: object) -> None:
        super().__init__(sentence)
        self.field = field
        self.yours = yours
        self.theirs = theirs
