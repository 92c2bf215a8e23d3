"""A draft that resembles a key result of an earlier cycle recalls what was learned from it (METHOD 7)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from method.plan.formatting import plain
from method.plan.names import cycle_of_key
from method.wording.prompts import KEY_RESULT, NOT_SCORED, SCORED

from .base import Ask, Into, ask, own
from .similarity import ALIKE, likeness

if TYPE_CHECKING:
    from store.documents.plan import Plan
    from store.documents.rhythm import Learning

BACK = 4
"""How many cycles to look back."""

MISSED = 0.7
"""The score under which a key result comes first."""


def on_learnings(plan: Plan, statement: str, about: str, room: str = "KR") -> Iterator[Ask]:
    """The learning whose key result is most like the draft."""
    near = [(likeness(each.statement, statement), each) for each in _learnings(plan) if each.statement]
    near = [pair for pair in near if pair[0] >= ALIKE]
    if not near:
        return
    learning = max(near, key=lambda pair: (pair[1].score is not None and pair[1].score < MISSED, pair[0]))[1]
    scored = NOT_SCORED if learning.score is None else SCORED.format(score=plain(learning.score))
    words = {
        "cycle": cycle_of_key(learning.cycle, plan),
        "statement": own(learning.statement, 90),
        "scored": scored,
    }
    if learning.now:
        said, words["now"] = KEY_RESULT["learning-now"], own(learning.now, 110)
    else:
        said, words["saw"] = KEY_RESULT["learning"], own(learning.saw, 90)
    into: tuple[Into, ...] = ("initiative",) if room == "OBJ" else ("condition", "initiative")
    yield ask(9, f"{room}-learning:{learning.id}", said, about=about, into=into, **words)


def _learnings(plan: Plan) -> Iterator[Learning]:
    """Those of the cycles before, the last one first."""
    before = plan.previous
    for _ in range(BACK):
        if before is None:
            return
        yield from before.learnings
        before = before.previous
