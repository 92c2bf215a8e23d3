"""My priorities: what last week left open comes up first, then this week's, at most three."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from method.actions import edit_fields, rhythm
from method.wording import week as say
from tui.app.theme import ACCENT, STRONG
from tui.screens.base.action import KeyAction
from tui.screens.base.list_entry_place import ListEntry, ListEntryPlace
from tui.screens.dialogs.ask import Pick
from tui.screens.today.week_view import ADD, WIDE, Line, WeekView
from tui.text import clip
from tui.widgets.form.specs import Option
from tui.widgets.frame import entitle
from tui.widgets.list.row_list import Row, RowList

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from textual import events
    from textual.content import Content
    from textual.widget import Widget

    from method.rhythm.priorities import MyWeek
    from store.documents.plan import Plan

_NONE = "none"
_AROUND, _FRAME, _SIDES = 5, 2, 4
"""Lines of the screen that are not the list's, those of a frame, and the cells of its sides."""


class Priorities(ListEntryPlace):
    """Opened from Today with `m`."""

    PLACE = say.PRIORITIES
    STANDS_WHEN_CLOSED = True
    DRAFT = "priorities/new"
    DEFAULT_CSS = """
    Priorities #weeks { height: 1fr; }
    Priorities #mine { width: 3fr; height: 1fr; }
    Priorities #team {
        width: 2fr; height: 1fr; padding: 0 1; border: round $border;
        border-title-color: ansi_default; border-title-style: none;
    }
    Priorities.-wide #mine { border: round ansi_bright_cyan; }
    """

    @property
    def comes_back_to(self) -> str:
        """As Today opens it."""
        return "today/priorities"

    def compose_body(self) -> Iterable[Widget]:
        """The list, and the line where a new one is typed."""
        mine = Vertical(RowList(render=self._draw), id="mine")
        yield Horizontal(mine, Static(id="team", markup=False), id="weeks")
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
        session, first = self.session, self._shown is None
        self._view = WeekView(plan, session.who, session.today, session.person_name)
        self._lay_out()
        if first:
            self._to_next()
        super().show(plan)

    def on_resize(self, event: events.Resize) -> None:
        """Rows take as many lines as the room allows."""
        if self._shown is not None:
            self._lay_out()

    def _lay_out(self) -> None:
        """Rows for the room there is; beside them the team's, from a hundred cells on."""
        size = self.size if self.size.width else self.app.size
        wide = size.width >= WIDE
        self.set_class(wide, "-wide")
        room = size.height - _AROUND - (_FRAME if wide else 0)
        self.query_one(RowList).replace(self._view.rows(room, wide))
        team = self.query_one("#team", Static)
        team.display = wide and bool(self._view.week.others)
        if wide:
            entitle(self.query_one("#mine"), say.YOURS, style=f"{STRONG} {ACCENT}")
            entitle(team, say.TEAM)
            team.update(self._view.team(size.width * 2 // 5 - _SIDES, room), layout=False)

    def _draw(self, row: Row, width: int, selected: bool) -> Content:
        return self._view.draw(row, width, selected)

    @property
    def _week_of_mine(self) -> MyWeek:
        return self._view.week

    def _to_next(self, *, settled: bool = False) -> None:
        """Move to what is left from earlier weeks, else to this week's, else to adding one."""
        week = self._week_of_mine
        open_ones = [one for one in week.this_week if one.priority.state == "open" and not settled]
        first = next(iter((*week.left_over, *open_ones)), None)
        self.query_one(RowList).move_to(first.priority.id if first else ADD)

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

    def _mine(self) -> Line | None:
        """The line of mine under the cursor."""
        row = self.query_one(RowList).row
        line = row.data if row else None
        return line if isinstance(line, Line) and not line.whose else None

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
        if row is not None and row.id == ADD:
            self.add()
        elif line is not None and line.tied.priority.state == "open":
            self._decide(line)
        else:
            self.say(self._why_not_settle(), "trouble")

    def _decide(self, line: Line) -> None:
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
                self.query_one(RowList).move_to(ADD)
            else:
                self.add()

        self._ask_key_result("", picked)
