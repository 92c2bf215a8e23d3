"""What `okr status` and the review show: objectives and how their key results stand (METHOD 7, DESIGN 6).

On the path of `okr status`: imports no pydantic and no dataclasses.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from method.plan.active_set import in_line
from method.plan.formatting import DIGITS, plain
from method.rhythm import progress as sums
from method.rhythm.standing import Standing, cadence_days, span, standing_after, standings

if TYPE_CHECKING:
    from store.documents.okrs import KeyResult, Objective
    from store.documents.plan import Plan

COLOURS = ("green", "amber", "red", "silent", "not started")


class Row(NamedTuple):
    """One key result as it stands."""

    key_result: KeyResult
    standing: Standing


class Group(NamedTuple):
    """An objective with its key results, in the order of their keys."""

    objective: Objective
    rows: tuple[Row, ...]


class Status(NamedTuple):
    """A team's cycle as of a day. `filters` are those that narrowed it; the counts are of what is left."""

    plan: Plan
    today: date
    groups: tuple[Group, ...]
    counts: dict[str, int]
    """Key results by colour, in the order of COLOURS; none left out."""
    on_pace: int
    week: int
    weeks: int
    filters: tuple[str, ...]

    @property
    def rows(self) -> list[Row]:
        return [row for group in self.groups for row in group.rows]


def status(plan: Plan, today: date, *, mine: str = "", red: bool = False, silent: bool = False) -> Status:
    """The plan's open objectives and key results; `mine` is a person's key, `red` and `silent` add up.

    With a filter, objectives left without a key result are left out.
    """
    wanted = {"red"} if red else set()
    if silent:
        wanted |= {"silent"}
    stand = standings(plan, today)
    by_objective: dict[str, list[Row]] = {}
    for result in plan.key_results:
        row = Row(result, stand[result.id])
        fits = (not mine or result.owner == mine) and (not wanted or row.standing.colour in wanted)
        if result.state != "dropped" and fits:
            by_objective.setdefault(result.objective, []).append(row)
    groups = tuple(
        Group(one, tuple(sorted(by_objective.get(one.id, ()), key=lambda row: in_line(row.key_result))))
        for one in sorted(plan.objectives, key=in_line)
        if one.state != "dropped" and (one.id in by_objective or not (mine or wanted))
    )
    counts = dict.fromkeys(COLOURS, 0)
    rows = [row for group in groups for row in group.rows]
    for row in rows:
        counts[row.standing.colour] += 1
    given = (("mine", bool(mine)), ("red", red), ("silent", silent))
    return Status(
        plan,
        today,
        groups,
        counts,
        sum(row.standing.on_pace is True for row in rows),
        sums.week_of(plan.cycle.start, plan.cycle.end, today),
        sums.weeks_between(plan.cycle.start, plan.cycle.end),
        tuple(name for name, on in given if on),
    )


class Turn(NamedTuple):
    """A key result whose colour has changed."""

    key: str
    before: str
    after: str


def turned(view: Status) -> tuple[date, list[Turn]]:
    """Key results whose colour changed since one cadence ago, and that day.

    A key result without a check-in before then has not changed.
    """
    plan, since = view.plan, view.today - timedelta(days=cadence_days(view.plan))
    found = []
    for result, stand in view.rows:
        done = [one for one in stand.check_ins if one.on < since]
        before = standing_after(result, plan, since - timedelta(days=1), done).colour
        if done and before != stand.colour:
            found.append(Turn(result.key, before, stand.colour))
    return since, found


def as_json(view: Status) -> dict[str, object]:
    """The shape scripts count on (DESIGN 6), `"format": 1`; dates in ISO, shares 0–1."""
    return {
        "format": 1,
        "cycle": view.plan.cycle.key,
        "team": view.plan.team.key,
        "as_of": view.today.isoformat(),
        "objectives": [
            {
                "key": group.objective.key,
                "title": group.objective.text,
                "kind": group.objective.kind,
                "key_results": [_row_as_json(row) for row in group.rows],
            }
            for group in view.groups
        ],
    }


def _row_as_json(row: Row) -> dict[str, object]:
    result, stand = row
    last = stand.last_check_in
    return {
        "key": result.key,
        "statement": result.statement,
        "owner": result.owner,
        "baseline": result.baseline,
        "target": result.target,
        "value": stand.value,
        "unit": result.unit,
        "progress": None if stand.progress is None else round(stand.progress, 4),
        "confidence": stand.confidence,
        "colour": stand.colour,
        "last_check_in": last.isoformat() if last else None,
        "trend": [[day.isoformat(), value] for day, value in stand.trend],
    }


def heights(row: Row, plan: Plan, today: date) -> list[float | None]:
    """One height 0–1 for each check-in period of the cycle until today; None: nothing read in it."""
    until = min(today, plan.cycle.end)
    start = min(plan.cycle.start, span(row.key_result, plan)[0])
    return sums.by_period(row.key_result, row.standing.trend, start, until, cadence_days(plan))


SIGNS = {"EUR": "€", "USD": "$", "GBP": "£", "JPY": "¥"}
"""Currencies whose sign stands before the number."""

_LARGE = ((1_000_000_000_000, "tn"), (1_000_000_000, "bn"), (1_000_000, "M"), (1_000, "k"))


_SHORT_DIGITS = 4


def short(value: float) -> str:
    """A number in few characters, never another one: 1.5M, 40k, 1200, 9.5, 0.03, and 1,995,100 in full."""
    exact = float(f"{value:.{DIGITS}g}")
    for scale, mark in _LARGE:
        if abs(value) >= (10_000 if mark == "k" else scale):
            brief = f"{value / scale:.{_SHORT_DIGITS}g}"
            same = "e" not in brief and round(float(brief) * scale, 3) == exact
            return f"{brief}{mark}" if same else plain(value)
    return plain(value, grouped=abs(value) >= 10_000)


def now_and_target(key_result: KeyResult, value: float | None) -> tuple[str, str]:
    """Both in few characters, the unit where people put it: `19`, `25%` or `€3.1`, `€2`; `?`: not known."""
    sign = SIGNS.get(key_result.unit, "")
    tail = "" if sign or key_result.unit == "rating" else key_result.unit
    if key_result.direction == "milestone":
        sign, tail, target = "", "%", "100"
    elif key_result.direction == "keep":
        target = _band(key_result)
    else:
        target = "?" if key_result.target is None else short(key_result.target)
    now = "?" if value is None else sign + short(value)
    if key_result.target is None and key_result.direction in ("increase", "decrease"):
        from method.rhythm.baseline import shown_target  # reads the sentence: few key results need it

        if said := shown_target(key_result):
            return now, said
    return now, sign + target + (tail if tail == "%" else f" {tail}".rstrip())


def _band(key_result: KeyResult) -> str:
    low, high = sums.band(key_result)
    if low is not None and high is not None:
        return short(low) if low == high else f"{short(low)}–{short(high)}"
    if low is not None:
        return f"≥{short(low)}"
    return "?" if high is None else f"≤{short(high)}"
