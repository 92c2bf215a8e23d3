"""Days that are counted from today, and those that come each year: within 6 weeks, Christmas, summer."""

from __future__ import annotations

from datetime import timedelta

from method.coach.sentence.dates.calendar import (
    FEASTS,
    SEASONS,
    Calendar,
    Span,
    near,
    one_day,
    stretch,
    word,
    year_of,
)
from method.coach.sentence.tokens import Token


def of_the_year(tokens: list[Token], at: int, low: str, cal: Calendar) -> tuple[Span, int] | None:
    """Christmas is a day; summer begins on another one for everybody, so it is asked about."""
    if low in FEASTS:
        month, day = FEASTS[low]
        if word(tokens, at + 1) == "eve":
            day, at = day - 1, at + 1
        year = year_of(tokens[at + 1]) if at + 1 < len(tokens) else None
        return one_day(near(day, month, year, cal), at + (2 if year else 1))
    if low in SEASONS and ends_here(tokens, at + 1):
        dated = at + 1 < len(tokens) and year_of(tokens[at + 1])
        return Span(cal.today, cal.today, vague=True), at + (2 if dated else 1)
    return None


def ends_here(tokens: list[Token], at: int) -> bool:
    """Nothing is named by it: "by summer", and not "by summer guests"."""
    return at >= len(tokens) or tokens[at].kind != "word" or tokens[at].low in ("and", "but", "this", "next")


def ahead_of(tokens: list[Token], at: int, low: str, cal: Calendar, cue: str) -> tuple[Span, int] | None:
    """within 6 weeks · (in) two weeks: only a stretch that could be a deadline, not a waiting time."""
    if low == "within":
        at += 1
        if word(tokens, at) == "the":
            at += 1
        if word(tokens, at) == "next":
            at += 1
    if cue not in ("in", "within"):
        return None
    return weeks_ahead(tokens, at, cal)


def weeks_ahead(tokens: list[Token], at: int, cal: Calendar) -> tuple[Span, int] | None:
    number = tokens[at].number if at < len(tokens) else None
    if number is None:
        return None
    days = {"d": 1, "wk": 7, "mo": 30}.get(number.unit or "")
    whole = number.value * (1 if number.unit == "mo" else days or 1)
    if days is None or not 0 < number.value < 1000 or whole != int(whole):
        return None
    ago = word(tokens, at + 1) == "ago" and cal.looks == "back"
    count, end = int(whole) * (-1 if ago else 1), at + (2 if ago else 1)
    if number.unit == "mo":
        total = cal.today.month - 1 + count
        year, month = cal.today.year + total // 12, total % 12 + 1
        last = stretch(year, month, 1).last if year < 9000 else cal.today
        return one_day(min(last, last.replace(day=min(cal.today.day, last.day))), end)
    return one_day(cal.today + timedelta(days=count), end)
