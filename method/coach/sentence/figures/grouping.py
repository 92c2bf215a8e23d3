"""The figures of a number as any country writes them, and which of two readings its line or scale decides.

1,200 · 1.200,50 · 1 234 567,89 · 1'234.50 · 12,34,567 · ١٬٢٣٤٫٥ are read. One point or comma before exactly
three digits can group or be decimal (1.500). What follows no rule (1,23,4) has no reading.
"""

from __future__ import annotations

import re
from typing import NamedTuple

#: no-break, narrow no-break, thin, figure and other set spaces: these hold a number together
GAP = "\u00a0\u202f\u2009\u2007\u2002\u2003\u2004\u2005\u2006\u2008\u200a"
APOSTROPHES = "'’ʼ´`‘＇"
POINTS = {"٫": ".", "·": ".", "．": ".", "，": ","}
"""Other signs for a decimal point."""

RUN = re.compile(
    rf"\d{{1,3}}(?:[ ]\d{{3}}(?!\d))+(?:[.,{GAP}{APOSTROPHES}]\d+)*|"
    rf"\d+(?:[.,٫٬·_．，{GAP}{APOSTROPHES}]\d+)*|"
    r"(?<![\w.,])\.\d+(?:[.,]\d+)*"
)
#: a run whose last mark has exactly three digits behind it: only these can be open
OPEN = re.compile(r"(?<![\d.,])[1-9１-９]\d{0,2}[.,．，]\d{3}(?![\d]|[.,．，]\d)")
SPLIT = re.compile(r"\D")


class Readings(NamedTuple):
    """What a run of figures can be: one value, two (`mark` groups, or is decimal), or none."""

    value: float | None
    grouped: float | None = None
    mark: str = ""

    @property
    def open(self) -> bool:
        """Whether it can be read in two ways."""
        return self.grouped is not None


UNREAD = Readings(None)


def readings(run: str) -> Readings:
    """What the figures say by themselves; where `mark` is given, `value` is the decimal reading."""
    parts = SPLIT.split(run)
    if len(parts) == 1:
        return Readings(number(run))
    marks = [POINTS.get(c, " " if c in GAP else c) for c in run if not c.isdigit()]
    if parts[0] == "":  # .65
        return Readings(number("0", parts[1])) if len(parts) == 2 else UNREAD
    last = marks[-1]
    if len(marks) == 1 and last in ".,":
        decimal = number(parts[0], parts[1])
        if len(parts[1]) == 3 and len(parts[0]) < 4 and digits(parts[0])[0] != "0" and run[-4] not in "٫·":
            return Readings(decimal, number("".join(parts)), last)
        return Readings(decimal)
    if len(set(marks)) == 1 and last != "·":
        return Readings(number("".join(parts))) if grouped(parts, last) else UNREAD
    whole, between = parts[:-1], set(marks[:-1])
    if last not in ".," or last in between or len(between) != 1 or not grouped(whole, marks[0]):
        return UNREAD
    return Readings(number("".join(whole), parts[-1]))


def grouped(parts: list[str], mark: str) -> bool:
    """Whether these are groups: of three (1 234 567), or in India of two behind a comma (12,34,567)."""
    first, *rest = (len(part) for part in parts)
    if parts[0].startswith("0") or not rest or rest[-1] != 3:
        return False
    threes = first <= 3 and all(size == 3 for size in rest)
    return threes or (mark == "," and first <= 2 and all(size == 2 for size in rest[:-1]))


def digits(text: str) -> str:
    """The digits of any script as 0 to 9."""
    return text if text.isascii() else "".join(str(int(c)) for c in text)


def number(whole: str, decimals: str = "") -> float | None:
    """The value; None where it is too long to be kept."""
    if len(whole) > 300:
        return None
    return float(f"{digits(whole)}.{digits(decimals[:300])}" if decimals else digits(whole))
