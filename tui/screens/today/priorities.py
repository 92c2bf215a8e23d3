"""My priorities: what last week left open comes up first, then this week's, at most three."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from textual.content import Content

from method.actions import edit_fields, rhythm
from method.plan.formatting import day, short_day
from method.rhythm.priorities import MOST, MyWeek, PriorityLine, my_week
from method.wording import week as say
from tui.app.theme import ACCENT, DIM, STRONG
from tui.screens.base.action import KeyAction
from tui.screens.base.list_entry_place import ListEntry, ListEntryPlace
from tui.screens.dialogs.ask import Pick
from tui.terminal.capabilities import signs
from tui.text import clip, pad, words
from tui.text import width as cells
from tui.widgets.form.specs import Option
from tui.widgets.list.row_list import Row, RowList

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from textual.widget import Widget

    from store.documents.plan import Plan

_ADD = "add"
_NONE = "none"
_KEY_CELLS, _NAME_CELLS = 6, 13
_ASIDE_CELLS = 13
_WIDE = 100


class _Line(NamedTuple):
    """What a row is drawn from; `whose` names the person, where it is not me."""

    tied: PriorityLine
    from_before: bool
    whose: str = ""


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
        rows, first = self.query_one(RowList), self._shown is None
        rows.replace(self._rows(self._week_of_mine))
        if first:
            self._to_next()
        super().show(plan)

    def _rows(self, week: MyWeek) -> Iterable[Row]:
        left = len(week.left_over)
        if left:
            yield Row("left", say.LEFT_ONE if left == 1 else say.LEFT_MANY.format(count=left), heading=True)
            yield from (_row(one, True) for one in week.left_over)
        taken = MOST - week.room
        title = say.THIS_WEEK.format(date=day(week.monday, self.session.today), taken=taken, most=MOST)
        if week.untied:
            title = f"{title}, {say.UNTIED.format(count=week.untied)}"
        yield Row("this", title, heading=True)
        yield from (_row(one, False) for one in week.this_week)
        if week.room:
            more = say.ADD_MORE.format(room=week.room) if taken else say.ADD_FIRST
            yield Row(_ADD, Content("+ ") + words(more, DIM))
        if week.settled:
            yield Row("settled", say.SETTLED, heading=True)
            yield from (_row(one, True) for one in week.settled)
        if week.others:
            yield Row("team", say.TEAM, heading=True)
            for one in week.others:
                yield _row(one, False, self.session.person_name(one.priority.person))

    def _draw(self, row: Row, width: int, selected: bool) -> Content:
        line = row.data
        if not isinstance(line, _Line):
            return row.content if isinstance(row.content, Content) else words(clip(row.content, width))
        priority, result = line.tied
        sign = _sign(priority.state)
        key = result.key if result else signs().waived
        lead = Content(f"{sign} ") + words(pad(key, _KEY_CELLS), "" if selected else ACCENT)
        if line.whose:
            lead += words(pad(line.whose, _NAME_CELLS), DIM)
        aside = self._aside(line)
        room = width - lead.cell_length - (cells(aside) + 2 if aside else 0)
        text = pad(priority.text, room)
        if width >= _WIDE and result is not None:
            text = pad(priority.text, width // 2 - lead.cell_length)
            aside = pad(result.statement, width - width // 2 - _ASIDE_CELLS - 4) + "  " + aside
        style = DIM if priority.state != "open" or line.whose else STRONG if selected else ""
        return lead + words(text, style) + words("  " + aside, DIM)

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


def _row(tied: PriorityLine, from_before: bool, whose: str = "") -> Row:
    return Row(tied.priority.id, data=_Line(tied, from_before, whose), text=tied.priority.text)


def _sign(state: str) -> str:
    """What stands before a priority."""
    known = signs()
    return {"open": known.open, "done": known.done, "dropped": known.wrong, "carried": known.arrow}[state]
