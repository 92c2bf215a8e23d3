"""What stands around a day and belongs to it: months behind it, 50. KW, years before it, fiscal years."""

from __future__ import annotations

from datetime import date

from method.coach.sentence.dates.calendar import (
    Calendar,
    Span,
    day_of,
    no_such_day,
    one_day,
    stretch,
    word,
    year_of,
)
from method.coach.sentence.dates.names import FOREIGN_MONTHS, MONTHS, WITH_A_YEAR, bare
from method.coach.sentence.dates.weeks import CALENDAR_WEEK, near_week, week_number
from method.coach.sentence.tokens import Token


def month_behind(tokens: list[Token], at: int) -> int | None:
    """The number of the month that is named at `at`, behind a day; "out" of "9 out of 10" is none."""
    name = bare(word(tokens, at))
    month = MONTHS.get(name) or FOREIGN_MONTHS.get(name)
    if name in WITH_A_YEAR and at + 1 < len(tokens):
        behind = at + 1 + (word(tokens, at + 1) in (".", "de"))
        return month if behind < len(tokens) and year_of(tokens[behind]) else None
    return month


def week_behind(tokens: list[Token], at: int, cal: Calendar) -> tuple[Span, int] | None:
    """50. KW · 50. Kalenderwoche 2026."""
    number, end = week_number(tokens, at), at + 1
    if number is None or word(tokens, end) != "." or word(tokens, end + 1) not in CALENDAR_WEEK:
        return None
    year = year_of(tokens[end + 2]) if end + 2 < len(tokens) else None
    return near_week(number, year, end + (3 if year else 2), cal)


def next_such(day: int, cal: Calendar) -> date | None:
    """The next day with that number; looking back the last: the 18th."""
    step = -1 if cal.looks == "back" else 1
    index = cal.today.year * 12 + cal.today.month - 1
    for month in range(index, index + 4 * step, step):
        found = day_of(month // 12, month % 12 + 1, day)
        if found and (found - cal.today).days * step >= 0:
            return found
    return None


def year_before(tokens: list[Token], at: int) -> tuple[Span, int] | None:
    """2026 Dec 18 · 2026 12 18 · 2026 KW 50; what else is glued to a year (2026-352) is no day."""
    year, end = year_of(tokens[at]), at + 1
    if year is None or end >= len(tokens):
        return None
    month = MONTHS.get(bare(word(tokens, end)))
    parts = tokens[end + bool(month) : end + 2]
    days = [int(token.low) for token in parts if token.low.isdecimal() and len(token.low) < 3]
    if month:
        day = next((number for number in days), None)
        return one_day(day_of(year, month, day), end + 2) if day else (stretch(year, month, 1), end + 1)
    if word(tokens, end) in CALENDAR_WEEK and (week := week_number(tokens, end + 1)):
        return near_week(week, year, end + 2, Calendar(date(year, 1, 1)))
    if len(days) == 2 and (end + 2 >= len(tokens) or tokens[end + 2].kind == "mark"):
        return one_day(day_of(year, days[0], days[1]), end + 2)
    glued = tokens[end].start == tokens[at].end and tokens[end].low in ("-", "/")
    if glued and end + 1 < len(tokens) and tokens[end + 1].start == tokens[end].end:
        return no_such_day(end + 2)
    return None


def fiscal_end(tokens: list[Token], at: int) -> int:
    """Where the name of a fiscal year or quarter ends that began before `at`: fiscal year 2027, fiscal Q1."""
    while at < len(tokens) and (
        word(tokens, at) in ("year", "quarter")
        or year_of(tokens[at])
        or tokens[at].kind in ("quarter", "fiscal")
        or (len(tokens[at].low) == 2 and tokens[at].low[0] in "qh")
    ):
        at += 1
    return at
