"""How a function becomes a deed: `@deed(name, needs=…)` beside it. The history keeps that name for good."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from datetime import date
from functools import wraps
from types import MappingProxyType
from typing import Concatenate, ParamSpec, TypeVar

from store.documents.deeds import Asked, Deed, Need, Outcome, Terms
from store.documents.plan import Plan
from store.documents.rules.unseen import says_nothing

from .visible import refuse_hidden

S = TypeVar("S")
P = ParamSpec("P")

_AS_STORED = frozenset({"id", "seen"})
"""What is given as it lies in the store. All else that shows nothing is nothing: a reason, a name, a win."""

_registered: dict[str, Terms] = {}

REGISTERED: Mapping[str, Terms] = MappingProxyType(_registered)
"""The deeds of the modules imported so far; `registry` imports them all."""


def deed(
    name: str,
    *,
    needs: Need,
    unlocks: Collection[str] = (),
    opens: Collection[str] = (),
    hidden: bool = False,
    asked_again: Asked = refuse_hidden,
) -> Callable[[Callable[Concatenate[S, str, date, P], Outcome]], Deed[S, P]]:
    """Register the function under its name in the history. Raises TypeError for a name that is taken.

    `needs` says who may do it, `unlocks` which sealed tables and fields it may change; both are asked by
    `store.permissions`, for the deed and again for undoing it; `asked_again` is what else undoing asks.
    `opens`: the sealed words it may read. `hidden`: it may add under what was dropped, since what another
    version holds is to be lost nowhere; the doctor names it.
    """

    def register(does: Callable[Concatenate[S, str, date, P], Outcome]) -> Deed[S, P]:
        @wraps(does)
        def seen(at: S, who: str, today: date, /, *args: P.args, **given: P.kwargs) -> Outcome:
            for name, value in given.items():
                if isinstance(value, str) and name not in _AS_STORED and says_nothing(value):
                    given[name] = ""
            outcome = does(at, who, today, *args, **given)
            if isinstance(at, Plan) and not hidden:
                refuse_hidden(at, outcome.changes)
            return outcome

        made = Deed(seen, name, needs, unlocks, opens, asked_again)
        if name in _registered:
            raise TypeError(f"a deed is called {name} already")
        _registered[name] = made
        return made

    return register
