"""How many lines a key result takes in the review, and how wide each of its columns is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

WIDE = 100
"""Cells of a screen from which a key result can take more than one line, and its letter is left out."""
DOTS_FROM, CONDITIONS_FROM = 108, 160
"""Cells from which the belief is drawn as dots, and from which conditions stand beside each key result."""
AROUND = 5
"""Lines of the screen that are not the list's: tabs, rule, the line on top, notice, footer."""
FOR_NEWS = 4
"""Lines kept for what changed since last week, where rows take more than one line."""
FOR_ALL_NEWS = 14
"""Lines kept for it where the screen is so big that a key result takes four lines."""
LEAST_NAME, MOST_NAME = 16, 60
DOTS, STRIP, BAR = 10, 13, (10, 24)
_SPARED = ("owner", "asks", "strip", "age", "confidence", "bar")
"""Columns that go where it is narrow, the first ones first."""


class Layout(NamedTuple):
    """Lines of a key result, cells between columns, and the width of each column that shows, in order."""

    lines: int
    gap: int
    sizes: dict[str, int]
    between: bool
    """Whether an empty line stands between two key results."""

    def start(self, name: str) -> int:
        """The first cell of a column."""
        at = 0
        for column, cells in self.sizes.items():
            if column == name:
                return at
            at += cells + self.gap
        return at


def lay_out(
    cells: int, height: int, widest: Mapping[str, int], rows: int, groups: int, weeks: int, letters: bool
) -> Layout:
    """The layout for a list of `cells` on a screen of `height`: as many lines a row as let all rows show.

    With `letters` each shape has its letter also where it is wide.
    """
    lines, between = _lines(cells, height, rows, groups)
    gap = 2 if cells >= WIDE - 3 else 1
    sizes: dict[str, int] = {
        "sign": 1 if cells >= WIDE - 3 and not letters else 3,
        "key": widest["key"],
        "name": LEAST_NAME,
        "figures": widest["figures" if cells >= WIDE - 3 else "narrow"],
        "bar": BAR[0],
        "strip": min(weeks, STRIP),
        "dots": DOTS,
        "confidence": 5,
        "age": widest["age"],
        "owner": min(widest["owner"], 10),
        "asks": widest["asks"],
        "conditions": 0,
    }
    if lines > 1:
        del sizes["bar"], sizes["asks"]  # they have lines of their own
    if cells < DOTS_FROM:
        del sizes["dots"]
    if cells < WIDE - 3:
        del sizes["owner"]
    if lines < 3 or cells < CONDITIONS_FROM:
        del sizes["conditions"]
    sizes = {column: wide for column, wide in sizes.items() if wide or column == "conditions"}
    for column in _SPARED:
        if _taken(sizes, gap) <= cells:
            break
        sizes.pop(column, None)
    spare = max(cells - _taken(sizes, gap), 0)
    if "conditions" in sizes:
        sentence = max(min(widest["sentence"], MOST_NAME) - LEAST_NAME, 0)
        sizes["conditions"] = max(spare - sentence, spare // 2)
        spare -= sizes["conditions"]
    if "bar" in sizes:
        more = min(max(spare - (min(widest["name"], MOST_NAME) - LEAST_NAME), 0), BAR[1] - BAR[0])
        sizes["bar"] += more
        spare -= more
    sizes["name"] += spare
    return Layout(lines, gap, sizes, between)


def _taken(sizes: Mapping[str, int], gap: int) -> int:
    return sum(sizes.values()) + gap * (len(sizes) - 1)


def _lines(cells: int, height: int, rows: int, groups: int) -> tuple[int, bool]:
    """Lines a row, and whether there is air between rows."""
    if cells < WIDE - 3:
        return 1, False
    room = height - AROUND - FOR_NEWS - groups - max(groups - 1, 0)
    big = rows * 4 + max(rows - groups, 0) + FOR_ALL_NEWS - FOR_NEWS
    if cells >= CONDITIONS_FROM and big <= room:
        return 4, True
    for lines, air in ((3, 1), (3, 0), (2, 0)):
        if rows * lines + air * max(rows - groups, 0) <= room:
            return lines, bool(air)
    return 1, False
