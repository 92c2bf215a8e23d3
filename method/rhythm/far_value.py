"""A value that cannot be meant, or hardly: it is asked about once before it is kept (METHOD 9)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from method.plan.formatting import CLOSE, SIGNS, figure
from method.rhythm import progress as sums
from method.wording import checkin as say

if TYPE_CHECKING:
    from collections.abc import Sequence

    from store.documents.okrs import KeyResult

TIMES = 10
"""So many times the spread of all that is known is far away."""
WHOLE = 100


def asks_about(value: float, key_result: KeyResult, history: Sequence[float]) -> str:
    """The question about a value that is impossible or far from everything known; "" where it is neither.

    `history` are the values read before, oldest first.
    """
    unit = "%" if key_result.direction == "milestone" else key_result.unit
    known = known_figures(key_result, history)
    if is_over_the_whole(value, unit, known):
        return say.OVER_THE_WHOLE.format(value=figure(value, unit))
    if not is_far(value, known):
        return ""
    last = history[-1] if history else key_result.baseline
    target = 100.0 if key_result.direction == "milestone" else key_result.target
    start = "" if last is None else say.FAR_FROM.format(last=bare(last, unit))
    pattern = say.FAR_NO_TARGET if target is None else say.FAR
    return pattern.format(start=start, value=figure(value, unit), target=bare(target, unit))


def bare(number: float | None, unit: str) -> str:
    """The number with its sign, without its word: the value beside it has that."""
    return figure(number, unit if unit in CLOSE or unit in SIGNS else "")


def known_figures(key_result: KeyResult, history: Sequence[float]) -> list[float]:
    """Baseline, target or band, and every earlier value."""
    ends = sums.ends(key_result) or (key_result.baseline, key_result.target)
    given = (*ends, key_result.low, key_result.high, *history)
    return [one for one in given if one is not None]


def is_far(value: float, known: Sequence[float]) -> bool:
    """Farther from all that is known than ten times its spread; with no spread, ten times the largest."""
    if not known:
        return False
    reach = max(known) - min(known) or max(abs(one) for one in known)
    return reach > 0 and min(abs(value - one) for one in known) > TIMES * reach


def is_over_the_whole(value: float, unit: str, known: Sequence[float]) -> bool:
    """Over 100 %, where nothing known is: a share of a whole."""
    return unit == "%" and bool(known) and max(known) <= WHOLE < value
