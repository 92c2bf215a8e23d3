"""The demo's calendar: whatever the day, it is week 8 of a cycle of 13 weeks."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

from method.rhythm.progress import monday_of

MON, TUE, WED, THU, FRI, SAT = range(6)

SHORT = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


class Days:
    """Days by week and weekday; week 1 is the cycle's first, 0 the one before it."""

    def __init__(self, today: date) -> None:
        self.today = today
        self.start = monday_of(today) - timedelta(weeks=7)
        self.end = self.start + timedelta(days=88)
        self.last_start = self.start - timedelta(weeks=13)
        self.last_end = self.start - timedelta(days=3)
        middle = self.start + timedelta(days=44)
        year, quarter = middle.year, (middle.month - 1) // 3 + 1
        self.cycle = f"{year}-Q{quarter}"
        self.last_cycle = f"{year}-Q{quarter - 1}" if quarter > 1 else f"{year - 1}-Q4"

    def week(self, number: int, weekday: int = MON) -> date:
        return self.start + timedelta(weeks=number - 1, days=weekday)

    def lately(self, day: date) -> date:
        """That day, but at most a week ago: for what was said in the last week, whichever weekday today is."""
        return max(day, self.today - timedelta(days=7))

    def last_week(self, number: int, weekday: int = MON) -> date:
        """The same in the cycle before."""
        return self.week(number, weekday) - timedelta(weeks=13)

    def month(self, ahead: int = 0) -> str:
        """A month as initiatives name it, counted from the one the cycle's second week lies in."""
        first = self.week(2)
        index = first.year * 12 + first.month - 1 + ahead
        return f"{index // 12}-{index % 12 + 1:02}"


def short(day: date) -> str:
    """`18 Dec`, as people write it in a sentence."""
    return f"{day.day} {SHORT[day.month - 1]}"


def at(day: date, hour: int = 9, minute: int = 0) -> datetime:
    return datetime.combine(day, time(hour, minute), UTC)
