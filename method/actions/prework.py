"""The deeds of the pre-work (METHOD 2): steps waived and timed, guidelines, last cycle's results, dates."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Literal

from method.actions.shared.deed import deed
from method.actions.shared.helpers import clip, edit, fields_of, new, put, stamp
from method.plan.names import cycle_name
from method.rhythm.check_ins import check_ins_of
from method.steps.options import without_capacity
from method.wording import refusals, said
from method.wording.names import STEPS
from method.wording.steps import FILL_CAPACITY_DONE
from store.documents.deeds import Add, Change, Deed, Edit, Outcome, Refusal
from store.documents.plan import Plan
from store.documents.prework import Capacity, PastResult, StepRecord

from .insights import (
    choose_direction,
    group_insight,
    name_insights,
    reveal_insights,
    sign_insight,
    write_insight,
)
from .readiness import answer_readiness, close_readiness, type_readiness
from .repeat_key_result import take_up_again

if TYPE_CHECKING:
    from store.documents.okrs import KeyResult
    from store.documents.rhythm import Score

__all__ = [
    "agree_guidelines",
    "answer_readiness",
    "choose_direction",
    "close_readiness",
    "fill_capacity",
    "fill_past_results",
    "group_insight",
    "name_insights",
    "past_results",
    "plan_review",
    "reconfirm",
    "reveal_insights",
    "review_dates",
    "sign_insight",
    "start_timebox",
    "stop_timebox",
    "take_up_again",
    "take_up_step",
    "type_readiness",
    "waive_step",
    "write_insight",
]


def _step(step: str) -> str:
    if step not in STEPS:
        raise Refusal(refusals.NO_STEP.format(step=clip(step, 20), steps=", ".join(STEPS)))
    return STEPS[step]


@deed("waive_step", needs="facilitator")
def waive_step(plan: Plan, who: str, today: date, *, step: str, reason: str) -> Outcome:
    """Leave a step out, with a reason that the brief shows."""
    title = _step(step)
    if not reason.strip():
        raise Refusal(refusals.NO_REASON_WAIVE)
    changes = put(plan, StepRecord, step, waived=reason, answered_on=today)
    return Outcome(changes, said.WAIVED.format(step=title, reason=clip(reason)), about=step)


@deed("take_up_step", needs="facilitator")
def take_up_step(plan: Plan, who: str, today: date, *, step: str) -> Outcome:
    """Take up again a step that was left out."""
    title = _step(step)
    record = plan.find("steps", step)
    if record is None or not record.waived:
        raise Refusal(refusals.NOT_WAIVED)
    return Outcome(edit(record, waived=""), said.TAKEN_UP.format(step=title), about=step)


@deed("start_timebox", needs="facilitator")
def start_timebox(plan: Plan, who: str, today: date, *, step: str, minutes: int, now: datetime) -> Outcome:
    """Start a step's timebox, anew if one is running. `now` is aware, in UTC."""
    title = _step(step)
    if not 1 <= minutes <= 480:
        raise Refusal(refusals.MINUTES)
    changes = put(plan, StepRecord, step, minutes=minutes, started_at=now)
    return Outcome(changes, said.TIMEBOX.format(step=title, minutes=minutes), about=step)


@deed("stop_timebox", needs="facilitator")
def stop_timebox(plan: Plan, who: str, today: date, *, step: str) -> Outcome:
    """Stop a step's timebox."""
    title = _step(step)
    record = plan.find("steps", step)
    if record is None or record.started_at is None:
        raise Refusal(refusals.NOT_RUNNING)
    return Outcome(edit(record, started_at=None), said.TIMEBOX_STOPPED.format(step=title), about=step)


@deed("agree_guidelines", needs="team")
def agree_guidelines(plan: Plan, who: str, today: date) -> Outcome:
    """One person agrees to the guidelines as they stand."""
    if who in plan.guidelines.agreed_by:
        raise Refusal(refusals.AGREED)
    changes = edit(plan.guidelines, agreed_by=[*plan.guidelines.agreed_by, who])
    person = plan.workspace.person(who)
    name = person.name if person and person.name else who
    return Outcome((*changes, *stamp(plan, "guidelines", who, today)), said.AGREED.format(who=name))


@deed("reconfirm", needs="team")
def reconfirm(
    plan: Plan,
    who: str,
    today: date,
    *,
    what: Literal["direction", "strategy"],
    kept: bool,
    market_changes: str = "",
) -> Outcome:
    """Say that what was taken over still holds, or that it changes this cycle (STR-9)."""
    verdict = "kept" if kept else "changed"
    if what == "direction":
        changes = edit(plan.direction, confirmed=verdict)
    elif what == "strategy":
        changes = edit(
            plan.strategy, confirmed=verdict, market_changes=market_changes or plan.strategy.market_changes
        )
    else:
        raise Refusal(refusals.RECONFIRM_WHAT)
    step = "mission" if what == "direction" else "strategy"
    words = said.KEPT if kept else said.CHANGED
    return Outcome((*changes, *stamp(plan, step, who, today)), words.format(what=what))


