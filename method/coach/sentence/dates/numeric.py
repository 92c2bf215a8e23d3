"""Days and months in figures: 2026-12-18 · 2026/12/18 · 18-12-2026 · 31.3. · 03/04 · 2026-12 · 12/2026."""

from __future__ import annotations

import re

from method.coach.sentence.dates.calendar import Calendar, Span, day_of, near, no_such_day, one_day, stretch
from method.coach.sentence.dates.names import FOREIGN_MONTHS, MONTHS, bare

#: a short year lies within so many years of today
SOON = 2
FIGURES = re.compile(r"\d+")
NAME = re.compile(r"[^\W\d_]+")


def year_first(text: str, end: int) -> tuple[Span, int]:
    """2026-12-18, with strokes or points too; where the year stands first the month is second."""
    year, month, day = (int(part) for part in FIGURES.findall(text))
    return one_day(day_of(year, month, day), end)


def month_of_year(text: str, end: int) -> tuple[Span, int]:
    """2026-12 · 12/2026."""
    first, second = (int(part) for part in FIGURES.findall(text))
    return stretch(max(first, second), min(first, second), 1), end


def day_month_year(text: str, end: int, cal: Calendar) -> tuple[Span, int]:
    """18-Dec-2026, 18/Dec/26, 18Dec, 18-déc-2026."""
    day, *year = (int(part) for part in FIGURES.findall(text))
    month = FOREIGN_MONTHS.get(bare(NAME.findall(text)[0]), 0) or MONTHS[bare(NAME.findall(text)[0])]
    full = (year[0] + 2000 if year[0] < 100 else year[0]) if year else None
    return one_day(near(day, month, full, cal), end)


def day_and_month(text: str, end: int, cal: Calendar) -> tuple[Span, int]:
    """31.3., 31/03/2027, 18-12-2026, 03/04: two days where day and month could change places.

    Points are German and keep the day first; a short year behind dashes could be the day (18-12-26).
    """
    parts = [int(part) for part in FIGURES.findall(text)]
    year = (parts[2] + 2000 if parts[2] < 100 else parts[2]) if len(parts) > 2 else None
    first, second = near(parts[0], parts[1], year, cal), near(parts[1], parts[0], year, cal)
    days = [day for day in (first, second) if day]
    if "-" in text and year is not None and parts[2] < 100:
        turned = day_of(parts[0] + 2000, parts[1], parts[2])
        days = [day for day in (*days, turned) if day and abs(day.year - cal.today.year) <= SOON]
    if not days:
        return no_such_day(end)
    if first and "." in text:
        return one_day(first, end)
    if len(set(days)) > 1:
        return Span(days[0], days[0], (days[0], days[1])), end
    return one_day(days[0], end)
