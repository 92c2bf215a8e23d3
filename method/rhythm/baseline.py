"""What the first value gives: a missing baseline, and the target of "double" or "+20 %" (METHOD 9)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from method.coach.sentence import read, target_from
from method.plan.formatting import figure
from method.wording import checkin as say
from store.documents.fields import with_fields

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from store.documents.okrs import KeyResult


_ANY_DAY = date(2000, 1, 1)
"""No figure depends on the day on which its sentence is read."""


class Offer(NamedTuple):
    """What a first value can become: the baseline, the target worked out from it, and the question to ask."""

    baseline: float
    target: float | None
    question: str


def offered(key_result: KeyResult, value: float, history: Sequence[float], today: date) -> Offer | None:
    """The offer that a value makes; None where there is a baseline, an earlier value, or no way to go."""
    if key_result.baseline is not None or history or not moves(key_result):
        return None
    target = relative_target(key_result, value, today)
    words = {"value": figure(value, key_result.unit), "target": figure(target, key_result.unit)}
    pattern = say.FIRST_IS_BASELINE if target is None else say.FIRST_GIVES_TARGET
    return Offer(value, target, pattern.format_map(words))


def moves(key_result: KeyResult) -> bool:
    """Whether it goes from somewhere to somewhere."""
    return key_result.direction in ("increase", "decrease", None)


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


def shown_target(key_result: KeyResult) -> str:
    """A target that is only said yet, `×2`, `+20%`; empty where there is a figure, or no such words."""
    if key_result.target is not None or key_result.direction not in ("increase", "decrease"):
        return ""
    said = aim(key_result, _ANY_DAY)
    return "" if said == figure(None) else said


def following_target(key_result: KeyResult, baseline: float) -> float | None:
    """The target that goes with a baseline set by hand; None where the sentence or a person gives another."""
    if read(key_result.statement, today=_ANY_DAY).target is not None:
        return None
    return relative_target(with_fields(key_result, target=None), baseline, _ANY_DAY)


def said_change(change: Mapping[str, object], falls: bool) -> str:
    """A movement without an end in few characters: `×2`, `+20%`, `-2 points`."""
    factor, by, unit = change.get("factor"), change.get("by"), change.get("unit")
    if isinstance(factor, int | float):
        return f"×{figure(factor)}"
    if not isinstance(by, int | float):
        return figure(None)
    return ("-" if falls else "+") + figure(by, "points" if unit == "pp" else str(unit or ""))
