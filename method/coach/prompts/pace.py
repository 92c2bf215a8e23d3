"""The arithmetic of pace: what a week has to bring, against the best week seen so far (KR-10, METHOD 6)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Protocol

from method.plan.active_set import cycle_dates
from method.plan.formatting import plain, signed
from method.rhythm.check_ins import check_ins_by
from method.rhythm.standing import trend_of
from method.wording.prompts import KEY_RESULT, POINTS, TIMES

from .base import Ask, Into, ask
from .similarity import alike

if TYPE_CHECKING:
    from store.documents.okrs import KeyResult
    from store.documents.plan import Plan


class PacedMovement(Protocol):
    """What a movement must have to be asked about its pace."""

    @property
    def metric(self) -> str: ...
    @property
    def baseline(self) -> float | None: ...
    @property
    def target(self) -> float | None: ...
    @property
    def unit(self) -> str: ...
    @property
    def due(self) -> date: ...


def on_pace(
    plan: Plan, today: date, key_result: KeyResult | None, move: PacedMovement, about: str
) -> Iterator[Ask]:
    """Asks what each remaining week must bring, where that was never reached before."""
    values = _values(plan, key_result.id) if key_result else []
    start = max(today, cycle_dates(plan)[0])
    weeks = (move.due - start).days / 7
    if move.baseline is None or move.target is None or weeks < 1:
        return
    left = move.target - (values[-1][1] if values else move.baseline)
    if left * (move.target - move.baseline) <= 0:
        return
    needed = left / weeks
    best = _best(plan, values, move)
    into: tuple[Into, ...] = ("initiative", "condition")
    said = {"metric": move.metric, "pace": _a_week(needed, move.unit), "weeks": plain(round(weeks))}
    if best is None:
        yield ask(11, "KR-pace", KEY_RESULT["pace-first"], about=about, into=into, **said)
    elif abs(best) < abs(needed):
        said["best"] = signed(best, "" if move.unit in ("%", "pp") else move.unit)
        yield ask(11, "KR-pace", KEY_RESULT["pace"], about=about, into=into, **said)


def _a_week(number: float, unit: str) -> str:
    if unit in ("%", "pp"):
        return POINTS.format(number=signed(number))
    return signed(number, TIMES.get(unit, (unit,))[0])


def _values(plan: Plan, key_result: str) -> list[tuple[date, float]]:
    return list(trend_of(check_ins_by(plan).get(key_result, ())))


def _best(plan: Plan, values: list[tuple[date, float]], move: PacedMovement) -> float | None:
    """The best week: of this key result, of a like one last cycle, or the average of step 6."""
    rise = (move.target or 0) > (move.baseline or 0)
    paces = _paces(values)
    last = plan.previous
    if not paces and last is not None:
        for each in last.key_results:
            if each.unit == move.unit and alike(each.metric, move.metric):
                paces += _paces(_values(last, each.id))
    if not paces:
        for past in plan.past_results:
            known = past.value is not None and past.baseline is not None and past.unit == move.unit
            if known and alike(past.statement, move.metric):
                paces.append(((past.value or 0) - (past.baseline or 0)) / 13)
    if not paces:
        return None
    return max(paces) if rise else min(paces)


def _paces(values: list[tuple[date, float]]) -> list[float]:
    pairs = pairwise(values)
    return [(after - before) * 7 / (then - now).days for (now, before), (then, after) in pairs if then > now]
