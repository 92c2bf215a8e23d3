"""What stands above a key result's story and does not scroll away: its sentence, how it stands, its chart."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content

from method.plan.formatting import day, estimated, figure, short_day
from method.plan.names import name_of, owner_name
from method.planning.alignment import at_risk
from method.rhythm import progress as sums
from method.rhythm.baseline import shown_target
from method.rhythm.review import asks, proved_false, stands
from method.rhythm.standing import standing
from method.rhythm.status import Row as StatusRow
from method.wording import review as say
from tui import instruments
from tui.app.theme import CARE, DIM, STRONG
from tui.screens.base.rag_look import LOOKS
from tui.screens.base.reader_place import heading, prose
from tui.terminal.capabilities import signs
from tui.text import clip, pad, width, words, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from store.documents.okrs import KeyResult
    from store.documents.plan import Plan
    from tui.widgets.list.row_list import Row

_MOST_LINES = 3


class Story(NamedTuple):
    """A key result, and what is needed to tell of it."""

    result: KeyResult
    plan: Plan
    today: date
    cells: int
    others: tuple[Plan, ...] = ()


def head(of: Story) -> Content:
    """Its sentence with owner and due, how it stands in words, and what it asks or puts at risk."""
    result, plan = of.result, of.plan
    stand = standing(result, plan, of.today)
    row = StatusRow(result, stand)
    shape = words(instruments.shape(stand.colour) + " ", LOOKS.get(stand.colour, STRONG))
    owner = owner_name(result.owner, plan) if result.owner else say.NOBODY
    due = say.DUE.format(day=day(result.due, of.today)) if result.due else ""
    aside = clip(joined(owner, due), of.cells // 2)
    room = of.cells - 2
    sentence = f"{result.key}  {' '.join(result.statement.split())}"
    fits = width(sentence) + width(aside) + 2 <= room
    lines = [shape + words(pad(sentence, room - width(aside) - 2) if fits else clip(sentence, room), STRONG)]
    lines[0] += Content("  ") + words(aside, DIM) if fits else Content("")
    told = joined(*([] if fits else [aside]), _now(result, stand.value), stands(row), _heading(row))
    lines += [Content("  ") + words(line) for line in wrap(told, room)[:_MOST_LINES]]
    for ask in asks(row, proved_false(plan)):
        lines.append(words(clip(f"! {ask}", room), CARE))
    if stand.colour in ("red", "silent"):
        for risk in at_risk(result, plan, of.others):
            pattern = say.WAITING_FOR if risk.what else say.WAITING
            lines.append(words(clip("! " + pattern.format(name=risk.team, what=risk.what), room), CARE))
    return Content("\n").join(lines)


def _heading(row: StatusRow) -> str:
    """Where it heads, and how sure its owner is."""
    result, stand = row
    change = stand.confidence_change
    moved = say.CONFIDENCE_MOVED if change else say.CONFIDENCE
    confidence = moved.format(confidence=stand.confidence, before=stand.confidence - change)
    if stand.heading_for is None:
        return confidence
    heading_for = estimated(stand.heading_for, (result.target,))
    return joined(say.HEADS.format(heading=figure_of(heading_for, result)), confidence)


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
