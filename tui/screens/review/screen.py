"""Review: every key result of the team by objective, with what each one asks."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta
from typing import TYPE_CHECKING

from textual import events
from textual.content import Content
from textual.widgets import Static

from method.plan.active_set import id_called
from method.rhythm.review import groups
from method.rhythm.standing import cadence_days
from method.rhythm.status import status
from method.wording import review as say
from store.errors import StoreError
from tui.screens.base.action import KeyAction
from tui.screens.base.team_place import TeamPlace
from tui.screens.review.filters import Filters
from tui.screens.review.footer import Foot
from tui.screens.review.summary import top_line
from tui.screens.review.table import Line, Table
from tui.widgets.list.row_list import Row, RowList

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from textual.strip import Strip
    from textual.widget import Widget

    from method.learning.warning_signs import Sign
    from method.plan.change_log import News
    from method.rhythm.status import Status
    from store.documents.plan import Plan
    from tui.session import Session

SOON = 0.3
"""Seconds until warning signs are looked for, after the first frame."""


class Review(TeamPlace):
    """The team's key results."""

    PLACE = "review"
    DEFAULT_CSS = """
    Review #top { height: 1; padding: 0 1; }
    Review #titles { height: 1; }
    """

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._filters = Filters()
        self._view: Status | None = None
        self._table: Table | None = None
        self._deeper: tuple[Sign, ...] = ()

    def compose_body(self) -> Iterable[Widget]:
        """How many of which colour, the rows, and what the one under the cursor says."""
        yield Static(id="top", markup=False)
        yield Static(id="titles", markup=False)
        yield RowList(render=self._draw_row, empty=say.NONE_YET)
        yield Foot()

    def on_mount(self) -> None:
        """What lies deeper is worked out after the first frame."""
        self._list.focus()
        self.set_timer(SOON, self._look_deeper)

    def on_resize(self, event: events.Resize) -> None:
        """The columns fit the width."""
        if self._table is not None:
            self._lay_out(event.size.width, event.size.height)
            self.call_after_refresh(self._tell)

    @property
    def _list(self) -> RowList:
        return self.query_one(RowList)

    def searched(self) -> RowList:
        """The list that `n` narrows."""
        return self._list

    # --- showing -------------------------------------------------------------------------------------

    def show(self, plan: Plan) -> None:
        """Draw every key result that the filters let through."""
        again = self._view is not None and self._view.plan is not plan
        self._view = status(plan, self.session.today)
        self._table = Table(self._view, self.session.person_name)
        self._narrow()
        super().show(plan)
        if again:
            self._look_deeper()

    def _narrow(self) -> None:
        view = self._view
        assert view is not None
        assert self._table is not None
        shown = groups(view, colour=self._filters.colour, owner=self._filters.owner)
        self._list.replace(self._table.rows(shown))
        self._lay_out(*(self.size or self.app.size))
        self._draw_top()
        self._tell()

    def _draw_row(self, row: Row, cells: int, selected: bool) -> Content | Strip:
        return Content("") if self._table is None else self._table.draw_row(row)

    def _lay_out(self, cells: int, height: int) -> None:
        """Columns for a screen of so many cells; the last one is the scrollbar's."""
        assert self._table is not None
        rows = self.query_one(Foot).fit(height, len(self._list.rows), self.session.person_name)
        self._list.styles.height = rows or "1fr"
        if self._table.fit(cells - 3):
            self.query_one("#titles", Static).update(self._table.titles(), layout=False)
            self._list.refresh()
            self._draw_top()

    def _draw_top(self) -> None:
        assert self._view is not None
        shown = sum(isinstance(row.data, Line) for row in self._list.rows)
        cells = (self.size.width or self.app.size.width) - 2
        line = top_line(
            self._view, shown, list(self._filters.named(self.session.person_name)), len(self._deeper), cells
        )
        self.query_one("#top", Static).update(line, layout=False)

    def _tell(self) -> None:
        """What the key result under the cursor asks, and what was last said of it."""
        if self._table is not None:
            none = say.NONE_FIT if self._narrowed and not self._list.rows else ""
            foot = self.query_one(Foot)
            today, name = self.session.today, self.session.person_name
            foot.tell(self._line, self._table.false, today, name, none)

    def on_row_list_moved(self, event: RowList.Moved) -> None:
        """Another key result is under the cursor."""
        self._tell()

    # --- what lies deeper ----------------------------------------------------------------------------

    def _look_deeper(self) -> None:
        """Look for warning signs in a thread: with hundreds of sentences that takes a while."""
        plan, today = self.session.plan, self.session.today

        def look() -> None:
            # What Enter will need; loading it takes longer than an eye blinks.
            import plotext  # noqa: F401

            import tui.screens.review.key_result_lines  # noqa: F401
            from method.learning.warning_signs import signs as deeper
            from method.plan.change_log import news

            since = today - timedelta(days=cadence_days(plan))
            with suppress(StoreError):  # the screen itself says what is wrong with the store
                self.call_later(self._looked, deeper(plan, today), news(plan, since, today), since)

        self.run_worker(look, thread=True, exclusive=True)

    def _looked(self, found: tuple[Sign, ...], news: tuple[News, ...], since: date) -> None:
        if not self.is_mounted or self._view is None:
            return
        self.query_one(Foot).bring(news, since, self.session.today, self.session.person_name)
        self._lay_out(*self.size)
        if found != self._deeper:
            self._deeper = found
            self._draw_top()
            self.refresh_actions()

    async def show_deeper(self) -> None:
        """List the warning signs with what was seen; Learn shows them in full."""
        await self.navigation.go_to("learn", "signs")

    # --- going ---------------------------------------------------------------------------------------

    @property
    def _line(self) -> Line | None:
        row = self._list.row
        return row.data if row is not None and isinstance(row.data, Line) else None

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Enter on a key result."""
        event.stop()
        self.open_one()

    def open_one(self) -> None:
        """Its whole story."""
        line = self._line
        if line is not None:
            self._open(line.row.key_result.id)

    def _open(self, id: str) -> None:
        from tui.screens.review.key_result import KeyResultScreen

        self.app.push_screen(KeyResultScreen(self.session, id))

    @property
    def comes_back_to(self) -> str:
        """The list."""
        return self.PLACE

    def open_at(self, key: str) -> None:
        """Open a key result by key or id; for an objective, set the cursor on its first one."""
        plan = self.session.plan
        meant = id_called(key, plan)
        objective = plan.find("objectives", meant)
        found = next((one for one in plan.key_results if meant in (one.id, one.objective)), None)
        if found is None:
            self.say(say.UNKNOWN.format(key=key), "trouble")
            return
        if not self._list.move_to(found.id):
            self.show_all()
            self._list.move_to(found.id)
        if objective is None:
            self._open(found.id)

    async def check_in(self) -> None:
        """Check in the one under the cursor."""
        line = self._line
        await self.navigation.go_to("checkin", line.row.key_result.key if line else None)

    # --- filters -------------------------------------------------------------------------------------

    @property
    def _narrowed(self) -> bool:
        return bool(self._filters) or bool(self._list.found)

    def next_colour(self) -> None:
        """The next colour there is, then all."""
        assert self._view is not None
        self._filters.next_colour(self._view)
        self._narrow()

    def only_mine(self) -> None:
        """Mine, or everyone's."""
        self._filters.turn_to(self.session.who)
        self._narrow()

    def pick_owner(self) -> None:
        """One person's, of those who own any."""
        assert self._view is not None

        def picked(chosen: str | None) -> None:
            if chosen is not None:
                self._filters.picked(chosen)
                self._narrow()

        self.app.push_screen(self._filters.owners(self._view, self.session.person_name), picked)

    def show_all(self) -> None:
        """No filter at all."""
        self._filters.clear()
        self._list.search("")
        self._narrow()

    def actions(self) -> Sequence[KeyAction]:
        """Open, check in, filters, warning signs."""
        return (
            KeyAction("enter", *say.ACT_OPEN, self.open_one, self._why_not_any),
            KeyAction("c", *say.ACT_CHECK_IN, self.check_in, changes=True),
            KeyAction("f", *say.ACT_COLOUR, self.next_colour),
            KeyAction("m", *say.ACT_MINE, self.only_mine),
            KeyAction("O", *say.ACT_OWNER, self.pick_owner),
            KeyAction("n", *say.ACT_NARROW, self.open_search),
            KeyAction(
                "a", *say.ACT_ALL, self.show_all, lambda: "" if self._narrowed else say.WHY_NOT_NARROWED
            ),
            KeyAction(
                "d", *say.ACT_SIGNS, self.show_deeper, lambda: "" if self._deeper else say.WHY_NO_SIGNS
            ),
        )

    def _why_not_any(self) -> str:
        return "" if self._line is not None else say.WHY_NOT_ANY
