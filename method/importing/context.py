"""Headings that say when, and of whom: quarters, years, teams."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from typing import NamedTuple

from method.plan.formatting import MONTHS


class CycleSaid(NamedTuple):
    """A cycle as a file names it, with its days where the name says them."""

    name: str
    start: date | None = None
    end: date | None = None


_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4}
_MONTH = "|".join(f"{name[:3]}(?:{name[3:]})?|{name[:4]}" if len(name) > 3 else name for name in MONTHS)
_YEAR = r"(?:20\d\d)"
_PARTS: tuple[re.Pattern[str], ...] = (
    re.compile(
        rf"\b(?P<fy>FY)\s?-?(?P<year>{_YEAR}|\d\d)(?:\s*[/–-]\s*\d\d(?!\d))?\s*[,:/–-]?\s*(?P<part>[QHT])\s?(?P<n>[1-4])\b",
        re.I,
    ),
    re.compile(
        rf"\b(?P<part>[QHT])\s?(?P<n>[1-4])\s*[,:/–-]?\s*(?P<fy>FY)\s?-?(?P<year>{_YEAR}|\d\d)\b", re.I
    ),
    re.compile(rf"\b(?P<year>{_YEAR})\s*[,:/–·_-]?\s*(?P<part>[QHT])\s?(?P<n>[1-4])\b", re.I),
    re.compile(rf"\b(?P<part>[QHT])\s?(?P<n>[1-4])\s*[,:/'’–·_-]?\s*(?P<year>{_YEAR}|(?<=['’])\d\d)\b", re.I),
    re.compile(
        rf"\b(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th)\s+(?P<part>quarter|half)\s*(?:of|,)?\s*(?P<year>{_YEAR})\b",
        re.I,
    ),
    re.compile(
        rf"\b(?P<year>{_YEAR})\s*[,:–-]?\s*(?P<nth>first|second|third|fourth|1st|2nd|3rd|4th)\s+(?P<part>quarter|half)\b",
        re.I,
    ),
)
_MONTHS_SPAN = re.compile(
    rf"\b(?P<from>{_MONTH})\.?\s*(?P<year1>{_YEAR})?\s*(?:[–—-]|to|until|through)\s*(?P<to>{_MONTH})\.?\s*(?P<year2>{_YEAR})\b",
    re.I,
)
_YEAR_ALONE = re.compile(rf"\b(?P<fy>FY\s?-?)?(?P<year>{_YEAR}|(?<=FY)\d\d|(?<=FY )\d\d)\b", re.I)
_GENERIC = re.compile(
    r"\b(?:okrs?|objectives?|goals?|key results?|krs?|and|the|our|for|of|team|teams|company|quarterly|quarter|yearly|annual|year|cycle|plan|planning|draft|current|status|list|overview"
    r"|results?|in|set|past|previous|old|last|this|next|present|upcoming|final|company-wide|personal|individual|ziele|period|term|half|scores?|grades|scoring|final)\b",
    re.IGNORECASE,
)
_OKR = re.compile(r"\b(?:okrs?|objectives?|key results?|goals?|ziele)\b", re.IGNORECASE)
_TEAM = re.compile(
    r"^(?:(?:team|squad|department|dept\.?|group|working group|wg|guild|tribe)\s*[:–-]?\s+(?P<after>[^\W\d_][\w&/’' +-]{1,40})|(?P<before>[^\W\d_][\w&/’' +-]{1,40}?)\s+(?:team|squad|department|dept\.?|guild|tribe|wg|working group))"
    r"(?:\s+(?:okrs?|objectives(?: (?:and|&) key results)?|goals))?\s*:?$",
    re.IGNORECASE,
)


def cycle_in(text: str) -> CycleSaid | None:
    """The cycle that a heading names, or a field of that name; None also for one that is still running."""
    if re.search(r"\b(?:present|now|today|ongoing)\b", text, re.IGNORECASE):
        return None
    for pattern in _PARTS:
        found = pattern.search(text)
        if found is not None:
            return _part(found)
    found = _MONTHS_SPAN.search(text)
    if found is not None:
        first, last = _month(found["from"]), _month(found["to"])
        year2 = int(found["year2"])
        year1 = int(found["year1"]) if found["year1"] else year2 - (first > last)
        return CycleSaid(" ".join(found[0].split()), date(year1, first, 1), _end(year2, last))
    found = _YEAR_ALONE.search(text)
    if found is None or re.search(r"\d", text[: found.start()] + text[found.end() :]):
        return None
    year = _year(found["year"])
    if found["fy"]:
        return CycleSaid(f"FY{year % 100:02}")
    return CycleSaid(str(year), date(year, 1, 1), date(year, 12, 31))


def _part(found: re.Match[str]) -> CycleSaid:
    groups = found.groupdict()
    year = _year(groups["year"])
    letter = groups["part"][0].upper()
    number = _ORDINALS[groups["nth"].lower()] if groups.get("nth") else int(groups["n"])
    if letter == "H" and number > 2:
        letter = "Q"
    if groups.get("fy"):
        return CycleSaid(f"FY{year % 100:02}-{letter}{number}")
    if groups["part"].lower() == "quarter":
        letter = "Q"
    name = f"{year}-{letter}{number}"
    if letter == "T":
        return CycleSaid(name)
    months = 6 if letter == "H" else 3
    last = number * months
    if last > 12:
        return CycleSaid(name)
    return CycleSaid(name, date(year, last - months + 1, 1), _end(year, last))


def _year(text: str) -> int:
    return int(text) if len(text) == 4 else 2000 + int(text)


def _month(text: str) -> int:
    return next(at for at, name in enumerate(MONTHS, 1) if name[:3].lower() == text[:3].lower())


def _end(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def without_cycle(text: str) -> str:
    """What a heading says beside its cycle and words such as OKRs and goals; empty: nothing more."""
    rest = text
    for pattern in (*_PARTS, _MONTHS_SPAN, _YEAR_ALONE, re.compile(r"\bQ[1-4]\b")):
        rest = pattern.sub(" ", rest)
    rest = _GENERIC.sub(" ", re.sub(r"\([^()]*\)", " ", rest))
    return " ".join(re.sub(r"[^\w'’]+", " ", rest).split())


def is_context(text: str) -> bool:
    """Whether a heading only says when, or only `OKRs` and the like."""
    return not without_cycle(text)


def is_okr_heading(text: str) -> bool:
    """Whether it heads a part with OKRs and says nothing else: `Goals for 2026 Q4`, `2026 Q4`."""
    return is_context(text) and (_OKR.search(text) is not None or cycle_in(text) is not None)


def team_in(text: str) -> str:
    """The team that a heading names: `Team Valley`, `Platform team OKRs`; empty: none."""
    rest = text
    for pattern in _PARTS:
        rest = pattern.sub(" ", rest)
    found = _TEAM.match(" ".join(rest.strip(" -–—:·,").split()))
    if found is None:
        return ""
    name = (found["after"] or found["before"] or "").strip(" -–—:·,")
    name = re.sub(r"^(?:the|our)\s+", "", name, flags=re.IGNORECASE)
    name = re.sub(r"\s+(?:okrs?|objectives.*|goals)$", "", name, flags=re.IGNORECASE)
    return name if not is_context(name) else ""


_DATE = (
    r"(?:\d{1,2}\.?\s+(?:"
    + _MONTH
    + r")\.?\s+20\d\d|20\d\d-\d\d-\d\d|(?:"
    + _MONTH
    + r")\.?\s+\d{1,2},?\s+20\d\d)"
)
_FROM_TO = re.compile(
    rf"\bfrom\s+(?P<a>{_DATE})\s+(?:to|until|through|till)\s+(?P<b>{_DATE})|(?P<c>{_DATE})\s*[–—-]\s*(?P<d>{_DATE})",
    re.I,
)


def days_in(text: str) -> tuple[str, str] | None:
    """The first and last day that a sentence names, as it writes them: "from 1 November 2026 to …"."""
    found = _FROM_TO.search(text)
    if found is None:
        return None
    return (found["a"] or found["c"]), (found["b"] or found["d"])
