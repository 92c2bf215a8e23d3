"""The least believed condition: how would you find out? (METHOD 3, STR-6; METHOD 6)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from method.plan.formatting import day
from method.wording.prompts import KEY_RESULT

from .base import Ask, Into, ask, own

if TYPE_CHECKING:
    from store.documents.plan import Plan

BELIEVED = 7
"""From this belief on a condition is not asked about."""


def on_conditions(plan: Plan, of: str, room: str, *, place: float) -> Iterator[Ask]:
    """One prompt for the open condition believed least; one not rated at all comes before it."""
    open_ones = [each for each in plan.conditions if each.of == of and each.state == "open"]
    if not open_ones:
        return
    barrier = min(open_ones, key=lambda each: -1 if each.belief is None else each.belief)
    believed = "barrier" if len(open_ones) > 1 else "believed"
    into: tuple[Into, ...] = ("initiative",)
    words = {"condition": own(barrier.text), "belief": barrier.belief}
    id = f"{room}-believed:{barrier.id}"
    if barrier.belief is None:
        yield ask(place, id, KEY_RESULT["unbelieved"], about=of, into=into, **words)
    elif barrier.belief >= BELIEVED:
        return
    elif not barrier.find_out:
        yield ask(place, id, KEY_RESULT[believed], about=of, into=into, **words)
    elif barrier.by:
        yield ask(
            place + 10,
            id,
            KEY_RESULT["sooner"],
            about=of,
            into=into,
            date=day(barrier.by, plan.today),
            **words,
        )
