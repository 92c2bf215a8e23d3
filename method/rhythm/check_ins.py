"""Check-ins in order: what is newest is what was written last, whatever the clocks said (METHOD 9).

On the path of `okr status`: imports no pydantic and no dataclasses.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.plan.written_order import days_as_written
from store.documents.fields import with_fields

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from store.documents.okrs import KeyResult
    from store.documents.plan import Plan
    from store.documents.rhythm import CheckIn


def check_ins_of(key_result: KeyResult, plan: Plan) -> list[CheckIn]:
    """One key result's check-ins, ordered as in `check_ins_by`; the others are not even read."""
    return in_order(plan.matching("check_ins", "key_result", key_result.id))


def check_ins_by(plan: Plan) -> dict[str, list[CheckIn]]:
    """Check-ins by key result id, oldest first (see `in_order`)."""
    found: dict[str, list[CheckIn]] = {}
    for one in plan.check_ins:
        found.setdefault(one.key_result, []).append(one)
    return {id: in_order(several) for id, several in found.items()}


def in_order(written: Iterable[CheckIn]) -> list[CheckIn]:
    """One key result's check-ins, oldest first, given as they were written.

    One dated by hand stands at the end of its day, every other where it was written. `on` never falls,
    whatever a clock ahead or behind, or another zone, has said.
    """
    found: list[CheckIn] = []
    by_hand: list[CheckIn] = []
    for one in written:
        (by_hand if one.dated_by_hand else found).append(one)
    days = days_as_written([one.on for one in found])
    found = [one if one.on == day else on_day(one, day) for one, day in zip(found, days, strict=True)]
    for one in by_hand:
        after = (at for at in range(len(found), 0, -1) if found[at - 1].on <= one.on)
        found.insert(next(after, 0), one)
    return found


def as_of(done: Sequence[CheckIn], today: date) -> list[CheckIn]:
    """The same check-ins; a day that still lies ahead counts as today."""
    return [on_day(one, today) if one.on > today else one for one in done]


def on_day(one: CheckIn, day: date) -> CheckIn:
    """The check-in as one of that day."""
    return with_fields(one, on=day)
