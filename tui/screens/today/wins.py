"""The wall of this cycle's wins: the latest week first, and the team's before anyone's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.containers import Vertical
from textual.content import Content
from textual.strip import Strip

from method.actions import edit_fields, rhythm
from method.plan.formatting import day, shorten
from method.rhythm.wins import wall
from method.wording import week as say
from tui.app.theme import ACCENT, DIM, STRONG
from tui.screens.base.action import KeyAction
from tui.screens.base.list_entry_place import ListEntry, ListEntryPlace
from tui.screens.dialogs.ask import Pick
from tui.screens.today.week_view import WIDE
from tui.terminal.capabilities import signs
from tui.text import width as cells
from tui.text import words, wrap
from tui.widgets.form.specs import Option
from tui.widgets.frame import entitle
from tui.widgets.list.row_list import Row, RowList

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from textual import events
    from textual.widget import Widget

    from store.documents.plan import Plan
    from store.documents.rhythm import Win

_AROUND = 6
"""Lines of the screen that are not the wall's."""
_TITLE = f"{STRONG} {ACCENT}"
_LONGEST = 2_000
"""Characters shown of a win, which is all of it, unless an older version kept more."""


class Wins(ListEntryPlace):
    """Opened from Today with `w`."""

    PLACE = say.WINS
    STANDS_WHEN_CLOSED = True
    DRAFT = "wins/new"
    DEFAULT_CSS = """
    Wins #wall { height: 1fr; }
    Wins.-wide #wall { border: round ansi_bright_cyan; }
    """

    @property
    def comes_back_to(self) -> str:
        """As Today opens it."""
        return "today/wins"

    def compose_body(self) -> Iterable[Widget]:
        """The wall, and the line where a new one is typed."""
        yield Vertical(RowList(render=_draw, empty=say.WALL_EMPTY), id="wall")
        yield ListEntry(say.NEW_WIN)

    def actions(self) -> Sequence[KeyAction]:
        """Add one, take one out."""
        return (
            KeyAction("a", *say.ACT_ADD_WIN, self.add, changes=True),
            KeyAction("x", *say.ACT_REMOVE_WIN, self.take_off, self._why_not_remove, changes=True),
        )

    @property
    def _at(self) -> str:
        """The id of the win under the cursor; empty where there is none."""
        row = self.query_one(RowList).row
        id = row.id.partition(" ")[0] if row is not None else ""
        return id if self.session.plan.find("wins", id) is not None else ""

    def take_off(self) -> None:
        """Take the win under the cursor off the wall; u brings it back."""
        self.deed(edit_fields.remove_row, table="wins", id=self._at)

    def _why_not_remove(self) -> str:
        win = self.session.plan.find("wins", self._at) if self._at else None
        if win is None:
            return say.WHY_NOT_WIN
        if self.session.may_change(win.by):
            return ""
        return say.WHY_NOT_WIN_OTHERS.format(name=self.session.person_name(win.by))

    def show(self, plan: Plan) -> None:
        """Draw the wall."""
        self._lay_out(plan)
        super().show(plan)

    def on_resize(self, event: events.Resize) -> None:
        """Long wins break at other places."""
        if self._shown is not None:
            self._lay_out(self._shown)

    def _lay_out(self, plan: Plan) -> None:
        """The rows for the room there is; in a frame from a hundred cells on."""
        self.set_class(self._cells >= WIDE, "-wide")
        wall = self.query_one("#wall")
        entitle(wall, say.WALL_TITLE, say.WALL_COUNT.format(count=len(plan.wins)), self._cells - 2, _TITLE)
        self.query_one(RowList).replace(self._rows(plan))

    @property
    def _cells(self) -> int:
        return self.size.width or self.app.size.width

    @property
    def _room(self) -> int:
        """Cells for the words of a win."""
        return max(self._cells - (8 if self._cells >= WIDE else 6), 20)

    def _rows(self, plan: Plan) -> Iterable[Row]:
        weeks = wall(plan, self.session.today)
        agreed = " ".join(plan.review_plan.celebrating.split())
        if weeks and agreed:
            for number, line in enumerate(wrap(agreed, self._room)):
                yield Row(f"agreed {number}", words(line, DIM), heading=True)
        lines = [list(self._win(win)) for week in weeks for win in (*week.of_team, *week.of_people)]
        airy = sum(map(len, lines)) + 2 * len(weeks) <= (self.size.height or 24) - _AROUND - (
            2 if self._cells >= WIDE else 0
        )
        for number, week in enumerate(weeks):
            if airy and (number or agreed):
                yield Row(f"above {week.monday}", Content(""), heading=True)
            title = say.WEEK_OF.format(start=day(week.monday, plan.today), end=day(week.sunday, plan.today))
            yield Row(f"week {week.monday}", title, heading=True)
            for win in (*week.of_team, *week.of_people):
                yield from self._win(win)

    def _win(self, win: Win) -> Iterable[Row]:
        """A win on as many lines as it needs: whose it is comes first."""
        whose = win.who or say.THE_TEAM
        known = self.session.plan.workspace.person(win.who)
        if known is not None:
            whose = known.name or known.key
        by = say.SAID_BY.format(name=self.session.person_name(win.by))
        room = self._room
        lines = wrap(f"{shorten(whose, _LONGEST)}: {shorten(win.text, _LONGEST)}", room)
        lead = min(cells(whose) + 1, len(lines[0]))
        if cells(lines[-1]) + cells(by) + 3 > room:
            lines.append("")
        for number, line in enumerate(lines):
            content = words(line)
            if number == 0:
                content = content.stylize(STRONG, 0, lead)
            if number == len(lines) - 1:
                content += words(("   " if line else "") + by, DIM)
            lead_in = Content.assemble((f"{signs().star} ", ACCENT)) if number == 0 else Content("  ")
            yield Row(f"{win.id} {number}", data=lead_in + content, text=win.text, part=number > 0)

    # --- adding --------------------------------------------------------------------------------------

    def given(self, text: str) -> None:
        """Whose win is it? The team's, unless said otherwise."""
        plan = self.session.plan
        others = [team for team in plan.workspace.teams if team.key != plan.team.key]
        options = [Option(plan.team.name, plan.team.name, say.THE_TEAM)]
        options += [Option(team.name, team.name, say.ANOTHER) for team in others]
        options += [Option(one.key, one.name or one.key, say.PERSON) for one in plan.people]

        def picked(who: str | None) -> None:
            if who is None:
                self.add()
            elif self.deed(rhythm.add_win, text=text, who=who) is not None:
                self.taken()
                self.query_one(RowList).move_to(f"{self.session.plan.wins[-1].id} 0")
            else:
                self.add()

        self.app.push_screen(Pick(say.WHOSE, options), picked)


def _draw(row: Row, cells: int, selected: bool) -> Content | Strip:
    """A row as it was made; further lines of a long win are no rows of their own for the cursor."""
    if not isinstance(row.data, Content):
        return words(row.content) if isinstance(row.content, str) else row.content
    return Strip(row.data.render_segments()) if row.heading else row.data
