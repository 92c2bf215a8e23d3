"""What a step's fields add up to, one sentence each: sums that can be checked by hand (METHOD 2 and 4)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING

from method.plan.active_set import cycle_dates
from method.plan.formatting import apart, day, figure, settled, signed
from method.plan.names import by_rank, name_of
from method.plan.sealed.insights import is_revealed
from method.planning.ambition import GENTLE_BELOW, Reach, ambition
from method.planning.capacity import CapacitySum, PersonCapacity, capacity, whole
from method.rhythm.standing import check_in_dates
from method.steps.options import still_to_write
from method.steps.spec import StepSpec
from method.wording import steps as words

if TYPE_CHECKING:
    from store.documents.plan import Plan

Sums = Callable[["Plan", date], list[str]]


def worked_out(step: StepSpec, plan: Plan, today: date) -> list[str]:
    """The step's sums as they stand; nothing for a step that has none."""
    work = _SUMS.get(step.key)
    return work(plan, today) if work else []


def _strategy(plan: Plan, today: date) -> list[str]:
    said = []
    choices = by_rank(plan.choices)
    if len(choices) > 1:
        said.append(words.CHOICES_ORDERED.format(order=", ".join(f"{one.key} {one.text}" for one in choices)))
    names = {choice.id: f"{choice.key} {choice.text}" for choice in choices}
    rated = [
        row for row in plan.conditions if row.of in names and row.belief is not None and row.state == "open"
    ]
    if rated:
        least = min(rated, key=lambda row: row.belief or 0)
        said.append(
            words.LEAST_BELIEVED.format(condition=least.text, belief=least.belief, choice=names[least.of])
        )
    removed = {id for choice in choices for id in choice.removes}
    if choices:
        loose = (row for row in by_rank(plan.obstacles) if row.id not in removed)
        said += [words.OBSTACLE_LOOSE.format(obstacle=row.text) for row in loose]
    return said


def _stakeholders(plan: Plan, today: date) -> list[str]:
    tops = [
        min(
            (need for need in plan.needs if need.of == group.id),
            key=lambda need: need.rank or 10_000,
            default=None,
        )
        for group in plan.stakeholders
    ]
    there = [top for top in tops if top is not None]
    if not there:
        return []
    return [words.NEEDS_ANSWERED.format(answered=sum(bool(top.answered_by) for top in there), all=len(there))]


def _resources(plan: Plan, today: date) -> list[str]:
    have = capacity(plan)
    start, end = cycle_dates(plan)
    said = [words.WEEKS.format(weeks=have.weeks, start=day(start, today), end=day(end, today))]
    if not have.people:
        return said
    both = {"productive": whole(have.productive), "six": whole(have.six)}
    said.append(words.CAPACITY_TOTAL.format(**both))
    said.append(words.CAPACITY_COUNTS.format(reading=have.reading, hours=whole(have.available)))
    for person in have.people:
        said += _of_person(person, have, plan)
    return said


def _of_person(person: PersonCapacity, have: CapacitySum, plan: Plan) -> list[str]:
    row, resources = person.row, plan.resources
    usual = words.CAPACITY_SUM_USUAL.format(usual=figure(round(person.usual, 1))) if person.usual else ""
    productive = words.CAPACITY_SUM.format(
        hours=figure(resources.hours_per_day),
        days=figure(row.days_per_week),
        weeks=have.weeks,
        away=figure(row.days_away),
        share=figure(row.share),
        usual=usual,
        total=whole(person.productive),
    )
    six = words.CAPACITY_SIX_SUM.format(
        hours=figure(resources.rule_of_six_hours),
        weeks=figure(round(person.weeks, 1)),
        share=figure(row.share),
        usual=usual,
        total=whole(person.six),
    )
    name = name_of(row.person, plan)
    both = {"productive": whole(person.productive), "six": whole(person.six)}
    return [words.CAPACITY_PERSON.format(person=name, **both), productive, six]


def _departments(plan: Plan, today: date) -> list[str]:
    needs = plan.department_needs
    if not needs:
        return []
    return [words.NEEDS_OPEN.format(confirmed=sum(bool(need.confirmed_by) for need in needs), all=len(needs))]


