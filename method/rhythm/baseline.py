"""What the first value gives: a missing baseline, and the target of "double" or "+20 %" (METHOD 9)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from method.coach.sentence import read, target_from
from method.plan.formatting import figure
from method.wording import checkin as say

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from store.documents.okrs import KeyResult


class Offer(NamedTuple):
    """What a first value can become: the baseline, the target worked out from it, and the question to ask."""

    baseline: float
    target: float | None
    question: str


def offered(key_result: KeyResult, value: float, history: Sequence[float], today: date) -> Offer | None:
    """The offer that a value makes; None where there is a baseline, an earlier value, or no way to go."""
    moves = key_result.direction in ("increase", "decrease", None)
    if key_result.baseline is not None or history or not moves:
        return None
    target = relative_target(key_result, value, today)
    words = {"value": figure(value, key_result.unit), "target": figure(target, key_result.unit)}
    pattern = say.FIRST_IS_BASELINE if target is None else say.FIRST_GIVES_TARGET
    return Offer(value, target, pattern.format_map(words))


def relative_target(key_result: KeyResult, baseline: float, today: date) -> float | None:
    """The target of a movement without an end, from that baseline; None where it has one or can't."""
    if key_result.target is not None or "target" in key_result.corrected:
        return None
    said = read(key_result.statement, today=today)
    return target_from(said.change, said.direction or key_result.direction, baseline)


def aim(key_result: KeyResult, today: date) -> str:
    """The target as it is shown: `100 visits`, `×2` until a baseline gives one, `?` for neither."""
    if key_result.target is None and (change := read(key_result.statement, today=today).change):
        return said_change(change, key_result.direction == "decrease")
    return figure(key_result.target, key_result.unit)


def said_change(change: Mapping[str, object], falls: bool) -> str:
    """A movement without an end in few characters: `×2`, `+20%`, `-2 points`."""
    factor, by, unit = change.get("factor"), change.get("by"), change.get("unit")
    if isinstance(factor, int | float):
        return f"×{figure(factor)}"
    if not isinstance(by, int | float):
        return figure(None)
    return ("-" if falls else "+") + figure(by, "points" if unit == "pp" else str(unit or ""))
