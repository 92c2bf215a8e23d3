"""The wall of wins: by week, the latest first, and in a week the team's before anyone's own (METHOD 7)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from method.plan.written_order import days_as_written
from method.rhythm.progress import monday_of
from store.documents.fields import with_fields

if TYPE_CHECKING:
    from store.documents.plan import Plan
    from store.documents.rhythm import Win


class Week(NamedTuple):
    """The wins of one week, from Monday to Sunday."""

    monday: date
    sunday: date
    of_team: tuple[Win, ...]
    of_people: tuple[Win, ...]


def wins_by(plan: Plan, today: date | None) -> list[Win]:
    """This cycle's wins as they were written: a day ahead of the reader's counts as today (METHOD 9)."""
    days = days_as_written([win.on for win in plan.wins], today)
    pairs = zip(plan.wins, days, strict=True)
    return [win if win.on == day else with_fields(win, on=day) for win, day in pairs]


def wall(plan: Plan, today: date | None) -> tuple[Week, ...]:
    """This cycle's wins."""
    weeks: dict[date, list[Win]] = {}
    for win in wins_by(plan, today):
        weeks.setdefault(monday_of(win.on), []).append(win)
    return tuple(_week(plan, monday, weeks[monday]) for monday in sorted(weeks, reverse=True))


def _week(plan: Plan, monday: date, wins: list[Win]) -> Week:
    people = {name.casefold() for each in plan.workspace.people for name in (each.key, each.name)}
    of_people = tuple(win for win in wins if win.who.casefold() in people and win.who)
    of_team = tuple(win for win in wins if win not in of_people)
    return Week(monday, monday + timedelta(days=6), of_team, of_people)
