"""What a point and a comma mean in a line: the order in which METHOD 9 decides between two readings.

The other figures of the line decide; for a value, the scale of its key result; else the language of the line.
A point in an English line, or a figure that stands alone, is left open.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from method.coach.sentence.figures.grouping import GAP, OPEN, RUN, Readings, readings
from method.coach.sentence.figures.languages import POINT_GROUPS, WORD, language_of
from method.coach.sentence.figures.units import SCALES, unit_of

Decided = Mapping[int, bool | None]
"""Where an open figure begins in the text → it groups, it is decimal (False), or nobody can say (None)."""

NOTHING_OPEN: Decided = {}

#: between two figures that are of one size: "900 to 1.200", "1.200 (today 900)"
JOINED = re.compile(
    r"[^\w.]*(?:\S{1,14} ){0,2}?[(\s]*"
    r"(?:to|→|⇒|->|=>|–|—|-|and|or|from|until|auf|bis|à|till|til|naar|currently|now|today|baseline|vs|versus|against)"
    r"[:,\s]*[(~≈$€£¥₹≥≤<>=]*\s*",
    re.I,
)
#: behind these a figure is a day or a name, and tells nothing of points and commas
NO_FIGURE = re.compile(
    r"(?:\b(?:by|until|till|before|on|due|through|KR|OKR|objective|result|version)\s|[^\W\d_])$", re.I
)
NEAR, FAR = 10.0, 100.0


def decided(text: str, scale: Sequence[float] = (), *, alone: bool = False) -> Decided:
    """For each open figure of the text whether its mark groups. Linear in the length of the text.

    `scale` are the figures the value belongs with; `alone`: there is no line around the figure.
    """
    if OPEN.search(text) is None:
        return NOTHING_OPEN
    runs = [(match.start(), match.end(), readings(match[0])) for match in RUN.finditer(text)]
    lone = alone and all(len(word) < 4 and says_no_language(word) for word in WORD.findall(text))
    language = "" if lone else language_of(text)
    point = point_groups(text, runs)
    if point is None:
        point = one_of([by_size(text, runs, at, language) for at in range(len(runs)) if runs[at][2].open])
    return {start: groups(one, point, scale, language) for start, _, one in runs if one.open}


def says_no_language(word: str) -> bool:
    """A sign of a unit or a scale, the same everywhere: kg, ms, k."""
    return word.casefold() in SCALES or unit_of(word) is not None


def groups(one: Readings, point: bool | None, scale: Sequence[float], language: str) -> bool | None:
    """Whether the mark of an open figure groups; None where nothing decides."""
    if point is not None:
        return point == (one.mark == ".")
    sized = one_of([nearer(one, other) for other in scale])
    if sized is not None:
        return sized
    if language == "en":
        return True if one.mark == "," else None
    if not language:
        return None
    if one.mark == ",":
        return False
    return language in POINT_GROUPS or None


def point_groups(text: str, runs: Sequence[tuple[int, int, Readings]]) -> bool | None:
    """Whether the plain figures of the line show a point that groups (1.500,50) or is decimal (2.5)."""
    shown: set[bool] = set()
    spaced = False
    for start, end, one in runs:
        if one.value is None or one.open or NO_FIGURE.search(text[max(0, start - 12) : start]):
            continue
        run = text[start:end]
        marks = [c for c in run if not c.isdigit()]
        if not marks:
            continue
        last = marks[-1]
        if len(marks) > 1 and len(set(marks)) == 1 and last in ".,":
            shown.add(last == ".")  # 1.234.567
        elif last in ".,":
            shown.add(last == ",")  # 2.5 · 0.125 · 1,234.50
        elif last in " '’" + GAP:
            spaced = True
    if shown:
        return one_of(list(shown))
    return False if spaced and "," not in text else None  # where a space groups (1 200), a point does not


def by_size(text: str, runs: Sequence[tuple[int, int, Readings]], at: int, language: str) -> bool | None:
    """Whether the point groups, told by the figure it is joined to: 900 to 1.200."""
    one = runs[at][2]
    if one.mark == "," and language == "en":
        return None  # ordinary English thousands: from 2 to 1,500
    told = []
    for other in (at - 1, at + 1):
        if not 0 <= other < len(runs) or runs[other][2].open or runs[other][2].value is None:
            continue
        begins = runs[other][0]
        if NO_FIGURE.search(text[max(0, begins - 12) : begins]):
            continue
        first, second = sorted((at, other))
        between = text[runs[first][1] : runs[second][0]]
        if len(between) < 40 and JOINED.fullmatch(between):
            told.append(nearer(one, runs[other][2].value or 0.0))
    says = one_of(told)
    return None if says is None else says == (one.mark == ".")


def nearer(one: Readings, other: float) -> bool | None:
    """Whether the grouped reading is of the size of the other figure, or the decimal one; None: neither."""
    if not one.value or not one.grouped or not other:
        return None
    far = [max(abs(other) / reading, reading / abs(other)) for reading in (one.grouped, one.value)]
    near = min(far)
    if near > FAR or max(far) < near * NEAR:
        return None
    return far[0] < far[1]


def one_of(told: Sequence[bool | None]) -> bool | None:
    """What all that say something agree on."""
    said = {each for each in told if each is not None}
    return said.pop() if len(said) == 1 else None
