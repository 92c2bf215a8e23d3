"""The stretch of days that words name: "31 Mar", "Q3", "next Friday", "within 6 weeks", "summer"."""

from __future__ import annotations

import re
from datetime import timedelta

from method.coach.sentence.dates.calendar import (
    DUE,
    FEASTS,
    FOREIGN_MONTHS,
    MONTHS,
    SEASONS,
    WEEKDAYS,
    Calendar,
    Span,
    day_number,
    months,
    named,
    near,
    no_such_day,
    one_day,
    short_year,
    stretch,
    word,
    year_of,
)
from method.coach.sentence.dates.numeric import day_and_month, month_of_year, year_first
from method.coach.sentence.dates.weeks import named_cycle, numbered, worded_week
from method.coach.sentence.tokens import Token, plural

#: 20261218
BASIC = re.compile(r"(20\d\d)([01]\d)([0-3]\d)")
FISCAL = re.compile(r"fy[ '’-]?(?:20)?\d\d(?:[-/]?[qh]\d|[-/]\d\d)?")
NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4}


def period_at(tokens: list[Token], at: int, cal: Calendar, cue: str, edge: str) -> tuple[Span, int] | None:
    """The stretch of days said at `at` and the token after it."""
    if at >= len(tokens):
        return None
    token = tokens[at]
    low = token.low.rstrip(".") if token.kind == "word" else token.low
    if cal.cycles and (cycle := named_cycle(tokens, at, cal)):
        return cycle
    if token.kind == "iso":
        return year_first(token.low, at + 1)
    if token.kind == "month":
        return month_of_year(token.low, at + 1)
    if token.kind == "week":
        return numbered(token.low, at + 1, cal)
    if token.kind in ("dmy", "dm"):
        return day_and_month(token.low, at + 1, cal)
    if token.kind == "fiscal" or FISCAL.fullmatch(low):
        return no_such_day(at + 1)  # whose year that is, only a cycle of that name can say
    if token.kind == "quarter" or (
        token.kind == "word" and len(low) == 2 and low[0] in "qh" and low[1] in "1234"
    ):
        return quarter(tokens, at, cal)
    if token.kind == "word" and low in MONTHS:
        return month_first(tokens, at, low, cal, cue, edge)
    if token.kind in ("number", "ordinal"):
        return number_first(tokens, at, cal, cue, edge)
    if token.kind in ("word", "written"):
        return worded(tokens, at, low, cal, cue, edge)
    return None


def no_day(tokens: list[Token], at: int) -> bool:
    """A plain number beside a month that no month has so many days for: 0, 32, 45."""
    return at < len(tokens) and tokens[at].low.isdecimal() and not 1 <= int(tokens[at].low[:9]) <= 31


def quarter(tokens: list[Token], at: int, cal: Calendar) -> tuple[Span, int] | None:
    text, end = tokens[at].low, at + 1
    place = max(text.find("q"), text.find("h"))
    part, size = int(text[place + 1]), 3 if "q" in text else 6
    number = "".join(c for c in text[:place] + text[place + 2 :] if c.isdigit())
    year = int(number[-2:]) + 2000 if number else None
    if year is None and end < len(tokens) and year_of(tokens[end]):
        year, end = year_of(tokens[end]), end + 1
    if size * part > 12:
        return no_such_day(end)
    return months(year, size * (part - 1) + 1, size, cal), end


def month_first(
    tokens: list[Token], at: int, low: str, cal: Calendar, cue: str, edge: str
) -> tuple[Span, int] | None:
    """March · Mar 31 · March 31st, 2027 · March 2027."""
    month, end = MONTHS[low], at + 1
    if end < len(tokens) and tokens[end].low == ".":
        end += 1
    if end < len(tokens) and (year := year_of(tokens[end])):
        return stretch(year, month, 1), end + 1
    day = day_number(tokens, end)
    if day:
        end += 1
        comma = end + 1 if end < len(tokens) and tokens[end].low == "," else end
        year, last = short_year(tokens, comma)
        return one_day(near(day, month, year, cal), last if year else end)
    if (
        (cue or edge)
        and no_day(tokens, end)
        and not (end + 1 < len(tokens) and tokens[end + 1].kind == "word")
    ):
        return no_such_day(end + 1)
    if not cue and not edge and (tokens[at].text[0].islower() or low == "may"):
        return None
    return months(None, month, 1, cal), at + 1


def number_first(tokens: list[Token], at: int, cal: Calendar, cue: str, edge: str) -> tuple[Span, int] | None:
    """31 March 2027 · 31st of March · 2027."""
    day, end = day_number(tokens, at), at + 1
    if day and day <= 4 and tokens[at].kind == "ordinal" and word(tokens, end) in ("quarter", "half"):
        return nth(tokens, at, day, cal)
    if day and word(tokens, end) in (".", "of"):
        end += 1
    name = word(tokens, end).rstrip(".")
    month = MONTHS.get(name) or FOREIGN_MONTHS.get(name)
    if not day and month and cue and no_day(tokens, at):
        return no_such_day(end + 1)
    if day and month:
        end += 1
        if (
            end < len(tokens)
            and tokens[end].low == "."
            and end + 1 < len(tokens)
            and year_of(tokens[end + 1])
        ):
            end += 1
        year, end = short_year(tokens, end)
        return one_day(near(day, month, year, cal), end)
    if cal.looks == "back" and word(tokens, at + 1) == "ago":
        return weeks_ahead(tokens, at, cal)
    if cue in DUE and BASIC.fullmatch(tokens[at].low):
        return year_first(BASIC.sub(r"\1-\2-\3", tokens[at].low), at + 1)
    if cue == "in" and tokens[at].number is not None and not edge:
        ahead = weeks_ahead(tokens, at, cal)
        if ahead:
            return ahead
    year = year_of(tokens[at])
    if year and cue in ("since", "vs", "versus", "than", "after"):
        return stretch(year, 1, 12), at + 1
    followed = at + 1 < len(tokens) and tokens[at + 1].kind in ("word", "number")
    if followed and cue == "by" and plural(word(tokens, at + 1)):
        return None  # "by 2000 visits" is a step
    if year and (edge or cue in ("by", "until", "till", "before", "in")) and not (followed and cue == "in"):
        return stretch(year, 1, 12), at + 1
    return None


