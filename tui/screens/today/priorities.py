"""My priorities: what last week left open comes up first, then this week's, at most three."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content

from method.actions import edit_fields, rhythm
from method.plan.formatting import day, short_day
from method.rhythm.priorities import MOST, MyWeek, PriorityLine, my_week
from method.rhythm.standing import standings
from method.rhythm.status import Row as StatusRow
from method.rhythm.status import now_and_target
from method.wording import week as say
from tui import instruments
from tui.app.theme import ACCENT, DIM, STRONG
from tui.screens.base.action import KeyAction
from tui.screens.base.list_entry_place import ListEntry, ListEntryPlace
from tui.screens.dialogs.ask import Pick
from tui.terminal.capabilities import signs
from tui.text import clip, pad, shortened, words
from tui.text import width as cells
from tui.widgets.form.specs import Option
from tui.widgets.list.row_list import Row, RowList

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from textual import events
    from textual.widget import Widget

    from store.documents.plan import Plan

_ADD = "add"
_NONE = "none"
_KEY_CELLS, _NAME_CELLS = 6, 13
_ASIDE_CELLS = 13
_WIDE = 100
"""Cells from which a priority can take two lines."""
_AROUND = 5
"""Lines of the screen that are not the list's."""
_BAR, _FIGURES, _MOST_NAME = 20, 20, 60


class _Line(NamedTuple):
    """What a row is drawn from; `whose` names the person, where it is not me."""

    tied: PriorityLine
    from_before: bool
    whose: str = ""


class _Under(NamedTuple):
    """The second line of a row: the key result it serves."""

    line: _Line


