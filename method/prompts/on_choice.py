"""Prompts on a choice: what would have to be true, from four sides (METHOD 3 and 6)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from method.wording.prompts import CHOICE, CUSTOMERS

from .base import Ask, ask, listed, lowered, own
from .conditions import on_conditions

if TYPE_CHECKING:
    from store.documents.plan import Plan
    from store.documents.strategy import Choice

SIDES = ("customers", "market", "us", "competitors")


def on_choice(plan: Plan, choice: Choice, text: str) -> Iterator[Ask]:
    """The sides nothing is said about come first, then the least believed condition, then the other sides."""
    conditions = [each for each in plan.conditions if each.of == choice.id]
    covered = {each.side for each in conditions}
    customers = [own(lowered(each.name)) for each in plan.stakeholders if each.kind == "customers"][:2]
    who = listed(customers) or CUSTOMERS
    for turn, side in enumerate(SIDES):
        place = (40 if side in covered else 10) + turn
        words = {"choice": own(text or choice.text), "who": who}
        yield ask(place, f"CHO-{side}", CHOICE[side], about=choice.id, into=("condition",), **words)
    yield from on_conditions(plan, choice.id, "CHO", place=13)
    if choice.over:
        over = own(choice.over)
        yield ask(30, "CHO-over", CHOICE["over"], about=choice.id, into=("condition",), over=over)
