"""A check-in put right, as one line: what it said before, who changed it, when and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.plan.formatting import day, figure
from method.plan.names import name_of
from method.plan.typed_values import unit_of
from method.rhythm.corrections import day_in, number_in
from method.wording import review as say
from method.wording.names import field_name

if TYPE_CHECKING:
    from method.rhythm.corrections import Correction
    from store.documents.okrs import KeyResult
    from store.documents.plan import Plan


def told_correction(one: Correction, result: KeyResult, plan: Plan) -> str:
    """The old value and why: `corrected by Mara Lind on 23 November, was 64%: typed a digit too many`."""
    about = {"name": name_of(one.by, plan), "day": day(one.on, plan.today), "why": one.why}
    if not one.removed:
        before = ", ".join(_was(one.before, field, result, plan) for field in one.before)
        return say.CORRECTED_FROM.format(before=before, **about)
    on = day_in(one.before)
    told = say.CHECK_IN.format(
        day=day(on, plan.today) if on else "?",
        value=_was(one.before, "value", result, plan),
        confidence=one.before.get("confidence", "?"),
    )
    return say.REMOVED_CHECK_IN.format(told=told, **about)


def _was(before: dict[str, object], field: str, result: KeyResult, plan: Plan) -> str:
    if field == "value":
        value = number_in(before, field)
        return say.NOT_MEASURED if value is None else figure(value, unit_of(result))
    if field == "on":
        on = day_in(before)
        return day(on, plan.today) if on else "?"
    return f"{field_name(field)} {before[field]}".rstrip()