def worded(
    tokens: list[Token], at: int, low: str, cal: Calendar, cue: str, edge: str
) -> tuple[Span, int] | None:
    """this quarter · next month · Friday · tomorrow · year end · end of the cycle · week 8."""
    if low in ("eoy", "eoq", "eom", "eow"):
        return named({"y": "year", "q": "quarter", "m": "month", "w": "week"}[low[-1]], "this", at + 1, cal)
    if low in ("year-end", "quarter-end", "month-end"):
        return named(low.partition("-")[0], "this", at + 1, cal)
    if low.startswith(("mid-", "end-", "early-")) and low.partition("-")[2] in MONTHS:
        span = months(None, MONTHS[low.partition("-")[2]], 1, cal)
        middle = span.first + (span.last - span.first) // 2
        return (span if low.startswith("end") else Span(middle, middle)), at + 1
    if low in ("today", "tomorrow", "yesterday") and (cue in DUE):
        return one_day(cal.today + timedelta(days=(low == "tomorrow") - (low == "yesterday")), at + 1)
    if low in WEEKDAYS and (cue in DUE or cue == "next") and len(low) > 2:
        ahead = (WEEKDAYS[low] - cal.today.weekday()) % 7
        back = cal.looks == "back" and 7 * (ahead > 0)
        return one_day(cal.today + timedelta(days=ahead - back), at + 1)
    if week := worded_week(tokens, at, low, cal):
        return week
    if cue in DUE and (season := of_the_year(tokens, at, low, cal)):
        return season
    if low in NTH and word(tokens, at + 1) in ("quarter", "half"):
        return nth(tokens, at, NTH[low], cal)
    which = low if low in ("this", "next", "current", "coming") else ""
    which = low if low in ("last", "previous") and cal.looks == "back" else which
    name = word(tokens, at + 1) if which else low
    if which and name in WEEKDAYS and len(name) > 2:
        return worded(tokens, at + 1, name, cal, "by", edge)
    if which and name in MONTHS:
        return months(None, MONTHS[name], 1, cal), at + 2
    if name in ("week", "month", "quarter", "year", "cycle", "half") and (
        which or edge or tail(tokens, at + 1, "end")
    ):
        end = at + (2 if which else 1)
        end += 1 if not which and not edge else 0
        return named(name, which or "this", end, cal)
    return ahead_of(tokens, at, low, cal, cue)


def of_the_year(tokens: list[Token], at: int, low: str, cal: Calendar) -> tuple[Span, int] | None:
    """Christmas is a day; summer begins on another one for everybody, so it is asked about."""
    if low in FEASTS:
        month, day = FEASTS[low]
        year = year_of(tokens[at + 1]) if at + 1 < len(tokens) else None
        return one_day(near(day, month, year, cal), at + (2 if year else 1))
    if low in SEASONS and ends_here(tokens, at + 1):
        dated = at + 1 < len(tokens) and year_of(tokens[at + 1])
        return Span(cal.today, cal.today, vague=True), at + (2 if dated else 1)
    return None


def ends_here(tokens: list[Token], at: int) -> bool:
    """Nothing is named by it: "by summer", and not "by summer guests"."""
    return at >= len(tokens) or tokens[at].kind != "word" or tokens[at].low in ("and", "but", "this", "next")


def nth(tokens: list[Token], at: int, part: int, cal: Calendar) -> tuple[Span, int] | None:
    """first quarter · 2nd half of 2027."""
    size = 3 if word(tokens, at + 1) == "quarter" else 6
    if size * part > 12:
        return None
    end = at + (3 if word(tokens, at + 2) == "of" else 2)
    year = year_of(tokens[end]) if end < len(tokens) else None
    end = end if year else at + 2
    return months(year, size * (part - 1) + 1, size, cal), end + (1 if year else 0)


def tail(tokens: list[Token], at: int, wanted: str) -> bool:
    return word(tokens, at) == wanted


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
    if days is None or not 0 < number.value < 1000:
        return None
    ago = word(tokens, at + 1) == "ago" and cal.looks == "back"
    count, end = int(number.value) * (-1 if ago else 1), at + (2 if ago else 1)
    if number.unit == "mo":
        total = cal.today.month - 1 + count
        year, month = cal.today.year + total // 12, total % 12 + 1
        last = stretch(year, month, 1).last if year < 9000 else cal.today
        return one_day(min(last, last.replace(day=min(cal.today.day, last.day))), end)
    return one_day(cal.today + timedelta(days=days * count), end)
