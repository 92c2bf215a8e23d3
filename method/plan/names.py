"""The order in which rows are listed, and what people are called."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

from method.wording.names import TEAM_NOT_SAID

if TYPE_CHECKING:
    from collections.abc import Iterable

    from store.documents.plan import Plan
    from store.documents.workspace import Cycle


class _HasRank(Protocol):
    @property
    def rank(self) -> int | None: ...


Row = TypeVar("Row", bound=_HasRank)


def by_rank(rows: Iterable[Row]) -> list[Row]:
    """Ranked ones first, then those without a rank in the order they were added."""
    return sorted(rows, key=lambda row: row.rank or 10_000)


def name_of(person: str, plan: Plan) -> str:
    """The person's name where the store knows the key, else what was typed."""
    known = plan.workspace.person(person)
    return (known.name or known.key) if known else person


def team_name(named: str, plan: Plan) -> str:
    """The name of a team given by key or name; as it was typed where the store knows none of either."""
    wanted = named.strip().casefold()
    if not wanted:
        return TEAM_NOT_SAID
    known = (one for one in plan.workspace.teams if wanted in (one.key.casefold(), one.name.casefold()))
    return next((one.name or one.key for one in known), named)


def cycle_name(cycle: Cycle) -> str:
    """What people call the cycle."""
    return cycle.name or cycle.key


def cycle_of_key(key: str, plan: Plan) -> str:
    """What people call the cycle of that key; the key where the store knows none."""
    known = plan.workspace.cycle(key)
    return cycle_name(known) if known else key


def owner_name(owner: str, plan: Plan) -> str:
    """The same for an owner: a name that is nobody's is marked, `Aunt May?`; empty where nobody owns it."""
    known = plan.workspace.person(owner) if owner else None
    return (known.name or known.key) if known else owner and f"{owner}?"


def first_name(owner: str, plan: Plan) -> str:
    """For a narrow column: the first name, or the name that is nobody's, marked."""
    known = plan.workspace.person(owner) if owner else None
    return owner_name(owner, plan).partition(" ")[0] if known else owner_name(owner, plan)
