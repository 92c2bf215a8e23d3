"""The end of a cycle in sum: what closing still waits for, and what earlier cycles taught (METHOD 7)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from method.learning.grading import results
from method.plan.names import cycle_name
from store.documents.fields import value_in

if TYPE_CHECKING:
    from method.learning.grading import Result
    from store.documents.plan import Plan
    from store.documents.rhythm import Learning

QUESTIONS = ("worked", "did_not_work", "surprised", "do_differently")
"""The retrospective's four, by field."""


class Ending(NamedTuple):
    """How much of the end of a cycle is done."""

    scored: int
    """Key results that ask for nothing more."""
    all: int
    answered: int
    """Of the retrospective's questions."""
    learnings: int
    unscored: tuple[str, ...]
    """Keys of committed key results without a score or without a why: closing waits for them."""
    committed: bool


def ending(plan: Plan) -> Ending:
    """What is done of scores, retrospective and learnings."""
    every = [one for group in results(plan) for one in group.results]
    committed = [
        one for group in results(plan) if group.objective.state == "committed" for one in group.results
    ]
    return Ending(
        sum(not one.asks for one in every),
        len(every),
        sum(bool(value_in(plan.retrospective, name)) for name in QUESTIONS),
        len(plan.learnings),
        tuple(one.key_result.key for one in committed if not one.decided or not one.why),
        bool(committed),
    )


def next_asked(plan: Plan, after: str = "") -> Result | None:
    """The next key result that still needs something, after the one of that id; None: all are done."""
    every = [one for group in results(plan) for one in group.results]
    at = next((index for index, one in enumerate(every) if one.key_result.id == after), -1)
    return next((one for one in (*every[at + 1 :], *every[: at + 1]) if one.asks), None)


def learnings_before(plan: Plan) -> Iterator[tuple[str, tuple[Learning, ...]]]:
    """The learnings by earlier cycle, the latest first; cycles without one are left out."""
    earlier = plan.previous
    while earlier is not None:
        if earlier.learnings:
            yield cycle_name(earlier.cycle), earlier.learnings
        earlier = earlier.previous
