"""Dates as people say them, read against today and the cycle: "31 Mar", "end of November", "in 2 weeks"."""

from __future__ import annotations

from datetime import date, timedelta
from typing import NamedTuple

from method.sentence.tokens import Token, scan
from method.wording.sentence import TWO_DAYS, day_words

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("monday mon", "tuesday tue tues", "wednesday wed", "thursday thu thurs", "friday fri",
         "saturday sat", "sunday sun")
    )
    for name in names.split()
}  # fmt: skip
NTH = {"first": 1, "second": 2, "third": 3, "fourth": 4}
DUE = frozenset("by until till before due on".split())
LOOSE = frozenset("in at during within for this next".split())
PAST = frozenset("from since vs versus last than after previous between".split())
LENGTHS = {
    "day": 1,
    "days": 1,
    "d": 1,
    "week": 7,
    "weeks": 7,
    "wk": 7,
    "wks": 7,
    "month": 30,
    "months": 30,
    "mo": 30,
}


class Calendar(NamedTuple):
    """Today and the cycle a sentence is read against."""

    today: date
    start: date | None = None
    end: date | None = None


class Span(NamedTuple):
    """A stretch of days; `asked` holds both days where it could be two."""

    first: date
    last: date
    asked: tuple[date, date] | None = None


class DateHit(NamedTuple):
    """A date said in tokens [start, end): the day it means, or the question it leaves open."""

    start: int
    end: int
    day: date | None
    due: bool
    past: bool = False
    question: str = ""
    ahead: bool = False


def say_date(text: str, today: date, start: date | None = None, end: date | None = None) -> date | None:
    """The day a plain date means, None where it means none or could mean two."""
    tokens = scan(text.strip()[:60])
    if not tokens:
        return None
    hits = find_dates(
        [Token("word", 0, 0, "by", "by"), *again(tokens, text.strip()[:60])], Calendar(today, start, end)
    )
    if not hits or hits[-1].start > 1 or hits[-1].end <= len(tokens) - 1:
        return None
    return hits[-1].day


def again(tokens: list[Token], text: str) -> list[Token]:
    """The tokens as they read behind "by": "3/4" is then a day, not a rating."""
    if tokens[0].kind == "word":
        return tokens
    return scan("by " + text)[1:]


def find_dates(tokens: list[Token], cal: Calendar) -> list[DateHit]:
    """Every date said in the tokens, in order."""
    hits: list[DateHit] = []
    at = 0
    while at < len(tokens):
        hit = date_at(tokens, at, cal)
        if hit is None:
            at += 1
        else:
            hits.append(hit)
            at = hit.end
    return hits


def date_at(tokens: list[Token], at: int, cal: Calendar) -> DateHit | None:
    start, low = at, tokens[at].low
    cue = ""
    if low in ("no", "not") and words(tokens, at, 3) in ("no later than", "not later than"):
        cue, at = "by", at + 3
    elif low in DUE or low in LOOSE or low in PAST:
        cue, at = low, at + (0 if low in ("this", "next", "last", "previous", "within") else 1)
        if low == "due" and word(tokens, at) in ("by", "on", "in", "until"):
            at += 1
    if cue and word(tokens, at) == "the":
        at += 1
    edge = ""
    if word(tokens, at) in ("end", "close") and word(tokens, at + 1) == "of":
        edge, at = "end", at + 2
    elif word(tokens, at) in ("start", "beginning") and word(tokens, at + 1) == "of":
        edge, at = "start", at + 2
    elif word(tokens, at) in ("mid", "middle"):
        edge, at = "mid", at + (2 if word(tokens, at + 1) in ("of", "-") else 1)
    elif word(tokens, at) == "end" and cue in DUE:
        edge, at = "end", at + 1
    if edge and word(tokens, at) == "the":
        at += 1
    got = period_at(tokens, at, cal, cue, edge)
    if got is None:
        return None
    span, end = got
    return hit_of(tokens, start, end, span, cue, edge)


