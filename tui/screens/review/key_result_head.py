"""The top of a key result's story: sentence, standing, chart, and how the number is read."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content

from method.plan.formatting import day, estimated, figure, short_day
from method.plan.names import name_of, owner_name
from method.planning.alignment import at_risk
from method.rhythm import progress as sums
from method.rhythm.baseline import shown_target
from method.rhythm.review import asks, proved_false, stands
from method.rhythm.standing import span, standing
from method.rhythm.status import Row as StatusRow
from method.wording import review as say
from tui.app.theme import CARE, DIM, STRONG
from tui.screens.base.rag_look import LOOKS, colour_sign
from tui.screens.base.reader_place import heading, prose
from tui.terminal.capabilities import signs
from tui.text import words
from tui.widgets.list.row_list import Row

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from store.documents.okrs import KeyResult
    from store.documents.plan import Plan

CHART_ROWS, CHART_ROWS_TALL = 8, 13
TALL = 34
"""Rows of a screen from which the chart is taller."""


class Story(NamedTuple):
    """A key result, and what is needed to tell of it."""

    result: KeyResult
    plan: Plan
    today: date
    cells: int
    others: tuple[Plan, ...] = ()


def head(of: Story) -> Iterable[Row]:
    result, plan = of.result, of.plan
    stand = standing(result, plan, of.today)
    row = StatusRow(result, stand)
    yield from prose("statement", result.statement, of.cells, style=STRONG)
    owner = say.OWNER.format(name=owner_name(result.owner, plan)) if result.owner else say.NOBODY
    due = say.DUE.format(day=day(result.due, of.today)) if result.due else ""
    yield from prose("owner", joined(owner, due), of.cells, style=DIM)
    change = stand.confidence_change
    moved = say.CONFIDENCE_MOVED if change else say.CONFIDENCE
    confidence = moved.format(confidence=stand.confidence, before=stand.confidence - change)
    heads = ""
    if stand.heading_for is not None:
        heading_for = estimated(stand.heading_for, (result.target,))
        heads = say.HEADS.format(heading=figure_of(heading_for, result))
    lead = words(colour_sign(stand.colour) + " ", LOOKS.get(stand.colour, STRONG))
    standing_now = joined(_now(result, stand.value), stands(row), heads, confidence)
    yield from prose("standing", standing_now, of.cells, lead=lead)
    for number, ask in enumerate(asks(row, proved_false(plan))):
        yield from prose(f"ask {number}", ask, of.cells, lead=words("!  ", CARE), style=CARE)
    if stand.colour in ("red", "silent"):
        for number, risk in enumerate(at_risk(result, plan, of.others)):
            pattern = say.WAITING_FOR if risk.what else say.WAITING
            told = pattern.format(name=risk.team, what=risk.what)
            yield from prose(f"risk {number}", told, of.cells, lead=words("!  ", CARE))


def _now(result: KeyResult, value: float | None) -> str:
    if result.direction == "keep":
        low, high = sums.band(result)
        ends = [figure(end, result.unit) for end in (low, high) if end is not None]
        target = "–".join(dict.fromkeys(ends)) or "?"
    else:
        target = figure_of(100.0 if result.direction == "milestone" else result.target, result)
        target = shown_target(result) or target
    figures = {"baseline": figure_of(result.baseline, result), "target": target}
    if value is None:
        return say.UNREAD.format(**figures)
    return say.NOW.format(now=figure_of(value, result), **figures)


def figure_of(number: float | None, result: KeyResult) -> str:
    return figure(number, "%" if result.direction == "milestone" else result.unit)


def chart_rows(of: Story, height: int) -> Iterable[Row]:
    """Readings against the expected line; nothing where there is no line to hold them against."""
    result = of.result
    start, due = span(result, of.plan)
    line = sums.expected_line(result, start, due)
    if not line and result.direction == "keep" and due > start:
        low, high = sums.band(result)
        bound = high if high is not None else low
        line = () if bound is None else ((start, bound), (due, bound))
    readings = standing(result, of.plan, of.today).trend
    if len(line) != 2 or not readings:
        return
    from tui.widgets.charts.chart import chart  # draws with a library that is slow to load

    rows = CHART_ROWS_TALL if height >= TALL else CHART_ROWS
    for number, drawn in enumerate(chart(readings, (line[0], line[1]), min(of.cells, 90), rows)):
        yield Row(f"chart {number}", Content(drawn), heading=True)


def reading(of: Story) -> Iterable[Row]:
    """How the number is read, and what must not get worse meanwhile."""
    result = of.result
    told = [say.MEASURED.format(source=result.source)] if result.source else []
    by = name_of(result.reading_by, of.plan) if result.reading_by else ""
    how = (result.reading_how, by, result.reading_every)
    told += [joined(*how)] if any(how) else []
    told += [say.COUNTER.format(text=result.counter_metric)] if result.counter_metric else []
    told += [f"{step.share:g}% {step.text}" for step in result.rubric]
    if told:
        yield from heading("read", say.READ)
    for number, text in enumerate(told):
        yield from prose(f"read {number}", text, of.cells, lead="  ")


def joined(*parts: str) -> str:
    return f" {signs().dot} ".join(part for part in parts if part)


def padded_day(when: date, of: Story) -> str:
    """` 3 Nov`: the days of a list stand below each other."""
    return f"{short_day(when, of.today):>{6 if when.year == of.today.year else 11}}"
