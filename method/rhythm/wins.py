"""The wall of wins: by week, the latest first, and in a week the team's before anyone's own (METHOD 7)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from method.rhythm.progress import monday_of

if TYPE_CHECKING:
    from store.documents.plan import Plan
    from store.documents.rhythm import Win


class Week(NamedTuple):
    """The wins of one week, from Monday to Sunday."""

    monday: date
    sunday: date
    of_team: tuple[Win, ...]
    of_people: tuple[Win, ...]


def wall(plan: Plan) -> tuple[Week, ...]:
    """This cycle's wins."""
    weeks: dict[date, list[Win]] = {}
    for win in plan.wins:
        weeks.setdefault(monday_of(win.on), []).append(win)
    return tuple(_week(plan, monday, weeks[monday]) for monday in sorted(weeks, reverse=True))


def _week(plan: Plan, monday: date, wins: list[Win]) -> Week:
    people = {name.casefold() for each in plan.workspace.people for name in (each.key, each.name)}
    of_people = tuple(win for win in wins if win.who.casefold() in people and win.who)
    of_team = tuple(win for win in wins if win not in of_people)
    return Week(monday, monday + timedelta(days=6), of_team, of_people)