def hit_of(tokens: list[Token], start: int, end: int, span: Span, cue: str, edge: str) -> DateHit | None:
    alone = not cue and not edge
    if alone and not stands_alone(tokens, start, end):
        return None
    if span.asked:
        said = " ".join(t.text for t in tokens[end - 1 : end])
        first, second = (day_words(day) for day in span.asked)
        return DateHit(start, end, None, True, False, TWO_DAYS.format(text=said, first=first, second=second))
    day = {"start": span.first, "mid": span.first + (span.last - span.first) // 2}.get(edge, span.last)
    if cue == "before" and not edge and span.first != span.last:
        day = span.first - timedelta(days=1)
    last = tokens[end - 1].number
    ahead = cue in ("in", "within") and last is not None and last.unit is not None
    return DateHit(start, end, day, cue in DUE or bool(edge), cue in PAST, ahead=ahead)


def stands_alone(tokens: list[Token], start: int, end: int) -> bool:
    """A date without a preposition counts only where it is set apart: at an edge or in brackets."""
    before = tokens[start - 1].low if start else ""
    after = tokens[end].low if end < len(tokens) else ""
    full = tokens[start].kind in ("iso", "dmy", "ordinal") or end - start > 1
    apart = before in ("", "(", ",", ";", "-", "–", "—", "[", ":", "/", "·", "|")
    return after in ("", ")", ",", ";", ":", ".", "]", "-", "–", "—", "|") and (full or apart or not after)


def period_at(tokens: list[Token], at: int, cal: Calendar, cue: str, edge: str) -> tuple[Span, int] | None:
    """The stretch of days said at `at` and the token after it."""
    if at >= len(tokens):
        return None
    token = tokens[at]
    low = token.low.rstrip(".") if token.kind == "word" else token.low
    if token.kind == "iso":
        return one_day(iso_day(token.low), at + 1)
    if token.kind in ("dmy", "dm"):
        return numeric(token.low, at + 1, cal)
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


def one_day(day: date | None, end: int) -> tuple[Span, int] | None:
    return (Span(day, day), end) if day else None


def iso_day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def day_of(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def numeric(text: str, end: int, cal: Calendar) -> tuple[Span, int] | None:
    """31.3., 31/03/2027, 03/04: two days where day and month could change places."""
    dotted = "." in text
    parts = [int(p) for p in text.replace("/", ".").strip(".").split(".")]
    year = (parts[2] + 2000 if parts[2] < 100 else parts[2]) if len(parts) > 2 else None
    days = [d for d in (near(parts[0], parts[1], year, cal), near(parts[1], parts[0], year, cal)) if d]
    if not days:
        return None
    if dotted and near(parts[0], parts[1], year, cal):
        return Span(days[0], days[0]), end
    if len(days) == 2 and parts[0] != parts[1]:
        return Span(days[0], days[0], (days[0], days[1])), end
    return Span(days[0], days[0]), end


def near(day: int, month: int, year: int | None, cal: Calendar) -> date | None:
    """The day of that month which the cycle holds, or else the next one from today."""
    if not 1 <= month <= 12:
        return None
    if year is not None:
        return day_of(year, month, day)
    found = [d for d in (day_of(y, month, day) for y in range(cal.today.year - 1, cal.today.year + 9)) if d]
    if cal.start and cal.end:
        inside = [d for d in found if cal.start <= d <= cal.end]
        if inside:
            return inside[0]
    return next((d for d in found if d >= cal.today), None)


def quarter(tokens: list[Token], at: int, cal: Calendar) -> tuple[Span, int] | None:
    text, end = tokens[at].low, at + 1
    figures = [c for c in text if c.isdigit()]
    year: int | None = None
    if text.startswith("fy"):
        part, size = 1, 12
        year = int("".join(figures)[-2:]) + 2000
    else:
        place = max(text.find("q"), text.find("h"))
        part, size = int(text[place + 1]), 3 if "q" in text else 6
        rest = text[:place] + text[place + 2 :]
        number = "".join(c for c in rest if c.isdigit())
        year = int(number[-2:]) + 2000 if number else None
        if year is None and end < len(tokens) and year_of(tokens[end]):
            year, end = year_of(tokens[end]), end + 1
    if size * part > 12:
        return None
    return months(year, size * (part - 1) + 1, size, cal), end


def months(year: int | None, first: int, size: int, cal: Calendar) -> Span:
    """`size` months from `first`; without a year those that overlap the cycle, or else the next to end."""
    if year is not None:
        return stretch(year, first, size)
    spans = [stretch(y, first, size) for y in (cal.today.year - 1, cal.today.year, cal.today.year + 1)]
    if cal.start and cal.end:
        inside = [s for s in spans if s.last >= cal.start and s.first <= cal.end]
        if inside:
            return inside[0]
    return next(s for s in spans if s.last >= cal.today)


def stretch(year: int, first: int, size: int) -> Span:
    last = first + size
    after = date(year + 1, last - 12, 1) if last > 12 else date(year, last, 1)
    return Span(date(year, first, 1), after - timedelta(days=1))


def year_of(token: Token) -> int | None:
    figures = token.text.lstrip("'’")
    return int(figures) if figures.isdigit() and len(figures) == 4 and figures.startswith("20") else None


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
        year = None
        comma = end + 1 if end < len(tokens) and tokens[end].low == "," else end
        if comma < len(tokens) and (year := year_of(tokens[comma])):
            end = comma + 1
        return one_day(near(day, month, year, cal), end)
    if not cue and not edge and (tokens[at].text[0].islower() or low == "may"):
        return None
    return months(None, month, 1, cal), at + 1


def day_number(tokens: list[Token], at: int) -> int | None:
    if at >= len(tokens):
        return None
    token = tokens[at]
    figures = token.low[:-2] if token.kind == "ordinal" else token.low
    if token.kind not in ("number", "ordinal") or not figures.isdigit() or len(figures) > 2:
        return None
    return int(figures) if 1 <= int(figures) <= 31 else None


def number_first(tokens: list[Token], at: int, cal: Calendar, cue: str, edge: str) -> tuple[Span, int] | None:
    """31 March 2027 · 31st of March · 2027."""
    day, end = day_number(tokens, at), at + 1
    if day and day <= 4 and tokens[at].kind == "ordinal" and word(tokens, end) in ("quarter", "half"):
        return nth(tokens, at, day, cal)
    if day and word(tokens, end) in (".", "of"):
        end += 1
    name = word(tokens, end).rstrip(".")
    if day and name in MONTHS:
        end += 1
        if (
            end < len(tokens)
            and tokens[end].low == "."
            and end + 1 < len(tokens)
            and year_of(tokens[end + 1])
        ):
            end += 1
        year = None
        if end < len(tokens) and (year := year_of(tokens[end])):
            end += 1
        return one_day(near(day, MONTHS[name], year, cal), end)
    if cue == "in" and tokens[at].number is not None and not edge:
        ahead = weeks_ahead(tokens, at, cal)
        if ahead:
            return ahead
    year = year_of(tokens[at])
    if year and cue in ("since", "vs", "versus", "than", "after"):
        return stretch(year, 1, 12), at + 1
    followed = at + 1 < len(tokens) and tokens[at + 1].kind in ("word", "number")
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
    if low in ("today", "tomorrow") and (cue in DUE):
        return one_day(cal.today + timedelta(days=low == "tomorrow"), at + 1)
    if low in WEEKDAYS and (cue in DUE or cue == "next") and len(low) > 2:
        ahead = (WEEKDAYS[low] - cal.today.weekday()) % 7
        return one_day(cal.today + timedelta(days=ahead), at + 1)
    if low == "week" and at + 1 < len(tokens) and cal.start and day_number(tokens, at + 1):
        weeks = day_number(tokens, at + 1) or 1
        return one_day(cal.start + timedelta(days=7 * weeks - 1), at + 2)
    if low in NTH and word(tokens, at + 1) in ("quarter", "half"):
        return nth(tokens, at, NTH[low], cal)
    which = low if low in ("this", "next", "current", "coming") else ""
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
    if number.unit == "mo":
        total = cal.today.month - 1 + int(number.value)
        year, month = cal.today.year + total // 12, total % 12 + 1
        last = stretch(year, month, 1).last if year < 9000 else cal.today
        return one_day(min(last, last.replace(day=min(cal.today.day, last.day))), at + 1)
    return one_day(cal.today + timedelta(days=days * int(number.value)), at + 1)


def named(name: str, which: str, end: int, cal: Calendar) -> tuple[Span, int] | None:
    """This or the next week, month, quarter, year or cycle; "this quarter" is the cycle."""
    today, step = cal.today, 1 if which in ("next", "coming") else 0
    if name in ("quarter", "cycle") and cal.end and cal.start and not step:
        return Span(cal.start, cal.end), end
    if name == "cycle":
        return None
    if name == "week":
        monday = today + timedelta(days=7 * step - today.weekday())
        return Span(monday, monday + timedelta(days=6)), end
    size = {"month": 1, "quarter": 3, "half": 6, "year": 12}[name]
    if cal.start and name == "quarter":
        today = cal.start
    index = (today.month - 1) // size + step
    year = today.year + index * size // 12
    return stretch(year, index * size % 12 + 1, size), end


def word(tokens: list[Token], at: int) -> str:
    return tokens[at].low if at < len(tokens) else ""


def words(tokens: list[Token], at: int, count: int) -> str:
    return " ".join(t.low for t in tokens[at : at + count])
