"""The days of what was written, in the order of writing: that order counts, clocks do not (METHOD 9).

On the path of `okr status`: imports nothing heavy.
"""

from __future__ import annotations

from bisect import bisect_right
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


FAR_BEHIND = timedelta(days=14)
"""Beyond this a day that contradicts the others is its own clock's fault, not theirs."""


def days_as_written(days: Sequence[date], today: date | None = None) -> list[date]:
    """The same days so that none falls: a day behind which something is dated earlier counts as that day.

    A clock far behind is no measure for what was written before. A day that lies ahead of `today`, the
    reader's, counts as today.
    """
    found = [day if today is None or day <= today else today for day in days]
    kept = set(_longest_rising(found))
    latest: date | None = None
    for at, day in enumerate(found):
        if at in kept:
            latest = day
        elif latest is not None and day < latest - FAR_BEHIND:
            found[at] = latest
    for at in range(len(found) - 2, -1, -1):
        found[at] = min(found[at], found[at + 1])
    return found


def _longest_rising(days: Sequence[date]) -> list[int]:
    """The places of the most days that never fall; of equally many the ones written last."""
    ends: list[date] = []
    places: list[int] = []
    before: list[int] = []
    for at, day in enumerate(days):
        size = bisect_right(ends, day)
        before.append(places[size - 1] if size else -1)
        ends[size : size + 1] = [day]
        places[size : size + 1] = [at]
    chain = []
    at = places[-1] if places else -1
    while at >= 0:
        chain.append(at)
        at = before[at]
    return chain[::-1]
