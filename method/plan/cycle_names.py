"""How a cycle is called: by what it covers, or as the organisation calls its own (METHOD 9).

The key is for the disk and for scripts and stays; the name is what people read, and may change.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from unicodedata import normalize

from method.plan.cycle_dates import days_of_name
from method.plan.formatting import MONTHS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from datetime import date

    from store.documents.workspace import Cycle

LONGEST_KEY = 40
QUARTER = range(75, 108)
"""Days of what is called a quarter."""
YEAR = range(330, 401)
IN_A_YEAR = {"q": 4, "h": 2, "t": 3, "term": 3}
"""How many of them a year has."""
_PART = re.compile(r"(?<![a-z])(q|h|term|t)(\s*)([1-4])(?!\d)", re.IGNORECASE)
_YEARS = re.compile(r"(?<!\d)(\d{4}|\d{2})(?:([/–-])(\d{4}|\d{2}))?(?!\d)")
_NUMBER = re.compile(r"\d+")
_SAME_SEASON = 45
"""Days by which a term may begin earlier or later than a year before."""


def name_by_days(kind: str, start: date, end: date) -> str:
    """`2026-Q4` or `2027`: the quarter or year that its middle lies in; else `2 Nov to 13 Dec 2026`."""
    days = (end - start).days + 1
    middle = start + (end - start) / 2
    if kind == "year" and days in YEAR:
        return str(middle.year)
    if kind != "year" and days in QUARTER:
        return f"{middle.year}-Q{(middle.month - 1) // 3 + 1}"
    began = f"{start.day} {_short(start)}" + (f" {start.year}" if start.year != end.year else "")
    return f"{began} to {end.day} {_short(end)} {end.year}"


def spoken_cycles(cycles: Iterable[Cycle]) -> tuple[tuple[str, date, date], ...]:
    """The names that the organisation has for its cycles, with their days: what is typed may mean one.

    A name that means the same days by the calendar (2026-Q4) needs none.
    """
    return tuple(
        (name, cycle.start, cycle.end)
        for cycle in cycles
        for name in dict.fromkeys((cycle.name, cycle.key))
        if name and days_of_name(name) != (cycle.start, cycle.end)
    )


def _short(day: date) -> str:
    return MONTHS[day.month - 1][:3]


def key_of(name: str, start: date, taken: Collection[str] = ()) -> str:
    """A key for a cycle of that name: safe as a folder name, and none of those taken."""
    ascii_only = normalize("NFKD", name).encode("ascii", "ignore").decode()
    key = re.sub(r"[^A-Za-z0-9._-]+", "-", ascii_only).strip("-._")[: LONGEST_KEY - 3] or start.isoformat()
    low, number = {each.casefold() for each in taken}, 2
    found = key
    while found.casefold() in low:
        found, number = f"{key}-{number}", number + 1
    return found


def name_after(cycles: Sequence[Cycle], begins: date, ends: date) -> str:
    """The name of the cycle after the last of these, oldest first, in the way that they are called."""
    last = cycles[-1]
    by_days = name_by_days(last.kind, begins, ends)
    name = last.name or last.key
    if name == name_by_days(last.kind, last.start, last.end):
        return by_days
    months = (begins.year - last.start.year) * 12 + begins.month - last.start.month
    return (
        _next_part(name, months)
        or _as_a_year_ago(cycles, begins)
        or _counted_on(name, last, begins)
        or by_days
    )


def _next_part(name: str, months: int) -> str:
    """`FY27 Q2` after `FY27 Q1`, `T1 2026/27` after `T3 2025/26`; "" where no part of a year is numbered."""
    part = _PART.search(name)
    if part is None:
        return ""
    count = IN_A_YEAR[part[1].casefold()]
    number = int(part[3])
    if number > count:
        return ""
    years, at = divmod(number - 1 + max(1, round(months * count / 12)), count)
    before, after = name[: part.start()], name[part.end() :]
    if years and not (_YEARS.search(before) or _YEARS.search(after)):
        return ""
    return f"{_later(before, years)}{part[1]}{part[2]}{at + 1}{_later(after, years)}"


def _later(text: str, years: int) -> str:
    """The text with its years so many later: `FY27`, `2026/27`, `1999`."""

    def moved(year: str) -> str:
        return f"{(int(year) + years) % (10_000 if len(year) == 4 else 100):0{len(year)}}"

    return _YEARS.sub(lambda found: moved(found[1]) + (found[2] + moved(found[3]) if found[2] else ""), text)


def _as_a_year_ago(cycles: Sequence[Cycle], begins: date) -> str:
    """`Spring 2027` where `Spring 2026` began then; "" where nothing did, or its name holds no year."""
    for cycle in cycles:
        apart = (begins - cycle.start).days - 365
        name = cycle.name or cycle.key
        if abs(apart) <= _SAME_SEASON and not _NUMBER.search(_YEARS.sub("", name)):
            later = _later(name, 1)
            return later if later != name else ""
    return ""


def _counted_on(name: str, last: Cycle, begins: date) -> str:
    """`Sprint 15` after `Sprint 14`; beside a year it begins again with that; a year alone is the next."""
    years = [found for found in _YEARS.finditer(name) if len(found[1]) == 4 or found[2]]
    spans = [found.span() for found in years]
    numbers = [
        found
        for found in _NUMBER.finditer(name)
        if not any(low <= found.start() < high for low, high in spans)
    ]
    passed = begins.year - last.start.year
    if not numbers:
        return _later(name, max(1, passed)) if years and last.kind == "year" else ""
    number = numbers[-1]
    again = bool(years) and passed > 0 and int(years[0][1]) % 100 == last.start.year % 100
    if last.kind == "year" and not years:  # FY27
        return name[: number.start()] + _later(number[0], max(1, passed)) + name[number.end() :]
    following = "1" if again else str(int(number[0]) + 1)
    before, after = name[: number.start()], name[number.end() :]
    if again:
        before, after = _later(before, passed), _later(after, passed)
    return before + following.zfill(len(number[0])) + after
