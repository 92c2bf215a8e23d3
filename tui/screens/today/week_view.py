"""What my week looks like: rows for the list, and beside it what the others have taken on."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content

from method.plan.formatting import day, short_day
from method.rhythm.priorities import MOST, PriorityLine, my_week
from method.rhythm.standing import standings
from method.rhythm.status import Row as StatusRow
from method.rhythm.status import now_and_target
from method.wording import week as say
from tui import instruments
from tui.app.theme import ACCENT, DIM, STRONG
from tui.terminal.capabilities import signs
from tui.text import clip, pad, shortened, visible, words, wrap
from tui.text import width as cells
from tui.widgets.frame import cut
from tui.widgets.list.row_list import Row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from store.documents.okrs import KeyResult
    from store.documents.plan import Plan

ADD = "add"
WIDE = 100
"""Cells of a screen from which a priority can take two lines, in frames, the team's beside mine."""
_KEY_CELLS, _NAME_CELLS = 6, 13
_BAR, _FIGURES, _MOST_NAME = (12, 24), 18, 60
_NAMED, _ROOMY = 50, 90
"""Cells of a line from which the key result is named, and from which its bar is longer."""


class Line(NamedTuple):
    """What a row is drawn from; `whose` names the person, where it is not me."""

    tied: PriorityLine
    from_before: bool
    whose: str = ""


class Under(NamedTuple):
    """The second line of a row: the key result it serves."""

    line: Line


