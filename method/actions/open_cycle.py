"""Opening the next cycle: what is carried over to be confirmed again, and what starts empty."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date, timedelta

from method.actions.shared.deed import deed
from method.actions.shared.helpers import clip, edit, new
from method.plan.cycle_names import key_of, name_after
from method.plan.formatting import day
from method.plan.names import cycle_name
from method.wording import refusals, said
from store.documents.base import Document
from store.documents.deeds import Add, Edit, Outcome, Refusal
from store.documents.plan import Plan
from store.documents.prework import ReviewPlan
from store.documents.workspace import Cycle, CycleKind

from .prework import past_results

CARRIED = ("obstacles", "choices", "not_doing", "stakeholders")
"""Tables that are carried over whole."""

NAME = re.compile(r"[^\W_][\w .,’'/()&+–-]{0,59}")
"""What a cycle may be called."""


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

    `key` is the name it is to have. Name and dates left out follow from this cycle's. Opened by another team
    already, it is joined.
    """
    opened = plan.retrospective.next_cycle
    if opened:
        known = plan.workspace.cycle(opened)
        raise Refusal(refusals.CYCLE_EXISTS.format(cycle=cycle_name(known) if known else opened))
    cycle = following(plan, key, start, end)
    there = plan.workspace.cycle(cycle.key)
    if there and (len(plan.workspace.teams) == 1 or there.start <= plan.cycle.start):
        raise Refusal(refusals.CYCLE_EXISTS.format(cycle=cycle_name(there)))
    _check(plan, cycle)
    added = [Add(document, cycle.key) for document in carried_over(plan, cycle)]
    own: list[Add | Edit] = [] if there else [Add(cycle)]
    own += edit(plan.retrospective, next_cycle=cycle.key)
    told = said.OPENED.format(
        cycle=cycle_name(cycle), start=day(cycle.start, today), end=day(cycle.end, today)
    )
    return Outcome((*own, *added), told, about=cycle.id)


def _check(plan: Plan, cycle: Cycle) -> None:
    fits_as_cycle_name(cycle_name(cycle))
    if cycle.end <= cycle.start:
        raise Refusal(refusals.DATES_REVERSED.format(start=cycle.start, end=cycle.end))
    if cycle.start <= plan.cycle.end:
        words = {
            "start": day(cycle.start, plan.today),
            "cycle": cycle_name(plan.cycle),
            "end": day(plan.cycle.end, plan.today),
        }
        raise Refusal(refusals.CYCLE_OVERLAPS.format(**words))


def following(plan: Plan, name: str = "", start: date | None = None, end: date | None = None) -> Cycle:
    """The cycle after the plan's; name and dates not given follow from it and those before it."""
    last = plan.cycle
    begins = start or _day_after(last)
    ends = end or _end_of(last, begins)
    cycles = plan.workspace.cycles
    earlier = [each for each in cycles if each.start < last.start]
    called = " ".join(name.split()) or name_after([*earlier, last], begins, ends)
    there = next((each for each in cycles if _is_called(each, called)), None)
    if there is not None:
        return there
    return cycle_called(called, last.kind, begins, ends, [each.key for each in cycles])


def _is_called(cycle: Cycle, name: str) -> bool:
    return name.casefold() in (cycle.key.casefold(), cycle.name.casefold())


def cycle_called(name: str, kind: CycleKind, start: date, end: date, taken: Collection[str] = ()) -> Cycle:
    """A new cycle of that name. Raises Refusal for a name that none can have."""
    fits_as_cycle_name(name)
    key = key_of(name, start, taken)
    return new(Cycle, key=key, name="" if key == name else name, kind=kind, start=start, end=end)


def fits_as_cycle_name(name: str) -> None:
    """Raises Refusal for a name that no cycle can have."""
    if not NAME.fullmatch(name):
        raise Refusal(refusals.CYCLE_NAME.format(name=clip(name, 20)))


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