def _past(plan: Plan, today: date) -> list[str]:
    found = ambition(plan)
    if found.mean is None or found.band is None:
        return [] if plan.past_review.first_cycle else [words.NO_SCORES]
    mean = figure(apart(found.mean, (GENTLE_BELOW, 1.0), 2))
    sentence = words.ONE_SCORE if found.scored == 1 else words.MEAN_SCORE
    said = [sentence.format(mean=mean, count=found.scored), words.BANDS[found.band]]
    said += [reach_sum(reach) for reach in found.reaches]
    past = plan.past_results
    going_on = [one.statement for one in past if one.carries_over and not one.became]
    said += [words.CARRIES_OVER.format(what=statement) for statement in going_on]
    if any(one.reach for one in past):
        easy, right, hard = (
            sum(one.reach == reach for one in past) for reach in ("too easy", "about right", "too hard")
        )
        said.append(words.REACH_COUNTS.format(easy=easy, right=right, hard=hard))
    if any(one.outcome for one in past):
        yes, partly, no = (sum(one.outcome == outcome for one in past) for outcome in ("yes", "partly", "no"))
        said.append(words.OUTCOME_COUNTS.format(yes=yes, partly=partly, no=no))
    return said


def reach_sum(reach: Reach) -> str:
    """The ambition figure of one metric with its sum (METHOD 4)."""
    past = reach.past
    if not reach.step:
        still = words.AMBITION_THERE if reach.moved else words.AMBITION_STILL
        return still.format(what=past.statement, start=figure(reach.start, past.unit))
    sentence = {
        "gentle": words.AMBITION_GENTLE,
        "keep": words.AMBITION_KEEP,
        "higher": words.AMBITION_HIGHER,
    }[reach.band]
    return sentence.format(
        what=past.statement,
        moved=signed(reach.moved, past.unit, 4),
        step=signed(reach.step, past.unit, 4),
        start=figure(reach.start, past.unit),
        target=figure(settled(reach.target), past.unit),
    )


def _insights(plan: Plan, today: date) -> list[str]:
    asked = [person for person in plan.people if person.role != "viewer"]
    waiting = still_to_write(plan)
    said = [words.INSIGHTS_GIVEN.format(given=len(asked) - len(waiting), people=len(asked))]
    if waiting:
        said.append(words.INSIGHTS_WAITING.format(names=", ".join(waiting)))
    if plan.insights_review.named and not is_revealed(plan):
        said.append(words.INSIGHTS_NAMED)
    if awaited := [name_of(key, plan) for key in plan.insights_review.awaited if plan.workspace.present(key)]:
        said.append(words.INSIGHTS_AWAITED.format(names=", ".join(awaited)))
    if plan.insights and not plan.insights_review.direction:
        last = max(insight.on for insight in plan.insights)
        said.append(
            words.INSIGHTS_SLEEP.format(on=day(last, today), next=day(last + timedelta(days=1), today))
        )
    return said


def _guidelines(plan: Plan, today: date) -> list[str]:
    rules = plan.guidelines
    said = [
        words.GUIDELINES_COUNTS.format(
            objectives=f"{rules.objectives_min}–{rules.objectives_max}",
            key_results=f"{rules.key_results_min}–{rules.key_results_max}",
        )
    ]
    if rules.agreed_by:
        names = ", ".join(name_of(person, plan) for person in rules.agreed_by)
        said.append(words.GUIDELINES_AGREED.format(names=names))
    return said


def _review(plan: Plan, today: date) -> list[str]:
    review = plan.review_plan
    said = []
    days = check_in_dates(plan) if review.first_check_in else ()
    if days:
        said.append(
            words.REVIEW_COUNT.format(
                count=len(days), cadence=review.cadence, first=day(days[0], today), last=day(days[-1], today)
            )
        )
    if review.success is not None:
        score = figure(round(review.success / 100, 2))
        said.append(words.REVIEW_SUCCESS.format(percent=figure(review.success), score=score))
    return said


_SUMS: dict[str, Sums] = {
    "strategy": _strategy,
    "stakeholders": _stakeholders,
    "resources": _resources,
    "departments": _departments,
    "past": _past,
    "insights": _insights,
    "guidelines": _guidelines,
    "review": _review,
}
