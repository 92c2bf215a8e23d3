"""How the scores are drawn: each as a bar with a mark where the cycle counts as a success."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content

from method.learning.grading import said
from method.rhythm.rag_colour import LOW_SCORE, success
from method.rhythm.status import now_and_target
from method.wording import learn as say
from tui.app.theme import CARE, DIM, GOOD, HEADING, ROW, STRONG, TROUBLE
from tui.terminal.capabilities import signs
from tui.text import clip, pad, width, words
from tui.widgets.charts.pace_bar import pace_bar

if TYPE_CHECKING:
    from method.learning.grading import Band, ObjectiveResult, Result
    from method.rhythm.standing import Standing
    from store.documents.plan import Plan

_KEY, _SCORE, _GAP = 6, 6, 2
_BAND, _ASKS = 14, 15
_AXIS = 24
"""Cells of a bar from which its axis names more than nought and the success figure."""
LOOKS: dict[Band, str] = {"low": TROUBLE, "middle": CARE, "reached": GOOD}


class Sizes(NamedTuple):
    """Cells of each column, for rows of a width."""

    name: int
    figures: int
    bar: int
    band: int


def sizes(cells: int) -> Sizes:
    """What fits: below 130 cells the band is only a sign, from 98 on the figures stand before the bar."""
    bar = 8 if cells < 68 else 12 if cells < 98 else 24 if cells < 150 else 60
    figures = 0 if cells < 98 else 18
    band = 2 if cells < 130 else _BAND
    taken = _KEY + bar + _SCORE + band + _ASKS + 4 * _GAP + (figures + _GAP if figures else 0)
    return Sizes(max(cells - taken, 8), figures, bar, band)


def band_sign(band: Band | None) -> str:
    """A sign for a band, beside its word."""
    found = {"low": signs().open, "middle": signs().half, "reached": signs().done}
    return found[band] if band is not None else " "


def titles(plan: Plan, cells: int) -> Content:
    """The axis of the bars: nought, low, the success figure agreed, all of it."""
    size = sizes(cells - 1)
    start = _KEY + size.name + _GAP + (size.figures + _GAP if size.figures else 0) + 2
    axis = [" "] * (size.bar + _GAP)
    marks = (0.0, success(plan)) if size.bar < _AXIS else (0.0, success(plan), 1.0, LOW_SCORE)
    for value in marks:
        text, at = f"{value:g}", min(int(value * size.bar), size.bar - 1)
        if all(char == " " for char in axis[max(at - 1, 0) : at + len(text) + 1]):
            axis[at : at + len(text)] = text
    line = " " * start + "".join(axis)[: size.bar + _GAP]
    return words(line + pad(say.GIVEN, _SCORE - _GAP + 1, right=True), DIM)


def score_line(result: Result, standing: Standing, plan: Plan, cells: int, selected: bool) -> Content:
    """One key result: its figures, its score as a bar, and quietly what it still asks for."""
    one, size = result.key_result, sizes(cells)
    band = result.band
    name = one.statement if width(one.statement) <= size.name else one.metric or one.statement
    shown = clip(name[:1].upper() + name[1:], size.name)
    look = LOOKS[band] if band else ""
    decided = result.decided
    score = said(result.score, plan) if result.score is not None else signs().waived
    word = say.BANDS[band] if band and decided and size.band > 2 else ""
    sign = band_sign(band)
    asks = say.ASKS_ALL if not decided else ", ".join(say.ASKS_FOR[each] for each in result.asks)
    gap = " " * _GAP
    figures = f"{pad(_figures(result, standing), size.figures)}{gap}" if size.figures else ""
    return Content.assemble(
        (pad(one.key, _KEY), STRONG),
        words(shown, ROW if selected else ""),
        " " * (size.name - width(shown)) + gap,
        words(figures),
        *pace_bar(result.score, success(plan), size.bar, look),
        (pad(score, _SCORE, right=True), STRONG),
        gap,
        (pad(f"{sign} {word}", size.band), look),
        gap,
        (pad(asks, _ASKS), CARE if decided else DIM),
    )


def _figures(result: Result, standing: Standing) -> str:
    now, target = now_and_target(result.key_result, standing.value)
    return f"{now} {signs().arrow} {target}"


def second_line(result: Result, told: str, cells: int) -> Content:
    """Below a key result where there is room: its why, else how its score was worked out."""
    spoken = result.why or result.what_happened
    text = clip(" ".join((spoken or told).split()), max(cells - _KEY, 8))
    return Content(" " * _KEY) + words(text, "" if spoken else DIM)


def objective_line(group: ObjectiveResult, plan: Plan, cells: int) -> Content:
    """The objective, and the mean of its scores once one was given."""
    given = any(one.decided for one in group.results)
    mean = say.MEAN.format(score=said(group.mean, plan)) if given and group.mean is not None else ""
    tail = "  ".join(part for part in (mean, group.objective.kind) if part)
    text = clip(f"{group.objective.key} {group.objective.text}", max(cells - width(tail) - 3, 8))
    gap = " " * max(cells - width(text) - width(tail) - 1, 1)
    return Content.assemble(words(text, HEADING), gap, (tail, DIM))
