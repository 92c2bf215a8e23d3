"""What okr is, in a picture of a few lines: from why to what it taught, and a key result as it will look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from method.wording import start as say
from tui.app.theme import ACCENT, CARE, DIM, GOOD, HEADING, STRONG
from tui.terminal.capabilities import signs
from tui.text import clip, pad, words
from tui.widgets.charts.cycle_strip import Week, cycle_strip
from tui.widgets.charts.pace_bar import pace_bar

if TYPE_CHECKING:
    from textual.geometry import Size

_COLUMNS_FROM, _WIDEST = 70, 132
_EXAMPLE_FROM = 28
"""Lines of a screen from which there is room for the example."""
_SAID = (0.1, 0.15, 0.2, 0.3, 0.5, 0.6, 0.75)
_ROLES = (CARE, CARE, CARE, CARE, GOOD, GOOD, GOOD)
_WEEKS = 13


def story(size: Size) -> Content:
    """The picture for a screen of that size."""
    cells = min(size.width - 8, _WIDEST)
    lines = _columns(cells) if size.width >= _COLUMNS_FROM else _list(size.width - 8)
    if size.height >= _EXAMPLE_FROM and size.width >= _COLUMNS_FROM:
        lines += [Content(""), *_example(cells)]
    return Content("\n").join(lines)


def _columns(cells: int) -> list[Content]:
    """Four columns over a line that goes from one to the next."""
    each = cells // len(say.STORY)
    titles = Content("").join(words(pad(title, each), HEADING) for title, _ in say.STORY)
    way = Content.styled(signs().way * (each * len(say.STORY) - 1), ACCENT)
    below = []
    for number in range(max(len(lines) for _, lines in say.STORY)):
        told = [lines[number] if number < len(lines) else "" for _, lines in say.STORY]
        style = STRONG if number == 0 else DIM
        below.append(Content("").join(words(pad(text, each), style) for text in told))
    return [titles, way, *below]


def _list(cells: int) -> list[Content]:
    """The same below each other, where it is narrow."""
    wide = max(len(title) for title, _ in say.STORY) + 2
    return [
        words(pad(title, wide), HEADING) + words(clip(" ".join(lines), max(cells - wide, 8)), DIM)
        for title, lines in say.STORY
    ]


def _example(cells: int) -> list[Content]:
    """A key result as it will look: how far, how far by now, and what each week said."""
    bar = max(min(cells - 60, 40), 10)
    weeks = [Week("said", height, role) for height, role in zip(_SAID, _ROLES, strict=True)]
    weeks += [Week("to come")] * (_WEEKS - len(weeks))
    line = Content.assemble(
        (signs().green + " ", GOOD),
        (pad(say.EXAMPLE_NAME, 24), ""),
        *pace_bar(0.71, 0.55, bar, GOOD),
        f"  {pad(say.EXAMPLE_FIGURES.format(arrow=signs().arrow), 12)}",
        *cycle_strip(weeks, _WEEKS),
    )
    told = say.EXAMPLE.format(mark=signs().mark)
    return [line, words(clip(told, cells), DIM)]
