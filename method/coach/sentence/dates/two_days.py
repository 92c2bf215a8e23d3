"""Two days where one is asked for: "18 Dec or 20 Dec", "18/20 Dec", "Monday or Tuesday"."""

from __future__ import annotations

import re
from datetime import date

from method.coach.sentence.dates.calendar import Calendar, Span, day_of, word
from method.coach.sentence.dates.periods import period_at
from method.coach.sentence.tokens import Token

EITHER = frozenset("or / oder ou o".split())
#: as one token, before a month
STROKE = re.compile(r"(\d{1,2})/(\d{1,2})")


def other_day(tokens: list[Token], span: Span, end: int, cal: Calendar) -> tuple[Span, int] | None:
    """The day or stretch that is said as well, behind an "or", an "and" or a stroke."""
    if word(tokens, end) not in EITHER | {"and"} or span.wrong or span.asked or span.vague:
        return None
    at = end + 1
    while word(tokens, at) in ("by", "on", "the"):
        at += 1
    got = period_at(tokens, at, cal, "by", "")
    return got if got and not (got[0].wrong or got[0].asked or got[0].vague) else None


def days_of_a_month(tokens: list[Token], at: int, cal: Calendar) -> tuple[date, date, int] | None:
    """18 or 20 Dec · 18/20 Dec · the 18th or the 20th: both days, and the token after them."""
    if at >= len(tokens):
        return None
    stroke = STROKE.fullmatch(tokens[at].text)
    if stroke:
        later = at + 1
        joined = [
            tokens[at]._replace(kind="number", text=stroke[2], low=stroke[2]),
            *tokens[later : later + 6],
        ]
        got, shift = period_at(joined, 0, cal, "by", ""), at
        first = int(stroke[1])
    else:
        plain = tokens[at].low[:-2] if tokens[at].kind == "ordinal" else tokens[at].low
        later = at + 2 + (word(tokens, at + 2) == "the")
        if not plain.isdecimal() or len(plain) > 2 or word(tokens, at + 1) not in EITHER | {"and"}:
            return None
        if later >= len(tokens) or tokens[later].kind not in ("number", "ordinal"):
            return None
        got, shift, first = period_at(tokens, later, cal, "by", ""), 0, int(plain)
    if got is None or got[0].wrong or got[0].asked or got[0].first != got[0].last:
        return None
    second = got[0].last
    day = day_of(second.year, second.month, first)
    return (day, second, got[1] + shift) if day else None
