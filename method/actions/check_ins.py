"""Putting a check-in right: another value or day, or none at all; the history keeps what it said, and why."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from method.actions.key_results import corrected
from method.actions.shared.deed import deed
from method.actions.shared.helpers import clip, edit, got, key_result_of
from method.plan.formatting import day, figure, full_day
from method.rhythm.baseline import offered
from method.rhythm.standing import values_read
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
        raise Refusal(refusals.CHECK_IN_AHEAD.format(date=full_day(on)))
    if not plan.cycle.start <= on <= plan.cycle.end:
        start, end = day(plan.cycle.start, today), day(plan.cycle.end, today)
        raise Refusal(refusals.DATE_OUTSIDE.format(date=full_day(on), start=start, end=end))
    return on


@deed("take_baseline", needs="team")
def take_baseline(plan: Plan, who: str, today: date, *, key: str) -> Outcome:
    """Make the first value checked in the missing baseline; "double" gets its target from it (METHOD 9)."""
    key_result = key_result_of(plan, key)
    if key_result.baseline is not None:
        held = figure(key_result.baseline, key_result.unit)
        raise Refusal(refusals.HAS_BASELINE.format(key=key_result.key, baseline=held))
    values = values_read(key_result, plan)
    offer = offered(key_result, values[0], [], today) if values else None
    if offer is None:
        raise Refusal(refusals.NO_FIRST_VALUE.format(key=key_result.key))
    changes = corrected(plan, key_result, "baseline", offer.baseline)
    if key_result.baseline_unknown:
        changes = (*changes, *edit(key_result, baseline_unknown=False))
    told = said.BASELINE if offer.target is None else said.BASELINE_AND_TARGET
    words = {"key": key_result.key, "baseline": figure(offer.baseline, key_result.unit)}
    return Outcome(
        changes, told.format(target=figure(offer.target, key_result.unit), **words), about=key_result.id
    )


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
    told = said.CORRECTED.format(key=key, day=day(found.on, today), reason=clip(why, 200))
    return Outcome(changes, told, about=found.key_result, why=why.strip())


@deed("remove_check_in", needs="team", unlocks=("check_ins",))
def remove_check_in(plan: Plan, who: str, today: date, *, id: str, why: str) -> Outcome:
    """Take a check-in out; the record keeps it. Raises Refusal without a why."""
    found = got(plan, CheckIn, id)
    key = got(plan, KeyResult, found.key_result).key
    if not why.strip():
        raise Refusal(refusals.NO_REASON_CORRECT)
    told = said.CHECK_IN_REMOVED.format(key=key, day=day(found.on, today), reason=clip(why, 200))
    return Outcome((Remove("check_ins", id),), told, about=found.key_result, why=why.strip())
