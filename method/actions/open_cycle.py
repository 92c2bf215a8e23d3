"""Opening the next cycle: what is carried over to be confirmed again, and what starts empty."""

from __future__ import annotations

import re
from datetime import date, timedelta

from method.plan.formatting import day
from method.wording import refusals, said
from store.documents.base import Document
from store.documents.deeds import Add, Edit, Outcome, Refusal
from store.documents.plan import Plan
from store.documents.prework import ReviewPlan
from store.documents.workspace import Cycle

from .deed import deed
from .helpers import clip, edit, new
from .prework import past_results

CARRIED = ("obstacles", "choices", "not_doing", "stakeholders")
"""Tables that are carried over whole."""

QUARTER = re.compile(r"(\d{4})-Q([1-4])")


@deed("open_next_cycle", needs="facilitator")
def open_next_cycle(
    plan: Plan,
    who: str,
    today: date,
    *,
    key: str = "",
    start: date | None = None,
    end: date | None = None,
) -> Outcome:
    """Open the cycle after this one, its strategy taken over and to be reconfirmed.

    Name and dates left out follow from this cycle's. Opened by another team already, it is joined.
    """
    opened = plan.retrospective.next_cycle
    if opened:
        raise Refusal(refusals.CYCLE_EXISTS.format(cycle=opened))
    cycle = following(plan.cycle, key.strip(), start, end)
    _check(plan, cycle)
    there = plan.workspace.cycle(cycle.key)
    if there and (len(plan.workspace.teams) == 1 or there.start <= plan.cycle.start):
        raise Refusal(refusals.CYCLE_EXISTS.format(cycle=cycle.key))
    cycle = there or cycle
    added = [Add(document, cycle.key) for document in carried_over(plan, cycle)]
    own: list[Add | Edit] = [] if there else [Add(cycle)]
    own += edit(plan.retrospective, next_cycle=cycle.key)
    told = said.OPENED.format(cycle=cycle.key, start=day(cycle.start), end=day(cycle.end))
    return Outcome((*own, *added), told, about=cycle.id)


def _check(plan: Plan, cycle: Cycle) -> None:
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]{0,39}", cycle.key):
        raise Refusal(refusals.CYCLE_NAME.format(name=clip(cycle.key, 20)))
    if cycle.end <= cycle.start:
        raise Refusal(refusals.DATES_REVERSED.format(start=cycle.start, end=cycle.end))
    if cycle.start <= plan.cycle.end:
        words = {"start": day(cycle.start), "cycle": plan.cycle.key, "end": day(plan.cycle.end)}
        raise Refusal(refusals.CYCLE_OVERLAPS.format(**words))


def following(last: Cycle, key: str = "", start: date | None = None, end: date | None = None) -> Cycle:
    """The cycle after; name and dates not given follow from the last one's."""
    begins = start or _day_after(last)
    ends = end or _end_of(last, begins)
    return new(Cycle, key=key or _key_after(last, begins, ends), kind=last.kind, start=begins, end=ends)


def _day_after(last: Cycle) -> date:
    """The day after; the Monday after, where cycles begin on Mondays."""
    after = last.end + timedelta(days=1)
    if last.start.weekday() == 0 and last.start.day != 1:
        after += timedelta(days=-after.weekday() % 7)
    return after


def _end_of(last: Cycle, begins: date) -> date:
    """The last day: calendar cycles end with their month, others last as long as the one before."""
    if last.start.day == 1 and (last.end + timedelta(days=1)).day == 1:
        after = last.end + timedelta(days=1)
        months = (after.year - last.start.year) * 12 + after.month - last.start.month
        index = begins.year * 12 + begins.month - 1 + months
        return date(index // 12, index % 12 + 1, 1) - timedelta(days=1)
    return begins + (last.end - last.start)


def _key_after(last: Cycle, begins: date, ends: date) -> str:
    named = QUARTER.fullmatch(last.key)
    if named:
        year, quarter = int(named[1]), int(named[2])
        return f"{year + quarter // 4}-Q{quarter % 4 + 1}"
    return name_of_cycle(last.kind, begins, ends)


def name_of_cycle(kind: str, start: date, end: date) -> str:
    """`2026-Q4` or `2027`: the quarter or year that its middle lies in."""
    middle = start + (end - start) / 2
    return str(middle.year) if kind == "year" else f"{middle.year}-Q{(middle.month - 1) // 3 + 1}"


def carried_over(plan: Plan, cycle: Cycle) -> list[Document]:
    """The documents a new cycle begins with: fresh copies, nothing confirmed."""
    choices = {each.id for each in plan.choices}
    found = [_copy(plan.direction, confirmed=""), _copy(plan.strategy, confirmed="", market_changes="")]
    found += [_copy(row) for table in CARRIED for row in plan.table(table)]
    found += [_copy(each, guards=[]) for each in plan.kpis]
    found += [_copy(each) for each in plan.conditions if each.of in choices]
    found += [
        _copy(each, answered_by=[of for of in each.answered_by if of in choices]) for each in plan.needs
    ]
    found += [_copy(each, met_on=None) for each in plan.departments]
    found += [_copy(each, by=None, confirmed_by="") for each in plan.department_needs]
    found += [
        _copy(each)
        for each in plan.initiatives
        if each.state in ("idea", "doing") and (not each.of or each.of in choices)
    ]
    found += past_results(plan)
    found.append(_copy(plan.guidelines, agreed_by=[]))
    found.append(_copy(plan.resources, kind=cycle.kind, start=cycle.start, end=cycle.end, budget=""))
    review = plan.review_plan
    found.append(
        ReviewPlan(
            cadence=review.cadence,
            success_said_in=review.success_said_in,
            sharing=review.sharing,
            celebrating=review.celebrating,
        )
    )
    return found


def _copy(document: Document, **fields: object) -> Document:
    return document.model_copy(update={"rev": 1, **fields})
