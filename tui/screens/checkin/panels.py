"""What stands around the fields of a check-in: its chart, its conditions, what was said, one's own week."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from method.plan.formatting import estimated, short_day
from method.rhythm.priorities import my_week
from method.rhythm.status import now_and_target, short
from method.wording import checkin as say
from tui import instruments
from tui.app.theme import DIM, STRONG
from tui.screens.base.rag_look import colour_sign
from tui.screens.checkin.head import not_yet
from tui.terminal.capabilities import needs_letters, signs
from tui.text import pad, width, words, wrap
from tui.widgets.charts.chart import Mark, chart
from tui.widgets.charts.pace_bar import pace_bar
from tui.widgets.form.field_look import belief
from tui.widgets.frame import cut

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from store.documents.plan import Plan
    from store.documents.rhythm import CheckIn, Colour
    from store.documents.strategy import Condition
    from tui.screens.checkin.head import Now

_END_LABEL, _END_LABEL_WIDE, _CHART_WIDE = 11, 18, 70
"""Cells kept for the words at the ends of the lines, so that the plot stands still while one types."""
_BAR, _VALUE = 10, 8
_MOST_LINES = 4


def picture(now: Now, value: float | None, cells: int, rows: int) -> Content:
    """The chart; with a value typed its point moves, and where it heads."""
    typed = None if value is None or abs(value) > _DRAWN else instruments.Typed(value, now.typed.heading_for)
    drawing = instruments.story(now.row, now.plan, now.today, typed)
    if drawing is None:
        return words(not_yet(now), DIM)
    kept = _END_LABEL_WIDE if cells >= _CHART_WIDE else _END_LABEL
    if drawing.forecast is not None and cells < _CHART_WIDE:
        heading = estimated(drawing.forecast.value, (now.result.target,))
        label = say.PACE.format(figure=instruments.named(heading, now.result))
        drawing = drawing._replace(forecast=Mark(drawing.forecast.value, label))
    if drawing.target is not None:
        label = pad(drawing.target.label, max(kept, width(drawing.target.label)))
        drawing = drawing._replace(target=Mark(drawing.target.value, label))
    lines = chart(drawing, cells, rows)
    return Content("\n").join(Content.assemble(*line) for line in lines)


_DRAWN = 1e300


def ends(now: Now) -> str:
    """What the chart is called: `9 → 3 d`."""
    result = now.result
    _, target = now_and_target(result, now.before.value)
    if result.direction == "keep":
        return target
    start = "?" if result.baseline is None else short(result.baseline)
    return f"{'0' if result.direction == 'milestone' else start} {signs().arrow} {target}"


def conditions(now: Now, cells: int, rows: int) -> Content:
    """What has to be true, with how far it is believed; proved false first, then the least believed."""
    mine = [one for one in now.plan.conditions if one.of == now.result.id]
    mine.sort(key=lambda one: (one.state != "false", one.state == "true", one.belief or 0))
    lines = [line for one in mine for line in _condition(one, now.today, cells)]
    if not lines:
        lines = [words(line, DIM) for line in wrap(say.CONDITIONS_NONE, cells)]
    return cut(lines, rows)


def _condition(one: Condition, today: date, cells: int) -> Iterable[Content]:
    at = _BAR + 5
    if one.state == "open":
        sure = one.belief
        bar = pace_bar(None if sure is None else sure / 10, None, _BAR, instruments.belief_look(sure))
        lead = Content.assemble(*bar, f"{'?' if sure is None else sure:>3}  ")
    else:
        true = one.state == "true"
        look = instruments.LOOKS["green" if true else "red"]
        sign, name = (signs().done, say.IS_TRUE) if true else (signs().wrong, say.IS_FALSE)
        lead = Content.assemble((f"{sign} {pad(name, at - 2)}", look))
    first, *more = wrap(f"{one.key}  {' '.join(one.text.split())}", max(cells - at, 12))
    yield lead + words(first)
    yield from (Content(" " * at) + words(line) for line in more[: _MOST_LINES - 1])
    if one.state == "open" and one.by:
        yield Content(" " * at) + words(say.FIND_OUT.format(day=short_day(one.by, today)), DIM)


def before(now: Now, cells: int, rows: int) -> Content:
    """The check-ins, the newest first: day, colour, value, confidence and its change, and their words."""
    done = now.before.check_ins
    if not done:
        return Content("\n").join(words(line, DIM) for line in wrap(say.BEFORE_NONE, cells))
    lines: list[Content] = []
    days = [short_day(one.on, now.today) for one in done]
    room = max(len(day) for day in days) + 2
    for at in range(len(done) - 1, -1, -1):
        if len(lines) >= rows:
            break
        earlier = done[at - 1].confidence if at else now.result.start_confidence
        lines += _said(done[at], pad(days[at], room), done[at].confidence - earlier, cells)
    return cut(lines, rows)


def _said(one: CheckIn, day: str, change: int, cells: int) -> Iterable[Content]:
    sign = signs()
    moved = f"{sign.up if change > 0 else sign.down}{abs(change)}" if change else sign.same
    value = "" if one.value is None else short(one.value)
    lead = (
        words(day, DIM)
        + words(f"{_shape(one.colour)} ", instruments.LOOKS[one.colour])
        + words(pad(value, _VALUE, right=True), STRONG)
        + words(f"{one.confidence:>4} {pad(moved, 4)}")
    )
    told = [("", " ".join(text.split())) for text in (one.blocker, one.changed) if text]
    told += [(name, " ".join(text.split())) for name, text in _labelled(one) if text]
    start, room = Content(" " * lead.cell_length), max(cells - lead.cell_length, 12)
    if not told:
        yield lead
    for number, (name, text) in enumerate(told):
        label = words(pad(name, 9), DIM) if name else Content("")
        for at, line in enumerate(wrap(text, max(room - label.cell_length, 8))[:_MOST_LINES]):
            head = lead if number == at == 0 else start
            yield head + (label if at == 0 else Content(" " * label.cell_length)) + words(line)


def _shape(colour: Colour) -> str:
    """With its letter where colour can't be seen."""
    return colour_sign(colour) if needs_letters() else instruments.shape(colour)


