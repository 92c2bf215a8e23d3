"""What would have to be true? The coach's questions, in the team's own words (METHOD 6). Pure and quick."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Literal

from .base import Prompt, best
from .on_choice import on_choice
from .on_key_result import on_key_result
from .on_objective import on_objective
from .on_set import on_set

if TYPE_CHECKING:
    from method.sentence import Read
    from store.documents.plan import Plan

__all__ = ["Kind", "Prompt", "prompts_for"]

Kind = Literal["", "objective", "key_result", "choice", "set"]


def prompts_for(
    plan: Plan,
    today: date,
    *,
    about: str,
    text: str = "",
    read: Read | None = None,
    kind: Kind = "",
) -> list[Prompt]:
    """At most three prompts, the most useful first; answered ones and "not now" do not come back.

    `about` is the id of an objective, key result or choice, or `set`; empty for an objective not yet kept.
    A key result not yet kept has its objective's id, and `read` (or `kind`) says that it is one.
    """
    if about == "set" or kind == "set":
        return best(on_set(plan), plan)
    choice = plan.find("choices", about)
    if choice is not None or kind == "choice":
        return best(on_choice(plan, choice, text), plan) if choice else []
    key_result = plan.find("key_results", about)
    if key_result is not None or read is not None or kind == "key_result":
        objective = plan.find("objectives", key_result.objective if key_result else about)
        return best(on_key_result(plan, today, objective, key_result, text, read), plan)
    return best(on_objective(plan, plan.find("objectives", about), text), plan)
