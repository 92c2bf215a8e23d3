"""Days told from today in words: in a fortnight, two weeks from now, the day after tomorrow, the weekend."""

from __future__ import annotations

from datetime import date, timedelta

from method.coach.sentence.dates.ahead import ends_here
from method.coach.sentence.dates.calendar import DUE, Calendar, Span, stretch, word, words
from method.coach.sentence.tokens import Token

#: days and months of what is counted
LENGTHS = {
    "day": (1, 0), "week": (7, 0), "fortnight": (14, 0), "month": (0, 1), "quarter": (0, 3), "year": (0, 12),
}  # fmt: skip
UNITS = {"d": (1, 0), "wk": (7, 0), "mo": (0, 1)}
FARTHEST = 1000


def relative(tokens: list[Token], at: int, cal: Calendar, cue: str) -> tuple[Span, int] | None:
    """The days that are told from today at `at`, and the token after them."""
    today = cal.today
    if cue in DUE and words(tokens, at, 3) == "day after tomorrow":
        return Span(today + timedelta(days=2), today + timedelta(days=2)), at + 3
    if cal.looks == "back" and words(tokens, at, 3) == "day before yesterday":
        return Span(today - timedelta(days=2), today - timedelta(days=2)), at + 3
    monday = today - timedelta(days=today.weekday())
    if cue in DUE and words(tokens, at, 3) == "week after next":
        return Span(monday + timedelta(days=14), monday + timedelta(days=20)), at + 3
    weekend = at + (word(tokens, at) == "this")
    if cue in DUE and word(tokens, weekend) == "weekend" and ends_here(tokens, weekend + 1):
        back = cal.looks == "back" and today.weekday() < 5
        saturday = monday + timedelta(days=5 - 7 * back)
        return Span(saturday, saturday + timedelta(days=1)), weekend + 1
    return counted(tokens, at + (cue == "within" and word(tokens, at) == "within"), cal, cue)


def counted(tokens: list[Token], at: int, cal: Calendar, cue: str) -> tuple[Span, int] | None:
    """A length and which way it goes: in a fortnight, in two weeks' time, a week from today, a month ago."""
    got = length(tokens, at)
    if got is None:
        return None
    days, months, end = got
    loose = end == at + 2 and tokens[at].number is None and word(tokens, at + 1) != "fortnight"
    if cal.looks == "back" and word(tokens, end) == "ago":
        return day_from(cal.today, -days, -months, end + 1)
    if words(tokens, end, 2) in ("from now", "from today"):
        return day_from(cal.today, days, months, end + 2)
    if cue not in ("in", "within"):
        return None
    timed = end + (word(tokens, end) in ("'", "’"))
    if word(tokens, timed) == "time":
        end, loose = timed + 1, False
    elif tokens[at].number is not None:
        return None  # in two weeks: read as it always was
    found = day_from(cal.today, days, months, end)
    return found and (found[0]._replace(ahead=True, loose=loose), end)


def length(tokens: list[Token], at: int) -> tuple[int, int, int] | None:
    """Days, months and the token behind: a fortnight, half a year, two weeks."""
    number = tokens[at].number if at < len(tokens) else None
    if number is not None:
        size = UNITS.get(number.unit or "")
        whole = number.value == int(number.value) and 0 < number.value < FARTHEST
        return (size[0] * int(number.value), size[1] * int(number.value), at + 1) if size and whole else None
    if words(tokens, at, 3) == "half a year":
        return 0, 6, at + 3
    name = word(tokens, at + 1).removesuffix("'s").removesuffix("’s")
    if word(tokens, at) not in ("a", "one") or name not in LENGTHS:
        return None
    return *LENGTHS[name], at + 2


def day_from(today: date, days: int, months: int, end: int) -> tuple[Span, int] | None:
    """So many days and months from today; the last day of a month that is shorter."""
    total = today.month - 1 + months
    year, month = today.year + total // 12, total % 12 + 1
    if not 1 < year < 9000:
        return None
    last = stretch(year, month, 1).last
    day = last.replace(day=min(today.day, last.day)) + timedelta(days=days)
    return Span(day, day), end
