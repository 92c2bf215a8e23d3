"""Durations of several parts: 1h30 · 1h 30m · 1 hour and 30 minutes · 1m30s · 2 d 4 h · 1:30 h · 1:30:00."""

from __future__ import annotations

import re
from typing import NamedTuple

from method.coach.sentence.figures.units import DURATIONS, SECONDS, unit_of

WORDS = sorted({*DURATIONS, "m", "std", "sek"} - {"′", "″"}, key=len, reverse=True)
UNIT = rf"(?:{'|'.join(WORDS)})"
PART = re.compile(rf"[ ]?({UNIT})(?![^\W\d_])(?:\.(?=[ ]\d{{1,3}}[ ]?{UNIT}(?!\w)))?", re.I)
#: the next part; without a unit only the two figures right behind an h or m: 1h30, 2 h 05
NEXT = re.compile(
    rf"(?:,? ?(?:(?:and|&|und|et|y|e|en|och|og) )?)(\d{{1,3}}(?:[.,]\d{{1,2}})?)[ ]?({UNIT})(?!\w)"
    r"|[ ]?([0-5]\d)(?![\w.,:%]|[ ]?\d)",
    re.I,
)
CLOCK = re.compile(r":([0-5]\d)(?::([0-5]\d))?(?![\w:])[ ]?(h|hrs?|hours?|min|mins|minutes?)?(?!\w)", re.I)
ORDER = ("y", "mo", "wk", "d", "h", "min", "s", "ms")
#: minutes of an hour, seconds of a minute: a part is smaller than the whole it belongs to
LARGEST = {"mo": 12, "d": 7, "h": 24, "min": 60, "s": 60, "ms": 1000}
TIME_OF_DAY = re.compile(r"[ ]?(?:am|pm|a\.m|p\.m|o'clock)", re.I)


class Time(NamedTuple):
    """A duration in its smallest unit, and where it ends in the text."""

    value: float
    unit: str
    end: int


def time_at(text: str, at: int, first: float) -> Time | None:
    """The duration whose first figure ends at `at`; None where there is only one part."""
    clock = CLOCK.match(text, at)
    if clock is not None and (clock[2] or clock[3]) and not TIME_OF_DAY.match(text, clock.end()):
        return clocked(clock, first)
    part = PART.match(text, at)
    unit = unit_in(part[1], "") if part else None
    if part is None or unit is None:
        return None
    if unit in ("y", "mo"):
        return years(text, part.end(), first) if unit == "y" else None
    value, end, count = first * SECONDS[unit], part.end(), 0
    while (more := NEXT.match(text, end)) is not None:
        smaller = unit_in(more[2], unit) if more[2] else bare(part[1], unit, text, part.start(), more)
        if smaller is None or ORDER.index(smaller) <= ORDER.index(unit):
            break
        figure = float((more[1] or more[3]).replace(",", "."))
        if figure >= LARGEST.get(smaller, 0):
            break
        value, unit, end, count = value + figure * SECONDS[smaller], smaller, more.end(), count + 1
        if not more[2]:
            break
    return Time(round(value / SECONDS[unit], 9), unit, end) if count else None


def years(text: str, at: int, first: float) -> Time | None:
    """1 year 6 months is 18 months; other parts of a year have no fixed size."""
    more = NEXT.match(text, at)
    if more is None or not more[2] or unit_of(more[2]) != "mo":
        return None
    months = float(more[1].replace(",", "."))
    return Time(first * 12 + months, "mo", more.end()) if months < LARGEST["mo"] else None


def clocked(clock: re.Match[str], first: float) -> Time:
    """1:30 h is 90 minutes, 1:30 min is 90 seconds, 1:30:00 is 5400 seconds."""
    figures = [first, float(clock[1]), *([float(clock[2])] if clock[2] else [])]
    small = "s" if clock[2] or (clock[3] or "").casefold().startswith("m") else "min"
    value = 0.0
    for figure in figures:
        value = value * 60 + figure
    return Time(value, small, clock.end())


def unit_in(word: str, larger: str) -> str | None:
    """The unit of a part; m is minutes, and before seconds too."""
    return {"m": "min", "std": "h", "sek": "s"}.get(word.casefold()) or unit_of(word)


def bare(word: str, unit: str, text: str, start: int, more: re.Match[str]) -> str | None:
    """The unit of two figures that have none: minutes behind an h, seconds behind an m."""
    glued = text[start] != " " and more[0][0] != " "
    if word.casefold() == "h" and (glued or text[start] == " "):
        return "min"
    return "s" if word.casefold() in ("m", "min") and glued else None
