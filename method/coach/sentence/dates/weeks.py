"""Weeks by number: 2026-W50 · KW 50 · W50 · week 50 · week 2 of the cycle; and cycles by their own names."""

from __future__ import annotations

import re
from datetime import date, timedelta

from method.coach.sentence.dates.calendar import (
    Calendar,
    Span,
    day_number,
    no_such_day,
    one_day,
    word,
    year_of,
)
from method.coach.sentence.tokens import Token

FIGURES = re.compile(r"\d+")
#: the week of a year in the languages around us; "week" and "wk" may also count the weeks of the cycle
CALENDAR_WEEK = frozenset("kw cw woche kalenderwoche semaine vecka uge uke semana settimana".split())
WEEK = frozenset("week wk w".split())
LETTERS = re.compile(r"[^\W_]+")
LONGEST_NAME = 6


def numbered(text: str, end: int, cal: Calendar) -> tuple[Span, int]:
    """2026-W50, 2026-W50-5, KW 50, KW 50/2026, W50: by the weeks of ISO 8601, which begin on Monday."""
    figures = [int(part) for part in FIGURES.findall(text)]
    if text[0] not in "kcw":
        year, week, *day = figures
        span = iso_week(year, week)
        if span is None or (day and not 1 <= day[0] <= 7):
            return no_such_day(end)
        return one_day(span.first + timedelta(days=day[0] - 1), end) if day else (span, end)
    after = [year + 2000 if year < 100 else year for year in figures[1:]]
    return near_week(figures[0], after[0] if after else None, end, cal)


def worded_week(tokens: list[Token], at: int, low: str, cal: Calendar) -> tuple[Span, int] | None:
    """Week 2 is the second of the cycle; where that is over it could be the calendar's, so it is asked."""
    named = low in CALENDAR_WEEK
    number = week_number(tokens, at + 1)
    if number is None or not (named or low in WEEK):
        return None
    end, year = at + 2, None
    behind = end + (word(tokens, end) in ("of", "/"))
    if behind < len(tokens) and (year := year_of(tokens[behind])):
        return near_week(number, year, behind + 1, cal)
    if named or cal.start is None:
        return near_week(number, None, end, cal)
    ours = one_day(cal.start + timedelta(days=7 * number - 1), end)
    if cal.end is None or ours[0].last <= cal.end + timedelta(days=6):
        theirs, _ = near_week(number, None, end, cal)
        over = cal.looks != "back" and ours[0].last < cal.today <= theirs.last and not theirs.wrong
        return (Span(cal.today, cal.today, (ours[0].last, theirs.last)), end) if over else ours
    return near_week(number, None, end, cal)


def week_number(tokens: list[Token], at: int) -> int | None:
    """A week's number, also above 31."""
    if day := day_number(tokens, at):
        return day
    text = word(tokens, at)
    return int(text) if text.isdecimal() and len(text) == 2 and text[0] != "0" else None


def near_week(week: int, year: int | None, end: int, cal: Calendar) -> tuple[Span, int]:
    """That week of that year; without a year the next one, in the cycle if it can; looking back the last."""
    if year is not None:
        span = iso_week(year, week)
        return (span, end) if span else no_such_day(end)
    this = cal.today.year
    spans = [span for span in (iso_week(y, week) for y in (this - 1, this, this + 1)) if span]
    if cal.looks == "back":
        spans = [span for span in spans if span.first <= cal.today][-1:]
    else:
        inside = [s for s in spans if cal.start and cal.end and cal.start <= s.last and s.first <= cal.end]
        spans = [span for span in inside if span.last >= cal.today] or [
            span for span in spans if span.last >= cal.today
        ]
    return (spans[0], end) if spans else no_such_day(end)


def iso_week(year: int, week: int) -> Span | None:
    try:
        monday = date.fromisocalendar(year, week, 1)
    except ValueError:
        return None
    return Span(monday, monday + timedelta(days=6))


def named_cycle(tokens: list[Token], at: int, cal: Calendar) -> tuple[Span, int] | None:
    """A cycle by the name its organisation gave it, however it is spelled: FY27-Q1, FY27 Q1, Term 2."""
    spoken = ""
    for end in range(at, min(len(tokens), at + LONGEST_NAME)):
        spoken += bare(tokens[end].low)
        for name, first, last in cal.cycles:
            follows = end + 1 < len(tokens) and tokens[end + 1].low == "-"
            if spoken and bare(name) == spoken and not follows:
                return Span(first, last), end + 1
    return None


def bare(name: str) -> str:
    """Letters and figures of a name alone."""
    return "".join(LETTERS.findall(name.casefold()))
