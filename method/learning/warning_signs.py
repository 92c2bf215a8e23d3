"""Signs that something deeper is wrong, as questions to the facilitator; never about a person (METHOD 7)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from method.coach.findings import speaking, strategy_findings
from method.coach.rules.document_rules import key_result_words
from method.plan.active_set import live_key_results, live_objectives
from method.plan.change_log import changed_after_commit
from method.rhythm.check_ins import as_of, check_ins_by
from method.rhythm.progress import expected_share, monday_of
from method.rhythm.standing import cadence_days, check_in_dates
from method.wording import signs as say

if TYPE_CHECKING:
    from store.documents.plan import Plan

OPEN_STRATEGY = 3
QUIET_WEEKS = 5
FORTNIGHT = timedelta(days=14)
MISSED_IN_A_ROW = 3
LATE = 0.75
RECENT = timedelta(weeks=4)
ENOUGH_PRIORITIES = 6


class Sign(NamedTuple):
    """A question, what was seen, and the keys of the key results it speaks of."""

    sign: str
    question: str
    seen: str
    keys: tuple[str, ...] = ()


def signs(plan: Plan, today: date) -> tuple[Sign, ...]:
    """The signs there are today, in the order METHOD names them."""
    return (
        *_strategy(plan, today),
        *_tasks(plan, today),
        *_colours(plan, today),
        *_no_check_ins(plan, today),
        *_more_objectives(plan),
        *_late_targets(plan),
        *_untied(plan, today),
    )


def _sign(sign: str, keys: tuple[str, ...] = (), **seen: object) -> Sign:
    return Sign(sign, say.QUESTIONS[sign], say.SEEN[sign].format(keys=", ".join(keys), **seen), keys)


def _strategy(plan: Plan, today: date) -> Iterator[Sign]:
    """No one can say the strategy: several STR rules are open while there are objectives."""
    count = len({finding.rule for finding in strategy_findings(plan, today)})
    if count >= OPEN_STRATEGY and live_objectives(plan):
        yield _sign("strategy", count=count)


def _tasks(plan: Plan, today: date) -> Iterator[Sign]:
    """Key results are tasks (KR-4): half of them or more."""
    results = live_key_results(plan)
    keys = tuple(
        one.key
        for one in results
        if any(found.rule == "KR-4" for found in speaking(key_result_words(one, plan, today), plan, one))
    )
    if keys and len(keys) * 2 >= len(results):
        yield _sign("tasks", keys)


def _colours(plan: Plan, today: date) -> Iterator[Sign]:
    """Nothing is ever red; or most went red in the cycle's last fortnight and none before."""
    results = live_key_results(plan)
    said = [one for done in check_ins_by(plan).values() for one in as_of(done, today)]
    if not said or not results:
        return
    reds = [one for one in said if one.colour == "red"]
    weeks = (max(one.on for one in said) - min(one.on for one in said)).days // 7
    if not reds and weeks >= QUIET_WEEKS:
        yield _sign("never_red", weeks=weeks)
    late = plan.cycle.end - FORTNIGHT
    if reds and all(one.on > late for one in reds):
        keys = tuple(one.key for one in results if any(red.key_result == one.id for red in reds))
        if len(keys) * 2 > len(results):
            yield _sign("all_red_late", keys, count=len(keys), all=len(results))


def _no_check_ins(plan: Plan, today: date) -> Iterator[Sign]:
    """The same ones are never checked in: three due days in a row went by, by key result and not by name."""
    if plan.commitment is None:
        return
    done = check_ins_by(plan)
    due = [day for day in check_in_dates(plan) if day <= min(today, plan.cycle.end)]
    due = [day for day in due if day > plan.commitment.on][-MISSED_IN_A_ROW:]
    if len(due) < MISSED_IN_A_ROW or (today - due[-1]).days < cadence_days(plan) // 2:
        return
    keys = tuple(
        one.key
        for one in live_key_results(plan)
        if not any(said.on >= due[0] for said in done.get(one.id, ()))
    )
    if keys:
        yield _sign("no_check_ins", keys)


def _more_objectives(plan: Plan) -> Iterator[Sign]:
    """More objectives each cycle, over three cycles."""
    before = plan.previous
    earlier = before.previous if before else None
    if before is None or earlier is None:
        return
    counts = [len(live_objectives(one)) for one in (plan, before, earlier)]
    if counts[0] > counts[1] > counts[2]:
        yield _sign("more_objectives", now=counts[0], before=counts[1], earlier=counts[2])


def _late_targets(plan: Plan) -> Iterator[Sign]:
    """Targets made easier in the last quarter of the cycle."""
    results = {one.id: one for one in plan.key_results}
    keys = []
    for change in changed_after_commit(plan):
        result = results.get(change.about)
        late = expected_share(plan.cycle.start, plan.cycle.end, change.on) >= LATE
        if result is None or change.field != "target" or not late or result.key in keys:
            continue
        if result.baseline is not None and _easier(change.raw_before, change.raw_after, result.baseline):
            keys.append(result.key)
    if keys:
        yield _sign("late_targets", tuple(keys))


def _easier(before: object, after: object, baseline: float) -> bool:
    """Whether the way from the baseline became shorter."""
    if not isinstance(before, int | float) or not isinstance(after, int | float):
        return False
    return abs(after - baseline) < abs(before - baseline)


def _untied(plan: Plan, today: date) -> Iterator[Sign]:
    """Priorities of the last weeks that touch no key result: more than half of them (RUN-1)."""
    since = monday_of(today) - RECENT
    recent = [one for one in plan.priorities if since <= one.week <= today and one.state != "dropped"]
    loose = sum(not one.key_result for one in recent)
    if len(recent) >= ENOUGH_PRIORITIES and loose * 2 > len(recent):
        yield _sign("untied", count=loose, all=len(recent))
