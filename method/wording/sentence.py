"""What the program says about a sentence it has read."""

from __future__ import annotations

from datetime import date

TWO_DAYS = "\u201c{text}\u201d could be {first} or {second}: which day?"
WHICH_DAY = "\u201c{text}\u201d begins on no fixed day: by which date?"
NO_DATE = "\u201c{text}\u201d isn't a date I can read. Write it like 18 December 2026 or 2026-12-18."
TWO_FIGURES = "\u201c{text}\u201d could be {first} or {second}. Write the one you mean."
A_SHARE = "\u201c{text}\u201d: is it {part} of {whole}, or a day? Write \u201c{part} of {whole}\u201d, or name the month."
A_PART = "\u201c{text}\u201d: I can count it if you write \u201c{part} of {whole}\u201d."
NOT_A_FIGURE = "\u201c{text}\u201d isn't a number I can read. Write it like 1200 or 3.5."

MONTH_NAMES = "January February March April May June July August September October November December".split()


def day_words(day: date) -> str:
    """A day as it is said: 3 April 2027."""
    return f"{day.day} {MONTH_NAMES[day.month - 1]} {day.year}"


UNIT = "unit"
DUE_DATE = "date"