class Priorities(ListEntryPlace):
    """Opened from Today with `m`."""

    PLACE = say.PRIORITIES
    STANDS_WHEN_CLOSED = True
    DRAFT = "priorities/new"

    @property
    def comes_back_to(self) -> str:
        """As Today opens it."""
        return "today/priorities"

    def compose_body(self) -> Iterable[Widget]:
        """The list, and the line where a new one is typed."""
        yield RowList(render=self._draw)
        yield ListEntry(say.NEW)

    def actions(self) -> Sequence[KeyAction]:
        """Decide on the one under the cursor, or add one."""
        return (
            KeyAction("enter", *say.ACT_DECIDE, self._enter, changes=True),
            KeyAction("a", *say.ACT_ADD, self.add, self._why_not_add, changes=True),
            KeyAction("y", *say.ACT_DONE, lambda: self._settle("done"), self._why_not_settle, changes=True),
            KeyAction(
                ">", *say.ACT_CARRY, lambda: self._settle("carried"), self._why_not_carry, changes=True
            ),
            KeyAction(
                "n", *say.ACT_DROP, lambda: self._settle("dropped"), self._why_not_settle, changes=True
            ),
            KeyAction("e", *say.ACT_TIE, self._tie, self._why_not_settle, changes=True),
        )

    # --- showing -------------------------------------------------------------------------------------

    def show(self, plan: Plan) -> None:
        """Draw the week."""
        self._week_of_mine = my_week(plan, self.session.who, self.session.today)
        self._stands = standings(plan, self.session.today)
        rows, first = self.query_one(RowList), self._shown is None
        rows.replace(self._rows(self._week_of_mine))
        if first:
            self._to_next()
        super().show(plan)

    def on_resize(self, event: events.Resize) -> None:
        """Rows take as many lines as the room allows."""
        if self._shown is not None:
            self.query_one(RowList).replace(self._rows(self._week_of_mine))

    def _rows(self, week: MyWeek) -> list[Row]:
        """Two lines each and air between the parts where all of it fits so."""
        size = self.size if self.size.width else self.app.size
        room = size.height - _AROUND
        parts = list(self._parts(week))
        for lines, air in ((2, 1), (1, 1)):
            each = lines if size.width >= _WIDE else 1
            rows = [row for part in parts for row in _laid_out(part, each, air)]
            if len(rows) - air <= room:
                return rows[air:]
        return [row for part in parts for row in _laid_out(part, 1, 0)]

    def _parts(self, week: MyWeek) -> Iterable[list[Row]]:
        """Each with its heading: what is left over, this week's, what is settled, the team's."""
        left = len(week.left_over)
        if left:
            title = say.LEFT_ONE if left == 1 else say.LEFT_MANY.format(count=left)
            yield [Row("left", title, heading=True), *(_row(one, True) for one in week.left_over)]
        taken = MOST - week.room
        title = say.THIS_WEEK.format(date=day(week.monday, self.session.today), taken=taken, most=MOST)
        if week.untied:
            title = f"{title}, {say.UNTIED.format(count=week.untied)}"
        this = [Row("this", title, heading=True), *(_row(one, False) for one in week.this_week)]
        if week.room:
            more = say.ADD_MORE.format(room=week.room) if taken else say.ADD_FIRST
            this.append(Row(_ADD, Content.assemble(("+ ", ACCENT)) + words(more, DIM)))
        yield this
        if week.settled:
            yield [Row("settled", say.SETTLED, heading=True), *(_row(one, True) for one in week.settled)]
        if week.others:
            name = self.session.person_name
            theirs = [_row(one, False, name(one.priority.person)) for one in week.others]
            yield [Row("team", say.TEAM, heading=True), *theirs]

    def _draw(self, row: Row, width: int, selected: bool) -> Content:
        line = row.data
        if isinstance(line, _Under):
            return self._served(line.line, width)
        if not isinstance(line, _Line):
            return row.content if isinstance(row.content, Content) else words(clip(row.content, width))
        priority, result = line.tied
        key = result.key if result else signs().waived
        lead = Content(f"{_sign(priority.state)} ") + words(pad(key, _KEY_CELLS), "" if selected else ACCENT)
        if line.whose:
            lead += words(pad(line.whose, _NAME_CELLS), DIM)
        aside = self._aside(line)
        room = max(width - lead.cell_length - (cells(aside) + 2 if aside else 0), 8)
        style = DIM if priority.state != "open" else STRONG if selected else ""
        text = pad(shortened(" ".join(priority.text.split()), room), room)
        return lead + words(text, style) + words(f"  {aside}" if aside else "", DIM)

    def _served(self, line: _Line, width: int) -> Content:
        """The key result it serves and how that stands."""
        result = line.tied.key_result
        start = " " * (2 + _KEY_CELLS + (_NAME_CELLS if line.whose else 0))
        if result is None:
            return Content("")
        row = StatusRow(result, self._stands[result.id])
        colour = row.standing.colour
        shape = words(f"{instruments.shape(colour)} ", instruments.LOOKS.get(colour, DIM))
        now, target = now_and_target(result, row.standing.value)
        figures = pad(f"  {now} {signs().arrow} {target}", _FIGURES)
        room = max(width - len(start) - 2 - _BAR - 2 - cells(figures) - 1, 8)
        room = min(room, _MOST_NAME)
        name = words(pad(shortened(result.statement, room), room), DIM)
        bar = Content.assemble("  ", *instruments.pace(row, _BAR))
        return Content(start) + shape + name + bar + words(figures, DIM)

    def _aside(self, line: _Line) -> str:
        """What became of it; while open, how old it is, or that it isn't OKR work."""
        priority, result = line.tied
        if priority.state != "open":
            return say.STATES[priority.state]
        if line.from_before:
            return say.SINCE.format(date=short_day(priority.week, self.session.today))
        return "" if result else say.NOT_OKR

    def _to_next(self, *, settled: bool = False) -> None:
        """Move to what is left from earlier weeks, else to this week's, else to adding one."""
        week = self._week_of_mine
        open_ones = [one for one in week.this_week if one.priority.state == "open" and not settled]
        first = next(iter((*week.left_over, *open_ones)), None)
        self.query_one(RowList).move_to(first.priority.id if first else _ADD)

    # --- deciding ------------------------------------------------------------------------------------

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Enter on a row."""
        event.stop()
        if not self.refuses_closed():
            self._enter()

    def on_row_list_moved(self, event: RowList.Moved) -> None:
        """What can be done depends on the row."""
        event.stop()
        self.refresh_actions()

    def _mine(self) -> _Line | None:
        """The line of mine under the cursor."""
        row = self.query_one(RowList).row
        line = row.data if row else None
        return line if isinstance(line, _Line) and not line.whose else None

    def _why_not_settle(self) -> str:
        line = self._mine()
        if line is None:
            return say.NO_ROW
        return "" if line.tied.priority.state == "open" else say.SETTLED_ALREADY

    def _why_not_carry(self) -> str:
        line = self._mine()
        return self._why_not_settle() or (say.THIS_WEEKS if line and not line.from_before else "")

    def _why_not_add(self) -> str:
        return "" if self._week_of_mine.room else say.FULL

    def _enter(self) -> None:
        row, line = self.query_one(RowList).row, self._mine()
        if row is not None and row.id == _ADD:
            self.add()
        elif line is not None and line.tied.priority.state == "open":
            self._decide(line)
        else:
            self.say(self._why_not_settle(), "trouble")

    def _decide(self, line: _Line) -> None:
        ways: dict[str, tuple[tuple[str, str], Callable[[], None]]] = {
            "carried": (say.CARRY, lambda: self._settle("carried")),
            "done": (say.DONE, lambda: self._settle("done")),
            "dropped": (say.DROP, lambda: self._settle("dropped")),
            "tie": (say.TIE, self._tie),
        }
        if not line.from_before:
            del ways["carried"]

        def picked(way: str | None) -> None:
            if way is not None:
                ways[way][1]()

        question = say.DECIDE.format(text=clip(line.tied.priority.text, 50))
        self.app.push_screen(
            Pick(question, [Option(way, *named) for way, (named, _) in ways.items()]), picked
        )

    def _settle(self, state: str) -> None:
        line = self._mine()
        if line is None:
            return
        if self.deed(rhythm.settle_priority, id=line.tied.priority.id, state=state) is not None:
            self._to_next(settled=True)
            self.refresh_actions()

    def _tie(self) -> None:
        line = self._mine()
        if line is None:
            return
        priority = line.tied.priority

        def picked(key_result: str | None) -> None:
            if key_result is not None:
                value = "" if key_result == _NONE else key_result
                self.deed(
                    edit_fields.set_field,
                    table="priorities",
                    id=priority.id,
                    field="key_result",
                    value=value,
                    seen=priority.key_result,
                )

        self._ask_key_result(priority.key_result or _NONE, picked)

    def _ask_key_result(self, chosen: str, picked: Callable[[str | None], None]) -> None:
        """Ask which key result it serves, mine first, with a way to say none."""
        plan, who = self.session.plan, self.session.who
        still = [each for each in plan.key_results if each.state != "dropped"]
        still.sort(key=lambda each: each.owner != who)
        options = [Option(each.id, each.key, each.statement) for each in still]
        options.append(Option(_NONE, say.NOT_OKR, say.ABOUT_NOT_OKR))
        self.app.push_screen(Pick(say.SERVES, options, chosen=chosen), picked)

    # --- adding --------------------------------------------------------------------------------------

    def given(self, text: str) -> None:
        """Which key result does it serve?"""

        def picked(key_result: str | None) -> None:
            if key_result is None:
                self.add()
                return
            serves = "" if key_result == _NONE else key_result
            if self.deed(rhythm.add_priority, text=text, key_result=serves) is not None:
                self.taken()
                self.query_one(RowList).move_to(_ADD)
            else:
                self.add()

        self._ask_key_result("", picked)


def _laid_out(part: list[Row], lines: int, air: int) -> Iterable[Row]:
    """A part with `air` above it, its priorities on one or two lines."""
    if air:
        yield Row(f"above {part[0].id}", Content(""), heading=True)
    for row in part:
        yield row
        if lines > 1 and isinstance(row.data, _Line) and row.data.tied.key_result is not None:
            yield Row(f"{row.id} 2", data=_Under(row.data), part=True)


def _row(tied: PriorityLine, from_before: bool, whose: str = "") -> Row:
    return Row(tied.priority.id, data=_Line(tied, from_before, whose), text=tied.priority.text)


def _sign(state: str) -> str:
    """What stands before a priority."""
    known = signs()
    return {"open": known.open, "done": known.done, "dropped": known.wrong, "carried": known.arrow}[state]
