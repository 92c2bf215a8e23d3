"""Days, months and quarters around today and the cycle: the sums behind the dates people say."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal, NamedTuple

from method.coach.sentence.tokens import Token

#: what a day to be done by is said with
DUE = frozenset("by until till before due on".split())
#: the same day each year: month and day
FEASTS = {"christmas": (12, 25), "xmas": (12, 25), "halloween": (10, 31), "midsummer": (6, 24)}
#: begins on another day for each team: asked, not guessed
SEASONS = frozenset("spring summer autumn winter easter ramadan harvest".split())


Looks = Literal["cycle", "ahead", "back"]


class Calendar(NamedTuple):
    """Today and the cycle a sentence is read against."""

    today: date
    start: date | None = None
    end: date | None = None
    looks: Looks = "cycle"
    """Where a day without a year lies: in the cycle or else ahead, ahead ("by when"), or back ("met on")."""
    cycles: tuple[tuple[str, date, date], ...] = ()
    """The cycles that the organisation named, with their first and last days."""


class Span(NamedTuple):
    """A stretch of days; `asked` holds both days where it could be two.

    `vague`: nobody can say which (summer); `wrong`: written as a day, and there is no such (31 November).
    """

    first: date
    last: date
    asked: tuple[date, date] | None = None
    vague: bool = False
    wrong: bool = False
    ahead: bool = False
    """Counted from today without saying so: a deadline, or a time somebody waits."""
    loose: bool = False
    """In a week: by then, or each week; only a field that takes a day can tell."""


def day_of(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def one_day(day: date | None, end: int) -> tuple[Span, int]:
    """That day; where there is none, a span that says so."""
    return (Span(day, day), end) if day else no_such_day(end)


def no_such_day(end: int) -> tuple[Span, int]:
    """What is written as a day up to `end`, and is none."""
    return Span(date.min, date.min, wrong=True), end


def near(day: int, month: int, year: int | None, cal: Calendar) -> date | None:
    """The day of that month which the cycle holds, or else the next one from today; looking back the last."""
    if year is not None:
        return day_of(year, month, day)
    years = range(cal.today.year - 1, cal.today.year + 2)
    found = [d for d in (day_of(y, month, day) for y in years) if d]
    if cal.looks == "back":
        return next((d for d in reversed(found) if d <= cal.today), None)
    if cal.looks == "cycle" and cal.start and cal.end:
        inside = [d for d in found if cal.start <= d <= cal.end]
        if inside:
            return inside[0]
    return next((d for d in found if d >= cal.today), None)


def months(year: int | None, first: int, size: int, cal: Calendar) -> Span:
    """`size` months from `first`; without a year those that overlap the cycle, or else the next to end."""
    if year is not None:
        return stretch(year, first, size)
    spans = [stretch(y, first, size) for y in (cal.today.year - 1, cal.today.year, cal.today.year + 1)]
    if cal.looks == "back":
        return [span for span in spans if span.first <= cal.today][-1]
    if cal.looks == "cycle" and cal.start and cal.end:
        inside = [s for s in spans if s.last >= cal.start and s.first <= cal.end]
        if inside:
            return inside[0]
    return next(s for s in spans if s.last >= cal.today)


def stretch(year: int, first: int, size: int) -> Span:
    last = first + size
    after = date(year + 1, last - 12, 1) if last > 12 else date(year, last, 1)
    return Span(date(year, first, 1), after - timedelta(days=1))


def named(name: str, which: str, end: int, cal: Calendar) -> tuple[Span, int] | None:
    """This or the next week, month, quarter, year or cycle; "this quarter" is the cycle."""
    today, step = cal.today, 1 if which in ("next", "coming") else -1 if which in ("last", "previous") else 0
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


def year_of(token: Token) -> int | None:
    figures = token.text.lstrip("'’")
    return int(figures) if figures.isdigit() and len(figures) == 4 and figures.startswith("20") else None


def short_year(tokens: list[Token], at: int) -> tuple[int | None, int]:
    """The year behind a day and its month and where it ends: 2027, '27, and 27 where it counts nothing."""
    first = at + (word(tokens, at) in ("'", "’"))
    text = word(tokens, first).lstrip("'’")
    counted = first == at and first + 1 < len(tokens) and tokens[first + 1].kind in ("word", "adjective")
    if text.isdecimal() and len(text) == 2 and int(text) >= 20 and not counted:
        return 2000 + int(text), first + 1
    year = year_of(tokens[at]) if at < len(tokens) else None
    return year, at + 1 if year else at


def day_number(tokens: list[Token], at: int) -> int | None:
    if at >= len(tokens):
        return None
    token = tokens[at]
    figures = token.low[:-2] if token.kind == "ordinal" else token.low
    if token.kind not in ("number", "ordinal") or not figures.isdigit() or len(figures) > 2:
        return None
    return int(figures) if 1 <= int(figures) <= 31 else None


def word(tokens: list[Token], at: int) -> str:
    return tokens[at].low if at < len(tokens) else ""


def words(tokens: list[Token], at: int, count: int) -> str:
    return " ".join(t.low for t in tokens[at : at + count])
