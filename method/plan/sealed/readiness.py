"""How a readiness check stands: open and sealed, closed with its counts, or not to be had here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from store.documents.plan import Plan
    from store.documents.prework import Readiness

TOPIC = "readiness"
QUESTIONS = ("strategy", "freedom", "safety")
FEWEST = 3
"""Answers are counted from so many on, so that nobody's can be worked out from the sum."""

Stand = Literal["closed", "talk", "paper", "open"]


def counts_of(readiness: Readiness) -> dict[str, list[int]]:
    """By question, how many answered 1, 2, 3, 4, 5."""
    return {"strategy": readiness.strategy, "freedom": readiness.freedom, "safety": readiness.safety}


def counted(readiness: Readiness) -> int:
    """How many answers stand in the counts."""
    return max(map(sum, counts_of(readiness).values()))


def asked(plan: Plan) -> set[str]:
    """Keys of those on the team who answer: all but who only looks on."""
    return {person.key for person in plan.people if person.role != "viewer"}


def standing(plan: Plan) -> Stand:
    """Closed for good; or for talking, since the team is too small; or on paper, since nothing written in a
    folder of several accounts stays private; or open.

    An older okr counted each answer as it came: from three on its counts stand, fewer are asked for again.
    """
    if plan.readiness.closed or counted(plan.readiness) >= FEWEST:
        return "closed"
    if len(asked(plan)) < FEWEST:
        return "talk"
    return "paper" if plan.workspace.about.shared else "open"


def answered(plan: Plan) -> set[str]:
    """Who has answered; nobody where an older okr has counted one or two answers, which are not kept."""
    return set() if is_counted_singly(plan) else set(plan.readiness.answered)


def is_counted_singly(plan: Plan) -> bool:
    """Whether an older okr has counted one or two answers, from which one can tell whose they are."""
    return standing(plan) != "closed" and counted(plan.readiness) > 0
