"""One person's priorities: what last week left open, and what this week holds (METHOD 7, RUN-1)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from method.rhythm.progress import monday_of

if TYPE_CHECKING:
    from store.documents.okrs import KeyResult
    from store.documents.plan import Plan
    from store.documents.rhythm import Priority

MOST = 3
"""Priorities a person may take on for one week."""


class PriorityLine(NamedTuple):
    """A priority with the key result it serves; None where it isn't OKR work."""

    priority: Priority
    key_result: KeyResult | None


class MyWeek(NamedTuple):
    """Priorities around one week; `room` is how many more fit."""

    monday: date
    left_over: tuple[PriorityLine, ...]
    """Still open from earlier weeks, the latest first."""
    settled: tuple[PriorityLine, ...]
    """Last week's that are done, dropped or carried."""
    this_week: tuple[PriorityLine, ...]
    others: tuple[PriorityLine, ...]
    """This week's of the others on the team."""
    room: int
    untied: int
    """This week's that serve no key result (RUN-1: fine, but counted)."""


def my_week(plan: Plan, who: str, today: date) -> MyWeek:
    """The week that `today` lies in."""
    monday = monday_of(today)
    results = {result.id: result for result in plan.key_results}
    tied = [PriorityLine(each, results.get(each.key_result)) for each in plan.priorities]
    mine = [one for one in tied if one.priority.person == who]
    before = [one for one in mine if one.priority.week < monday]
    left = [one for one in before if one.priority.state == "open"]
    last = [one for one in before if one.priority.week >= monday - timedelta(weeks=1)]
    now = [one for one in mine if one.priority.week == monday]
    counted = [one for one in now if one.priority.state in ("open", "done")]
    return MyWeek(
        monday=monday,
        left_over=tuple(sorted(left, key=lambda one: one.priority.week, reverse=True)),
        settled=tuple(one for one in last if one.priority.state != "open"),
        this_week=tuple(now),
        others=tuple(
            sorted(
                (one for one in tied if one.priority.week == monday and one.priority.person != who),
                key=lambda one: one.priority.person,
            )
        ),
        room=max(0, MOST - len(counted)),
        untied=sum(one.key_result is None for one in counted),
    )
