"""The words of the review: the line on top, and those on the key result under the cursor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from method.plan.formatting import day
from method.rhythm.review import asks, last_words, stands
from method.wording import review as say
from tui.app.theme import CARE, STRONG
from tui.screens.base.rag_look import LOOKS
from tui.screens.review.table import Line
from tui.terminal.capabilities import signs
from tui.text import clip, width, words, wrap

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from method.rhythm.status import Status

LEAST_TOLD, MOST_TOLD, MOST_TOLD_TALL = 2, 4, 5
"""Lines at the foot for the key result under the cursor: more where the list leaves them; each costs a move
its bytes."""
TALL = 30
AROUND = 6
"""Lines of the screen that belong neither to the rows nor to the footer."""


def top_line(view: Status, shown: int, filters: Sequence[str], deeper: int, cells: int) -> Content:
    """How many are on pace and of which colour, or the filters; at the right the warning signs."""
    total = len(view.rows)
    line = Content("")
    if filters:
        named = f" {signs().dot} ".join(filters)
        line = words(say.SHOWN.format(filters=named, count=shown, total=total), STRONG)
    elif total:
        counted = [
            words(say.COUNT.format(count=count, colour=colour), LOOKS.get(colour, ""))
            for colour, count in view.counts.items()
            if count
        ]
        line = words(say.ON_PACE.format(count=view.on_pace, total=total), STRONG)
        line += Content(f" {signs().dot} ") + Content(", ").join(counted)
    aside = "" if not deeper else say.SIGN_ONE if deeper == 1 else say.SIGNS.format(count=deeper)
    gap = cells - line.cell_length - width(aside)
    return line + Content(" " * gap) + words(aside, CARE) if aside and gap >= 2 else line


def lines_for_telling(height: int, rows: int) -> int:
    """Lines of the footer, on a screen of `height` with so many rows in the list."""
    most = MOST_TOLD_TALL if height >= TALL else MOST_TOLD
    return max(LEAST_TOLD, min(most, height - AROUND - rows - 1))


def told(
    line: Line,
    false: dict[str, list[str]],
    name: Callable[[str], str],
    cells: int,
    most: int,
    today: date | None = None,
) -> list[str]:
    """What it asks, how it stands, and what was last said of it; at most so many lines."""
    asked, standing = asks(line.row, false), stands(line.row) + "."
    spoken = last_words(line.row, name, lambda when: day(when, today))
    if most == LEAST_TOLD:
        return [*_lines(" ".join(asked) or standing, cells, 1), *_lines(spoken, cells, 1)]
    first = _lines(" ".join((*asked, standing)), cells, most // 2)
    return [*first, *_lines(spoken, cells, most - len(first))]


def _lines(text: str, cells: int, most: int) -> list[str]:
    """`text` on at most `most` lines, the last one cut where there is more."""
    lines = wrap(" ".join(text.split()), cells)
    if len(lines) > most:
        lines[most - 1] = clip(f"{lines[most - 1]} {lines[most]}", cells)
    return lines[:most]