class WeekView:
    """Draws the week of `who` in a plan; `name` names people."""

    def __init__(self, plan: Plan, who: str, today: date, name: Callable[[str], str]) -> None:
        self.week = my_week(plan, who, today)
        self._stands = standings(plan, today)
        self._today, self._name = today, name

    def rows(self, room: int, wide: bool) -> list[Row]:
        """Where it is `wide` two lines each; air between the parts where all of it fits on `room` lines."""
        parts = list(self._parts(team=not wide))
        for lines, air in ((2, 1), (1, 1)):
            each = lines if wide else 1
            rows = [row for part in parts for row in _laid_out(part, each, air)]
            if len(rows) - air <= room:
                return rows[air:]
        return [row for part in parts for row in _laid_out(part, 1, 0)]

    def _parts(self, *, team: bool) -> Iterable[list[Row]]:
        """Each with its heading: what is left over, this week's, what is settled, the team's."""
        week = self.week
        left = len(week.left_over)
        if left:
            title = say.LEFT_ONE if left == 1 else say.LEFT_MANY.format(count=left)
            yield [Row("left", title, heading=True), *(_row(one, True) for one in week.left_over)]
        taken = MOST - week.room
        title = say.THIS_WEEK.format(date=day(week.monday, self._today), taken=taken, most=MOST)
        if week.untied:
            title = f"{title}, {say.UNTIED.format(count=week.untied)}"
        this = [Row("this", title, heading=True), *(_row(one, False) for one in week.this_week)]
        if week.room:
            more = say.ADD_MORE.format(room=week.room) if taken else say.ADD_FIRST
            this.append(Row(ADD, Content.assemble(("+ ", ACCENT)) + words(more, DIM)))
        yield this
        if week.settled:
            yield [Row("settled", say.SETTLED, heading=True), *(_row(one, True) for one in week.settled)]
        if week.others and team:
            name = self._name
            theirs = [_row(one, False, name(one.priority.person)) for one in week.others]
            yield [Row("team", say.TEAM, heading=True), *theirs]

    def draw(self, row: Row, width: int, selected: bool) -> Content:
        """A line of the list."""
        width -= 1  # nothing touches the edge
        line = row.data
        if isinstance(line, Under):
            return self._served(line.line, width)
        if not isinstance(line, Line):
            return row.content if isinstance(row.content, Content) else words(clip(row.content, width))
        priority, result = line.tied
        key = result.key if result else signs().waived
        lead = Content(f"{_sign(priority.state)} ") + words(pad(key, _KEY_CELLS), "" if selected else ACCENT)
        if line.whose:
            lead += words(pad(line.whose, _NAME_CELLS))
        aside = self._aside(line)
        room = max(width - lead.cell_length - (cells(aside) + 2 if aside else 0), 8)
        style = DIM if priority.state != "open" else STRONG if selected else ""
        text = pad(shortened(" ".join(priority.text.split()), room), room)
        return lead + words(text, style) + words(f"  {aside}" if aside else "", DIM)

    def _served(self, line: Line, width: int) -> Content:
        """The key result it serves and how that stands."""
        result = line.tied.key_result
        start = " " * (2 + _KEY_CELLS + (_NAME_CELLS if line.whose else 0))
        return Content("") if result is None else Content(start) + self._way(result, width - len(start))

    def _way(self, result: KeyResult, width: int) -> Content:
        """Its shape, name, pace bar and figures."""
        row = StatusRow(result, self._stands[result.id])
        colour = row.standing.colour
        shape = words(f"{instruments.shape(colour)} ", instruments.LOOKS.get(colour, DIM))
        now, target = now_and_target(result, row.standing.value)
        figures = f"  {now} {signs().arrow} {target}"
        if width < _NAMED:  # beside mine: its key says which one it is
            return shape + Content.assemble(*instruments.pace(row, _BAR[0])) + words(figures)
        figures = pad(figures, max(_FIGURES, cells(figures)))
        bar = _BAR[width >= _ROOMY]
        room = min(max(width - 2 - bar - 2 - cells(figures), 8), _MOST_NAME)
        name = result.statement if cells(visible(result.statement)) <= room else result.metric
        name = name or result.statement
        shown = words(pad(shortened(name[:1].upper() + name[1:], room), room))
        return shape + shown + Content.assemble("  ", *instruments.pace(row, bar)) + words(figures)

    def team(self, width: int, room: int) -> Content:
        """What the others have taken on this week, by person."""
        lines: list[Content] = []
        for person, theirs in groupby(self.week.others, lambda one: one.priority.person):
            lines += [Content("")] if lines else []
            lines.append(words(self._name(person), STRONG))
            for priority, result in theirs:
                lead = f"{_sign(priority.state)} "
                key = pad(result.key if result else signs().waived, _KEY_CELLS)
                first, *more = wrap(" ".join(priority.text.split()), max(width - 2 - _KEY_CELLS, 8))
                lines.append(words(lead) + words(key, ACCENT) + words(first))
                lines += [Content(" " * (2 + _KEY_CELLS)) + words(each) for each in more]
                indent = Content(" " * (2 + _KEY_CELLS))
                if result is None:
                    lines.append(indent + words(say.NOT_OKR, DIM))
                else:
                    lines.append(indent + self._way(result, width - 2 - _KEY_CELLS))
        return cut(lines, room)

    def _aside(self, line: Line) -> str:
        """What became of it; while open, how old it is, or that it isn't OKR work."""
        priority, result = line.tied
        if priority.state != "open":
            return say.STATES[priority.state]
        if line.from_before:
            return say.SINCE.format(date=short_day(priority.week, self._today))
        return "" if result else say.NOT_OKR


def _laid_out(part: list[Row], lines: int, air: int) -> Iterable[Row]:
    """A part with `air` above it, its priorities on one or two lines."""
    if air:
        yield Row(f"above {part[0].id}", Content(""), heading=True)
    for row in part:
        yield row
        if lines > 1 and isinstance(row.data, Line) and row.data.tied.key_result is not None:
            yield Row(f"{row.id} 2", data=Under(row.data), part=True)


def _row(tied: PriorityLine, from_before: bool, whose: str = "") -> Row:
    return Row(tied.priority.id, data=Line(tied, from_before, whose), text=tied.priority.text)


def _sign(state: str) -> str:
    """What stands before a priority."""
    known = signs()
    return {"open": known.open, "done": known.done, "dropped": known.wrong, "carried": known.arrow}[state]
