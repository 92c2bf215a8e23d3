"""Where in its cycle a plan stands today, in words; outside of it no week is counted (METHOD 9).

On the path of `okr status`: imports no pydantic and no dataclasses.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.plan.formatting import day
from method.rhythm.progress import week_of, weeks_between
from method.rhythm.standing import is_closed
from method.wording import status as say

if TYPE_CHECKING:
    from datetime import date

    from store.documents.plan import Plan


def where_in_cycle(plan: Plan, today: date) -> str:
    """`week 8 of 13`, `starts 5 October`, `ended 1 January, not closed yet` or `closed`."""
    cycle = plan.cycle
    if is_closed(plan):
        return say.CLOSED
    if today < cycle.start:
        return say.STARTS.format(day=day_seen_from(cycle.start, today))
    if today > cycle.end:
        return say.ENDED.format(day=day_seen_from(cycle.end, today))
    week, weeks = week_of(cycle.start, cycle.end, today), weeks_between(cycle.start, cycle.end)
    return say.WEEK.format(week=week, weeks=weeks)


def day_seen_from(when: date, today: date) -> str:
    """`5 October`; with its year where that is another than today's."""
    return day(when, today)
