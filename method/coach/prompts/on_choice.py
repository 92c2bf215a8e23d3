"""Prompts on a choice: what would have to be true, from four sides (METHOD 3 and 6)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from method.wording.prompts import CHOICE, CUSTOMERS

from .base import Ask, ask, customers, own
from .conditions import on_conditions

if TYPE_CHECKING:
    from store.documents.plan import Plan
    from store.documents.strategy import Choice, Side

SIDES = ("customers", "market", "us", "competitors")


def side_question(plan: Plan, choice: Choice, side: Side) -> str:
    """What is asked of a choice on one of its four sides, of this team's own customers."""
    who = customers(plan) or CUSTOMERS
    return ask(0, f"CHO-{side}", CHOICE[side], about=choice.id, choice=own(choice.text), who=who).prompt.text


def on_choice(plan: Plan, choice: Choice | None, text: str) -> Iterator[Ask]:
    """Prompts on a choice: what proved false, sides with no condition, the least believed, other sides."""
    said = own(text or (choice.text if choice else ""))
    if not said:
        return
    about = choice.id if choice else ""
    conditions = [each for each in plan.conditions if choice and each.of == choice.id]
    for each in conditions:
        if each.state == "false":
            words = {"condition": own(each.text), "choice": said}
            yield ask(5, f"CHO-false:{each.id}", CHOICE["false"], about=about, into=("condition",), **words)
    covered = {each.side for each in conditions}
    who = customers(plan) or CUSTOMERS
    for turn, side in enumerate(SIDES):
        place = (40 if side in covered else 10) + turn
        words = {"choice": said, "who": who}
        yield ask(place, f"CHO-{side}", CHOICE[side], about=about, into=("condition",), **words)
    if choice is None:
        return
    yield from on_conditions(plan, choice.id, "CHO", place=13)
    if choice.over:
        over = own(choice.over)
        yield ask(30, "CHO-over", CHOICE["over"], about=choice.id, into=("condition",), over=over)
