"""What would have to be true? The coach's questions, in the team's own words (METHOD 6). Pure and quick."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Literal

from method.coach.sentence import read as read_line
from method.plan.active_set import cycle_dates

from .base import Prompt, best, settled
from .on_choice import on_choice, side_question
from .on_key_result import on_key_result
from .on_objective import on_objective
from .on_set import on_set

if TYPE_CHECKING:
    from method.coach.sentence import Read
    from store.documents.plan import Plan

__all__ = ["Kind", "Prompt", "prompts_for", "settled", "side_question"]

Kind = Literal["", "objective", "key_result", "choice", "set"]


def prompts_for(
    plan: Plan,
    today: date,
    *,
    about: str,
    text: str = "",
    read: Read | None = None,
    kind: Kind = "",
    paused: bool = False,
) -> list[Prompt]:
    """At most three prompts, the most useful first; answered ones and "not now" do not come back.

    `about` is the id of an objective, key result or choice, or `set`; empty for one not yet kept. A key
    result not yet kept has its objective's id, and `read` (or `kind`) says that it is one. What is being
    typed counts up to its last whole word, and in full once the person `paused`. A prompt whose own `about`
    is empty can be answered when the line it asks about is kept.
    """
    if about == "set" or kind == "set":
        return best(on_set(plan), plan)
    choice = plan.find("choices", about)
    if choice is not None or kind == "choice":
        return best(on_choice(plan, choice, text), plan)
    key_result = plan.find("key_results", about)
    if key_result is None and read is None and kind != "key_result":
        objective = plan.find("objectives", about)
        typing = not paused and (objective is None or text != objective.text)
        return best(on_objective(plan, objective, settled(text) if typing else text), plan)
    objective = plan.find("objectives", key_result.objective if key_result else about)
    if read is not None and not paused and (whole := settled(text)) != text:
        start, end = cycle_dates(plan)
        text, read = whole, read_line(whole, today=today, start=start, end=end)
    if key_result is None and len(text.split()) < 2 and objective is not None:
        return best(on_objective(plan, objective, objective.text), plan)
    return best(on_key_result(plan, today, objective, key_result, text, read), plan)
