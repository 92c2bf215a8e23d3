"""The demo's calendar, and the placeholders that stand for its days in `demo.json`.

| placeholder | for example | stands for |
|---|---|---|
| `{date:+74}` | 2026-12-18 | a day, counted from the running cycle's first, as documents keep it |
| `{lately:+42}` | 2026-11-16 | the same, but at most a week before today: it never falls silent |
| `{day:+74}` | 18 Dec | a day as people write it in a sentence |
| `{month:+1}` | 2026-11 | a month, counted from the one the cycle's second week begins in |
| `{cycle:-1}` | 2026-Q3 | a cycle's key, counted from the running one |

Without a number it is +0, such as `{cycle}`. `{{` stands for a brace.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from method.rhythm.progress import monday_of

MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
WEEKS_BEFORE = 7
"""Whole weeks of the running cycle that lie behind today."""

_PLACEHOLDER = re.compile(r"\{(?:\{|([a-z]+)(?::([+-]\d+))?\})")


class DemoCalendar:
    """The days of a demo that is opened on `today`."""

    def __init__(self, today: date) -> None:
        self.start = monday_of(today) - timedelta(weeks=WEEKS_BEFORE)
        """The running cycle's first day."""
        self.week_ago = today - timedelta(days=7)
        second_week = self.start + timedelta(weeks=1)
        self.months = second_week.year * 12 + second_week.month - 1
        """Months since the year 0, of the month counted as +0."""
        middle = self.start + timedelta(days=44)
        self.quarters = middle.year * 4 + (middle.month - 1) // 3
        """Quarters since the year 0, of the running cycle."""
        self._values = {"{{": "{"}
        """By placeholder, as far as they were asked for: most stand there many times."""

    def fill(self, text: str) -> str:
        """The text with each placeholder replaced. Raises ValueError for one that does not exist."""
        return _PLACEHOLDER.sub(self._value, text)

    def _value(self, found: re.Match[str]) -> str:
        value = self._values.get(found[0])
        if value is None:
            value = self._values[found[0]] = self._worked_out(found[1], int(found[2] or 0))
        return value

    def _worked_out(self, kind: str, number: int) -> str:
        day = self.start + timedelta(days=number)
        match kind:
            case "date":
                return day.isoformat()
            case "lately":
                return max(day, self.week_ago).isoformat()
            case "day":
                return f"{day.day} {MONTHS[day.month - 1]}"
            case "month":
                year, month = divmod(self.months + number, 12)
                return f"{year}-{month + 1:02}"
            case "cycle":
                year, quarter = divmod(self.quarters + number, 4)
                return f"{year}-Q{quarter + 1}"
        raise ValueError(f"The demo has no placeholder {kind!r}")
