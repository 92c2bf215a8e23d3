"""The lines above the fields of a check-in: the round, the key result, its way and what matters most."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content

from method.plan.formatting import estimated, figure, short_day
from method.plan.typed_values import unit_of
from method.rhythm.baseline import moves
from method.rhythm.review import pressing
from method.rhythm.status import Row, now_and_target, short
from method.wording import checkin as say
from tui import instruments
from tui.app.theme import CARE, DIM, SILENT, STRONG, TROUBLE
from tui.terminal.capabilities import no_color, signs
from tui.text import pad, shortened, width, words
from tui.widgets.chips import Stop, round_line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from method.rhythm.standing import Standing
    from store.documents.okrs import KeyResult
    from store.documents.plan import Plan

_LEAST_BAR, _STRIP = 10, 13


class Now(NamedTuple):
    """A key result as it stands, and as it will with what is typed."""

    result: KeyResult
    before: Standing
    typed: Standing
    plan: Plan
    today: date

    @property
    def row(self) -> Row:
        """As it stood before this check-in."""
        return Row(self.result, self.before)

    @property
    def row_typed(self) -> Row:
        """With what is typed."""
        return Row(self.result, self.typed)


def round_of(
    mine: Sequence[KeyResult], current: KeyResult, due: Callable[[KeyResult], bool], cells: int
) -> Content:
    """`✓ O1.1 ───  2 O1.2  ─── 3 O2.3            2 of 3`: done, this one, still due."""
    here = next(at for at, one in enumerate(mine) if one.id == current.id)
    place = say.COUNT.format(number=here + 1, count=len(mine))
    return round_line([Stop(one.key, not due(one)) for one in mine], here, place, cells)


def title_line(now: Now, cells: int) -> Content:
    """Its shape, key and sentence; at the right by when."""
    result, colour = now.result, now.before.colour
    look = instruments.LOOKS.get(colour, DIM)
    letter = f" {colour[:1].upper()}" if no_color() and colour in say.COLOURED else ""
    lead = words(f"{instruments.shape(colour)}{letter} ", look) + words(f"{result.key} ", STRONG)
    day = short_day(result.due, now.today) if result.due else ""
    said = " ".join(day.split()[:2])  # the sentence often has it
    due = say.DUE.format(day=day) if day and said not in result.statement else ""
    silent = say.SILENT.format(days=now.before.age_days) if colour == "silent" else ""
    aside = words(silent, SILENT) + Content("  " if silent and due else "") + words(due, DIM)
    room = cells - lead.cell_length - aside.cell_length - 2
    sentence = shortened(result.statement, max(room, 8))
    return lead + words(pad(sentence, max(room, 8)), STRONG) + Content("  ") + aside


def way_line(now: Now, cells: int) -> Content:
    """`9 ━━━━━━━─────┃───── 3 d   25%, 66% expected   ▁▁▁▂▂▃▃▁·····`; it moves with the value typed."""
    result = now.result
    _, target = now_and_target(result, now.typed.value)
    start = "" if result.direction == "keep" else "?" if result.baseline is None else short(result.baseline)
    start = "0" if result.direction == "milestone" else start
    told = way(now, brief=True)
    if heading := heads_for(now):
        told = f"{told}, {heading}"
    strip = instruments.strip(now.row, now.plan, now.today, _STRIP)
    lead = Content(f"{start} " if start else "")
    tail = words(f" {target}")
    used = lead.cell_length + tail.cell_length
    if used + _LEAST_BAR + 2 + width(told) + 2 + _STRIP > cells:
        told = way(now, brief=True)
    fits = used + _LEAST_BAR + 2 + width(told) + 2 + _STRIP <= cells
    bar = cells - used - (width(told) + 4 + _STRIP if fits else 0)
    shown = lead + Content.assemble(*instruments.pace(now.row_typed, max(bar, _LEAST_BAR))) + tail
    return (
        shown + Content("  ") + words(told, DIM) + Content("  ") + Content.assemble(*strip) if fits else shown
    )


def way(now: Now, *, brief: bool = False) -> str:
    """How far, and how far it should be: `25% of the way, 66% expected`."""
    stand = now.typed
    if stand.progress is None:
        return say.WAY_UNKNOWN
    if now.result.direction == "keep":
        return say.WAY_KEPT if stand.progress == 1 else say.WAY_BROKEN
    pattern = say.WAY_SHORT if brief else say.WAY
    return pattern.format(share=f"{stand.progress:.0%}", expected=f"{stand.expected:.0%}")


def heads_for(now: Now) -> str:
    """Where this pace ends; "" where that can't be said."""
    heading, result = now.typed.heading_for, now.result
    if heading is None:
        return ""
    return say.HEADS.format(figure=instruments.named(estimated(heading, (result.target,)), result))


def note_line(now: Now, cells: int) -> Content:
    """What matters most before one types: a condition proved false, else what was said last."""
    result, before = now.result, now.before
    false = [one for one in now.plan.conditions if one.of == result.id and one.state == "false"]
    if false:
        told = say.FALSE_NOTE.format(condition=" ".join(false[0].text.split()))
        return words(f"{signs().wrong} ", TROUBLE) + words(shortened(told, cells - 2), CARE)
    if not before.check_ins:
        return words(shortened(not_yet(now), cells), DIM)
    last = before.check_ins[-1]
    spoken = " ".join(" ".join(pressing(last)).split())
    lead = words(f"{short_day(last.on, now.today)}  ", DIM)
    if not spoken:
        value = figure(last.value, unit_of(result)) if last.value is not None else ""
        spoken = say.LAST.format(value=value, confidence=last.confidence, colour=last.colour).lstrip(", ")
    return lead + words(shortened(spoken, max(cells - lead.cell_length, 8)))


def not_yet(now: Now) -> str:
    """That nobody has checked it in, and what it starts from."""
    if moves(now.result) and now.result.baseline is None:
        return say.NOT_YET_NO_BASELINE
    return say.NOT_YET.format(baseline=figure(now.result.baseline, unit_of(now.result)))
