"""What the program says about a sentence it has read."""

from __future__ import annotations

from datetime import date

TWO_DAYS = "\u201c{text}\u201d could be {first} or {second}: which day?"
WHICH_DAY = "\u201c{text}\u201d begins on no fixed day: by which date?"

MONTH_NAMES = "January February March April May June July August September October November December".split()


def day_words(day: date) -> str:
    """A day as it is said: 3 April 2027."""
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"


UNIT = "unit"
DUE_DATE = "date"
