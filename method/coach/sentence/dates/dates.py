"""Dates as people say them, read against today and the cycle: "31 Mar", "end of November", "in 2 weeks"."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise
from typing import NamedTuple

from method.coach.sentence.dates.calendar import (
    DUE,
    Calendar,
    Looks,
    Span,
    day_number,
    no_such_day,
    word,
    words,
    year_of,
)
from method.coach.sentence.dates.periods import period_at
from method.coach.sentence.dates.relative import relative
from method.coach.sentence.dates.two_days import days_of_a_month, other_day
from method.coach.sentence.dates.weeks import CALENDAR_WEEK, WEEK, near_week, week_number
from method.coach.sentence.tokens import MONTH, Token, plural, scan
from method.plan.formatting import shorten
from method.wording.sentence import NO_DATE, TWO_DAYS, WHICH_DAY, day_words

LOOSE = frozenset("in at during within for this next".split())
LONGEST = 60
SHOWN = 30
PAST = frozenset("from since vs versus last than after previous between".split())


SEPARATES = frozenset(",;()[]")
#: built like a date: 18.13.2026 · Dec-26 · 2026-12-18t10 · 2026年12月18日 · week50
LIKE_A_DATE = re.compile(
    r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}\S*|\d{1,2}[/.-]?[^\W\d_]{3,9}[/.-]?\d{2,4}"
    rf"|20\d\d[-/][^\W\d_]{{3,9}}[-/]\d{{1,2}}|(?:{MONTH})-\d{{2,4}}"
    r"|(?:20\d\d年)?\d{1,2}月(?:\d{1,2}日)?"
    r"|\d{4}-?w\d{1,3}\S*|(?:week|wk|uke|uge|kw|cw)\.?\d{1,2}\S*"
)


class DateHit(NamedTuple):
    """A date said in tokens [start, end): the day it means, or the question it leaves open."""

    start: int
    end: int
    day: date | None
    due: bool
    past: bool = False
    question: str = ""
    ahead: bool = False
    loose: bool = False
    began: date | None = None
    """The first day of the stretch it was said with."""


def say_date(
    text: str,
    today: date,
    start: date | None = None,
    end: date | None = None,
    *,
    looks: Looks = "cycle",
    cycles: tuple[tuple[str, date, date], ...] = (),
) -> date | None:
    """The day a plain date means, None where it means none or could mean two.

    Where a field looks back a day ahead is none; a month or week that is still going on ends today.
    """
    hit = only_date(text, Calendar(today, start, end, looks, cycles))
    return hit.day if hit else None


def date_question(text: str, today: date, start: date | None = None, end: date | None = None) -> str:
    """What is said of words that `say_date` cannot read: that they are no date, or which of two they mean."""
    hit = only_date(text, Calendar(today, start, end))
    return (hit.question if hit else "") or NO_DATE.format(text=shorten(text, SHOWN))


def only_date(text: str, cal: Calendar) -> DateHit | None:
    """The date that the whole text is; None where there is none, or anything beside it."""
    bare = text.strip()[:LONGEST]
    bare = bare[:-1] if bare[-2:-1].isalpha() and bare.endswith(".") else bare
    tokens = scan(bare)
    hits = find_dates([Token("word", 0, 0, "by", "by"), *again(tokens, bare)], cal) if tokens else []
    if not hits or hits[-1].start > 1 or hits[-1].end <= len(again(tokens, bare)):
        return None
    hit = hits[-1]
    if cal.looks != "back" or hit.day is None or hit.day <= cal.today:
        return hit
    return hit._replace(day=cal.today if hit.began is not None and hit.began <= cal.today else None)


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
    if cue in DUE and not edge and (both := days_of_a_month(tokens, at, cal)):
        return one_of_two(tokens, start, *both)
    told = relative(tokens, at, cal, cue) if not edge else None
    got = told or period_at(tokens, at, cal, cue, edge) or unread_date(tokens, at, cue)
    if got is None:
        return None
    span, end = later_week(tokens, *got, cal)
    if cue in DUE and (other := other_day(tokens, span, end, cal)):
        return one_of_two(tokens, start, span.last, other[0].last, other[1])
    return hit_of(tokens, start, end, span, cue, edge)


def one_of_two(tokens: list[Token], start: int, first: date, second: date, end: int) -> DateHit:
    """Which of the two it is nobody but the writer knows."""
    said = as_written([t for t in tokens[start:end] if t.low not in DUE | {"the"}])
    question = TWO_DAYS.format(text=said, first=day_words(first), second=day_words(second))
    return DateHit(start, end, None, True, question=question)


def later_week(tokens: list[Token], span: Span, end: int, cal: Calendar) -> tuple[Span, int]:
    """KW 50-51 is done by the end of the later one."""
    week = week_number(tokens, end + 1)
    weeks = tokens[end - 1].kind == "week" or word(tokens, end - 2) in CALENDAR_WEEK | WEEK
    if not weeks or span.wrong or span.asked or word(tokens, end) not in ("-", "–", "/") or week is None:
        return span, end
    if tokens[end + 1].start - tokens[end - 1].end > 3:
        return span, end
    later, end = near_week(week, None, end + 2, cal)
    return (later if later.wrong else Span(span.first, later.last)), end


def unread_date(tokens: list[Token], at: int, cue: str) -> tuple[Span, int] | None:
    """What is built like a day, stands where one is said and cannot be read: 18.13.2026, 18 grudnia 2026."""
    if at >= len(tokens) or cue not in DUE or cue == "on":
        return None
    end = at + 1
    while end < len(tokens) and tokens[end].start == tokens[end - 1].end and tokens[end].low not in SEPARATES:
        end += 1
    said = "".join(token.low for token in tokens[at:end])
    if LIKE_A_DATE.fullmatch(said):
        return no_such_day(end)
    day, name, year = tokens[at : at + 3] if at + 3 <= len(tokens) else (None, None, None)
    if day is None or name is None or year is None or plural(name.low):
        return None
    if day_number(tokens, at) and name.kind == "word" and year_of(year):
        return no_such_day(at + 3)
    return None


def hit_of(tokens: list[Token], start: int, end: int, span: Span, cue: str, edge: str) -> DateHit | None:
    alone = not cue and not edge
    if alone and not stands_alone(tokens, start, end):
        return None
    if span.vague:
        return DateHit(start, end, None, True, question=WHICH_DAY.format(text=named(tokens[start:end])))
    if span.wrong:
        said = as_written([t for t in tokens[start:end] if t.low not in DUE | LOOSE | {"the"}])
        return DateHit(start, end, None, True, cue in PAST, NO_DATE.format(text=said))
    if span.asked:
        said = " ".join(t.text for t in tokens[end - 1 : end])
        first, second = (day_words(day) for day in span.asked)
        return DateHit(start, end, None, True, False, TWO_DAYS.format(text=said, first=first, second=second))
    day = {"start": span.first, "mid": span.first + (span.last - span.first) // 2}.get(edge, span.last)
    if cue == "before" and not edge and span.first != span.last:
        day = span.first - timedelta(days=1)
    last = tokens[end - 1].number
    ahead = span.ahead or (cue in ("in", "within") and last is not None and last.unit is not None)
    due = cue in DUE or bool(edge)
    return DateHit(start, end, day, due, cue in PAST, ahead=ahead, loose=span.loose, began=span.first)


def as_written(tokens: list[Token]) -> str:
    """The words of the tokens, with a space where one stood."""
    gaps = [" " * (two.start > one.end) for one, two in pairwise(tokens)]
    return "".join(token.text + gap for token, gap in zip(tokens, [*gaps, ""], strict=True))


def named(tokens: list[Token]) -> str:
    """The season or feast in the words of a date, with its year."""
    return " ".join(t.text for t in tokens if t.low not in DUE | LOOSE | {"the", "end", "of"})


def stands_alone(tokens: list[Token], start: int, end: int) -> bool:
    """A date without a preposition counts only where it is set apart: at an edge or in brackets."""
    before = tokens[start - 1].low if start else ""
    after = tokens[end].low if end < len(tokens) else ""
    full = tokens[start].kind in ("iso", "dmy", "ordinal", "week") or end - start > 1
    apart = before in ("", "(", ",", ";", "-", "–", "—", "[", ":", "/", "·", "|")
    return after in ("", ")", ",", ";", ":", ".", "]", "-", "–", "—", "|") and (full or apart or not after)
