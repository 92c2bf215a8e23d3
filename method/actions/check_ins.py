"""Putting a check-in right: another value or day, or none at all; the history keeps what it said, and why."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from method.actions.shared.deed import deed
from method.actions.shared.helpers import clip, edit, got
from method.plan.formatting import day
from method.wording import refusals, said
from store.documents.deeds import Outcome, Refusal, Remove
from store.documents.okrs import KeyResult
from store.documents.plan import Plan
from store.documents.rhythm import CheckIn

CORRECTABLE = frozenset(
    """
    on value confidence confidence_why colour changed learning help blocker goal reality options will will_who
    will_when
    """.split()
)
"""The fields of a check-in that can be put right; who wrote it and when they did stays."""


def within_cycle(plan: Plan, on: date, today: date) -> date:
    """The day a check-in is dated. Raises Refusal for one after today or outside the cycle."""
    if on > today:
        raise Refusal(refusals.CHECK_IN_AHEAD.format(date=f"{day(on)} {on.year}"))
    if not plan.cycle.start <= on <= plan.cycle.end:
        start, end = day(plan.cycle.start), day(plan.cycle.end)
        raise Refusal(refusals.DATE_OUTSIDE.format(date=f"{day(on)} {on.year}", start=start, end=end))
    return on


@deed("correct_check_in", needs="team", unlocks=("check_ins",))
def correct_check_in(
    plan: Plan, who: str, today: date, *, id: str, fields: Mapping[str, object], why: str
) -> Outcome:
    """Put fields of a check-in right; the old values stay on record. Raises Refusal without a why."""
    found = got(plan, CheckIn, id)
    key = got(plan, KeyResult, found.key_result).key
    if not fields.keys() <= CORRECTABLE:
        raise Refusal(refusals.GONE)
    if not why.strip():
        raise Refusal(refusals.NO_REASON_CORRECT)
    given = dict(fields)
    on = given.get("on")
    if isinstance(on, date):
        given["on"] = within_cycle(plan, on, today)
    changes = edit(found, **given, **({"dated_by_hand": True} if on else {}))
    if not changes:
        raise Refusal(refusals.SAME_CHECK_IN)
    told = said.CORRECTED.format(key=key, day=day(found.on), reason=clip(why, 200))
    return Outcome(changes, told, about=found.key_result, why=why.strip())


@deed("remove_check_in", needs="team", unlocks=("check_ins",))
def remove_check_in(plan: Plan, who: str, today: date, *, id: str, why: str) -> Outcome:
    """Take a check-in out; the record keeps it. Raises Refusal without a why."""
    found = got(plan, CheckIn, id)
    key = got(plan, KeyResult, found.key_result).key
    if not why.strip():
        raise Refusal(refusals.NO_REASON_CORRECT)
    told = said.CHECK_IN_REMOVED.format(key=key, day=day(found.on), reason=clip(why, 200))
    return Outcome((Remove("check_ins", id),), told, about=found.key_result, why=why.strip())