def _labelled(one: CheckIn) -> tuple[tuple[str, str], ...]:
    return ("", one.confidence_why), (say.LEARNT, one.learning), (say.NEEDS, one.help)


def my_priorities(plan: Plan, who: str, today: date, cells: int, rows: int) -> Content:
    """My open priorities, this week's first."""
    week = my_week(plan, who, today)
    lines: list[Content] = []
    for one in (*week.this_week, *week.left_over):
        if one.priority.state != "open":
            continue
        first, *more = wrap(" ".join(one.priority.text.split()), max(cells - 2, 8))[:2]
        lines.append(words(f"{signs().open} ") + words(first))
        lines += [Content("  ") + words(line) for line in more]
        if one.key_result is not None:
            lines.append(words(f"  {one.key_result.key}", DIM))
    if not lines:
        lines = [words(line, DIM) for line in wrap(say.WEEK_NONE, cells)]
    return cut(lines, rows)


def example(cells: int) -> Content:
    """What will stand here, in grey: a key result, its way, and what is said of it."""
    lines = [say.EXAMPLE, "", f"{signs().green} {say.EXAMPLE_SENTENCE}"]
    shown = [words(line, DIM) for line in lines]
    bar = pace_bar(0.71, 0.56, max(min(cells - 24, 40), 8), DIM)
    shown.append(Content.assemble(("4 ", DIM), *((sign, DIM) for sign, _ in bar), (" 25%", DIM)))
    for label, value in say.EXAMPLE_LINES:
        line = Content.assemble((f"{pad(label, 14)}{value}", DIM))
        if value.isdigit():
            dots = [(sign, DIM) for sign, _ in belief(int(value))]
            line += Content.assemble("  ", *dots)
        shown.append(line)
    return Content("\n").join(shown)
