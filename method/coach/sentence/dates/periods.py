"""The stretch of days that words name: "31 Mar", "Q3", "next Friday", "within 6 weeks", "summer"."""

from __future__ import annotations

import re
from datetime import timedelta

from method.coach.sentence.dates.ahead import ahead_of, ends_here, of_the_year, weeks_ahead
from method.coach.sentence.dates.around import (
    fiscal_end,
    month_behind,
    next_such,
    week_behind,
    year_before,
)
from method.coach.sentence.dates.calendar import (
    DUE,
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
from method.coach.sentence.dates.names import DAY_NAMES, FOREIGN_NAMES, MONTHS, WEEKDAYS, bare
from method.coach.sentence.dates.numeric import day_and_month, day_month_year, month_of_year, year_first
from method.coach.sentence.dates.weeks import named_cycle, numbered, worded_week
from method.coach.sentence.tokens import Token, plural

#: 20261218
BASIC = re.compile(r"(20\d\d)([01]\d)([0-3]\d)")
FISCAL = re.compile(r"fy[ '’-]?(?:20)?\d\d(?:[-/]?[qh]\d|[-/]\d\d)?")
#: 4Q26: the quarter before its letter
HALF_FIRST = re.compile(r"^([0-9])([qh])")
FISCAL_WORDS = frozenset("fiscal financial gj geschäftsjahr".split())
#: 1er mars, 1º de marzo
FIRST = frozenset("er º ° ro ero".split())
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
    if token.kind == "daymonth":
        return day_month_year(token.low, at + 1, cal)
    if token.kind == "fiscal" or FISCAL.fullmatch(low):
        return no_such_day(at + 1)  # whose year that is, only a cycle of that name can say
    if token.kind == "quarter" or (
        token.kind == "word"
        and len(low) == 2
        and low[0] in "qh"
        and low[1].isdecimal()
        and (low[1] in "1234" or cue in DUE)
    ):
        return quarter(tokens, at, cal)
    if token.kind == "word" and (low in MONTHS or is_foreign_month(tokens, at, cue, edge)):
        return month_first(tokens, at, low, cal, cue, edge)
    if token.kind in ("number", "ordinal"):
        return number_first(tokens, at, cal, cue, edge)
    if token.kind in ("word", "written"):
        return worded(tokens, at, low, cal, cue, edge)
    return None


def no_day(tokens: list[Token], at: int) -> bool:
    """A plain number beside a month that no month has so many days for: 0, 32, 45, 45th."""
    if at >= len(tokens):
        return False
    figures = tokens[at].low[:-2] if tokens[at].kind == "ordinal" else tokens[at].low
    return figures.isdecimal() and not 1 <= int(figures[:9]) <= 31


def is_foreign_month(tokens: list[Token], at: int, cue: str, edge: str) -> bool:
    """Dezember 2026 · by décembre: a month in full where a day to be done by is said."""
    named = bare(tokens[at].low) in FOREIGN_NAMES and len(tokens[at].low) > 3
    dated = at + 1 < len(tokens) and year_of(tokens[at + 1]) is not None
    return named and (dated or cue in DUE or bool(edge))


def quarter(tokens: list[Token], at: int, cal: Calendar) -> tuple[Span, int] | None:
    text, end = HALF_FIRST.sub(r"\2\1", tokens[at].low), at + 1
    place = max(text.find("q"), text.find("h"))
    part, size = int(text[place + 1]), 3 if "q" in text else 6
    number = "".join(c for c in text[:place] + text[place + 2 :] if c.isdigit())
    year = int(number[-2:]) + 2000 if number else None
    if year is None and end < len(tokens) and year_of(tokens[end]):
        year, end = year_of(tokens[end]), end + 1
    if not 0 < size * part <= 12:
        return no_such_day(end)
    return months(year, size * (part - 1) + 1, size, cal), end


def month_first(
    tokens: list[Token], at: int, low: str, cal: Calendar, cue: str, edge: str
) -> tuple[Span, int] | None:
    """March · Mar 31 · March 31st, 2027 · March 2027."""
    month, end = MONTHS.get(low) or FOREIGN_NAMES[bare(low)], at + 1
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
    if not cue and not edge and low in MONTHS and (tokens[at].text[0].islower() or low == "may"):
        return None
    return months(None, month, 1, cal), at + 1


def number_first(tokens: list[Token], at: int, cal: Calendar, cue: str, edge: str) -> tuple[Span, int] | None:
    """31 March 2027 · 31st of March · 2027."""
    day, end = day_number(tokens, at), at + 1
    if day and day <= 4 and tokens[at].kind == "ordinal" and word(tokens, end) in ("quarter", "half"):
        return nth(tokens, at, day, cal)
    if whole := week_behind(tokens, at, cal) or (year_before(tokens, at) if cue in DUE else None):
        return whole
    if word(tokens, end) in FIRST and day == 1:
        end += 1
    if (day or no_day(tokens, at)) and (word(tokens, end) in (".", "of") or is_of(tokens, end)):
        end += 1
    month = month_behind(tokens, end)
    if not day and month and cue and no_day(tokens, at):
        return no_such_day(end + 1)
    if day and month:
        end += 1
        joined = word(tokens, end) in (".", "of") or is_of(tokens, end)
        if word(tokens, end) == ",":  # 18 Dec, 2026
            joined = end + 2 >= len(tokens) or tokens[end + 2].kind != "word"
        if joined and end + 1 < len(tokens) and year_of(tokens[end + 1]):
            end += 1
        year, end = short_year(tokens, end)
        return one_day(near(day, month, year, cal), end)
    if day and cue in DUE and tokens[at].kind == "ordinal" and ends_here(tokens, at + 1):
        return one_day(next_such(day, cal), at + 1)
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


def is_of(tokens: list[Token], at: int) -> bool:
    """18 de diciembre de 2026: the word, whatever it was taken for."""
    return at < len(tokens) and tokens[at].text.casefold() in ("de", "del", "di")


def weekday_and_date(tokens: list[Token], at: int, low: str, cal: Calendar) -> tuple[Span, int] | None:
    """Fri 18 Dec · Freitag, 18.12.: that date, where it is such a day of the week; else it is none."""
    name = bare(low)
    end = at + 1
    while word(tokens, end) in (",", ".", "the"):
        end += 1
    if name not in DAY_NAMES or end >= len(tokens):
        return None
    plain = (
        tokens[end].kind in ("iso", "dmy", "dm", "daymonth", "number", "ordinal") or tokens[end].low in MONTHS
    )
    if tokens[end].kind == "number" and not month_behind(
        tokens, end + 1 + (word(tokens, end + 1) in (".", "of"))
    ):
        return None
    got = period_at(tokens, end, cal, "by", "") if plain else None
    if got is None or got[0].asked or got[0].first != got[0].last:
        return got
    return got if got[0].wrong or got[0].first.weekday() == DAY_NAMES[name] else no_such_day(got[1])


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
    if low in ("early", "late") and (word(tokens, at + 1) in MONTHS) and cue:
        with_year = at + 2 < len(tokens) and year_of(tokens[at + 2])
        return Span(cal.today, cal.today, vague=True), at + (3 if with_year else 2)
    if low in FISCAL_WORDS and cue:
        return no_such_day(fiscal_end(tokens, at + 1))
    if dated := weekday_and_date(tokens, at, low, cal):
        return dated
    if low in ("today", "tomorrow", "yesterday") and (cue in DUE):
        return one_day(cal.today + timedelta(days=(low == "tomorrow") - (low == "yesterday")), at + 1)
    if low in WEEKDAYS and (cue in DUE or cue == "next") and len(low) > 2:
        ahead = (WEEKDAYS[low] - cal.today.weekday()) % 7
        back = cal.looks == "back" and 7 * (ahead > 0)
        later = word(tokens, at + 1) == "week"  # Friday week
        return one_day(cal.today + timedelta(days=ahead - back + 7 * later), at + 1 + later)
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