@deed("fill_capacity", needs="team")
def fill_capacity(plan: Plan, who: str, today: date) -> Outcome:
    """A row for everyone on the team who has none, with a whole week to begin with."""
    missing = without_capacity(plan)
    if not missing:
        raise Refusal(FILL_CAPACITY_DONE)
    added = tuple(Add(new(Capacity, person=one.key)) for one in missing)
    names = ", ".join(one.name or one.key for one in missing)
    return Outcome((*added, *stamp(plan, "resources", who, today)), said.CAPACITY_FILLED.format(names=names))


@deed("fill_past_results", needs="team")
def fill_past_results(plan: Plan, who: str, today: date) -> Outcome:
    """Take over last cycle's key results with values, scores and whys; what the team wrote stays."""
    last = plan.previous
    if last is None:
        raise Refusal(refusals.NO_LAST_CYCLE)
    there = {each.id: each for each in plan.past_results}
    changes: list[Change] = []
    count = 0
    for past in past_results(last):
        if past.id in there:
            known = {"score": past.score, "why": past.why, "carries_over": past.carries_over}
            changes += _fill_gaps(there[past.id], known)
            continue
        count += 1
        changes.append(Add(past))
    words = said.PAST_FILLED if count else said.PAST_NOTHING_NEW
    words = said.PAST_FILLED_ONE if count == 1 else words
    return Outcome(
        (*changes, *stamp(plan, "past", who, today)), words.format(count=count, cycle=cycle_name(last.cycle))
    )


def _fill_gaps(past: PastResult, known: Mapping[str, object]) -> tuple[Edit, ...]:
    """The edits that add what was scored since it was taken over; what the team wrote itself stays."""
    there = fields_of(past)
    empty = {name: value for name, value in known.items() if _is_empty(there[name])}
    return edit(past, **empty)


def _is_empty(value: object) -> bool:
    """Whether nothing was entered; a score of 0 counts as entered."""
    return value is None or value == "" or value is False


def past_results(last: Plan) -> list[PastResult]:
    """The key results of a cycle as the next one looks back on them."""
    return [_past(last, each) for each in last.key_results if each.state != "dropped"]


def _past(last: Plan, key_result: KeyResult) -> PastResult:
    score: Score | None = last.find("scores", key_result.id)
    known: dict[str, object] = {"score": None, "why": ""}
    if score:
        known = {"score": score.score, "why": score.why, "carries_over": score.carries_over}
    values = [each.value for each in check_ins_of(key_result, last) if each.value is not None]
    return new(
        PastResult,
        id=key_result.id,
        source="store",
        cycle=last.cycle.key,
        statement=key_result.statement,
        baseline=key_result.baseline,
        target=key_result.target,
        value=values[-1] if values else None,
        unit=key_result.unit,
        **known,
    )


@deed("plan_review", needs="team")
def plan_review(
    plan: Plan,
    who: str,
    today: date,
    *,
    cadence: str | None = None,
    success: float | None = None,
    end_review: date | None = None,
) -> Outcome:
    """Set what is given of the review plan, and fill the dates still empty from the cycle."""
    review = plan.review_plan
    dates = review_dates(plan.cycle.start, plan.cycle.end)
    there = fields_of(review)
    empty = {name: when for name, when in dates.items() if there[name] is None}
    asked = {"cadence": cadence, "success": success, "end_review": end_review}
    given = {name: value for name, value in asked.items() if value is not None}
    changes = edit(review, **{**empty, **given})
    return Outcome((*changes, *stamp(plan, "review", who, today)), said.REVIEW_PLANNED)


def review_dates(start: date, end: date) -> dict[str, date]:
    """The rhythm's dates for a cycle: Mondays, Fridays, the middle, the last week (METHOD 7)."""
    monday = start + timedelta(days=-start.weekday() % 7)
    friday = start + timedelta(days=(4 - start.weekday()) % 7)
    middle = start + (end - start) / 2
    return {
        "first_check_in": min(monday + timedelta(days=7), end),
        "first_monday": min(monday, end),
        "first_friday": min(friday, end),
        "mid_cycle": middle - timedelta(days=middle.weekday() % 7) if (end - start).days > 14 else middle,
        "planning": max(start, _last(end, weekday=0)),
        "end_review": _last(end, weekday=3) if (end - start).days > 7 else end,
    }


def _last(end: date, *, weekday: int) -> date:
    return end - timedelta(days=(end.weekday() - weekday) % 7)


OFFERED: Mapping[str, Deed[Plan, ...]] = {
    each.name: each
    for each in (
        write_insight,
        sign_insight,
        name_insights,
        reveal_insights,
        group_insight,
        choose_direction,
        agree_guidelines,
        reconfirm,
        fill_capacity,
        fill_past_results,
        take_up_again,
        plan_review,
    )
}
"""The deeds that a step offers by a key or adds its rows with, by the names its data gives them."""
