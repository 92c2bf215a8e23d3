"""The days of a cycle: quarters and years by the calendar."""

from __future__ import annotations

from datetime import date, timedelta


def quarter_of(day: date) -> tuple[date, date]:
    """First and last day of the quarter that `day` lies in."""
    first = date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
    return first, last_day(first, 3)


def year_of(day: date) -> tuple[date, date]:
    """First and last day of its year."""
    return date(day.year, 1, 1), date(day.year, 12, 31)


def last_day(start: date, months: int) -> date:
    """The day before the same day `months` later, which a shorter month may not have."""
    years, month = divmod(start.month - 1 + months, 12)
    year, month = min(start.year + years, date.max.year), month + 1
    ends = (date(year, month, 28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return date(year, month, min(start.day, ends.day)) - timedelta(days=1)
