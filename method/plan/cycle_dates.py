"""The days of a cycle: quarters and years by the calendar."""

from __future__ import annotations

import re
from datetime import date, timedelta

from method.plan.formatting import MONTHS


def quarter_of(day: date) -> tuple[date, date]:
    """First and last day of the quarter that `day` lies in."""
    first = date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
    return first, last_day(first, 3)


def year_of(day: date) -> tuple[date, date]:
    """First and last day of its year."""
    return date(day.year, 1, 1), date(day.year, 12, 31)


def days_of_name(name: str) -> tuple[date, date] | None:
    """The days of `2027-Q1` or `2027`; None for a name that is not by the calendar."""
    found = re.fullmatch(r"(20\d\d)(?:[- ]?Q([1-4]))?", name.strip(), re.IGNORECASE)
    if found is None:
        return None
    year, quarter = int(found[1]), found[2]
    return quarter_of(date(year, int(quarter) * 3, 1)) if quarter else year_of(date(year, 1, 1))


def last_day(start: date, months: int) -> date:
    """The day before the same day `months` later, which a shorter month may not have."""
    years, month = divmod(start.month - 1 + months, 12)
    year, month = min(start.year + years, date.max.year), month + 1
    ends = (date(year, month, 28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
    return date(year, month, min(start.day, ends.day)) - timedelta(days=1)


def month_of(text: str, since: date) -> str | None:
    """`2026-11` from `2026-11`, `11/2026`, `Nov`, `November 2026`; without a year the next since a day."""
    year_first = re.fullmatch(r"(\d{4})[-/. ](\d{1,2})", text.strip())
    month_first = re.fullmatch(r"(\d{1,2})[-/. ](\d{4})", text.strip())
    named = re.fullmatch(r"([A-Za-z]{3,9})\.?(?:[ ,]+(\d{4}))?", text.strip())
    year, month = 0, 0
    if year_first:
        year, month = int(year_first[1]), int(year_first[2])
    elif month_first:
        month, year = int(month_first[1]), int(month_first[2])
    elif named:
        months = [at for at, name in enumerate(MONTHS, 1) if name.lower().startswith(named[1].lower())]
        month = months[0] if months else 0
        year = int(named[2] or 0) or since.year + (month < since.month)
    return f"{year}-{month:02}" if 1 <= month <= 12 else None
